import { contains, placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import type { Coverage } from '../casefile/vocabulary.ts'
import { columnOf, tableKind, type Column, type TableKind } from './columns.ts'
import { gridOf, labelText, type Cell, type Grid } from './grid.ts'
import { meaningOf } from './labels.ts'
import { completenessOf, isEmptyNotice, isFootRow } from './table-coverage.ts'

/** A table with a heading row, of a kind that tells of a case. */
export interface DataTable {
  kind: TableKind
  columns: (Column | undefined)[]
  /** unit given in the heading of a column, by index */
  units: ('元' | '万元' | undefined)[]
  rows: Cell[][]
  /** element(s) of the page it was read from */
  blocks: Block[]
  /** nearest heading above it */
  title: string
  coverage: Coverage
  /** rows the material says there are, where it says so */
  total?: number
}

interface Headed { columns: (Column | undefined)[]; units: ('元' | '万元' | undefined)[]; row: number }

/** All data tables of a page, header and body that stand in two tables joined. */
export function findTables(snap: Snapshot): { tables: DataTable[]; blocks: Set<Block> } {
  const grids: Grid[] = []
  for (const b of snap.blocks) {
    if (b.tag !== 'table') continue
    const g = gridOf(snap, b)
    if (g) grids.push(g)
  }
  const tables: DataTable[] = []
  const used = new Set<Block>()
  for (let i = 0; i < grids.length; i++) {
    const g = grids[i]
    if (!g || used.has(g.table) || holdsTable(g)) continue
    const head = headOf(g)
    if (!head) continue
    const kind = tableKind(head.columns)
    const body = g.rows.slice(head.row + 1)
    const next = grids[i + 1]
    const joined = body.length === 0 && next && isBodyOf(g, next) ? next : undefined
    const blocks = joined ? [g.table, joined.table] : [g.table]
    if (!kind) continue
    blocks.forEach((b) => used.add(b))
    const all = joined ? joined.rows : body
    const rows = all.filter((r) => !isEmptyNotice(r) && !isFootRow(r) && !isHeadAgain(r, g.rows[head.row] ?? []) && r.some((c) => c.text !== ''))
    tables.push({ kind, columns: head.columns, units: head.units, rows, blocks, title: titleOf(snap, g, head), ...completenessOf(snap, blocks, rows) })
  }
  return { tables, blocks: used }
}

/** A caption, a row above the heading row that says one thing, else the heading above. */
function titleOf(snap: Snapshot, g: Grid, head: Headed): string {
  const caption = g.table.children.find((c) => c.tag === 'caption')
  if (caption) return textOf(snap, caption).trim().slice(0, 60)
  const above = new Set(g.rows.slice(0, head.row).flatMap((r) => r.map((c) => c.text)).filter((t) => t !== ''))
  const [only] = above
  return only !== undefined && above.size === 1 && only.length <= 24 ? only : headingBefore(snap, g.table)
}

/** A layout table: its cells hold tables. */
function holdsTable(g: Grid): boolean {
  return g.rows.some((r) => r.some((c) => c.origin && c.block.children.some(hasTable)))
}
function hasTable(b: Block): boolean {
  const open = [b]
  for (let n = 0; open.length > 0 && n < 500; n++) {
    const x = open.pop()
    if (!x) break
    if (x.tag === 'table') return true
    open.push(...x.children)
  }
  return false
}

/**
 * The heading row: the first of the top rows in which most cells are known headings and the rows below are values.
 * A table of label–value pairs has labels in every row and is none.
 */
function headOf(g: Grid): Headed | undefined {
  for (let row = 0; row < Math.min(3, g.rows.length); row++) {
    const cells = g.rows[row] ?? []
    const named = cells.map((c) => labelText(c.text))
    const columns = named.map((l) => (l.label === '' ? undefined : columnOf(l.label)))
    const filled = cells.filter((c) => c.text !== '').length
    const known = columns.filter((c) => c !== undefined).length
    /* Plain cells must nearly all be headings: label, value, label, value is no heading row. */
    const allHeaders = cells.every((c) => c.header || c.text === '')
    if (known < 2 || known * 5 < filled * (allHeaders ? 2 : 3)) continue
    const below = g.rows.slice(row + 1, row + 4)
    const labelled = below.filter((r) => {
      const texts = r.filter((c) => c.origin && c.text !== '')
      const labels = texts.filter((c) => isLabel(c.text))
      return texts.length > 0 && labels.length * 3 >= texts.length
    })
    if (below.length > 0 && labelled.length === below.length) continue
    if (below.length === 0 && cells.some((c) => !c.header) && !looksLikeHead(columns, filled)) continue
    /* A second heading row below the first is the finer one. */
    const next = g.rows[row + 1]
    if (next?.some((c) => c.text !== '') && row < 2 && next.filter((c) => c.text !== '' && columnOf(labelText(c.text).label) !== undefined).length * 5 >= next.filter((c) => c.text !== '').length * 4) continue
    return { columns, units: named.map((l) => l.unit), row }
  }
  return undefined
}

function isLabel(text: string): boolean {
  const { label } = labelText(text)
  return columnOf(label) !== undefined || meaningOf(label) !== undefined
}

/** A lone row of plain cells is a heading only when nearly all of it is known and no value stands between. */
function looksLikeHead(columns: readonly (Column | undefined)[], filled: number): boolean {
  return filled >= 3 && columns.filter((c) => c !== undefined).length === filled
}

/** The body of a table whose header is a table of its own: next in the page, as wide, without headings. */
function isBodyOf(head: Grid, body: Grid): boolean {
  if (Math.abs(body.width - head.width) > 1 || body.rows.some((r) => r.every((c) => c.header))) return false
  let common: Block | null = head.table.parent
  for (let up = 0; common && up < 5; up++, common = common.parent) if (contains(common, body.table)) return true
  return false
}

/** A heading row that is repeated among the others, for printing. */
function isHeadAgain(row: readonly Cell[], head: readonly Cell[]): boolean {
  return row.length > 1 && row.length === head.length && row.every((c, i) => c.text === head[i]?.text)
}

export const HEADING_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'legend', 'summary'])

