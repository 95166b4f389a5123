import { inWords } from '../../casefile/dates.ts'
import { combine } from '../combine.ts'
import { dayOf, done, eventExhibit, namesOf, wordsOf } from '../facts.ts'
import { notApplicable, unknown } from '../judging.ts'
import { notOfEnforcement, performed } from '../listing.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 本案已履行完毕的，应当及时解除限制消费：限消规定第9条 [V]（2026-11-21 核）。以他案、其他债务纠纷为由拒绝解除本案措施的，没有依据；
 * 但他案自身的限制消费措施不因本案履行而解除。
 */

export const restrictOtherDispute: Rule = {
  id: 'restrict-other-dispute',
  title: '以其他纠纷拒绝解除限消',
  help: '本案已履行完毕的，不得以其他案件、其他债务为由拒绝解除本案的限制消费。',
  group: 'J', priority: 'P2', severity: 'ordinary', side: 'supervision',
  logic: ['拒绝解除的理由是他案或者其他债务，而本案已履行完毕的，作程序瑕疵。', '本案是否履行完毕未载明的，待核实。'],
  exceptions: ['拒绝解除的理由与本案有关的，不适用。', '本案明确没有履行完毕的，不作违法认定。'],
  debatable: ['同一法院的他案尚未履行时，能否暂不解除：有的认为须由他案另行采取措施，有的认为可以延续；条文以本案履行为准。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['consumption-9'],
  runsOnIneligible: true,
  judge(context) {
    const { file } = context
    const other = notOfEnforcement(file)
    if (other) return other
    const refused = done(file, 'lift-refused').filter((e) => OTHER_DISPUTE.test(wordsOf(e)))
    return refused.length === 0 ? NOTHING : combine(refused.map((e) => judgeRefusal(context, e)))
  },
}
const NOTHING = notApplicable('没有以其他纠纷为由拒绝解除限制消费的记载。')
const OTHER_DISPUTE = /他案|另案|其他案件|其它案件|别的案件|其他债务|其它债务|其他纠纷|其它纠纷|其他欠款|另有(?:债务|纠纷|案件)/
const UNPAID = /(?:未|没有|尚未)(?:全部)?履行|履行(?:了)?部分|部分履行/

function judgeRefusal({ file }: RuleContext, e: CaseEvent): Judgement {
  const on = dayOf(e)
  const who = namesOf(e.party).join('、') || '被执行人'
  const paid = performed(file, namesOf(e.party))
  const evidence = [...eventExhibit(file, e), ...(paid?.evidence ?? [])]
  const told = `${on === undefined ? '' : inWords(on)}以其他案件或者债务为由拒绝解除${who}的限制消费`
  if (paid?.on !== undefined && on !== undefined && paid.on <= on) {
    return {
      approval: 'warn', legality: 'procedural-defect', evidence, lawOn: on, wouldPassIf: ['解除本案的限制消费；他案另行依法采取措施'],
      reason: `${told}，而本案已于${inWords(paid.on)}履行完毕，疑似没有依据，建议核实。`,
      counterEvidence: ['履行完毕是否已经确认', '他案是否另有限制消费令', '拒绝的理由是否还包括本案事由'],
    }
  }
  const unpaid = UNPAID.test(wordsOf(e)) || (paid?.on !== undefined && on !== undefined && paid.on > on)
  if (unpaid) return { approval: 'pass', legality: 'none', evidence, reason: `${told}；当时本案没有履行完毕，不作认定。` }
  return unknown(`${told}；拒绝时本案是否已履行完毕未载明，待核实。`, { field: 'events.performed', material: '本案履行完毕的确认材料、拒绝解除的日期' }, { evidence })
}
