import { isCivilDate } from '../casefile/dates.ts'
import type { Cell, Column, ColumnType, Table } from './export-rows.ts'
import { cellText, clockInShanghai, isFormulaLike } from './export-text.ts'

/**
 * CSV that opens right in Excel and WPS: UTF-8 with BOM (without it they read GBK), CRLF between records, RFC 4180 quoting.
 * A CSV has no types: what text becomes is guessed from its characters. So text that would be run as a formula, and text that
 * would be turned into another number or a date (12 digits and more, leading zeros, 12E5, 3-4), gets an apostrophe in front. It is seen
 * in the cell, and that is the price: a tab or ="…" would hide it, but the one goes along when the cell is copied and the other
 * is a formula. Numbers and dates of their own columns are written bare. No text is cut: Excel shows 32,767 characters of a cell.
 */

/**
 * Digits that a spreadsheet would shorten, round or read as a day or an hour, and what it shows in the manner of its machine (LibreOffice 7.4,
 * 2026-11-22: ￥5 became $5.00, (12) became -12, 2026年11月22日 became 11/22/26); plain short numbers, shares and days as 2026-11-22 come out as they are.
 */
const CHANGED_BY_GUESSING = new RegExp(`^\\s*(?:${[
  String.raw`-?\d{12,}(?:\.\d{1,30})?`, String.raw`0\d+`, String.raw`\d{1,30}(?:\.\d{1,30})?[Ee][+-]?\d{1,5}`, String.raw`\d{1,2}[-/]\d{1,2}`,
  String.raw`-?[￥¥$€£]\s?-?\d[\d,.]{0,30}`, String.raw`-?\d[\d,.]{0,30}\s?[￥¥$€£]`, String.raw`[(（]\d[\d,.]{0,30}[)）]`, String.raw`\d{4}[/.年]\d{1,2}[/.月]\d{1,2}日?`, String.raw`\d{1,3}:\d{1,2}(?::\d{1,2})?(?:\.\d{1,9})?`,
].join('|')})\\s*$`)

/** One table as the bytes of a .csv file: heads, then rows. */
export function csvBytes(table: Table): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(csvHead(table.columns) + csvRows(table.columns, table.rows))
}

/** Byte order mark and heads. */
export function csvHead(columns: readonly Column[]): string {
  return `\ufeff${columns.map((c) => quote(c.head)).join(',')}\r\n`
}
export function csvRows(columns: readonly Column[], rows: Table['rows']): string {
  return rows.map((row) => `${row.map((cell, i) => field(cell, columns[i]?.type ?? 'text')).join(',')}\r\n`).join('')
}

function field(cell: Cell, type: ColumnType): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? plain(cell, type) : ''
  if (type === 'date' && isCivilDate(cell)) return cell
  const clock = type === 'datetime' ? clockInShanghai(cell) : undefined
  return clock ?? quote(harmless(cellText(cell)))
}

/** Without exponent; amounts reach at most 15 digits. */
function plain(value: number, type: ColumnType): string {
  return type === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value)
}

function harmless(text: string): string {
  return isFormulaLike(text) || CHANGED_BY_GUESSING.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
