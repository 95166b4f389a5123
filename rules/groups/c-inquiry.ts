import { clueVerified } from '../catalogue/clue-verified.ts'
import { netQueryCoverage } from '../catalogue/net-query-coverage.ts'
import { netQueryFeedback } from '../catalogue/net-query-feedback.ts'
import { netQueryFresh } from '../catalogue/net-query-fresh.ts'
import { preserveCarry } from '../catalogue/preserve-carry.ts'
import { sealExpiry } from '../catalogue/seal-expiry.ts'
import { traditionalInvest } from '../catalogue/traditional-invest.ts'
import type { Rule } from '../types.ts'

/** C 财产查控, in the order in which they are shown. */
export const INQUIRY: readonly Rule[] = [netQueryCoverage, netQueryFresh, netQueryFeedback, clueVerified, traditionalInvest, sealExpiry, preserveCarry]
