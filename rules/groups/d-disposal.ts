import { afterFailed } from '../catalogue/after-failed.ts'
import { auctionNotice } from '../catalogue/auction-notice.ts'
import { disposalStart } from '../catalogue/disposal-start.ts'
import { payment30d } from '../catalogue/payment-30d.ts'
import { secondAuction } from '../catalogue/second-auction.ts'
import { soleResidence } from '../catalogue/sole-residence.ts'
import { startPrice } from '../catalogue/start-price.ts'
import { undisposed6m } from '../catalogue/undisposed-6m.ts'
import type { Rule } from '../types.ts'

/** D 财产处置与案款, in the order in which they are shown. */
export const DISPOSAL: readonly Rule[] = [disposalStart, auctionNotice, startPrice, secondAuction, afterFailed, undisposed6m, payment30d, soleResidence]
