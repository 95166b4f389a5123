import { afterFailed } from '../catalogue/after-failed.ts'
import { auctionNotice } from '../catalogue/auction-notice.ts'
import { auctionNotify } from '../catalogue/auction-notify.ts'
import { delivery } from '../catalogue/delivery.ts'
import { disposalStart } from '../catalogue/disposal-start.ts'
import { distribution } from '../catalogue/distribution.ts'
import { outsiderAsset } from '../catalogue/outsider-asset.ts'
import { payment30d } from '../catalogue/payment-30d.ts'
import { refpriceValid } from '../catalogue/refprice-valid.ts'
import { secondAuction } from '../catalogue/second-auction.ts'
import { soleResidence } from '../catalogue/sole-residence.ts'
import { startPrice } from '../catalogue/start-price.ts'
import { undisposed6m } from '../catalogue/undisposed-6m.ts'
import { valuationStart } from '../catalogue/valuation-start.ts'
import type { Rule } from '../types.ts'

/** D 财产处置与案款, in the order in which they are shown. */
export const DISPOSAL: readonly Rule[] = [
  valuationStart, disposalStart, refpriceValid, auctionNotice, auctionNotify, startPrice, secondAuction, afterFailed, delivery, undisposed6m, payment30d,
  distribution, soleResidence, outsiderAsset,
]
