import type { CDPSession, Page } from '@playwright/test'
import { expect, tabOf, test } from './fixtures.ts'

/*
 * Pages that never rest: what the extension adds to the processor time of the page's thread and of the whole browser. Each is
 * opened on localhost, where the extension is not, and on 127.0.0.1, where it reads.
 */

const OVER = 8000
/** Share of one core. */
const MOST = 0.02
/** What two measurements of the same thing differ by on a machine that does other things as well. */
const NOISE = 0.02

interface Cost { page: number; all: number }

async function cost(page: Page): Promise<Cost> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const browser = await page.context().browser()?.newBrowserCDPSession()
  const a = await read(session, browser)
  await page.waitForTimeout(OVER)
  const b = await read(session, browser)
  await session.detach()
  return { page: ((b.page - a.page) * 1000) / OVER, all: ((b.all - a.all) * 1000) / OVER }
}

async function read(session: CDPSession, browser: CDPSession | undefined): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics')
  const all = (await browser?.send('SystemInfo.getProcessInfo'))?.processInfo.reduce((n, p) => n + p.cpuTime, 0) ?? 0
  return { page: metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0, all }
}

for (const id of ['cost-clock', 'cost-scroll']) {
  test(`a page that never rests costs under 2 % of a core: ${id}`, { tag: '@long' }, async ({ page, libraries, launched }, info) => {
    test.setTimeout(120_000)
    await page.goto(`${libraries.replace('127.0.0.1', 'localhost')}/${id}`)
    await page.waitForTimeout(2500)
    const without = await cost(page)
    await page.goto(`${libraries}/${id}`)
    await expect(tabOf(page)).toBeVisible()
    await page.waitForTimeout(6000)
    const withUs = await cost(page)
    const percent = (n: number) => `${(n * 100).toFixed(1)} %`
    info.annotations.push({ type: 'cost', description: `${id}: page ${percent(without.page)} → ${percent(withUs.page)}, all processes ${percent(without.all)} → ${percent(withUs.all)}` })
    /* What changed is read and sent, not the page: of the clock the whole is 1,200 elements. */
    if (id === 'cost-clock') {
      const sent = await launched.worker.evaluate(() => new Promise<{ since?: string; page: { text: string } }>((done) => {
        const hear = (m: { type: string; since?: string; page: { text: string } }) => { if (m.type === 'read-page') { chrome.runtime.onMessage.removeListener(hear); done(m) } }
        chrome.runtime.onMessage.addListener(hear)
      }))
      expect([sent.since !== undefined, sent.page.text.length < 500]).toEqual([true, true])
    }
    expect(withUs.page - without.page, 'share of one core on the page’s thread').toBeLessThan(MOST + NOISE)
  })
}
