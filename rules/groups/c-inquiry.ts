import { netQueryCoverage } from '../catalogue/net-query-coverage.ts'
import { netQueryFeedback } from '../catalogue/net-query-feedback.ts'
import { netQueryFresh } from '../catalogue/net-query-fresh.ts'
import type { Rule } from '../types.ts'

/** C 财产查控, in the order in which they are shown. */
export const INQUIRY: readonly Rule[] = [netQueryCoverage, netQueryFresh, netQueryFeedback]
