import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { concerns, done, eventExhibit, exhibit, namesOf, sameName, whole, wordsOf } from '../facts.ts'
import { notApplicable, pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { toward } from '../acts.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 单位被限制消费的，其法定代表人、主要负责人、影响债务履行的直接责任人员、实际控制人不得有相应消费行为：限消规定第3条 [V]
 * （2026-11-21 核）。单位的限制消费令依法及于这些人，没有逐一列名不当然违法，故只作提示；错列非责任人的，见原法定代表人一条。
 */

export const unitRestrictScope: Rule = {
  id: 'unit-restrict-scope',
  title: '单位限消覆盖负责人',
  help: '对单位限制消费的，应当载明其法定代表人、主要负责人。',
  group: 'E', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: ['单位被限制消费，而明确没有载明或者列入法定代表人、主要负责人的，提示补正。', '未载明的待核实。'],
  exceptions: ['被执行人是自然人，或者单位没有被限制消费的，不适用。'],
  debatable: ['限制消费令对单位作出后是否还须对负责人逐一列名：有的认为依第三条自动及于，有的要求列明；此处只作提示。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['consumption-3'],
  judge({ file }) {
    if (done(file, 'consumption-restricted').length === 0 || !file.debtors.some((d) => valueOf(d.kind) === 'organization')) return NONE
    return perDebtor(file, (one) => judgeUnit(file, one))
  },
}
const NONE = notApplicable('没有对单位限制消费的记载。')
const RESPONSIBLE = /法定代表人|法人代表|主要负责人|负责人|实际控制人|四类人员/
const LEFT_OUT = /(?:未|没有|漏)(?:列|载明|列明|包括|覆盖|限制)[^，。；]{0,12}(?:法定代表人|负责人)/

function judgeUnit(file: CaseFile, { debtor, who, names, field }: OneDebtor): Judgement {
  if (valueOf(debtor?.kind) !== 'organization') return NONE
  const rep = valueOf(debtor?.legalRepresentative)
  const orders = done(file, 'consumption-restricted')
  const own = toward(orders, names)
  if (own.length === 0) return NONE
  const covering = orders.find((e) => !LEFT_OUT.test(wordsOf(e)) && ((rep !== undefined && (namesOf(e.party).some((n) => sameName(n, rep)) || wordsOf(e).includes(rep))) || (concerns(e, names) && RESPONSIBLE.test(wordsOf(e)))))
  const evidence = [...own.slice(0, 3).flatMap((e) => eventExhibit(file, e)), ...exhibit(`${field}.legalRepresentative`, debtor?.legalRepresentative)]
  if (covering) return pass(`${who}的限制消费已及于法定代表人、主要负责人。`, [...eventExhibit(file, covering), ...evidence])
  const wouldPassIf = ['限制消费令载明或者列入法定代表人、主要负责人']
  if (own.some((e) => LEFT_OUT.test(wordsOf(e))) || (rep !== undefined && whole(file, 'events', 'measures'))) {
    return { approval: 'warn', legality: 'notice', evidence, wouldPassIf, reason: `${who}被限制消费，没有列入法定代表人${rep ?? ''}、主要负责人的记载，请核对限制消费令。` }
  }
  return unknown(`${who}被限制消费，是否载明法定代表人、主要负责人未见，待核实。`, { field: 'events.consumption-restricted', material: '限制消费令（被限制人员）' }, { evidence, wouldPassIf })
}
