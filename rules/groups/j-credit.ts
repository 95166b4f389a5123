import { dishonestDeletePerformed } from '../catalogue/dishonest-delete-performed.ts'
import { dishonestDeleteTwoQueries } from '../catalogue/dishonest-delete-two-queries.ts'
import { dishonestExpired } from '../catalogue/dishonest-expired.ts'
import { dishonestWrong } from '../catalogue/dishonest-wrong.ts'
import { restrictLiftPerformed } from '../catalogue/restrict-lift-performed.ts'
import { restrictOtherDispute } from '../catalogue/restrict-other-dispute.ts'
import { restrictExRep } from '../catalogue/restrict-ex-rep.ts'
import { deadStillListed } from '../catalogue/dead-still-listed.ts'
import { bankruptStillListed } from '../catalogue/bankrupt-still-listed.ts'
import { overSealRelease } from '../catalogue/over-seal-release.ts'
import { livelihoodRemain } from '../catalogue/livelihood-remain.ts'
import { smallClaimLivelihood } from '../catalogue/small-claim-livelihood.ts'
import type { Rule } from '../types.ts'

/** J 信用修复、过度执行, in the order in which they are shown. */
export const CREDIT: readonly Rule[] = [
  dishonestDeletePerformed, dishonestDeleteTwoQueries, dishonestExpired, dishonestWrong, restrictLiftPerformed, restrictOtherDispute, restrictExRep, deadStillListed, bankruptStillListed, overSealRelease, livelihoodRemain, smallClaimLivelihood,
]
