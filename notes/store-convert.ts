import Dexie, { type IndexableType } from 'dexie'
import { isUnreadable, textOf } from './seal-rows.ts'
import { createSealer } from './seal.ts'
import { Database, MADE } from './store-database.ts'
import { append } from './store-record.ts'
import type { Told } from './record.ts'

/**
 * All rows from one database into another: plain into sealed when a lock is set, sealed into plain when it is taken away. Nothing is
 * taken from the first until the second has been written, closed, opened again and compared row by row.
 */

export const PLAIN = 'zhongben'
export const SEALED = 'zhongben-locked'

/** `key`: its rows are sealed with it */
export interface Side { name: string; key?: Uint8Array | undefined }

/** What was read back is not what was written. */
export class CopyDiffers extends Error {
  override name = 'CopyDiffers'
}

/** Rows copied at a time: some megabytes. */
const CHUNK = 200
/** Part of the progress that is writing; the rest is comparing. */
const WRITING = 0.6
/** The one row of the table of heads. */
const HEAD = 'lock'

export interface CopyOptions {
  /** a copy of the lock's head, laid beside sealed rows */
  head?: unknown
  /** entry for the operation record of the new database */
  told: (rows: number, unreadable: number) => Told
  now: () => string
  /** 0…1 */
  onProgress?: (done: number) => void
  signal?: AbortSignal | undefined
}

/**
 * Rejects with the browser's error, with CopyDiffers, or with the signal's reason; the half copy is gone then, and `from` as it was.
 * `unreadable`: rows that could not be opened and are marked as such in the copy.
 */
export async function copyAll(from: Side, to: Side, options: CopyOptions): Promise<{ rows: number; unreadable: number }> {
  await Dexie.delete(to.name)
  const source = opened(from, {})
  try {
    await source.open()
    const done = await written(source, to, options)
    await compared(source, to, done.rows, options)
    return done
  } catch (error) {
    await Dexie.delete(to.name)
    throw error
  } finally {
    source.close()
  }
}

const opened = ({ name, key }: Side, more: { existing?: boolean }) => new Database(name, { ...(key ? { sealer: createSealer(key) } : {}), durable: true, ...more })

const tablesOf = (db: Database) => db.tables.filter((t) => t.name !== 'heads')

async function written(source: Database, to: Side, { head, told, now, onProgress, signal }: CopyOptions): Promise<{ rows: number; unreadable: number }> {
  const target = opened(to, {})
  let rows = 0, unreadable = 0
  try {
    await target.open()
    const made = await source.heads.get(MADE)
    let all = 0
    for (const { name } of tablesOf(source)) all += await source.table(name).count()
    for await (const { name, lot } of lotsOf(source)) {
      signal?.throwIfAborted()
      await target.table(name).bulkAdd(lot)
      rows += lot.length
      unreadable += lot.filter(isUnreadable).length
      onProgress?.(WRITING * Math.min(1, rows / Math.max(1, all)))
    }
    await target.transaction('rw', target.operations, target.heads, async () => {
      await append(target, told(rows, unreadable), now())
      if (head !== undefined) await target.heads.put({ id: HEAD, head })
      /* They are the same data still. */
      if (made !== undefined) await target.heads.put(made)
    })
  } finally {
    target.close()
  }
  return { rows, unreadable }
}

async function compared(source: Database, to: Side, rows: number, { onProgress, signal }: CopyOptions): Promise<void> {
  const target = opened(to, { existing: true })
  try {
    await target.open()
    let done = 0
    for await (const { name, keys, lot } of lotsOf(source)) {
      signal?.throwIfAborted()
      const read: unknown[] = await target.table(name).bulkGet(keys)
      if (lot.some((row, i) => textOf(row) !== textOf(read[i]))) throw new CopyDiffers(name)
      done += lot.length
      onProgress?.(WRITING + (1 - WRITING) * Math.min(1, done / Math.max(1, rows)))
    }
    let held = -1
    for (const { name } of tablesOf(target)) held += await target.table(name).count()
    if (done !== rows || held !== rows) throw new CopyDiffers('count')
  } finally {
    target.close()
  }
}

/** Every row, table by table, some at a time. */
async function* lotsOf(db: Database): AsyncGenerator<{ name: string; keys: IndexableType[]; lot: unknown[] }> {
  for (const { name } of tablesOf(db)) {
    const keys: IndexableType[] = await db.table(name).toCollection().primaryKeys()
    for (let from = 0; from < keys.length; from += CHUNK) {
      const some = keys.slice(from, from + CHUNK)
      yield { name, keys: some, lot: await db.table<unknown>(name).bulkGet(some) }
    }
  }
}
