import { readDate } from '../casefile/dates.ts'
import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import type { Column } from './columns.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import { headingBefore } from './headings.ts'
import { meaningOf } from './labels.ts'
import type { Pair } from './pair.ts'
import type { DataTable } from './tables.ts'

/** How papers went from hand to hand within the court, and what leave was given for: no act was done on the days of asking. */

/** Of an approval: the opinions of the panel and the president on a closing; of a list of them: what leave was given for, on the day that it was. */
export interface Approval { pairs: Pair[]; table?: DataTable }

export function approvalOf(snap: Snapshot, g: Grid): Approval | undefined {
  const [first, ...below] = g.rows
  if (!first || below.length === 0) return undefined
  /* Without a heading row; of two columns, a form with a label before each opinion. */
  const step = first[0]?.text ?? ''
  const unheaded = (OF_COURT.test(step) || PASSED_ON.test(step)) && !HEAD.test(step) && (g.width < 3 ? !first.every((c) => c.header) : first.some((c) => readDate(c.text) !== undefined))
  if (unheaded && g.width < 3) return undefined
  const head = unheaded ? [] : first, rows = unheaded ? g.rows : below
  const list = listOf(snap, g, head, rows)
  if (list) return list
  if (rows.length < 2) return undefined
  const title = headingBefore(snap, g.table)
  const passed = rows.length > 2 && rows.every((r) => PASSED_ON.test(r[0]?.text ?? ''))
  if (!passed) {
    if (!OF_APPROVALS.test(title) && !head.some((c) => HEAD.test(c.text))) return undefined
    if (rows.filter((r) => OF_COURT.test(r[0]?.text ?? '') || OF_COURT.test(r[1]?.text ?? '')).length * 3 < rows.length * 2) return undefined
  }
  return { pairs: ofClosing(title, rows) ? rows.flatMap((r) => opinionOf(head, r) ?? []) : [] }
}
const OF_APPROVALS = /审[批签]|签批|签发流程/
const HEAD = /^(?:审批|审核|签批)(?:节点|环节|步骤|意见|人|时间|状态)$/
/** Steps that only papers go through. */
const PASSED_ON = /^(?:\d{1,2}[.、])?(?:拟稿|起草|呈报|送审|审核|审批|审签|复核|核稿|签发|盖章|用印|送签)$/
const OF_COURT = /^(?:\d{1,2}[.、])?(?:拟稿|起草|提交|报送|呈报|审核|审批|审签|复核|核稿|签发|盖章|用印|送签|办结|承办人|合议庭?|(?:执行)?(?:庭|局|科|组)长|(?:主管|分管)?副?院长)/

/** The closing is what is asked for, and nothing else beside it. */
function ofClosing(title: string, rows: readonly (readonly Cell[])[]): boolean {
  if (OF_ELSE.test(title)) return false
  return CLOSING.test(title) || rows.some((r) => r.some((c) => c.origin && CLOSING.test(c.text) && !OF_ELSE.test(c.text)))
}
const CLOSING = /终本|终结本次|结案|报结/
const OF_ELSE = /失信|限制消费|限高|罚款|拘留|搜查|延长|延期|扣除|评估|拍卖|案款|发放|查封|冻结|恢复|救助/

