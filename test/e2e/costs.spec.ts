import type { Page } from '@playwright/test'
import { expect, tabOf, test } from './fixtures.ts'

/*
 * Pages that never rest: what the extension adds to the processor time of the page's thread. Each is opened on localhost, where the
 * extension is not, and on 127.0.0.1, where it reads, side by side: what else the machine does meanwhile slows both alike, and a page
 * that draws less on a full machine does so on both sides. Measured one after the other they differed by 2 % without any extension
 * (2026-11-23).
 */

/** Milliseconds of a measurement, and how many are made: the one in the middle counts. */
const OVER = 4000
const TIMES = 3
/** Share of one core. */
const MOST = 0.02
/** What two measurements of the same thing differ by on a machine that does other things as well. */
const NOISE = 0.02

interface Meter { read(): Promise<number>; stop(): Promise<void> }

/** Seconds of processor that the thread of a page has taken. */
async function meter(page: Page): Promise<Meter> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    read: async () => (await session.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0,
    stop: () => session.detach(),
  }
}

/** The share of a core that each of the pages takes, in so many measurements of the same span of time. */
async function shares(pages: readonly Page[]): Promise<number[][]> {
  const meters = await Promise.all(pages.map(meter))
  const measured: number[][] = []
  for (let n = 0; n < TIMES; n++) {
    const from = await Promise.all(meters.map((m) => m.read()))
    await pages[0]?.waitForTimeout(OVER)
    const to = await Promise.all(meters.map((m) => m.read()))
    measured.push(to.map((t, i) => ((t - (from[i] ?? 0)) * 1000) / OVER))
  }
  await Promise.all(meters.map((m) => m.stop()))
  return measured
}

for (const id of ['cost-clock', 'cost-scroll']) {
  test(`a page that never rests costs under 2 % of a core: ${id}`, { tag: '@long' }, async ({ page, libraries, launched }, info) => {
    test.setTimeout(120_000)
    const plain = await page.context().newPage()
    await plain.goto(`${libraries.replace('127.0.0.1', 'localhost')}/${id}`)
    await page.goto(`${libraries}/${id}`)
    await expect(tabOf(page)).toBeVisible()
    await expect(tabOf(plain)).toHaveCount(0)
    await page.waitForTimeout(6000)
    const measured = await shares([plain, page])
    const percent = (n: number) => `${(n * 100).toFixed(1)} %`
    info.annotations.push({ type: 'cost', description: `${id}: ${measured.map(([without = 0, withUs = 0]) => `${percent(without)} → ${percent(withUs)}`).join(', ')}` })
    /* What changed is read and sent, not the page: of the clock the whole is 1,200 elements. */
    if (id === 'cost-clock') {
      const sent = await launched.worker.evaluate(() => new Promise<{ since?: string; page: { text: string } }>((done) => {
        const hear = (m: { type: string; since?: string; page: { text: string } }) => { if (m.type === 'read-page') { chrome.runtime.onMessage.removeListener(hear); done(m) } }
        chrome.runtime.onMessage.addListener(hear)
      }))
      expect([sent.since !== undefined, sent.page.text.length < 500]).toEqual([true, true])
    }
    /* The page itself is at work in both: a page that the browser lets sleep would prove nothing. */
    for (const [without = 0] of measured) expect(without, 'the page by itself').toBeGreaterThan(0.005)
    const added = measured.map(([without = 0, withUs = 0]) => withUs - without).sort((a, b) => a - b)[Math.floor(TIMES / 2)]
    expect(added, 'share of one core on the page’s thread').toBeLessThan(MOST + NOISE)
  })
}
