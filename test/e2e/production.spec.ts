import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import * as z from 'zod/mini'
import { expect, launch, test } from './fixtures.ts'

/* The build that users get: it asks for little, sends nothing, lets no page look in, and leaves no trace when it is off. */

const BUILD = path.resolve('.output/chrome-mv3')
const SECRET = '机密批注甲乙丙'
const HOST = '<div data-zbscz=""></div>'

const manifestShape = z.looseObject({
  description: z.string(), version: z.string(), commands: z.record(z.string(), z.unknown()), action: z.looseObject({ default_popup: z.string() }), icons: z.optional(z.unknown()),
  content_scripts: z.array(z.looseObject({ matches: z.array(z.string()), js: z.array(z.string()) })),
})

test('the manifest asks for what is known and for nothing else', () => {
  const { description: _, version: __, icons: ___, commands, action, content_scripts, ...rest } = manifestShape.parse(JSON.parse(readFileSync(path.join(BUILD, 'manifest.json'), 'utf8')))
  const hosts = ['court.gov.cn', 'chinacourt.org', 'sdcourt.gov.cn', 'hncourt.gov.cn', 'hbfy.gov.cn', 'spp.gov.cn', 'jsjc.gov.cn', 'susong51.com'].map((h) => `*://*.${h}/*`)
  expect(rest).toEqual({
    manifest_version: 3, name: '终本审查助手', short_name: '终本审查', minimum_chrome_version: '102', incognito: 'not_allowed', background: { service_worker: 'background.js' },
    permissions: ['storage', 'scripting', 'activeTab', 'unlimitedStorage', 'idle', 'alarms'], host_permissions: hosts, optional_host_permissions: ['*://*/*', 'file:///*'],
    storage: { managed_schema: 'managed.json' },
    content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'" },
  })
  expect(action.default_popup).toBe('popup.html')
  expect(Object.keys(commands)).toEqual(['show-panel', 'annotate'])
  expect(content_scripts.map((c) => c.js)).toEqual([['content-scripts/detect.js']])
  expect(content_scripts[0]?.matches.toSorted()).toEqual(hosts.toSorted())
})

