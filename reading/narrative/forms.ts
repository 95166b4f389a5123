import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { findDates, WHOLE_DAY } from './dates.ts'
import type { Part } from './layout.ts'
import { datesIn, moneyIn, type Story } from './story.ts'

/** Acts that a form tells by a label and a date: “到账日期：2024年3月11日”. */
interface FormRow { kind: EventKind; date: RegExp; amount?: RegExp; party?: RegExp }

const VALUE = '[:：]?\\s?'
const FORM_ROWS: readonly FormRow[] = [
  { kind: 'case-money-received', date: new RegExp(`(?:案款|款项)?(?:到账|到帐|入账|到款|来款|缴款|交款)(?:日期|时间|日)${VALUE}`), amount: /(?:到账|到帐|入账|到款|来款)(?:金额|数额)[:：]?\s?/, party: /(?:缴款人|付款人|交款人|来款人|缴款单位)[:：]?\s?([\u3400-\u9fff某×*()]{2,30})/ },
  { kind: 'case-money-paid', date: new RegExp(`(?:汇出|汇款|转账|支付|发放|付款|划付|出账)(?:日期|时间|日)${VALUE}|(?:财务|出纳|会计)(?:经办|办理|处理)?(?:意见|情况|人)?[:：]\\s?(?=${WHOLE_DAY}已?(?:转账|支付|汇出|发放|付))|(?:财务|出纳|会计)(?:经办|办理|处理)?(?:意见|情况)?[:：]\\s?已?于\\s?(?=${WHOLE_DAY}(?:转账|支付|汇出|发放|付|划))|(?:财务|出纳|会计)(?:经办|办理|处理|复核)?(?:意见|情况)?[:：]\\s?已?(?:转账|支付|汇出|发放|付讫|付款|付|办结)[。,;]?\\s?(?=${WHOLE_DAY})`), amount: /(?:本次)?(?:实际)?(?:发放|支付|汇出|汇款|应发|实发|划付)(?:金额|数额|款项)[:：]?\s?/ },
  { kind: 'deducted', date: new RegExp(`(?:^|\\n)(?:扣划|划拨|划扣|提取)(?:日期|时间)${VALUE}`) },
  { kind: 'network-query', date: new RegExp(`(?:查询|发起|查控|提交|申请查询)(?:日期|时间|日)${VALUE}`) },
  { kind: 'valuation', date: new RegExp(`(?:评估|询价)(?:日期|时间|基准日)${VALUE}`), amount: /(?:评估|询价)(?:价|价格|金额|结果)[:：]?\s?/ },
]

export function formActs(story: Story, part: Part): CaseEvent[] {
  const words = story.text.slice(part.span.start, Math.min(part.span.end, part.span.start + 6000))
  const asked = answeredBy(story, part)
  const queries = part.title !== undefined && /查控|查询|反馈/.test(story.text.slice(part.title.start, part.title.end))
  const receipt = part.title !== undefined && /回证/.test(story.text.slice(part.title.start, part.title.end)) ? receiptActs(story, part, words) : []
  /* an office's answer that gives no day but that under it */
  const signed = asked !== 'network-query' && /查询|查档/.test(titleOf(story, part)) && !FORM_ROWS[2]?.date.test(words) ? signedQuery(story, part, asked) : []
  return [...receipt, ...signed, ...FORM_ROWS.flatMap((row) => {
    if (row.kind === 'network-query' && !queries) return []
    const m = row.date.exec(words)
    if (!m) return []
    const from = m.index + m[0].length
    const day = findDates(words.slice(from, from + 30)).find((d) => d.start <= 2 && d.precision === 'day')
    if (!day) return []
    const at = part.span.start + from
    const on = story.exhibit(day.on, at + day.start, at + day.end)
    const label = { start: part.span.start + m.index, end: at + day.end }
    const event: CaseEvent = { kind: story.exhibit(row.kind === 'network-query' ? asked : row.kind, label.start, label.end), done: story.exhibit(true, label.start, label.end), on, onPrecision: { ...on, value: 'day' } }
    const sum = row.amount?.exec(words)
    const money = sum ? moneyIn(story, part.span.start + sum.index + sum[0].length, part.span.start + sum.index + sum[0].length + 30)[0] : undefined
    if (money) event.amount = story.exhibit(money.yuan, money.start, money.end)
    const who = row.party?.exec(words)
    /* “扣划日期：7月18日（某某农商行账户）” */
    const line = row.kind === 'deducted' && story.people.debtors.length > 1 ? story.people.mentions(label.start, Math.max(label.end, story.text.indexOf('\n', label.end))).find((p) => p.side === 'debtor') : undefined
    if (line) event.party = story.exhibit(line.name, line.start, line.end)
    if (who?.[1] !== undefined && story.people.debtors.length > 1 && story.people.debtors.includes(who[1])) event.party = story.exhibit(who[1], part.span.start + who.index, part.span.start + who.index + who[0].length)
    return [event]
  })]
}

