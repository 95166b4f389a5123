import type { Note } from './schema.ts'

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
