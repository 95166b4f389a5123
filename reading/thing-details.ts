import { textOf, type Snapshot } from '../page/snapshot.ts'
import { columnOf, tableKind } from './columns.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import type { Headed } from './head-row.ts'
import { columnHere, thingsIn } from './thing-lines.ts'
import { wordsOf } from './thing-words.ts'
import { isDay } from './unnamed-log.ts'

/** Below each row of things one cell with more of it, as labels and values: they are cells of the row above. */
export function foldDetails(snap: Snapshot, head: Omit<Headed, 'kind'>, rows: Cell[][]): void {
  for (let i = rows.length - 1; i > 0; i--) {
    const [cell, ...rest] = rows[i] ?? []
    const above = rows[i - 1]
    if (!cell || !above || rest.length === 0 || rest.some((c) => c.block !== cell.block) || above.every((c) => c.block === above[0]?.block)) continue
    const things = thingsIn(snap, wordsOf(snap, cell.block)) ?? []
    rows.splice(i, 1)
    for (const { column, unit, at } of things.length > 1 ? [] : things[0] ?? []) {
      if (!head.columns.includes(column)) { head.columns.push(column); head.units.push(unit) }
      above[head.columns.indexOf(column)] ??= { block: { ...cell.block, ...at, children: [] }, origin: true, header: false, text: textOf(snap, at).trim() }
    }
  }
  /* What only other rows have more of is not told of this one. */
  for (const row of rows) {
    const [first] = row
    if (first) for (let c = 0; c < head.columns.length; c++) row[c] ??= { ...first, block: { ...first.block, start: first.block.end, children: [] }, text: '' }
  }
}

/** A column for each thing, a row for each particular: turned, so that each thing has its row. */
export function thingsAcross(g: Grid | undefined): Grid | undefined {
  if (!g || g.width < 2 || g.rows.length < 3 || g.rows.length > 20) return g
  const labels = g.rows.map((r) => labelText(r[0]?.text ?? '').label)
  const known = labels.map(columnHere)
  /* 类型 and 措施 are headings too: where the second cells are labels as well, they stand above their columns. */
  if (!OF_THINGS.some((c) => known.includes(c)) || known.filter((c) => c === undefined).length > 1 || tableKind(known) !== 'assets' || (g.rows[0] ?? []).filter((c) => columnOf(labelText(c.text).label) !== undefined).length > 1) return g
  if (new Set(labels).size < labels.length || g.rows.some((r) => r.length !== g.width)) return g
  return turned(g)
}

const turned = (g: Grid): Grid => ({ ...g, rows: Array.from({ length: g.width }, (_, col) => g.rows.flatMap((r) => (r[col] ? [{ ...r[col], header: col === 0 }] : []))), width: g.rows.length })

/** A column for each act: its day, its matter and its words below each other. Turned, so that each act has its row. */
export function actsAcross(g: Grid | undefined): Grid | undefined {
  if (!g || g.width < 3 || g.rows.length < 2 || g.rows.length > 8 || g.rows.some((r) => r.length !== g.width)) return g
  const labels = g.rows.map((r) => labelText(r[0]?.text ?? '').label), known = labels.map(columnOf)
  const days = g.rows[known.indexOf('date')]?.slice(1).filter((c) => c.text !== '')
  if (!days || days.length < 2 || !days.every((c) => isDay(c.text)) || tableKind(known) !== 'log' || known.includes(undefined) || new Set(labels).size < labels.length) return g
  return turned(g)
}
const OF_THINGS = ['assetKind', 'assetName'] as const
