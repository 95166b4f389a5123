import { squash } from '../casefile/text.ts'
import type { Cell, Grid } from './grid.ts'
import { isEmptyNotice, isFootRow } from './table-coverage.ts'

/** Bands of a table: a row that says one short thing over all columns, a debtor's name or a group's, and stands over the rows below it. */

const LONGEST = 30
const ABOVE = new WeakMap<readonly Cell[], string>()

/** What the band above a row says. */
export const bandOf = (row: readonly Cell[]): string | undefined => ABOVE.get(row)
/** A row made from another stands below the same band. */
export function sameBand<T extends readonly Cell[]>(from: readonly Cell[], row: T): T {
  const band = ABOVE.get(from)
  if (band !== undefined) ABOVE.set(row, band)
  return row
}

/** The grid without its bands, which its rows remember; the grid itself where it has none. */
export function withoutBands(g: Grid): Grid {
  const head = g.rows.findIndex((r) => !isBand(r))
  if (g.width < 3 || head < 0 || !g.rows.some((r, i) => i > head && isBand(r))) return g
  let band: string | undefined
  const rows = g.rows.filter((r, i) => {
    if (i > head && isBand(r)) {
      band = squash(r[0]?.text ?? '')
      return false
    }
    if (i > head && band !== undefined) ABOVE.set(r, band)
    return true
  })
  return { ...g, rows }
}

function isBand(row: readonly Cell[]): boolean {
  const [first] = row
  return first !== undefined && first.origin && row.length > 2 && row.every((c) => c.block === first.block) && first.text !== '' && first.text.length <= LONGEST && !/[，。；,;]|\d{4}/.test(first.text) && !isEmptyNotice(row) && !isFootRow(row)
}
