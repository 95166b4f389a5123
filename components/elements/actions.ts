import type { CorrectionDraft, Reading } from '../../casefile/corrections.ts'
import type { Elements, ShownReading } from '../../casefile/elements.ts'
import type { QuoteState } from '../actions.ts'
import type { Outcome } from '../draft.ts'

/** What the view of the elements asks of its surroundings. Nothing here throws: a failure is a sentence. */
export interface ElementActions {
  /** left out where the page shows no case */
  elements?: Elements | undefined
  /** the name put under corrections; null before one was given */
  author: string | null
  /** scroll to these words and light them up */
  onPlace: (reading: ShownReading) => void
  placeState: (reading: ShownReading) => QuoteState
  /** `replaced`: what it took the place of */
  onCorrect: (draft: CorrectionDraft) => Promise<{ ok: true; id: string; replaced: readonly string[] } | { ok: false; message: string }>
  /** the page's reading counts again */
  onWithdraw: (id: string) => Promise<Outcome>
  /** a withdrawn or replaced correction counts again */
  onRestoreCorrection: (id: string) => Promise<Outcome>
  /** what the page says now was looked at, and the correction stays */
  onConfirm: (id: string, seen: readonly Reading[]) => Promise<Outcome>
}
