import { CASES } from '../platform/cases/all.ts'
import { plain, noted, notedAcross, rowsOf, type Noted, type Table } from './changed-pages.ts'

/** Notes that nobody chose: words of any case, table, row and cell, by a seed. What anchoring is tuned on is changed-pages.ts; these are for the count. */

const TABLES: readonly Table[] = ['log', 'interviews', 'queries', 'documents', 'assets', 'parties', 'fields']

/** Equal for equal seeds; a number from 0 to below 1 at each call (mulberry32). */
function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000
  }
}

/** So many notes: whole cells, parts of long cells (one in three), cells side by side (one in ten). */
export function randomNotes(seed: number, count: number): Noted[] {
  const random = seeded(seed), pick = (n: number) => Math.floor(random() * n)
  const notes: Noted[] = []
  for (let tries = 0; notes.length < count && tries < count * 50; tries++) {
    const demo = CASES[pick(CASES.length)], table = TABLES[pick(TABLES.length)]
    if (!demo || !table || (table !== 'fields' && demo[table].pager === 'not-loaded')) continue
    const rows = rowsOf(demo, table), row = pick(rows.length), cells = rows[row] ?? []
    const column = table === 'fields' ? 1 : pick(cells.length), cell = plain(cells[column] ?? '')
    const across = random() < 0.1, apart = random() < 1 / 3, from = random(), length = random()
    try {
      /* Of a cell of signs nobody can tell whether it was emptied. */
      if (!/[\p{L}\d]/u.test(cell)) continue
    if (across && table !== 'fields' && column + 1 < cells.length) notes.push(notedAcross(demo.id, table, row, column, column + 1 + pick(Math.min(3, cells.length - column - 1))))
      else if (cell.length < 2) continue
      else if (apart && cell.length > 6) { const start = Math.floor(from * (cell.length - 3)); notes.push(noted(demo.id, table, row, column, cell.slice(start, start + 2 + Math.floor(length * (cell.length - start - 2))))) } else notes.push(noted(demo.id, table, row, column))
    } catch { /* the words do not stand on the page as they stand in the data */ }
  }
  return notes
}
