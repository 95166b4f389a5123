import { chromium, type Page } from '@playwright/test'
import axe from 'axe-core'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { prepare } from 'wxt'
import { anchoringTable, measureAnchoring } from './anchoring.ts'
import { bundle } from './bundle.ts'
import { documentsTable, measureDocuments } from './documents.ts'
import { highlightingTable, measureHighlighting } from './highlighting.ts'
import { linesTable, measureLines } from './lines.ts'
import { measureReading, readingTable } from './reading.ts'
import { measureRules, rulesTable } from './rules.ts'
import { measureSizes, sizesTable } from './sizes.ts'

/**
 * `npm run bench [-- sizes reading documents rules lines highlighting anchoring]`: prints tables and writes `out/bench.json`. It compares and reports;
 * it fails only when something could not be measured, never for being slow.
 */

const wanted = process.argv.slice(2).filter((w) => !/^\d+$/.test(w))
/** how many lines `check -` is given: `-- lines 100000` */
const lines = process.argv.slice(2).find((w) => /^\d+$/.test(w))
const results: Record<string, unknown> = {
  at: new Date().toISOString(), node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length, loadBefore: loadavg()[0],
}
let failed = 0

async function part<T>(name: string, title: string, measure: () => Promise<T>, show: (t: T) => string): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return
  const from = performance.now()
  try {
    const measured = await measure()
    results[name] = measured
    console.log(`\n### ${title}\n\n${show(measured)}\n\n（用时 ${((performance.now() - from) / 1000).toFixed(0)} 秒）`)
  } catch (error) {
    failed++
    console.error(`\n### ${title}\n\n没有测成：${error instanceof Error ? error.message : String(error)}`)
  }
}

/* The bundler wants the compiler's settings, which WXT writes. */
if (!existsSync('.wxt/tsconfig.json')) await prepare({})
const browser = await chromium.launch({ ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}), args: ['--no-sandbox', '--disable-gpu'] })
results['browser'] = browser.version()
const { code } = await bundle('test/bench/in-page.ts')

/** A page of its own with what is compared. */
async function onPage<T>(measure: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage()
  try {
    await page.addScriptTag({ content: axe.source })
    await page.addScriptTag({ content: code })
    return await measure(page)
  } finally {
    await page.close()
  }
}

await part('sizes', '体积', measureSizes, sizesTable)
await part('reading', '读、判一页与 axe.run()', () => onPage(measureReading), readingTable)
await part('documents', '读裁判文书与 Readability 的 parse()', () => onPage(measureDocuments), documentsTable)
await part('rules', '一万件案件 × 全部规则与 json-rules-engine', () => onPage(measureRules), rulesTable)
await part('lines', '逐行判断（check -）与 json-rules-engine', () => measureLines(lines === undefined ? undefined : Number(lines)), linesTable)
await part('highlighting', '标出 200 处与包 <mark>', () => onPage(measureHighlighting), highlightingTable)
await part('anchoring', '500 条批注在 50,000 个元素的页面中定位、标出', () => onPage(measureAnchoring), anchoringTable)

await browser.close()
results['loadAfter'] = loadavg()[0]
mkdirSync('out', { recursive: true })
writeFileSync('out/bench.json', JSON.stringify(results, null, 1) + '\n')
console.log(`\n机器：${String(results['cpu'])}，${cpus().length} 核；平均负载 ${loadavg().map((n) => n.toFixed(1)).join('、')}。数据见 out/bench.json。`)
process.exitCode = failed === 0 ? 0 : 1
