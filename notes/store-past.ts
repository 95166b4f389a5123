import { PAST_MAX } from './schema.ts'
import type { Database } from './store-database.ts'

/**
 * Every change of a note or a lead, by whichever window and way, remembers the writing that it took the place of, so that
 * exchanged lists can tell a change from two that were made apart (notes/versions.ts). Imports write rows anew and say themselves what
 * they remember.
 */

interface Remembering { updatedAt?: string | undefined; past?: string[] | undefined }

/** Once, when the database is opened. */
export function rememberPast(db: Database): void {
  for (const table of [db.notes, db.leads]) table.hook('updating', (changes, _, row: Remembering) => {
    const to = new Map(Object.entries(changes)).get('updatedAt')
    const known = row.past ?? []
    /* A row written anew without its memory keeps it. */
    if (typeof to !== 'string' || row.updatedAt === undefined || to === row.updatedAt) return known.length > 0 ? { past: known } : {}
    return { past: [...known, row.updatedAt].slice(-PAST_MAX) }
  })
}
