import type { Note, NoteTarget } from '../notes/schema.ts'
import type { Handling, NoteKind, NoteWeight } from '../notes/kinds.ts'

/** What is being written in the panel. It keeps its own case, so that a page that changes meanwhile does not take it over. */
export interface NoteDraft {
  /** the note that is being changed; left out for a new one */
  id?: string | undefined
  caseId: string
  target: NoteTarget
  kind: NoteKind
  comment: string
  rule?: string | undefined
  decision?: 'accept' | 'override' | undefined
  weight?: NoteWeight | undefined
  handling?: Handling | undefined
  tags?: string[] | undefined
  document?: Note['document']
  /** words it was on before it was placed anew */
  formerQuotes?: string[] | undefined
  /** revision of the note that the change started from */
  revision?: number | undefined
  /** names this writing among those of other windows */
  writing?: string | undefined
}

/**
 * `message` is a Chinese sentence for the reader: what happened, and what to do. `changed`: nothing was written, for the
 * note is otherwise than when its editor was opened; it is handed over as it is now, null when it is gone for good.
 */
export type Outcome = { ok: true } | { ok: false; message: string; changed?: Note | null }

export function newDraft(caseId: string, target: NoteTarget): NoteDraft {
  const draft: NoteDraft = { caseId, target, kind: 'problem', comment: '' }
  if (target.type === 'conclusion') return { ...draft, rule: target.rule }
  /* A scan stands in a document of the file, and the viewer tells the page. */
  if (target.type === 'region' && target.image.label !== '') return { ...draft, document: { name: target.image.label, ...(target.page === undefined ? {} : { page: target.page }) } }
  return draft
}

/** A stored note as it is taken up to be changed: what a person wrote of it, and the revision that was seen. */
export function draftOf({ id, caseId, target, kind, comment, rule, decision, weight, handling, tags, document, formerQuotes, revision }: Note): NoteDraft {
  return {
    id, caseId, target, kind, comment, revision, ...(rule === undefined ? {} : { rule }), ...(decision === undefined ? {} : { decision }), ...(weight === undefined ? {} : { weight }),
    ...(handling === undefined ? {} : { handling }), ...(tags === undefined ? {} : { tags }), ...(document === undefined ? {} : { document }),
    ...(formerQuotes === undefined ? {} : { formerQuotes }),
  }
}

/** Would something be lost if the draft went? A kind or a rule alone is chosen again in a moment. */
export function isWritten(draft: NoteDraft, before: NoteDraft): boolean {
  const details = ({ comment, weight, handling, tags, document, id, kind, rule }: NoteDraft) =>
    JSON.stringify([comment, weight ?? '', handling ?? '', tags ?? [], document?.name ?? '', document?.page ?? 0, id === undefined ? '' : [kind, rule ?? '']])
  return details(draft) !== details(before)
}

/** The draft as a note of its own, where the one that it was to change is another by now. */
export function asNew(draft: NoteDraft): NoteDraft {
  const { id: _, revision: _1, ...rest } = draft
  return rest
}

/** The rule a note belongs to, by its target or as its writer named it. */
export function ruleOf(note: Note): string | undefined {
  return note.target.type === 'conclusion' ? note.target.rule : note.rule
}
