import type { Page, Worker } from '@playwright/test'
import { CASES } from '../platform/cases/all.ts'
import { expect, openPanel, panelOf, tabOf, test } from './fixtures.ts'

/** Moving about on a platform of one page: tabs that load late and replace each other, case after case at one address, lists. */

const TABS = ['基本信息', '当事人', '执行过程', '财产查控', '约谈笔录', '文书']
const WALKED = CASES.filter((c) => c.caseNumber !== '' && c.caseNumber.includes('执') && !c.caseNumber.includes('执保'))
/** The panel may stand over what is clicked: the click is given to the element itself. */
const open = (page: Page, id: string) => page.locator(`[data-open=${id}]`).dispatchEvent('click')
const turn = (page: Page, tab: string) => page.locator('#view [role=tab]', { hasText: tab }).dispatchEvent('click')

interface Stored { caseFile: Record<string, unknown>; lastSeenAt: string }
/** The case as it is kept, places in the page left out: they depend on what else stands there. */
async function kept(worker: Worker, number: string): Promise<Stored | undefined> {
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
async function listen(worker: Worker): Promise<() => Promise<void>> {
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
async function walk(page: Page, worker: Worker, id: string, tabs: readonly string[]): Promise<void> {
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

test('the case file fills as tabs are opened, and what is still unseen is named', async ({ page, platform, launched }) => {
  await page.goto(`${platform}/spa`)
  await open(page, 'month-end-block')
  const panel = await openPanel(page)
  await expect(panel.locator('h1')).toHaveText('（2024）青9921执2318号')
  await turn(page, '基本信息')
  await expect(panel.locator('.finding', { hasText: '立案未满三个月' }).locator('.verdict')).toHaveText('不批')
  await expect(panel.locator('.unseen li')).toHaveText([
    '当事人未打开：打开该页签即可补全申请执行人和被执行人。', '执行过程未打开：打开该页签即可补全约谈、上门查找。',
    '约谈笔录未打开：打开该页签即可补全约谈申请执行人。', '财产查控未打开：打开该页签即可补全财产及其处置。',
  ])
  await turn(page, '执行过程')
  await expect(panel.locator('.unseen li')).toHaveCount(2)
  const interview = panel.locator('.finding', { hasText: '未约谈申请执行人的不批' })
  await turn(page, '当事人')
  await expect(panel.locator('.unseen li')).toHaveCount(1)
  await turn(page, '财产查控')
  await expect(panel.locator('.unseen')).toHaveCount(0)
  await turn(page, '约谈笔录')
  await expect(interview.locator('.verdict')).toHaveText('通过')
  await expect(panel.locator('.verdict-box')).toContainText('未满三个月')
  await panel.getByRole('button', { name: /^立案未满三个月/ }).click()
  await expect(panel.locator('.finding.open'), 'seen on a tab that is not open now').toContainText('2024-11-30')
  expect((await kept(launched.worker, '（2024）青9921执2318号'))?.caseFile['debtors']).toHaveLength(1)
})

test('twenty cases in one tab in random order: no fact of one reaches another', async ({ page, platform, launched: { worker } }) => {
  test.setTimeout(420_000)
  const cases = WALKED.slice(0, 20)
  expect(cases).toHaveLength(20)
  /* A fixed shuffle, so that a failure can be repeated. */
  let seed = 20261122
  const random = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n }
  const visits = [...cases, ...cases].map((c, i) => ({ id: c.id, tab: TABS[(i * 5 + random(6)) % 6] ?? '' })).map((v) => ({ v, at: random(1_000_000) })).sort((a, b) => a.at - b.at).map(({ v }) => v)
  const end = await listen(worker)
  for (const [i, { id, tab }] of visits.entries()) {
    /* After twenty visits the page is loaded anew: one page may be read only so often before it is made to wait. */
    if (i % 20 === 0) await page.goto(`${platform}/spa`)
    await walk(page, worker, id, [tab])
  }
  const mixed = new Map<string, Stored | undefined>()
  for (const c of cases) mixed.set(c.id, await kept(worker, c.caseNumber))

  /* Each by itself, in a database that knows no other case. */
  for (const c of cases) {
    await worker.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => { const o = indexedDB.open('zhongben'); o.onsuccess = () => resolve(o.result) })
      const t = db.transaction(['cases', 'parts'], 'readwrite')
      t.objectStore('cases').clear()
      t.objectStore('parts').clear()
      await new Promise((resolve) => { t.oncomplete = resolve })
      db.close()
    })
    await page.goto(`${platform}/spa`)
    await walk(page, worker, c.id, visits.filter((v) => v.id === c.id).map((v) => v.tab))
    const alone = await kept(worker, c.caseNumber)
    expect(mixed.get(c.id)?.caseFile, c.id).toEqual(alone?.caseFile)
  }
  await end()
})

