import * as z from 'zod/mini'
import { caseFileSchema } from '../casefile/schema.ts'
import { emptyCaseFile } from '../casefile/schema.ts'
import { readHtml } from '../documents/html-source.ts'
import { readPage, type PageReading } from '../reading/read-page.ts'
import { readText } from '../reading/read-text.ts'
import type { CheckOptions } from './arguments.ts'
import { putAnswer } from './answer-json.ts'
import { checkAll } from './checked.ts'
import { jsonBytes, type JsonBytes } from './json-bytes.ts'

/** NDJSON in, NDJSON out, in order. What arrived together (one piece of the input) is judged together: that is faster, makes nobody wait, and keeps no more in memory than the piece. */

const lineSchema = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  html: z.optional(z.string()),
  text: z.optional(z.string()),
  caseFile: z.optional(z.unknown()),
})

/** Returns the exit status: 1 when a line could not be read. A bad line gives an error line; the rest goes on. */
export async function checkLines(input: NodeJS.ReadableStream, put: (lines: Uint8Array) => Promise<void>, options: CheckOptions): Promise<number> {
  let failed = false
  let number = 0
  const out = jsonBytes()
  for await (const lines of linesOf(input)) {
    for (let from = 0; from < lines.length; from += TOGETHER) {
      const read = lines.slice(from, from + TOGETHER).flatMap((line) => {
        number++
        return line.trim() === '' ? [] : [readingOf(line, number)]
      })
      for (const answer of answersTo(read, options)) {
        if ('error' in answer) failed = true
        putAnswer(out, answer)
        out.text('\n')
        if (out.length() > ENOUGH) await emptied(out, put)
      }
      await emptied(out, put)
    }
  }
  return failed ? 1 : 0
}

/** Bytes that are handed on without waiting for more. */
const ENOUGH = 1 << 18

/** Waits until what stands there was taken: only then is there room for other answers. */
async function emptied(out: JsonBytes, put: (lines: Uint8Array) => Promise<void>): Promise<void> {
  if (out.length() > 0) await put(out.from(0))
  out.clear()
}

/** Lines of one piece judged together at most, so that what is made of a piece of short lines is not long. */
const TOGETHER = 16

/** The answers in order. What fails with one of several fails with that one alone. */
function answersTo(read: readonly (LineReading | BadLine)[], options: CheckOptions): object[] {
  try {
    const checked = checkAll(read.filter((r) => 'reading' in r), options.judge)
    let next = 0
    return read.map((r) => ('reading' in r ? { ...withId(r.id), ...checked[next++] } : r))
  } catch (error) {
    const [only] = read
    if (only !== undefined && read.length > 1) return read.flatMap((r) => answersTo([r], options))
    return only === undefined ? [] : [{ ...withId(only.id), line: only.line, error: failure(only.line, error) }]
  }
}

function failure(line: number, error: unknown): string {
  return `第${line}行处理出错（${error instanceof Error ? error.message : '原因不明'}）`
}

interface LineReading {
  id: string | number | undefined
  line: number
  reading: PageReading
  ms: number
}
interface BadLine {
  id?: string | number
  line: number
  error: string
}

function withId(id: string | number | undefined): { id?: string | number } {
  return id === undefined ? {} : { id }
}

/** Lines end with LF alone: U+2028 and U+2029, at which other line readers break, may stand raw in JSON. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string[]> {
  const decoder = new TextDecoder()
  let held = ''
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines: string[] = []
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      lines.push(held + text.slice(from, at))
      held = ''
      from = at + 1
    }
    held += text.slice(from)
    if (lines.length > 0) yield lines
  }
  held += decoder.decode()
  if (held !== '') yield [held]
}

function readingOf(line: string, number: number): LineReading | BadLine {
  let id: string | number | undefined
  try {
    const parsed = z.safeParse(lineSchema, parseJson(line))
    if (!parsed.success) return { line: number, error: `第${number}行不是 {"id", "html"|"text"|"caseFile"} 形式的 JSON` }
    id = parsed.data.id
    const from = performance.now()
    const reading = readLine(parsed.data)
    if (typeof reading === 'string') return { ...withId(id), line: number, error: reading }
    return { id, line: number, reading, ms: performance.now() - from }
  } catch (error) {
    return { ...withId(id), line: number, error: failure(number, error) }
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function readLine(line: z.output<typeof lineSchema>): PageReading | string {
  if (line.html !== undefined) return readPage(readHtml(line.html, ''))
  if (line.text !== undefined) return readText(line.text)
  if (line.caseFile === undefined) return '缺少 html、text 或者 caseFile'
  const parsed = z.safeParse(caseFileSchema, line.caseFile)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return `caseFile 不合格式：${issue ? `${issue.path.join('.')} ${issue.message}` : ''}`
  }
  return { pageKind: 'case-detail', profile: 'generic', caseFile: parsed.data ?? emptyCaseFile(), cases: [], labels: [] }
}
