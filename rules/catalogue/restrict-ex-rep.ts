import { valueOf } from '../../casefile/fact.ts'
import { combine } from '../combine.ts'
import { done, eventExhibit, namesOf, wordsOf } from '../facts.ts'
import { notApplicable, unknown } from '../judging.ts'
import { notOfEnforcement, removal } from '../listing.ts'
import { placeOf } from '../places.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 单位的法定代表人、主要负责人确因经营管理需要变更，原负责人证明其不是实际控制人、直接责任人员的，应当准许解除限制消费：
 * 法发〔2019〕35号第17条 [P]；限消规定第3条 [V]（2026-11-21 核）。恶意变更、仍为实际控制人的除外。要靠调查才能判断，故至多作线索。
 */

export const restrictExRep: Rule = {
  id: 'restrict-ex-rep',
  title: '原法定代表人解除限消',
  help: '原法定代表人确因经营需要变更，且不是实际控制人、直接责任人员的，应当准许解除限制消费。',
  group: 'J', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: [
    '对原法定代表人限制消费或者拒绝解除，而材料载明其已经变更、不是实际控制人或者直接责任人员的，作线索。',
    '变更的原因、是否实际控制人未载明的，待核实。',
  ],
  exceptions: ['恶意变更或者仍为实际控制人、直接责任人员的，不适用。', '已经解除的，通过。'],
  debatable: ['由谁证明不是实际控制人有不同做法：有的要求申请人举证，有的由法院核查登记和经营情况。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['goodwill-17', 'consumption-3'],
  runsOnIneligible: true,
  judge(context) {
    const { file } = context
    const other = notOfEnforcement(file)
    if (other) return other
    const acts = done(file, 'lift-refused', 'consumption-restricted').filter((e) => FORMER.test(wordsOf(e)))
    return acts.length === 0 ? NOTHING : combine(acts.map((e) => judgeAct(context, e)))
  },
}
const NOTHING = notApplicable('没有对原法定代表人限制消费的记载。')
const FORMER = /(?:原|前|曾任)(?:公司|单位|企业)?(?:的)?(?:法定代表人|法人代表|主要负责人|负责人)/
const NOT_HIS = /(?:并非|不是|非|不属于)[^，。；]{0,6}(?:实际控制人|直接责任)/
const STILL_HIS = /恶意变更|规避执行|(?:系|仍为|仍是|实为|确为)[^，。；]{0,6}(?:实际控制人|直接责任)|仍(?:实际)?(?:控制|经营)/

function judgeAct({ file }: RuleContext, e: CaseEvent): Judgement {
  const words = wordsOf(e)
  const who = namesOf(e.party).join('、')
  const off = removal(file, namesOf(e.party), 'consumption-lifted', e)
  const evidence = [...eventExhibit(file, e), ...off.evidence]
  const told = `${e.kind.value === 'lift-refused' ? '拒绝解除' : ''}对原法定代表人${who}${e.kind.value === 'lift-refused' ? '的限制消费' : '限制消费'}`
  if (off.state === 'removed') return { approval: 'pass', legality: 'none', evidence, reason: `${told}，现已解除。` }
  if (STILL_HIS.test(words) && !NOT_HIS.test(words)) return { approval: 'pass', legality: 'none', evidence, reason: `${told}；材料载明其恶意变更或者仍为实际控制人、直接责任人员。` }
  const wouldPassIf = ['准许解除，或者载明其仍为实际控制人、直接责任人员的依据']
  if (NOT_HIS.test(words)) {
    return {
      approval: 'warn', legality: 'clue', evidence, lawOn: valueOf(e.on), wouldPassIf, counterEvidence: ['变更是否为逃避执行', '是否仍参与经营、控制账户', '变更登记的日期在债务发生以前还是以后'],
      reason: `${told}，而材料载明其并非实际控制人或者直接责任人员；是否应当准许解除，建议核实。`,
    }
  }
  return unknown(`${told}；变更的原因、是否仍为实际控制人或者直接责任人员未载明，待核实。`, { field: `events.${placeOf(file, e)}.detail`, material: '变更登记材料、实际控制人和经营情况的核查记录' }, { evidence, wouldPassIf })
}
