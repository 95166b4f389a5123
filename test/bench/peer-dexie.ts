import Dexie from 'dexie'

/** What plain Dexie takes for the same rows: they are read out of the extension's database and written into one with the same indexes. Runs in a page of the extension. */

declare global { interface Window { peer: () => Promise<{ read: number; written: number; rows: number }> } }

/** Cases read at a time; their records are large. */
const CHUNK = 500

window.peer = async () => {
  const db = new Dexie('zhongben')
  await db.open()
  const other = new Dexie('peer')
  other.version(1).stores({ cases: 'id, court, lastSeenAt, deletedAt, *kin, sum', notes: 'id, caseId, updatedAt, deletedAt' })
  let at = performance.now()
  await db.table('cases').orderBy('sum').reverse().keys()
  const notes: unknown[] = await db.table('notes').toArray()
  const read = performance.now() - at
  const ids = await db.table('cases').toCollection().primaryKeys()
  let written = 0
  let rows = notes.length
  at = performance.now()
  await other.table('notes').bulkAdd(notes)
  written += performance.now() - at
  for (let i = 0; i < ids.length; i += CHUNK) {
    const some: unknown[] = await db.table('cases').bulkGet(ids.slice(i, i + CHUNK))
    at = performance.now()
    await other.table('cases').bulkAdd(some)
    written += performance.now() - at
    rows += some.length
  }
  other.close()
  await Dexie.delete('peer')
  db.close()
  return { read, written, rows }
}
