import { caseEligible } from '../catalogue/case-eligible.ts'
import { moneyClaimOnly } from '../catalogue/money-claim-only.ts'
import { unpaidPositive } from '../catalogue/unpaid-positive.ts'
import { noticeIssued } from '../catalogue/notice-issued.ts'
import { reportOrderIssued } from '../catalogue/report-order-issued.ts'
import { reportVerified } from '../catalogue/report-verified.ts'
import { reportSanction } from '../catalogue/report-sanction.ts'
import { consumptionOrder } from '../catalogue/consumption-order.ts'
import { dishonestIfQualified } from '../catalogue/dishonest-if-qualified.ts'
import { missingSearched } from '../catalogue/missing-searched.ts'
import { obstructSanctioned } from '../catalogue/obstruct-sanctioned.ts'
import { confirmOrCollegial } from '../catalogue/confirm-or-collegial.ts'
import { objectionHearing } from '../catalogue/objection-hearing.ts'
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
  noticeIssued,
  reportOrderIssued,
  reportVerified,
  reportSanction,
  consumptionOrder,
  dishonestIfQualified,
  missingSearched,
  obstructSanctioned,
  confirmOrCollegial,
  objectionHearing,
  undisposableValid,
  debtorDead,
  bankruptcyTransfer,
  settlementNotEnd,
  pendingDispute,
  repeatEnd,
]
