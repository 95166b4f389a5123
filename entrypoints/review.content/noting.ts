import { NOTE_KINDS } from '../../notes/kinds.ts'
import type { Note } from '../../notes/schema.ts'
import type { Highlighter } from '../../page/highlight.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { ask } from './client.ts'
import { placeNotes, type Placed } from './placing.ts'

/** The notes of the case that is shown, and where they stand in the page. */
export interface Noting {
  list(): Note[]
  placed(): Placed
  /** other notes are shown; call `relight` when the page is ready */
  take(notes: Note[]): void
  /** places and lights them in the page as it is now */
  relight(): void
  /** fetches the notes of the case again */
  refresh(): Promise<void>
}

export function createNoting(page: { snap: () => Snapshot<Node>; lights: Highlighter; caseId: () => string | undefined; draw: () => void }): Noting {
  let notes: Note[] = []
  let placed = placeNotes(page.snap(), [])
  const relight = () => {
    placed = placeNotes(page.snap(), notes)
    for (const kind of NOTE_KINDS) page.lights.show(`note-${kind}`, notes.filter((n) => n.kind === kind).flatMap((n) => placed.of(n)))
  }
  return {
    list: () => notes,
    placed: () => placed,
    take(others) { notes = others },
    relight,
    async refresh() {
      const id = page.caseId()
      if (id === undefined) return
      const known = await ask({ type: 'notes-of', caseId: id })
      if (!known.ok || page.caseId() !== id) return
      notes = known.notes
      relight()
      page.draw()
    },
  }
}
