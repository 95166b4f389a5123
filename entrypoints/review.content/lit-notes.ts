import { NOTE_KINDS } from '../../notes/kinds.ts'
import type { Note } from '../../notes/schema.ts'
import type { Highlighter } from '../../page/highlight.ts'
import type { Place } from '../../page/ranges.ts'
import type { PlacedNote } from './note-places.ts'

/** Notes lit where they stand, each kind in its own way. */

type LitNote = PlacedNote & Pick<Note, 'kind'>

/** Beside what is lit already. */
export function lightMore(lights: Highlighter, notes: readonly LitNote[], of: (id: string) => readonly Place[]): void {
  for (const kind of NOTE_KINDS) lights.add(`note-${kind}`, notes.flatMap((n) => (n.kind === kind ? of(n.id) : [])))
}
/** These and no others. */
export function lightAll(lights: Highlighter, notes: readonly LitNote[], of: (id: string) => readonly Place[]): void {
  for (const kind of NOTE_KINDS) lights.show(`note-${kind}`, notes.flatMap((n) => (n.kind === kind ? of(n.id) : [])))
}
