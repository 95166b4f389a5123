import type { ShownReview } from './review.ts'

/** How far the reading of this page has come. A page that is no case has no state: nothing is shown at all. */
export type PageState =
  | { kind: 'reading' }
  /** `stale`: the page has changed since and is being read again */
  | { kind: 'read'; review: ShownReview; stale?: boolean }
  /** looks like a case, but its layout could not be read; `seen`: what was recognised, in Chinese, for instance labels without values */
  | { kind: 'unrecognised'; seen?: string[] }
