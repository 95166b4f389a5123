import type { Rule } from '../types.ts'

/** G 终本后管理, in the order in which they are shown. */
export const AFTER: readonly Rule[] = []
