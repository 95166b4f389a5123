import { post6mQuery } from '../catalogue/post-6m-query.ts'
import type { Rule } from '../types.ts'

/** G 终本后管理, in the order in which they are shown. */
export const AFTER: readonly Rule[] = [post6mQuery]
