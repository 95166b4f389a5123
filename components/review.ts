import type { CaseRecord } from '../notes/schema.ts'

/** A review as it is shown: fresh from the rules, or as it was stored, where an unknown date may be written out as undefined. */
export type ShownReview = CaseRecord['review']
export type ShownFinding = ShownReview['findings'][number]
