import type { Frame, Page } from '@playwright/test'
import { startPlatform, type Platform } from '../platform/server.ts'
import { expect, openPanel, panelOf, tabOf, test } from './fixtures.ts'

/* Notes are found where they were left: in frames of other origins, in closed shadow trees, in a view that comes late; and placed anew by hand. */

/** Another port on this machine is another origin. */
let other: Platform
test.beforeAll(async () => { other = await startPlatform() })
test.afterAll(() => other.close())

/** What is lit as a note, of whichever kind. */
const lit = (frame: Frame | Page) => frame.evaluate(() => [1, 4, 5, 6, 7].flatMap((n) => [...(CSS.highlights.get(`zb-${n}`) ?? [])].map(String)))
const current = (frame: Frame | Page) => frame.evaluate(() => [...(CSS.highlights.get('zb-3') ?? [])].map(String))

async function select(frame: Frame | Page, words: string): Promise<void> {
  await frame.evaluate((w) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let n = walker.nextNode(); n; n = walker.nextNode()) {
      const at = n.nodeValue?.indexOf(w) ?? -1
      if (at < 0 || n.parentElement?.localName === 'script') continue
      getSelection()?.setBaseAndExtent(n, at, n, at + w.length)
      n.parentElement?.scrollIntoView({ block: 'center' })
      window.dispatchEvent(new MouseEvent('mouseup'))
      return
    }
    throw new Error(`not here: ${w}`)
  }, words)
}
async function write(page: Page, comment: string): Promise<void> {
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).fill(comment)
  await page.keyboard.press('Control+Enter')
  await expect(panelOf(page).locator('.note', { hasText: comment })).toBeVisible()
}

test('words in a frame of another origin: noted in the panel of the window, lit in the frame again after a reload', { tag: '@long' }, async ({ page, platform }) => {
  await page.goto(`${platform}/framed?${new URLSearchParams({ case: 'month-end-pass', a: `${other.url}/pane/month-end-pass/2`, b: `${other.url}/pane/month-end-pass/3` }).toString()}`)
  const panel = await openPanel(page)
  const frame = () => page.frames().find((f) => f.url().endsWith('/2')) ?? page.mainFrame()
  const words = '濮阳晦报告无房产、车辆、存款、有价证券'
  await expect.poll(async () => { await select(frame(), words); return frame().locator('[data-zbscz] .select-btn').count() }).toBe(1)
  await frame().locator('[data-zbscz] .select-btn').click()
  await expect(panel.locator('.editor q')).toHaveText(words)
  await write(page, '核对报告')
  await expect.poll(() => lit(frame())).toEqual([words])
  expect(await lit(page)).toEqual([])
  const note = panel.locator('.note', { hasText: '核对报告' })
  await expect(note).not.toContainText('未定位')

  await page.reload()
  await expect.poll(() => lit(frame())).toEqual([words])
  await openPanel(page)
  await expect(note).not.toContainText('未定位')
  await note.getByRole('button', { name: '定位', exact: true }).click()
  await expect.poll(() => current(frame())).toEqual([words])
  /* The frame goes: nothing of the note is lost, and nobody says that it still stands there. */
  await page.evaluate(() => document.querySelector('iframe')?.remove())
  await expect(note).toContainText('未定位')
})

test('a frame that loads late, or the reader put in again, leaves what is being written where it is', { tag: '@long' }, async ({ page, platform, launched }) => {
  await page.goto(`${platform}/framed?${new URLSearchParams({ case: 'month-end-pass', a: `${other.url}/pane/month-end-pass/2` }).toString()}`)
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: '写全案批注' }).click()
  const box = panel.getByRole('textbox', { name: '批注内容' })
  await box.fill('写到一半')
  const began = await box.elementHandle()
  /* Three at once, and each asks who reads the window. */
  await page.evaluate((url) => { for (let i = 0; i < 3; i++) document.body.append(Object.assign(document.createElement('iframe'), { src: url })) }, `${other.url}/pane/month-end-pass/3`)
  const frames = () => launched.worker.evaluate(async () => { const [tab] = await chrome.tabs.query({ active: true }); const kept: unknown = (await chrome.storage.session.get(`frames:${tab?.id}`))[`frames:${tab?.id}`]; return Array.isArray(kept) ? kept.length : 0 })
  await expect.poll(frames).toBe(4)
  await launched.worker.evaluate(async () => { const [tab] = await chrome.tabs.query({ active: true }); await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0, frameIds: [0] }, files: ['/content-scripts/review.js'] }) })
  await expect(box).toHaveValue('写到一半')
  expect(await began?.evaluate((e) => e.isConnected), 'the same field, and no other into which it was put back').toBe(true)
  await expect(page.locator('[data-zbscz]')).toHaveCount(1)
})

