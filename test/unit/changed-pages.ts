import { readHtml } from '../../documents/html-source.ts'
import type { Found, Quote } from '../../page/anchor.ts'
import { rowAround } from '../../page/row.ts'
import { CASES } from '../platform/cases/all.ts'
import type { DemoCase } from '../platform/demo-case.ts'
import { renderCase } from '../platform/server.ts'

/** Pages of the demonstration with a noted place, and what may become of them until the next visit. */

/* Private-use signs around the noted words, put into the data of the case, so that their true place is always known. */
export const OPEN = '\ue000', CLOSE = '\ue001'
const AROUND = 64
export type Rows = readonly (readonly string[])[]
export type Table = 'log' | 'interviews' | 'queries' | 'documents' | 'assets' | 'parties' | 'fields'

export interface Noted {
  name: string
  table: Table
  demo: DemoCase
  quote: Quote
}

export const rowsOf = (demo: DemoCase, table: Table): Rows => (table === 'fields' ? demo.groups.flatMap((g) => g.fields) : demo[table].rows)
export function withRows(demo: DemoCase, table: Table, rows: Rows): DemoCase {
  if (table !== 'fields') return { ...demo, [table]: { ...demo[table], rows } }
  return { ...demo, groups: [{ title: '案件信息', fields: rows.map(([label, value]) => [label ?? '', value ?? ''] as const) }] }
}
const snapOf = (demo: DemoCase) => readHtml(renderCase(demo), '')
export const textOf = (demo: DemoCase) => snapOf(demo).text
export const plain = (marked: string) => marked.replace(/[\ue000\ue001]/g, '')

/** A note on words of one cell: table, row, column, and the words where they are not the whole cell. */
export function noted(id: string, table: Table, row: number, column: number, part?: string): Noted {
  const demo = CASES.find((c) => c.id === id)
  const cell = demo ? rowsOf(demo, table)[row]?.[column] : undefined
  const words = part ?? cell ?? ''
  if (!demo || words === '' || !cell?.includes(words)) throw new Error(`${id} ${table} ${row} ${column} does not say ${part ?? 'anything'}`)
  const rows = rowsOf(demo, table).map((r, i) => r.map((c, n) => (i === row && n === column ? c.replace(words, OPEN + words + CLOSE) : c)))
  return standing(`${id}: ${table} ${row} “${words.slice(0, 10)}”`, withRows(demo, table, rows), table)
}
/** A note on whole cells of one row, one beside the other. */
export function notedAcross(id: string, table: Table, row: number, from: number, to: number): Noted {
  const demo = CASES.find((c) => c.id === id)
  if (!demo || !rowsOf(demo, table)[row]?.[to]) throw new Error(`${id} ${table} has no row ${row}`)
  const rows = rowsOf(demo, table).map((r, i) => (i !== row ? r : r.map((c, n) => (n === from ? OPEN : '') + c + (n === to ? CLOSE : ''))))
  return standing(`${id}: ${table} ${row}, cells ${from} to ${to}`, withRows(demo, table, rows), table)
}
function standing(name: string, marked: DemoCase, table: Table): Noted {
  const snap = readHtml(renderCase(marked), ''), { text } = snap, start = text.indexOf(OPEN), end = text.indexOf(CLOSE)
  const around = rowAround(snap, start, end + 1), row = { before: Math.min(AROUND, start - around.start), after: Math.min(AROUND, around.end - end - 1) }
  return { name, table, demo: marked, quote: { row, quote: text.slice(start + 1, end), prefix: text.slice(Math.max(0, start - AROUND), start), suffix: plain(text.slice(end)).slice(0, AROUND), start } }
}

