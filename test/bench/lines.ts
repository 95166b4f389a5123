import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { AS_OF, caseFiles } from './cases.ts'
import { shown, table } from './numbers.ts'
import { processor } from './processes.ts'

/**
 * `check -` over NDJSON, a process of its own: processor time and memory in several stretches of the lines, beside the peer over the
 * same lines. `npm run bench -- lines 100000` takes as many lines as are named.
 */

const ROOT = path.resolve(import.meta.dirname, '../..')
const USUAL = 3000
/** Different cases; beyond that they come again under other names and numbers, so that the bench itself needs no memory. */
const KINDS = 3000
/** Of all the lines, where a stretch ends. */
const STRETCHES = [0.1, 0.25, 0.5, 1]
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
  stretches: Stretch[]
}
export interface Stretch {
  /** lines answered by its end */
  to: number
  /** lines a second of processor time within it */
  rate: number
  /** memory held at its end, MB */
  held: number
}

export async function measureLines(lines = USUAL): Promise<LinesRun[]> {
  const cases = caseFiles(Math.min(lines, KINDS)).map((f) => JSON.stringify(f))
  const ours = ['cli/check.ts', '--json', '--as-of', AS_OF, '-'], peer = ['test/bench/peer-lines.ts']
  const runs: LinesRun[] = []
  for (const [what, args] of [['check -（全部规则、理由、依据）', ours], ['json-rules-engine（六条的结论）', peer]] as const) {
    for (const n of [1, lines]) runs.push({ what, lines: n, ...(await run(args, cases, n)) })
  }
  return runs
}

async function run(args: readonly string[], cases: readonly string[], lines: number): Promise<Omit<LinesRun, 'what' | 'lines'>> {
  const child = spawn(process.execPath, [...TELL, ...args], { cwd: ROOT })
  const marks = STRETCHES.map((part) => Math.ceil(lines * part)), stretches: Stretch[] = []
  let written = 0, told = '', answered = 0, before = { at: 0, used: 0 }
  child.stdout.on('data', (b: Buffer) => {
    written += b.length
    for (let at = b.indexOf(10); at >= 0; at = b.indexOf(10, at + 1)) {
      answered++
      /* Where several stretches end with the same line, it is one. */
      if (marks[0] !== answered) continue
      while (marks[0] === answered) marks.shift()
      const used = processor(child.pid ?? 0)
      stretches.push({ to: answered, rate: (answered - before.at) / (used - before.used), held: held(child.pid ?? 0) })
      before = { at: answered, used }
    }
  })
  child.stderr.on('data', (b: Buffer) => { told = (told + b.toString('utf8')).slice(-500) })
  const ended = new Promise<number | null>((resolve, reject) => { child.once('close', resolve); child.once('error', reject) })
  for (let i = 0; i < lines; i++) {
    if (!child.stdin.write(`{"id":${i},"caseFile":${another(cases[i % cases.length] ?? '{}', Math.floor(i / cases.length))}}\n`)) await new Promise((resolve) => child.stdin.once('drain', resolve))
  }
  child.stdin.end()
  const code = await ended
  const used = /used ([\d.]+) ([\d.]+)$/.exec(told)
  if (code !== 0 || !used || answered !== lines) throw new Error(`${args.join(' ')}：${code}，${answered} 行，${told.slice(0, 300)}`)
  return { seconds: Number(used[1]), memory: Number(used[2]), written: written / 1e6, stretches }
}

/** The same case with parties and a number of its own, so that what was kept of one is of no use to the other. */
function another(json: string, round: number): string {
  if (round === 0) return json
  const own = String.fromCharCode(0x4e00 + round)
  return json.replace(/江芷若|陶砚田|祁远帆|贺兰舟|封砚秋|闻人书|陆怀谷|方有田|恒裕|海平/g, (name) => name + own).replaceAll('青9921执', `青${1000 + round}执`)
}

function held(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return Number.NaN
  }
}

/** Lines a second of the processor, without what starting takes. */
function rate(all: readonly LinesRun[], r: LinesRun): number {
  const start = all.find((o) => o.what === r.what && o.lines === 1)
  return (r.lines - 1) / (r.seconds - (start?.seconds ?? 0))
}

export function linesTable(runs: readonly LinesRun[]): string {
  const rows = runs.map((r) => [r.what, r.lines.toLocaleString('en-US'), `${shown(r.seconds)} s`, r.lines === 1 ? '' : `${shown(rate(runs, r))} 行/秒`, `${shown(r.memory)} MB`, `${shown(r.written)} MB`])
  const long = runs.filter((r) => r.lines > 1)
  const stretches = long.flatMap((r) => r.stretches.map((s) => [r.what, `至 ${s.to.toLocaleString('en-US')}`, `${shown(s.rate)} 行/秒`, `${shown(s.held)} MB`]))
  return `${table(['做什么', '行数', '处理器时间', '除启动外', '最大内存', '写出'], rows)}

${table(['做什么', '行', '该段每处理器秒（首段含启动）', '段末内存'], stretches)}

两者都读同样的行、按格式核对。对方另由本方代码算好期间、谁对谁做了什么（计入其时间），只写出六条规则的审批结论；本方写出全部规则的两种结论、理由、依据原文、所缺、反证和案件信息。`
}
