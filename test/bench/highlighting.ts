import type { CDPSession, Page } from '@playwright/test'
import { inWords, shown, spread, table, type Spread } from './numbers.ts'
import { benchPage } from './pages.ts'

/** 200 ranges lit by the Highlight API beside wrapping them in `<mark>`. */

const RANGES = 200
const SIZES = [2_000, 10_000] as const
const ROUNDS = 16
const WARM_UP = 3

export interface HighlightingResult {
  elements: number
  ranges: number
  /** lighting up for the first time on a page, style sheet included; milliseconds */
  first: number
  /** light up, lay out, take away, lay out; milliseconds */
  highlight: Spread
  mark: Spread
  /** of each round, `<mark>` over Highlight API */
  ratio: Spread
  /** what the page's thread was busy with in a round, choosing and painting included; milliseconds */
  painted: { highlight: number; mark: number }
}

export async function measureHighlighting(page: Page): Promise<HighlightingResult[]> {
  const results: HighlightingResult[] = []
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  for (const elements of SIZES) {
    await page.setContent(benchPage(elements))
    const { ranges, first } = await page.evaluate((n) => zhongbenBench.prepareMarking(n), RANGES)
    const highlight: number[] = [], mark: number[] = []
    for (let i = 0; i < WARM_UP + ROUNDS; i++) {
      const h = await page.evaluate(() => zhongbenBench.highlightRound(false))
      const m = await page.evaluate(() => zhongbenBench.markRound(false))
      if (i >= WARM_UP) { highlight.push(h); mark.push(m) }
    }
    const painted = {
      highlight: await busy(session, () => page.evaluate(async (n) => { for (let i = 0; i < n; i++) await zhongbenBench.highlightRound(true) }, ROUNDS)),
      mark: await busy(session, () => page.evaluate(async (n) => { for (let i = 0; i < n; i++) await zhongbenBench.markRound(true) }, ROUNDS)),
    }
    results.push({ elements, ranges, first, highlight: spread(highlight), mark: spread(mark), ratio: spread(mark.map((m, i) => m / (highlight[i] ?? Number.NaN))), painted })
  }
  await session.detach()
  return results
}

/** Milliseconds of a round in which the page's thread worked. */
async function busy(session: CDPSession, work: () => Promise<void>): Promise<number> {
  const seconds = async () => (await session.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration')?.value ?? Number.NaN
  const from = await seconds()
  await work()
  return ((await seconds()) - from) * 1000 / ROUNDS
}

export function highlightingTable(results: readonly HighlightingResult[]): string {
  const rows = results.map((r) => [
    r.elements.toLocaleString('en-US'), String(r.ranges), inWords(r.highlight), inWords(r.mark), `**${shown(r.ratio.median)} 倍**`, `${shown(r.painted.highlight)} / ${shown(r.painted.mark)}`, shown(r.first),
  ])
  return `${table(['页面元素', '处', 'Highlight API', '包 `<mark>`', '快', '含找位置和绘制，主线程每轮', '首次标出（含装入样式表）'], rows)}

单位毫秒，中位数（最小–最大）：标出、重新布局、撤去、重新布局。`
}
