import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import * as z from 'zod/mini'

/** Everything that must hold, one after the other; ends with the plain line `N passed, N failed`. */

const windows = process.platform === 'win32'
let passed = 0
let failed = 0

/** A step that passes or fails as a whole. */
function step(name: string, program: string, args: readonly string[]): boolean {
  const from = performance.now()
  const { status } = spawnSync(program, [...args], { stdio: 'inherit', shell: windows })
  const ok = status === 0
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
  return ok
}

function whole(name: string, program: string, args: readonly string[]): void {
  if (step(name, program, args)) passed++
  else failed++
}

/** A step that counts its own tests in a report; a broken run without a report counts as one failure. */
function counted(name: string, program: string, args: readonly string[], report: string, count: (file: unknown) => { passed: number; failed: number } | undefined): void {
  rmSync(report, { force: true })
  const ok = step(name, program, args)
  const read = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : undefined
  passed += read?.passed ?? 0
  failed += read?.failed ?? 0
  if (!ok && !(read && read.failed > 0)) failed++
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const playwrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })

whole('依赖与类型准备', 'wxt', ['prepare'])
whole('类型', 'tsc', ['--noEmit'])
whole('代码检查', 'oxlint', ['--quiet'])
counted('单元、规则表、语料', 'vitest', ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'], 'test-results/unit.json', (file) => {
  const r = z.safeParse(vitestReport, file)
  return r.success ? { passed: r.data.numPassedTests, failed: r.data.numFailedTests } : undefined
})
whole('构建（测试）', 'wxt', ['build', '--mode', 'test'])
whole('构建（正式）', 'wxt', ['build'])
whole('体积', process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/sizes.ts'])
counted('浏览器中的扩展', 'playwright', ['test', ...process.argv.slice(2)], 'test-results/results.json', (file) => {
  const r = z.safeParse(playwrightReport, file)
  return r.success ? { passed: r.data.stats.expected + r.data.stats.flaky, failed: r.data.stats.unexpected } : undefined
})

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
