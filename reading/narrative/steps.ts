import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { inFlow, rowsIn, type Cell, type Row } from './cell-rows.ts'
import { findDates, type ToldDate } from './dates.ts'
import type { Flow } from './flow.ts'
import type { Part } from './layout.ts'
import type { Story } from './story.ts'

/**
 * Lists of steps: a row for each, with its name, whether it was taken, and the day: 审查表, 流程节点表, 结案核查表. A step whose
 * answer is 否, 未 or a dash was not taken; one without a day and without 是 tells nothing.
 */
const STEPS: readonly (readonly [RegExp, readonly EventKind[]])[] = [
  [/执行通知书?.*(?:报告财产令|财产报告令|财产申报令).*送达|送达.*执行通知书?.*(?:报告财产令|财产报告令)/, ['notice-served', 'report-order-served']],
  [/(?:送达|签收)执行通知书?|执行通知书?(?:已)?(?:送达|签收)/, ['notice-served']],
  [/(?:发出|制发|寄出|签发|发送).{0,4}执行通知书?.{1,3}(?:报告财产令|财产报告令)/, ['notice-issued', 'report-order-issued']],
  [/(?:发出|制发|寄出|签发|发送)执行通知书?|执行通知书?(?:已)?(?:发出|制发|寄出)/, ['notice-issued']],
  [/(?:送达|签收)(?:报告财产令|财产报告令|财产申报令)|(?:报告财产令|财产报告令|财产申报令)(?:已)?(?:送达|签收)/, ['report-order-served']],
  [/(?:发出|制发|寄出|签发|发送)(?:报告财产令|财产报告令)|(?:报告财产令|财产报告令)(?:已)?(?:发出|制发|寄出)/, ['report-order-issued']],
  [/^(?:被执行人)?(?:财产申报|申报财产|报告财产|财产报告)(?:情况)?$/, ['property-reported']],
  [/^(?:进行)?(?:第[一二三四五六\d]次|首次|再次|二次)?(?:网络|总对总)(?:财产)?(?:查控|查询)|^(?:发起|启动)(?:网络)?查控/, ['network-query']],
  [/^(?:进行)?(?:传统|线下)(?:财产)?(?:查控|查询|调查)/, ['traditional-investigation']],
  [/^(?:进行)?(?:实地|现场|上门|住所地?)(?:走访|调查|查访|勘查|查看)|^走访调查$/, ['onsite-visit']],
  [/^搜查$/, ['search']],
  [/^(?:采取|发出|作出)?(?:限制(?:高)?消费(?:措施|令)?|限高|限消)$/, ['consumption-restricted']],
  [/^(?:列入|纳入|发布)?失信(?:被执行人)?(?:名单|信息|惩戒)?$/, ['dishonest-listed']],
  [/^(?:司法)?拘留$/, ['detained']],
  [/^罚款$/, ['fined']],
  [/^(?:终本)?约谈(?:申请执行人|申请人)?$|^终本谈话$/, ['applicant-interviewed']],
  [/^(?:申请执行人|申请人)(?:是否)?同意终(?:本|结本次执行(?:程序)?)$/, ['applicant-consented']],
  [/^终本告知$|^告知(?:申请执行人)?(?:终本|终结本次执行)/, ['zhongben-informed']],
  [/^(?:合议庭)?(?:合议|评议)$/, ['panel-deliberated']],
  [/^(?:作出|制作)?(?:终本|终结本次执行(?:程序)?)裁定(?:书)?$|^裁定终(?:本|结本次执行)/, ['zhongben-ruled']],
  [/^(?:网络|账户|存款)?冻结(?:存款|账户)?$/, ['frozen']],
  [/^(?:查封|冻结|扣押)[、/和及](?:查封|冻结|扣押)/, ['frozen']],
  [/^(?:车辆|不动产|房产)?查封(?:车辆|不动产|房产|财产)?$/, ['sealed']],
  [/^(?:车辆)?扣押(?:车辆)?$/, ['impounded']],
  [/^(?:存款|案款)?(?:扣划|划拨)(?:存款|案款)?$/, ['deducted']],
  [/^(?:案款|执行款)?(?:发放|发还)(?:案款|执行款)?$|^(?:案款|执行款)支付$/, ['case-money-paid']],
  [/^(?:案款|执行款)(?:到账|入账)$/, ['case-money-received']],
  [/^(?:财产)?(?:处置|拍卖|变价)(?:情况)?$/, ['auction-held']],
  [/^(?:委托)?评估$|^(?:网络)?询价$/, ['valuation']],
]
/** On a receipt of service the papers are named alone. */
const PAPERS: readonly (readonly [RegExp, readonly EventKind[]])[] = [
  [/^执行通知书?.*(?:报告财产令|财产报告令)/, ['notice-served', 'report-order-served']],
  [/^执行通知书?$/, ['notice-served']],
  [/^(?:报告财产令|财产报告令|财产申报令)$/, ['report-order-served']],
  [/^(?:终结本次执行(?:程序)?|终本).{0,6}告知书$/, ['zhongben-informed']],
  [/^(?:终结本次执行(?:程序)?|终本).{0,4}裁定书?$/, ['zhongben-served']],
]
const ISSUED: Readonly<Partial<Record<EventKind, EventKind>>> = { 'notice-served': 'notice-issued', 'report-order-served': 'report-order-issued' }
const FILED = /^(?:恢复|执行)?立案(?:满.{1,4}月)?$/
const CLOSED = /^(?:报)?结案$/
const NO = /^(?:否|未|无|没有|×|✗|✘|x|X|[-—–/／]+|不适用|待|拟|暂)/
const YES = /^(?:是|已|有|√|✓|☑|完成)/
/** Fewer rows are no list. */
const LIST_MIN = 3
const ROWS_MAX = 300
const ANSWER_MAX = 5

