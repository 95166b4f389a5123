import Dexie from 'dexie'

/** What plain Dexie takes for the same rows: they are read out of the extension's database and written into one with the same indexes. Runs in a page of the extension. */

declare global { interface Window { /** milliseconds */ peerRead: () => Promise<number>; peer: () => Promise<{ written: number; rows: number }> } }

/** Cases read at a time; their records are large. */
const CHUNK = 500

window.peerRead = async () => {
  const at = performance.now()
  const db = new Dexie('zhongben')
  await db.open()
  await db.table('cases').orderBy('sum').reverse().keys()
  await db.table('notes').toArray()
  db.close()
  return performance.now() - at
}

window.peer = async () => {
  const db = new Dexie('zhongben')
  await db.open()
  const other = new Dexie('peer')
  other.version(1).stores({ cases: 'id, court, lastSeenAt, deletedAt, *kin, sum', notes: 'id, caseId, updatedAt, deletedAt' })
  const notes: unknown[] = await db.table('notes').toArray()
  const ids = await db.table('cases').toCollection().primaryKeys()
  let written = 0
  let rows = notes.length
  let at = performance.now()
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
  return { written, rows }
}
