import type { Block, Snapshot } from '../page/snapshot.ts'
import { columnOf } from './columns.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import { meaningOf } from './labels.ts'
import { pairOf, type Pair } from './pair.ts'

/**
 * Labels in one row and their values in the next, and so on: “vertical” descriptions. One row of labels over one row of
 * values may be a list of one as well; it is taken for pairs only where the page calls it a description.
 */

const NAMED = /(?:^|[\s_-])(?:descriptions?|desc|detail)(?:[\s_-]|$)/i
/** Levels up to which such a name is looked for. */
const LEVELS = 5

export function verticalPairs(snap: Snapshot, g: Grid): Pair[] | undefined {
  const rows = g.rows.filter((r) => r.some((c) => c.text !== ''))
  if (rows.length < 2) return undefined
  const pairs: { labels: readonly Cell[]; values: readonly Cell[] }[] = []
  /* Of several rows of labels, one may have words among it that nobody knows. */
  const isLabels = isLabelRow(g.rows[0] ?? [], 'most') && g.rows.length >= 4 ? (r: readonly Cell[]) => isLabelRow(r, 'half') : (r: readonly Cell[]) => isLabelRow(r, 'most')
  for (let i = 0; i < g.rows.length; i += 2) {
    const labels = g.rows[i] ?? [], values = g.rows[i + 1] ?? []
    if (!isLabels(labels) || isLabels(values)) return undefined
    pairs.push({ labels, values })
  }
  const names = pairs.map((p) => p.labels.map((c) => c.text).join('\t'))
  if (new Set(names).size < pairs.length) return undefined
  if (pairs.length < 2 && !isNamed(snap, g.table)) return undefined
  const table = g.rows.some((r) => r.some((c) => c.block.parent?.parent?.tag === 'thead'))
  if (table) return undefined
  return pairs.flatMap((p) => p.labels.flatMap((label, col): Pair[] => {
    const found = labelText(label.text)
    const meaning = meaningOf(found.label), value = p.values[col]
    return label.origin && meaning ? [pairOf(snap, found, meaning, label.block, value && value.origin ? value.block : undefined)] : []
  }))
}

/** So many of its cells are labels that are known, and none is long or holds figures. */
function isLabelRow(cells: readonly Cell[], share: 'most' | 'half'): boolean {
  const filled = cells.filter((c) => c.origin && c.text !== '')
  const known = filled.filter((c) => { const { label } = labelText(c.text); return meaningOf(label) !== undefined || columnOf(label) !== undefined })
  return filled.length > 0 && known.length * 2 + (share === 'half' ? 1 : 0) > filled.length && filled.every((c) => c.text.length <= 24 && !/^\d+$/.test(c.text) && (share === 'most' || !/\d/.test(c.text)))
}

function isNamed(snap: Snapshot, table: Block): boolean {
  let b: Block | null = table
  for (let up = 0; b && up < LEVELS; up++, b = b.parent) if (NAMED.test(snap.attr(b, 'class'))) return true
  return false
}
