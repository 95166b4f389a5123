import type { Block } from '../page/snapshot.ts'
import { columnOf } from './columns.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import { columnOfParts } from './heading-parts.ts'

/**
 * A list within a form: beside a label that spans its rows, or between rows of pairs, a row of headings with rows of the same cells below
 * it. Printed forms of an approval hold the measures so, with a tick and a day each.
 */

const MOST = 200

export interface FormSection {
  grid: Grid
  /** the rows of the page that it was cut from */
  blocks: Block[]
}

/** The lists within a grid that has no heading row of its own at its top. */
export function formSections(g: Grid): FormSection[] {
  const out: FormSection[] = []
  if (g.width < 3 || g.rows.length > MOST) return out
  for (let r = 1; r < g.rows.length - 2; r++) {
    const from = besideLabel(g, r)
    const at = starts(g.rows[r] ?? [], from)
    if (at.length < 2 || !isHead(g.rows[r] ?? [], at)) continue
    let end = r + 1
    while (end < g.rows.length && besideLabel(g, end, g.rows[r]?.[0]) === from && same(starts(g.rows[end] ?? [], from), at)) end++
    if (end - r < 3) continue
    out.push({ grid: { table: g.table, rows: g.rows.slice(r, end).map((row) => at.flatMap((c) => row[c] ?? [])), width: at.length }, blocks: rowBlocks(g, r, end) })
    r = end - 1
  }
  return out
}

function rowBlocks(g: Grid, from: number, to: number): Block[] {
  return [...new Set(g.rows.slice(from, to).flatMap((r) => r.findLast((c) => c.origin)?.block.parent ?? []))]
}

/** The first column behind a label that spans this row and the one below it, or stood above. */
function besideLabel(g: Grid, r: number, label?: Cell): number {
  const row = g.rows[r] ?? [], next = g.rows[r + 1] ?? []
  let at = 0
  while (at < row.length && row[at] && (label ? row[at]?.block === label.block : row[at]?.block === next[at]?.block)) at++
  return at
}
function starts(row: readonly Cell[], from: number): number[] {
  return row.flatMap((c, i) => (i >= from && (i === from || c.block !== row[i - 1]?.block) ? [i] : []))
}
const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((x, i) => x === b[i])

/** Short words, nearly all of them headings of a list, one of them the day of an act or how it stands. */
function isHead(row: readonly Cell[], at: readonly number[]): boolean {
  const texts = at.map((i) => row[i]?.text ?? '')
  if (texts.some((t) => t === '' || t.length > 12 || /\d/.test(t))) return false
  const columns = texts.map((t) => { const { label } = labelText(t); return columnOf(label) ?? (columnOfParts(label) === 'matter' ? 'matter' : undefined) })
  return columns.filter((c) => c !== undefined).length * 3 >= columns.length * 2 && ((columns.some((c) => c === 'matter' || c === 'measure') && columns.some((c) => c === 'date' || c === 'measureOn' || c === 'result')) || (columns.includes('text') && columns.includes('date')))
}
