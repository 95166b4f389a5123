import type { DemoCase } from '../demo-case.ts'
import { allDone } from './all-done.ts'
import { companyVisited } from './company-visited.ts'
import { debtorMissing } from './debtor-missing.ts'
import { delegated } from './delegated.ts'
import { earlyPartial } from './early-partial.ts'
import { failedAuction } from './failed-auction.ts'
import { interviewAfterRuling } from './interview-after-ruling.ts'
import { interviewRefused } from './interview-refused.ts'
import { measureMissing } from './measure-missing.ts'
import { monthEndBlock } from './month-end-block.ts'
import { monthEndPass } from './month-end-pass.ts'
import { nationalDay } from './national-day.ts'
import { noCaseNumber } from './no-case-number.ts'
import { notVisited } from './not-visited.ts'
import { paginated } from './paginated.ts'
import { performed } from './performed.ts'
import { preservation } from './preservation.ts'
import { referredFine } from './referred-fine.ts'
import { resumedKnown } from './resumed-known.ts'
import { resumedUnknown } from './resumed-unknown.ts'
import { sameDayInterview } from './same-day-interview.ts'
import { smallDeposit } from './small-deposit.ts'
import { twoApplicants } from './two-applicants.ts'
import { valuationRunning } from './valuation-running.ts'
import { vehicleNotSought } from './vehicle-not-sought.ts'
import { vehicleSought } from './vehicle-sought.ts'
import { waitingSeal } from './waiting-seal.ts'
import { writtenRequest } from './written-request.ts'
import { zeroUnpaid } from './zero-unpaid.ts'

/** Every demonstration case, in the order of the platform's list. */
export const CASES: readonly DemoCase[] = [
  allDone, vehicleSought, vehicleNotSought, valuationRunning, notVisited, debtorMissing,
  twoApplicants, monthEndBlock, monthEndPass, nationalDay, paginated, delegated,
  smallDeposit, waitingSeal, failedAuction, writtenRequest, sameDayInterview, companyVisited,
  interviewRefused, interviewAfterRuling, measureMissing, earlyPartial, resumedKnown, resumedUnknown,
  referredFine, zeroUnpaid, noCaseNumber, performed, preservation,
]
