import { caseFileSchema, type CaseFile } from '../casefile/schema.ts'
import { kinKeys } from './kin.ts'
import { caseRecordSchema } from './case-record.ts'
import type { CaseRecord } from './schema.ts'
import type { CaseRow, Database } from './store-database.ts'
import { parsed, sift } from './store-rows.ts'
import { summaryOf } from './summary.ts'

/** Most cases that are compared with one. */
const MOST = 500

/** A case as it is stored: with the keys by which its kin are found, and what lists show of it. */
export function rowOf(record: CaseRecord): CaseRow {
  const row = caseRecordSchema.parse(record)
  return { ...row, kin: kinKeys(row.caseFile), sum: summaryOf(row) }
}

/** Gives a row of an earlier version its summary; one that does not parse gets none and is listed nowhere. */
export function addSummary(row: unknown): void {
  const read = parsed(caseRecordSchema, row)
  if (read !== undefined && typeof row === 'object' && row !== null) Object.assign(row, { sum: summaryOf(read) })
}

/** Gives a row of an earlier version its keys; one that does not parse gets none and stays as it is. */
export function addKin(row: { caseFile?: unknown; kin?: string[] }): void {
  const file = parsed(caseFileSchema, row.caseFile)
  row.kin = file === undefined ? [] : kinKeys(file)
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** Cases that have a debtor or the enforced document in common with this one, the bin left out. */
export function kinTable(db: Database) {
  return {
    async kinOf(file: CaseFile): Promise<CaseFile[]> {
      const keys = kinKeys(file)
      if (keys.length === 0) return []
      /* Key by key: sealed keys have no order that a search over several could follow. */
      const found = new Set<string>()
      for (const key of keys) if (found.size < MOST) for (const id of await db.cases.where('kin').equals(key).limit(MOST).primaryKeys()) found.add(id)
      const rows = (await db.cases.bulkGet([...found].slice(0, MOST))).filter((c) => c !== undefined)
      return sift(caseRecordSchema, rows).good.filter((c) => c.deletedAt === undefined).sort(byId).map((c) => c.caseFile)
    },
  }
}
