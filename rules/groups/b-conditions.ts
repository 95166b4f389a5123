import { caseEligible } from '../catalogue/case-eligible.ts'
import { moneyClaimOnly } from '../catalogue/money-claim-only.ts'
import { unpaidPositive } from '../catalogue/unpaid-positive.ts'
import { undisposableValid } from '../catalogue/undisposable-valid.ts'
import { debtorDead } from '../catalogue/debtor-dead.ts'
import { bankruptcyTransfer } from '../catalogue/bankruptcy-transfer.ts'
import { settlementNotEnd } from '../catalogue/settlement-not-end.ts'
import { pendingDispute } from '../catalogue/pending-dispute.ts'
import { repeatEnd } from '../catalogue/repeat-end.ts'
import type { Rule } from '../types.ts'

/** B 终本的实质与程序条件, in the order in which they are shown. */
export const CONDITIONS: readonly Rule[] = [
  caseEligible,
  moneyClaimOnly,
  unpaidPositive,
  undisposableValid,
  debtorDead,
  bankruptcyTransfer,
  settlementNotEnd,
  pendingDispute,
  repeatEnd,
]
