import { test as base, chromium, expect, type BrowserContext, type Locator, type Page, type Worker } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPlatform } from '../platform/server.ts'

/**
 * The built extension in a real Chromium, with a profile of its own, and the demonstration platform on loopback.
 * The test build declares 127.0.0.1 and opens the panel's shadow root; nothing else in it differs.
 */

export const BUILD = path.resolve('.output/chrome-mv3-test')
export const ARGS = (extension: string) => [
  `--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

export interface Launched {
  context: BrowserContext
  worker: Worker
  id: string
}

export async function launch(profile: string, extension = BUILD, more: { colorScheme?: 'light' | 'dark'; viewport?: { width: number; height: number }; args?: readonly string[] } = {}): Promise<Launched> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', headless: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true,
    viewport: { width: 1280, height: 800 }, ...more, args: [...ARGS(extension), ...(more.args ?? [])],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return { context, worker, id: new URL(worker.url()).host }
}

interface Fixtures {
  launched: Launched
  context: BrowserContext
  page: Page
  extensionId: string
  /** opens a page of the platform and waits for the panel's tab */
  openCase: (path: string, page?: Page) => Promise<Page>
  /** opens the desk */
  openDesk: (hash?: string) => Promise<Page>
}

export const test = base.extend<Fixtures, { platform: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern
  platform: [async ({}, use) => {
    const server = await startPlatform({})
    await use(server.url.replace('localhost', '127.0.0.1').replace(/\/$/, ''))
    await server.close()
  }, { scope: 'worker' }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern
  launched: async ({}, use) => {
    const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
    const launched = await launch(profile)
    await use(launched)
    await launched.context.close()
    rmSync(profile, { recursive: true, force: true })
  },
  context: async ({ launched }, use) => use(launched.context),
  page: async ({ context }, use) => use(await context.newPage()),
  extensionId: async ({ launched }, use) => use(launched.id),
  openCase: async ({ page: first, platform }, use) => {
    await use(async (path, page = first) => {
      await page.goto(platform + path)
      await expect(tabOf(page).or(panelOf(page))).toBeVisible()
      return page
    })
  },
  openDesk: async ({ context, extensionId }, use) => {
    await use(async (hash = '') => {
      const desk = await context.newPage()
      await desk.goto(`chrome-extension://${extensionId}/desk.html${hash}`)
      return desk
    })
  },
})
export { expect }

/** The small tab at the edge of a page. */
export const tabOf = (page: Page): Locator => page.locator('[data-zbscz] .tab')
/** The panel in a page. */
export const panelOf = (page: Page): Locator => page.locator('[data-zbscz] .panel')

export async function openPanel(page: Page): Promise<Locator> {
  const panel = panelOf(page)
  /* A panel that was left open on this site comes up open. */
  await expect(tabOf(page).or(panel)).toBeVisible()
  if (!(await panel.isVisible())) await tabOf(page).click()
  await expect(panel.locator('.verdict-box')).toBeVisible()
  return panel
}
