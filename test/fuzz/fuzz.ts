import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { BUILD, launch } from '../e2e/fixtures.ts'
import { fuzz } from './run.ts'

/** `npm run fuzz`: pages by chance in the built extension. Ends with 1 when something that must hold did not; the pages are in out/fuzz. */

const { values } = parseArgs({ options: { pages: { type: 'string', default: '1000' }, seed: { type: 'string' }, from: { type: 'string', default: '0' }, tabs: { type: 'string', default: '4' }, build: { type: 'string', default: BUILD } } })
const [pages, from, seed, tabs] = [Number(values.pages), Number(values.from), Number(values.seed ?? Math.floor(Math.random() * 1_000_000)), Number(values.tabs)]
if (![pages, from, seed, tabs].every(Number.isSafeInteger) || pages < 1 || pages > 1_000_000 || tabs < 1 || tabs > 32) {
  console.error('用法：npm run fuzz -- --pages 10000 --seed 7 [--from 0] [--tabs 4]')
  process.exit(1)
}
console.log(`${pages} 个页面，种子 ${seed}（重跑：npm run fuzz -- --pages ${pages} --seed ${seed}）`)
const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-fuzz-'))
/* Little is painted, and a sandboxed frame needs no process of its own. */
const launched = await launch(profile, values.build, { viewport: { width: 500, height: 300 }, args: ['--disable-features=IsolateSandboxedIframes'] })
const report = await fuzz(launched, {
  seed, pages, from, tabs, told: (done) => { if (done % 250 === 0) console.log(`${done}/${pages}`) },
  failedNow: (f) => console.log(`第 ${f?.number} 页 ${f?.file}\n  ${f?.what.slice(0, 6).join('\n  ')}`),
})
await launched.context.close()
rmSync(profile, { recursive: true, force: true })
console.log(`显示面板 ${report.shown}，其中显示批注 ${report.told}；用时 ${report.seconds.toFixed(0)} 秒，处理器 ${report.cpu.toFixed(0)} 秒；页面线程最慢 ${report.slowest.toFixed(0)} ms，居中 ${report.middle.toFixed(0)} ms；最大的页面 ${(report.largest / 1000).toFixed(0)} kB`)
for (const f of report.failed.filter((one) => one.file === '')) console.log(f.what.slice(0, 6).join('\n  '))
console.log(report.failed.length === 0 ? '没有发现问题。' : `${report.failed.length} 处不符。`)
process.exitCode = report.failed.length === 0 ? 0 : 1
