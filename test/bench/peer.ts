import { Engine, type RuleProperties } from 'json-rules-engine'

/**
 * The six rules as far as json-rules-engine can say them: every conclusion on the approval is one of its rules, because
 * its rules know success and failure only. They rest on numbers and yes-or-no prepared beforehand (peer-facts.ts).
 */

/** Days are counted from 1970; a fact that is not known is −1. */
export const UNKNOWN = -1

type Condition = { fact: string; operator: string; value: unknown } | { all: Condition[] } | { any: Condition[] } | { not: Condition }
const is = (fact: string, value: unknown = true): Condition => ({ fact, operator: 'equal', value })
const over = (fact: string, value: unknown = 0): Condition => ({ fact, operator: 'greaterThan', value })
const under = (fact: string, value: unknown): Condition => ({ fact, operator: 'lessThanInclusive', value })
/** Another fact to compare with. */
const the = (fact: string) => ({ fact })
const all = (...list: Condition[]): Condition => ({ all: list })
const any = (...list: Condition[]): Condition => ({ any: list })
const not = (condition: Condition): Condition => ({ not: condition })

const eligible = all(not(is('caseType', 'other')), any(is('caseType', 'unknown'), not(is('closedOtherwise'))))
const filingKnown = not(is('filed', UNKNOWN))
const plausible = under('filed', the('closing'))
const underThree = under('closing', the('end'))
const resumedOnly = all(is('caseType', 'resumed'), underThree)

/** Rule of ours, conclusion, conditions. */
const CONCLUSIONS: readonly [rule: string, approval: string, conditions: Condition][] = [
  ['case-eligible', 'need-check', is('caseType', 'unknown')],
  ['case-eligible', 'not-applicable', any(is('caseType', 'other'), all(not(is('caseType', 'unknown')), is('closedOtherwise')))],
  ['case-eligible', 'pass', all(any(is('caseType', 'first'), is('caseType', 'resumed')), not(is('closedOtherwise')))],
  ['four-no-under-three-months', 'block', all(filingKnown, plausible, underThree, any(not(is('caseType', 'resumed')), all(not(is('firstFiled', UNKNOWN)), under('closing', the('firstEnd')))))],
  ['four-no-under-three-months', 'warn', all(filingKnown, any(all(resumedOnly, plausible, not(is('firstFiled', UNKNOWN)), over('closing', the('firstEnd'))), all(over('closing', the('end')), under('closing', the('shiftedEnd')))))],
  ['four-no-under-three-months', 'need-check', any(is('filed', UNKNOWN), not(plausible), all(resumedOnly, is('firstFiled', UNKNOWN)))],
  ['four-no-under-three-months', 'pass', all(filingKnown, over('closing', the('shiftedEnd')), over('closing', the('end')))],
  ['four-no-no-onsite-search', 'block', over('debtorsNotVisited')],
  ['four-no-no-onsite-search', 'need-check', all(is('debtorsNotVisited', 0), any(over('debtorsOpen'), is('partiesPartial')))],
  ['four-no-no-onsite-search', 'pass', all(is('debtorsNotVisited', 0), is('debtorsOpen', 0), not(is('partiesPartial')), is('debtorsVisited', the('debtors')))],
  ['four-no-no-applicant-interview', 'block', over('applicantsNotHeard')],
  ['four-no-no-applicant-interview', 'need-check', all(is('applicantsNotHeard', 0), any(over('applicantsOpen'), is('partiesPartial')))],
  ['four-no-no-applicant-interview', 'warn', all(is('applicantsNotHeard', 0), is('applicantsOpen', 0), not(is('partiesPartial')), over('applicantsSameDay'))],
  ['four-no-no-applicant-interview', 'pass', all(is('applicantsHeard', the('applicants')), not(is('partiesPartial')))],
  ['four-no-undisposed-property', 'block', over('assetsBarring')],
  ['four-no-undisposed-property', 'need-check', all(is('assetsBarring', 0), any(over('assetsOpen'), over('queriesUnanswered'), all(not(is('assetsComplete')), not(is('toldOfNone')))))],
  ['four-no-undisposed-property', 'warn', all(is('assetsBarring', 0), is('assetsOpen', 0), is('queriesUnanswered', 0), any(is('assetsComplete'), is('toldOfNone')), over('assetsDoubtful'))],
  ['four-no-undisposed-property', 'pass', all(is('assetsSettled', the('assets')), is('queriesUnanswered', 0), any(is('assetsComplete'), is('toldOfNone')))],
  ['unpaid-positive', 'block', all(is('unpaidKnown'), under('unpaid', 0))],
  ['unpaid-positive', 'warn', all(is('unpaidKnown'), over('unpaid'), is('restKnown'), over('gap', 1))],
  ['unpaid-positive', 'need-check', all(not(is('unpaidKnown')), any(not(is('restKnown')), under('rest', 0)))],
  ['unpaid-positive', 'pass', any(all(is('unpaidKnown'), over('unpaid'), any(not(is('restKnown')), under('gap', 1))), all(not(is('unpaidKnown')), is('restKnown'), over('rest')))],
]

export type PeerFacts = Record<string, number | boolean | string>

/** An engine with all rules; one serves all cases, as its documentation has it. */
export function peerEngine(): Engine {
  return new Engine(CONCLUSIONS.map(([rule, approval, conditions]): RuleProperties => ({
    name: `${rule} ${approval}`,
    conditions: { all: rule === 'case-eligible' ? [conditions] : [eligible, conditions] },
    event: { type: rule, params: { approval } },
  } as RuleProperties)))
}

/** Conclusions on the approval by rule; a rule without one does not apply. */
export async function peerJudge(engine: Engine, facts: PeerFacts): Promise<Map<string, string>> {
  const { events } = await engine.run(facts)
  return new Map(events.map((e) => [e.type, String(e.params?.['approval'])]))
}

/** How many rules and conditions that is. */
export const PEER_RULES = CONCLUSIONS.length
