import { exec6m } from '../catalogue/exec-6m.ts'
import type { Rule } from '../types.ts'

/** H 期限, in the order in which they are shown. */
export const TERMS: readonly Rule[] = [exec6m]