/** Sentences, dates, names, and cells that stand in many rows, in several layouts. */
export const NOTED: readonly Noted[] = [
  noted('waiting-seal', 'log', 10, 2), noted('waiting-seal', 'log', 9, 2, '三次拨打，电话无法接通'), noted('waiting-seal', 'queries', 2, 3), noted('waiting-seal', 'log', 3, 0), noted('waiting-seal', 'fields', 3, 1),
  noted('delegated', 'log', 5, 2), noted('delegated', 'queries', 1, 3), noted('delegated', 'log', 0, 0), noted('delegated', 'documents', 2, 2), noted('delegated', 'fields', 3, 1),
  noted('same-day-interview', 'log', 6, 2), noted('same-day-interview', 'log', 3, 3), noted('month-end-block', 'parties', 1, 1), noted('month-end-block', 'fields', 0, 1), noted('failed-auction', 'log', 4, 2), noted('failed-auction', 'assets', 0, 1),
]

export interface Change {
  name: string
  /** what the page says on the next visit; without the signs where the words are gone */
  of: (n: Noted) => DemoCase | string
}

const FILLER = '系统通知：本周六凌晨停机维护，请提前保存。\n'
export const at = (rows: Rows) => rows.findIndex((r) => r.some((c) => c.includes(OPEN)))
/** A change of the rows of the noted table; gets the place of the noted row. */
export const ofRows = (change: (rows: Rows, at: number) => Rows) => (n: Noted): DemoCase => { const rows = rowsOf(n.demo, n.table); return withRows(n.demo, n.table, change(rows, at(rows))) }
export const ofCell = (change: (cell: string, n: Noted) => string) => (n: Noted): DemoCase => ofRows((rows) => rows.map((r) => r.map((c) => (c.includes(OPEN) ? change(c, n) : c))))(n)
const ofWords = (change: (words: string) => string) => ofCell((cell) => cell.replace(/\ue000(.*)\ue001/, (_, words: string) => OPEN + change(words) + CLOSE))
/** The noted words, in whatever cells they stand; where nothing of them changes they are taken out. Without the signs: they are gone. */
const ofNotedCells = (change: (words: string) => string) => (n: Noted): DemoCase => ofRows((rows) => rows.map((r) => {
  const from = r.findIndex((c) => c.includes(OPEN)), to = r.findIndex((c) => c.includes(CLOSE))
  if (from < 0) return r
  const cells = r.slice(from, to + 1), words = (c: string) => c.slice(c.indexOf(OPEN) + 1, c.includes(CLOSE) ? c.indexOf(CLOSE) : undefined)
  const altered = cells.map((c) => change(words(c))), same = cells.every((c, i) => words(c) === altered[i])
  return r.map((c, k) => (k < from || k > to ? c : c.slice(0, c.includes(OPEN) ? c.indexOf(OPEN) : 0) + (same ? '某' : altered[k - from] ?? '') + (c.includes(CLOSE) ? c.slice(c.indexOf(CLOSE) + 1) : '')))
}))(n)
/** The cells beside the noted one in its row. A label is no cell that gets corrected: “labels worded otherwise” is of changed-further.ts. */
const ofNeighbour = (step: number) => (n: Noted): DemoCase => (n.table === 'fields' ? n.demo : ofRows((rows) => rows.map((r) => { const i = r.findIndex((c) => c.includes(step < 0 ? OPEN : CLOSE)); return i < 0 ? r : r.map((c, k) => (k === i + step ? '已更正' : c)) }))(n))
export const fresh = (row: readonly string[] | undefined) => (row ?? []).map((c, i) => (i === 0 ? '2025-12-30' : plain(c).length > 6 ? '办理其他事项。' : '其他'))
/** The middle one of the characters that are no figures. */
function middle(words: string, change: (c: string) => string): string {
  const letters = [...words.matchAll(/[\u4e00-\u9fa5，。；]/g)].filter((m) => !/[〇零一二三四五六七八九十]/.test(m[0]))
  const i = letters[letters.length >> 1]?.index ?? 0
  return words.slice(0, i) + change(words.charAt(i)) + words.slice(i + 1)
}

