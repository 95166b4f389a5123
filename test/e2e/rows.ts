import type { Page } from '@playwright/test'

/** Puts rows into the extension's tables, past its views: for tests that are about what comes after. To be called on a page of the extension. */
export async function putRows(page: Page, tables: Readonly<Record<string, readonly object[]>>): Promise<void> {
  await page.evaluate((given) => new Promise<void>((done, fail) => {
    const opening = indexedDB.open('zhongben')
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      const names = Object.keys(given)
      const t = opening.result.transaction(names, 'readwrite')
      for (const name of names) for (const row of given[name] ?? []) t.objectStore(name).put(row)
      t.oncomplete = () => { opening.result.close(); done() }
      t.onerror = () => fail(t.error)
    }
  }), tables)
}
