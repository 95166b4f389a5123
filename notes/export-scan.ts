import { linesIn, textIn } from './export-parts.ts'
import { itemsOf, partsOf, plain, textOf, type Part } from './export-unzip.ts'
import type { Leak, Masker } from './masking.ts'

/** A finished file is looked through once more before it is written: a fault in masking must stop the export, not go out with it. */

/** What was found, and where: “批注清单”J12, 第3行. */
export interface FoundLeak extends Leak { where: string }

const KINDS: Record<Leak['kind'], string> = { person: '姓名', company: '单位名称', address: '地址', 'case-number': '案号', number: '号码' }

/** One sentence for the reader. */
export function leakWords({ kind, text, where }: FoundLeak): string {
  return `${where}还有没有遮盖的${KINDS[kind]}“${text.slice(0, 20)}”，文件没有写出。请把这一处改写后再导出，或者另选脱敏程度。`
}

/** `own`: texts of this program, which hold nothing of a case whatever they look like. */
export async function scanFile(file: Uint8Array<ArrayBuffer> | Blob, format: 'xlsx' | 'csv' | 'json' | 'docx', masker: Masker, own: ReadonlySet<string> = new Set()): Promise<FoundLeak | undefined> {
  const content = file instanceof Blob ? file : new Blob([file])
  if (format === 'xlsx') return scanWorkbook(content, masker, own)
  if (format === 'docx') return scanDocument(content, masker, own)
  return format === 'csv' ? scanCsv(textIn(content), masker, own) : scanJson(textIn(content), masker)
}

async function scanWorkbook(file: Blob, masker: Masker, own: ReadonlySet<string>): Promise<FoundLeak | undefined> {
  const parts = await partsOf(file)
  const strings = parts.find((p) => p.path === 'xl/sharedStrings.xml')
  if (!strings) throw new Error('no strings')
  let i = 0
  for await (const xml of itemsOf(strings, '</si>')) {
    const leak = first(plain(xml), masker, own)
    if (leak) return { ...leak, where: await placeOf(parts, i) }
    i++
  }
  /* Texts that stand in their cells. */
  for (const { name, sheet } of await sheetsOf(parts)) {
    for await (const xml of itemsOf(sheet, '</c>')) {
      const at = xml.indexOf('<is>')
      const leak = at < 0 ? undefined : first(plain(xml.slice(at)), masker, own)
      if (leak) return { ...leak, where: `“${name}”表${/<c r="([A-Z]{1,3}\d{1,7})"[^>]{0,40}>$/.exec(xml.slice(0, at))?.[1] ?? ''}单元格中` }
    }
  }
  return undefined
}

async function sheetsOf(parts: readonly Part[]): Promise<{ name: string; sheet: Part }[]> {
  const book = parts.find((p) => p.path === 'xl/workbook.xml')
  let xml = ''
  if (book) for await (const piece of textOf(book)) xml += piece
  return [...xml.matchAll(/<sheet name="([^"]{0,200})"/g)].flatMap((m, n) => {
    const sheet = parts.find((p) => p.path === `xl/worksheets/sheet${n + 1}.xml`)
    return sheet ? [{ name: m[1] ?? '', sheet }] : []
  })
}

/** Which cell shows a shared string. */
async function placeOf(parts: readonly Part[], string: number): Promise<string> {
  for (const { name, sheet } of await sheetsOf(parts)) {
    let rest = ''
    for await (const piece of textOf(sheet)) {
      const cell = new RegExp(`<c r="([A-Z]{1,3}\\d{1,7})" s="\\d{1,2}" t="s"><v>${string}</v>`).exec(rest + piece)
      if (cell) return `“${name}”表${cell[1] ?? ''}单元格中`
      rest = piece.slice(-100)
    }
  }
  return '文件中'
}

async function scanDocument(file: Blob, masker: Masker, own: ReadonlySet<string>): Promise<FoundLeak | undefined> {
  for (const part of await partsOf(file)) {
    if (!/^(?:word|docProps)\/[\w.-]+\.xml$/.test(part.path) || /(?:styles|settings|fontTable|numbering|theme\d*)\.xml$/.test(part.path)) continue
    let n = 0
    for await (const xml of itemsOf(part, '</w:p>')) {
      n++
      const leak = first(plain(xml), masker, own)
      if (leak) return { ...leak, where: `${part.path === 'word/document.xml' ? '正文' : part.path}第${n}段中` }
    }
  }
  return undefined
}

