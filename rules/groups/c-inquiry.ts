import { auditDecided } from '../catalogue/audit-decided.ts'
import { clueVerified } from '../catalogue/clue-verified.ts'
import { coOwned } from '../catalogue/co-owned.ts'
import { debtorQuestioned } from '../catalogue/debtor-questioned.ts'
import { dueDebt } from '../catalogue/due-debt.ts'
import { equity } from '../catalogue/equity.ts'
import { exemptAssets } from '../catalogue/exempt-assets.ts'
import { firstSealTransfer } from '../catalogue/first-seal-transfer.ts'
import { incomePension } from '../catalogue/income-pension.ts'
import { netQueryCoverage } from '../catalogue/net-query-coverage.ts'
import { netQueryFeedback } from '../catalogue/net-query-feedback.ts'
import { netQueryFresh } from '../catalogue/net-query-fresh.ts'
import { overSeal } from '../catalogue/over-seal.ts'
import { preserveCarry } from '../catalogue/preserve-carry.ts'
import { rewardDecided } from '../catalogue/reward-decided.ts'
import { sealExpiry } from '../catalogue/seal-expiry.ts'
import { sealPeriod } from '../catalogue/seal-period.ts'
import { searchWhenHiding } from '../catalogue/search-when-hiding.ts'
import { specialAssets } from '../catalogue/special-assets.ts'
import { traditionalInvest } from '../catalogue/traditional-invest.ts'
import { vehiclePaperSeal } from '../catalogue/vehicle-paper-seal.ts'
import type { Rule } from '../types.ts'

/** C 财产查控, in the order in which they are shown. */
export const INQUIRY: readonly Rule[] = [
  netQueryCoverage, netQueryFresh, netQueryFeedback, clueVerified, traditionalInvest, specialAssets,
  debtorQuestioned, searchWhenHiding, auditDecided, rewardDecided, dueDebt, incomePension,
  equity, coOwned, vehiclePaperSeal, sealPeriod, sealExpiry, preserveCarry,
  firstSealTransfer, overSeal, exemptAssets,
]
