import { columnOf, type Column, type TableKind } from './columns.ts'
import { columnOfParts } from './heading-parts.ts'
import { labelText, type Grid } from './grid.ts'
import { meaningOf } from './labels.ts'

/** Which row of a table holds its headings. */
export interface Headed { columns: (Column | undefined)[]; units: ('元' | '千元' | '万元' | undefined)[]; row: number; kind: TableKind }

/**
 * The heading row: the first of the top rows in which most cells are known headings and the rows below are values.
 * A table of label–value pairs has labels in every row and is none.
 */
export function headOf(g: Grid): Omit<Headed, 'kind'> | undefined {
  for (let row = 0; row < Math.min(3, g.rows.length); row++) {
    const cells = g.rows[row] ?? []
    const named = cells.map((c) => labelText(c.text))
    const columns = named.map((l) => (l.label === '' ? undefined : columnOf(l.label)))
    const filled = cells.filter((c) => c.text !== '').length
    const known = columns.filter((c) => c !== undefined).length
    /* Plain cells must nearly all be headings: label, value, label, value is no heading row. */
    const allHeaders = cells.every((c) => c.header || c.text === '')
    /* Cells that say that they are headings may be known by the words they are made of. */
    const guessed = allHeaders ? named.filter((l, i) => columns[i] !== undefined || (l.label !== '' && columnOfParts(l.label) !== undefined)).length : known
    if (known < 2 || guessed * 5 < filled * (allHeaders ? 2 : 3)) continue
    const below = g.rows.slice(row + 1, row + 4)
    const labelled = below.filter((r) => {
      /* A role, a matter of a log is a word like a label, in its own column. */
      const texts = r.filter((c, col) => c.origin && c.text !== '' && columns[col] !== 'role' && columns[col] !== 'matter')
      const labels = texts.filter((c) => isLabel(c.text))
      return labels.length * 3 >= texts.length && labels.length > (texts.length > 2 ? 1 : 0)
    })
    if (below.length > 0 && labelled.length === below.length) continue
    if (below.length === 0 && cells.some((c) => !c.header) && !looksLikeHead(columns, filled)) continue
    /* A second heading row below the first is the finer one. */
    const next = g.rows[row + 1]
    if (row < 2 && allHeaders && next?.every((c) => c.header) && cells.some((c, col) => !c.origin && c.text !== '' && c.block === cells[col - 1]?.block)) continue
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
