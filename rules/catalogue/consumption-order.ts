import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { caseTypeIn, concerns, done, exhibit, notDone, positionTo, wordsOf } from '../facts.ts'
import { notApplicable, pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { asGrave, dayOf, firstDay, dayToCheck, goneDebtor, isDone, isMissing, reached, RESTRICTION, shown, undone, unseen, type Reach } from '../reached.ts'
import { sourceOn } from '../sources.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Missing, Rule } from '../types.ts'

/*
 * 终本前应当已向每名被执行人发出限制消费令：终本规定第1条第（二）项 [V]。限制消费一般是“可以”（限消规定第1条 [V]），终本是“必须”。
 * 单位的限制及于法定代表人、主要负责人、直接责任人员、实际控制人：限消规定第3条 [V]；限制消费令由院长签发：第5条 [V]（2026-11-22 核）。
 * 限制及于单位的责任人员是条文直接规定的，故只有材料载明未及于法定代表人的才判不批，其余列为待核对（decisions 11）。
 * 恢复执行后再次终本、原限制消费令仍有效的，可不再发：法〔2018〕141号 [M]。
 */

const COUNTER = ['限制消费令是否已发出而未归档', '恢复执行案件的原限制消费令是否仍有效', '单位的限制消费令是否已列明其法定代表人', '解除是否只针对个别人员或者属临时解除']
const CRIMINAL = /罚金|没收|追缴|责令退赔|刑事/
const PASSING = /暂时|临时|单次|一次性/
/** Why a restriction was lifted: nobody is left to be restricted. */
const OF_DEATH = /(?:死亡|去世|病故|身故|亡故|注销)[^，。；]{0,12}(?:解除|撤销|屏蔽|删除)|(?:解除|撤销|屏蔽|删除)[^。；]{0,16}(?:死亡|去世|病故|身故|亡故|注销)/
const NOT_REP = /(?:未|没有)[^，。；]{0,10}(?:法定代表人|负责人)/

export const consumptionOrder: Rule = {
  id: 'consumption-order',
  title: '已向每名被执行人发限制消费令',
  help: '终本以前应当已向每名被执行人发出限制消费令，终本时仍在限制之中。',
  group: 'B', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '每名被执行人在裁定当日或者以前都有限制消费令，且没有在裁定当日或者以前解除。只见裁定以后才有、材料又不完整的，此前或许另有，监督端只作线索。',
    '单位的限制消费令及于法定代表人、主要负责人；责任人员的姓名或者是否列明看不到的，通过并列为须核对，记录完整而未见的提示，材料载明未及于的不批。',
  ],
  exceptions: [
    '被执行人已死亡或者注销的，不要求。',
    '限制消费因被执行人死亡或者注销而解除的，通过。',
    '恢复执行后再次终本、原限制消费令仍有效的，通过（依据待核）。',
    '刑事裁判涉财产部分执行，依其规定，没有发出的只作提示。',
  ],
  debatable: ['限制消费一般由法院裁量，终本规定则要求必须发出；恢复执行后再次终本可否沿用原限制消费令，依据是法〔2018〕141号（条文待核），一种看法仍须再发。'],
  history: [{ on: '2026-11-23', what: '限制消费因被执行人死亡或者注销而解除的，不再作已解除认定。' }, { on: '2026-11-22', what: '只见裁定以后才有、材料不完整的，监督端由程序瑕疵改为线索。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-1-2', 'consumption-1', 'consumption-3', 'consumption-5', 'system-restriction', 'notice-141'],
  judge(context) {
    const { file } = context
    const closing = closingDate(context)
    if (sourceOn('zhongben-1-2', closing.on) === undefined) return notApplicable(`${closing.name}${inWords(closing.on)}早于《终本规定》施行之日，当时没有这一要求。`, closing.evidence)
    return perDebtor(file, (one) => goneDebtor(one, '不要求限制消费', closing.on) ?? judged(file, one, closing))
  },
}

function judged(file: CaseFile, one: OneDebtor, closing: ClosingDate): Judgement {
  const { who, names } = one
  const act = `对${who}发出限制消费令`
  const missing = { field: 'events.consumption-restricted', material: `对${who}的限制消费令` }
  const r = reached(file, names, closing.on, RESTRICTION)
  if (isDone(r)) return inForce(file, one, closing, r)
  if (!isMissing(r)) return unseen(file, r, act, closing, missing)
  const evidence = shown(file, r.acts)
  const what = undone(r, act, closing)
  const type = caseTypeIn(file)
  if (type === 'resumed' || type === undefined) {
    return unknown(`${what}${type === undefined ? '案件类型未见；如为' : '本案为'}恢复执行案件，原限制消费令是否仍有效，须核实。`, { field: 'events.consumption-restricted', material: `首次执行案件对${who}的限制消费令及其是否解除` }, { evidence, wouldPassIf: [`原限制消费令仍有效`, `${closing.name}以前${act}`] })
  }
  const criminal = [valueOf(file.cause), valueOf(file.basis?.kind)].find((c) => c !== undefined && CRIMINAL.test(c))
  if (criminal !== undefined) {
    return { approval: 'warn', legality: 'notice', counterEvidence: COUNTER, wouldPassIf: [act], evidence: [...evidence, ...exhibit('cause', file.cause), ...exhibit('basis.kind', file.basis?.kind)], reason: `${what}本案为刑事裁判涉财产部分执行，是否限制消费依其规定，请核对。` }
  }
  return {
    approval: 'block', legality: asGrave(r, 'procedural-defect'), evidence, counterEvidence: COUNTER, wouldPassIf: [`${closing.name}以前${act}`],
    reason: `${what}${closing.ruled ? '' : '如按此终本，'}疑似不符合终本条件，建议核实。`,
  }
}

/** Ordered; was it still in force on the closing, and does it reach the representative of a unit? */
function inForce(file: CaseFile, one: OneDebtor, closing: ClosingDate, r: Reach): Judgement {
  const { who, names } = one
  const last = r.acts.map((e) => valueOf(e.on)).filter((d) => d !== undefined).sort().at(-1)
  /* Of one lift and one order on one day the order may be the later. */
  const lifts = done(file, 'consumption-lifted').filter((e) => concerns(e, names) && (last === undefined || (valueOf(e.on) ?? last) >= last))
  /* Whose restriction was lifted must be told where there are several; a leave for one occasion lifts nothing for good. */
  const plain = (e: CaseEvent) => (e.party !== undefined || (file.debtors.length <= 1 && file.coverage.parties !== 'partial')) && !PASSING.test(wordsOf(e))
  const lifted = lifts.find((e) => plain(e) && ['before', 'same-day'].includes(positionTo(e, closing.on)))
  if (lifted && OF_DEATH.test(wordsOf(lifted))) return pass(`对${who}的限制消费${dayOf([lifted])}因其死亡或者注销而解除，不要求限制消费。`, shown(file, [...r.acts, lifted]))
  if (lifted) {
    return {
      approval: 'block', legality: 'procedural-defect', counterEvidence: COUNTER, evidence: shown(file, [...r.acts, lifted]), wouldPassIf: [`${closing.name}以前重新对${who}发出限制消费令`, '核实解除的是其他人员或者已重新限制'],
      reason: `对${who}的限制消费${dayOf([lifted])}已解除，${closing.name}${inWords(closing.on)}已不在限制之中。${closing.ruled ? '' : '如按此终本，'}疑似不符合终本条件，建议核实。`,
    }
  }
  const doubtful = lifts.find((e) => positionTo(e, closing.on) !== 'after')
  if (doubtful) {
    return unknown(`对${who}的限制消费有解除的记载，解除的对象、日期或者期限未载明，不能确定${closing.name}仍在限制之中。`, { field: `events.${placeOf(file, doubtful)}`, material: `对${who}解除限制消费的决定` }, { evidence: shown(file, [...r.acts, doubtful]), wouldPassIf: ['解除在终本以后', '解除的是其他人员'] })
  }
  const filed = valueOf(file.filedOn), ordered = firstDay(r.acts)
  const earlier = caseTypeIn(file) === 'resumed' && filed !== undefined && last !== undefined && last < filed
  const told = earlier ? `首次执行中已对${who}发出限制消费令（${inWords(last)}），未见解除，再次终本可不再发（依据待核）。` : `已对${who}发出限制消费令${ordered === undefined ? '' : `（${inWords(ordered)}）`}。`
  const own = pass(told, shown(file, r.acts))
  return responsible(file, one, closing, r, closing.ruled ? { ...own, missing: dayToCheck(file, r, `对${who}发出限制消费令`) } : own)
}

function responsible(file: CaseFile, { debtor, who, field }: OneDebtor, closing: ClosingDate, r: Reach, own: Judgement): Judgement {
  const rep = valueOf(debtor?.legalRepresentative)
  if (debtor === undefined || (valueOf(debtor.kind) !== 'organization' && rep === undefined)) return own
  const others: Missing = { field: `${field}.legalRepresentative`, material: `对${who}的限制消费令：核对是否列明法定代表人${rep ?? ''}、主要负责人、影响债务履行的直接责任人员和实际控制人` }
  if (rep === undefined) return { ...own, missing: [...(own.missing ?? []), others] }
  const about = (events: CaseEvent[]) => events.filter((e) => e.party !== undefined && concerns(e, [rep]))
  const reachedRep = about(done(file, 'consumption-restricted'))
  if (reachedRep.length > 0) return { ...own, reason: `${own.reason}其法定代表人${rep}也已限制。`, evidence: [...(own.evidence ?? []), ...shown(file, reachedRep.filter((e) => !r.acts.includes(e)))] }
  const told = r.acts.map(wordsOf).join('；')
  if (told.includes(rep) || (/法定代表人|负责人/.test(told) && !NOT_REP.test(told))) return { ...own, reason: `${own.reason}其法定代表人一并限制。` }
  const denied = about(notDone(file, 'consumption-restricted')).filter((e) => (valueOf(e.status) ?? 'not-done') === 'not-done')
  const evidence = [...(own.evidence ?? []), ...exhibit(`${field}.legalRepresentative`, debtor.legalRepresentative), ...shown(file, denied)]
  if (denied.length > 0 || NOT_REP.test(told)) {
    return { approval: 'block', legality: 'notice', evidence, counterEvidence: COUNTER, wouldPassIf: [`限制消费令及于法定代表人${rep}`], reason: `对${who}已限制消费，材料载明没有限制其法定代表人${rep}；条文规定单位的限制及于其法定代表人，请核对并补正。` }
  }
  if (reached(file, [rep], closing.on, RESTRICTION).state === 'absent') return { ...own, approval: 'warn', legality: 'notice', evidence, counterEvidence: COUNTER, wouldPassIf: [`核对限制消费令已列明${rep}`], reason: `${own.reason}记录完整而未见其法定代表人${rep}的限制；条文规定单位的限制及于其法定代表人，请核对。` }
  return { ...own, missing: [...(own.missing ?? []), others] }
}
