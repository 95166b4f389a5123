import type { Note } from '../notes/schema.ts'
import type { ShownFinding } from './review.ts'
import type { NoteDraft, Outcome } from './draft.ts'
import type { LeadActions } from './leads/lead-actions.ts'
import type { Role } from '../rules/words.ts'

/** Where the words of a quote stand now: to be seen, in a pane that is not shown, or no longer in the page. */
export type QuoteState = 'shown' | 'hidden' | 'gone'

/** What a finding row or a note asks of its surroundings. A desk, which has no page, leaves out what needs one. */
export interface ReadingActions {
  role: Role
  /** scroll to the `index`-th exhibit of the finding and light it up */
  onQuote?: ((finding: ShownFinding, index: number) => void) | undefined
  quoteState?: ((finding: ShownFinding, index: number) => QuoteState) | undefined
  /** open the rule in the handbook */
  onRule?: ((rule: string) => void) | undefined
  onFindNote?: ((note: Note) => void) | undefined
  /** ids of notes whose words are not in the page any more */
  unplaced?: ReadonlySet<string> | undefined
  /** place a note anew whose words are not surely in the page */
  onRePlace?: ((note: Note) => void) | undefined
  /** open the editor with this draft */
  onWrite: (draft: NoteDraft) => void
  /** store at once what needs no words: accepting a conclusion */
  onSave: (draft: NoteDraft) => Promise<Outcome>
  onDelete: (note: Note) => void
  /** leads that notes and conclusions became, and the way to make one */
  leads?: LeadActions | undefined
}
