import { valueOf } from '../casefile/fact.ts'
import { inWords, type CivilDate } from '../casefile/dates.ts'
import { endOfMonths, holidayShift } from '../casefile/periods.ts'
import type { Asset, CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { closingDate, type ClosingDate } from './closing-date.ts'
import { deductionsOf, endLess, nothingElse } from './event-days.ts'
import { done, eventExhibit, eventsOf, exhibit, notDone } from './facts.ts'
import { limitOn, type LimitId } from './limits.ts'
import { inTime, notApplicable, pass, unknown } from './judging.ts'
import { assetPlace } from './places.ts'
import type { Evidence, Judgement, RuleContext } from './types.ts'

const COUNTER = ['是否有依法扣除的期间（公告送达、审计评估、拍卖变卖、中止、暂缓等）未录入', '延长期限是否已审批而未入卷', '立案日期是否录入有误', '是否为无财产可供执行的案件']
/** Signs that something may have to be taken out of the period. */
export const PAUSES: EventKind[] = ['valuation', 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'settlement-reached', 'objection-filed', 'audit', 'bankruptcy-accepted', 'bankruptcy-referred']
const RECORDS = { field: 'events.period-deducted', material: '扣除期限、延长期限的记录和审批表' }
const CLOSING = { field: 'rulingOn', material: '终本裁定书的日期，或者拟结案日期' }
const NO_FILING_DATE = unknown('没有读到立案日期，不能计算执行期限。', { field: 'filedOn', material: '立案审批表、受理通知书或者案件信息表的立案日期' })
/** Cases of another term: 刑事涉财产 and 非诉行政执行. */
export const NON_LITIGATION = /非诉|行政处罚/
export const CRIMINAL_PROPERTY = /罚金|没收|追缴|责令退赔|刑事涉财产|刑事裁判涉财产/

/** Which period runs, and whether it runs only where there is property to be had. */
export interface EnforcementTerm {
  limit: LimitId
  /** 六个月 */
  words: string
  /** the things for which it runs; undefined where it runs without any */
  things: readonly Asset[] | undefined
}

/** The period of enforcement from the filing of the case, with what is taken out of it and what it is extended by. */
export function judgeEnforcementTerm(context: RuleContext, term: EnforcementTerm): Judgement {
  const { file } = context
  const filed = valueOf(file.filedOn)
  if (filed === undefined) return NO_FILING_DATE
  const closing = closingDate(context)
  const evidence = [...exhibit('filedOn', file.filedOn), ...closing.evidence]
  const limit = limitOn(term.limit, filed)
  if (!limit) return notApplicable('立案日期早于期限规定施行之日。', evidence)
  if (filed > closing.on) return unknown(`立案日期${inWords(filed)}晚于${closing.name}${inWords(closing.on)}，日期可能有误。`, { field: 'filedOn', material: '立案审批表或者案件信息表的立案日期' }, { evidence })
  const own = endOfMonths(filed, limit.value)
  const late = (end: CivilDate) => inTime(closing.on, { plain: end, last: holidayShift(end, context.calendar) })
  const dates = (end: CivilDate, how: string) => `立案${inWords(filed)}，${term.words}${how}至${inWords(end)}届满；${closing.name}${inWords(closing.on)}`
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
  return overdue(file, term, told, closing, all, d.open)
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

function overdue(file: CaseFile, term: EnforcementTerm, told: string, closing: ClosingDate, evidence: Evidence[], open: boolean): Judgement {
  if (term.things?.length === 0) return unknown(`${told}，已逾${term.words}；有无可供执行的财产未见，无财产案件不按${term.words}判断。`, { field: 'assets', material: '已查明财产清单；扣除、延长期限的记录' }, { evidence })
  const refused = notDone(file, 'period-extended')[0]
  const pause = PAUSES.flatMap((k) => eventsOf(file, k))[0]
  const recorded = done(file, 'period-deducted').length > 0
  const unclear = open || (pause !== undefined && !recorded) || (!nothingElse(file, 'period-deducted', 'period-extended') && refused === undefined)
  if (unclear) {
    const undated = closing.name === '核查日'
    return unknown(`${told}，已逾期；${undated ? '终本日期未见，按核查日计；' : ''}${pause && !recorded ? '有评估、拍卖、和解、异议等可能扣除的期间而未见扣除记录' : '有无扣除、延长未见'}，不作判断。`, undated ? [RECORDS, CLOSING] : RECORDS, { evidence: [...evidence, ...(pause ? eventExhibit(file, pause) : [])], wouldPassIf: ['扣除、延长的期间足以使期限尚未届满'] })
  }
  return {
    approval: 'warn', legality: 'procedural-defect', evidence: [...evidence, ...(refused ? eventExhibit(file, refused) : []), ...(term.things ?? []).slice(0, 3).flatMap((a) => exhibit(`assets.${assetPlace(file, a)}`, a.kind))],
    counterEvidence: COUNTER, wouldPassIf: ['补入延长期限的审批材料或者扣除期限的记录'],
    reason: `${told}，已逾期；${refused ? '材料载明延长未经批准' : '记录完整而没有扣除、延长的记载'}${closing.ruled ? '' : '（如按此终本）'}，可能超期执行，建议核实。`,
  }
}