test('words in a closed shadow tree are noted and found again; so are words of a view that comes late', { tag: '@long' }, async ({ page, libraries }) => {
  /* The page's own view of its tree, to select in it as a mouse would. */
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options)
      if (options.mode === 'closed') Object.assign(globalThis, { theirRoot: root })
      return root
    }
  })
  await page.goto(`${libraries}/sh02-closed-shadow`)
  await expect(tabOf(page)).toBeVisible()
  await page.evaluate(() => {
    const root: unknown = Reflect.get(globalThis, 'theirRoot')
    const cell = root instanceof ShadowRoot ? [...root.querySelectorAll('td')].find((td) => td.textContent === '可频沙')?.firstChild : undefined
    if (!cell) throw new Error('no such cell')
    getSelection()?.setBaseAndExtent(cell, 0, cell, 3)
    window.dispatchEvent(new MouseEvent('mouseup'))
  })
  await page.locator('[data-zbscz] .select-btn').click()
  await expect(panelOf(page).locator('.editor q')).toHaveText('可频沙')
  await write(page, '核对姓名')
  await expect.poll(() => lit(page)).toEqual(['可频沙'])
  /* After the reload the tree is filled in only later, as views that ask for their data do. */
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const root: unknown = Reflect.get(globalThis, 'theirRoot')
      if (!(root instanceof ShadowRoot)) return
      const table = root.querySelector('table'), row = [...root.querySelectorAll('tr')].find((r) => r.textContent?.includes('可频沙'))
      row?.remove()
      setTimeout(() => { if (row) table?.tBodies[0]?.insertBefore(row, table.rows[3] ?? null) }, 600)
    })
  })
  await page.reload()
  await expect.poll(() => lit(page)).toEqual(['可频沙'])
})

test('a note whose words were changed is placed anew by hand, by keyboard, and put back', { tag: '@long' }, async ({ openCase }) => {
  const page = await openCase('/case/all-done')
  await select(page, '2025-07-10')
  await page.locator('[data-zbscz] .select-btn').click()
  await write(page, '拟结案日期')
  await page.evaluate(() => { for (const e of document.querySelectorAll('td')) if (e.textContent === '2025-07-10') e.textContent = '2025-08-15' })
  const panel = panelOf(page), note = panel.locator('.note', { hasText: '拟结案日期' })
  await expect(note).toContainText('未定位')
  await note.getByRole('button', { name: '重新定位' }).press('Enter')
  const view = panel.getByRole('region', { name: '重新定位' })
  await expect(view).toContainText('请在页面上选中')
  await select(page, '2025-08-15')
  await expect(page.locator('[data-zbscz] .select-btn')).toHaveText('放到这里')
  await page.locator('[data-zbscz] .select-btn').press('Enter')
  await expect(view.locator('q')).toHaveText(['2025-07-10', '2025-08-15'])
  await expect(view.getByRole('button', { name: '放到这里' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(view.locator('q')).toHaveText(['2025-07-10'])
  await select(page, '2025-08-15')
  await page.locator('[data-zbscz] .select-btn').press('Enter')
  await expect(view.getByRole('button', { name: '放到这里' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(note).not.toContainText('未定位')
  await expect(note).toContainText('曾放在：2025-07-10')
  await expect.poll(() => lit(page)).toEqual(['2025-08-15'])
  await page.locator('[data-zbscz]').getByRole('button', { name: '撤销', exact: true }).click()
  await expect(note).toContainText('未定位')
  await expect(note).not.toContainText('曾放在')
  await expect(note.locator('q')).toHaveText('2025-07-10')
})
