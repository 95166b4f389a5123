import { bandsOf } from './pdf-bands.ts'
import { gridsOf, loneAcross, type Grid, type GridCell } from './pdf-grid.ts'
import { firstWord, linesOf, needsBlank, type Line, type Placed } from './pdf-lines.ts'
import type { Rules } from './pdf-rules.ts'

/** What is printed in the boxes of a drawn table → the table, cell by cell; a cell's lines become its paragraphs. */

export interface TableCell { paragraphs: string[]; colspan: number; rowspan: number }
export interface PageTable {
  /** from the top of the page, in points */
  top: number
  bottom: number
  /** where its columns begin and the last one ends */
  xs: readonly number[]
  rows: TableCell[][]
}

/** A padding no text of a cell goes into; what is more is a cell that is not filled. */
const MOST_PADDING = 9

/** The tables of a page, from the top, and what stands outside of them. */
export function tablesOf(placed: readonly Placed[], rules: Rules): { tables: PageTable[]; rest: Placed[] } {
  const grids = [...gridsOf(rules), ...bandsOf(loneAcross(rules), placed)].sort((a, b) => area(a) - area(b))
  const inside = new Map<GridCell, Placed[]>()
  const used = new Set<Grid>()
  const rest: Placed[] = []
  for (const piece of placed.flatMap((p) => parted(p, grids))) {
    const x = (piece.left + piece.right) / 2, y = piece.base - 0.35 * piece.height
    const grid = grids.find((g) => holds(g, x, y))
    const cell = grid?.rows.flat().find((c) => holds(c, x, y))
    if (!grid || !cell) { rest.push(piece); continue }
    used.add(grid)
    const known = inside.get(cell)
    if (known) known.push(piece)
    else inside.set(cell, [piece])
  }
  const tables = [...used].map((g): PageTable => ({
    top: g.top, bottom: g.bottom, xs: g.xs,
    rows: g.rows.map((r) => r.map((c) => ({ paragraphs: paragraphsIn(c, inside.get(c) ?? []), colspan: c.colspan, rowspan: c.rowspan }))),
  }))
  return { tables: tables.sort((a, b) => a.top - b.top), rest }
}

interface Box { left: number; right: number; top: number; bottom: number }
const area = (b: Box) => (b.right - b.left) * (b.bottom - b.top)
const holds = (b: Box, x: number, y: number) => x > b.left && x < b.right && y > b.top && y < b.bottom

/** A piece that runs over the border of two boxes holds the words of both: parted at the blank nearest to the border. */
function parted(piece: Placed, grids: readonly Grid[]): Placed[] {
  const y = piece.base - 0.35 * piece.height
  const borders = grids.flatMap((g) => g.rows.flat()).filter((c) => c.top < y && y < c.bottom && c.left > piece.left + piece.height * 0.5 && c.left < piece.right - piece.height * 0.5).map((c) => c.left)
  if (borders.length === 0) return [piece]
  const widths = [...piece.text].map((c) => (c < '\u0100' ? 0.5 : 1)), unit = (piece.right - piece.left) / widths.reduce((n, w) => n + w, 0)
  const characters = [...piece.text]
  const parts: Placed[] = []
  let from = 0, left = piece.left, x = piece.left
  for (const [i, c] of characters.entries()) {
    const end = x + (widths[i] ?? 1) * unit
    if (c === ' ' && i > from && borders.some((b) => b > left && Math.abs((x + end) / 2 - b) < piece.height)) {
      parts.push({ ...piece, text: characters.slice(from, i).join(''), left, right: x })
      from = i + 1
      left = end
    }
    x = end
  }
  return [...parts, { ...piece, text: characters.slice(from).join(''), left, right: piece.right }]
}

function paragraphsIn(cell: Box, pieces: readonly Placed[]): string[] {
  const { lines } = linesOf(pieces, cell.right - cell.left, cell.bottom - cell.top)
  const padding = Math.min(MOST_PADDING, Math.max(0, Math.min(...lines.map((l) => l.left)) - cell.left))
  const paragraphs: string[] = []
  let before: Line | undefined
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (before && last !== undefined && before.right + firstWord(line) + 0.5 * line.height + padding > cell.right) paragraphs[paragraphs.length - 1] = last + (needsBlank(last, line.text) ? ' ' : '') + line.text
    else paragraphs.push(line.text)
    before = line
  }
  return paragraphs
}

/** Widths of columns that differ by less are those of one table. */
const SAME_COLUMNS = 4

/** Does a table at the top of a page go on with the one at the end of the page before? */
export function goesOnWith(before: PageTable, table: PageTable): boolean {
  return before.xs.length === table.xs.length && before.xs.every((x, i) => Math.abs(x - (table.xs[i] ?? 0)) < SAME_COLUMNS)
}

/**
 * The rows of a table that runs over two pages. A heading printed again is left out; a row that was cut by the page's
 * end (its first cell is empty, and no other row's is) goes on in the cells that it had.
 */
export function joinedRows(before: readonly TableCell[][], after: readonly TableCell[][]): TableCell[][] {
  const told = (row: readonly TableCell[]) => row.map((c) => c.paragraphs.join('')).join('\t')
  const rows = before.length > 0 && after[0] && told(after[0]) === told(before[0] ?? []) ? after.slice(1) : [...after]
  const [first, ...others] = rows, last = before.at(-1)
  const empty = (row: readonly TableCell[]) => (row[0]?.paragraphs ?? []).join('') === ''
  if (!first || !last || first.length !== last.length || !empty(first) || [...before, ...others].some((r) => r.length > 0 && empty(r))) return [...before, ...rows]
  const whole = last.map((c, i): TableCell => ({ ...c, paragraphs: seamless(c.paragraphs, first[i]?.paragraphs ?? []) }))
  return [...before.slice(0, -1), whole, ...others]
}

function seamless(before: readonly string[], after: readonly string[]): string[] {
  const last = before.at(-1), first = after[0]
  if (last === undefined || first === undefined) return [...before, ...after]
  return [...before.slice(0, -1), last + (needsBlank(last, first) ? ' ' : '') + first, ...after.slice(1)]
}
