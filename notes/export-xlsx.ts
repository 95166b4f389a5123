import { isCivilDate } from '../casefile/dates.ts'
import type { Cell, Column, Table } from './export-rows.ts'
import { cellText, clockInShanghai, isFormulaLike } from './export-text.ts'
import { packageFiles, STYLE, type Sheet } from './export-xlsx-package.ts'
import { zip } from './export-zip.ts'

/**
 * The tables as an .xlsx workbook (ECMA-376): bold frozen heads with filters, real dates and numbers, all text as text.
 * Written here and not with write-excel-file 4.1.1: that one does not come to an end in Firefox (see export-zip.ts), makes a
 * damaged file of a cell that reads `constructor`, shows `_x0041_` as A, and has no filters.
 */

/** Rows of one sheet, head included, that Excel takes are 1,048,576. */
const ROWS_MAX = 1_000_000
/** Excel counts a 29 February 1900; days before 1900-03-01 have no number that all programs read alike. */
const FIRST_SERIAL = 61
const UNIX_EPOCH = 25_569
const DAY = 86_400_000

/** Bytes of the workbook. Needs nothing but CompressionStream, so it runs in an extension page and under Node. */
export async function xlsxBytes(tables: readonly Table[]): Promise<Uint8Array<ArrayBuffer>> {
  const strings = new Strings()
  return zip(packageFiles(tables.flatMap(split).map((t) => sheetOf(t, strings)), strings.list))
}

/** Each different text is kept once; a Map, for a text may read `constructor`. */
class Strings {
  readonly list: string[] = []
  readonly #index = new Map<string, number>()
  of(text: string): number {
    const known = this.#index.get(text)
    if (known !== undefined) return known
    this.#index.set(text, this.list.length)
    return this.list.push(text) - 1
  }
}

/** A table longer than a sheet goes on in 核查结论（2）. */
function split(t: Table): Table[] {
  if (t.rows.length <= ROWS_MAX) return [t]
  const parts: Table[] = []
  for (let from = 0; from < t.rows.length; from += ROWS_MAX) {
    parts.push({ ...t, name: from === 0 ? t.name : `${t.name}（${parts.length + 1}）`, rows: t.rows.slice(from, from + ROWS_MAX) })
  }
  return parts
}

function sheetOf(t: Table, strings: Strings): Sheet {
  const head = t.columns.map((c, i) => text(ref(i, 1), c.head, STYLE.head, strings)).join('')
  const rows = t.rows.map((row, r) => `<row r="${r + 2}">${row.map((cell, i) => cellXml(cell, t.columns[i], ref(i, r + 2), strings)).join('')}</row>`)
  return {
    name: t.name,
    widths: t.columns.map((c) => c.width),
    last: ref(Math.max(t.columns.length - 1, 0), t.rows.length + 1),
    rows: `<row r="1" ht="24" customHeight="1">${head}</row>${rows.join('')}`,
  }
}

function cellXml(cell: Cell, column: Column | undefined, at: string, strings: Strings): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? number(at, cell, column?.decimals === 2 ? STYLE.money : STYLE.count) : ''
  }
  const day = column?.type === 'date' ? serialOfDay(cell) : undefined
  if (day !== undefined) return number(at, day, STYLE.date)
  const moment = column?.type === 'datetime' ? serialOfClock(cell) : undefined
  if (moment !== undefined) return number(at, moment, STYLE.datetime)
  const clean = cellText(cell)
  return clean === '' ? '' : text(at, clean, isFormulaLike(clean) ? STYLE.guarded : STYLE.text, strings)
}

function number(at: string, value: number, style: number): string {
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`
}
function text(at: string, value: string, style: number, strings: Strings): string {
  return `<c r="${at}" s="${style}" t="s"><v>${strings.of(value)}</v></c>`
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
