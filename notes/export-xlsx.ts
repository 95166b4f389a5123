import { isCivilDate } from '../casefile/dates.ts'
import type { Cell, Column, Sheet, Table } from './export-rows.ts'
import { CELL_MAX, cellText, clockInShanghai, isFormulaLike, pieces } from './export-text.ts'
import { aroundRows, digitsOf, inlineItem, packageFiles, repeatedColumns, safeSheetName, stringItem, STRINGS_HEAD, STRINGS_TAIL, STYLE, type Listed } from './export-xlsx-package.ts'
import { PackedText, zipped, type Packed } from './export-zip.ts'

/**
 * The tables as an .xlsx workbook (ECMA-376): bold frozen heads with filters, real dates and numbers, all text as text. Rows are
 * packed as they come. Texts are kept once, in a list of the book, as long as it is short; those that come later stand in their cells.
 * Written here and not with write-excel-file 4.1.1: that one does not come to an end in Firefox (see export-zip.ts), makes a
 * damaged file of a cell that reads `constructor`, shows `_x0041_` as A, has no filters, and wants all rows at once.
 */

/** Rows of one sheet, head included, that Excel takes are 1,048,576. */
const ROWS_MAX = 1_000_000
/** Excel counts a 29 February 1900; days before 1900-03-01 have no number that all programs read alike. */
const FIRST_SERIAL = 61
const UNIX_EPOCH = 25_569
const DAY = 86_400_000
/** Characters of XML that are packed at a time. */
const PIECE = 262_144
/** Characters of texts that are kept once. */
const STRINGS_MAX = 4_000_000
/** Points of a line, and lines of a row that are shown at once. */
const LINE = 16
const LINES_MAX = 12
const LONG: readonly Column[] = [
  { head: '组', type: 'number', width: 6, decimals: 0, help: '' }, { head: '工作表', type: 'text', width: 14, help: '' }, { head: '行', type: 'number', width: 8, decimals: 0, help: '' },
  { head: '列', type: 'text', width: 18, help: '' }, { head: '段', type: 'number', width: 6, decimals: 0, help: '' }, { head: '全文', type: 'text', width: 100, help: '' },
]
export const LONG_SHEET = '长文字'

