import * as z from 'zod/mini'
import { SECTIONS, type Section } from './export-json-lines.ts'
import { caseRecordSchema } from './case-record.ts'
import { placeSchema } from './import-lines.ts'
import type { CaseRecord } from './schema.ts'
import { instant } from './schema.ts'
import type { CaseRow, Database } from './store-database.ts'
import { kinKeys } from './kin.ts'
import { parsed } from './store-rows.ts'
import { summaryOf } from './summary.ts'

/**
 * A list that is being taken in, laid aside portion by portion in the table `staging` until all of it is there, so that it can be
 * gone on with after the desk was closed or the browser ended. Each portion is written in one transaction with the journal, which
 * tells how far the file was read. What is stored is not touched here.
 */

/** Where the journal lies, and from where on the lists of what each portion holds, and what is needed to take an import back. Rows lie from 1 on. */
const JOURNAL = 0
const INDEX = 1e9
export const BACK = 2e9
const LAST = 3e9

const count = z.number().check(z.minimum(0))
export const journalSchema = z.object({
  /** tells one import from another */
  id: z.string().check(z.maxLength(64)),
  fileName: z.string().check(z.maxLength(300)),
  size: count,
  begunAt: instant,
  /** how far it has come: being read; all of it laid aside; taken in; taken back */
  state: z.enum(['reading', 'read', 'written', 'undone']),
  masked: z.boolean(),
  /** where reading goes on, in files that can be gone on with */
  place: z.optional(placeSchema),
  portions: count,
  /** rows laid aside: in all, and of each part */
  rows: count,
  counts: z.record(z.string(), count),
  /** of a workbook: what is not taken in, a line each */
  problems: z.array(z.string()),
})
export type Journal = z.output<typeof journalSchema>

/** What is known of a row without looking at it. */
const entrySchema = z.object({
  n: count, s: z.enum(SECTIONS), id: z.string(), c: z.string(),
  /** of a case: when it was last seen, whether it is masked, its number and name */
  at: z.optional(z.string()), m: z.optional(z.boolean()), number: z.optional(z.string()), title: z.optional(z.string()),
})
export type StagedEntry = z.output<typeof entrySchema>
export const entriesSchema = z.array(entrySchema)

export interface StagedRow { section: Section; row: { id: string } & ({ caseId: string } | CaseRecord) }
const TITLE = 80

export class LostStaging extends Error {
  override name = 'LostStaging'
}

/** How far an import has come that was begun, here or in another window. */
export async function importJournalOf(db: Database): Promise<Journal | undefined> {
  const row = await db.staging.get(JOURNAL)
  return row?.t === 'import' ? parsed(journalSchema, row.r) : undefined
}

export function stagedTable(db: Database) {
  const journal = () => importJournalOf(db)
  return {
    importJournal: journal,

    /** Begins an import; what was laid aside before is let go. */
    async beginImport(begun: Journal): Promise<void> {
      await db.transaction('rw', db.staging, async () => {
        await db.staging.clear()
        await db.staging.put({ n: JOURNAL, t: 'import', r: journalSchema.parse(begun) })
      })
    },

    /**
     * Lays rows aside, which must keep to their schemas; gives the journal and where they lie. `next`: what else changes in the journal.
     * @throws LostStaging when another import or backup has taken the place of this one
     */
    async layImport(before: Journal, rows: readonly StagedRow[], next: Partial<Journal> = {}): Promise<{ journal: Journal; entries: StagedEntry[] }> {
      const laid = rows.map(({ section, row }, i) => ({ n: before.rows + i + 1, section, row }))
      const counts = { ...before.counts }
      for (const { section } of laid) counts[section] = (counts[section] ?? 0) + 1
      const after = journalSchema.parse({ ...before, ...next, portions: before.portions + 1, rows: before.rows + laid.length, counts })
      const listed = laid.map(({ n, section, row }): StagedEntry => ('caseFile' in row
        ? { n, s: section, id: row.id, c: row.id, at: row.lastSeenAt, m: row.masked === true, number: row.caseNumber, title: row.title.slice(0, TITLE) }
        : { n, s: section, id: row.id, c: row.caseId }))
      await db.transaction('rw', db.staging, async () => {
        const now = await journal()
        if (now?.id !== before.id || now.rows !== before.rows) throw new LostStaging()
        await db.staging.bulkPut(laid.map(({ n, section, row }) => ({ n, t: `import-${section}`, r: 'caseFile' in row ? listable(row) : row })))
        await db.staging.put({ n: INDEX + after.portions, t: 'import-index', r: listed })
        await db.staging.put({ n: JOURNAL, t: 'import', r: after })
      })
      return { journal: after, entries: listed }
    },

    /** Where each row lies, of an import that is gone on with. @throws LostStaging */
    async stagedEntries(of: Journal): Promise<StagedEntry[]> {
      const found: StagedEntry[] = []
      for (const { t, r } of await db.staging.where('n').between(INDEX, BACK).toArray()) {
        const read = t === 'import-index' ? parsed(entriesSchema, r) : undefined
        if (!read) throw new LostStaging()
        for (const e of read) found.push(e)
      }
      if (found.length !== of.rows) throw new LostStaging()
      return found
    },

    /** A case as it lies there. @throws LostStaging */
    async stagedCase(n: number): Promise<CaseRecord> {
      const read = parsed(caseRecordSchema, (await db.staging.get(n))?.r)
      if (!read) throw new LostStaging()
      return read
    },

    /** Lets an import go: what is laid aside, and the way to take it back. */
    async dropImport(): Promise<void> {
      if ((await journal()) !== undefined) await db.staging.where('n').between(JOURNAL, LAST).delete()
    },
  }
}

/** A case as it is stored: parsed already, so that it is written later as it lies. */
function listable(record: CaseRecord): CaseRow {
  return { ...record, kin: kinKeys(record.caseFile), sum: summaryOf(record) }
}
