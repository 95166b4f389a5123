import { readMoney } from '../../casefile/money.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { inFlow, rowsIn, type Cell, type Row } from './cell-rows.ts'
import { findDates, WHOLE_DAY } from './dates.ts'
import type { Flow } from './flow.ts'
import type { Part, Span } from './layout.ts'
import { allMatches } from './scan.ts'
import { datesIn, type Story } from './story.ts'

/**
 * The sale of a thing as a paper of the file tables it: “轮次 | 公告日 | 开拍日 | 起拍价 | 结果”, a row for each round; what the paper says was not
 * asked of the applicant; and the day on which the cashier told the judge of money received.
 */
const ROUND = /^(?:拍卖)?(?:轮次|次序|阶段|次数|拍次|类别|拍卖阶段)$/
const ANNOUNCED = /^(?:拍卖)?公告(?:发布)?(?:日|日期|时间)?$|^发布(?:日|日期|时间)$/
const HELD = /^(?:开拍|拍卖|竞价|竞拍|开始)(?:日|日期|时间|起止)?(?:时间|日期)?$/
const START = /^(?:起拍|变卖|保留)价(?:[(（](?:万?元)[)）])?$/
const RESULT = /^(?:拍卖|竞价)?(?:结果|情况|状态)$/
/** Not come to its day, or called off. */
const NOT_HELD = /未(?:开始|开拍|举行)|待(?:开)?拍|即将|预告|公告(?:期)?中|撤回|撤拍|撤销|中止|暂缓|取消|停止/
const ROUNDS: readonly (readonly [RegExp, number])[] = [[/第?一(?:次|拍)|首次|^1$/, 1], [/第?二(?:次|拍)|再次|^2$/, 2], [/第?三(?:次|拍)|^3$/, 3]]
const ROWS_MAX = 60

export function saleRows(original: string, flow: Flow, story: Story, part: Part, taken: ReadonlySet<number>): CaseEvent[] {
  if (part.kind?.page !== 'document' || part.kind.body !== 'tells') return []
  const words = story.text.slice(part.span.start, part.span.end)
  const out: CaseEvent[] = []
  let heads: readonly string[] = []
  if (words.includes('公告')) for (const row of rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, ROWS_MAX).filter((r) => !taken.has(r.start))) {
    const names = row.cells.map((c) => c.text)
    if (names.some((n) => ANNOUNCED.test(n)) && names.some((n) => HELD.test(n))) {
      heads = names
      hide(story, inFlow(flow, row))
    } else if (heads.length > 0 && row.cells.length === heads.length) out.push(...ofRow(flow, story, heads, row))
  }
  return [...out, ...(words.includes('抵') ? notAsked(story, part) : []), ...(words.includes('到账') ? noticed(story, part) : [])]
}

function ofRow(flow: Flow, story: Story, heads: readonly string[], row: Row): CaseEvent[] {
  const cell = (name: RegExp): Cell | undefined => row.cells[heads.findIndex((h) => name.test(h))]
  const label = cell(ROUND) ?? row.cells[0], start = cell(START)
  const round = ROUNDS.find(([says]) => says.test(label?.text ?? ''))?.[1]
  const span = inFlow(flow, row)
  const price = start && readMoney(/万元/.test(heads[row.cells.indexOf(start)] ?? '') ? `${start.text}万元` : start.text)
  const event = (kind: EventKind, day: { on: string } & Span, last?: string): CaseEvent => ({
    kind: story.exhibit(kind, span.start, span.end), done: story.exhibit(true, span.start, span.end), on: story.exhibit(last ?? day.on, day.start, day.end), onPrecision: story.exhibit('day' as const, day.start, day.end),
    ...(round === undefined || !label ? {} : { round: story.exhibit(round, span.start, span.end) }), ...(price === undefined || !start ? {} : { amount: story.exhibit(price, inFlow(flow, start).start, inFlow(flow, start).end) }),
  })
  const dayOf = (c: Cell | undefined) => {
    if (!c) return undefined
    const at = inFlow(flow, c), d = findDates(story.text.slice(at.start, at.end))[0]
    return d && (d.precision === 'day' || d.precision === 'range') ? { on: d.on, until: d.until, start: at.start + d.start, end: at.start + d.end } : undefined
  }
  const announced = dayOf(cell(ANNOUNCED)), held = dayOf(cell(HELD)), result = cell(RESULT)?.text ?? ''
  if (!announced || !held) return []
  hide(story, span)
  const ended = /流拍|未成交|无人/.test(result) ? 'auction-failed' : /成交|拍定|买受/.test(result) ? 'sold' : undefined
  if (!ended && NOT_HELD.test(result)) return [event('auction-announced', announced)]
  return [event('auction-announced', announced), event('auction-held', held), ...(ended ? [event(ended, held, held.until)] : [])]
}

function hide(story: Story, span: Span): void {
  for (const s of story.sentences) if (s.start < span.end && s.end > span.start) s.terms = true
}

/** “未征询申请执行人是否接受以物抵债” */
const NOT_ASKED = /(?:未|没有)(?:再|依法|书面)?(?:征询|询问|征求|告知)(?:过)?[^,，。;；\n]{0,18}(?:抵债|以物抵)[^,，。;；\n]{0,10}/g

function notAsked(story: Story, part: Part): CaseEvent[] {
  return allMatches(NOT_ASKED, story.text.slice(part.span.start, part.span.end)).slice(0, 1).map((m): CaseEvent => {
    const start = part.span.start + m.index, end = start + m[0].length
    return { kind: story.exhibit('debt-in-kind-refused', start, end), done: story.exhibit(false, start, end), status: story.exhibit('not-done', start, end) }
  })
}

/** “2022年10月10日财务通知到账”: the period for paying out begins with it. */
const NOTICED = new RegExp(`${WHOLE_DAY}[,，]?(?:收到)?(?:本院)?(?:财务|会计|出纳|案款专户|立案庭)(?:部门|室|科|人员)?(?:已)?(?:通知(?:案款)?到账|(?:发出|送达|出具)?(?:案款)?到账通知|通知(?:承办人)?(?:案款)?已?到账)`, 'g')

function noticed(story: Story, part: Part): CaseEvent[] {
  return allMatches(NOTICED, story.text.slice(part.span.start, part.span.end)).flatMap((m): CaseEvent[] => {
    const start = part.span.start + m.index, end = start + m[0].length
    const day = datesIn(story, start, end)[0]
    if (!day) return []
    for (const s of story.sentences) for (const c of s.clauses) if (c.start < end && c.end > start && s.start >= start - 1) s.terms = true
    return [{ kind: story.exhibit('case-money-noticed', start, end), done: story.exhibit(true, start, end), on: story.exhibit(day.on, day.start, day.end), onPrecision: story.exhibit('day' as const, day.start, day.end) }]
  })
}
