import * as z from 'zod/mini'
import { caseFileSchema } from '../casefile/schema.ts'
import { ofCases } from './store-cases-of.ts'
import type { Database, PartRow } from './store-database.ts'
import { parsed } from './store-rows.ts'

/**
 * The views of each case, kept one by one until they are put together: casefile/merge.ts. Those of a case in the bin lie where they are, so
 * that they come back with it, and count for nothing until then; when the case is seen again before that, it is read anew.
 */

/** One view of a case as it is stored. */
export const partSchema = z.object({
  /** see `viewOf` */
  view: z.string().check(z.maxLength(1000)),
  /** for the reader: the page's title or the file's name */
  label: z.string().check(z.maxLength(200)),
  kind: z.enum(['page', 'document']),
  /** the page's address without parameters, and what it was read with: another profile makes what was read there before void */
  address: z._default(z.string().check(z.maxLength(500)), ''),
  reader: z._default(z.string().check(z.maxLength(200)), ''),
  file: caseFileSchema,
})
export type StoredPart = z.output<typeof partSchema> & { seenAt: string }

/** Views kept of one case; the oldest gives way. */
const MAX_PARTS = 40

/** `now` gives the instant as ISO text. */
export function partTable(db: Database, now: () => string) {
  return {
    /** Keeps a view; the same view seen before is replaced. Gives all views of the case, the latest first. */
    async seePart(caseId: string, part: z.input<typeof partSchema>): Promise<StoredPart[]> {
      return db.transaction('rw', db.parts, db.cases, async () => {
        const binned = (await db.cases.get(caseId))?.deletedAt
        if (binned !== undefined) await db.parts.bulkDelete((await rowsOf(db, caseId)).filter((r) => r.seenAt <= binned).map((r) => r.id))
        await db.parts.put({ id: `${caseId}\n${part.view}`, caseId, seenAt: now(), part: partSchema.parse(part) })
        const rows = await rowsOf(db, caseId)
        const tooMany = rows.slice(MAX_PARTS)
        if (tooMany.length > 0) await db.parts.bulkDelete(tooMany.map((r) => r.id))
        return read(rows.slice(0, MAX_PARTS))
      })
    },

    /** All views of several cases, by case. */
    async partsOfCases(ids: readonly string[]): Promise<Map<string, StoredPart[]>> {
      const byCase = new Map<string, PartRow[]>()
      for (const row of await ofCases(db.parts, ids, Infinity)) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row])
      for (const id of await binnedOf(db, [...byCase.keys()])) byCase.delete(id)
      return new Map([...byCase].map(([id, rows]) => [id, read(rows.sort(latestFirst))]))
    },

    /** All views of a case, the latest first. A damaged one is left out: it is read again when it is seen again. */
    async partsOf(caseId: string): Promise<StoredPart[]> {
      return (await binnedOf(db, [caseId])).length > 0 ? [] : read(await rowsOf(db, caseId))
    },
  }
}

/** A bin with more cases is not listed to know of a few whether they lie in it. */
const LISTED = 1000

/** Those of these cases that lie in the bin. Mostly none does, and no record, which is large, is read to know it. */
async function binnedOf(db: Database, ids: readonly string[]): Promise<string[]> {
  const bin = db.cases.where('deletedAt').above('')
  const size = ids.length === 0 ? 0 : await bin.count()
  if (size === 0) return []
  if (size > LISTED) return (await db.cases.bulkGet([...ids])).flatMap((c) => (c?.deletedAt === undefined ? [] : [c.id]))
  const binned = new Set(await bin.primaryKeys())
  return ids.filter((id) => binned.has(id))
}

const latestFirst = (a: PartRow, b: PartRow) => (a.seenAt < b.seenAt ? 1 : -1)

async function rowsOf(db: Database, caseId: string): Promise<PartRow[]> {
  return (await db.parts.where('caseId').equals(caseId).toArray()).sort(latestFirst)
}

function read(rows: readonly PartRow[]): StoredPart[] {
  return rows.flatMap((row) => {
    const part = parsed(partSchema, row.part)
    return part ? [{ ...part, seenAt: row.seenAt }] : []
  })
}
