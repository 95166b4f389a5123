import { correctionSchema, type Correction } from '../casefile/corrections.ts'
import type { Gone } from './import-compare.ts'
import { leadSchema, type Lead } from './lead.ts'
import { caseRecordSchema } from './case-record.ts'
import { noteSchema, type CaseRecord, type Note } from './schema.ts'
import { ofCases } from './store-cases-of.ts'
import type { CaseRow, CorrectionRow, Database } from './store-database.ts'
import { goneForGood } from './store-gone.ts'
import { rowOf } from './store-kin.ts'
import { sift } from './store-rows.ts'
import { isSame, type Versioned } from './versions.ts'

/** What an import needs of the store: all that is there, and a way to write it whole and to take it back. */
export function importTable(db: Database) {
  return {
    /** Everything, the bin included, and what has left it: what an import is compared with. Corrections: `allCorrections`. */
    async everything(): Promise<{ cases: CaseRecord[]; notes: Note[]; leads: Lead[]; purged: Map<string, string> }> {
      return { cases: sift(caseRecordSchema, await db.cases.toArray()).good, notes: sift(noteSchema, await db.notes.toArray()).good, leads: sift(leadSchema, await db.leads.toArray()).good, purged: await goneForGood(db) }
    },

    /** What an edited sheet is compared with: all notes, the bin included, and which cases there are. */
    async notesToCompare(): Promise<{ notes: Note[]; cases: { id: string; deletedAt?: string }[] }> {
      const binned = new Set(await db.cases.where('deletedAt').above('').primaryKeys())
      return { notes: sift(noteSchema, await db.notes.toArray()).good, cases: (await db.cases.toCollection().primaryKeys()).filter((id) => !binned.has(id)).map((id) => ({ id })) }
    },

    /** What lies in the bin of these cases, without its words: a list that is handed over says that it is gone. */
    async goneOfCases(ids: readonly string[]): Promise<Gone> {
      const stones = (rows: readonly Versioned[]) => rows.flatMap(({ id, caseId, updatedAt, revision, deletedAt, past }) => (deletedAt === undefined ? [] : [{ id, caseId, updatedAt, revision, deletedAt, ...(past === undefined ? {} : { past }) }]))
      const corrections = (await ofCases(db.corrections, ids)).map((r) => r.correction)
      return {
        notes: stones(sift(noteSchema, await ofCases(db.notes, ids)).good),
        leads: stones(sift(leadSchema, await ofCases(db.leads, ids)).good),
        corrections: stones(sift(correctionSchema, corrections).good),
      }
    },

    /**
     * Writes an import in one transaction: all of it or nothing. Returns the way to take it back: rows are as they were before, but for
     * those that somebody has changed since; it tells how many these are.
     */
    async writeImport(cases: readonly CaseRecord[], notes: readonly Note[], corrections: readonly Correction[] = [], leads: readonly Lead[] = []): Promise<() => Promise<{ kept: number }>> {
      const tables = [db.cases, db.notes, db.corrections, db.leads]
      return db.transaction('rw', tables, async () => {
        const back = [
          await replace<CaseRow>(db.cases, cases.map((c) => rowOf(c))), await replace<Note>(db.notes, notes.map((n) => noteSchema.parse(n))), await replace<Lead>(db.leads, leads.map((l) => leadSchema.parse(l))),
          await replace<CorrectionRow>(db.corrections, corrections.map((c) => ({ id: c.id, caseId: c.caseId, correction: correctionSchema.parse(c) }))),
        ]
        return () => db.transaction('rw', tables, async () => {
          let kept = 0
          for (const undo of back) kept += await undo()
          return { kept }
        })
      })
    },
  }
}

/** What is needed of a table. */
interface Rows<T> { bulkGet(ids: string[]): PromiseLike<(T | undefined)[]>; bulkDelete(ids: string[]): PromiseLike<void>; bulkAdd(rows: readonly T[]): PromiseLike<unknown> }

/**
 * Puts rows in the place of those with their ids; returns the way back, which leaves alone what was changed since and counts it.
 * They are taken out first and put in anew: a row of an import says itself what it remembers (notes/store-past.ts).
 */
async function replace<T extends { id: string }>(table: Rows<T>, rows: readonly T[]): Promise<() => Promise<number>> {
  const ids = rows.map((r) => r.id)
  const old = (await table.bulkGet(ids)).filter((r) => r !== undefined)
  await table.bulkDelete(ids)
  await table.bulkAdd(rows)
  return async () => {
    const now = await table.bulkGet(ids)
    const ours = new Set(rows.flatMap((r, i) => (isSame(now[i], r) ? [r.id] : [])))
    await table.bulkDelete([...ours])
    await table.bulkAdd(old.filter((r) => ours.has(r.id)))
    return ids.length - ours.size
  }
}
