import { changeOf, noteChangeSchema, type Altered, type Fates, type NoteChange, type SeenNote } from './note-change.ts'
import { noteSchema, type Note } from './schema.ts'
import { authorOf } from './store-corrections.ts'
import type { Database } from './store-database.ts'
import { parsed } from './store-rows.ts'

/** Many notes changed at once: all of them in one transaction, in portions between which the window that asked may draw and stop it. */

/** Notes read and written at a time. */
const CHUNK = 200

/** A note that was changed: its revision since, and what it said before. */
export interface FormerNote { id: string; revision: number; was: Altered }

export interface BulkDone { fates: Fates; former: FormerNote[] }

export interface BulkWatch {
  /** notes looked at so far */
  onProgress?: ((done: number) => void) | undefined
  /** ends it; nothing is changed then */
  signal?: AbortSignal | undefined
}

const none = (): Fates => ({ changed: 0, same: 0, since: 0, gone: 0, full: 0, decision: 0 })

export function bulkTable(db: Database, now: () => string) {
  return {
    /** What would become of these notes. Nothing is written. */
    async previewChange(seen: readonly SeenNote[], change: NoteChange, { onProgress, signal }: BulkWatch = {}): Promise<Fates> {
      const asked = noteChangeSchema.parse(change)
      const fates = none()
      for (let i = 0; i < seen.length; i += CHUNK) {
        signal?.throwIfAborted()
        const portion = seen.slice(i, i + CHUNK)
        const rows = await db.notes.bulkGet(portion.map((s) => s.id))
        for (const [k, s] of portion.entries()) fates[changeOf(parsed(noteSchema, rows[k]), s, asked).fate]++
        onProgress?.(i + portion.length)
      }
      return fates
    },

    /** Changes those that are as they were seen; the others stay. All or, when it fails or is stopped, none. */
    async changeNotes(seen: readonly SeenNote[], change: NoteChange, watch: BulkWatch = {}): Promise<BulkDone> {
      const asked = noteChangeSchema.parse(change)
      const fates = none(), former: FormerNote[] = []
      await db.transaction('rw', db.notes, db.sites, async () => {
        const at = now(), by = await authorOf(db)
        await inPortions(seen, watch, (before, s) => {
          const made = changeOf(before, s, asked)
          fates[made.fate]++
          if (made.fate !== 'changed' || before === undefined) return undefined
          former.push({ id: s.id, revision: before.revision + 1, was: alteredOf(before) })
          return written(made.note, at, by)
        })
      })
      return { fates, former }
    },

    /** Gives each note back what it said, but for those that were changed or deleted since: `kept`. */
    async undoChange(former: readonly FormerNote[], watch: BulkWatch = {}): Promise<{ undone: number; kept: number }> {
      let undone = 0
      await db.transaction('rw', db.notes, async () => {
        const at = now()
        await inPortions(former, watch, (now_, f) => {
          if (now_ === undefined || now_.deletedAt !== undefined || now_.revision !== f.revision) return undefined
          undone++
          const { weight: _, handling: __, tags: ___, by: ____, ...rest } = now_
          return { ...rest, ...f.was, updatedAt: at, revision: now_.revision + 1 }
        })
      })
      return { undone, kept: former.length - undone }
    },
  }

  /** Within the caller's transaction; `make` gives what is to be stored in the place of a note. */
  async function inPortions<S extends { id: string }>(all: readonly S[], { onProgress, signal }: BulkWatch, make: (before: Note | undefined, s: S) => Note | undefined): Promise<void> {
    for (let i = 0; i < all.length; i += CHUNK) {
      signal?.throwIfAborted()
      const portion = all.slice(i, i + CHUNK)
      const rows = await db.notes.bulkGet(portion.map((s) => s.id))
      await db.notes.bulkPut(portion.flatMap((s, k) => make(parsed(noteSchema, rows[k]), s) ?? []).map((n) => noteSchema.parse(n)))
      onProgress?.(i + portion.length)
    }
    signal?.throwIfAborted()
  }
}

function alteredOf({ kind, weight, handling, tags, by }: Note): Altered {
  return { kind, ...(weight === undefined ? {} : { weight }), ...(handling === undefined ? {} : { handling }), ...(tags === undefined ? {} : { tags }), ...(by === undefined ? {} : { by }) }
}

/** Signed, as every change of a note is, by who made it. */
function written({ by: _, ...note }: Note, at: string, by: string | null): Note {
  return { ...note, ...(by === null ? {} : { by }), updatedAt: at, revision: note.revision + 1 }
}
