import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { salesOf, type Sale } from '../auctions.ts'
import { actEvidence, actsOf, nothingElseSold } from '../sale-acts.ts'
import { closingDate } from '../closing-date.ts'
import { combineOpen } from '../combine.ts'
import { dayOf, earliest, lawDay } from '../event-days.ts'
import { exhibit } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { deadline, inTime, notApplicable, pass, unknown } from '../judging.ts'
import { assetPlace } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 参考价确定后，应当在十日内启动财产变价程序：参考价规定第30条 [V]（2018-09-01 起施行，核对于 2026-11-21）。
 * 规则目录以首次公告日代“启动”；裁定拍卖、委托上拍等也可以是启动，故公告晚于十日只作一般提示，并说明两种口径。
 * 期限届满日遇休假日顺延（民诉法85 [V]）。
 */

const OLD = notApplicable('案件终结时还没有本条所依据的规定，本条不涉及。')
const NONE = notApplicable('没有读到参考价，本条不涉及。')
const COUNTER = ['变价程序是否已以拍卖裁定、委托上拍等方式在公告以前启动', '期间是否有案外人异议、和解、暂缓等依法不能变价的情形', '参考价的确定日期是否记载准确']

export const disposalStart: Rule = {
  id: 'disposal-start',
  title: '参考价后十日内启动变价',
  help: '参考价确定后，应当在十日内启动财产的变价程序。',
  group: 'D', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '逐项财产看：参考价确定之日起十日内（届满日遇休假日顺延）发布拍卖公告、开拍、变卖或者以物抵债的，通过。',
    '晚于十日的，提示；到终本（未终本的到核查日）已逾十日、记录完整而没有启动的，按程序瑕疵提示。',
  ],
  exceptions: ['十日期限在终本之日（未终本的为核查日）还没有届满的，不判迟延。', '参考价在二〇一八年九月一日以前确定的，不适用十日期限。'],
  debatable: ['“启动变价程序”以首次拍卖公告日为准，还是以作出拍卖裁定或者委托上拍为准，没有统一口径；按后者启动可能更早。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['price-30', 'cpl-period'],
  judge(context) {
    const { file } = context
    const { sales, loose } = salesOf(file)
    if (sales.length === 0 && loose.length === 0 && !file.assets.some((a) => a.referencePrice !== undefined)) return NONE
    if (!limitOn('disposal-start', lawDay(context))) return OLD
    const parts = sales.map((s) => judgeSale(context, s)).filter((p) => p !== undefined)
    for (const [i, a] of file.assets.entries()) {
      if (a.referencePrice !== undefined && !sales.some((s) => s.asset === a)) parts.push({ ...undated(`第${i + 1}项财产`), evidence: exhibit(`assets.${i}.referencePrice`, a.referencePrice) })
    }
    const open = loose.filter((e) => e.kind.value === 'reference-price-set')
    if (open.length > 0) parts.push(unknown('有多项财产，材料未载明参考价所对应的财产，不能判断是否在十日内启动变价。', { field: 'events.reference-price-set', material: '确定参考价的文书，载明所涉财产' }, { evidence: open.flatMap((e) => actEvidence(file, e)) }))
    return parts.length === 0 ? NONE : combineOpen(parts)
  },
}

function judgeSale(context: RuleContext, s: Sale): Judgement | undefined {
  const { file } = context
  const set = earliest(actsOf(s, 'reference-price-set'))
  const started = actsOf(s, 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'debt-in-kind')
  const begun = earliest(started)
  if (set === undefined) {
    const hints = actsOf(s, 'reference-price-set').concat(actsOf(s, 'valuation').filter((e) => e.amount !== undefined || started.length > 0))
    if (hints.length === 0 && s.asset?.referencePrice === undefined) return undefined
    const field = s.asset ? `assets.${assetPlace(file, s.asset)}.referencePrice` : ''
    return { ...undated(s.name), evidence: [...hints.flatMap((e) => actEvidence(file, e)), ...exhibit(field, s.asset?.referencePrice)] }
  }
  const on = dayOf(set) ?? context.asOf
  const due = deadline(context, 'disposal-start', on)
  if (!due) return notApplicable(`${s.name}的参考价于${inWords(on)}确定，当时没有十日内启动变价的规定。`, actEvidence(file, set))
  const evidence = [...actEvidence(file, set), ...(begun ? actEvidence(file, begun) : [])]
  const told = `${s.name}的参考价于${inWords(on)}确定，十日至${inWords(due.last ?? due.plain)}届满`
  const first = dayOf(begun)
  if (first !== undefined) {
    const when = inTime(first, due)
    if (when === 'in-time') return pass(`${told}，${inWords(first)}已启动变价。`, evidence)
    if (when === 'unclear') return calendarUnknown(told, first, evidence)
    return {
      approval: 'warn', legality: 'notice', evidence, counterEvidence: COUNTER, wouldPassIf: ['卷内有十日内作出拍卖裁定或者委托上拍的材料', '说明迟延的理由'],
      reason: `${told}，材料所见最早的变价行为在${inWords(first)}，可能迟于期限。`,
    }
  }
  if (started.length > 0) {
    return unknown(`${told}；变价已启动，但启动的日期未见。`, { field: 'events.auction-announced', material: '拍卖公告及其发布日期' }, { evidence: [...evidence, ...started.flatMap((e) => actEvidence(file, e))] })
  }
  const closing = closingDate(context)
  if (inTime(closing.on, due) === 'in-time') return pass(`${told}，至${closing.name}${inWords(closing.on)}尚未届满。`, evidence)
  const disposal = valueOf(s.asset?.disposal)
  if (disposal === undefined || disposal === 'none' || disposal === 'valuing') {
    if (inTime(closing.on, due) === 'late' && nothingElseSold(file, 'auction-announced', 'auction-held', 'sold', 'debt-in-kind')) {
      return {
        approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, wouldPassIf: ['启动变价程序', '补入已启动变价的材料', '说明不能变价的法定理由'],
        reason: `${told}，至${closing.name}${inWords(closing.on)}记录完整而没有启动变价的记载，疑似迟延，建议核实。`,
      }
    }
  }
  return unknown(`${told}，是否已启动变价未见。`, { field: 'events.auction-announced', material: '拍卖裁定、拍卖公告' }, { evidence })
}

function calendarUnknown(told: string, first: string, evidence: Judgement['evidence']): Judgement {
  return unknown(`${told}，${inWords(first)}启动变价；届满日前后的休假日安排不在本工具所知范围内，不能判断是否迟延。`, { field: 'holidays', material: '该年节假日安排' }, evidence ? { evidence } : {})
}

function undated(name: string): Judgement {
  return unknown(`${name}已有参考价或者评估价，参考价确定的日期未见，不能判断是否在十日内启动变价。`, { field: 'events.reference-price-set', material: '确定参考价的文书（议价、询价、评估报告及其送达、异议处理材料）' })
}
