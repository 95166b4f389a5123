import { noteSchema, type Note } from './schema.ts'
import type { Database } from './store-database.ts'
import { addSummary } from './store-kin.ts'
import { sift } from './store-rows.ts'
import { readSummary, type CaseSummary } from './summary.ts'

/** Notes parsed at a time; in between, the window that asked may draw. */
const CHUNK = 5000

/** What lists are made of: much at once, and of that no more than is shown. */
export function listTable(db: Database) {
  return {
    /**
     * Cases that are not in the bin, last seen first; `damaged`: how many more there are that cannot be listed, as far as an index tells of them
     * (`hiddenCases`). To count the records themselves is to read them: 0.7 s of 20,000 (2026-11-22).
     */
    async summaries(limit = Infinity): Promise<{ cases: CaseSummary[]; damaged: number }> {
      const binned = new Set(await db.cases.where('deletedAt').above('').primaryKeys())
      const asked = db.cases.orderBy('sum').reverse()
      const cases = (await (limit === Infinity ? asked : asked.limit(limit + binned.size)).keys()).flatMap((key) => readSummary(key) ?? []).filter((c) => !binned.has(c.id))
      const damaged = limit === Infinity ? Math.max(0, (await db.cases.orderBy('lastSeenAt').count()) - binned.size - cases.length) : 0
      return { cases: cases.slice(0, limit), damaged }
    },

    /** Cases so damaged that they do not even say when they were seen: no index tells of them. */
    async hiddenCases(): Promise<number> {
      const [all, told] = await Promise.all([db.cases.count(), db.cases.orderBy('lastSeenAt').count()])
      return Math.max(0, all - told)
    },
    /** Makes the summaries of these cases anew: of those that were stored before a summary said as much as today. Rows that do not parse stay as they are. */
    async renewSummaries(ids: readonly string[]): Promise<void> {
      await db.transaction('rw', db.cases, async () => {
        const rows = (await db.cases.bulkGet([...ids])).filter((c) => c !== undefined)
        for (const row of rows) addSummary(row)
        await db.cases.bulkPut(rows)
      })
    },

    /** The latest notes that are not in the bin. */
    async latestNotes(limit: number): Promise<Note[]> {
      return sift(noteSchema, await db.notes.orderBy('updatedAt').reverse().filter((n) => n.deletedAt === undefined).limit(limit).toArray()).good
    },
    /** Notes changed at or after `instant` that are not in the bin. */
    async notesSince(instant: string): Promise<Note[]> {
      return sift(noteSchema, await db.notes.where('updatedAt').aboveOrEqual(instant).toArray()).good.filter((n) => n.deletedAt === undefined)
    },
    async noteCounts(): Promise<{ all: number; binned: string[] }> {
      const [all, binned] = await Promise.all([db.notes.count(), db.notes.where('deletedAt').above('').primaryKeys()])
      return { all, binned }
    },

    /** All notes that are not in the bin, last changed first. `breathe` is awaited between portions. */
    async allNotes(breathe: () => Promise<void> = () => Promise.resolve()): Promise<{ notes: Note[]; damaged: number }> {
      /* Read at one go and put in order here: walked backwards, the index gives the rows one by one. */
      const rows = await db.notes.toArray()
      const notes: Note[] = []
      let damaged = 0
      for (let i = 0; i < rows.length; i += CHUNK) {
        const read = sift(noteSchema, rows.slice(i, i + CHUNK))
        damaged += read.damaged
        for (const n of read.good) if (n.deletedAt === undefined) notes.push(n)
        await breathe()
      }
      return { notes: notes.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0)), damaged }
    },
  }
}
