import * as z from 'zod/mini'
import { caseFileSchema } from '../casefile/schema.ts'
import { emptyCaseFile } from '../casefile/schema.ts'
import { readHtml } from '../documents/html-source.ts'
import { readPage, type PageReading } from '../reading/read-page.ts'
import { readText } from '../reading/read-text.ts'
import type { CheckOptions } from './arguments.ts'
import { check } from './check.ts'

/** NDJSON in, NDJSON out, in order, one line in memory at a time. */

const lineSchema = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  html: z.optional(z.string()),
  text: z.optional(z.string()),
  caseFile: z.optional(z.unknown()),
})

/** Returns the exit status: 1 when a line could not be read. A bad line gives an error line; the rest goes on. */
export async function checkLines(input: NodeJS.ReadableStream, put: (line: string) => Promise<void>, options: CheckOptions): Promise<number> {
  let failed = false
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() === '') continue
    const answer = answerTo(line, number, options)
    if ('error' in answer) failed = true
    await put(JSON.stringify(answer))
  }
  return failed ? 1 : 0
}

/** Lines end with LF alone: U+2028 and U+2029, at which other line readers break, may stand raw in JSON. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let held = ''
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      yield held + text.slice(from, at)
      held = ''
      from = at + 1
    }
    held += text.slice(from)
  }
  held += decoder.decode()
  if (held !== '') yield held
}

function answerTo(line: string, number: number, options: CheckOptions): object {
  let id: string | number | undefined
  try {
    const parsed = z.safeParse(lineSchema, parseJson(line))
    if (!parsed.success) return { line: number, error: `第${number}行不是 {"id", "html"|"text"|"caseFile"} 形式的 JSON` }
    id = parsed.data.id
    const from = performance.now()
    const reading = readLine(parsed.data)
    if (typeof reading === 'string') return { ...(id === undefined ? {} : { id }), line: number, error: reading }
    return { ...(id === undefined ? {} : { id }), ...check({ reading, ms: performance.now() - from }, options.judge) }
  } catch (error) {
    return { ...(id === undefined ? {} : { id }), line: number, error: `第${number}行处理出错（${error instanceof Error ? error.message : '原因不明'}）` }
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
