import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { combine } from '../combine.ts'
import { isDebtors } from '../debtor-acts.ts'
import { concerns, dayOf, done, eventExhibit, exhibit, namesOf, spanOf } from '../facts.ts'
import { notApplicable, unknown } from '../judging.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Missing, Rule } from '../types.ts'

/*
 * 诉讼开始后、裁判生效前隐藏、转移财产，裁判生效后查证属实、要求执行而仍拒不执行的，可以作为拒执线索：法释〔2024〕13号第6条 [V]；
 * 恶意逃避债务的，另见民事诉讼法第115、116条 [V]（2026-11-21 核）。区间为收到应诉通知之日至裁判生效之日，两端都算在内。只作线索。
 */

const COUNTER = ['转让是否有合理对价、正常经营往来', '转移的财产是否属于被执行人', '收到应诉通知的实际日期', '裁判生效以后是否已履行']

export const transferAfterSuit: Rule = {
  id: 'transfer-after-suit',
  title: '诉讼中转移财产',
  help: '收到应诉通知以后、裁判生效以前转移财产的，作为拒执线索核实。',
  group: 'I', priority: 'P1', severity: 'clue', side: 'supervision',
  logic: [
    '转移财产的日期在收到应诉通知之日与裁判生效之日之间的，作线索。',
    '转移日期、应诉通知送达日期或者生效日期未载明，不能排除的，待核实。',
  ],
  exceptions: ['在应诉通知以前或者裁判生效以后转移的，不由本条判断。', '转移的人不是被执行人的，不作线索。'],
  debatable: ['“诉讼开始后”从起诉、立案还是收到应诉通知起算有不同意见；此处从收到应诉通知起算，对被执行人有利。'],
  history: [{ on: '2026-11-23', what: '案外人的转移不再作线索。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['refusal-6', 'cpl-116'],
  judge({ file }) {
    const moved = done(file, 'property-transferred').filter((e) => isDebtors(file, e))
    return moved.length === 0 ? NOTHING : combine(moved.map((e) => judgeTransfer(file, e)))
  },
}
const NOTHING = notApplicable('没有转移财产的记载。')
const OUTSIDE: Judgement = { approval: 'pass', legality: 'none', reason: '转移财产的记载不在诉讼期间。' }

function judgeTransfer(file: CaseFile, e: CaseEvent): Judgement {
  const served = done(file, 'suit-notified').find((s) => concerns(s, namesOf(e.party)))
  const from = served && dayOf(served)
  const to = valueOf(file.basis?.effectiveOn)
  const days = spanOf(e)
  const evidence = [...eventExhibit(file, e), ...(served ? eventExhibit(file, served) : []), ...exhibit('basis.effectiveOn', file.basis?.effectiveOn)]
  if (days && outside(days, from ?? valueOf(file.basis?.filedOn), to)) return { ...OUTSIDE, evidence }
  const who = namesOf(e.party).join('、') || '被执行人'
  if (days && from !== undefined && to !== undefined && days.first >= from && days.last <= to) {
    return {
      approval: 'warn', legality: 'clue', evidence, counterEvidence: COUNTER, wouldPassIf: ['查明转移有合理对价或者与本案债务无关'], lawOn: valueOf(e.on),
      reason: `${who}${inWords(days.first)}转移财产，在${inWords(from)}收到应诉通知以后、${inWords(to)}裁判生效以前；如裁判生效后仍拒不执行，可能涉及拒执，建议调查核实。`,
    }
  }
  const missing: Missing[] = [
    ...(days && days.first === days.last ? [] : [{ field: `events.${placeOf(file, e)}.on`, material: '转移财产的登记、流水（日期）' }]),
    ...(from === undefined ? [{ field: 'events.suit-notified', material: '应诉通知书的送达回证' }] : []),
    ...(to === undefined ? [{ field: 'basis.effectiveOn', material: '裁判文书的生效证明' }] : []),
  ]
  return unknown(`${who}有转移财产的记载，是否在诉讼期间不能确定，待核实。`, missing.length > 0 ? missing : [{ field: `events.${placeOf(file, e)}.on`, material: '转移财产的登记、流水（日期）' }], { evidence })
}

function outside(days: { first: CivilDate; last: CivilDate }, from: CivilDate | undefined, to: CivilDate | undefined): boolean {
  return (from !== undefined && days.last < from) || (to !== undefined && days.first > to)
}
