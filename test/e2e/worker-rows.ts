import type { Worker } from '@playwright/test'

/* The extension's tables, from within its worker: for tests of what pages and panels do meanwhile. */

/** Puts rows into a table of the extension's database, as they would have been stored. */
export async function seed(worker: Worker, table: string, rows: readonly object[]): Promise<void> {
  await worker.evaluate(async ([name, put]) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    const t = db.transaction(name, 'readwrite')
    for (const r of put) t.objectStore(name).put(r)
    await new Promise((done, fail) => { t.oncomplete = done; t.onerror = fail })
    db.close()
  }, [table, rows] as const)
}

/** Lets nobody read or write a table until the returned function is called: the answer of a slow machine, at will. `from`: once it has so many rows. */
export async function hold(worker: Worker, table: string, { from = 0 } = {}): Promise<() => Promise<void>> {
  await worker.evaluate(async ([name, rows]) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    const held = { on: true }
    Object.assign(globalThis, { letGo: () => { held.on = false } })
    /* Others have their turn between two looks. */
    for (let seen = false; !seen;) {
      const store = db.transaction(name, 'readwrite').objectStore(name)
      seen = await new Promise<boolean>((done) => {
        /* A transaction lasts as long as something is asked of it. */
        const again = () => { if (held.on) store.count().onsuccess = again; else db.close() }
        const first = store.count()
        first.onsuccess = () => {
          if (first.result >= rows) again()
          done(first.result >= rows)
        }
      })
    }
  }, [table, from] as const)
  return () => worker.evaluate(() => { (globalThis as { letGo?: () => void }).letGo?.() })
}
