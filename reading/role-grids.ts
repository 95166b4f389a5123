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
  /* Columns that stand still are drawn as groups of rows of their own. */
  const groups = new Map<Block | null, Cell[][]>()
  for (let i = box.id + 1; i <= box.last && rows.length < MAX_ROWS; i++) {
    const b = snap.blocks[i]
    if (!b) break
    if (b.tag === 'table' || GRID_ROLES.has(snap.attr(b, 'role'))) return undefined
    if (snap.attr(b, 'role') !== 'row') continue
    const cells = cellsOf(snap, b)
    if (cells.length > 0 && cells.every((c) => c.header)) heads.push(cells)
    else if (cells.length > 0) {
      const group = groups.get(b.parent)
      if (group) group.push(cells)
      else groups.set(b.parent, [cells])
    }
    i = b.last
  }
  rows.push(...joined(heads, [...groups.values()]))
  const width = Math.max(0, ...[...heads, ...rows].map((r) => r.length))
  /* The header may stand behind the rows that scroll below it. */
  return width === 0 ? undefined : { table: box, rows: [...heads, ...rows], width }
}

/** Rows of groups that stand side by side, as many in each as in the others, whose headings stand in as many parts: the first with the first. */
function joined(heads: Cell[][], groups: readonly Cell[][][]): Cell[][] {
  const [first, ...more] = groups
  const width = groups.reduce((n, g) => n + (g[0]?.length ?? 0), 0), headed = heads.reduce((n, h) => n + h.length, 0)
  if (!first || more.length === 0 || heads.length < 2 || headed !== width || groups.some((g) => g.length !== first.length)) return groups.flat()
  heads.splice(0, heads.length, heads.flat())
  return first.map((_, r) => groups.flatMap((g) => g[r] ?? []))
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
