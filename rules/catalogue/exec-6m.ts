import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import { endOfMonths, holidayShift } from '../../casefile/periods.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { deductionsOf, endLess, lawDay, nothingElse } from '../event-days.ts'
import { done, eventExhibit, eventsOf, exhibit, notDone, whole } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { inTime, notApplicable, pass, unknown } from '../judging.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 有财产可供执行的案件，一般应当在立案之日起六个月内执结：执行工作规定第63条 [V]（2021-01-01 起的条号）；审限规定第5、8、9条 [V]；
 * 期限规定 [P]（条号待核）。核对于 2026-11-21。经院长批准可以延长三个月；审计评估、中止、暂缓、拍卖变卖等期间扣除。
 * 无财产的终本案件主要看三个月与必要措施，本条不判。
 */

const COUNTER = ['是否有依法扣除的期间（公告送达、审计评估、拍卖变卖、中止、暂缓等）未录入', '延长期限是否已审批而未入卷', '立案日期是否录入有误', '是否为无财产可供执行的案件']
const PAUSES: EventKind[] = ['valuation', 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'settlement-reached', 'objection-filed', 'audit', 'bankruptcy-accepted', 'bankruptcy-referred']
const RECORDS = { field: 'events.period-deducted', material: '扣除期限、延长期限的记录和审批表' }

export const exec6m: Rule = {
  id: 'exec-6m',
  title: '六个月执结',
  help: '有财产可供执行的案件，一般应当自立案之日起六个月内执结，扣除、延长应有记录和审批。',
  group: 'H', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '自立案次日起算六个月，加上依法扣除的期间和经批准延长的期间，终本之日（未终本的为拟终本日或者核查日）未超过的，通过。',
    '有财产的案件超过期限，办案经过完整而没有扣除、延长记录的，按程序瑕疵提示；扣除段不全的，待核实。',
  ],
  exceptions: ['没有发现财产的终本案件，主要看三个月和必要措施，本条不判。', '经批准延长、依法扣除期间的，届满日相应顺延。', '非诉执行、刑事涉财产案件不适用六个月。'],
  debatable: ['“一般应当在六个月内执结”是训示性期限，超期本身通常按程序瑕疵处理，不影响终本的效力。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['work-63', 'terms2000-5', 'terms2000-8', 'terms2000-9', 'terms2006-6m', 'cpl-period'],
  judge(context) {
    const { file } = context
    const cause = valueOf(file.cause)
    if (cause !== undefined && OTHER_TERMS.test(cause)) return notApplicable(`案由为“${cause}”，不适用六个月的执结期限。`, exhibit('cause', file.cause))
    if (file.assets.length === 0 && whole(file, 'assets')) return PROPERTYLESS
    if (!limitOn('enforcement', lawDay(context))) return OLD
    const filed = valueOf(file.filedOn)
    if (filed === undefined) return NO_FILING_DATE
    return byDates(context, filed, closingDate(context))
  },
}

const OTHER_TERMS = /罚金|没收|追缴|责令退赔|刑事涉财产|刑事裁判涉财产|非诉|行政处罚/
const OLD = notApplicable('案件终结时还没有本条所依据的规定，本条不涉及。')
const PROPERTYLESS = notApplicable('财产列表完整而没有财产；无财产案件主要看三个月和必要措施，本条不判。')
const NO_FILING_DATE = unknown('没有读到立案日期，不能计算六个月。', { field: 'filedOn', material: '立案审批表、受理通知书或者案件信息表的立案日期' })

