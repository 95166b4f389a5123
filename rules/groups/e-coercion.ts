import type { Rule } from '../types.ts'

/** E 强制与惩戒措施, in the order in which they are shown. */
export const COERCION: readonly Rule[] = []
