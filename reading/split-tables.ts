import { contains, type Block } from '../page/snapshot.ts'
import { columnOf } from './columns.ts'
import { labelText, type Cell, type Grid } from './grid.ts'

/**
 * Tables that a library draws as several: a header and a body of their own, and the same again for columns that stand
 * still at the sides. Either the frozen ones hold what the others lack (EasyUI), or they are the whole once more with
 * some of its columns shown (Element UI, layui): one row is told once, by its place among the rows.
 */
export interface Split {
  grid: Grid
  /** every element that it was joined from */
  blocks: Block[]
}

interface Pair { head: Grid; body: Grid; labels: string[] }

/** Levels above a header up to which its body is looked for. */
const LEVELS = 6
/** Words of a heading are short; figures are values. */
const HEADING_MAX = 16

/** Bodies of which each row is drawn as a table of its own, in a box of its own (Ext JS): put together, in place. */
export function joinRowTables(grids: Grid[]): void {
  for (let i = 0; i < grids.length; i++) {
    const first = grids[i], box = first && bodyOf(first)
    if (!first || !box || first.width < 3) continue
    let end = i + 1
    for (let next = grids[end]; next && next.width === first.width && bodyOf(next) === box; next = grids[end]) end++
    if (end - i < 2) continue
    grids.splice(i, end - i, { table: box, rows: grids.slice(i, end).flatMap((g) => g.rows), width: first.width })
  }
}

/** Bodies below one header of which each group of rows is a table of its own, with the group's title between them (EasyUI): put together, in place. */
export function joinGroupTables(grids: Grid[]): void {
  for (let i = 1; i < grids.length; i++) {
    const head = grids[i - 1], first = grids[i], box = first?.table.parent
    if (!head || !first || !box || first.width < 3 || contains(box, head.table) || Math.abs(head.width - first.width) > 1 || !ancestorWithin(head.table, first.table) || !isHeader(head, halfOf)) continue
    let end = i
    for (let next = grids[end]; next && next.width === first.width && next.table.parent === box && next.table.tag === 'table' && next.rows.every((r) => r.every((c) => !c.header)) && !isHeader(next, moreThanHalf); next = grids[end]) end++
    if (end - i > 1) grids.splice(i, end - i, { table: box, rows: grids.slice(i, end).flatMap((g) => g.rows), width: first.width })
  }
}

/** The element around the boxes of such rows. */
function bodyOf(g: Grid): Block | undefined {
  const box = g.table.parent
  return g.rows.length === 1 && g.table.tag === 'table' && box?.children.length === 1 && g.rows[0]?.every((c) => !c.header) ? box.parent ?? undefined : undefined
}

/** The joined table that begins with the grid at `i` of all grids that hold no table, in the order of the page; `next` is the first grid behind it; `isHead`: what else counts as a header, where headings are not known yet. */
export function splitAt(grids: readonly Grid[], i: number, isHead: (g: Grid) => boolean = () => false): { split: Split; next: number } | undefined {
  const first = pairAt(grids, i, isHead)
  if (!first) return undefined
  const pairs = [first]
  let next = i + 2
  for (let more = pairAt(grids, next, isHead); more; more = pairAt(grids, next, isHead)) {
    const near = ancestorWithin(first.head.table, more.body.table)
    if (!near || more.body.rows.length !== first.body.rows.length || !alone(grids, near, i)) break
    pairs.push(more)
    next += 2
  }
  const main = pairs.reduce((a, b) => (b.labels.length > a.labels.length ? b : a))
  const known = new Set(main.labels)
  /* What stands before the widest part in the page stands left of it. */
  const parts = pairs.filter((p) => p === main || p.labels.some((l) => l !== '' && !known.has(l)))
  const head = parts.flatMap((p) => padded(p.head.rows.at(-1) ?? [], p))
  const rows = first.body.rows.map((_, r) => parts.flatMap((p) => padded(p.body.rows[r] ?? [], p)))
  const grid: Grid = { table: first.head.table, rows: [head, ...rows], width: head.length }
  return { split: { grid, blocks: pairs.flatMap((p) => [p.head.table, p.body.table]) }, next }
}

/** No table before it stands in the widget's element; the grids are in the order of the page, so the last one tells. */
function alone(grids: readonly Grid[], box: Block, first: number): boolean {
  const before = grids[first - 1]
  return before === undefined || !contains(box, before.table)
}

/** Cells of a part, as many as its header has: a gutter more or less is none. */
function padded(cells: readonly Cell[], p: Pair): Cell[] {
  const filler: Cell = { block: { ...p.head.table, start: p.head.table.end, end: p.head.table.end, children: [] }, origin: false, header: false, text: '' }
  return Array.from({ length: p.labels.length }, (_, i) => cells[i] ?? filler)
}

function pairAt(grids: readonly Grid[], i: number, isHead: (g: Grid) => boolean): Pair | undefined {
  const head = grids[i], body = grids[i + 1]
  if (!head || !body || !(isHeader(head, halfOf) || isHead(head)) || !ancestorWithin(head.table, body.table)) return undefined
  if (body.rows.length > 0 && (Math.abs(body.width - head.width) > 1 || isHeader(body, moreThanHalf) || body.rows.some((r) => r.every((c) => c.header)))) return undefined
  return { head, body, labels: (head.rows.at(-1) ?? []).map((c) => labelText(c.text).label) }
}

/** One to three rows of short words without figures, at least so many of which are known as headings. */
function isHeader(g: Grid, share: (known: number, filled: number) => boolean): boolean {
  const last = g.rows.at(-1)
  if (!last || g.rows.length > 3 || isPairs(g)) return false
  const filled = last.filter((c) => c.text !== '')
  const known = filled.filter((c) => columnOf(labelText(c.text).label) !== undefined).length
  return filled.length > 0 && filled.every((c) => c.text.length <= HEADING_MAX && !/\d/.test(c.text)) && (filled.every((c) => c.header) || share(known, filled.length))
}
/** “申请执行人 | 甲”, “被执行人 | 乙” below each other, or a label marked as one beside its value: no headings of what follows. */
function isPairs(g: Grid): boolean {
  const rows = g.rows.map((r) => r.filter((c) => c.text !== ''))
  const known = (c: Cell | undefined) => c !== undefined && columnOf(labelText(c.text).label) !== undefined
  return rows.every((r) => r.length > 1 && ((r[0]?.header === true && r.slice(1).every((c) => !c.header)) || (rows.length > 1 && known(r[0]) && !r.slice(1).some(known))))
}
const halfOf = (known: number, filled: number) => known * 2 >= filled
/** A row of values may have a word in it that is a heading elsewhere: 被执行人 under 诉讼地位. */
const moreThanHalf = (known: number, filled: number) => known * 2 > filled

function ancestorWithin(a: Block, b: Block): Block | undefined {
  let box: Block | null = a.parent
  for (let up = 0; box && up < LEVELS; up++, box = box.parent) if (contains(box, b)) return box
  return undefined
}
