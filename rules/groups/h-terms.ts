import { notice10d } from '../catalogue/notice-10d.ts'
import type { Rule } from '../types.ts'

/** H 期限, in the order in which they are shown. */
export const TERMS: readonly Rule[] = [notice10d]
