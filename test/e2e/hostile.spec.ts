import type { CDPSession, Page } from '@playwright/test'
import { HOSTILE } from '../platform/hostile.ts'
import { expect, openPanel, panelOf, tabOf, test, type Launched } from './fixtures.ts'

/*
 * Pages that try to break a guest. Each is opened twice: on localhost, where the extension is not, and on 127.0.0.1, where it
 * reads; what the second costs more is what the extension costs. Figures go into the report as annotations. Processor time is bounded
 * closely, for it does not depend on what else the machine does; the waits that a reader would feel are bounded loosely, for they do.
 */

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
/** Milliseconds of a page that are watched after it has loaded. */
const WATCHED = 1500

/** How late a timer of the page comes at most, in all and after it has loaded; told in an attribute, for the page's own world may be broken. */
function drift(): void {
  const { setAttribute } = Element.prototype
  const { round } = Math
  let due = performance.now() + 20
  let [all, loaded] = [0, 0]
  addEventListener('load', () => { loaded = 0 })
  setInterval(() => {
    const late = round(performance.now() - due)
    due = performance.now() + 20
    if (late <= loaded) return
    loaded = late
    if (late > all) all = late
    const root = document.querySelector(':root')
    if (root) setAttribute.call(root, 'data-drift', `${all} ${loaded}`)
  }, 20)
}
/** `css:light`: looking for something in shadow trees costs the page itself some tenths of a second where elements are many. */
async function driftOf(page: Page): Promise<{ all: number; loaded: number }> {
  const [all = 0, loaded = 0] = ((await page.locator('css:light=html').getAttribute('data-drift')) ?? '').split(' ').map(Number)
  return { all, loaded }
}

/** Everything that goes wrong unseen: errors in the page and in the worker, dialogs, crashes. */
async function troubleOf(page: Page, { worker }: Launched) {
  const seen: string[] = []
  page.on('pageerror', (e) => seen.push(`page: ${e.message}`))
  page.on('crash', () => seen.push('crash'))
  page.on('dialog', (d) => { seen.push(`dialog: ${d.message()}`); void d.dismiss() })
  await worker.evaluate(() => {
    const failures: string[] = []
    Object.assign(globalThis, { failures })
    addEventListener('unhandledrejection', (e) => { failures.push(String(e.reason)) })
    addEventListener('error', (e) => { failures.push(e.message) })
  })
  return async () => [...seen, ...(await worker.evaluate(() => Reflect.get(globalThis, 'failures') as string[])).map((f) => `worker: ${f}`)]
}

interface Cost { task: number; script: number; cpu: number }
/** Seconds of the page's main thread, and of all processes of the browser, that pass in some milliseconds. */
async function cost(page: Page, over: number): Promise<Cost> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const browser = await page.context().browser()?.newBrowserCDPSession()
  const read = async (): Promise<Cost> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((m) => m.name === name)?.value ?? 0
    return { task: of('TaskDuration'), script: of('ScriptDuration'), cpu: await cpuOf(browser) }
  }
  const a = await read()
  await page.waitForTimeout(over)
  const b = await read()
  await session.detach()
  return { task: b.task - a.task, script: b.script - a.script, cpu: b.cpu - a.cpu }
}
async function cpuOf(browser: CDPSession | undefined): Promise<number> {
  return (await browser?.send('SystemInfo.getProcessInfo'))?.processInfo.reduce((n, p) => n + p.cpuTime, 0) ?? 0
}

