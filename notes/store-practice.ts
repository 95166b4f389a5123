import { NO_PRACTICE, practiceSchema, type PracticeFile } from './practice-file.ts'
import type { Database } from './store-database.ts'
import { parsed } from './store-rows.ts'

/** The row that holds this machine's own settings; not an address of a site. */
export const PRACTICE_ROW = 'own:practice'

/** The institution's practice as set on this machine. */
export function practiceTable(db: Database) {
  return {
    /** What was set here; `damaged` where it was and cannot be read: the defaults then apply. */
    async practice(): Promise<{ practice: PracticeFile; damaged: boolean }> {
      const row = await db.sites.get(PRACTICE_ROW)
      if (row === undefined) return { practice: NO_PRACTICE, damaged: false }
      const practice = parsed(practiceSchema, row.preference)
      return { practice: practice ?? NO_PRACTICE, damaged: practice === undefined }
    },
    async setPractice(practice: PracticeFile): Promise<void> {
      await db.sites.put({ origin: PRACTICE_ROW, preference: practiceSchema.parse(practice) })
    },
  }
}
