import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { moneyInWords, toFen } from '../../casefile/money.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { combine } from '../combine.ts'
import { done, eventExhibit, exhibit, namesOf, sameName, wordsOf } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { limitOn, type LimitId } from '../limits.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Missing, Rule, RuleContext } from '../types.ts'

/*
 * 个人罚款十万元以下，单位五万元以上一百万元以下，拘留十五日以下；拘传、罚款、拘留必须经院长批准，用决定书，可以复议：
 * 民事诉讼法第118条、第119条 [V]（2026-11-21 核；2013年至2021年为第115条、第116条 [M]）。
 */

export const fineDetainForm: Rule = {
  id: 'fine-detain-form',
  title: '罚款、拘留的限额与审批',
  help: '罚款、拘留应当在法定限额以内，并经院长批准。',
  group: 'E', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: [
    '个人罚款超过十万元、单位罚款低于五万元或者超过一百万元、拘留超过十五日的，作程序瑕疵。',
    '批准人不是院长的，作程序瑕疵；批准人、数额、日数未载明的，待核实。',
  ],
  exceptions: ['没有罚款、拘留的，不适用。', '由副院长批准的，只作一般提示（看有无授权）。'],
  debatable: ['副院长经授权批准是否等同院长批准有不同意见；条文只写院长，此处只作提示。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpl-118', 'cpl-119'],
  judge(context) {
    const acts = done(context.file, 'fined', 'detained')
    return acts.length === 0 ? NONE : combine(acts.map((e) => judgeAct(context, e)))
  },
}
const NONE = notApplicable('没有罚款、拘留的记载。')
const COUNTER = ['是否分次、对不同行为分别罚款', '批准手续是否另在审批表', '数额、日数是否误录', '是否经复议变更']

function judgeAct(context: RuleContext, e: CaseEvent): Judgement {
  const { file, asOf } = context
  const on = valueOf(e.on) ?? valueOf(file.rulingOn) ?? asOf
  if (!limitOn('fine-person-most', on)) return NONE
  const i = placeOf(file, e)
  const fine = e.kind.value === 'fined'
  const approved = done(file, 'president-approved').find((a) => (fine ? /罚款/ : /拘留/).test(wordsOf(a)))
  const evidence = [...eventExhibit(file, e), ...exhibit(`events.${i}.amount`, e.amount), ...exhibit(`events.${i}.term`, e.term), ...exhibit(`events.${i}.approvedBy`, e.approvedBy), ...(approved ? eventExhibit(file, approved) : [])]
  const who = namesOf(e.party).join('、') || '被执行人'
  const what = `${valueOf(e.on) === undefined ? '' : inWords(on)}对${who}${fine ? `罚款${valueOf(e.amount) === undefined ? '' : moneyInWords(valueOf(e.amount) ?? '0')}` : `拘留${valueOf(e.term) === undefined ? '' : `${valueOf(e.term)}日`}`}`
  const over = fine ? fineFault(file, e, on) : termFault(e, on)
  const by = valueOf(e.approvedBy)
  const faults = [
    ...(over && over !== 'unknown' ? [over] : []),
    ...(by !== undefined && !/院长/.test(by) ? [`批准人为${by}，不是院长`] : []),
    ...(/未经(?:院长)?批准|没有(?:院长)?批准/.test(wordsOf(e)) ? ['材料载明未经批准'] : []),
  ]
  const wouldPassIf = ['在法定限额以内，并有院长批准的手续']
  if (faults.length > 0) {
    return { approval: 'warn', legality: 'procedural-defect', evidence, lawOn: on, counterEvidence: COUNTER, wouldPassIf, reason: `${what}，${faults.join('；')}，疑似不符合规定，建议核实。` }
  }
  const missing: Missing[] = [
    ...(over === 'unknown' ? [{ field: `events.${i}`, material: fine ? '罚款决定书（数额和被罚款人）' : '拘留决定书（日数）' }] : []),
    ...(by === undefined && !approved ? [{ field: `events.${i}.approvedBy`, material: `${fine ? '罚款' : '拘留'}的院长批准手续` }] : []),
  ]
  if (missing.length > 0) return unknown(`${what}，${over === 'unknown' ? '数额（日数）或者对象' : '批准手续'}未载明，待核实。`, missing, { evidence, lawOn: on, wouldPassIf })
  if (by !== undefined && /副院长/.test(by)) return { approval: 'warn', legality: 'notice', evidence, lawOn: on, wouldPassIf: ['补充院长授权的材料'], reason: `${what}，由副院长批准；是否经院长授权，请核对。` }
  return { ...pass(`${what}，在限额以内，并经批准。`, evidence), lawOn: on }
}

/** What is wrong with the amount; undefined when nothing; unknown where amount or person does not let it be told. */
function fineFault(file: CaseFile, e: CaseEvent, on: string): string | undefined {
  const fen = toFen(valueOf(e.amount) ?? '')
  const most = (id: LimitId) => toFen(String(limitOn(id, on)?.value ?? 0)) ?? 0n
  if (fen === undefined) return 'unknown'
  if (fen > most('fine-unit-most')) return '超过法定限额'
  const kind = kindOf(file, e)
  /* A fine that names nobody may be of the unit's representative. */
  if (kind === 'organization') return fen >= most('fine-unit-least') ? undefined : namesOf(e.party).length > 0 ? '低于对单位罚款的下限五万元' : 'unknown'
  if (fen <= most('fine-person-most')) return undefined
  return kind === 'natural' ? '超过对个人罚款的限额十万元' : 'unknown'
}

function termFault(e: CaseEvent, on: string): string | undefined {
  const days = valueOf(e.term)
  if (days === undefined) return 'unknown'
  return days > (limitOn('detention-most', on)?.value ?? days) ? '超过拘留的上限十五日' : undefined
}

/** Person or unit: by the party that is named, else by the only debtor. A representative is a person. */
function kindOf(file: CaseFile, e: CaseEvent): 'natural' | 'organization' | undefined {
  const names = namesOf(e.party)
  const [only] = file.debtors
  if (names.length === 0) return file.debtors.length === 1 ? valueOf(only?.kind) : undefined
  const kinds = names.map((n) => {
    const debtor = file.debtors.find((d) => sameName(valueOf(d.name) ?? '', n))
    return debtor ? valueOf(debtor.kind) : file.debtors.some((d) => sameName(valueOf(d.legalRepresentative) ?? '', n)) ? 'natural' as const : undefined
  })
  return kinds.every((k) => k === kinds[0]) ? kinds[0] : undefined
}
