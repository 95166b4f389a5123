import type { Page } from '@playwright/test'
import type { ReadingTimes } from './in-page.ts'
import { inWords, shown, spread, table, type Spread } from './numbers.ts'
import { AS_OF, benchPage } from './pages.ts'

/** Reading and judging a page beside `axe.run()`, in the same page and by turns. */

/** Rounds of some runs of ours and one of axe; the first runs of ours on a page are thrown away. Axe over the largest page runs once. */
const PLAN = [
  { elements: 2_000, warmUp: 40, rounds: 6, ours: 10 },
  { elements: 10_000, warmUp: 5, rounds: 3, ours: 5 },
  { elements: 50_000, warmUp: 2, rounds: 1, ours: 5 },
] as const
/** Longest wait for one run of axe, in milliseconds. */
const AXE_LIMIT = 90_000
/** The aims: this share of axe's time, and milliseconds at the smallest and the middle size. */
const SHARE_AIM = 100
const SMALL_AIM = 16
const MIDDLE_AIM = 50

export interface ReadingResult {
  elements: number
  events: number
  /** the very first run on the page: code not yet compiled, as in a worker that was just woken */
  first: number
  page: Spread
  worker: Spread
  /** the worker's part of a further reading; not part of the sum */
  again: Spread
  /** not part of the sum */
  message: Spread
  sum: Spread
  /** undefined when it took longer than the limit */
  axe: Spread | undefined
}

export async function measureReading(page: Page): Promise<ReadingResult[]> {
  const results: ReadingResult[] = []
  for (const { elements, warmUp, rounds, ours } of PLAN) {
    await page.setContent(benchPage(elements))
    const run = (times: number): Promise<ReadingTimes[]> =>
      page.evaluate(([n, asOf]) => Array.from({ length: n }, () => zhongbenBench.readAndJudge(asOf)), [times, AS_OF] as const)
    const [first] = await run(1)
    if (first?.pageKind !== 'case-detail' || first.conclusion !== 'pass') throw new Error(`the page of ${elements} elements was read as ${first?.pageKind}, ${first?.conclusion}`)
    await run(warmUp)
    if (results.length === 0) await runAxe(page)
    const times: ReadingTimes[] = [], axe: number[] = []
    for (let i = 0; i < rounds; i++) {
      times.push(...await run(ours))
      const ms = await runAxe(page)
      if (ms === undefined) break
      axe.push(ms)
    }
    results.push({
      elements: await page.evaluate(() => zhongbenBench.elements()), events: first.events, first: first.page + first.worker,
      page: spread(times.map((t) => t.page)), worker: spread(times.map((t) => t.worker)), again: spread(times.map((t) => t.again)), message: spread(times.map((t) => t.message)),
      sum: spread(times.map((t) => t.page + t.worker)), axe: axe.length > 0 ? spread(axe) : undefined,
    })
  }
  return results
}

/** Undefined when the limit is reached; the page is of no more use then. */
async function runAxe(page: Page): Promise<number | undefined> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<undefined>((done) => { timer = setTimeout(() => done(undefined), AXE_LIMIT) })
  const ms = await Promise.race([page.evaluate(() => zhongbenBench.runAxe()), limit])
  clearTimeout(timer)
  return ms
}

export function readingTable(results: readonly ReadingResult[]): string {
  const rows = results.map((r) => [
    r.elements.toLocaleString('en-US'), String(r.events), inWords(r.page), inWords(r.worker), `**${shown(r.sum.median)}**（${shown(r.sum.min)}–${shown(r.sum.max)}）`, shown(r.first),
    r.axe ? inWords(r.axe) : `超过 ${AXE_LIMIT / 1000} 秒`, r.axe ? `1/${shown(r.axe.median / r.sum.median)}` : '—', inWords(r.again), inWords(r.message),
  ])
  return `${table(['页面元素', '读出的行为', '页面主线程：取快照', '扩展后台：读、判', '合计', '首次（未预热）', '`axe.run()`', '合计占', '另：后台再读、判（各行未变）', '另：消息（JSON、校验）'], rows)}

单位毫秒，中位数（最小–最大）。${verdictOf(results)}`
}

function verdictOf(results: readonly ReadingResult[]): string {
  const small = results[0], middle = results[1], large = results.at(-1)
  if (!small || !large) return ''
  const growth = (large.sum.median / small.sum.median) / (large.elements / small.elements)
  const shares = results.filter((r) => r.axe !== undefined && r.axe.median / r.sum.median < SHARE_AIM).map((r) => r.elements)
  return [
    `目标“不超过 axe 的 1/${SHARE_AIM}”：${shares.length === 0 ? '达到' : `${shares.join('、')} 元素时未达到`}。`,
    `目标“${small.elements} 元素时 ${SMALL_AIM} 毫秒以内”：${small.sum.median < SMALL_AIM ? '达到' : '未达到'}。`,
    ...(middle ? [`目标“${middle.elements} 元素时 ${MIDDLE_AIM} 毫秒以内”：${middle.sum.median < MIDDLE_AIM ? '达到' : '未达到'}。`] : []),
    `元素增至 ${shown(large.elements / small.elements)} 倍，用时增至 ${shown(large.sum.median / small.sum.median)} 倍（线性的 ${shown(growth * 100)}%）。`,
  ].join('')
}
