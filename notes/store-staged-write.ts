import type { Table } from 'dexie'
import * as z from 'zod/mini'
import { correctionSchema } from '../casefile/corrections.ts'
import type { Choice } from './import-compare.ts'
import { settlePlan, type Writes } from './import-plan.ts'
import { leadSchema } from './lead.ts'
import { noteSchema } from './schema.ts'
import type { Database } from './store-database.ts'
import { append } from './store-record.ts'
import { parsed } from './store-rows.ts'
import { BACK, journalSchema, LostStaging, type Journal, type StagedEntry } from './store-staged.ts'
import { planUnit, stagedRows, type UnitPlan } from './store-staged-plan.ts'
import { isSame } from './versions.ts'

/**
 * Takes in what was laid aside: all units in one transaction, so that whatever ends it midway leaves everything as it was, and what was
 * laid aside too. (Measured 2026-11-22 in Chromium: 20,000 cases of 23 KB and 100,000 notes in one transaction, memory of the browser as
 * before: the database writes as it goes and takes back what was not finished.) Beside what is written lies what was there before, so
 * that an import of any size can be taken back.
 */

/** What is stored has changed since the reader looked at the comparison. */
export class ComparedAnew extends Error {
  override name = 'ComparedAnew'
}

/** What the reader saw of a row, by where it lies: it must still be so. */
export const seenAs = (item: { state: string; conflict?: string | undefined }): string => `${item.state} ${item.conflict ?? ''}`

export interface WriteWish {
  journal: Journal
  units: readonly (readonly StagedEntry[])[]
  /** what is chosen for a row, by where it lies; undefined: what is done when nothing is */
  choiceOf: (n: number) => Choice | undefined
  seenOf: (n: number) => string | undefined
  onProgress: (done: number) => void
}

const TABLES = ['cases', 'notes', 'corrections', 'leads'] as const
/** What stood in the place of a row that was written, and that row: as it lies in the staging at `n`, or here. */
export const backSchema = z.array(z.object({ t: z.enum(TABLES), id: z.string(), n: z.optional(z.number()), made: z.optional(z.unknown()), old: z.optional(z.unknown()) }))
type Back = z.output<typeof backSchema>

export function stagedWriteTable(db: Database, now: () => string) {
  const tables = [db.cases, db.notes, db.corrections, db.leads, db.staging, db.operations]
  const journalNow = async () => parsed(journalSchema, (await db.staging.get(0))?.r)
  return {
    planStaged: (unit: readonly StagedEntry[]): Promise<UnitPlan> => planUnit(db, unit),

    /** All of it or nothing. @throws ComparedAnew, LostStaging */
    async writeImportStaged({ journal, units, choiceOf, seenOf, onProgress }: WriteWish): Promise<{ cases: number; notes: number }> {
      return db.transaction('rw', tables, async () => {
        const there = await journalNow()
        if (there?.id !== journal.id || there.state !== 'read') throw new LostStaging()
        const at = now()
        const done = { cases: 0, notes: 0 }
        for (const [i, unit] of units.entries()) {
          const plan = await planUnit(db, unit)
          const places = placesOf(plan)
          for (const [item, n] of places) if (seenOf(n) !== seenAs(item)) throw new ComparedAnew()
          const taken = plan.cases.filter((c) => (c.state === 'new' || c.state === 'newer' || c.state === 'conflict') && (choiceOf(c.n) ?? c.options[0]) === 'theirs')
          for (const c of plan.cases) if (seenOf(c.n) !== seenAs(c)) throw new ComparedAnew()
          const writes = settlePlan(plan.stored, plan.rest, (item) => choiceOf(places.get(item) ?? -1) ?? item.options[0], at)
          const back: Back = []
          const takenRows = unit.filter((e) => taken.some((c) => c.n === e.n))
          await put(db.table('cases'), 'cases', await stagedRows(db, takenRows), back, (_, k) => takenRows[k]?.n)
          await putRows(db, writes, back, unwritten(plan))
          await db.staging.put({ n: BACK + i, t: 'import-back', r: back })
          done.cases += takenRows.length
          done.notes += writes.notes.length
          onProgress((i + 1) / units.length)
        }
        await db.staging.put({ n: 0, t: 'import', r: { ...journal, state: 'written' } })
        if (done.cases + done.notes > 0) await append(db, { what: 'imported', count: done.cases + done.notes, detail: `案件 ${done.cases} 件，批注 ${done.notes} 条` }, at)
        return done
      })
    },

    /** Everything is as it was before that import, but for what somebody has changed since: `kept` tells how much that is. */
    async undoImportStaged(id: string, onProgress: (done: number) => void = () => {}): Promise<{ kept: number }> {
      return db.transaction('rw', tables, async () => {
        const there = await journalNow()
        if (there?.id !== id || there.state !== 'written') throw new LostStaging()
        let kept = 0, count = 0
        const parts = await db.staging.where('n').between(BACK, 2 * BACK).primaryKeys()
        for (const [i, n] of parts.entries()) {
          const back = parsed(backSchema, (await db.staging.get(n))?.r)
          if (!back) throw new LostStaging()
          for (const t of TABLES) {
            const own = back.filter((b) => b.t === t)
            const staged = await db.staging.bulkGet(own.flatMap((b) => b.n ?? []))
            const made = new Map(staged.map((row) => [row?.n, row?.r]))
            const stands = await db.table(t).bulkGet(own.map((b) => b.id))
            const ours = own.filter((b, k) => isSame(stands[k], b.n === undefined ? b.made : made.get(b.n)))
            kept += own.length - ours.length
            if (t === 'cases' || t === 'notes') count += ours.length
            await db.table(t).bulkDelete(ours.map((b) => b.id))
            await db.table(t).bulkAdd(ours.flatMap((b) => (b.old === undefined ? [] : [b.old])))
          }
          onProgress((i + 1) / parts.length)
        }
        if (count > 0) await append(db, { what: 'import-undone', count }, now())
        await db.staging.put({ n: 0, t: 'import', r: { ...there, state: 'undone' } })
        return { kept }
      })
    },
  }
}

