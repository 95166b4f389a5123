import { test as base, chromium, expect, type BrowserContext, type Locator, type Page, type Request, type Worker } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ALL, LONG } from '../long.ts'
import { startLibraries } from '../libraries/server.ts'
import { startPlatform } from '../platform/server.ts'

/**
 * The built extension in a real Chromium, and the demonstration platform on loopback. The test build declares 127.0.0.1 and opens the
 * panel's shadow root; nothing else in it differs.
 *
 * A cheap test. Starting a browser and the extension's worker in it costs about four seconds of processor time, a page in a browser that
 * runs about half of one. So the tests of a worker share one browser: each is given it empty (no pages, nothing stored, no leave but what
 * the manifest asks for), and whatever it leaves behind is cleared away after it. To write one that costs a second or two:
 * - take `page`, `openCase`, `openDesk`, `launched` from here; do not call `launch`;
 * - wait for what is to be seen (`expect(…).toBeVisible()`, `expect.poll`), never for a time. Where nothing is to come, say why as long as that;
 * - put what belongs to one visit into one test, and what needs no browser into test/unit;
 * - tag @long what takes long, or tries endurance rather than a thing that a person does: it is left to CI and `npm test -- --all`;
 * - a test may stop the worker, but must put back what it alters in it; what restarts the browser or needs other switches calls `launch`.
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

export async function launch(profile: string, extension = BUILD, more: { colorScheme?: 'light' | 'dark'; viewport?: { width: number; height: number }; args?: readonly string[]; ignoreDefaultArgs?: string[] } = {}): Promise<Launched> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', headless: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true,
    viewport: { width: 1280, height: 800 }, ...more, args: [...ARGS(extension), ...(more.args ?? [])],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return { context, worker, id: new URL(worker.url()).host }
}

/** A profile of its own and what runs in it; `close` ends it and removes the profile. */
interface Own extends Launched { close: () => Promise<void> }
async function launchOwn(): Promise<Own> {
  const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  const launched = await launch(profile)
  const close = async () => {
    await launched.context.close()
    rmSync(profile, { recursive: true, force: true })
  }
  return { ...launched, close }
}

/** The browser that the tests of a worker take turns in. */
interface Shared {
  take: () => Promise<Launched>
  /** `sound`: the test passed, and its browser can be trusted with the next */
  giveBack: (sound: boolean) => Promise<void>
}

/** Closes every page but the one that keeps the browser open, and empties everything that the extension keeps. */
async function clear({ context, worker }: Launched): Promise<void> {
  await Promise.all(context.pages().slice(1).map((p) => p.close()))
  await worker.evaluate(clearStores)
  await context.clearPermissions()
}

/** Runs in the worker. The database stays as it is, so that nobody's connection to it breaks. Returns how many rows there were. */
async function clearStores(): Promise<number> {
  const { origins: declared = [] } = await chrome.permissions.getAll()
  const more = declared.filter((o) => ![...(chrome.runtime.getManifest().host_permissions ?? []), ...(chrome.runtime.getManifest().content_scripts?.flatMap((c) => c.matches ?? []) ?? [])].includes(o))
  if (more.length > 0) await chrome.permissions.remove({ origins: more })
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(), chrome.scripting.unregisterContentScripts()])
  let rows = 0
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open(name ?? '')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    const stores = [...db.objectStoreNames]
    const t = db.transaction(stores, 'readwrite')
    for (const store of stores) {
      const counted = t.objectStore(store).count()
      counted.onsuccess = () => { rows += counted.result }
      t.objectStore(store).clear()
    }
    await new Promise((done, fail) => { t.oncomplete = done; t.onerror = fail })
    db.close()
  }
  return rows
}

interface Fixtures {
  launched: Launched
  context: BrowserContext
  page: Page
  extensionId: string
  /** addresses that the extension's worker and pages have asked for during the test, its own files left out */
  asked: string[]
  /** opens a page of the platform and waits for the panel's tab */
  openCase: (path: string, page?: Page) => Promise<Page>
  /** opens the desk */
  openDesk: (hash?: string) => Promise<Page>
}

export const test = base.extend<Fixtures & { long: void }, { platform: string; /** where the pages of test/libraries are served */ libraries: string; shared: Shared }>({
  /* What is tagged @long runs where everything does (test/long.ts). */
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern
  long: [async ({}, use, info) => {
    info.skip(!ALL && info.tags.includes('@long'), LONG)
    await use()
  }, { auto: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern
  platform: [async ({}, use) => {
    const server = await startPlatform({})
    await use(server.url.replace('localhost', '127.0.0.1').replace(/\/$/, ''))
    await server.close()
  }, { scope: 'worker' }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern
  libraries: [async ({}, use) => {
    const server = await startLibraries()
    await use(server.url)
    await server.close()
  }, { scope: 'worker' }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern
  shared: [async ({}, use) => {
    let own: Own | undefined
    const end = async () => { await own?.close(); own = undefined }
    /* The worker may have been stopped and started again; where none runs now, nothing can be cleared. */
    const running = () => {
      const worker = own?.context.serviceWorkers()[0]
      return own && worker ? { ...own, worker } : undefined
    }
    await use({
      async take() {
        /* What was still under way when the last pages were closed may have been stored since. */
        if (own) await (running()?.worker.evaluate(clearStores) ?? end()).catch(end)
        own ??= await launchOwn()
        return running() ?? own
      },
      async giveBack(sound) {
        const now = sound ? running() : undefined
        await (now ? clear(now).catch(end) : end())
      },
    })
    await end()
  }, { scope: 'worker' }],
  launched: async ({ shared }, use, info) => {
    await use(await shared.take())
    await shared.giveBack(info.status === info.expectedStatus)
  },
  asked: async ({ launched: { context } }, use) => {
    const urls: string[] = []
    const ask = (r: Request) => { if ((r.serviceWorker() || /^chrome-extension:/.test(r.frame()?.url() ?? '')) && !/^chrome-extension:/.test(r.url())) urls.push(r.url()) }
    context.on('request', ask)
    await use(urls)
    context.off('request', ask)
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
