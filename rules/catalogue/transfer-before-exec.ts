import { valueOf } from '../../casefile/fact.ts'
import { addMonths, inWords, type CivilDate } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { closingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { isDebtors } from '../debtor-acts.ts'
import { concerns, dayOf, done, eventExhibit, namesOf, spanOf, wordsOf } from '../facts.ts'
import { doneBy, notApplicable, unknown } from '../judging.ts'
import { limitOn, type Limit } from '../limits.ts'
import { reportOf, type PropertyReport } from '../property-report.ts'
import { placeOf } from '../places.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 被执行人应当报告收到执行通知之日前一年的财产变动：财产调查规定第6条 [V]（2017-05-01 起施行）；转让财产而不报告的，可能是规避执行，
 * 另见法释〔2024〕13号第3条 [V]（2026-11-21 核）。只见转移而报告的内容未见的，待核实；只有材料载明拒不报告、报告不实或者称无变动的，作线索。
 * 收到执行通知以后的转移由 refusal-crime-clue 判断，诉讼中的由 transfer-after-suit 判断；一次转移可以同时在两个期间。
 */

const COUNTER = ['转移是否有合理对价、正常经营往来', '是否已在财产报告或者补充报告中载明', '被执行人实际收到执行通知的日期', '是否用于清偿其他到期债务']
/** A report that tells of such a change; and one that denies any. */
const TELLS = /转让|过户|赠与|出售|变卖|处分|转移|变动/
const DENIES = /(?:无|没有|未发生|不存在)[^，。；]{0,10}(?:转让|过户|赠与|出售|处分|转移|变动)/
/** Said of the transfer itself: it was kept back. */
const KEPT_BACK = /(?:未|没有|拒不|不)(?:如实)?(?:申报|报告)|隐瞒|瞒报|漏报/

export const transferBeforeExec: Rule = {
  id: 'transfer-before-exec',
  title: '执行前一年财产异动',
  help: '收到执行通知前一年内转移财产而没有报告的，作为规避执行的线索核实。',
  group: 'I', priority: 'P2', severity: 'clue', side: 'supervision',
  logic: [
    '转移财产在收到执行通知之日前一年以内，而材料载明没有报告、报告不实、报告称无变动，或者拒绝、逾期报告的，作线索。',
    '在该期间转移而财产报告的内容未见的，待核实；转移或者执行通知的日期不能确定的，待核实。',
  ],
  exceptions: ['报告中已载明该变动的，不作线索。', '不在收到执行通知前一年以内的，不由本条判断。', '转移的人不是被执行人的，不作线索。'],
  debatable: ['“收到执行通知”以送达之日为准；只见发出日期的，以发出日代替，结论不因此从严：边界上的以送达回证核对。'],
  history: [{ on: '2026-11-23', what: '首次收录。' }],
  sources: ['investigation-5', 'refusal-3'],
  judge(context) {
    const moved = done(context.file, 'property-transferred').filter((e) => isDebtors(context.file, e))
    return moved.length === 0 ? NOTHING : combine(moved.map((e) => judgeTransfer(context, e)))
  },
}
const NOTHING = notApplicable('没有被执行人转移财产的记载。')
const EARLIER = notApplicable('当时尚无报告前一年财产变动的规定，本条不作判断。')

function judgeTransfer(context: RuleContext, e: CaseEvent): Judgement {
  const { file } = context
  const names = namesOf(e.party)
  const who = names.join('、') || '被执行人'
  const notice = noticeTo(file, names)
  const on = notice && dayOf(notice)
  const days = spanOf(e)
  const evidence = [...eventExhibit(file, e), ...(notice ? eventExhibit(file, notice) : [])]
  if (on === undefined) return unknown(`${who}有转移财产的记载，收到执行通知的日期未见，不能确定是否在其前一年以内。`, { field: 'events.notice-served', material: '执行通知书的送达回证' }, { evidence })
  const limit = limitOn('report-back', on)
  if (!limit) return EARLIER
  const from = addMonths(on, -limit.value)
  if (days && (days.last < from || days.first > on)) return { approval: 'pass', legality: 'none', evidence, reason: `${who}的转移不在收到执行通知（${inWords(on)}）前一年以内。` }
  if (!days || days.first < from || days.last > on) {
    return unknown(`${who}转移财产的确切日期未见，不能确定是否在收到执行通知（${inWords(on)}）前一年以内。`, { field: `events.${placeOf(file, e)}.on`, material: '转移财产的登记、流水（日期）' }, { evidence })
  }
  return byReport(context, e, { who, names, evidence, told: `${who}${inWords(days.first)}转移财产，在${inWords(on)}收到执行通知前一年以内`, on: days.first, limit })
}

interface Transfer {
  who: string
  names: string[]
  evidence: Evidence[]
  told: string
  on: CivilDate
  limit: Limit
}

/** What the debtor said of it, or did not. */
function byReport(context: RuleContext, e: CaseEvent, t: Transfer): Judgement {
  const { file } = context
  const debtor = file.debtors.find((d) => concerns(e, [valueOf(d.name) ?? '']))
  const report = reportOf(file, { debtor, who: t.who, names: t.names, field: '' }, closingDate(context).on)
  const evidence = [...t.evidence, ...report.acts.slice(0, 5).flatMap((a) => eventExhibit(file, a))]
  const how = keptBack(e, report)
  if (how !== undefined) {
    return {
      approval: 'warn', legality: 'clue', evidence, counterEvidence: COUNTER, lawOn: t.on > (t.limit.from ?? '') ? t.on : (t.limit.from ?? t.on), wouldPassIf: ['财产报告、补充报告已载明该变动', '查明转移有合理对价'],
      reason: `${t.told}；${how}，可能规避执行，建议调查核实。`,
    }
  }
  const told = report.reports.find((r) => TELLS.test(wordsOf(r)))
  if (told) return { approval: 'pass', legality: 'none', evidence: [...evidence, ...eventExhibit(file, told)], reason: `${t.told}；财产报告载有财产变动，是否即该项请核对。` }
  return unknown(`${t.told}；是否已在财产报告中载明未见，待核实。`, { field: 'events.property-reported', material: `${t.who}的财产申报表（前一年财产变动一栏）` }, { evidence, wouldPassIf: ['财产申报表已载明该变动'] })
}

function keptBack(e: CaseEvent, report: PropertyReport): string | undefined {
  if (KEPT_BACK.test(wordsOf(e))) return '材料载明没有报告'
  if (report.reports.some((r) => DENIES.test(wordsOf(r)))) return '财产报告称没有变动'
  if (report.state === 'false') return '财产报告经核查不实'
  return report.state === 'failed' ? '没有按期如实报告财产' : undefined
}

/** The day on which the debtor had the notice: of service, else of issue. */
function noticeTo(file: CaseFile, names: readonly string[]): CaseEvent | undefined {
  const of = (kind: 'notice-served' | 'notice-issued') => doneBy(file, '9999-12-31', kind).find((e) => concerns(e, names) && dayOf(e) !== undefined)
  return of('notice-served') ?? of('notice-issued')
}
