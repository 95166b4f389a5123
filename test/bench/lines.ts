import { spawn } from 'node:child_process'
import path from 'node:path'
import { AS_OF, caseFiles } from './cases.ts'
import { shown, table } from './numbers.ts'

/**
 * `check -` over NDJSON, a process of its own: processor time and the most memory, at a tenth of the lines and at all of them, beside the
 * peer over the same lines. `npm run bench -- lines 100000` takes as many lines as are named.
 */

const ROOT = path.resolve(import.meta.dirname, '../..')
const USUAL = 3000
/** Different cases; beyond that they come again, so that the bench itself needs no memory. */
const KINDS = 3000
/** Told at the end as the last line of errors: seconds of the processor, megabytes. */
const TELL = ['--import', 'data:text/javascript,process.on("exit",()=>{const u=process.cpuUsage();process.stderr.write("\\nused "+(u.user+u.system)/1e6+" "+process.resourceUsage().maxRSS/1024)})']

export interface LinesRun {
  what: string
  lines: number
  /** processor time, starting included */
  seconds: number
  /** the most that was held, MB */
  memory: number
  /** written, MB */
  written: number
}

export async function measureLines(lines = USUAL): Promise<LinesRun[]> {
  const cases = caseFiles(Math.min(lines, KINDS)).map((f) => JSON.stringify(f))
  const ours = ['cli/check.ts', '--json', '--as-of', AS_OF, '-'], peer = ['test/bench/peer-lines.ts']
  const runs: LinesRun[] = []
  for (const [what, args] of [['check -（全部规则、理由、依据）', ours], ['json-rules-engine（六条的结论）', peer]] as const) {
    for (const n of [1, Math.ceil(lines / 10), lines]) runs.push({ what, lines: n, ...(await run(args, cases, n)) })
  }
  return runs
}

async function run(args: readonly string[], cases: readonly string[], lines: number): Promise<Pick<LinesRun, 'seconds' | 'memory' | 'written'>> {
  const child = spawn(process.execPath, [...TELL, ...args], { cwd: ROOT })
  let written = 0, told = ''
  child.stdout.on('data', (b: Buffer) => { written += b.length })
  child.stderr.on('data', (b: Buffer) => { told = (told + b.toString('utf8')).slice(-500) })
  const ended = new Promise<number | null>((resolve, reject) => { child.once('close', resolve); child.once('error', reject) })
  for (let i = 0; i < lines; i++) {
    if (!child.stdin.write(`{"id":${i},"caseFile":${cases[i % cases.length] ?? '{}'}}\n`)) await new Promise((resolve) => child.stdin.once('drain', resolve))
  }
  child.stdin.end()
  const code = await ended
  const used = /used ([\d.]+) ([\d.]+)$/.exec(told)
  if (code !== 0 || !used) throw new Error(`${args.join(' ')}：${code}，${told.slice(0, 300)}`)
  return { seconds: Number(used[1]), memory: Number(used[2]), written: written / 1e6 }
}

/** Lines a second of the processor, without what starting takes. */
function rate(all: readonly LinesRun[], r: LinesRun): number {
  const start = all.find((o) => o.what === r.what && o.lines === 1)
  return (r.lines - 1) / (r.seconds - (start?.seconds ?? 0))
}

export function linesTable(runs: readonly LinesRun[]): string {
  const rows = runs.map((r) => [r.what, r.lines.toLocaleString('en-US'), `${shown(r.seconds)} s`, r.lines === 1 ? '' : `${shown(rate(runs, r))} 行/秒`, `${shown(r.memory)} MB`, `${shown(r.written)} MB`])
  return `${table(['做什么', '行数', '处理器时间', '除启动外', '最大内存', '写出'], rows)}

两者都读同样的行、按格式核对。对方另由本方代码算好期间、谁对谁做了什么（计入其时间），只写出六条规则的审批结论；本方写出全部规则的两种结论、理由、依据原文、所缺、反证和案件信息。`
}