/** Field by field, as far as the text has come: a field is whole when what follows it is there. */
async function scanCsv(pieces: AsyncIterable<string>, masker: Masker, own: ReadonlySet<string>): Promise<FoundLeak | undefined> {
  let [row, column] = [1, 1]
  let text = ''
  /* Looks through the text up to the last field that is whole; keeps the rest. */
  const fields = (last: boolean): FoundLeak | undefined => {
    let at = 0
    while (at < text.length) {
      const quoted = text.charAt(at) === '"'
      const end = quoted ? endOfQuoted(text, at) : endOfPlain(text, at)
      if (end + 1 >= text.length && !last) break
      const field = quoted ? text.slice(at + 1, end - 1).replace(/""/g, '"') : text.slice(at, end)
      /* A bare number is a count or an amount: a text that looks like one has an apostrophe before it. */
      const leak = !quoted && /^-?\d{1,15}(?:\.\d{1,2})?$/.test(field) ? undefined : first(field.replace(/^'/, ''), masker, own)
      if (leak) return { ...leak, where: `第${row}行第${column}栏中` }
      const more = text.charAt(end) === ','
      column = more ? column + 1 : 1
      if (!more) row++
      at = end + (more ? 1 : 2)
    }
    text = text.slice(at)
    return undefined
  }
  for await (const piece of pieces) {
    text += piece
    const leak = fields(false)
    if (leak) return leak
  }
  return fields(true)
}
function endOfQuoted(text: string, at: number): number {
  let end = text.indexOf('"', at + 1)
  while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2)
  return end < 0 ? text.length : end + 1
}
function endOfPlain(text: string, at: number): number {
  let end = at
  while (end < text.length && text.charAt(end) !== ',' && text.charAt(end) !== '\r') end++
  return end
}

/* Amounts: 13800000000 is money there. What was set by hand is money or text, and its text is masked where it is made. */
const MONEY = new Set(['due', 'paid', 'waived', 'unpaid', 'amount', 'value', 'action', 'seen', 'seenFirst', 'referencePrice'])

/** One row a line, as export-json.ts writes it. */
async function scanJson(pieces: AsyncIterable<string>, masker: Masker): Promise<FoundLeak | undefined> {
  let n = 0
  for await (const line of linesIn(pieces)) {
    n++
    const row = parsedLine(line.replace(/,$/, ''))
    const leak = typeof row === 'object' && row !== null ? walk(row, masker, '', '') : first(line, masker, new Set())
    if (leak) return { ...leak, where: `第${n}行中` }
  }
  return undefined
}

/** A line that is one row, or the last of a list in brackets that were opened before. */
function parsedLine(line: string): unknown {
  const body = line.replace(/^"[\w:@]{1,30}": /, '')
  for (const cut of [0, 1, 2]) {
    try {
      return JSON.parse(body.slice(0, body.length - cut))
    } catch { /* another try, or no row */ }
  }
  return undefined
}

/** Made by programs: ids, instants. */
const MADE = /^(?:[A-Za-z0-9:_%.-]{8,200}|\d{4}-\d{2}-\d{2}T[\d:.]{12}Z)$/

function walk(value: unknown, masker: Masker, key: string, parent: string): Leak | undefined {
  if (typeof value === 'string') return ((key === 'paid' || (key === 'value' && MONEY.has(parent))) && /^-?\d{1,15}(?:\.\d{1,4})?$/.test(value)) || (PROGRAM.has(key) && MADE.test(value)) ? undefined : first(value, masker, new Set())
  if (value === null || typeof value !== 'object') return undefined
  for (const [k, v] of Object.entries(value)) {
    const leak = walk(v, masker, Array.isArray(value) ? key : k, Array.isArray(value) ? parent : key)
    if (leak) return leak
  }
  return undefined
}
const PROGRAM = new Set(['id', 'noteIds', 'past', 'partOf', 'at', 'createdAt', 'updatedAt', 'deletedAt', 'firstSeenAt', 'lastSeenAt', 'seenAt', 'exportedAt', 'created', 'modified'])

function first(text: string, masker: Masker, own: ReadonlySet<string>): Leak | undefined {
  return text === '' || own.has(text) ? undefined : masker.scan(text)[0]
}
