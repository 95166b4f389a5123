import * as z from 'zod/mini'
import { instant, rowId } from './schema.ts'
import type { Database } from './store-database.ts'
import { parsed } from './store-rows.ts'

/**
 * What was deleted and has left the bin for good: its id and when it was deleted, no words. A colleague's list may bring it again; it is then
 * told of, and does not come back as if it were new.
 */

/** The row that holds them; not an address of a site. */
const ROW = 'own:gone'
/** So many are remembered, the latest, and so long: lists that are exchanged are rarely older. */
export const GONE_MAX = 5000
export const GONE_DAYS = 730

const goneSchema = z.array(z.tuple([rowId, z.enum(['note', 'lead', 'correction']), instant])).check(z.maxLength(GONE_MAX))
type GoneRow = z.output<typeof goneSchema>[number]

/** Remembers what is purged. Within the caller's transaction; `at`: now. */
export async function rememberGone(db: Database, rows: readonly GoneRow[], at: string): Promise<void> {
  if (rows.length === 0) return
  const oldest = new Date(Date.parse(at) - GONE_DAYS * 86_400_000).toISOString()
  const all = new Map([...(await read(db)), ...rows].map((r) => [r[0], r]))
  const kept = [...all.values()].filter(([, , deleted]) => deleted >= oldest).sort((a, b) => (a[2] < b[2] ? 1 : -1)).slice(0, GONE_MAX)
  await db.sites.put({ origin: ROW, preference: goneSchema.parse(kept) })
}

/** When rows were deleted here that are no longer in the bin, by id. */
export async function goneForGood(db: Database): Promise<Map<string, string>> {
  return new Map((await read(db)).map(([id, , at]) => [id, at]))
}

async function read(db: Database): Promise<GoneRow[]> {
  return parsed(goneSchema, (await db.sites.get(ROW))?.preference) ?? []
}