interface Step { row: Row; kinds: readonly EventKind[]; label: Cell; rest: readonly Cell[]; days: readonly ToldDate[] }

/** The list's acts; its rows are not read again as sentences. `taken`: where the rows start that another reader has read. */
export function readSteps(original: string, flow: Flow, story: Story, part: Part, file: CaseFile, taken: ReadonlySet<number>): CaseEvent[] {
  if (part.kind?.page !== 'document' || part.kind.body === 'talk') return []
  const receipt = part.title !== undefined && /回证/.test(story.text.slice(part.title.start, part.title.end))
  const steps = rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, ROWS_MAX).flatMap((row) => (taken.has(row.start) ? [] : stepOf(flow, story, row, receipt)))
  notTaken(original, flow, story, part, steps.length >= LIST_MIN)
  if (steps.length < (receipt ? 1 : LIST_MIN)) return []
  return steps.flatMap(({ row, kinds, label, rest, days }): CaseEvent[] => {
    const span = inFlow(flow, row)
    for (const s of story.sentences) if (s.start < span.end && s.end > span.start) s.terms = true
    const name = bare(label.text)
    const [day] = days
    const fact = (d: ToldDate) => story.exhibit(d.on, d.start, d.end)
    if (day && FILED.test(name)) file.filedOn ??= fact(day)
    if (day && CLOSED.test(name)) file.closedOn ??= fact(day)
    if (day && kinds[0] === 'zhongben-ruled') {
      file.rulingOn ??= fact(day)
      file.closeMode ??= story.exhibit('zhongben' as const, day.start, day.end)
    }
    const answer = rest.find((c) => NO.test(c.text) || YES.test(c.text))
    const no = answer !== undefined && NO.test(answer.text)
    const at = inFlow(flow, label)
    const his = whose(story, span)
    const event = (kind: EventKind, d: ToldDate | undefined): CaseEvent => ({
      kind: story.exhibit(kind, at.start, span.end), done: story.exhibit(true, at.start, span.end),
      ...(his && OF_ONE.has(kind) ? { party: story.exhibit(his, span.start, span.end) } : {}),
      ...(d ? { on: fact(d), onPrecision: story.exhibit('day' as const, d.start, d.end) } : {}),
    })
    if (kinds[0] === 'property-reported' && rest.some((c) => /^(?:均)?(?:未|拒不|拒绝|逾期未)(?:申报|报告)/.test(c.text))) return [event('property-report-refused', undefined)]
    if (no) return []
    if (days.length === 0) return answer !== undefined && YES.test(answer.text) && kinds[0] !== 'applicant-consented' ? kinds.map((k) => event(k, undefined)) : []
    /* “查封、冻结 | 2022-07-19 | 查封厂房”: which of them, the remark says */
    const which = /^(?:查封|冻结|扣押)[、/和及]/.test(name) ? (['冻结', '查封', '扣押'] as const).filter((w) => rest.some((c) => c.text.includes(w))) : []
    if (which.length > 0) return days.flatMap((d) => which.map((w) => event(w === '冻结' ? 'frozen' : w === '查封' ? 'sealed' : 'impounded', d)))
    const remark = rest.map((c) => c.text).join()
    /* “财产处置 | 是 | 2025-11-05 | 轿车流拍” */
    if (kinds[0] === 'auction-held') return /流拍/.test(remark) ? days.map((d) => event('auction-failed', d)) : /成交/.test(remark) ? days.map((d) => event('sold', d)) : []
    /* “线下调查 | 是 | 2025-08-27 | 公司经营地，已转让” */
    if (kinds[0] === 'traditional-investigation' && /住所|经营地|现场|厂|家中|家里|走访|村/.test(remark) && !/登记中心|管理局|车管/.test(remark)) return days.map((d) => event('onsite-visit', d))
    const opinion = kinds[0] === 'applicant-interviewed' ? rest.find((c) => /(?:^|[，,；;、])(?:申请执行人|表示|书面|其)*(?:不同意|同意)/.test(c.text)) : undefined
    const told: readonly EventKind[] = kinds[0] === 'applicant-interviewed' && /(?<!未)告知[^，,；;]{0,12}(?:终本|终结|后果)/.test(remark) ? ['zhongben-informed'] : []
    const said: readonly EventKind[] = opinion ? [...told, opinion.text.includes('不同意') ? 'applicant-objected' : 'applicant-consented'] : told
    return days.flatMap((d) => [...kinds, ...said].map((k) => event(k, d)))
  })
}

