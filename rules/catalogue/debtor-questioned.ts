import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { exhibit, namesFor, whole } from '../facts.ts'
import { goneBy, goneExhibit } from '../gone.ts'
import { doneBy, notApplicable, pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { exhibitsOf } from '../queries.ts'
import { toward } from '../acts.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 可以联系的被执行人（单位为其法定代表人、负责人），应当传唤询问并制作笔录。财产调查规定第15条 [V]、民诉法解释第482条 [V]，都是“可以”；
 * 江陵县法院工作规范第（4）项 [V]（地方规定）。故监督端只作一般提示。2026-11-21 核。
 */

const COUNTER = ['询问笔录是否已制作而未归档', '是否多次传唤而拒不到场', '是否以电话、视频方式询问并留痕']

export const debtorQuestioned: Rule = {
  id: 'debtor-questioned',
  title: '已传唤询问被执行人',
  help: '能够联系的被执行人或者其负责人，终本前应当传唤询问并制作笔录。',
  group: 'C', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: ['逐名看被执行人：终本日以前有询问或者传唤、拘传的，通过。', '能够联系而记录完整、没有询问的，提示。', '能否联系、是否询问没有看到的，待核实。'],
  exceptions: ['下落不明的，不适用。', '已死亡、注销的，不适用。'],
  debatable: ['条文用“可以”，是否询问属于裁量；地方规定列为不得终本的情形。两种看法并存，监督端从法律。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['investigation-15', 'cpi-482', 'jiangling'],
  judge(context) {
    const closing = closingDate(context)
    return perDebtor(context.file, (one) => ofDebtor(context.file, one, closing))
  },
}

function ofDebtor(file: CaseFile, { debtor, who, field }: OneDebtor, closing: ClosingDate): Judgement {
  if (goneBy(debtor, closing.on)) {
    return notApplicable(`${who}已死亡或者注销。`, goneExhibit(debtor, field))
  }
  /* Whoever answers for a company is recorded under the own name. */
  const names = debtor && valueOf(debtor.name) !== undefined ? namesFor(debtor) : []
  const of = (...kinds: EventKind[]) => toward(doneBy(file, closing.on, ...kinds), names)
  const asked = of('debtor-questioned', 'summoned')
  if (asked.length > 0) return pass(`已传唤或者询问${who}。`, exhibitsOf(file, asked))
  if (valueOf(debtor?.missing) === true) return notApplicable(`${who}下落不明。`, exhibit(`${field}.missing`, debtor?.missing))
  const wouldPassIf = [`补入对${who}的询问笔录，或者载明下落不明、拒不到场`]
  if (!whole(file, 'events', 'investigations')) return unknown(`未见对${who}的询问笔录。`, { field: 'events.debtor-questioned', material: `对${who}的传票、询问笔录` }, { wouldPassIf })
  const met = of('property-reported', 'settlement-reached', 'detained')
  const reachable = debtor?.missing?.value === false || valueOf(debtor?.custody) === true || met.length > 0
  if (!reachable) return unknown(`记录完整而没有询问${who}的记载；能否联系未见。`, { field: `${field}.missing`, material: `${who}下落或者联系情况的记载` }, { wouldPassIf })
  return {
    approval: 'warn', legality: 'notice', wouldPassIf, counterEvidence: COUNTER,
    evidence: [...exhibitsOf(file, met), ...exhibit(`${field}.missing`, debtor?.missing), ...exhibit(`${field}.custody`, debtor?.custody)],
    reason: `${who}能够联系，记录完整而没有传唤询问的记载。`,
  }
}
