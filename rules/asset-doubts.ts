import { valueOf } from '../casefile/fact.ts'
import { inWords, type CivilDate } from '../casefile/dates.ts'
import type { Asset, CaseFile } from '../casefile/schema.ts'
import { claimOver } from './disputes.ts'
import { eventExhibit, exhibit, namesOf } from './facts.ts'
import { unknown } from './judging.ts'
import { isForeign } from './outsiders.ts'
import type { Evidence, Judgement } from './types.ts'

/** What keeps a thing that is not disposed of from barring the closing outright: whether it could be had at all is open. */

/** In another’s name, or set free before the closing: asked, not held against anybody. */
export function doubtOf(file: CaseFile, a: Asset, name: string, field: string, evidence: Evidence[], closing: CivilDate): Judgement | undefined {
  if (isForeign(file, a)) {
    return unknown(`${name}未处置完毕；所载权利人不是已读到的被执行人，能否作为被执行人的财产执行待核实。`, { field: `${field}.owner`, material: '权属登记，或者权利人书面确认、共有、被追加为被执行人的材料' }, {
      evidence: [...evidence, ...exhibit(`${field}.owner`, a.owner)], wouldPassIf: ['载明该财产不属于被执行人'],
    })
  }
  const released = valueOf(a.control?.released)
  if (released !== true && !(typeof released === 'string' && released <= closing)) return undefined
  return unknown(`${name}${released === true ? '已' : `已于${inWords(released)}`}解除控制，没有处置的记载；为什么解除未见，不能判断是否仍可供执行。`, { field: `${field}.control.released`, material: '解除查封（扣押、冻结）的裁定，载明解除的原因' }, {
    evidence: [...evidence, ...exhibit(`${field}.control.released`, a.control?.released)], wouldPassIf: ['载明因依法不得执行、案外人异议成立等原因解除'],
  })
}

/** An outsider’s objection or suit is open: until it is decided the thing may not be disposed of (民诉法第238条). */
export function byClaim(file: CaseFile, a: Asset, name: string, evidence: Evidence[], closing: CivilDate): Judgement | undefined {
  const claim = claimOver(file, a, closing)
  if (claim === undefined) return undefined
  const on = valueOf(claim.on)
  return {
    approval: 'warn', legality: 'notice', evidence: [...evidence, ...eventExhibit(file, claim)], sources: ['zhongben-1-3', 'cpl-238', 'red-line-property'],
    reason: `${name}未处置完毕；${namesOf(claim.party).join('、') || '案外人'}${on === undefined ? '' : inWords(on)}对其提出的异议或者诉讼未见审结，其间通常不得处分，应当等待或者部分中止，不宜终本。`,
    counterEvidence: ['异议、诉讼是否已审结或者撤回', '异议是否只涉及部分财产', '除此以外是否确无其他财产'], wouldPassIf: ['异议、诉讼审结后依结果处置'],
  }
}
