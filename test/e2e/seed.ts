import { expect, type Page } from '@playwright/test'
import type { CaseRecord } from '../../notes/schema.ts'
import { summaryOf } from '../../notes/summary.ts'

/** Rows as the store keeps them. `times`: every case and note is kept so often, with other ids. */
export interface Seed { cases: readonly CaseRecord[]; notes: readonly { id: string; caseId: string }[]; leads: readonly object[]; times?: number; /** takes out all that was there */ empty?: boolean }

/** Puts rows into the database of the extension, through a page of it, and opens the page anew. */
export async function seed(desk: Page, rows: Seed): Promise<Page> {
  await expect(desk.locator('.masthead')).toBeVisible()
  await desk.evaluate(async ({ cases, notes, leads, times = 1, empty }) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    const t = db.transaction(['cases', 'notes', 'leads'], 'readwrite')
    if (empty) for (const name of ['cases', 'notes', 'leads']) t.objectStore(name).clear()
    const nth = (id: string, i: number) => (i === 0 ? id : id.replace(/(\d+)(?=号|$)/, (n) => String(Number(n) + i * 1000)))
    for (let i = 0; i < times; i++) {
      for (const c of cases) t.objectStore('cases').put({ ...c, id: nth(c.id, i), caseNumber: nth(c.id, i), sum: c.sum.replaceAll(c.id, nth(c.id, i)) })
      for (const n of notes) t.objectStore('notes').put({ ...n, id: i === 0 ? n.id : `${n.id}-${i}`, caseId: nth(n.caseId, i) })
    }
    for (const l of leads) t.objectStore('leads').put(l)
    await new Promise((done, fail) => { t.oncomplete = done; t.onerror = fail })
    db.close()
  }, { ...rows, cases: rows.cases.map((c) => ({ ...c, sum: summaryOf(c) })) })
  await desk.reload()
  await expect(desk.locator(rows.empty ? '.masthead' : '.grid-row').first()).toBeVisible()
  return desk
}

/** All cases, notes and leads, as they are stored. */
export async function stored(desk: Page): Promise<Record<string, unknown[]>> {
  return desk.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    const rows: Record<string, unknown[]> = {}
    for (const name of ['cases', 'notes', 'leads']) {
      rows[name] = await new Promise<unknown[]>((done, fail) => {
        const asked = db.transaction(name).objectStore(name).getAll()
        asked.onsuccess = () => done(asked.result.map(({ kin: _, sum: _sum, ...row }) => row))
        asked.onerror = () => fail(asked.error)
      })
    }
    db.close()
    return rows
  })
}
