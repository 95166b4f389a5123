import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import type { Grid } from './grid.ts'
import { headingBefore } from './headings.ts'
import { kindOfHead } from './narrative/row-assets.ts'

/** What a table is called: by its caption, by the cell beside it, by a row of its own, or by the heading above it. */

/** A caption, a row above the heading row that says one thing, else the heading above. */
export function titleOf(snap: Snapshot, g: Grid, head: { row: number }): string {
  const caption = g.table.children.find((c) => c.tag === 'caption')
  if (caption) return textOf(snap, caption).trim().slice(0, 60)
  const within = kindBeside(snap, g.table)
  if (within !== undefined) return within
  const above = new Set(g.rows.slice(0, head.row).flatMap((r) => r.map((c) => c.text)).filter((t) => t !== ''))
  const [only] = above
  return only !== undefined && above.size === 1 && only.length <= 24 ? only : headingBefore(snap, g.table)
}

/** “房产 | (a table of them)”: a table in a cell beside the kind of things that it lists. */
function kindBeside(snap: Snapshot, table: Block): string | undefined {
  const cell = table.parent
  const before = cell?.tag === 'td' ? cell.parent?.children[0] : undefined
  const text = before && before !== cell && before.end - before.start <= 8 ? textOf(snap, before).trim() : ''
  return kindOfHead(text) === undefined ? undefined : text
}
