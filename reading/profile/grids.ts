import type { Block, Snapshot } from '../../page/snapshot.ts'
import { textOf } from '../../page/snapshot.ts'
import { gridOf, labelText, type Cell, type Grid } from '../grid.ts'
import { meaningOf } from '../labels.ts'
import { roleGridOf } from '../role-grids.ts'
import { splitAt } from '../split-tables.ts'
import { isHeading } from './heading-row.ts'

/**
 * Lists that a profile may speak of, their headings known or not: tables, grids by their roles, what a library draws as
 * several tables side by side, and rows of plain elements.
 */
export interface Listed { grid: Grid; blocks: Block[] }

export function gridsOf(snap: Snapshot): Listed[] {
  const grids = snap.blocks.flatMap((b) => {
    const g = b.tag === 'table' ? gridOf(snap, b) : roleGridOf(snap, b)
    return g ? [g] : []
  })
  const listed: Listed[] = []
  for (let i = 0; i < grids.length; i++) {
    const g = grids[i], split = splitAt(grids, i, isHeadAlone)
    if (split && split.split.blocks.length > 2) {
      listed.push(split.split)
      i = split.next - 1
    } else if (g) listed.push({ grid: g, blocks: [g.table] })
  }
  return listed
}

/** One row of words and nothing else: the header of a table whose rows stand in one of their own. */
function isHeadAlone(g: Grid): boolean {
  const [row] = g.rows, filled = row?.filter((c) => c.text !== '') ?? []
  return g.rows.length === 1 && filled.length > 0 && filled.every((c) => isHeading(c.text))
}

const MAX_CELLS = 60
const MAX_ROWS = 5000
/** Longest text of a row of headings, and levels from it to its rows and back. */
const HEAD_MAX = 600
const LEVELS = 4

/** Rows of plain elements below a row of headings that is one: the same number of elements in each. Undefined where it has none below it. */
export function plainGridOf(snap: Snapshot, head: Block): Listed | undefined {
  if (!isPlainRow(head) || head.end - head.start > HEAD_MAX) return undefined
  const width = head.children.length
  if (width < 3) return undefined
  const heads = cellsOf(snap, head, true)
  const filled = heads.filter((c) => c.text !== '')
  if (filled.length < 2 || new Set(filled.map((c) => c.text)).size < filled.length || !filled.every((c) => isHeading(c.text))) return undefined
  for (let b: Block | null = head, up = 0; b?.parent && up < LEVELS; b = b.parent, up++) {
    const behind: Block[] = b.parent.children.filter((c) => b !== null && c.id > b.last)
    const rows = rowsIn(behind, width, LEVELS)
    const cells = rows.map((r) => cellsOf(snap, r, false))
    if (rows.length > 0) return isList(cells) ? { grid: { table: b.parent, rows: [heads, ...cells], width }, blocks: [head, ...rows] } : undefined
  }
  return undefined
}

/** The plain grid in one of whose rows a place stands. */
export function plainGridAt(snap: Snapshot, place: Block): Listed | undefined {
  for (let row = place.parent, up = 0; row && up < LEVELS; row = row.parent, up++) {
    if (!isPlainRow(row)) continue
    const own = plainGridOf(snap, row)
    if (own) return own
    /* The heads stand before it, at most so many elements away. */
    for (let i = row.id - 1, n = 0; i >= 0 && n < MAX_ROWS; i--, n++) {
      const b = snap.blocks[i]
      if (!b || b.children.length !== row.children.length) continue
      const found = plainGridOf(snap, b)
      if (found?.blocks.includes(row)) return found
    }
  }
  return undefined
}

/** Rows of values: in one column days or figures alone. Rows of labels and their values are none. */
function isList(rows: readonly Cell[][]): boolean {
  const labelled = rows.filter((r) => r.some((c) => /[:：]$/.test(c.text) || meaningOf(labelText(c.text).label) !== undefined)).length
  if (labelled * 2 >= rows.length) return false
  return (rows[0] ?? []).some((_, i) => { const filled = rows.map((r) => r[i]?.text ?? '').filter((t) => t !== ''); return filled.length > 0 && filled.every((t) => /\d/.test(t)) })
}

const NO_ROWS = new Set(['table', 'thead', 'tbody', 'tr', 'td', 'th', 'dl', 'ul', 'ol', 'form', 'body', 'html', 'select'])
function isPlainRow(b: Block): boolean {
  return !NO_ROWS.has(b.tag) && b.children.length >= 2 && b.children.length <= MAX_CELLS && b.children.every((c) => !NO_ROWS.has(c.tag))
}

/** The rows among these elements or in the only ones that hold any; none where they do not all have the width. */
function rowsIn(blocks: readonly Block[], width: number, levels: number): Block[] {
  const isRow = (b: Block) => isPlainRow(b) && b.children.length === width && b.end > b.start
  /* As many rows as columns are no row. */
  const rows = blocks.filter((b) => isRow(b) && !b.children.every(isRow))
  if (rows.length > 0) return rows.slice(0, MAX_ROWS)
  const inner = levels > 0 ? blocks.filter((b) => b.children.length > 0 && b.tag !== 'table').map((b) => rowsIn(b.children, width, levels - 1)).filter((r) => r.length > 0) : []
  return inner[0] ?? []
}

function cellsOf(snap: Snapshot, row: Block, header: boolean): Cell[] {
  return row.children.map((block) => ({ block, origin: true, header, text: textOf(snap, block).trim() }))
}

/** Rows of headings that may be those of a rule, in the order of the page. */
export function plainHeads(snap: Snapshot, headers: readonly string[]): Block[] {
  return snap.blocks.filter((b) => {
    if (b.children.length < headers.length || b.end - b.start > HEAD_MAX || !isPlainRow(b)) return false
    const words = new Set(b.children.map((c) => labelText(textOf(snap, c)).label))
    return headers.every((h) => words.has(h))
  })
}
