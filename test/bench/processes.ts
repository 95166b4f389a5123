import type { CDPSession } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'

/** Memory and processor time of the processes of a browser, and the longest task of a page's own thread, in processor time: a busy machine does not count. */

/** Seconds of processor time that a process has taken. */
export function processor(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

export function isBrowser(pid: number, profile: string): boolean {
  const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return line.includes(profile) && !line.includes('--type=')
}

/** Megabytes of memory of each process of the browser that runs with this profile, by id. */
export function memory(profile: string): Map<number, number> {
  const all = new Map<number, { parent: number; mb: number; own: boolean }>()
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      all.set(Number(pid), { parent: Number(/PPid:\s+(\d+)/.exec(status)?.[1] ?? 0), mb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024, own: readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile) })
    } catch { /* it has ended */ }
  }
  const belongs = (pid: number): boolean => { const p = all.get(pid); return p !== undefined && (p.own || belongs(p.parent)) }
  return new Map([...all].flatMap(([pid, { mb }]) => (belongs(pid) ? [[pid, mb] as const] : [])))
}

interface TraceEvent { name: string; ph: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }

export interface Measured { seconds: number; /** of the busiest process, which holds the desk and its worker */ cpu: number; desk: string; browser: string; longest: number }

/** What some work in a page takes. */
export async function measured(session: CDPSession, profile: string, work: () => Promise<unknown>): Promise<Measured> {
  const traced: TraceEvent[] = []
  const keep = ({ value }: { value: object[] }) => { for (const e of value as TraceEvent[]) if (e.name === 'thread_name' || (e.ph === 'X' && e.tdur !== undefined && e.tdur > 1000)) traced.push(e) }
  session.on('Tracing.dataCollected', keep)
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', '__metadata'] } })
  const before = memory(profile)
  const peak = new Map(before)
  const watch = setInterval(() => { for (const [pid, mb] of memory(profile)) peak.set(pid, Math.max(peak.get(pid) ?? 0, mb)) }, 100)
  const taken = new Map([...before.keys()].map((pid) => [pid, processor(pid)]))
  const from = performance.now()
  await work()
  const seconds = (performance.now() - from) / 1000
  clearInterval(watch)
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await done
  session.off('Tracing.dataCollected', keep)
  /* The browser itself holds what was written, until it puts that on disk. */
  const grown = (pid: number) => `+${Math.round((peak.get(pid) ?? 0) - (before.get(pid) ?? 0))} MB to ${Math.round(peak.get(pid) ?? 0)} MB`
  const own = [...peak.keys()].find((pid) => { try { return isBrowser(pid, profile) } catch { return false } }) ?? 0
  const renderer = (pid: number) => { try { return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer') } catch { return false } }
  const [{ pid: worked = 0, cpu = 0 } = {}] = [...taken].filter(([pid]) => renderer(pid)).map(([pid, at]) => ({ pid, cpu: processor(pid) - at })).sort((a, b) => b.cpu - a.cpu)
  const main = traced.find((e) => e.pid === worked && e.name === 'thread_name' && e.args?.name === 'CrRendererMain')?.tid
  const longest = Math.max(0, ...traced.filter((e) => e.pid === worked && e.tid === main && e.ph === 'X').map((e) => (e.tdur ?? 0) / 1000))
  return { seconds, cpu, desk: grown(worked), browser: grown(own), longest }
}

export function inWords({ seconds, cpu, desk, browser, longest }: Measured): string {
  return `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of the processor), memory of the desk with its worker ${desk}, of the browser ${browser}, longest task of the desk ${Math.round(longest)} ms`
}