for (const half of [0, 1]) {
  const pages = HOSTILE.filter((_, i) => i % 2 === half)
  test(`nothing breaks, nothing runs, the tab answers: ${pages.map((h) => h.name).join(', ')}`, { tag: '@long' }, async ({ page, platform, launched }, info) => {
    test.setTimeout(240_000)
    const trouble = await troubleOf(page, launched)
    await page.addInitScript(drift)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const busy = async () => (await session.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0
    for (const { name } of pages) {
      const from = Date.now()
      await page.goto(`${platform}/hostile/${name}`)
      await page.waitForTimeout(WATCHED)
      /* Not `expect`: what it gathers for its message takes seconds of the page's own time where elements are many. */
      await page.locator('css:light=html > [data-zbscz]').waitFor({ state: 'attached', timeout: 60_000 })
      const read = Date.now() - from
      const [withUs, busyWithUs] = [await driftOf(page), await busy()]
      expect(await trouble(), name).toEqual([])
      expect(await page.locator('css:light=html').getAttribute('data-hostile'), name).toBeNull()
      /* The same page for the same time without us. */
      const start = Date.now()
      await page.goto(`${platform.replace('127.0.0.1', 'localhost')}/hostile/${name}`)
      await page.waitForTimeout(Math.max(WATCHED, start + read - Date.now()))
      const [without, busyWithout] = [await driftOf(page), await busy()]
      const took = `longest wait ${without.all} → ${withUs.all} ms, once loaded ${without.loaded} → ${withUs.loaded} ms; main thread ${busyWithout.toFixed(2)} → ${busyWithUs.toFixed(2)} s; read within ${read} ms`
      info.annotations.push({ type: 'cost', description: `${name}: ${took}` })
      /* Set against what the page itself costs on this machine at this moment. */
      expect(busyWithUs - busyWithout, `${name}: ${took}`).toBeLessThan(2 * busyWithout + 1)
      expect(withUs.loaded, `${name}: ${took}`).toBeLessThan(5 * without.loaded + 5000)
    }
  })
}

test('what a page writes is shown as text, under its plain values, and pollutes nothing', { tag: '@long' }, async ({ page, platform, launched, openDesk }) => {
  const trouble = await troubleOf(page, launched)
  const desk = await openDesk()
  const row = desk.locator('.grid-row:not(.grid-head)')
  await page.bringToFront()
  for (const name of ['script-as-text', 'odd-labels']) {
    await page.goto(`${platform}/hostile/${name}`)
    const panel = await openPanel(page)
    const folded = panel.locator('.group h3 button[aria-expanded=false]')
    while (await folded.count() > 0) await folded.first().click()
    /* A long group shows its head first, and more when asked. Keys of the reader: presses made by a script count for nothing. */
    const next = () => panel.evaluate((p) => {
      const b = p.querySelector<HTMLElement>('.more, .finding .title button[aria-expanded=false]')
      b?.focus()
      return b !== null
    })
    while (await next()) await page.keyboard.press('Enter')
    await expect(panel.locator('.finding .title button[aria-expanded=false]')).toHaveCount(0)
    expect(await panel.locator('.finding .title button').count()).toBeGreaterThan(90)
    expect(await panel.locator('img, svg:not(.mark), script, [onerror], [onload]').count(), name).toBe(0)
    expect(await panel.locator('h1').innerText(), name).toMatch(/^（2025）青9921执900[12]号$/)
    expect(await page.evaluate(() => Object.keys(Object.prototype).length + Object.keys(Array.prototype).length), name).toBe(0)
    expect(await launched.worker.evaluate(() => Object.keys(Object.prototype).length + Reflect.ownKeys(Object.prototype).length), name).toBe(12)
    await expect(page.locator('html')).not.toHaveAttribute('data-hostile')
    if (name === 'script-as-text') await expect(row.filter({ hasText: '<svg onload=' }), 'the name of a party, letter by letter').toHaveCount(1)
  }
  await expect(desk.locator('html')).not.toHaveAttribute('data-hostile')
  expect(await trouble()).toEqual([])
})

test('marks that turn or hide writing hide no value, and are in none', async ({ page, platform, openDesk }) => {
  await page.goto(`${platform}/hostile/marks`)
  const panel = await openPanel(page)
  await expect(panel.locator('h1')).toHaveText('（2025）青9921执9001号')
  expect((await panel.locator('h1, .soft, .reason, .verdict-box').allInnerTexts()).join('')).not.toMatch(INVISIBLE)
  await panel.getByRole('button', { name: /^立案未满三个月/ }).click()
  await expect(panel.locator('.finding.open .reason')).toContainText('立案2025年3月3日')
  await expect(panel.locator('.finding.open .reason')).toContainText('2025年7月1日')
  const found = (await openDesk()).locator('.grid-row', { hasText: '青9921执9001号' })
  await expect(found).toBeVisible()
  const row = await found.innerText()
  expect(row).toContain('乙某')
  expect(row).not.toMatch(INVISIBLE)
})

test('a page that rewrites itself every 50 ms costs the extension little, and its verdict stands still', async ({ page, platform }, info) => {
  const over = 5000
  await page.goto(`${platform.replace('127.0.0.1', 'localhost')}/hostile/rewriting`)
  await page.waitForTimeout(1500)
  const without = await cost(page, over)
  await page.goto(`${platform}/hostile/rewriting`)
  await expect(tabOf(page)).toBeVisible()
  await page.waitForTimeout(1500)
  const face = await tabOf(page).innerText()
  const withUs = await cost(page, over)
  const share = (n: number) => `${((n / over) * 100_000).toFixed(1)} %`
  info.annotations.push({ type: 'cost', description: `main thread ${share(without.task)} → ${share(withUs.task)}, script ${share(without.script)} → ${share(withUs.script)}, all processes ${share(without.cpu)} → ${share(withUs.cpu)}` })
  expect(withUs.task - without.task, 'seconds of the main thread in five').toBeLessThan(0.2)
  expect(await tabOf(page).innerText()).toBe(face)
  await expect(panelOf(page)).toHaveCount(0)
})
