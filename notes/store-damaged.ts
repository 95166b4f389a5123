import * as z from 'zod/mini'
import { correctionSchema } from '../casefile/corrections.ts'
import { pointingDraftSchema } from '../casefile/profile-draft.ts'
import { caseRecordSchema } from './case-record.ts'
import { TABLE_NAMES, type DamagedRow, type Inspection, type TableName } from './damaged.ts'
import { leadSchema } from './lead.ts'
import { keptDraftSchema, sitePreferenceSchema } from './messages.ts'
import { practiceSchema } from './practice-file.ts'
import { entrySchema } from './record.ts'
import { instant, noteSchema } from './schema.ts'
import { AUTHOR_ROW, authorSchema } from './store-corrections.ts'
import type { Database } from './store-database.ts'
import { stagedRowSchema } from './store-damaged-staging.ts'
import { EXPORTS_ROW, keptExports } from './store-exports.ts'
import { rowOf } from './store-kin.ts'
import { partSchema } from './store-parts.ts'
import { PRACTICE_ROW } from './store-practice.ts'
import { storedSchema, switchSchema } from './store-profiles.ts'
import { PURGE_ROW, purgeSeenSchema } from './store-purge.ts'
import { append } from './store-record.ts'
import { parsed } from './store-rows.ts'
import { readSummary } from './summary.ts'

/** Looks through every table for rows that do not parse, and takes them out when the reader has kept them elsewhere. */

/** Rows read at a time. */
const CHUNK = 500
const NAMES = Object.keys(TABLE_NAMES).filter((n): n is TableName => n in TABLE_NAMES)

const own: Readonly<Record<string, z.ZodMiniType>> = { [AUTHOR_ROW]: authorSchema, [EXPORTS_ROW]: keptExports, [PRACTICE_ROW]: practiceSchema, [PURGE_ROW]: purgeSeenSchema }
const keyed = z.object({ id: z.string() })
const SCHEMAS: Record<Exclude<TableName, 'profiles' | 'sites' | 'staging'>, z.ZodMiniType> = {
  cases: caseRecordSchema, notes: noteSchema, leads: leadSchema, operations: entrySchema,
  corrections: z.object({ id: z.string(), caseId: z.string(), correction: correctionSchema }),
  parts: z.object({ id: z.string(), caseId: z.string(), seenAt: instant, part: partSchema }),
  drafts: z.object({ key: z.string(), keptAt: instant, draft: keptDraftSchema }),
}

/** The schema of a row; of some tables it goes by the row's key. undefined: its maker alone can tell. */
function schemaOf(table: TableName, row: unknown): z.ZodMiniType | undefined {
  if (table === 'sites') {
    const { origin } = parsed(z.object({ origin: z.string() }), row) ?? {}
    /* Settings of the program itself that are not known here may be of a later version. */
    const preference = origin === undefined ? z.never() : own[origin] ?? (origin.startsWith('own:') ? z.unknown() : sitePreferenceSchema)
    return z.object({ origin: z.string(), preference })
  }
  if (table === 'staging') return stagedRowSchema(row)
  if (table !== 'profiles') return SCHEMAS[table]
  const id = parsed(keyed, row)?.id ?? ''
  return id === 'sample:last' ? undefined : z.object({ profile: id.startsWith('switch:') ? switchSchema : id.startsWith('draft:') ? pointingDraftSchema : storedSchema })
}

function isDamaged(table: TableName, row: unknown): boolean {
  const schema = schemaOf(table, row)
  return schema !== undefined && parsed(schema, row) === undefined
}

export function damagedTable(db: Database, now: () => string) {
  return {
    /** Looks at every row; `onProgress` 0…1. A case that can be read and is listed nowhere is listed again. */
    async inspect(onProgress: (done: number) => void = () => {}): Promise<Inspection> {
      const all = (await Promise.all(NAMES.map((n) => db.table(n).count()))).reduce((a, b) => a + b, 0)
      const damaged: DamagedRow[] = []
      let looked = 0, mended = 0
      for (const table of NAMES) {
        const keys = await db.table<unknown, string | number>(table).toCollection().primaryKeys()
        for (let from = 0; from < keys.length; from += CHUNK) {
          const some = keys.slice(from, from + CHUNK)
          const rows: unknown[] = await db.table(table).bulkGet(some)
          for (const [i, row] of rows.entries()) {
            const key = some[i]
            /* Taken away meanwhile. */
            if (row === undefined) continue
            if (isDamaged(table, row) && (typeof key === 'string' || typeof key === 'number')) damaged.push({ table, key, row })
            else if (table === 'cases' && readSummary(sumOf(row)) === undefined && typeof key === 'string') mended += await relist(db, key)
          }
          looked += rows.length
          onProgress(Math.min(1, looked / Math.max(1, all)))
        }
      }
      return { looked, damaged, mended }
    },

    /** Takes these out for good, those of the operation record and those that can be read by now left where they are; tells how many went. */
    async takeOutDamaged(rows: readonly Pick<DamagedRow, 'table' | 'key'>[]): Promise<number> {
      return db.transaction('rw', db.tables, async () => {
        let gone = 0, staged = false
        for (const { table, key } of rows) {
          const row: unknown = await db.table(table).get(key)
          if (table === 'operations' || row === undefined || !isDamaged(table, row)) continue
          staged ||= table === 'staging'
          await db.table(table).delete(key)
          gone++
        }
        /* Without one of its rows what was laid aside cannot be gone on with: all of it goes. */
        if (staged) await db.staging.clear()
        if (gone > 0) await append(db, { what: 'purged', count: gone, detail: '无法读取的数据' }, now())
        return gone
      })
    },
  }
}

/** Writes the summary of a case anew. */
async function relist(db: Database, id: string): Promise<number> {
  return db.transaction('rw', db.cases, async () => {
    const record = parsed(caseRecordSchema, await db.cases.get(id))
    if (record === undefined) return 0
    await db.cases.put(rowOf(record))
    return 1
  })
}

function sumOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'sum' in row ? row.sum : undefined
}