test('two cases in two tabs, and a list beside them, keep apart', async ({ context, platform, launched: { worker } }) => {
  const [a, b] = [CASES.find((c) => c.id === 'not-visited'), CASES.find((c) => c.id === 'company-visited')]
  if (!a || !b) throw new Error('no such case')
  const end = await listen(worker)
  const pages = [await context.newPage(), await context.newPage()]
  for (const [i, c] of [a, b].entries()) {
    const page = pages[i]
    if (!page) throw new Error('no page')
    await page.bringToFront()
    await page.goto(`${platform}/spa`)
    await walk(page, worker, c.id, ['当事人', '执行过程'])
  }
  for (const [i, c] of [a, b].entries()) {
    await pages[i]?.bringToFront()
    const stored = await kept(worker, c.caseNumber)
    expect(JSON.stringify(stored?.caseFile['debtors'])).toContain(c.debtor)
    expect(JSON.stringify(stored?.caseFile)).not.toContain((i === 0 ? b : a).debtor)
  }
  await end()
})

test('each row of a list has a mark, and opens its verdict without leaving the list', async ({ page, platform }) => {
  await page.goto(`${platform}/case/month-end-block`)
  await expect(tabOf(page)).toBeVisible()
  await page.goto(`${platform}/`)
  await expect(tabOf(page)).toBeVisible()
  const before = await page.content()
  const mark = (number: string) => page.locator('[data-zbscz] .row-mark').and(page.locator(`[title*="${number}"]`))
  await expect(page.locator('[data-zbscz] .row-mark').first()).toBeVisible()
  expect(await mark('不批').count(), 'the case that was opened before').toBe(1)
  /* The mark stands beside its number, and goes with it. */
  const row = page.locator('#caseList tr', { hasText: '青9921执2318号' })
  const beside = async () => Math.abs(((await mark('不批').boundingBox())?.y ?? 0) - ((await row.boundingBox())?.y ?? 999)) < 16
  expect(await beside()).toBe(true)
  await page.mouse.wheel(0, 60)
  await expect.poll(beside).toBe(true)
  await mark('不批').click()
  const panel = panelOf(page)
  await expect(panel.locator('h1')).toHaveText('（2024）青9921执2318号')
  await expect(panel.locator('.verdict-box')).toContainText('未满三个月')
  await panel.getByRole('button', { name: '返回列表' }).click()
  await expect(panel.locator('.case-rows li')).toHaveCount(28)
  await panel.locator('.case-rows button', { hasText: '青9921执2320号' }).press('Enter')
  await expect(panel.locator('h1')).toHaveText('（2024）青9921执2320号')
  expect(await page.content()).toBe(before)
})

test('a case in a dialog over a list is read for itself; the list has its marks again when the dialog is gone', async ({ page, platform, launched: { worker } }) => {
  await page.goto(`${platform}/spa?in=dialog`)
  const marks = page.locator('[data-zbscz] .row-mark')
  await expect(marks.first()).toBeVisible()
  const end = await listen(worker)
  await walk(page, worker, 'not-visited', ['基本信息', '当事人', '执行过程'])
  await end()
  const panel = await openPanel(page)
  await expect(panel.locator('h1')).toHaveText('（2025）青9921执842号')
  const stored = await kept(worker, '（2025）青9921执842号')
  expect(stored?.caseFile['debtors']).toHaveLength(1)
  for (const c of CASES) if (c.debtor !== '第五禾' && c.id !== 'not-visited') expect(JSON.stringify(stored?.caseFile), c.id).not.toContain(c.debtor)
  await page.locator('#back').dispatchEvent('click')
  await expect(panel.locator('.case-rows li').first()).toBeVisible()
  await expect(panel.locator('h1')).toHaveText('案件列表')
})
