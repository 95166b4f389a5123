import type { Correction } from '../casefile/corrections.ts'
import { caseRecordSchema, noteSchema, type CaseRecord, type Note } from './schema.ts'
import { putCorrections } from './store-corrections.ts'
import type { Database } from './store-database.ts'
import { leadSchema, type Lead } from './lead.ts'
import { putLeads } from './store-leads.ts'
import { rowOf } from './store-kin.ts'
import { sift } from './store-rows.ts'

/** What an import needs of the store: all that is there, and a way to write it whole and to take it back. */
export function importTable(db: Database) {
  return {
    /** Everything, the bin included: what an import is compared with. Corrections: `allCorrections`. */
    async everything(): Promise<{ cases: CaseRecord[]; notes: Note[]; leads: Lead[] }> {
      return { cases: sift(caseRecordSchema, await db.cases.toArray()).good, notes: sift(noteSchema, await db.notes.toArray()).good, leads: sift(leadSchema, await db.leads.toArray()).good }
    },

    /** Writes an import in one transaction: all of it or nothing. Returns the way to take it back, as it was before. */
    async writeImport(cases: readonly CaseRecord[], notes: readonly Note[], corrections: readonly Correction[] = [], leads: readonly Lead[] = []): Promise<() => Promise<void>> {
      const ids = { cases: cases.map((c) => c.id), notes: notes.map((n) => n.id), corrections: corrections.map((c) => c.id), leads: leads.map((l) => l.id) }
      return db.transaction('rw', db.cases, db.notes, db.corrections, db.leads, async () => {
        const old = { cases: await db.cases.bulkGet(ids.cases), notes: await db.notes.bulkGet(ids.notes), corrections: await db.corrections.bulkGet(ids.corrections), leads: await db.leads.bulkGet(ids.leads) }
        await db.cases.bulkPut(cases.map((c) => rowOf(c)))
        await db.notes.bulkPut(notes.map((n) => noteSchema.parse(n)))
        await putCorrections(db, corrections)
        await putLeads(db, leads)
        return () => db.transaction('rw', db.cases, db.notes, db.corrections, db.leads, async () => {
          await db.cases.bulkDelete(ids.cases)
          await db.notes.bulkDelete(ids.notes)
          await db.corrections.bulkDelete(ids.corrections)
          await db.leads.bulkDelete(ids.leads)
          await db.cases.bulkPut(old.cases.filter((c) => c !== undefined))
          await db.notes.bulkPut(old.notes.filter((n) => n !== undefined))
          await db.corrections.bulkPut(old.corrections.filter((c) => c !== undefined))
          await db.leads.bulkPut(old.leads.filter((l) => l !== undefined))
        })
      })
    },
  }
}