/** Bytes of the workbook. Needs nothing but CompressionStream, so it runs in an extension page, in a worker and under Node. */
export async function xlsxBytes(tables: readonly Table[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = new Workbook()
  for (const t of tables) await book.add(book.sheet(t), t.rows)
  return new Uint8Array(await (await book.finish()).arrayBuffer())
}

/** A sheet that is being written; a table longer than a sheet goes on in 核查结论（2）. */
interface Writing extends Sheet { parts: { name: string; rows: number; file: PackedText }[]; waiting: string[]; size: number }

export class Workbook {
  readonly #sheets: Writing[] = []
  readonly #strings: Strings
  /** texts too long for a cell, in pieces */
  readonly #long: Cell[][] = []
  #groups = 0

  /** `kept`: characters of texts that are kept once; a program holds these in memory too, when it opens the book */
  constructor(kept = STRINGS_MAX) { this.#strings = new Strings(kept) }

  /** Sheets stand in the order in which they are opened. */
  sheet({ name, columns }: Sheet): number {
    return this.#sheets.push({ name, columns, parts: [], waiting: [], size: 0 }) - 1
  }

  async add(sheet: number, rows: readonly (readonly Cell[])[]): Promise<void> {
    const s = this.#sheets[sheet]
    if (!s) throw new RangeError(`no sheet ${sheet}`)
    if (s.parts.length === 0) await this.#begin(s)
    for (const row of rows) {
      if ((s.parts.at(-1)?.rows ?? 0) >= ROWS_MAX) await this.#begin(s)
      const part = s.parts.at(-1)
      if (!part) continue
      const r = ++part.rows + 1
      const cells = row.map((cell, i) => this.#cell(cell, s, i, r))
      put(s, `<row r="${r}"${heightOf(row, s.columns)}>${cells.join('')}</row>`)
      if (s.size > PIECE) await flush(s)
    }
  }

  async finish(): Promise<Blob> {
    if (this.#long.length > 0) await this.add(this.sheet({ name: LONG_SHEET, columns: LONG }), this.#long)
    const packed: Packed[] = []
    const listed: Listed[] = []
    for (const s of this.#sheets) {
      if (s.parts.length === 0) await this.#begin(s)
      await flush(s)
      for (const part of s.parts) {
        const last = ref(Math.max(s.columns.length - 1, 0), part.rows + 1)
        const widths = s.columns.map((c) => c.width)
        listed.push({ name: safeSheetName(part.name, listed.map((l) => l.name)), last, repeated: repeatedColumns(s.columns) })
        await part.file.write(aroundRows(widths, last, false).after)
        packed.push(await part.file.end(`xl/worksheets/sheet${listed.length}.xml`))
      }
    }
    const strings = new PackedText()
    await strings.write(STRINGS_HEAD(this.#strings.list.length))
    for (let at = 0; at < this.#strings.list.length; at += 1000) await strings.write(this.#strings.list.slice(at, at + 1000).map(stringItem).join(''))
    await strings.write(STRINGS_TAIL)
    packed.push(await strings.end('xl/sharedStrings.xml'))
    return zipped(packageFiles(listed), packed)
  }

  async #begin(s: Writing): Promise<void> {
    await flush(s)
    const first = s === this.#sheets[0] && s.parts.length === 0
    s.parts.push({ name: s.parts.length === 0 ? s.name : `${s.name}（${s.parts.length + 1}）`, rows: 0, file: new PackedText() })
    const head = s.columns.map((c, i) => text(ref(i, 1), c.head, c.grey ? STYLE.greyHead : STYLE.head, this.#strings)).join('')
    put(s, `${aroundRows(s.columns.map((c) => c.width), '', first).before}<row r="1" ht="24" customHeight="1">${head}</row>`)
  }

  #cell(cell: Cell, s: Writing, i: number, row: number): string {
    const column = s.columns[i]
    const at = ref(i, row)
    if (cell === null || cell === '') return ''
    if (typeof cell === 'number') return Number.isFinite(cell) ? number(at, cell, column?.grey ? STYLE.grey : column?.decimals === 2 ? STYLE.money : STYLE.count) : ''
    const day = column?.type === 'date' ? serialOfDay(cell) : undefined
    if (day !== undefined) return number(at, day, STYLE.date)
    const moment = column?.type === 'datetime' ? serialOfClock(cell) : undefined
    if (moment !== undefined) return number(at, moment, STYLE.datetime)
    const clean = cellText(cell)
    const shown = clean.length > CELL_MAX ? this.#tooLong(clean, s, column?.head ?? '', row) : clean
    return shown === '' ? '' : text(at, shown, column?.grey ? STYLE.grey : isFormulaLike(shown) ? STYLE.guarded : STYLE.text, this.#strings)
  }

  /** The beginning of a text that no cell holds; all of it goes to a sheet of its own. */
  #tooLong(clean: string, s: Writing, head: string, row: number): string {
    const group = ++this.#groups
    for (const [i, part] of pieces(clean, CELL_MAX - 100).entries()) this.#long.push([group, s.name, row, head, i + 1, part])
    const mark = `…（未完，全文见“${LONG_SHEET}”表第${group}组）`
    return (pieces(clean, CELL_MAX - mark.length)[0] ?? '') + mark
  }
}

/** Room for the text of the row, as far as it is wrapped, and no more than a screen shows; programs do not all find it themselves. */
function heightOf(row: readonly Cell[], columns: readonly Column[]): string {
  let most = 1
  for (const [i, cell] of row.entries()) {
    const column = columns[i]
    if (typeof cell !== 'string' || column?.type !== 'text' || column.grey) continue
    const lines = Math.ceil(digitsOf(cell) / column.width) + (cell.match(/\n/g)?.length ?? 0)
    if (lines > most) most = lines
  }
  return most === 1 ? '' : ` ht="${LINE * Math.min(most, LINES_MAX)}" customHeight="1"`
}

function put(s: Writing, xml: string): void {
  s.waiting.push(xml)
  s.size += xml.length
}
async function flush(s: Writing): Promise<void> {
  const text = s.waiting.join('')
  s.waiting = []
  s.size = 0
  if (text !== '') await s.parts.at(-1)?.file.write(text)
}

/** Different texts, each once, as many as there is room for; a Map, for a text may read `constructor`. */
class Strings {
  readonly list: string[] = []
  readonly #index = new Map<string, number>()
  #room: number
  constructor(room: number) { this.#room = room }
  /** Undefined for a text that is not kept. */
  of(text: string): number | undefined {
    const known = this.#index.get(text)
    if (known !== undefined) return known
    if (text.length > this.#room) return undefined
    this.#room -= text.length
    this.#index.set(text, this.list.length)
    return this.list.push(text) - 1
  }
}

function number(at: string, value: number, style: number): string {
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`
}
function text(at: string, value: string, style: number, strings: Strings): string {
  const index = strings.of(value)
  return index === undefined ? `<c r="${at}" s="${style}" t="inlineStr">${inlineItem(value)}</c>` : `<c r="${at}" s="${style}" t="s"><v>${index}</v></c>`
}

/** Days are counted from their own digits through UTC: the machine's time zone has no part in it. */
function serialOfDay(date: string): number | undefined {
  if (!isCivilDate(date)) return undefined
  const serial = Date.parse(`${date}T00:00:00Z`) / DAY + UNIX_EPOCH
  return serial >= FIRST_SERIAL ? serial : undefined
}
/** To the second, on the clock of Asia/Shanghai; up to a nine-decimal day, so that readers that cut do not lose a second. */
function serialOfClock(instant: string): number | undefined {
  const clock = clockInShanghai(instant)
  if (clock === undefined) return undefined
  const serial = Math.ceil((Date.parse(`${clock.replace(' ', 'T')}Z`) / DAY + UNIX_EPOCH) * 1e9) / 1e9
  return serial >= FIRST_SERIAL ? serial : undefined
}

/** A1, B1 … Z1, AA1: column from 0, row from 1. */
function ref(column: number, row: number): string {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters + row
}