/** Allows the demonstration site as the popup would, without the browser's question, which nobody could answer here. */
async function allow(context: BrowserContext, desk: Page, id: string, origin: string): Promise<void> {
  const settings = await context.newPage()
  await settings.goto('chrome://extensions')
  await settings.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(origin)})`)
  await settings.close()
  await desk.evaluate((o) => {
    const button = document.createElement('button')
    button.id = 'allow'
    button.onclick = () => void chrome.permissions.request({ origins: [o] }).then((given) => { button.textContent = String(given) })
    document.body.append(button)
  }, origin)
  await desk.locator('#allow').dispatchEvent('click')
  await expect(desk.locator('#allow')).toHaveText('true')
  await desk.reload()
}

test('closed to the page, silent to the network, gone when turned off', async ({ platform }) => {
  test.setTimeout(120_000)
  const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  let hits = 0
  const ear = createServer((_, response) => { hits++; response.end() })
  await new Promise<void>((ready) => ear.listen(0, '127.0.0.1', () => ready()))
  const heard = ear.address()
  const away = `http://127.0.0.1:${heard !== null && typeof heard === 'object' ? heard.port : 0}/`
  const { context, worker, id } = await launch(profile, BUILD)
  try {
    const asked: string[] = []
    context.on('request', (r) => { if (r.serviceWorker() || /^chrome-extension:/.test(r.frame().url())) asked.push(r.url()) })
    await context.addInitScript(() => {
      const seen: string[] = []
      Object.defineProperty(window, 'seen', { value: seen })
      window.addEventListener('message', (e) => seen.push(JSON.stringify(e.data)))
    })
    const served = async (page: Page) => page.evaluate(() => document.documentElement.outerHTML)
    const page = await context.newPage()
    await page.goto(`${platform}/case/all-done`)
    await page.waitForTimeout(1500)
    const untouched = await served(page)
    expect(untouched, 'not read unasked').not.toContain(HOST)

    const desk = await context.newPage()
    await desk.goto(`chrome-extension://${id}/desk.html`)
    await allow(context, desk, id, 'http://127.0.0.1/*')
    await page.bringToFront()
    await page.reload()
    await expect(page.locator('[data-zbscz]')).toBeAttached()
    expect(await page.evaluate(() => document.querySelector('[data-zbscz]')?.shadowRoot)).toBeNull()
    expect(await served(page)).toBe(untouched.replace(/<\/html>$/, `${HOST}</html>`))

    /* A note, written blind: the root is closed to tests too. The button stands under the end of the selection. */
    const place = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let n = walker.nextNode(); n; n = walker.nextNode()) {
        if (n.nodeValue !== '186,400.00元') continue
        getSelection()?.selectAllChildren(n.parentElement ?? document.body)
        window.dispatchEvent(new MouseEvent('mouseup'))
        const box = getSelection()?.getRangeAt(0).getBoundingClientRect()
        return { x: (box?.right ?? 0) + 20, y: (box?.bottom ?? 0) + 20 }
      }
      throw new Error('not on the page')
    })
    await page.waitForTimeout(300)
    await page.mouse.click(place.x, place.y)
    await page.waitForTimeout(500)
    await page.keyboard.insertText(SECRET)
    await page.keyboard.press('Control+Enter')
    await desk.bringToFront()
    await desk.getByRole('link', { name: '批注' }).click()
    await expect(desk.locator('.grid-row', { hasText: SECRET })).toContainText('186,400.00元')

    /* What the page's own scripts can see of it: that something is lit, never what is said about it. */
    await page.bringToFront()
    const seen = await page.evaluate(async () => {
      const names = [...CSS.highlights.keys()]
      const parts = [document.documentElement.outerHTML, ...names, ...Reflect.ownKeys(window).map(String), ...Object.values({ ...localStorage, ...sessionStorage }).map(String),
        ...performance.getEntriesByType('resource').map((e) => e.name), String(Reflect.get(window, 'seen')), document.activeElement?.outerHTML ?? '', String(getSelection())]
      for (const e of document.querySelectorAll('*')) if (e.shadowRoot) parts.push(e.shadowRoot.innerHTML)
      return { names, all: parts.join('\n'), databases: (await indexedDB.databases()).length, messages: Reflect.get(window, 'seen') }
    })
    expect(seen.names).toContain('zb-1')
    expect(seen.names.every((n) => /^zb-\d$/.test(n))).toBe(true)
    expect(seen.all).not.toContain(SECRET)
    expect(seen.all).not.toContain('chrome-extension:')
    expect(seen.databases).toBe(0)
    expect(seen.messages, 'no page hears of us').toEqual([])
    for (const file of ['desk.html', 'popup.html', 'content-scripts/review.js', 'manifest.json']) {
      expect(await page.evaluate((url) => new Promise((answer) => {
        const script = document.createElement('img')
        script.onload = () => answer('loaded')
        script.onerror = () => fetch(url).then(() => answer('fetched'), () => answer('refused'))
        script.src = url
      }), `chrome-extension://${id}/${file}`), file).toBe('refused')
    }

    /* Were there ever a mistake in it, nothing could get out. */
    const tries = (url: string) => Promise.all([
      fetch(url).then(() => 'sent', () => 'refused'),
      Promise.resolve().then(() => new EventSource(url)).then((s) => new Promise((r) => { s.onerror = () => r('refused'); s.onopen = () => r('sent') }), () => 'refused'),
      typeof Image === 'undefined' ? 'refused' : new Promise((r) => { const i = new Image(); i.onload = () => r('sent'); i.onerror = () => r('refused'); i.src = url }),
    ])
    expect(await desk.evaluate(tries, away)).toEqual(['refused', 'refused', 'refused'])
    await desk.evaluate((url) => navigator.sendBeacon(url, 'x'), away)
    expect(await worker.evaluate((url) => fetch(url).then(() => 'sent', () => 'refused'), away), 'nor from the worker').toBe('refused')
    const popup = await context.newPage()
    await popup.goto(`chrome-extension://${id}/popup.html`)
    expect(await popup.evaluate((url) => fetch(url).then(() => 'sent', () => 'refused'), away)).toBe('refused')
    await desk.getByRole('link', { name: '设置' }).click()
    await desk.getByRole('link', { name: '案件' }).click()
    await desk.locator('.grid-row').nth(1).click()
    await expect(desk.locator('.drawer .verdict-box')).toBeVisible()
    expect(asked.filter((u) => !u.startsWith('chrome-extension://') && u !== away)).toEqual([])
    expect(hits).toBe(0)

    const settings = await context.newPage()
    await settings.goto('chrome://extensions')
    await settings.evaluate(`chrome.management.setEnabled(${JSON.stringify(id)}, false)`)
    await settings.close()
    await page.reload()
    await page.waitForTimeout(1500)
    expect(await served(page), 'as served').toBe(untouched)
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([])
  } finally {
    await context.close()
    ear.close()
    rmSync(profile, { recursive: true, force: true })
  }
})
