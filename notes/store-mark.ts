import type { Known, Loss } from './loss.ts'
import { entrySchema, type Told } from './record.ts'
import type { Database } from './store-database.ts'
import { MADE } from './store-database.ts'
import { append } from './store-record.ts'
import { parsed } from './store-rows.ts'

/** The database's own part in noticing that it was lost: see notes/loss.ts. It is handed to the gate once the database is open. */

/** Entries at the beginning of a record among which a loss is looked for that was told already. */
const FIRST = 20

export type Marks = ReturnType<typeof marksOf>

export function marksOf(db: Database) {
  const lastEntry = async () => parsed(entrySchema, await db.operations.orderBy('seq').last())
  return {
    /** The id of what is stored; undefined where an earlier version made the database. */
    async id(): Promise<string | undefined> {
      const made = (await db.heads.get(MADE))?.head
      return typeof made === 'string' ? made : undefined
    },
    async put(id: string): Promise<void> { await db.heads.put({ id: MADE, head: id }) },

    /** Does the record begin with everything having been deleted on purpose? */
    async begunOnPurpose(): Promise<boolean> {
      return parsed(entrySchema, await db.operations.orderBy('seq').first())?.what === 'everything-deleted'
    },

    /** What there is now; `before` is given back where nothing was recorded since. Counted by short indexes, never through whole rows. */
    async known(at: string, before?: Known): Promise<Known> {
      const last = await lastEntry(), head = last?.hash.slice(0, 16) ?? ''
      if (before !== undefined && last !== undefined && before.entries === last.seq && before.head === head) return before
      const [cases, notes, leads, binnedCases, binnedNotes, ...others] = await Promise.all([
        db.cases.orderBy('lastSeenAt').count(), db.notes.orderBy('updatedAt').count(), db.leads.orderBy('updatedAt').count(),
        db.cases.where('deletedAt').above('').count(), db.notes.where('deletedAt').above('').count(),
        db.profiles.count(), db.drafts.orderBy('keptAt').count(), db.sites.count(), db.corrections.count(),
      ])
      const other = binnedCases + binnedNotes + others.reduce((a, b) => a + b, 0)
      return { at, cases: Math.max(0, cases - binnedCases), notes: Math.max(0, notes - binnedNotes), leads, other, entries: last?.seq ?? 0, head }
    },

    /** Enters it in the record that begins anew, once. */
    async tell(loss: Loss, told: Told, at: string): Promise<void> {
      await db.transaction('rw', db.operations, async () => {
        const first = await db.operations.orderBy('seq').limit(FIRST).toArray()
        if (!first.some((e) => e.what === told.what && e.id === loss.of)) await append(db, { ...told, id: loss.of }, at)
      })
    },
  }
}