/** Where the rows of a plan lie. */
export function placesOf({ rest, n }: UnitPlan): Map<{ state: string; conflict?: string | undefined; existing?: object | undefined }, number> {
  const places: ReturnType<typeof placesOf> = new Map()
  for (const what of ['notes', 'corrections', 'leads'] as const) for (const [i, item] of rest[what].entries()) places.set(item, n[what][i] ?? 0)
  return places
}

/** Rows that are written as they lie in the staging, by themselves: where they lie. */
function unwritten({ rest, n }: UnitPlan): Map<object, number> {
  const places = new Map<object, number>()
  for (const what of ['notes', 'leads'] as const) for (const [i, item] of rest[what].entries()) if (item.state === 'new') places.set(item.incoming, n[what][i] ?? 0)
  return places
}

async function putRows(db: Database, writes: Writes, back: Back, asStaged: ReadonlyMap<object, number>): Promise<void> {
  const where = (row: object) => asStaged.get(row)
  await put(db.table('notes'), 'notes', writes.notes.map((row) => noteSchema.parse(row)), back, (_, k) => where(writes.notes[k] ?? {}))
  await put(db.table('leads'), 'leads', writes.leads.map((row) => leadSchema.parse(row)), back, (_, k) => where(writes.leads[k] ?? {}))
  await put(db.table('corrections'), 'corrections', writes.corrections.map((c) => ({ id: c.id, caseId: c.caseId, correction: correctionSchema.parse(c) })), back, () => undefined)
}

/** Rows in the place of those with their ids: taken out first and put in anew, for a row of an import says itself what it remembers (notes/store-past.ts). */
async function put(table: Table<unknown, string>, t: Back[number]['t'], rows: readonly unknown[], back: Back, lies: (row: unknown, k: number) => number | undefined): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map(idOf)
  const old = await table.bulkGet(ids)
  const there = ids.filter((_, k) => old[k] !== undefined)
  if (there.length > 0) await table.bulkDelete(there)
  await table.bulkAdd(rows)
  for (const [k, row] of rows.entries()) {
    const n = lies(row, k)
    back.push({ t, id: ids[k] ?? '', ...(n === undefined ? { made: row } : { n }), ...(old[k] === undefined ? {} : { old: old[k] }) })
  }
}

function idOf(row: unknown): string {
  if (typeof row !== 'object' || row === null || !('id' in row) || typeof row.id !== 'string') throw new LostStaging()
  return row.id
}
