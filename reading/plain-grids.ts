import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { columnOf } from './columns.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import { isSaleHeading } from './sales-across.ts'

/**
 * Tables drawn with elements of no meaning (`div`, elements of a platform's own) and without roles: rows that each hold the same
 * number of parts, below a row whose parts are nearly all known headings. The rows may stand in a head and a body of their own.
 */

const TABLE_TAGS = new Set(['table', 'thead', 'tbody', 'tr', 'ul', 'ol', 'dl', 'select', 'form', 'body', 'html'])
const MAX_ROWS = 2000
const MAX_COLUMNS = 20
const HEADING_MAX = 16

export function plainGridOf(snap: Snapshot, box: Block): Grid | undefined {
  if (TABLE_TAGS.has(box.tag) || box.children.length < 2 || box.end === box.start) return undefined
  const [first, second] = box.children
  /* Asked of every element: what cannot be a heading row is seen by its first part. */
  const head = first && headRow(snap, first) ? first : first?.children.length === 1 && first.children[0] && headRow(snap, first.children[0]) ? first.children[0] : undefined
  if (!head || !first || !second) return undefined
  const width = head.children.length
  const rows = box.children.slice(1).flatMap((b) => rowsIn(b, width)).filter((b) => b.end > b.start)
  if (rows.length === 0 || rows.length > MAX_ROWS || rows.length * 5 < (box.children.length - 1) * 4) return undefined
  return { table: box, rows: [cellsOf(snap, head, true), ...rows.map((r) => cellsOf(snap, r, false))], width }
}

/** The row itself, or the rows of a body around them. */
function rowsIn(b: Block, width: number): Block[] {
  if (b.children.length === width && !b.children.every((c) => c.children.length === width)) return [b]
  const inner = b.children.length === 1 && b.children[0] && b.children[0].children.length !== width ? b.children[0] : b
  return inner.children.length > 0 && inner.children.every((c) => c.children.length === width) ? inner.children : []
}

function headRow(snap: Snapshot, row: Block): boolean {
  const n = row.children.length
  if (n < 3 || n > MAX_COLUMNS || row.end - row.start > n * (HEADING_MAX + 2)) return false
  let known = 0, filled = 0
  for (const c of row.children) {
    const text = textOf(snap, c).trim()
    if (text === '') continue
    if (text.length > HEADING_MAX || /\d/.test(text)) return false
    filled++
    const { label } = labelText(text)
    if (columnOf(label) !== undefined || label === '标的' || isSaleHeading(label)) known++
  }
  return filled >= 3 && known * 3 >= filled * 2
}

function cellsOf(snap: Snapshot, row: Block, header: boolean): Cell[] {
  return row.children.map((block) => ({ block, origin: true, header, text: textOf(snap, block).trim() }))
}
