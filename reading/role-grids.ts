import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import type { Cell, Grid } from './grid.ts'

/** Tables that are drawn with other elements and say so by their roles: grids of ARIA, as virtual tables are. */

const GRID_ROLES = new Set(['table', 'grid', 'treegrid'])
const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader'])
const MAX_ROWS = 5000

/** The grid of an element with the role of one; undefined for any other, and where real tables stand in it. */
export function roleGridOf(snap: Snapshot, box: Block): Grid | undefined {
  if (box.tag === 'table' || !GRID_ROLES.has(snap.attr(box, 'role'))) return undefined
  const heads: Cell[][] = [], rows: Cell[][] = []
  /* Columns that stand still are drawn as rows of their own: parts of one row have one number. */
  const numbered = new Map<string, Cell[]>()
  for (let i = box.id + 1; i <= box.last && rows.length < MAX_ROWS; i++) {
    const b = snap.blocks[i]
    if (!b) break
    if (b.tag === 'table' || GRID_ROLES.has(snap.attr(b, 'role'))) return undefined
    if (snap.attr(b, 'role') !== 'row') continue
    const cells = cellsOf(snap, b)
    const number = snap.attr(b, 'aria-rowindex') || snap.attr(b, 'row-index')
    const part = number === '' ? undefined : numbered.get(number)
    if (cells.length === 0) { i = b.last; continue }
    if (part) part.push(...cells)
    else {
      if (number !== '') numbered.set(number, cells)
      ;(cells.every((c) => c.header) ? heads : rows).push(cells)
    }
    i = b.last
  }
  joinHeads(heads, rows)
  const width = Math.max(0, ...[...heads, ...rows].map((r) => r.length))
  /* The header may stand behind the rows that scroll below it. */
  return width === 0 ? undefined : { table: box, rows: [...heads, ...rows], width }
}

/** Headings of the parts, which stand side by side: together as many as a row has cells. */
function joinHeads(heads: Cell[][], rows: readonly Cell[][]): void {
  const width = Math.max(0, ...rows.map((r) => r.length))
  if (heads.length < 2 || heads.some((h) => h.length >= width) || heads.reduce((n, h) => n + h.length, 0) !== width) return
  heads.splice(0, heads.length, heads.flat())
}

function cellsOf(snap: Snapshot, row: Block): Cell[] {
  const cells: Cell[] = []
  for (let i = row.id + 1; i <= row.last; i++) {
    const b = snap.blocks[i]
    const role = b ? snap.attr(b, 'role') : ''
    if (!b || !CELL_ROLES.has(role)) continue
    cells.push({ block: b, origin: true, header: role === 'columnheader' || /header-cell/.test(snap.attr(b, 'class')), text: textOf(snap, b).trim() })
    i = b.last
  }
  return cells
}
