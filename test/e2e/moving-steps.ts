import type { Page, Worker } from '@playwright/test'
import { CASES } from '../platform/cases/all.ts'
import { expect } from './fixtures.ts'

/** Steps of the tests on a platform of one page. */

/** The panel may stand over what is clicked: the click is given to the element itself. */
export const open = (page: Page, id: string) => page.locator(`[data-open=${id}]`).dispatchEvent('click')
export const turn = (page: Page, tab: string) => page.locator('#view [role=tab]', { hasText: tab }).dispatchEvent('click')

export interface Stored { caseFile: Record<string, unknown>; lastSeenAt: string }
/** The case as it is kept, places in the page left out: they depend on what else stands there. */
export async function kept(worker: Worker, number: string): Promise<Stored | undefined> {
  return worker.evaluate(async (id) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('zhongben')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const row: unknown = await new Promise((resolve) => {
      const get = db.transaction('cases').objectStore('cases').get(id)
      get.onsuccess = () => resolve(get.result)
    })
    db.close()
    const bare = (v: unknown): unknown => (Array.isArray(v) ? v.map(bare) : v !== null && typeof v === 'object' ? Object.fromEntries(Object.entries(v).filter(([k]) => k !== 'where').map(([k, x]) => [k, bare(x)])) : v)
    return bare(row) as Stored | undefined
  }, number)
}

/** Has the worker remember the text of the page that it was last sent, and when; gives back what ends this. */
export async function listen(worker: Worker): Promise<() => Promise<void>> {
  await worker.evaluate(() => {
    const hear = (message: { type?: string; page?: { text: string } }) => {
      if (message.type === 'read-page') Object.assign(globalThis, { sent: { text: message.page?.text.replace(/\s+/g, ''), at: new Date().toISOString() } })
    }
    chrome.runtime.onMessage.addListener(hear)
    Object.assign(globalThis, { sent: { text: '', at: '' }, endListening: () => chrome.runtime.onMessage.removeListener(hear) })
  })
  return () => worker.evaluate(() => (Reflect.get(globalThis, 'endListening') as () => void)())
}

/** Runs in the page: the words of the case's title and of the tab that is open, a piece for every text; without white space, which a reading writes in its own way. */
function wordsShown(): string[] {
  const found: string[] = []
  for (const part of document.querySelectorAll('#view .case-title, #view .on')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    for (let n = walker.nextNode(); n; n = walker.nextNode()) {
      const words = n.nodeValue?.replace(/\s+/g, '') ?? ''
      if (words !== '' && n.parentElement?.checkVisibility() && !n.parentElement.closest('option, button')) found.push(words)
    }
  }
  return found
}

/** Opens tabs of a case and waits until each has been read as it now stands, and is kept. */
export async function walk(page: Page, worker: Worker, id: string, tabs: readonly string[]): Promise<void> {
  const number = CASES.find((c) => c.id === id)?.caseNumber ?? ''
  if (await page.locator('#back').count()) await page.locator('#back').dispatchEvent('click')
  await open(page, id)
  await expect(page.locator('#view [role=tab]')).toHaveCount(6)
  for (const tab of tabs) {
    await turn(page, tab)
    await page.locator(`body[data-shown="${id} ${tab}"]`).waitFor()
    const shown = await page.evaluate(wordsShown)
    expect(shown.length, `${id} ${tab}`).toBeGreaterThan(1)
    await expect.poll(async () => {
      const sent = await worker.evaluate(() => Reflect.get(globalThis, 'sent') as { text: string; at: string })
      const missing = shown.filter((words) => !sent.text.includes(words))
      return missing.length > 0 ? missing : ((await kept(worker, number))?.lastSeenAt ?? '') >= sent.at
    }, { message: `${id} ${tab}`, timeout: 20_000, intervals: [100, 50] }).toBe(true)
  }
}
