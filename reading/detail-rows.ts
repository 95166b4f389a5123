import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import type { DataTable } from './tables.ts'
import { columnHere } from './thing-lines.ts'

/** Rows of a table that are one cell of sentences: the details of the row above, opened. */

const SENTENCE = /[，。；：,;:]/
const SHORTEST = 12

/** Is the row one cell of sentences? */
export function isDetail(row: readonly Cell[]): boolean {
  const filled = row.filter((c) => c.text !== '')
  const [first] = filled
  return first !== undefined && row.length > 2 && !first.header && filled.length >= row.length - 1 && filled.every((c) => c.block === first.block) && first.text.length >= SHORTEST && SENTENCE.test(first.text) && /\d/.test(first.text)
}

/** Their lines, each an entry that tells its own days. */
export function detailLines(snap: Snapshot, g: Grid, title: string): DataTable[] {
  const cells = g.rows.flatMap((r) => (isDetail(r) ? r.filter((c) => c.text !== '').slice(0, 1) : []))
  /* A label and its value are a particular of what the row above lists. */
  const rows = cells.flatMap((c) => linesOf(snap, c.block).map((block): Cell[] => [{ block, origin: true, header: false, text: textOf(snap, block).trim() }])).filter((r) => (r[0]?.text ?? '') !== '' && columnHere(labelText((r[0]?.text ?? '').split(/[:：]/, 1)[0] ?? '').label) === undefined)
  return rows.length === 0 ? [] : [{ kind: 'log', columns: ['text'], units: [undefined], rows, blocks: [], title, coverage: 'partial' }]
}

function linesOf(snap: Snapshot, cell: Block): Block[] {
  let at = cell.start
  return textOf(snap, cell).split(/[\n\t]/).map((line) => {
    const start = at
    at += line.length + 1
    return { ...cell, start, end: start + line.length, children: [] }
  })
}
