import type { Rule } from '../types.ts'

/** D 财产处置与案款, in the order in which they are shown. */
export const DISPOSAL: readonly Rule[] = []
