import type { Rule } from '../types.ts'

/** C 财产查控, in the order in which they are shown. */
export const INQUIRY: readonly Rule[] = []
