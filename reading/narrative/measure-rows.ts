import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { inFlow, rowsIn, type Cell, type Row } from './cell-rows.ts'
import { findDates, type ToldDate } from './dates.ts'
import type { Flow } from './flow.ts'
import { hide } from './form-denials.ts'
import type { Part } from './layout.ts'
import { standing } from './standing.ts'
import type { Story } from './story.ts'

/** Measures against persons, as a paper tables them: “措施 | 对象 | 日期 | 状态”, a row for each. */

const MEASURE = /^(?:强制|惩戒|执行|限制|制裁|处罚)?(?:措施|惩戒)(?:类型|名称|种类|类别)?$|^(?:限制|惩戒)种类$/
const WHOM = /^(?:被执行人|(?:适用|措施|惩戒|限制|执行)?对象|被(?:限制|惩戒|采取措施|处罚)人)(?:姓名|名称)?$/
const WHEN = /^(?:采取|作出|决定|实施|执行|发布|纳入|限制|生效|签发|办理)?(?:日期|时间)$/
const STATE = /^(?:是否(?:采取|执行|实施|完成)|(?:执行|办理|当前|措施)?(?:状态|情况|结果))$/
const KINDS: readonly (readonly [RegExp, EventKind])[] = [
  [/^限制(?:高)?消费|^限高|^限消/, 'consumption-restricted'], [/失信/, 'dishonest-listed'], [/^(?:司法)?拘留/, 'detained'], [/^(?:司法)?罚款/, 'fined'], [/^拘传/, 'summoned'], [/^搜查/, 'search'], [/^限制出境/, 'exit-restricted'],
]
/** Decided, and then not carried out: of a detention, that it did not take place. */
const NOT_CARRIED_OUT = /^未(?:能)?(?:执行|实施|收拘|采取|发布|纳入)|不予收拘|暂缓|^(?:已)?撤[回销]/
const ROWS_MAX = 100

/** Acts of the rows; what `taken` gets is where the rows start, which are no steps. */
export function measureRows(original: string, flow: Flow, story: Story, part: Part, taken: Set<number>): CaseEvent[] {
  if (part.kind?.page !== 'document' || part.kind.body === 'talk') return []
  const out: CaseEvent[] = []
  let heads: readonly string[] = []
  for (const row of rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, ROWS_MAX).filter((r) => !taken.has(r.start))) {
    const names = row.cells.map((c) => c.text.replace(/\s/g, ''))
    if (names.some((n) => MEASURE.test(n)) && names.some((n) => WHOM.test(n)) && names.some((n) => WHEN.test(n) || STATE.test(n))) heads = names
    else if (heads.length > 0 && row.cells.length >= 2 && (row.cells.length === heads.length || (!row.loose && row.cells.length === heads.length - 1))) out.push(...ofRow(flow, story, heads, row, taken))
    else heads = []
  }
  return out
}

function ofRow(flow: Flow, story: Story, heads: readonly string[], row: Row, taken: Set<number>): CaseEvent[] {
  const cell = (says: RegExp): Cell | undefined => row.cells[heads.findIndex((h) => says.test(h))]
  const measure = cell(MEASURE), whom = cell(WHOM), when = cell(WHEN)
  const kind = KINDS.find(([says]) => says.test(measure?.text ?? ''))?.[1]
  if (!kind) return []
  taken.add(row.start)
  const span = inFlow(flow, row)
  hide(story, span.start, span.end)
  const states = row.cells.filter((c) => c !== measure && c !== whom && c !== when).map((c) => c.text.replace(/\s/g, ''))
  if (states.some((s) => standing(s) === 'idle')) return []
  const not = states.some((s) => standing(s) === 'undone' || (kind !== 'fined' && NOT_CARRIED_OUT.test(s)))
  const day = when && dayIn(story, flow, when)
  /* A row without a day, and without a word that it was done, may be one of a form. */
  if (!not && !day && !states.some((s) => standing(s) === 'done' || /^(?:有效|生效中?|已.{2,4})$/.test(s))) return []
  const at = whom && inFlow(flow, whom)
  const named = at && story.people.debtors.length > 1 ? [...new Set(story.people.mentions(at.start, at.end).filter((m) => m.side === 'debtor' && !m.spokesman).map((m) => m.name))] : []
  const parties = named.length === 0 || named.length === new Set(story.people.debtors).size ? [undefined] : named
  return parties.map((name) => ({
    kind: story.exhibit(kind, span.start, span.end), done: story.exhibit(!not, span.start, span.end),
    ...(not ? { status: story.exhibit('not-done' as const, span.start, span.end) } : {}),
    ...(day && !not ? { on: story.exhibit(day.on, day.start, day.end), onPrecision: story.exhibit('day' as const, day.start, day.end) } : {}),
    ...(name === undefined || !at ? {} : { party: story.exhibit(name, at.start, at.end) }),
  }))
}

function dayIn(story: Story, flow: Flow, cell: Cell): ToldDate | undefined {
  const at = inFlow(flow, cell)
  const day = findDates(story.text.slice(at.start, at.end)).find((d) => d.precision === 'day')
  return day && { ...day, start: day.start + at.start, end: day.end + at.start }
}
