import type { CaseEvent } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { rowsOf } from './rows.ts'
import type { DataTable } from './tables.ts'
import { toldIn, type RowContext } from './told-in.ts'

/**
 * What stands in a list of things about why one of them is not disposed of: “2023年5月8日已函请交警部门协助查找”. The row is the thing; such
 * an act is told nowhere else, and by it the closing is judged.
 */
const RELEASES: ReadonlySet<EventKind | null> = new Set<EventKind | null>(['seizure-help-requested', 'seal-transfer-requested', 'distribution-joined', 'debt-in-kind-refused'])
const WORTH_READING = /协助|协查|查找|商请|移送|参与分配|抵债/

export function releaseActs(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) =>
    [row.cell('disposal'), row.cell('undisposable'), row.cell('text'), row.cell('possessed')].flatMap((cell) =>
      cell === undefined || cell.text.length < 6 || !WORTH_READING.test(cell.text) ? [] : toldIn(context, row, [cell], undefined, true).events.filter((e) => RELEASES.has(e.kind.value) && e.done?.value !== false)))
}