/** The words still stand as they were, in their place among the others. */
export const KEPT: readonly Change[] = [
  { name: 'nothing but the side list', of: (n) => n.demo },
  { name: 'a notice above', of: (n) => FILLER.repeat(5) + textOf(n.demo) },
  { name: 'new rows above', of: ofRows((rows, i) => [...rows.slice(0, i), fresh(rows[i]), fresh(rows[i]), ...rows.slice(i)]) },
  { name: 'new rows below', of: ofRows((rows, i) => [...rows.slice(0, i + 1), fresh(rows[i]), fresh(rows[i]), ...rows.slice(i + 1)]) },
  { name: 'the row above deleted', of: ofRows((rows, i) => rows.filter((_, k) => k !== i - 1)) },
  { name: 'the row below deleted', of: ofRows((rows, i) => rows.filter((_, k) => k !== i + 1)) },
  { name: 'other blanks', of: (n) => textOf(n.demo).replace(/\t/g, ' \t').replace(/\n/g, '\n\n') },
]
/** The words were corrected a little, or moved, or stand among others. */
export const ALTERED: readonly Change[] = [
  { name: 'a character replaced', of: ofWords((w) => middle(w, () => '某')) },
  { name: 'a character left out', of: ofWords((w) => middle(w, () => '')) },
  { name: 'two characters put in', of: ofWords((w) => middle(w, (c) => `${c}某某`)) },
  { name: 'words added behind', of: ofCell((c) => `${c}，另见附件`) },
  { name: 'the cell before corrected', of: ofNeighbour(-1) },
  { name: 'the cell behind corrected', of: ofNeighbour(1) },
  { name: 'moved to the end', of: ofRows((rows, i) => [...rows.slice(0, i), ...rows.slice(i + 1), ...rows.slice(i, i + 1)]) },
  { name: 'moved to the front', of: ofRows((rows, i) => [...rows.slice(i, i + 1), ...rows.slice(0, i), ...rows.slice(i + 1)]) },
  { name: 'all else of the table gone', of: ofRows((rows, i) => rows.slice(i, i + 1)) },
  { name: 'another layout', of: (n) => ({ ...n.demo, layout: n.demo.layout === 'grid' ? 'paired-table' : 'grid' }) },
]
/** The words are gone; others like them may stand near. */
export const GONE: readonly Change[] = [
  { name: 'the words deleted', of: ofCell((c) => c.replace(/\ue000.*\ue001/, '')) },
  { name: 'the cell emptied', of: ofNotedCells(() => '—') },
  { name: 'the row deleted', of: ofRows((rows, i) => rows.filter((_, k) => k !== i)) },
  { name: 'the row and its neighbours deleted', of: ofRows((rows, i) => rows.filter((_, k) => Math.abs(k - i) > 1)) },
  { name: 'a figure changed', of: ofNotedCells((words) => words.replace(/\d(?!.*\d)/, (d) => String((+d + 3) % 10))) },
  { name: 'the table emptied', of: ofRows(() => []) },
  { name: 'another case', of: (n) => { const other = NOTED.find((o) => o.demo.id !== n.demo.id && o.table === n.table) ?? NOTED[0]; return other ? plain(textOf(other.demo)) : '' } },
  { name: 'an empty page', of: () => '' },
]

/** The page after a change, where the words truly stand in it, and its rows where it was read from a page and not only from a text. */
export function changed(n: Noted, change: Change): { text: string; at: Found | undefined; rowOf: ((start: number, end: number) => Found) | undefined } {
  const then = change.of(n), snap = typeof then === 'string' ? undefined : snapOf(then)
  const marked = snap?.text ?? (typeof then === 'string' ? then : '')
  const start = marked.indexOf(OPEN), end = marked.indexOf(CLOSE)
  /* The signs take up a place each. */
  const marks = (offset: number) => (start >= 0 && offset > start ? 1 : 0) + (end >= 0 && offset >= end - 1 ? 1 : 0), without = (offset: number) => offset - (start >= 0 && offset > start ? 1 : 0) - (end >= 0 && offset > end ? 1 : 0)
  const rowOf = snap && ((from: number, to: number): Found => { const row = rowAround(snap, from + marks(from), to + marks(to)); return { start: without(row.start), end: without(row.end) } })
  return { text: plain(marked), at: start < 0 ? undefined : { start, end: end - 1 }, rowOf }
}
