import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { bundleBy, checkScript } from '../../scripts/check-bundle.mjs'
import { shown, table } from './numbers.ts'

/** `check FILE…` over many rulings, as its users run it: a process of its own, to the end of what it prints, by the clock and by the processor. */

const ROOT = path.resolve(import.meta.dirname, '../..')
const ROUNDS = 3

export interface ManyRun {
  what: string
  files: number
  /** by the clock, of all processors together: the least of the rounds; milliseconds, and MB at most */
  clock: number
  processor: number
  memory: number
}

/** Told at the end as the last line of errors: milliseconds of the processor, megabytes. */
const TELL = ['--import', 'data:text/javascript,process.on("exit",()=>{const u=process.cpuUsage();process.stderr.write("\\nused "+(u.user+u.system)/1e3+" "+process.resourceUsage().maxRSS/1024)})']

export async function measureMany(texts: readonly string[], count: number): Promise<ManyRun[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulings-'))
  try {
    const files = Array.from({ length: count }, (_, i) => path.join(folder, `${i}.txt`))
    for (const [i, file] of files.entries()) writeFileSync(file, texts[i % texts.length] ?? '')
    const cache = path.join(folder, 'compiled')
    const { script, flags } = checkScript(ROOT, bundleBy(process.execPath, ROOT))
    const runs: ManyRun[] = []
    for (const [what, args, given] of [['启动，读 1 份', [], files.slice(0, 1)], ['一个线程', ['--jobs', '1'], files], [`${availableParallelism()} 个线程（核数）`, ['--jobs', String(availableParallelism())], files]] as const) {
      const rounds: Omit<ManyRun, 'what' | 'files'>[] = []
      for (let i = 0; i <= ROUNDS; i++) rounds.push(await run([...flags, script], [...args, ...given], cache))
      const [, ...later] = rounds
      const least = (key: 'clock' | 'processor' | 'memory') => Math.min(...later.map((r) => r[key]))
      runs.push({ what, files: given.length, clock: least('clock'), processor: least('processor'), memory: least('memory') })
    }
    return runs
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `script`: behind the flags that `npm run check` gives it. */
async function run(script: readonly string[], args: readonly string[], cache: string): Promise<Omit<ManyRun, 'what' | 'files'>> {
  const from = performance.now()
  const child = spawn(process.execPath, [...TELL, ...script, '--json', ...args], { cwd: ROOT, env: { ...process.env, NODE_COMPILE_CACHE: cache }, stdio: ['ignore', 'pipe', 'pipe'] })
  let told = '', lines = 0
  child.stdout.on('data', (b: Buffer) => { for (let at = b.indexOf(10); at >= 0; at = b.indexOf(10, at + 1)) lines++ })
  child.stderr.on('data', (b: Buffer) => { told = (told + b.toString('utf8')).slice(-500) })
  const code = await new Promise((resolve, reject) => { child.once('close', resolve); child.once('error', reject) })
  const clock = performance.now() - from
  const used = /used ([\d.]+) ([\d.]+)$/.exec(told)
  if (code !== 0 || !used || lines !== args.filter((a) => a.endsWith('.txt')).length) throw new Error(`check：${code}，${lines} 行，${told.slice(0, 300)}`)
  return { clock, processor: Number(used[1]), memory: Number(used[2]) }
}

export function manyTable(runs: readonly ManyRun[], aim: number): string {
  const [start] = runs
  const rest = (r: ManyRun) => r.clock - (start?.clock ?? 0)
  const rows = runs.map((r) => [r.what, String(r.files), shown(r.clock), r === start ? '' : shown(rest(r)), shown(r.processor), `${shown(r.memory)} MB`])
  const last = runs.at(-1)
  return `${table(['`check --json`', '份', '时钟', '除启动外', '处理器时间（各线程合计）', '最大内存'], rows)}

单位毫秒，取 ${ROUNDS} 次中最小；进程启动到输出读完，含读文件、核对全部规则、写出 JSON。代码已合成几个脚本、编译后有缓存（\`npm run check\` 如此）。目标“1 秒以内”：${last !== undefined && rest(last) < aim ? '除启动外达到' : '未达到'}。`
}
