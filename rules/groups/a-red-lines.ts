import { fourNoUndisposedProperty } from '../catalogue/four-no-undisposed-property.ts'
import { fourNoNoOnsiteSearch } from '../catalogue/four-no-no-onsite-search.ts'
import { fourNoNoApplicantInterview } from '../catalogue/four-no-no-applicant-interview.ts'
import { fourNoUnderThreeMonths } from '../catalogue/four-no-under-three-months.ts'
import type { Rule } from '../types.ts'

/** A 四个不批, in the order in which they are shown. */
export const RED_LINES: readonly Rule[] = [fourNoUndisposedProperty, fourNoNoOnsiteSearch, fourNoNoApplicantInterview, fourNoUnderThreeMonths]
