import type { CaseEvent } from '../../casefile/schema.ts'
import { findDates } from './dates.ts'
import type { Part, Span } from './layout.ts'
import type { Story } from './story.ts'

/** What the court wrote under a debtor's report of property: “核实：经查询，属实。2023年3月20日”, “核查意见：与网络查询一致”. */
const REPORT = /(?:财产|情况).{0,4}(?:申报|报告)|(?:申报|报告).{0,4}财产/
const CHECKED = /\n(?:(?:本院|承办人|法院)?(?:核实|核查|核对|审核|查证)(?:情况|结果|意见|结论)?[:：]|经(?:办人)?(?:本院|我院)?(?:核实|核查|核对|查询|查证|向|与|查|不动产|网络))([^\n]{0,90}?(?:属实|一致|相符|无误|吻合|不实|不符|已(?:全部)?(?:核实|核查)|未发现(?:漏报|瞒报|不实)))[^\n]{0,40}/
const NOT_CHECKED = /未(?:予|作|进行|经)?(?:核实|核查|核对)|待(?:核实|核查)|尚未/

export function checkedBelow(story: Story, part: Part, events: readonly CaseEvent[]): CaseEvent[] {
  const title = part.title ? story.text.slice(part.title.start, part.title.end) : ''
  if (part.kind?.page !== 'document' || part.kind.body === 'orders' || !REPORT.test(title) || events.some((e) => e.kind.value === 'report-verified')) return []
  const from = part.title?.end ?? part.span.start
  const m = CHECKED.exec(story.text.slice(from, part.span.end))
  if (!m || NOT_CHECKED.test(m[0])) return []
  const start = from + m.index + 1, end = from + m.index + m[0].length
  const day = findDates(story.text.slice(start, end)).filter((d) => d.precision === 'day').pop()
  const on = day ? story.exhibit(day.on, start + day.start, start + day.end) : undefined
  return [{ kind: story.exhibit('report-verified', start, end), done: story.exhibit(true, start, end), ...(on ? { on, onPrecision: { ...on, value: 'day' } } : {}) }]
}

/** “法院核实情况：”, “承办人核查记录：”: from there on the court tells, below the debtor's signature. */
const COURT_BELOW = /\n(?:[一二三四五六七八九十]{1,2}、|[(][一二三四五六七八九十][)])?(?:以下由(?:法院|本院|执行人员)填写|(?:本院|法院|人民法院|承办人|承办法官|执行(?:人员|法官|员)|经办人)(?:对[^\n:]{0,12})?(?:核实|核查|核对|审核|查证|调查核实|处理)(?:的)?(?:情况|结果|意见|结论|记录|经过)?)[:：]?(?=\n|[^\n]{6})/

/** “送达情况：甲于10月23日到院领取，当场表示同意”: below a notice of the closing. */
const HANDED_BELOW = /\n(?:送达|告知|领取|回复|反馈|签收)(?:情况|记录|说明|经过):(?=[^\n]{8})/

/** Where a paper's story stands: of a debtor's report that the court checked, what it wrote below his signature too. */
export function storyZone(text: string, part: Part): Span {
  const kind = part.kind?.is?.[0]
  const opens = kind === 'property-reported' ? COURT_BELOW : kind === 'zhongben-informed' ? HANDED_BELOW : undefined
  if (opens === undefined || part.tail.start >= part.span.end) return part.body
  return opens.test(text.slice(part.tail.start, part.span.end)) ? { start: part.body.start, end: part.span.end } : part.body
}
