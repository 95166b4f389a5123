import type { Database } from './store-database.ts'
import { sift } from './store-rows.ts'
import { caseRecordSchema } from './case-record.ts'

/** What a person needs to know a case again in a short list. */
export interface RecentCase {
  id: string
  caseNumber: string
  court: string
  title: string
  /** instant */
  lastSeenAt: string
}

export function recentTable(db: Database) {
  return {
    /** The cases that were seen last, the bin excluded, the latest first. */
    async recentCases(most: number): Promise<RecentCase[]> {
      const rows = await db.cases.orderBy('lastSeenAt').reverse().filter((c) => c.deletedAt === undefined).limit(most).toArray()
      return sift(caseRecordSchema, rows).good.map(({ id, caseNumber, court, title, lastSeenAt }) => ({ id, caseNumber, court, title, lastSeenAt }))
    },
  }
}
