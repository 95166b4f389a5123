import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { columnOf, tableKind } from './columns.ts'
import { labelText, type Cell } from './grid.ts'
import { headingBefore } from './headings.ts'
import { moneyLedger } from './money-ledgers.ts'
import { completenessOf } from './table-coverage.ts'
import type { DataTable } from './tables.ts'

/** Rows of plain elements below a row of headings: a table that is drawn with others than table, tr and td. */

/** `unknown`: there is a row of headings, and what they are called is not known. */
export function rowsBelowHeads(snap: Snapshot, run: readonly Block[]): DataTable | 'unknown' | undefined {
  const [first] = run
  const heads = first && headsBefore(snap, first)
  if (!heads) return undefined
  const named = heads.map((h) => labelText(textOf(snap, h)))
  const columns = named.map((l) => columnOf(l.label))
  const kind = columns.filter((c) => c !== undefined).length * 2 >= columns.length ? tableKind(columns) : undefined
  if (!kind) return 'unknown'
  const rows = run.map((r) => partsOf(r).map((b): Cell => ({ block: b, origin: true, header: false, text: textOf(snap, b).trim() })))
  const cell = (block: Block): Cell => ({ block, origin: true, header: true, text: textOf(snap, block).trim() })
  const title = headingBefore(snap, first.parent ?? first), ledger = moneyLedger({ table: first, rows: [heads.map(cell), ...rows], width: heads.length }, () => title)
  if (ledger) return { ...ledger, blocks: [...run], title, ...completenessOf(snap, run, rows) }
  return { kind, columns, units: named.map((l) => l.unit), headings: named.map((l) => l.label), rows, blocks: [...run], title, ...completenessOf(snap, run, rows) }
}

/** The cells of a row: its elements, empty ones too, below wrappers that hold nothing else. */
function partsOf(row: Block): Block[] {
  let b = row
  while (b.children.length === 1 && b.children[0]) b = b.children[0]
  return b.children
}

/** Short words without figures, as many as the row has cells, directly above it or above the box around it. */
function headsBefore(snap: Snapshot, first: Block): Block[] | undefined {
  const width = partsOf(first).length
  if (width < 2) return undefined
  for (let b: Block | null = first, up = 0; b?.parent && up < 3; b = b.parent, up++) {
    const before = b.parent.children[placeOf(b) - 1]
    if (!before) continue
    const parts = partsOf(before)
    return parts.length === width && parts.every((p) => p.end > p.start && p.end - p.start <= 14 && !/[\d，。；]/.test(textOf(snap, p))) ? parts : undefined
  }
  return undefined
}
