import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { ofThings, withOutcome } from './column-roles.ts'
import { tableKind, type Column, type TableKind } from './columns.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import { filled, withPlace } from './head-fill.ts'
import { headOf, type Headed } from './head-row.ts'
import { headingBefore } from './headings.ts'
import { offlineKind } from './offline-rows.ts'
import { asPapers } from './paper-columns.ts'
import { settled } from './settled-columns.ts'
import { controlStep, stepOf } from './step-names.ts'
import { isActWord, tellsAct, withMatter } from './unnamed-log.ts'

/** Of which kind a table is, as its headings tell. */

/** A table whose kind its headings tell. */
export function named(snap: Snapshot, g: Grid): Headed | undefined {
  const head = headOf(g)
  if (head) head.columns = ofThings(head.columns, g.rows.slice(head.row + 1), (g.rows[head.row] ?? []).map((c) => labelText(c.text).label))
  /* 权利人 is who asks for the enforcement, and in a list of things whose they are; so is 被执行人 there. */
  const whose = head?.columns.some((c) => c === 'assetKind' || c === 'assetName') && !head.columns.includes('owner') ? head.columns.findIndex((c, i) => c === 'debtors' || (c === 'applicants' && labelText(g.rows[head.row]?.[i]?.text ?? '').label === '权利人')) : -1
  if (head && whose >= 0) head.columns[whose] = 'owner'
  /* 查询范围: what was asked for, or whom it was asked of. */
  const scope = head ? (g.rows[head.row] ?? []).findIndex((c, i) => head.columns[i] === undefined && /^查[询控]范围$/.test(labelText(c.text).label)) : -1
  if (head && scope >= 0 && !head.columns.includes('queryItem') && g.rows.slice(head.row + 1).every((r) => THINGS_ASKED.test(r[scope]?.text ?? ''))) head.columns[scope] = 'queryItem'
  if (head) head.columns = withOutcome(head.columns, g.rows.slice(head.row + 1))
  if (head) ofCourt(head.columns, (g.rows[head.row] ?? []).map((c) => labelText(c.text).label), g.rows.slice(head.row + 1))
  if (head) head.columns = asPapers(settled(head.columns, g.rows.slice(head.row + 1)), (g.rows[head.row] ?? []).map((c) => labelText(c.text).label), g.rows.slice(head.row + 1))
  if (head) head.columns = ofTitle(head.columns, (g.rows[head.row] ?? []).map((c) => labelText(c.text).label), g.rows.slice(head.row + 1), () => headingBefore(snap, g.table))
  const kind = head && fill(g, head, () => headingBefore(snap, g.table))
  if (head && kind === 'log') head.columns = withMatter(head.columns, g.rows.slice(head.row + 1))
  if (head && kind === 'log' && !head.columns.includes('result')) head.columns = head.columns.map((c) => (c === 'feedback' ? 'result' : c))
  if (!head || !kind) return undefined
  const own = asksByWay(head.columns, (g.rows[head.row] ?? []).map((c) => labelText(c.text).label), g.rows.slice(head.row + 1), kind)
  if (own) return { ...head, columns: own, kind: 'queries' }
  /* 节点 | 时间 | 意见: what each step came to, and no opinion of an applicant. */
  if (kind === 'interviews' && head.columns.includes('matter') && !head.columns.includes('interviewee') && !head.columns.includes('interviewOn')) return { ...head, columns: head.columns.map((c) => (c === 'consent' ? (head.columns.includes('result') ? undefined : 'result') : c)), kind: 'log' }
  const acts = kind === 'assets' ? actsOnThings(head.columns, g.rows.slice(head.row + 1)) : undefined
  if (acts) return { ...head, columns: acts, kind: 'log' }
  /* 措施 beside a day is what a log calls its steps, where they are of all kinds. */
  const measure = head.columns.indexOf('measure')
  if (kind === 'measures' && head.columns.some((c) => c === 'date' || c === 'measureOn') && measure >= 0 && g.rows.slice(head.row + 1).some((r) => !MEASURE.test(r[measure]?.text ?? ''))) return { ...head, kind: 'log' }
  /* 身份 and 名称 are headings of a list of parties, and of one of measures. */
  const name = head.columns.indexOf('name')
  const rows = g.rows.slice(head.row + 1)
  if (kind === 'parties' && rows.filter((r) => isActWord(r[name]?.text ?? '')).length * 2 > rows.length) return undefined
  return { ...head, kind }
}

