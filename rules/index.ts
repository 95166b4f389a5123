import type { CaseFile } from '../casefile/schema.ts'
import { caseEligible } from './case-eligible.ts'
import { review, type ReviewOptions } from './engine.ts'
import { fourNoNoApplicantInterview } from './four-no-no-applicant-interview.ts'
import { fourNoNoOnsiteSearch } from './four-no-no-onsite-search.ts'
import { fourNoUnderThreeMonths } from './four-no-under-three-months.ts'
import { fourNoUndisposedProperty } from './four-no-undisposed-property.ts'
import type { Review, Rule } from './types.ts'
import { unpaidPositive } from './unpaid-positive.ts'

/** Every rule there is, in the order in which it is shown. Adding a rule: its file, its case table, a line here. */
export const RULES: readonly Rule[] = [
  fourNoUndisposedProperty,
  fourNoNoOnsiteSearch,
  fourNoNoApplicantInterview,
  fourNoUnderThreeMonths,
  caseEligible,
  unpaidPositive,
]

/** The four standards, shown as large rows. */
export const FOUR_STANDARDS: readonly string[] = [fourNoUndisposedProperty.id, fourNoNoOnsiteSearch.id, fourNoNoApplicantInterview.id, fourNoUnderThreeMonths.id]

/** Judges a case file by every rule. */
export function judge(file: CaseFile, options: ReviewOptions): Review {
  return review(file, RULES, options)
}
