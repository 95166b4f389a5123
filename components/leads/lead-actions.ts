import type { LeadDraft, LeadStage } from '../../notes/lead.ts'
import type { Outcome } from '../draft.ts'

/** What views beside the list of leads know of them, and ask. */

/** As much of a lead as tells that something is one already. */
export interface LeadMark {
  id: string
  title: string
  stage: LeadStage
  rule?: string | undefined
  noteIds: readonly string[]
}

/** A lead to be made; its day is set where it is stored. */
export type LeadProposal = Omit<LeadDraft, 'on'>

/** `joined`: how many were leads already and took on the notes; `undo` takes back exactly this. */
export type Made = { ok: true; made: number; joined: number; undo: () => Promise<Outcome> } | { ok: false; message: string }

export interface LeadActions {
  /** leads of that case */
  of: (caseId: string) => readonly LeadMark[]
  /** title of a rule, where it is known here */
  titleOf: (rule: string) => string | undefined
  onMake: (proposals: readonly LeadProposal[]) => void
  /** shows the lead at the desk */
  onOpen: (id: string) => void
}
