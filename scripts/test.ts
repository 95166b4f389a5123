import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import * as z from 'zod/mini'

/**
 * Everything that must hold; ends with the plain line `N passed, N failed`. Two lanes run beside each other, for the tests in the browser
 * wait a good part of their time: what the browser needs and is seen in it, and everything else in one process.
 */

const windows = process.platform === 'win32'
let passed = 0
let failed = 0

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
async function counted(name: string, program: string, args: readonly string[], report: string, count: (file: unknown) => { passed: number; failed: number } | undefined, live = false): Promise<void> {
  rmSync(report, { force: true })
  const ok = await step(name, program, args, live)
  const read = existsSync(report) ? count(parsed(readFileSync(report, 'utf8'))) : undefined
  passed += read?.passed ?? 0
  failed += read?.failed ?? 0
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

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const playwrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })

async function inBrowser(): Promise<void> {
  await whole('构建（测试）', 'wxt', ['build', '--mode', 'test'])
  await whole('构建（正式）', 'wxt', ['build'])
  await whole('体积', process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/sizes.ts'])
  await counted('浏览器中的扩展', 'playwright', ['test', ...process.argv.slice(2)], 'test-results/results.json', (file) => {
    const r = z.safeParse(playwrightReport, file)
    return r.success ? { passed: r.data.stats.expected + r.data.stats.flaky, failed: r.data.stats.unexpected } : undefined
  }, true)
}

async function besides(): Promise<void> {
  await whole('类型', 'tsc', ['--noEmit'])
  await whole('代码检查', 'oxlint', ['--quiet'])
  await counted('单元、规则表、语料', 'vitest', ['run', '--maxWorkers=1', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'], 'test-results/unit.json', (file) => {
    const r = z.safeParse(vitestReport, file)
    return r.success ? { passed: r.data.numPassedTests, failed: r.data.numFailedTests } : undefined
  })
}

await whole('依赖与类型准备', 'wxt', ['prepare'])
await Promise.all([inBrowser(), besides()])

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
