import { readdirSync, readFileSync } from 'node:fs'
import { expect, openMany } from './many-cases.ts'

/**
 * A large export in the built extension (`wxt build --mode test` first): seconds by the clock and of processor time, the largest growth
 * of a renderer process, and the longest task of the desk's own thread, in processor time, so that a busy machine does not count. Usage: node test/bench/exporting.ts [cases] [notes per case] [xlsx|csv|json] [names|all] [findings]
 * The cases are copies of one that was read from the demonstration platform, with parties of their own, and with so many of its findings.
 */

const [CASES = 4000, NOTES = 5] = process.argv.slice(2, 4).map(Number)
const [FORMAT = 'xlsx', LEVEL = 'names', FINDINGS = '24'] = process.argv.slice(4)
const LABELS: Record<string, RegExp> = { xlsx: /^Excel/, csv: /^CSV/, json: /^JSON/, names: /^姓名和号码/, all: /^姓名、号码/ }

/** Seconds of processor time that a process has taken. */
function processor(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

interface TraceEvent { name: string; ph: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }

function isBrowser(pid: number, profile: string): boolean {
  const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return line.includes(profile) && !line.includes('--type=')
}

/** Megabytes of memory of each Chromium process, by id. */
function memory(profile: string): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (!line.includes(profile) && !(line.includes('--type=renderer') && line.includes('--extension-process'))) continue
      sizes.set(Number(pid), Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
    } catch { /* it has ended */ }
  }
  return sizes
}

const { context, id, profile, size, close } = await openMany(CASES, NOTES, Number(FINDINGS))
try {
  const quiet = await context.newPage()
  quiet.setDefaultTimeout(300_000)
  await quiet.goto(`chrome-extension://${id}/desk.html`)
  await expect(quiet.locator('.grid-row').first()).toBeVisible({ timeout: 120_000 })
  await quiet.locator('.tools').getByRole('button', { name: '导出…' }).click()
  const dialog = quiet.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^全部/ }).check()
  await dialog.getByRole('radio', { name: LABELS[FORMAT] ?? '' }).check()
  await dialog.getByRole('radio', { name: LABELS[LEVEL] ?? '' }).check()
  await expect(dialog.getByRole('region', { name: '预览' })).toHaveAttribute('aria-busy', 'false')
  const traced: TraceEvent[] = []
  const session = await context.newCDPSession(quiet)
  session.on('Tracing.dataCollected', ({ value }) => { for (const e of value as unknown as TraceEvent[]) if (e.name === 'thread_name' || (e.ph === 'X' && e.tdur !== undefined && e.tdur > 1000)) traced.push(e) })
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', '__metadata'] } })
  const before = memory(profile)
  const peak = new Map(before)
  const watch = setInterval(() => { for (const [pid, mb] of memory(profile)) peak.set(pid, Math.max(peak.get(pid) ?? 0, mb)) }, 100)
  const taken = new Map([...before.keys()].map((pid) => [pid, processor(pid)]))
  const from = performance.now()
  const [download] = await Promise.all([quiet.waitForEvent('download', { timeout: 1_800_000 }), dialog.getByRole('button', { name: /^导出 \d+/ }).click()])
  const seconds = (performance.now() - from) / 1000
  clearInterval(watch)
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await done
  /* The process that has worked most holds the desk and its worker. */
  const work = [...taken].map(([pid, at]) => ({ pid, cpu: processor(pid) - at })).sort((a, b) => b.cpu - a.cpu)
  const { pid: worked = 0, cpu = 0 } = work[0] ?? {}
  const main = traced.find((e) => e.pid === worked && e.name === 'thread_name' && e.args?.name === 'CrRendererMain')?.tid
  /* The browser itself has the profile on its command line; it holds what was written, until it puts that on disk. */
  const grown = (pid: number) => `+${Math.round((peak.get(pid) ?? 0) - (before.get(pid) ?? 0))} MB to ${Math.round(peak.get(pid) ?? 0)}`
  const own = [...peak.keys()].find((pid) => isBrowser(pid, profile)) ?? 0
  const held = Math.max(0, ...traced.filter((e) => e.pid === worked && e.tid === main && e.ph === 'X').map((e) => (e.tdur ?? 0) / 1000))
  const bytes = readFileSync(await download.path()).length
  console.log(`${CASES * NOTES} notes on ${CASES} cases${size === 0 ? '' : ` of ${Math.round(size / 1024)} KB`}, ${FORMAT}, ${LEVEL}: ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of the processor), file ${(bytes / 1048576).toFixed(1)} MB, memory of the desk with its worker ${grown(worked)} MB, of the browser ${grown(own)} MB, longest task of the desk ${Math.round(held)} ms`)
  if (process.env['KEEP']) await download.saveAs(process.env['KEEP'])
} finally {
  await close()
}