/** 内容 below 财产线索 is the clue; papers that have no heading of their own are known by what stands there. */
function ofTitle(columns: readonly (Column | undefined)[], headings: readonly string[], rows: readonly (readonly Cell[])[], titled: () => string): (Column | undefined)[] {
  const has = (c: Column) => columns.includes(c)
  if (!has('clueText') && (has('clueOn') || has('clueBy')) && (has('checkedOn') || has('checkResult')) && /线索/.test(titled())) {
    const at = columns.findIndex((c, col) => (c === 'text' || c === 'assetName' || c === undefined) && /内容|线索|描述|情况/.test(headings[col] ?? ''))
    return columns.map((c, col) => (col === at ? 'clueText' : c))
  }
  if (!has('docName') && has('servedOn') && (has('docOn') || has('mode') || has('target'))) {
    const at = columns.findIndex((c, col) => c === undefined && rows.length > 0 && rows.every((r) => PAPER.test(squash(r[col]?.text ?? ''))))
    return columns.map((c, col) => (col === at ? 'docName' : c))
  }
  return [...columns]
}
const PAPER = /^[^，。；]{0,40}(?:书|令|笔录|传票|函|表)(?:[(（][^()（）]{1,20}[)）])?$/

/** 方式 over 总对总, 不动产登记查询, 现场调查: each row's own way of asking is what was done, and the list is one of queries, whatever it calls the answers. */
function asksByWay(columns: readonly (Column | undefined)[], headings: readonly string[], rows: readonly (readonly Cell[])[], kind: TableKind): (Column | undefined)[] | undefined {
  if (!ASKING.has(kind) || columns.includes('queryItem') || columns.includes('matter') || columns.includes('interviewee')) return undefined
  const way = columns.findIndex((c, col) => c === 'mode' || ((c === undefined || c === 'matter') && /方式|途径|渠道|手段/.test(headings[col] ?? '')))
  const texts = rows.map((r) => squash(r[way]?.text ?? '')).filter((t) => t !== '')
  if (way < 0 || texts.length === 0 || !texts.some((t) => t.length > 2) || !texts.every((t) => (stepOf(t, '') ?? offlineKind(t)) !== undefined) || (kind !== 'queries' && !texts.some((t) => stepOf(t, '') === 'network-query'))) return undefined
  return columns.map((c, col) => (col === way ? 'queryItem' : c === 'visited' ? 'queried' : c === 'visitOn' ? 'date' : c))
}
const ASKING: ReadonlySet<TableKind> = new Set<TableKind>(['queries', 'log', 'visits'])

/**
 * 措施名称 | 对象 | 财产 | 日期 | 到期日, with 限制消费 and 拘留 among the 查封 and 冻结: a list of acts, of which some have a thing. A list of
 * things has measures that take hold of things alone.
 */
function actsOnThings(columns: readonly (Column | undefined)[], rows: readonly (readonly Cell[])[]): (Column | undefined)[] | undefined {
  const at = columns.findIndex((c) => c === 'matter' || c === 'measure' || c === 'controlKind'), day = columns.findIndex((c) => c === 'date' || c === 'measureOn' || c === 'controlOn')
  const words = rows.map((r) => squash(r[at]?.text ?? '')).filter((t) => t !== '')
  if (at < 0 || day < 0 || columns.includes('assetKind') || columns.includes('disposal') || words.length === 0) return undefined
  if (!words.every((w) => w.length <= STEP_MOST && (isActWord(w) || stepOf(w, '') !== undefined || controlStep(w) !== undefined))) return undefined
  if (columns[at] !== 'matter' && words.every((w) => controlStep(w) !== undefined)) return undefined
  return columns.map((c, col) => (col === at ? 'matter' : col === day ? 'date' : c === 'owner' && !columns.includes('target') ? 'target' : c))
}
const STEP_MOST = 14

