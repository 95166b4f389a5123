import type { Approval, Legality } from '../rules/types.ts'
import type { Role } from '../rules/words.ts'
import type { ShownReview } from './review.ts'

/** A row of a list of cases in the page; `start`, `end`: place of its number in the page's text. */
export interface ListRow {
  caseId: string
  caseNumber: string
  court: string
  title: string
  start: number
  end: number
  /** the case itself has been opened before */
  seen: boolean
  approval: Approval
  legality: Legality
  /** the verdict in a sentence */
  said: Record<Role, string>
}

/** How far the reading of this page has come. A page that is no case has no state: nothing is shown at all. */
export type PageState =
  | { kind: 'reading' }
  /** nothing is read or shown until the lock is open; `act`: what the button that leads there says, null for none */
  | { kind: 'locked'; said: string; act: string | null }
  /** `stale`: the page has changed since and is being read again */
  | { kind: 'read'; review: ShownReview; stale?: boolean; unseen?: readonly { name: string; tab: boolean; settles: string }[]; /** a row of a list was opened */ ofList?: boolean; /** papers on the page that were not read, a sentence each */ unread?: readonly string[] }
  /** shows scans and names no case; the user chose the case that notes belong to */
  | { kind: 'viewer' }
  /** a list of cases */
  | { kind: 'list'; rows: readonly ListRow[] }
  /** looks like a case, but its layout could not be read; `seen`: what was recognised, in Chinese, for instance labels without values */
  | { kind: 'unrecognised'; seen?: string[]; /** numbers of the cases that are open, of which it does not say which one it shows */ open?: readonly string[] }
