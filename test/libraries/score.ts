import { chromium } from '@playwright/test'
import { bundle } from '../bench/bundle.ts'
import { expectedOf, libraryDifferences } from './compare.ts'
import { isHeldOut, libraryPages, startLibraries } from './server.ts'

/*
 * Reads every page of this folder in a plain Chromium and compares: `node test/libraries/score.ts [--held-out] [--text] [ID…]`.
 * Without `--held-out` the pages that are held out are only counted, so that nobody tunes on them by accident.
 */

const flags = process.argv.slice(2).filter((a) => a.startsWith('--')), named = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const code = (await bundle('test/libraries/in-page.ts')).code
const server = await startLibraries()
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const tally = { tuned: { pages: 0, right: 0, lines: 0 }, 'held out': { pages: 0, right: 0, lines: 0 } }
const page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 800 } })
await page.addInitScript(() => {
  globalThis.closedRoots = new WeakMap()
  const attach = Element.prototype.attachShadow
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options)
    globalThis.closedRoots?.set(this, root)
    return root
  }
})
const errors: string[] = []
page.on('pageerror', (e) => errors.push(e.message))
for (const id of libraryPages().filter((p) => named.length === 0 || named.includes(p))) {
  errors.length = 0
  await page.goto(`${server.url}/${id}`, { waitUntil: 'load' })
  await page.waitForTimeout(150)
  await page.addScriptTag({ content: code })
  const { reading, text } = await page.evaluate(() => zhongbenRead())
  const found = libraryDifferences(expectedOf(id), reading)
  const half = isHeldOut(id) ? 'held out' : 'tuned'
  tally[half].pages++
  tally[half].lines += found.length
  if (found.length === 0) tally[half].right++
  if (half === 'tuned' || flags.includes('--held-out') || named.length > 0) {
    if (found.length > 0 || errors.length > 0) console.log([id, ...errors.map((e) => `PAGE ERROR ${e}`), ...found].join('\n    '))
    if (flags.includes('--text')) console.log(JSON.stringify(text))
    if (flags.includes('--dom')) console.log(await page.evaluate(() => document.body.outerHTML))
  } else if (errors.length > 0) console.log(`${id} (held out): the page itself fails: ${errors.join('; ')}`)
}
for (const [half, t] of Object.entries(tally)) console.log(`${half}: ${t.right} of ${t.pages} pages without a difference, ${t.lines} differences`)
await browser.close()
await server.close()
