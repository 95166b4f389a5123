import { deadStillListed } from '../catalogue/dead-still-listed.ts'
import { bankruptStillListed } from '../catalogue/bankrupt-still-listed.ts'
import type { Rule } from '../types.ts'

/** J 信用修复、过度执行, in the order in which they are shown. */
export const CREDIT: readonly Rule[] = [deadStillListed, bankruptStillListed]
