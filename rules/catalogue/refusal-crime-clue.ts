import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { EVENT_WORDS } from '../../casefile/kind-words.ts'
import { concerns, done, eventExhibit, namesFor, namesOf, notDone, whole, wordsOf } from '../facts.ts'
import { named, notApplicable, unknown } from '../judging.ts'
import { performed } from '../listing.ts'
import { toward } from '../acts.ts'
import { isDebtors } from '../debtor-acts.ts'
import type { Rule } from '../types.ts'

/*
 * 恶意转移、处分财产，或者拒绝、虚假报告财产、违反限制消费、拒不交付迁出等经罚款、拘留后仍拒不执行的，属于拒不执行判决、裁定
 * “情节严重”的情形：法释〔2024〕13号第3条 [V]、诉讼中转移第6条 [V]（2024-12-01 施行；2026-11-21 核）；执行监督中涉及犯罪线索的处理，
 * 两高规定第19条 [P，片段]。要件还包括有能力执行，故只作线索，不作定性。旧解释的条文没有核到，2024-12-01 以前的行为不引。
 */

const COUNTER = ['被执行人是否有执行能力', '转移、处分是否有合理对价或者正当理由', '罚款、拘留以后是否已履行或者改正', '是否已移送、已由申请执行人自诉', '公安机关、检察机关是否已有结论']
const FALSE_REPORT = /虚假|隐瞒|不实|拒绝报告|拒不报告|拒不申报|违反限制(?:高)?消费|违反限(?:高|消)|高消费/
const RESISTS = /拒不(?:交付|迁出|腾退|腾房|配合)|抗拒|毁损|隐藏|阻碍|暴力|转移/

export const refusalCrimeClue: Rule = {
  id: 'refusal-crime-clue',
  title: '拒执线索未移送',
  help: '有转移财产，或者经罚款、拘留后仍拒不执行等情形的，应当核实是否移送追究拒执责任。',
  group: 'E', priority: 'P1', severity: 'clue', side: 'supervision',
  logic: [
    '有转移、处分财产的记载，而明确没有移送的，作线索。',
    '拒绝或者虚假报告、违反限制消费、拒不交付迁出等，并且已被罚款或者拘留，而明确没有移送的，作线索。',
    '是否移送未载明的，待核实。',
  ],
  exceptions: ['已经移送的，不作线索。', '没有罚款、拘留的拒报等，不符合“经强制措施后仍拒不执行”，不作线索。', '已履行完毕的，不作线索。', '转移、妨害的人不是被执行人的，本条不作线索。'],
  debatable: ['是否达到“情节严重”取决于执行能力和后果，只凭卷内记载不能认定；此处只提示线索，须调查核实。'],
  history: [{ on: '2026-11-23', what: '案外人的行为不再算作被执行人的。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['refusal-3', 'refusal-6', 'joint-19'],
  judge({ file }) {
    const moved = done(file, 'property-transferred').filter((e) => isDebtors(file, e))
    const refused = done(file, 'property-report-refused', 'obstruction').filter((e) => isDebtors(file, e))
    if (moved.length + refused.length === 0) return NOTHING
    const punished = done(file, 'fined', 'detained')
    const hits = [...moved, ...refused.filter((e) => isGrave(e) && toward(punished, sameDebtor(file, e)).length > 0)]
    if (hits.length === 0) return UNPUNISHED
    const evidence = [...hits, ...punished].slice(0, 10).flatMap((e) => eventExhibit(file, e))
    /* One debtor's referral is not another's. */
    const referred = done(file, 'crime-referred')
    const left = hits.filter((e) => toward(referred, sameDebtor(file, e)).length === 0)
    if (left.length === 0) return { approval: 'pass', legality: 'none', evidence: [...evidence, ...referred.slice(0, 10).flatMap((e) => eventExhibit(file, e))], reason: `${tell(hits)}，已移送追究。` }
    const paid = left.map((e) => performed(file, namesOf(e.party)))
    if (paid.every((p) => p !== undefined)) return { approval: 'pass', legality: 'none', evidence: [...evidence, ...(paid[0]?.evidence ?? [])], reason: `${tell(left)}；其后已履行完毕。` }
    const said = notDone(file, 'crime-referred').find((e) => valueOf(e.status) !== 'planned')
    const lawOn = left.map((e) => valueOf(e.on)).filter((d) => d !== undefined).sort().at(-1)
    if (!said && !whole(file, 'events', 'measures')) {
      return unknown(`${tell(left)}；是否移送追究未见，待核实。`, { field: 'events.crime-referred', material: '移送公安机关的材料，或者不予移送的说明' }, { evidence, lawOn })
    }
    return {
      approval: 'warn', legality: 'clue', evidence: [...evidence, ...(said ? eventExhibit(file, said) : [])], lawOn, counterEvidence: COUNTER, wouldPassIf: ['已移送或者查明不符合移送条件'],
      reason: `${tell(left)}${punished.length > 0 ? `，曾被${named([...new Set(punished.map((p) => EVENT_WORDS[p.kind.value ?? 'fined']))])}` : ''}；没有移送追究的记录，是否应当移送建议调查核实。`,
    }
  },
}
const NOTHING = notApplicable('没有转移财产、拒绝报告或者妨害执行的记载。')
const UNPUNISHED = notApplicable('有拒绝报告或者妨害执行的记载，没有经罚款、拘留后仍拒不执行的记载，不作拒执线索。')

function isGrave(e: CaseEvent): boolean {
  return e.kind.value === 'property-report-refused' || FALSE_REPORT.test(wordsOf(e)) || RESISTS.test(wordsOf(e))
}

/** Under which names acts are of the same debtor as this one; none where any act may be. A company and its representative are one. */
function sameDebtor(file: CaseFile, a: CaseEvent): string[] {
  const names = namesOf(a.party)
  if (names.length === 0) return []
  const debtors = file.debtors.map(namesFor).filter((d) => concerns(a, d))
  return debtors.some((d) => d.length === 0) ? [] : [...names, ...debtors.flat()]
}

function tell(hits: readonly CaseEvent[]): string {
  return named(hits.map((e) => `${namesOf(e.party).join('、') || '被执行人'}${valueOf(e.on) === undefined ? '' : inWords(valueOf(e.on) ?? '')}${EVENT_WORDS[e.kind.value ?? 'obstruction']}`), '项')
}
