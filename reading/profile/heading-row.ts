import { labelText, type Cell, type Grid } from '../grid.ts'
import { meaningOf } from '../labels.ts'

/** The heading row of a table whose headings nobody knows yet. */

/** A row of words without figures above rows that have some: th cells, or three columns and rows at least. */
export function headOf(g: Grid): Cell[] | undefined {
  for (const row of g.rows.slice(0, 3)) {
    const filled = row.filter((c) => c.text !== '')
    const different = new Set(filled.map((c) => c.text)).size
    if (different < 2 || !filled.every((c) => isHeading(c.text))) continue
    const allHeads = filled.every((c) => c.header)
    const below = g.rows.slice(g.rows.indexOf(row) + 1)
    const labelled = below.length > 0 && below.every((r) => r.some((c) => c.text !== '' && (meaningOf(labelText(c.text).label) !== undefined || /[:：]$/.test(c.text))))
    if (allHeads && below.length > 0) return row
    if (!labelled && g.width >= 3 && below.length >= 1 && below.some((r) => r.some((c) => /\d/.test(c.text)))) return row
  }
  return undefined
}

export function isHeading(text: string): boolean {
  const { label } = labelText(text)
  return label.length > 0 && label.length <= 20 && !/\d|[:：。，]/.test(label)
}
