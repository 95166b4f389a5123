import { textOf, type Snapshot } from '../page/snapshot.ts'
import type { Cell } from './grid.ts'
import type { Headed } from './head-row.ts'
import { thingsIn, wordsOf } from './thing-lines.ts'

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
