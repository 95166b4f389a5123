import * as z from 'zod/mini'
import { MASKINGS } from './mask.ts'
import { instant } from './schema.ts'
import type { Database } from './store-database.ts'
import { parsed } from './store-rows.ts'

/** What was handed over from this desk: when, by whom, how much, how masked, and why not where it was not. The latest are kept. */

export const EXPORTS_ROW = 'own:exports'
/** 2026-11-22: one row of the table of preferences; an operation record of its own is to take it over. */
const EXPORTS_MAX = 200
export const REASON_MAX = 200

export const exportRecordSchema = z.object({
  at: instant,
  by: z.optional(z.string().check(z.maxLength(100))),
  fileName: z.string().check(z.maxLength(200)),
  scope: z.string().check(z.maxLength(200)),
  format: z.string().check(z.maxLength(20)),
  cases: z.number(),
  notes: z.number(),
  masking: z.enum(MASKINGS),
  caseNumbers: z.boolean(),
  /** why nothing was masked */
  reason: z.optional(z.string().check(z.maxLength(REASON_MAX))),
})
export type ExportRecord = z.output<typeof exportRecordSchema>
export const keptExports = z.array(exportRecordSchema)

export function exportTable(db: Database) {
  return {
    /** The latest first. */
    async exports(): Promise<ExportRecord[]> {
      return parsed(keptExports, (await db.sites.get(EXPORTS_ROW))?.preference) ?? []
    },
    async keepExport(record: ExportRecord): Promise<void> {
      await db.transaction('rw', db.sites, async () => {
        const before = parsed(keptExports, (await db.sites.get(EXPORTS_ROW))?.preference) ?? []
        await db.sites.put({ origin: EXPORTS_ROW, preference: [exportRecordSchema.parse(record), ...before].slice(0, EXPORTS_MAX) })
      })
    },
  }
}
