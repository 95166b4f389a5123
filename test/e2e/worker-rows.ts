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

/** Lets nobody read a table until the returned function is called: the answer of a slow machine, at will. */
export async function hold(worker: Worker, table: string): Promise<() => Promise<void>> {
  await worker.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    const store = db.transaction(name, 'readwrite').objectStore(name)
    const held = { on: true }
    Object.assign(globalThis, { letGo: () => { held.on = false } })
    /* A transaction lasts as long as something is asked of it. */
    const again = () => { if (held.on) store.count().onsuccess = again; else db.close() }
    again()
  }, table)
  return () => worker.evaluate(() => { (globalThis as { letGo?: () => void }).letGo?.() })
}