/** How many elements upward a heading is looked for. */
const HEADING_LEVELS = 80

/* Asked for every label below it, so remembered. */
const FIRST_HEADINGS = new WeakMap<Block, Block | null>()
function firstHeading(box: Block): Block | null {
  let first = FIRST_HEADINGS.get(box)
  if (first === undefined) FIRST_HEADINGS.set(box, (first = box.children.find((c) => HEADING_TAGS.has(c.tag)) ?? null))
  return first
}

/** Cells and pieces of lines: what stands before a label in its row is no heading. */
const NO_HEADING = new Set(['td', 'th', 'tr', 'dt', 'dd', 'span', 'i', 'b', 'label', 'input', 'select', 'textarea', 'button', 'option'])

/** The nearest heading above a block: a heading element, or a short line of its own. */
export function headingBefore(snap: Snapshot, block: Block): string {
  for (let up: Block | null = block, levels = 0; up && levels < HEADING_LEVELS; up = up.parent, levels++) {
    const siblings: readonly Block[] = up.parent?.children ?? []
    for (let i = placeOf(up) - 1, n = 0; i >= 0 && n < 6; i--, n++) {
      const s = siblings[i]
      if (!s || s.end === s.start) continue
      const text = textOf(snap, s).trim()
      if (HEADING_TAGS.has(s.tag) || (!NO_HEADING.has(s.tag) && text.length <= 24 && !/[:：。，；\t\n]|\d{4}/.test(text))) return text.slice(0, 60)
      break
    }
    const inner = firstHeading(up)
    if (inner && inner.start < block.start) return textOf(snap, inner).trim().slice(0, 60)
  }
  return ''
}