/** 步骤 | 处理人 | 意见 | 时间, with 合议 and 院长批准 in the rows: what the court's own people thought is no applicant's opinion. */
function ofCourt(columns: (Column | undefined)[], headings: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const opinion = columns.indexOf('consent')
  if (opinion < 0 || headings[opinion] !== '意见' || columns.includes('interviewee') || columns.includes('interviewOn')) return
  const at = columns.findIndex((c, i) => i !== opinion && c !== 'date' && rows.length > 0 && rows.filter((r) => STEP_OF_COURT.test(squash(r[i]?.text ?? ''))).length * 2 >= rows.length)
  if (at < 0) return
  columns[opinion] = 'result'
  columns[at] = 'matter'
  const who = columns.indexOf('name')
  if (who >= 0 && who !== at) columns[who] = 'person'
}
const STEP_OF_COURT = /^(?:\d{1,2}[.、])?(?:(?:合议庭?)?(?:合议|评议)|合议庭|(?:执行)?(?:庭|局|科|组)长|(?:主管|分管)?副?院(?:长|领导)|审判长|承办|报结|结案|提交|审[批核]|批准|签批)/

/** The kind that the headings tell, with what is told of those that nobody knows; undefined for a table that tells nothing of a case. */
function fill(g: Grid, head: Omit<Headed, 'kind'>, title: () => string): TableKind | undefined {
  const headings = (g.rows[head.row] ?? []).map((c) => labelText(c.text).label), rows = g.rows.slice(head.row + 1)
  const kind = tableKind(head.columns)
  const asked = (kind === undefined || kind === 'log') && (head.columns.includes('queryOn') || asksByDay(head.columns, headings, rows)) && QUERIES.test(title()) ? 'queries' as const : kind
  const found = filled(head.columns, headings, rows, asked)
  const more = (asked === 'log' || asked === undefined) && VISITS.test(title()) ? withPlace(found, headings) : found
  const told = asked ?? tableKind(more) ?? (more.includes('date') && (more.includes('feedback') || more.includes('result')) && headings.some((h, col) => /方式|途径|渠道/.test(h) && rows.some((r) => stepOf(r[col]?.text ?? '', '') === 'network-query')) ? 'queries' as const : undefined)
  if (told === 'log' && more.includes('visitPlace') && !more.includes('matter') && VISITS.test(title())) {
    head.columns = more
    return 'visits'
  }
  if (told === undefined || (asked === undefined && (told !== 'documents' || more.includes('text')) && (told !== 'log' || rows.filter((r) => tellsAct(r, more.indexOf('date'))).length * 2 < rows.length))) return undefined
  head.columns = more
  return told
}
/** 日期 | 范围 | 结果: what was asked for, named in each row. */
function asksByDay(columns: readonly (Column | undefined)[], headings: readonly string[], rows: readonly (readonly Cell[])[]): boolean {
  const at = columns.includes('date') ? headings.findIndex((h, i) => (columns[i] === undefined || columns[i] === 'queryItem' || columns[i] === 'text' || columns[i] === 'assetKind') && /范围|项目|类[型别]|内容|种类/.test(h)) : -1
  return at >= 0 && rows.length > 0 && rows.every((r) => THINGS_ASKED.test(r[at]?.text ?? ''))
}
const THINGS_ASKED = /存款|银行|车辆|不动产|房产|证券/
const QUERIES = /网络查[控询]|总对总|点对点|(?:财产)?查[询控](?:任务|记录|批次|情况)?$/
const VISITS = /线下(?:调查|查找)|传统(?:调查|查控)|外出|外勤|走访|上门|实地|现场|查人找物|查找/

/** A list of names under a heading that says of which side they are. */
export function ofOneSide(snap: Snapshot, g: Grid): Headed | undefined {
  const head = headOf(g)
  return head?.columns.includes('name') && SIDE.test(squash(headingBefore(snap, g.table))) ? { ...head, kind: 'parties' } : undefined
}
const MEASURE = /失信|限制|限高|罚款|拘[留传]|出境|^$/
const SIDE = /^(?:[一二三四五六七八九十\d]{1,2}[、.．])?(?:被执行人|申请执行人|申请人)(?:基本)?(?:信息|情况|列表|名单|一览)?$/