/** What a row may tell of one of several debtors. */
const OF_ONE = new Set<EventKind>(['onsite-visit', 'auction-failed', 'sold', 'sealed', 'impounded', 'frozen', 'deducted'])

/** The only debtor whom a row names, or the only company where it says 公司. */
function whose(story: Story, row: { start: number; end: number }): string | undefined {
  if (story.people.debtors.length < 2) return undefined
  const named = new Set(story.people.mentions(row.start, row.end).filter((m) => m.side === 'debtor' && !m.spokesman).map((m) => m.name))
  return named.size === 1 ? [...named][0] : named.size === 0 && story.people.bodies.length === 1 && story.text.slice(row.start, row.end).includes('公司') ? story.people.bodies[0] : undefined
}

/** A row that says that its steps were not taken (“搜查、拘留、罚款 | 未采取”) tells of no act. */
function notTaken(original: string, flow: Flow, story: Story, part: Part, listed: boolean): void {
  const rows = rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, ROWS_MAX)
  const asking = rows.filter((r) => r.cells.length > 1 && ASKS.test(r.cells[0]?.text ?? '')).length >= LIST_MIN
  if (!listed && !asking) return
  for (const row of rows) {
    const asked = asking && ASKS.test(row.cells[0]?.text ?? '')
    if (!row.cells.some((c, i) => i > 0 && (NOT_TAKEN.test(c.text) || (asked && NO.test(c.text))))) continue
    const span = inFlow(flow, row)
    for (const s of story.sentences) if (s.start < span.end && s.end > span.start) s.terms = true
  }
}
const ASKS = /是否|有无|能否/
const NOT_TAKEN = /^(?:未(?:采取|进行|实施|完成|开展|办理|发生|启动|执行|做)|否|不(?:符合|具备)(?:条件)?|不适用|待办|待定|×|✗)$/

/** “√否”: a choice among others, not a tick for the row. */
const CHOICE = /^[√☑☒■✓✔□☐]\s?[\u4e00-\u9fa5]/

function stepOf(flow: Flow, story: Story, row: Row, receipt: boolean): Step[] {
  const cells = row.cells.filter((c) => c.text !== '' && !/^\d{1,2}[.、]?$/.test(c.text))
  const [label, ...behind] = cells
  /* “限制消费日期 | 3月4日 | 纳入失信日期 | 6月10日”: what stands behind the next label is its own */
  const next = behind.findIndex((c, i) => i > 0 && NEXT_LABEL.test(c.text))
  const rest = next < 0 ? behind : behind.slice(0, next)
  if (!label || rest.length === 0 || label.text.length > 24 || rest.some((c) => CHOICE.test(c.text))) return []
  const name = bare(label.text)
  /* “报告财产令 | 已送达 | 3月20日” */
  const served = rest.some((c) => /^(?:均|都)?已?(?:送达|签收|妥投)/.test(c.text)) ? PAPERS.find(([says]) => says.test(name))?.[1] : undefined
  const issued = served === undefined && rest.some((c) => /^(?:均|都)?已(?:发出|寄出|制发|邮寄|签发)/.test(c.text)) ? PAPERS.find(([says]) => says.test(name))?.[1].filter((k) => k in ISSUED).map((k) => ISSUED[k] ?? k) : undefined
  const kinds = served ?? issued ?? (receipt ? PAPERS : STEPS).find(([says]) => says.test(name))?.[1] ?? []
  if (kinds.length === 0 && !FILED.test(name) && !CLOSED.test(name)) return []
  const days = rest.flatMap((c) => {
    const at = inFlow(flow, c)
    const words = story.text.slice(at.start, at.end)
    /* a cell of days, nothing else: “2023-02-16、2023-07-03” */
    return /^(?:是|已|√)?[\d〇○零一二三四五六七八九十年月日号.\-/、,;及和与 ]{6,80}(?:(?:已)?(?:送达|完成|立案|签收|发出|作出|采取|进行|查询|查控|调查|下发)|各一次)?$/.test(words) ? findDates(words).filter((d) => d.precision === 'day').map((d) => ({ ...d, start: d.start + at.start, end: d.end + at.start })) : []
  })
  /* a cell of words is read as words are */
  return days.length > 0 || rest.every((c) => c.text.length <= ANSWER_MAX && !/^\d/.test(c.text)) ? [{ row, kinds, label, rest, days }] : []
}

const NEXT_LABEL = /^[\u4e00-\u9fa5、]{2,14}(?:日期|时间|情况|方式|金额|结果|意见)$/

/** “2是否已送达…书？”: the name of the step. */
function bare(label: string): string {
  return label.replace(/^\d{1,2}[.、]?\s?/, '').replace(/[?？:：\s]/g, '').replace(/^(?:被执行人|本案)?(?:是否|有无)(?:已经|已|依法|对[^，,]{1,8}|进行|采取)*/, '').replace(/(?:是否|有无)(?:已经|已)?/, '').replace(/(?:日期|时间|情况|完成)$/, '')
}
