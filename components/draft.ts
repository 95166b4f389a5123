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
}

/** `message` is a Chinese sentence for the reader: what happened, and what to do. */
export type Outcome = { ok: true } | { ok: false; message: string }

export function newDraft(caseId: string, target: NoteTarget): NoteDraft {
  const draft: NoteDraft = { caseId, target, kind: 'problem', comment: '' }
  return target.type === 'conclusion' ? { ...draft, rule: target.rule } : draft
}

export function draftOf(note: Note): NoteDraft {
  const { url: _, pageTitle: _1, createdAt: _2, updatedAt: _3, revision: _4, deletedAt: _5, by: _6, ...draft } = note
  return draft
}

/** The latest decision on each conclusion. */
export function decisionsOf(notes: readonly Note[]): Map<string, Note> {
  const latest = new Map<string, Note>()
  for (const note of notes) {
    if (note.decision === undefined || note.target.type !== 'conclusion' || note.deletedAt !== undefined) continue
    const known = latest.get(note.target.rule)
    if (!known || known.updatedAt < note.updatedAt) latest.set(note.target.rule, note)
  }
  return latest
}

/** The rule a note belongs to, by its target or as its writer named it. */
export function ruleOf(note: Note): string | undefined {
  return note.target.type === 'conclusion' ? note.target.rule : note.rule
}
