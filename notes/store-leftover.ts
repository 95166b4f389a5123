import Dexie from 'dexie'
import { Database } from './store-database.ts'
import { FILLER, pushRowsDown } from './store-filler.ts'

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

/** Deletes a database, whoever has it open. `readable`: its rows are not sealed, and must not stay on the disk either; the browser takes its files away some moments later. */
export async function dropDatabase(name: string, readable: boolean): Promise<void> {
  if (readable) await pushRowsDown()
  await Dexie.delete(name)
  if (readable) await Dexie.delete(FILLER)
}
