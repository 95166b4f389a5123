import { caseEligible } from '../catalogue/case-eligible.ts'
import { confirmOrCollegial } from '../catalogue/confirm-or-collegial.ts'
import { consumptionOrder } from '../catalogue/consumption-order.ts'
import { dishonestIfQualified } from '../catalogue/dishonest-if-qualified.ts'
import { missingSearched } from '../catalogue/missing-searched.ts'
import { noticeIssued } from '../catalogue/notice-issued.ts'
import { objectionHearing } from '../catalogue/objection-hearing.ts'
import { obstructSanctioned } from '../catalogue/obstruct-sanctioned.ts'
import { reportOrderIssued } from '../catalogue/report-order-issued.ts'
import { reportSanction } from '../catalogue/report-sanction.ts'
import { reportVerified } from '../catalogue/report-verified.ts'
import { unpaidPositive } from '../catalogue/unpaid-positive.ts'
import type { Rule } from '../types.ts'

/** B 终本的实质与程序条件, in the order in which they are shown. */
export const CONDITIONS: readonly Rule[] = [
  caseEligible,
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
]
