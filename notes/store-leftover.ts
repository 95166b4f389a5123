import Dexie from 'dexie'
import { Database } from './store-database.ts'

/** Whole databases: which there are, what lies beside their rows, and how one goes. */

/** The one row of the table of heads. */
const HEAD = 'lock'

export async function databases(): Promise<Set<string>> {
  return new Set(await Dexie.getDatabaseNames())
}

/** The copy of the lock's head that lies beside sealed rows; undefined where there is none. It is for the caller to parse. */
export async function headBeside(name: string): Promise<unknown> {
  const db = new Database(name, { existing: true })
  try {
    await db.open()
    return (await db.heads.get(HEAD))?.head
  } catch {
    return undefined
  } finally {
    db.close()
  }
}

/** The copy is kept up to date when the passphrase changes. */
export async function keepHeadBeside(name: string, head: unknown): Promise<void> {
  const db = new Database(name, { existing: true, durable: true })
  try {
    await db.open()
    await db.heads.put({ id: HEAD, head })
  } finally {
    db.close()
  }
}

/** Deletes a database, whoever has it open, so that nothing of it stays on the disk. */
export async function dropDatabase(name: string): Promise<void> {
  await written().catch(() => {})
  await Dexie.delete(name)
  await written().catch(() => {})
}

/**
 * Chromium keeps what was stored last in memory and a log. Where rows and their deletion go from there into the same file, the rows stay in it,
 * for months even; deleting a database packs the files anew only as they were before. So the rows are made to go into files first: deleting
 * any database does that, in the order in which databases are deleted. (Seen in Chromium 156, 2026-11-22; test/e2e/lock-scan.spec.ts.)
 */
async function written(): Promise<void> {
  const scratch = new Dexie('zhongben-scratch')
  scratch.version(1).stores({ rows: 'id' })
  await scratch.open()
  await scratch.table('rows').put({ id: 1 })
  scratch.close()
  await Dexie.delete(scratch.name)
}
