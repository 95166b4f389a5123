import type { Page } from '@playwright/test'
import { caseRecordSchema } from '../../notes/schema.ts'
import { summaryOf } from '../../notes/summary.ts'

/** Puts rows into the extension's tables, past its views: for tests that are about what comes after. To be called on a page of the extension. */
export async function putRows(page: Page, tables: Readonly<Record<string, readonly object[]>>): Promise<void> {
  const listed = (c: object) => ({ ...c, sum: summaryOf(caseRecordSchema.parse(c)) })
  const all: Record<string, readonly object[]> = { ...tables, ...(tables['cases'] ? { cases: tables['cases'].map(listed) } : {}) }
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
  }), all)
}