/** “院长审批 | 赵某 | 2025-07-03 | 同意”: whoever has leave to give, what he said, and the day on which he did. */
function opinionOf(head: readonly Cell[], row: readonly Cell[]): Pair | undefined {
  const whose = row.slice(0, 3).find((c) => PRESIDENT.test(squash(c.text))) ?? row.slice(0, 2).find((c) => PANEL.test(squash(c.text)))
  if (!whose) return undefined
  const others = row.filter((c) => c !== whose && c.origin && c.text !== '')
  const said = others.filter((c) => readDate(c.text) === undefined).map((c) => squash(c.text))
  const yes = others.find((c) => GRANTED.test(squash(c.text)))
  if (!yes || said.some((s) => REFUSED.test(s) || OPEN.test(s))) return undefined
  const days = row.flatMap((c, i) => (c.origin && readDate(c.text)?.precision === 'day' && !CAME.test(head[i]?.text ?? '') ? [c] : []))
  const day = days.at(-1)
  const meaning = meaningOf(PRESIDENT.test(squash(whose.text)) ? '院长意见' : '合议庭意见')
  if (!day || !meaning) return undefined
  const start = Math.min(...row.map((c) => c.block.start)), end = Math.max(...row.map((c) => c.block.end))
  return { label: whose.text, meaning, labelStart: start, value: `同意 ${readDate(day.text)?.on ?? ''}`, start, end, block: whose.block }
}
const PRESIDENT = /^(?:\d{1,2}[.、])?(?:主管|分管|执行)?(?:副)?院(?:长|领导)|院长(?:审批|审核|签批|审签|批准|签发)?$/
const PANEL = /^(?:\d{1,2}[.、])?合议庭?(?:合议|评议|审核|意见)?$/
const GRANTED = /^(?:已|经(?:审核|审查|评议|合议)[，,]?|审[批核](?:已)?|一致|均|拟){0,2}(?:同意|批准|准予|核准|通过)/
const REFUSED = /不(?:同意|予|批|通过)|未(?:通过|批准|同意)|退回|驳回|否决|撤回|补充|补正/
const OPEN = /^(?:待|未|审批中|审核中|办理中|处理中|流转中)|^拟稿$/
/** When it came to him, or was sent on. */
const CAME = /到达|接收|收到|开始|提交|呈报|报送|申请|发起|创建/

/** A list with a row for each thing that leave was asked for: 审批事项, 申请日期, 审批日期, 审批结果. */
function listOf(snap: Snapshot, g: Grid, head: readonly Cell[], rows: Cell[][]): Approval | undefined {
  const heads = head.map((c) => labelText(c.text).label)
  const matter = heads.findIndex((h) => MATTER.test(h)), day = heads.findIndex((h) => GIVEN_ON.test(h)), result = heads.findIndex((h) => RESULT.test(h))
  if (matter < 0 || day < 0 || result < 0 || !heads.some((h) => ASKED_ON.test(h))) return undefined
  const granted = rows.filter((r) => GRANTED.test(squash(r[result]?.text ?? '')) && !REFUSED.test(squash(r[result]?.text ?? '')))
  const closing = granted.filter((r) => CLOSING.test(r[matter]?.text ?? '') && r.some((c) => PRESIDENT.test(squash(c.text)) || /院长$/.test(squash(c.text))))
  const columns = heads.map((_, i): Column | undefined => (i === matter ? 'matter' : i === day ? 'date' : /^(?:被执行人|对象|适用对象|措施对象)$/.test(heads[i] ?? '') ? 'target' : undefined))
  const acts = granted.filter((r) => !CLOSING.test(r[matter]?.text ?? ''))
  const pairs = closing.flatMap((r) => {
    const on = readDate(r[day]?.text ?? ''), meaning = meaningOf('院长意见')
    const start = Math.min(...r.map((c) => c.block.start)), end = Math.max(...r.map((c) => c.block.end))
    return on?.precision === 'day' && meaning && r[matter] ? [{ label: '院长意见', meaning, labelStart: start, value: `同意 ${on.on}`, start, end, block: r[matter].block }] : []
  })
  return { pairs, ...(acts.length > 0 ? { table: { kind: 'log' as const, columns, units: columns.map(() => undefined), headings: heads, rows: acts, blocks: [g.table], title: headingBefore(snap, g.table), coverage: 'partial' as const } } : {}) }
}
const MATTER = /^(?:审批|申请|呈批|报批)?(?:事项|内容|类型|类别|名称|文书)$/
const GIVEN_ON = /^(?:审批|批准|审核|审结|核准|签批|办结)(?:通过)?(?:日期|时间)$/
const ASKED_ON = /^(?:申请|提交|呈报|发起|报批|送审|拟稿)(?:日期|时间)$/
const RESULT = /^(?:审批|审核|批准)?(?:结果|状态|意见|结论)$/
