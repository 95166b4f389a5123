import { createVerifier, entrySchema, nextEntry, type Entry, type Told, type Verified } from './record.ts'
import type { Database } from './store-database.ts'
import { parsed, sift } from './store-rows.ts'

/** Entries read at a time when the chain is gone along. */
const CHUNK = 2000

/**
 * Adds an entry. Call it within a transaction that has `db.operations` among its tables, beside what it tells of: then
 * both are stored or neither is.
 */
export async function append(db: Database, told: Told, at: string): Promise<void> {
  const last: unknown = await db.operations.orderBy('seq').last()
  const before = parsed(entrySchema, last)
  /* A damaged last row stays where it is and shows as a break; the chain goes on behind it. */
  const after = before ?? (last === undefined ? undefined : { seq: seqOf(last), hash: '0'.repeat(64) })
  await db.operations.add(nextEntry(after, told, at))
}

/**
 * Where the present record began anew because the database was lost: it is taken out, so that the record of a backup can take its place, and what
 * this returns adds its entries behind that one, with the digests that they have there. undefined: the present record stays as it is.
 */
export async function makeWay(db: Database): Promise<(() => Promise<void>) | undefined> {
  if (parsed(entrySchema, await db.operations.orderBy('seq').first())?.what !== 'database-lost') return undefined
  const since = await db.operations.orderBy('seq').toArray()
  return async () => {
    let last = parsed(entrySchema, await db.operations.orderBy('seq').last())
    const first: unknown = await db.operations.orderBy('seq').first()
    /* The backup brought none, or was made since and holds the beginning of this very record. */
    if (last === undefined || parsed(entrySchema, first)?.hash === since[0]?.hash) {
      await db.operations.clear()
      return void (await db.operations.bulkPut(since))
    }
    const joined: Entry[] = []
    for (const { hash: _, prev: __, seq: ___, at, ...told } of since) joined.push(last = nextEntry(last, told, at))
    await db.operations.bulkAdd(joined)
  }
}

function seqOf(row: unknown): number {
  return typeof row === 'object' && row !== null && 'seq' in row && typeof row.seq === 'number' ? row.seq : 0
}

/** What is done through other means than the store: a file that was written, a setting. */
export function recordTable(db: Database, now: () => string) {
  return {
    async record(told: Told): Promise<void> {
      await db.transaction('rw', db.operations, () => append(db, told, now()))
    },
    /** Latest first, those before `seq`. */
    async records(limit: number, before = Infinity): Promise<{ entries: Entry[]; damaged: number }> {
      const rows = await db.operations.where('seq').below(before).reverse().limit(limit).toArray()
      const { good, damaged } = sift(entrySchema, rows)
      return { entries: good, damaged }
    },
    recordCount: (): Promise<number> => db.operations.count(),
    /** Goes along the whole chain; `signal` ends it early with what was seen. */
    async verifyRecord(onProgress: (done: number) => void = () => {}, signal?: AbortSignal): Promise<Verified> {
      const verifier = createVerifier()
      const all = await db.operations.count()
      let done = 0
      let from = 0
      for (;;) {
        const rows = await db.operations.where('seq').above(from).limit(CHUNK).toArray()
        if (rows.length === 0 || signal?.aborted) break
        for (const row of rows) verifier.take(row)
        from = seqOf(rows.at(-1))
        done += rows.length
        onProgress(all === 0 ? 1 : done / all)
      }
      return verifier.result()
    },
  }
}
