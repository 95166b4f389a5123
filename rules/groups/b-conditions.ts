import { caseEligible } from '../catalogue/case-eligible.ts'
import { unpaidPositive } from '../catalogue/unpaid-positive.ts'
import type { Rule } from '../types.ts'

/** B 终本的实质与程序条件, in the order in which they are shown. */
export const CONDITIONS: readonly Rule[] = [caseEligible, unpaidPositive]