const titleOf = (story: Story, part: Part): string => (part.title ? story.text.slice(part.title.start, part.title.end) : '')

function signedQuery(story: Story, part: Part, kind: EventKind): CaseEvent[] {
  const day = datesIn(story, part.tail.start, part.span.end).filter((d) => d.precision === 'day').pop()
  if (!day || !part.title) return []
  const on = story.exhibit(day.on, day.start, day.end)
  return [{ kind: story.exhibit(kind, part.title.start, part.title.end), done: story.exhibit(true, part.title.start, part.title.end), on, onPrecision: { ...on, value: 'day' } }]
}

/** Who answers a query: a registry, the housing fund, the social insurance; else the network. */
export function answeredBy(story: Story, part: Part): EventKind {
  if (!part.title) return 'network-query'
  const title = story.text.slice(part.title.start, part.title.end)
  if (/网络|总对总|点对点|查控|汇总/.test(title)) return 'network-query'
  /* the office that signs, on a line of its own */
  const by = title + (/\n[^\s,。;:]{4,30}(?:中心|局|所|处|大厅)(?:\([^)\n]{0,10}\))?(?=\n|$)/.exec(story.text.slice(Math.max(part.title.end, part.span.end - 100), part.span.end))?.[0] ?? '')
  if (/公积金/.test(by)) return 'provident-fund-query'
  if (/社会?保险?|社保|人社/.test(by)) return 'insurance-query'
  return /不动产登记|房产|房管|自然资源|国土|车辆管理|车管|市场监督|行政审批|档案|民政/.test(by) ? 'traditional-investigation' : 'network-query'
}

const SERVED_ON = /(?:收到|签收|送达|受送达)(?:日期|时间)[:：]?\s?/
/** “收件人签名　甲（乙之妻，同住）　3月6日”: the day stands with the name of who took it. */
const SIGNED_ON = /(?:^|\n)(?:(?:收件人|受送达人|签收人|代收人|收件|代收)[^\n:\d]{0,14}[: \t]?)[^\n\d]{0,60}(?=20\d{2}年)/
const SERVED_PAPERS = /(?:送达)?(?:的)?(?:文书|文件)(?:名称)?(?:及件数|及份数|、件数|和件数)?[:：]([^\n]{2,200})/

/** A receipt of service: which papers, on what day. */
function receiptActs(story: Story, part: Part, words: string): CaseEvent[] {
  const day = SERVED_ON.exec(words) ?? SIGNED_ON.exec(words)
  const papers = SERVED_PAPERS.exec(words)
  if (!day || !papers || (/退回|查无|拒收|未妥投/.test(words) && !/留置|张贴|转交|代收|再次/.test(words))) return []
  const from = day.index + day[0].length
  const date = findDates(words.slice(from, from + 30)).find((d) => d.start <= 2 && d.precision === 'day')
  if (!date) return []
  const at = part.span.start + from
  const on = story.exhibit(date.on, at + date.start, at + date.end)
  const label = { start: part.span.start + papers.index, end: part.span.start + papers.index + papers[0].length }
  const named = papers[1] ?? ''
  /* whose it is, where there are several: the addressee's */
  const to = /(?:^|\n)受送达人(?!签|或)[^\n]{2,120}/.exec(words)
  const names = to ? [...new Set(story.people.mentions(part.span.start + to.index, part.span.start + to.index + to[0].length).filter((m) => m.side === 'debtor' && !m.spokesman).map((m) => m.name))] : []
  if (names.length !== 1 && !SERVED_ON.test(words)) return []
  const [name] = names.length === 1 && story.people.debtors.length > 1 ? names : []
  const kinds: EventKind[] = [...(/执行通知书?/.test(named) ? ['notice-served' as const] : []), ...(/报告财产令|财产报告令|财产申报令/.test(named) ? ['report-order-served' as const] : [])]
  return kinds.map((kind) => ({ kind: story.exhibit(kind, label.start, label.end), done: story.exhibit(true, label.start, label.end), on, onPrecision: { ...on, value: 'day' }, ...(name === undefined ? {} : { party: story.exhibit(name, label.start, label.end) }) }))
}
