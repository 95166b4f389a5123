import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { bundle } from './bundle.ts'

/**
 * The store's work with a lock beside the same work without (issue 6: no more than twice), in Chromium's own database. Turn about, the quickest of several
 * rounds counts. Usage: node test/bench/locked.ts [cases] [notes per case] [rounds]
 */

const [CASES = 500, NOTES = 5, ROUNDS = 3] = process.argv.slice(2).map(Number)

const script = (await bundle('test/bench/locked-in-page.ts')).code
const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>')).listen(0, '127.0.0.1')
await new Promise((done) => { server.once('listening', done) })
const address = server.address()
const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-locked-'))
const context = await chromium.launchPersistentContext(profile, { executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
  await page.evaluate(script)
  const size = await page.evaluate(([cases, notes]) => globalThis.zhongbenLocked.prepare(cases, notes), [CASES, NOTES] as const)
  console.log(`${CASES} cases of ${Math.round(size / 1024)} KB, ${CASES * NOTES} notes; gate ${(await page.evaluate(() => globalThis.zhongbenLocked.gateCost())).toFixed(2)} ms a call`)
  let [plain, locked] = [0, 0]
  for (const work of await page.evaluate(() => globalThis.zhongbenLocked.work)) {
    const best = { plain: Infinity, locked: Infinity }, got = { plain: -1, locked: -1 }
    for (let round = 0; round < ROUNDS; round++) for (const which of ['plain', 'locked'] as const) {
      const r = await page.evaluate(([w, name]) => globalThis.zhongbenLocked.run(w, name), [which, work] as const)
      best[which] = Math.min(best[which], r.ms)
      got[which] = r.got
    }
    if (got.plain !== got.locked) throw new Error(`${work}: ${got.plain} without and ${got.locked} with a lock`)
    plain += best.plain
    locked += best.locked
    console.log(`${work.padEnd(34)} ${best.plain.toFixed(0).padStart(7)} ms  locked ${best.locked.toFixed(0).padStart(7)} ms  × ${(best.locked / best.plain).toFixed(2)}`)
  }
  console.log(`${'all'.padEnd(34)} ${plain.toFixed(0).padStart(7)} ms  locked ${locked.toFixed(0).padStart(7)} ms  × ${(locked / plain).toFixed(2)}`)
} finally {
  await context.close()
  server.close()
  rmSync(profile, { recursive: true, force: true })
}
