import type { Block } from '../page/snapshot.ts'
import type { Grid } from './grid.ts'

/** A layout table: its cells hold tables. */
export function holdsTable(g: Grid): boolean {
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