function byDates(context: RuleContext, filed: CivilDate, closing: ClosingDate): Judgement {
  const { file } = context
  const evidence = [...exhibit('filedOn', file.filedOn), ...closing.evidence]
  const limit = limitOn('enforcement', filed)
  if (!limit) return notApplicable('立案日期早于期限规定施行之日。', evidence)
  if (filed > closing.on) return unknown(`立案日期${inWords(filed)}晚于${closing.name}${inWords(closing.on)}，日期可能有误。`, { field: 'filedOn', material: '立案审批表或者案件信息表的立案日期' }, { evidence })
  const own = endOfMonths(filed, limit.value)
  const late = (end: CivilDate) => inTime(closing.on, { plain: end, last: holidayShift(end, context.calendar) })
  const dates = (end: CivilDate, how: string) => `立案${inWords(filed)}，六个月${how}至${inWords(end)}届满；${closing.name}${inWords(closing.on)}`
  if (late(own) === 'in-time') return pass(`${dates(own, '')}，未超过。`, evidence)
  const d = deductionsOf(file)
  const extensions = done(file, 'period-extended').filter((e) => valueOf(e.approvedBy) !== undefined || valueOf(e.status) !== 'planned')
  const counted = endLess(filed, own, d)
  const end = extended(counted, extensions, limitOn('enforcement-extension', filed)?.value)
  const all: Evidence[] = [...evidence, ...d.evidence, ...extensions.flatMap((e) => eventExhibit(file, e))]
  const how = `${d.stretches.length > 0 ? '扣除' : ''}${d.stretches.length > 0 && extensions.length > 0 ? '、' : ''}${extensions.length > 0 ? '延长' : ''}`
  const told = dates(end, how === '' ? '' : `（${how}后）`)
  const when = late(end)
  if (when === 'in-time') return pass(`${told}，未超过。`, all)
  if (when === 'unclear') return unknown(`${told}；届满日前后的休假日安排不在本工具所知范围内，不能判断是否超期。`, { field: 'holidays', material: '该年节假日安排' }, { evidence: all })
  return overdue(file, told, closing, all, d.open)
}

/** The latest end that an approved extension gives: as it says, else by the months that the law allows once. */
function extended(end: CivilDate, extensions: readonly CaseEvent[], months: number | undefined): CivilDate {
  let last = end
  for (const e of extensions) {
    const until = valueOf(e.until) ?? endOfMonths(end, Math.floor(valueOf(e.term) ?? months ?? 0))
    if (until > last) last = until
  }
  return last
}

function overdue(file: CaseFile, told: string, closing: ClosingDate, evidence: Evidence[], open: boolean): Judgement {
  if (file.assets.length === 0) return unknown(`${told}，已逾六个月；有无可供执行的财产未见，无财产案件不按六个月判断。`, { field: 'assets', material: '已查明财产清单；扣除、延长期限的记录' }, { evidence })
  const refused = notDone(file, 'period-extended')[0]
  const pause = PAUSES.flatMap((k) => eventsOf(file, k))[0]
  const recorded = done(file, 'period-deducted').length > 0
  const unclear = open || (pause !== undefined && !recorded) || (!nothingElse(file, 'period-deducted', 'period-extended') && refused === undefined)
  if (unclear) {
    return unknown(`${told}，已逾期；${pause && !recorded ? '有评估、拍卖、和解、异议等可能扣除的期间而未见扣除记录' : '有无扣除、延长未见'}，不作判断。`, RECORDS, { evidence: [...evidence, ...(pause ? eventExhibit(file, pause) : [])], wouldPassIf: ['扣除、延长的期间足以使期限尚未届满'] })
  }
  return {
    approval: 'warn', legality: 'procedural-defect', evidence: [...evidence, ...(refused ? eventExhibit(file, refused) : []), ...file.assets.slice(0, 3).flatMap((a, i) => exhibit(`assets.${i}`, a.kind))],
    counterEvidence: COUNTER, wouldPassIf: ['补入延长期限的审批材料或者扣除期限的记录'],
    reason: `${told}，已逾期；${refused ? '材料载明延长未经批准' : '记录完整而没有扣除、延长的记载'}${closing.ruled ? '' : '（如按此终本）'}，可能超期执行，建议核实。`,
  }
}
