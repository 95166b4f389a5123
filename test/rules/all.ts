import { caseEligible } from './case-eligible.cases.ts'
import { applicantInterview } from './four-no-no-applicant-interview.cases.ts'
import { onsiteSearch } from './four-no-no-onsite-search.cases.ts'
import { underThreeMonths } from './four-no-under-three-months.cases.ts'
import { undisposedProperty } from './four-no-undisposed-property.cases.ts'
import type { Table } from './table.ts'
import { unpaidPositive } from './unpaid-positive.cases.ts'

/** Every case table, one a rule. */
export const TABLES: readonly Table[] = [undisposedProperty, onsiteSearch, applicantInterview, underThreeMonths, caseEligible, unpaidPositive]
