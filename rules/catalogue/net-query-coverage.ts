import { valueOf } from '../../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { inWords } from '../../casefile/dates.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { concerns, done, notDone, unsure, whole, wordsOf } from '../facts.ts'
import { goneBy, goneExhibit } from '../gone.ts'
import { notApplicable, pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { exhibitsOf, FOUR_KINDS, NUMBERLESS, OFFLINE, onlyIntended, QUERIED_KINDS, SYSTEM_KINDS, towardBy, unnamed, wordsOfAll, type Toward } from '../queries.ts'
import { toward } from '../acts.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 对每名被执行人，终本前应当通过网络查控系统查询存款、车辆等交通运输工具、不动产、有价证券。
 * 终本规定第3条第一款第（二）项 [M]；财产调查规定第1条（网络查控必做）[V]、第13条（与现场调查同等效力）[V]。2026-11-21 核。
 * 工商、互联网银行、人民银行、保险、民政是办案系统的口径 [V]，不是法律，只作提示。
 * 目录没有写缺法定四类时审批端的结论；依目录 K（C 组重大缺口）作不批。死亡、注销的被执行人另由 debtor-dead 判断，这里不问。
 */

const COUNTER = ['是否在其他日期另行发起过查询', '是否已到登记机关作现场调查（与网络查控效力等同）', '该项目在查询时是否已开通', '查询记录是否只归入纸质卷宗']
const MATERIAL = '网络查控反馈汇总表'
const FIELD = 'events.network-query'

export const netQueryCoverage: Rule = {
  id: 'net-query-coverage',
  title: '网络查控覆盖面',
  help: '终本前应当对每名被执行人通过网络查控系统查询存款、车辆等交通运输工具、不动产和有价证券。',
  group: 'C', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '逐名看被执行人：终本日以前的网络查询（包括到登记机关的现场查询）合起来应当包括法定四类。',
    '查询清单完整而缺法定四类之一，或者记录完整而没有任何查询的，不批，监督端为程序瑕疵。',
    '四类齐全而清单完整、缺系统口径的其他项目的，审批端提示，监督端不判。',
    '查询项目没有载明、清单不完整的，待核实。',
  ],
  exceptions: [
    '没有证件号码、网络无法查询的主体（村委会、分公司等）不要求网络查询，但应当线下调查。',
    '已死亡、注销的被执行人不在这里判断。',
    '到登记机关作过现场查询的类别，视为已查。',
  ],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-3-2', 'investigation-1', 'investigation-13', 'system-query'],
  judge(context) {
    const closing = closingDate(context)
    const queriesOf = towardBy(context.file, closing.on, 'network-query'), offlineOf = towardBy(context.file, closing.on, 'traditional-investigation')
    return perDebtor(context.file, (one) => ofDebtor(context.file, one, closing, queriesOf(one.names), offlineOf))
  },
}

function ofDebtor(file: CaseFile, { debtor, who, names, field }: OneDebtor, closing: ClosingDate, queries: CaseEvent[], offlineOf: Toward): Judgement {
  const gone = goneBy(debtor, closing.on)
  if (gone) return notApplicable(gone === 'dead' ? `${who}已死亡，其遗产的查询不在本条判断。` : `${who}已注销，不在本条判断。`, goneExhibit(debtor, field))
  if (queries.length === 0) return NUMBERLESS.test(who) && debtor?.unifiedCode === undefined ? offlineOnly(file, who, names, closing) : notQueried(file, who, names, closing)

  const evidence = exhibitsOf(file, queries)
  const told = `${wordsOfAll(queries)} ${wordsOfAll(offlineOf(names))}`
  const lacking = unnamed(FOUR_KINDS, told)
  const itemised = queries.every((e) => QUERIED_KINDS.some((k) => k.words.test(wordsOf(e))))
  const listed = whole(file, 'queries') && itemised
  const kinds = lacking.map((k) => k.name).join('、')
  if (lacking.length > 0 && listed) {
    return {
      approval: 'block', legality: 'procedural-defect', evidence, counterEvidence: COUNTER,
      reason: `查询清单完整，其中没有对${who}查询${kinds}；${closing.ruled ? '' : '如按此终本，'}疑似未完成法定的网络查询，建议核实。`,
      wouldPassIf: [`补查${who}的${kinds}，或者补入到登记机关查询的记录`],
    }
  }
  if (lacking.length > 0) {
    return unknown(`对${who}有网络查询的记载，是否包括${kinds}未见。`, { field: FIELD, material: `${who}的${MATERIAL}（${kinds}）` }, { evidence, wouldPassIf: [`${MATERIAL}载明已查询${kinds}`] })
  }
  const besides = listed ? unnamed(SYSTEM_KINDS, told).filter((k) => !(k.natural && valueOf(debtor?.kind) === 'organization')).map((k) => k.name).join('、') : ''
  if (besides !== '') {
    return {
      approval: 'warn', legality: 'none', evidence, sources: ['zhongben-3-2', 'system-query'],
      reason: `对${who}已查询法定四类；系统口径另要求的${besides}未见查询。`, wouldPassIf: [`补查${besides}，或者说明未开通该项查询`],
    }
  }
  return pass(`对${who}已查询存款、车辆、不动产、有价证券。`, evidence)
}

function notQueried(file: CaseFile, who: string, names: string[], closing: ClosingDate): Judgement {
  const refused = notDone(file, 'network-query').filter((e) => concerns(e, names) && !onlyIntended(e))
  const late = toward(done(file, 'network-query'), names)
  const evidence = exhibitsOf(file, [...refused, ...late])
  const open = unsure(file, 'network-query').some((e) => concerns(e, names))
  const after = late.length > 0 ? `对${who}的网络查询都在${closing.name}${inWords(closing.on)}之后。` : ''
  const wouldPassIf = [`补入${closing.name}以前对${who}网络查控的反馈汇总表`]
  if (refused.length === 0 && (open || !whole(file, 'events', 'queries'))) {
    return unknown(`${after}未见${closing.name}以前对${who}网络查控的记录；材料不完整，不能认为没有查询。`, { field: FIELD, material: `${who}的${MATERIAL}` }, { evidence, wouldPassIf })
  }
  return {
    approval: 'block', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, wouldPassIf,
    reason: `${after}${refused.length > 0 ? `材料载明没有对${who}作网络查控` : `记录完整而没有${closing.name}以前对${who}网络查控的记载`}；${closing.ruled ? '' : '如按此终本，'}疑似未完成法定的网络查询，建议核实。`,
  }
}

/** 网络无法查询的主体：不要求网络查询，应当线下调查。 */
function offlineOnly(file: CaseFile, who: string, names: string[], closing: ClosingDate): Judgement {
  const acts = towardBy(file, closing.on, ...OFFLINE)(names)
  if (acts.length > 0) return pass(`${who}没有可供网络查询的证件号码，已作线下调查。`, exhibitsOf(file, acts))
  const reason = `${who}可能没有可供网络查询的证件号码，应当线下调查；`
  if (!whole(file, 'events', 'investigations')) return unknown(`${reason}线下调查的记录未见。`, { field: 'events.traditional-investigation', material: `对${who}财产的线下调查笔录` }, { wouldPassIf: [`补入对${who}的线下调查记录`] })
  return { approval: 'warn', legality: 'notice', evidence: closing.evidence, reason: `${reason}记录完整而没有线下调查的记载。`, counterEvidence: ['是否另有可以查询的证件号码'], wouldPassIf: [`补入对${who}的线下调查记录`] }
}
