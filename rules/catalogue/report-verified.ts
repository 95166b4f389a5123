import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { unfoundOf } from '../declared.ts'
import { concerns, notDone, whole, wordsOf } from '../facts.ts'
import { doneBy, notApplicable, pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { reportOf } from '../property-report.ts'
import { dayOf, goneDebtor, shown } from '../reached.ts'
import { sourceOn } from '../sources.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 被执行人报告的财产情况应当核查：终本规定第2条第（二）项、财产调查规定第8条 [V]（2026-11-22 核；2017年文本 [M]）。
 * 有申报的，须有核查结果；申报有房产、车辆而财产清单完整却没有相应财产的，不批。报告无财产的，网络查控即为核查。
 */

const COUNTER = ['核查情况是否记在网络查控反馈、走访笔录或者承办人说明中', '申报的财产是否已出卖、报废、登记在他人名下并有说明', '是否已另行出具财产申报核查表']
const NOTHING = /(?:无|没有|名下无)(?:任何)?(?:其他)?(?:可供执行的?)?财产/

export const reportVerified: Rule = {
  id: 'report-verified',
  title: '申报财产已核查',
  help: '被执行人申报了财产情况的，终本以前应当核查，并有核查结果。',
  group: 'B', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '有申报的，须有对申报的核查记录；只有概括的核查结论的，列为须逐项核对。',
    '申报有房产或者车辆，而完整的财产清单中没有相应财产，核查又没有说明去向的，不批。',
    '申报没有财产的，网络查控视为核查。',
  ],
  exceptions: ['被执行人没有申报的，不适用（另看拒绝报告是否已处理）。', '被执行人已死亡或者注销的，不要求。'],
  history: [{ on: '2026-11-23', what: '申报以后有网络查控的，由不批改为待核实。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-2-2', 'investigation-8'],
  judge(context) {
    const { file } = context
    const closing = closingDate(context)
    if (sourceOn('zhongben-2-2', closing.on) === undefined) return notApplicable(`${closing.name}${inWords(closing.on)}早于《终本规定》施行之日，当时没有这一要求。`, closing.evidence)
    return perDebtor(file, (one) => goneDebtor(one, '没有申报可以核查', closing.on) ?? judged(file, one, closing))
  },
}

function judged(file: CaseFile, one: OneDebtor, closing: ClosingDate): Judgement {
  const { who } = one
  const { state, reports, checks, acts } = reportOf(file, one, closing.on)
  if (state === 'unknown' && checks.length === 0) {
    return unknown(`${who}是否申报财产、申报是否核查，未见记载。`, { field: 'events.property-reported', material: `${who}的财产申报表及核查记录（或者未申报的记载）` }, { wouldPassIf: ['补入财产申报表和核查记录', '载明未申报'] })
  }
  if (reports.length === 0 && checks.length === 0) {
    const why = state === 'unordered' ? `没有向${who}发出报告财产令，没有申报可以核查。` : state === 'silent' ? `办案记录完整而没有${who}申报财产的记载，没有申报可以核查。` : `${who}没有申报财产，没有申报可以核查。`
    return notApplicable(why, shown(file, acts))
  }
  const unfound = unfoundOf(file, one, reports, checks)
  if (unfound.length > 0 && whole(file, 'assets')) {
    return {
      approval: 'block', legality: 'procedural-defect', counterEvidence: COUNTER, evidence: shown(file, [...reports, ...checks]),
      wouldPassIf: [`查明${who}申报的${unfound.join('、')}的下落并记入财产清单`, '核查记录说明其去向'],
      reason: `${who}申报有${unfound.join('、')}，财产清单完整而没有相应财产，核查记录也没有说明其去向。${closing.ruled ? '' : '如按此终本，'}疑似申报未核查，建议核实。`,
    }
  }
  const listedAs = unfound.length > 0 ? [{ field: 'assets', material: `${who}申报的${unfound.join('、')}的查控结果` }] : []
  if (checks.length > 0) {
    if (unfound.length > 0) return unknown(`${who}申报有${unfound.join('、')}，财产清单中未见相应财产；清单不完整，须核对。`, listedAs, { evidence: shown(file, [...reports, ...checks]), wouldPassIf: ['逐项核对申报的财产与查控结果'] })
    return { ...pass(`${who}申报的财产情况已核查${dayOf(checks)}。`, shown(file, checks)), missing: [{ field: 'events.report-verified', material: '财产申报核查记录：核对每项申报都有核查结果' }] }
  }
  return unchecked(file, one, closing, reports, listedAs)
}

function unchecked(file: CaseFile, { who, names }: OneDebtor, closing: ClosingDate, reports: CaseEvent[], listedAs: NonNullable<Judgement['missing']>): Judgement {
  const evidence = shown(file, reports)
  const denied = notDone(file, 'report-verified').filter((e) => concerns(e, names) && (valueOf(e.status) ?? 'not-done') === 'not-done')
  const nothing = reports.every((e) => NOTHING.test(wordsOf(e)))
  const query = nothing ? doneBy(file, closing.on, 'network-query').find((e) => concerns(e, names)) : undefined
  if (query && denied.length === 0) return pass(`${who}报告没有财产，已经网络查控核查${dayOf([query])}。`, [...evidence, ...shown(file, [query])])
  /* A query after the report looks up what was declared; whether item by item is not told. */
  const later = nothing || denied.length > 0 ? undefined : doneBy(file, closing.on, 'network-query').find((e) => concerns(e, names) && reports.every((r) => (valueOf(e.on) ?? '9999') >= (valueOf(r.on) ?? '')))
  if (later) return unknown(`${who}已申报财产${dayOf(reports)}，其后有网络查控${dayOf([later])}；申报的各项是否逐项核对未载明。`, [{ field: 'events.report-verified', material: `对${who}申报财产的核查记录` }, ...listedAs], { evidence: [...evidence, ...shown(file, [later])], wouldPassIf: ['补入对申报财产逐项核查的记录'] })
  if (denied.length > 0 || whole(file, 'events')) {
    return {
      approval: 'block', legality: 'procedural-defect', counterEvidence: COUNTER, evidence: [...evidence, ...shown(file, denied)], wouldPassIf: [`${closing.name}以前已对${who}的申报逐项核查并记录`],
      reason: `${who}已申报财产${dayOf(reports)}，${denied.length > 0 ? '材料载明没有核查' : '办案记录完整而没有核查的记载'}。${closing.ruled ? '' : '如按此终本，'}疑似不符合终本条件，建议核实。`,
    }
  }
  return unknown(`${who}已申报财产${dayOf(reports)}，未见核查结果。`, [{ field: 'events.report-verified', material: `对${who}申报财产的核查记录` }, ...listedAs], { evidence, wouldPassIf: ['补入对申报财产逐项核查的记录'] })
}
