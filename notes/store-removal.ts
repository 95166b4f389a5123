import { leadSchema, type Lead } from './lead.ts'
import type { SeenNote } from './note-change.ts'
import { noteSchema, type Note } from './schema.ts'
import type { BulkWatch } from './store-bulk.ts'
import { ofCases } from './store-cases-of.ts'
import { binCorrections, unbinCorrections } from './store-corrections.ts'
import type { Database } from './store-database.ts'
import { NothingLeft } from './store-failures.ts'
import { binLeads, markLeads } from './store-leads.ts'
import { parsed } from './store-rows.ts'

/**
 * Into the bin and back: cases with all that is theirs, and notes by themselves. Many at once are one transaction, in portions between
 * which the window that asked may draw and stop it; stopped or failing, nothing has been done. Nothing is held but ids.
 */

/** A case as its reader saw it; what is left out is not held against what is stored. */
export interface SeenCaseRow {
  id: string
  /** all notes and leads that it had */
  notes?: readonly SeenNote[]
  leads?: readonly SeenNote[]
  lastSeenAt?: string
}

/** What was put into the bin: `restore` takes exactly these back. */
export interface Taken { cases: readonly string[]; notes: readonly string[]; corrections?: readonly string[]; leads?: readonly string[] }
/** `kept`: those that are no longer as they were seen, and stay */
export type Removed = { [K in keyof Required<Taken>]: string[] } & { kept: string[] }

/** Cases, with all that is theirs, and notes taken at a time. */
const CASES = 50, NOTES = 500

export function removalTable(db: Database, now: () => string) {
  return {
    /** Puts cases, their notes, corrections and leads into the bin. Views of them stay where they are, and count no more: notes/store-parts.ts. */
    async deleteCases(asked: readonly (string | SeenCaseRow)[], watch: BulkWatch = {}): Promise<Removed> {
      return db.transaction('rw', [db.cases, db.notes, db.corrections, db.leads], async () => {
        const at = now()
        const taken: Removed = { cases: [], notes: [], corrections: [], leads: [], kept: [] }
        const all: SeenCaseRow[] = asked.map((c) => (typeof c === 'string' ? { id: c } : c))
        const leadsOf = all.some((c) => c.leads) ? byCase((await ofCases(db.leads, all.map((c) => c.id))).filter((l) => l.deletedAt === undefined)) : new Map<string, Lead[]>()
        const ids: string[] = []
        await inPortions(all, CASES, watch, async (portion) => {
          const rows = await db.cases.bulkGet(portion.map((c) => c.id))
          const notes = (await ofCases(db.notes, portion.map((c) => c.id))).filter((n) => n.deletedAt === undefined)
          const notesOf = byCase(notes)
          const changed = new Set(portion.flatMap((c, i) => {
            const since = (c.notes && !wereSeen(noteSchema, notesOf.get(c.id) ?? [], c.notes)) || (c.leads && !wereSeen(leadSchema, leadsOf.get(c.id) ?? [], c.leads)) || (c.lastSeenAt !== undefined && rows[i] !== undefined && rows[i].lastSeenAt !== c.lastSeenAt)
            return since ? [c.id] : []
          }))
          for (const { id } of portion) if (!changed.has(id)) ids.push(id)
          const going = rows.filter((c) => c !== undefined).filter((c) => c.deletedAt === undefined && !changed.has(c.id))
          for (const c of going) c.deletedAt = at
          await db.cases.bulkPut(going)
          taken.cases.push(...going.map((c) => c.id))
          taken.notes.push(...await mark(db, notes.filter((n) => !changed.has(n.caseId)), at))
          taken.kept.push(...changed)
        })
        return { ...taken, corrections: await binCorrections(db, ids, at), leads: await binLeads(db, ids, at) }
      })
    },

    /** Puts notes into the bin, but for those that were changed since they were seen: `kept`. */
    async deleteNotes(asked: readonly (string | SeenNote)[], watch: BulkWatch = {}): Promise<Removed> {
      return db.transaction('rw', db.notes, async () => {
        const at = now()
        const taken: Removed = { cases: [], notes: [], corrections: [], leads: [], kept: [] }
        await inPortions(asked.map((n) => (typeof n === 'string' ? { id: n, revision: undefined } : n)), NOTES, watch, async (portion) => {
          const rows = await db.notes.bulkGet(portion.map((n) => n.id))
          const going = rows.flatMap((row, i) => {
            if (row === undefined || row.deletedAt !== undefined) return []
            const { revision } = portion[i] ?? {}
            if (revision === undefined || revision === row.revision) return [row]
            taken.kept.push(row.id)
            return []
          })
          taken.notes.push(...await mark(db, going, at))
        })
        return taken
      })
    },

    restore,
    async restoreNotes(ids: readonly string[]): Promise<void> { await restore({ cases: [], notes: ids }) },
  }

  /** Takes back out of the bin what a deletion put there. Rejects with NothingLeft where nothing of it is there any more. */
  async function restore(taken: Taken, watch: BulkWatch = {}): Promise<void> {
    await db.transaction('rw', [db.cases, db.notes, db.corrections, db.leads], async () => {
      let found = 0
      const { onProgress, signal } = watch
      await inPortions(taken.cases, CASES, watch, async (portion) => {
        const rows = (await db.cases.bulkGet([...portion])).filter((c) => c !== undefined)
        for (const row of rows) delete row.deletedAt
        await db.cases.bulkPut(rows)
        found += rows.length
      })
      await inPortions(taken.notes, NOTES, { signal, onProgress: taken.cases.length === 0 ? onProgress : undefined }, async (portion) => {
        found += (await mark(db, (await db.notes.bulkGet([...portion])).filter((n) => n !== undefined), undefined)).length
      })
      if (taken.cases.length + taken.notes.length > 0 && found === 0) throw new NothingLeft()
      await markLeads(db, taken.leads ?? [], now(), false)
      await unbinCorrections(db, taken.corrections ?? [], now())
    })
  }
}

function byCase<T extends { caseId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const known = groups.get(row.caseId)
    if (known) known.push(row)
    else groups.set(row.caseId, [row])
  }
  return groups
}

/** Is each of these among what was seen, unchanged? A row that cannot be read was seen by nobody. */
function wereSeen(schema: typeof noteSchema | typeof leadSchema, rows: readonly { id: string; revision: number }[], seen: readonly SeenNote[]): boolean {
  const revisions = new Map(seen.map((s) => [s.id, s.revision]))
  return rows.every((row) => revisions.get(row.id) === row.revision || parsed(schema, row) === undefined)
}

/** Into the bin, or (undefined) out of it; gives their ids. Within the caller's transaction. */
async function mark(db: Database, rows: Note[], at: string | undefined): Promise<string[]> {
  for (const row of rows) {
    if (at === undefined) delete row.deletedAt
    else row.deletedAt = at
    row.revision++
  }
  await db.notes.bulkPut(rows)
  return rows.map((row) => row.id)
}

async function inPortions<T>(all: readonly T[], size: number, { onProgress, signal }: BulkWatch, work: (portion: readonly T[]) => Promise<void>): Promise<void> {
  for (let i = 0; i < all.length; i += size) {
    signal?.throwIfAborted()
    const portion = all.slice(i, i + size)
    await work(portion)
    onProgress?.(i + portion.length)
  }
  signal?.throwIfAborted()
}
