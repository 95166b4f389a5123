import type { Database } from './store-database.ts'
import { NewerDatabase } from './store-failures.ts'

/**
 * A database that a later version of this program has written is neither read nor written: Dexie would open it (since 4.0) and write rows
 * that the later version does not understand. To be called before the database is opened.
 */
export function refuseNewer(db: Database): void {
  const own = db.verno
  db.on('ready', () => {
    /* The browser's number is ten times Dexie's. */
    if (Math.floor(db.backendDB().version / 10) > own) throw new NewerDatabase()
  }, true)
}
