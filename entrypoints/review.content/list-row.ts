import type { Note } from '../../notes/schema.ts'
import type { Highlighter } from '../../page/highlight.ts'
import type { Opened } from './placing.ts'
import type { createReader } from './reader.ts'

/** The row of a list of cases whose verdict is shown without leaving the list. */
export interface ListRow {
  opened(): Opened | undefined
  open(caseId: string): Promise<void>
  close(): void
  /** The page was read anew: does the row still stand in it? Lets go of one that does not. */
  stays(): boolean
}

interface Around {
  lights: Highlighter
  take(notes: Note[]): void
  refresh(): Promise<void>
  relight(): void
  draw(): void
  show(): void
  /** undefined: nothing is wrong */
  failed(words: string | undefined): void
}

export function createListRow(reader: ReturnType<typeof createReader>, around: Around): ListRow {
  let opened: Opened | undefined
  return {
    opened: () => opened,
    async open(id) {
      const found = await reader.row(id)
      around.failed('trouble' in found ? found.trouble : undefined)
      if ('trouble' in found) return around.draw()
      opened = found
      around.take([])
      around.show()
      await around.refresh()
    },
    close() {
      opened = undefined
      around.take([])
      for (const layer of ['evidence', 'current'] as const) around.lights.clear(layer)
      around.relight()
      around.draw()
    },
    stays() {
      if (!reader.page()?.rows.some((r) => r.caseId === opened?.caseId)) opened = undefined
      return opened !== undefined
    },
  }
}
