import type { Page } from '@playwright/test'
import type { PageChange, PlacingTimes } from './noting.ts'
import { inWords, shown, spread, table, type Spread } from './numbers.ts'
import { benchPage } from './pages.ts'

/** 500 notes placed and lit on a page of 50,000 elements, beside approx-string-match alone and beside wrapping in `<mark>`. */

const NOTES = 500
const ELEMENTS = 50_000
const ROUNDS = 3
/** The library alone is slow: every so many notes are searched by it. */
const EVERY = 25
const CHANGES: readonly { change: PageChange; name: string; by: 'worker' | 'page' }[] = [
  { change: 'none', name: '未变', by: 'worker' }, { change: 'rows', name: '上方加一行、四十行删一行', by: 'worker' }, { change: 'dates', name: '所有日期换写法', by: 'worker' },
  { change: 'rows', name: '加一行、删四十分之一，后台已停', by: 'page' }, { change: 'dates', name: '日期换写法，后台已停', by: 'page' },
]

export interface AnchoringResult {
  name: string
  placed: number
  lost: number
  /** milliseconds: the thread busy in all, the longest slice, until something is lit, the same page once more */
  busy: Spread
  longest: Spread
  first: Spread
  again: Spread
  slices: number
  /** the extension's worker */
  worker: Spread
}
export interface AnchoringResults {
  rows: AnchoringResult[]
  /** approx-string-match alone, a quote; × notes */
  alone: { ms: number; quotes: number }
  mark: Spread
}

export async function measureAnchoring(page: Page): Promise<AnchoringResults> {
  const rows: AnchoringResult[] = []
  const html = benchPage(ELEMENTS)
  for (const { change, name, by } of CHANGES) {
    const times: PlacingTimes[] = []
    for (let i = 0; i <= ROUNDS; i++) {
      await page.setContent(html, { timeout: 120_000 })
      await page.evaluate((n) => zhongbenBench.prepareNotes(n), NOTES)
      const t = await page.evaluate(([c, b]) => zhongbenBench.placeNotes(c, b), [change, by] as const)
      if (i > 0) times.push(t)
    }
    const last = times.at(-1)
    rows.push({
      name, placed: last?.placed ?? 0, lost: last?.lost ?? 0, slices: last?.slices.length ?? 0, busy: spread(times.map((t) => t.slices.reduce((a, b) => a + b, 0))), longest: spread(times.map((t) => Math.max(...t.slices))),
      first: spread(times.map((t) => t.first)), again: spread(times.map((t) => t.again)), worker: spread(times.map((t) => t.worker)),
    })
  }
  await page.setContent(html, { timeout: 120_000 })
  await page.evaluate((n) => zhongbenBench.prepareNotes(n), NOTES)
  const alone = await page.evaluate((every) => zhongbenBench.searchAlone(every), EVERY)
  await page.evaluate((n) => zhongbenBench.prepareMarking(n), NOTES)
  const marks: number[] = []
  for (let i = 0; i <= ROUNDS; i++) { const ms = await page.evaluate(() => zhongbenBench.markRound(false)); if (i > 0) marks.push(ms) }
  return { rows, alone, mark: spread(marks) }
}

export function anchoringTable({ rows, alone, mark }: AnchoringResults): string {
  return `${table(['页面', '定位 / 未定位', '主线程共占用', '片数', '最长一片', '首批标出', '再读一遍', '后台占用'], rows.map((r) => [r.name, `${r.placed} / ${r.lost}`, inWords(r.busy), String(r.slices), inWords(r.longest), inWords(r.first), inWords(r.again), inWords(r.worker)]))}

${NOTES} 条批注、${ELEMENTS.toLocaleString('en-US')} 个元素，单位毫秒，中位数（最小–最大）。单用 approx-string-match（容错二成）每条 ${shown(alone.ms)}，${NOTES} 条约 ${shown(alone.ms * NOTES)}（按 ${alone.quotes} 条估计），而且只会找，不会辨认。包 \`<mark>\` ${NOTES} 处一轮（标出、布局、撤去、布局）${inWords(mark)}。`
}
