import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import { CASES } from '../platform/cases/all.ts'
import { renderCase } from '../platform/server.ts'
import { expect, launch, tabOf, test } from './fixtures.ts'
import { openPopup } from './popup-steps.ts'

/* 在哪些网站上: nothing is read where nobody allowed it, once where asked once, on load where allowed, and no more after that is taken back. */

/** How many worlds of the extension there are in a page: none where nothing of it was injected. A tab keeps a world that it once had, so the tab is a fresh one. */
async function worlds(context: BrowserContext, id: string, page: Page): Promise<number> {
  const session = await context.newCDPSession(page)
  let found = 0
  session.on('Runtime.executionContextCreated', ({ context: c }) => { if (c.origin.includes(id)) found++ })
  await session.send('Runtime.enable')
  await session.detach()
  return found
}
/** Long enough for a page to be read, were it read. */
const waitOut = (page: Page) => page.waitForTimeout(1500)

/** Lets `permissions.request` be granted without the browser's question, which nobody could answer here. */
async function allowAsking(context: BrowserContext, id: string, origin: string): Promise<void> {
  const page = await context.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(origin)})`)
  await page.close()
}

test('a site that nobody allowed is left alone; it is read once when asked, on load when enabled, not after it was removed', async ({ platform }) => {
  test.setTimeout(120_000)
  const port = new URL(platform).port
  const site = `http://localhost:${port}`, lookAlike = `http://court.gov.cn.localhost:${port}`
  const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  try {
    const first = await launch(profile)
    const { context, id } = first
    const page = await context.newPage()
    for (const origin of [lookAlike, site]) {
      await page.goto(`${origin}/case/all-done`)
      await waitOut(page)
      expect(await worlds(context, id, page), `nothing in ${origin}`).toBe(0)
    }
    const declared = await context.newPage()
    await declared.goto(`${platform}/news`)
    expect(await worlds(context, id, declared), 'a declared site has the first part').toBe(1)
    await declared.close()

    await page.goto(`${site}/case/all-done`)
    const once = await openPopup(first, page)
    await once.says('本站尚未启用')
    expect(await worlds(context, id, page), 'opening the popup reads nothing').toBe(0)
    await once.press('检查本页')
    await once.says('已核对，结论在页面边缘的标签里')
    expect(await once.text(), 'it is read now').not.toContain('没有读取本页')
    await expect(tabOf(page)).toBeVisible()
    await once.close()
    await page.goto(`${site}/case/month-end-pass`)
    await waitOut(page)
    await expect(tabOf(page), 'this once').toHaveCount(0)

    await page.goto(`${site}/news`)
    const news = await openPopup(first, page)
    await news.press('检查本页')
    await news.says('本页没有案件信息')
    await expect(page.locator('[data-zbscz]')).toHaveCount(0)
    await news.close()

    await allowAsking(context, id, 'http://localhost/*')
    await page.goto(`${site}/case/all-done`)
    const enabling = await openPopup(first, page)
    await enabling.press('在本站启用')
    await enabling.says('本站已启用')
    await expect(tabOf(page), 'read at once where it is open').toBeVisible()
    await enabling.close()
    await page.goto(`${site}/case/month-end-pass`)
    await expect(tabOf(page), 'and on load from now on').toBeVisible()
    /* Put in again and again, as by impatient clicks: the last one stays, the others do not come back with late answers. */
    await first.worker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url}/*` })
      const put = () => chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/content-scripts/review.js'] })
      await Promise.all([put(), put(), put()])
    }, 'http://localhost')
    await waitOut(page)
    await expect(page.locator('[data-zbscz]'), 'one panel').toHaveCount(1)
    await page.goto(`${lookAlike}/case/all-done`)
    await waitOut(page)
    expect(await worlds(context, id, page), 'this site and no other').toBe(0)
    await context.close()

    const second = await launch(profile)
    const again = await second.context.newPage()
    await again.goto(`${site}/case/all-done`)
    await expect(tabOf(again), 'after a restart of the browser').toBeVisible()
    const desk = await second.context.newPage()
    await desk.goto(`chrome-extension://${id}/desk.html#settings`)
    await expect(desk.getByRole('listitem').filter({ hasText: 'http://localhost' })).toContainText('您已启用')
    await expect(desk.getByRole('listitem').filter({ hasText: '*.court.gov.cn' })).toContainText('内置支持')
    await desk.getByRole('button', { name: '移除 http://localhost' }).click()
    await expect(desk.getByText('http://localhost', { exact: true })).toHaveCount(0)
    await again.reload()
    await waitOut(again)
    await expect(tabOf(again), 'removed is removed').toHaveCount(0)
    const fresh = await second.context.newPage()
    await fresh.goto(`${site}/case/month-end-block`)
    await waitOut(fresh)
    expect(await worlds(second.context, id, fresh)).toBe(0)
    const after = await openPopup(second, fresh)
    await after.says('本站尚未启用')
    await after.close()
    await second.context.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

test('a page saved on this machine is checked when asked; a page of the browser is not', async ({ launched, page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  try {
    const demo = CASES.find((c) => c.id === 'month-end-block')
    if (!demo) throw new Error('no such case')
    const file = path.join(folder, '案件详情.html')
    writeFileSync(file, renderCase(demo))
    await page.goto(pathToFileURL(file).href)
    await waitOut(page)
    expect(await worlds(launched.context, launched.id, page)).toBe(0)
    const popup = await openPopup(launched, page)
    await popup.press('检查本页')
    await popup.says('已核对')
    await popup.close()
    await expect(tabOf(page)).toContainText('不批')
    await page.goto('chrome://version')
    const none = await openPopup(launched, page)
    await none.says('本页不能核对')
    expect(await none.text()).not.toContain('检查本页')
    await none.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
