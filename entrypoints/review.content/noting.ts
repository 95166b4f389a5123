import type { Note } from '../../notes/schema.ts'
import type { Highlighter } from '../../page/highlight.ts'
import type { Place } from '../../page/ranges.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { ask } from './client.ts'
import { lightAll, lightMore } from './lit-notes.ts'
import { createNotePlaces, papersFor } from './note-places.ts'
import { searching } from './searching.ts'

/** The notes of the case that is shown, and where they stand in the page. */
export interface Noting {
  list(): Note[]
  /** ids of notes whose words are not surely in the page or a frame of it */
  lost(): ReadonlySet<string>
  of(note: Note): readonly Place[]
  /** other notes are shown; call `relight` when the page is ready */
  take(notes: Note[]): void
  /** places and lights them in the page as it is now, in slices; draws again when it is known which are lost */
  relight(): void
  /** fetches the notes of the case again; `saved` is shown even where they cannot be had */
  refresh(saved?: Note): Promise<void>
  stop(): void
}

export function createNoting(page: { snap: () => Snapshot<Node>; parts: () => Iterable<Document | ShadowRoot>; lights: Highlighter; caseId: () => string | undefined; draw: () => void; /** what is being written of the case, see drafting.ts */ drafts?: (elsewhere: string | undefined, left: string | undefined) => void; /** looks for notes elsewhere */ seek?: (lost: readonly Note[]) => void; /** found elsewhere */ elsewhere?: (id: string) => boolean }): Noting {
  let notes: Note[] = []
  const places = createNotePlaces<Note>(document, searching)
  let told = ''

  async function run(): Promise<void> {
    const now = notes
    const done = await places.place(page.snap(), now, (found) => lightMore(page.lights, found, places.of), papersFor(now, [document, ...page.parts()]))
    if (done === 'overtaken') return
    /* What was lit before it moved is lit no longer. */
    if (done === 'placed') lightAll(page.lights, now, places.of)
    page.seek?.(now.filter((n) => places.lost().has(n.id)))
    const lost = [...places.lost()].join()
    if (lost !== told) { told = lost; page.draw() }
  }
  const relight = () => void run()

  return {
    list: () => notes,
    lost: () => new Set([...places.lost()].filter((id) => page.elsewhere?.(id) !== true)),
    of: (note) => places.of(note.id),
    take(others) { notes = others },
    relight,
    async refresh(saved) {
      const id = page.caseId()
      if (id === undefined) return
      const known = await ask({ type: 'notes-of', caseId: id })
      if (page.caseId() !== id || !(known.ok || saved)) return
      notes = known.ok ? known.notes : [...notes.filter((n) => n.id !== saved?.id), ...(saved ? [saved] : [])]
      if (known.ok) page.drafts?.(known.elsewhere, known.left)
      relight()
      page.draw()
    },
    stop: places.stop,
  }
}
