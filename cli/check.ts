import { valueOf } from '../casefile/fact.ts'
import type { CaseFile } from '../casefile/schema.ts'
import type { PageReading } from '../reading/read-page.ts'
import { judgeAll, type JudgeOptions } from '../rules/index.ts'
import type { Review } from '../rules/types.ts'
import { parseArguments, USAGE } from './arguments.ts'
import { checkLines } from './lines.ts'
import { UnreadableFile } from '../documents/unreadable.ts'
import { pageProgress } from './progress.ts'
import { readWithGaps } from './read-file.ts'
import { report } from './report.ts'

/** `check [--json] [--as-of YYYY-MM-DD] [--role approval|supervision] [--settings FILE] [--library FILE] FILE…`, or `-` for NDJSON on standard input. */

/** What is printed for one file; the shape is fixed by the contract of `check`. */
export interface Checked {
  pageKind: PageReading['pageKind']
  profile: string
  caseFile: CaseFile
  cases?: { caseFile: CaseFile; review: Review }[]
  listComplete?: boolean
  listTotal?: number
  review: Review | null
  /** what of a file could not be read, a sentence each; left out when all was */
  gaps?: readonly string[]
  ms: { read: number; review: number }
}

/** Runs the command; returns the exit status: 0 all read, 1 some file could not be read, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const parsed = await parseArguments(args)
  if (typeof parsed === 'string') {
    process.stderr.write(`${parsed}\n${USAGE}\n`)
    return 2
  }
  const { files, options } = parsed
  if (files.length === 1 && files[0] === '-') return checkLines(process.stdin, written, options)
  let failed = false
  for (const file of files) {
    try {
      const checked = check(await readTimed(file), options.judge)
      await write(options.json ? JSON.stringify({ file, ...checked }) + '\n' : report(file, checked, options))
    } catch (error) {
      failed = true
      const reason = error instanceof UnreadableFile ? error.message : `读取时出错（${error instanceof Error ? error.message : '原因不明'}）`
      await write(options.json ? JSON.stringify({ file, error: reason }) + '\n' : `${file}\n  不能读取：${reason}\n\n`)
    }
  }
  return failed ? 1 : 0
}

export interface Timed {
  reading: PageReading
  gaps?: readonly string[]
  ms: number
}

async function readTimed(file: string): Promise<Timed> {
  const from = performance.now()
  const progress = pageProgress(file)
  try {
    return { ...(await readWithGaps(file, progress.tell)), ms: performance.now() - from }
  } finally {
    progress.clear()
  }
}

/** Judges what was read. */
export function check(timed: Timed, options: JudgeOptions): Checked {
  const [checked] = checkAll([timed], options)
  if (checked === undefined) throw new Error('what was read is judged')
  return checked
}

/** Judges several readings together; the time of it is shared out by the number of their cases. */
export function checkAll(all: readonly Timed[], options: JudgeOptions): Checked[] {
  const from = performance.now()
  const files = all.flatMap(({ reading }) => [...(isOneCase(reading) ? [reading.caseFile] : []), ...reading.cases])
  const reviews = judgeAll(files, options)
  const each = files.length === 0 ? 0 : (performance.now() - from) / files.length
  let next = 0
  const review = (): Review => {
    const made = reviews[next++]
    if (made === undefined) throw new Error('every case has its review')
    return made
  }
  return all.map(({ reading, gaps = [], ms }) => {
    const before = next
    const judged = isOneCase(reading) ? review() : null
    const cases = reading.cases.map((caseFile) => ({ caseFile, review: review() }))
    return {
      pageKind: reading.pageKind, profile: reading.profile, caseFile: reading.caseFile,
      ...(reading.pageKind === 'case-list' ? { cases, listComplete: reading.listComplete ?? false, ...(reading.listTotal === undefined ? {} : { listTotal: reading.listTotal }) } : {}),
      review: judged,
      ...(gaps.length > 0 ? { gaps } : {}),
      ms: { read: round(ms), review: round(each * (next - before)) },
    }
  })
}

function isOneCase({ pageKind }: PageReading): boolean {
  return pageKind !== 'not-a-case' && pageKind !== 'unrecognised' && pageKind !== 'case-list'
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100
}

/** Waits while the reader of the output is slow, so that memory stays constant. */
export function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve()
    else process.stdout.once('drain', resolve)
  })
}

/** Waits until the bytes are out of our hands: their place is used again. */
function written(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => process.stdout.write(bytes, () => resolve()))
}

/** Case number for a heading, or what stands in for it. */
export function titleOf(file: CaseFile): string {
  return valueOf(file.caseNumber) ?? '案号未读到'
}

if (process.argv[1] === import.meta.filename) {
  /* A closed pipe (head, less) is no error. */
  process.stdout.on('error', () => process.exit(0))
  process.exitCode = await main(process.argv.slice(2))
}
