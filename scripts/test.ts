import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import * as z from 'zod/mini'

/**
 * What must hold; ends with the plain line `N passed, N failed`. Two lanes run beside each other, for the tests in the browser
 * wait a good part of their time: what the browser needs and is seen in it, and everything else in one process.
 *
 * The quick round leaves out what is tagged @long or asks for ALL (test/long.ts), and says how many tests that are; with `--all`, as in CI,
 * everything runs.
 */

const windows = process.platform === 'win32'
const all = process.argv.includes('--all')
const rest = process.argv.slice(2).filter((a) => a !== '--all')
if (all) process.env.ALL_TESTS = '1'
let passed = 0
let failed = 0
let left = 0

/* The browser may still be installed while everything is checked that needs none (scripts/run.mjs). */
const installed = z.object({ browser: z.optional(z.string()), wrong: z.optional(z.string()) })
const browser: Promise<unknown> = process.send === undefined ? Promise.resolve({}) : new Promise((resolve) => {
  process.once('message', (m) => { process.disconnect(); resolve(m) })
})

/** A step that passes or fails as a whole. Its output comes at once or, of a step in the second lane, in one piece when it has ended. */
async function step(name: string, program: string, args: readonly string[], live: boolean): Promise<boolean> {
  const from = performance.now()
  const child = spawn(program, [...args], { stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'], shell: windows })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (b: Buffer) => said.push(b))
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', (e) => { console.error(`${program}: ${e.message}`); resolve(false) })
    child.once('close', (status) => resolve(status === 0))
  })
  process.stdout.write(Buffer.concat(said))
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
  return ok
}

async function whole(name: string, program: string, args: readonly string[], live = false): Promise<void> {
  if (await step(name, program, args, live)) passed++
  else failed++
}

/** A step that counts its own tests in a report; a broken run without a report counts as one failure. */
async function counted(name: string, program: string, args: readonly string[], report: string, count: (file: unknown) => { passed: number; failed: number; left: number } | undefined, live = false): Promise<void> {
  rmSync(report, { force: true })
  const ok = await step(name, program, args, live)
  const read = existsSync(report) ? count(parsed(readFileSync(report, 'utf8'))) : undefined
  passed += read?.passed ?? 0
  failed += read?.failed ?? 0
  left += read?.left ?? 0
  if (!ok && !(read && read.failed > 0)) failed++
}

/** A report that was cut short is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
const playwrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) })

async function inBrowser(): Promise<void> {
  await whole('构建（测试）', 'wxt', ['build', '--mode', 'test'])
  await whole('构建（正式）', 'wxt', ['build'])
  await whole('体积', process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/sizes.ts'])
  const ready = z.safeParse(installed, await browser)
  if (ready.data?.browser !== undefined) process.env.CHROME_PATH = ready.data.browser
  if (ready.data?.wrong !== undefined) {
    console.error(ready.data.wrong)
    failed++
    return
  }
  await counted('浏览器中的扩展', 'playwright', ['test', ...rest], 'test-results/results.json', (file) => {
    const r = z.safeParse(playwrightReport, file)
    return r.success ? { passed: r.data.stats.expected + r.data.stats.flaky, failed: r.data.stats.unexpected, left: r.data.stats.skipped } : undefined
  }, true)
}

/* In the quick round the browser is done first, and leaves its core; in the whole one it is not. */
async function besides(): Promise<void> {
  await whole('类型', 'tsc', ['--noEmit'])
  await whole('代码检查', 'oxlint', ['--quiet'])
  await counted('单元、规则表、语料', 'vitest', ['run', `--maxWorkers=${all ? 1 : 2}`, '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'], 'test-results/unit.json', (file) => {
    const r = z.safeParse(vitestReport, file)
    return r.success ? { passed: r.data.numPassedTests, failed: r.data.numFailedTests, left: r.data.numPendingTests } : undefined
  })
}

await whole('依赖与类型准备', 'wxt', ['prepare'])
await Promise.all([inBrowser(), besides()])

if (!all && left > 0) console.log(`另有 ${left} 项耗时长的测试（断电、满盘、随机页面、攻击、大批量等）没有运行；全部运行：npm test -- --all`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
