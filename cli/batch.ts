import { putAnswer } from './answer-json.ts'
import type { CheckOptions } from './arguments.ts'
import { checkAll, type Timed } from './checked.ts'
import { jsonBytes } from './json-bytes.ts'
import { UnreadableFile } from '../documents/unreadable.ts'
import { readWithGaps } from './read-file.ts'
import { report } from './report.ts'

/** Several files read and judged together: what is printed of them, in their order. */
export interface Batch {
  bytes: Uint8Array<ArrayBuffer>
  /** some file could not be read */
  failed: boolean
}

/** Whoever wants to know how far it is. */
export interface Watch {
  /** this one of the files is read now; −1: none is */
  at?(place: number): void
  /** pages done, of so many */
  pages?(file: string, done: number, total: number): void
}

const out = jsonBytes()

/** Never rejects. `place`: bytes of an earlier batch that nobody looks at any more, for a later one to be put into. */
export async function checkBatch(files: readonly string[], options: CheckOptions, watch: Watch = {}, place?: Uint8Array<ArrayBuffer>): Promise<Batch> {
  const read: (Timed | string)[] = []
  for (const [place, file] of files.entries()) {
    watch.at?.(place)
    read.push(await readTimed(file, watch).catch(reasonOf))
  }
  watch.at?.(-1)
  const judged = judgedOf(read, options)
  out.clear()
  for (const [place, file] of files.entries()) {
    const one = judged[place] ?? ''
    if (options.json) putAnswer(out, typeof one === 'string' ? { file, error: one } : { file, ...one })
    else out.text(typeof one === 'string' ? `${file}\n  不能读取：${one}\n\n` : report(file, one, options))
    if (options.json) out.text('\n')
  }
  return { bytes: out.taken(place), failed: judged.some((one) => typeof one === 'string') }
}

/** The files as judged, or what is wrong with each. What fails with one of several fails with that one alone. */
function judgedOf(read: readonly (Timed | string)[], options: CheckOptions): (ReturnType<typeof checkAll>[number] | string)[] {
  try {
    const checked = checkAll(read.filter((r) => typeof r !== 'string'), options.judge)
    let next = 0
    return read.map((r) => (typeof r === 'string' ? r : (checked[next++] ?? '')))
  } catch (error) {
    return read.length === 1 ? [reasonOf(error)] : read.flatMap((r) => judgedOf([r], options))
  }
}

function reasonOf(error: unknown): string {
  return error instanceof UnreadableFile ? error.message : `读取时出错（${error instanceof Error ? error.message : '原因不明'}）`
}

async function readTimed(file: string, watch: Watch): Promise<Timed> {
  const from = performance.now()
  return { ...(await readWithGaps(file, (done, total) => watch.pages?.(file, done, total))), ms: performance.now() - from }
}
