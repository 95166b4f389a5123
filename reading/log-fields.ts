import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { addReading, type Draft } from './draft.ts'
import type { ScalarField } from './labels.ts'
import { dateOf, rowsOf } from './rows.ts'
import type { DataTable } from './tables.ts'

/** Days of the case that only a step of its log tells: 立案, 结案. */

const STEPS: readonly (readonly [RegExp, ScalarField])[] = [[/^(?:执行|登记|恢复执行)?立案(?:登记)?$/, 'filedOn'], [/^(?:案件)?结案$/, 'closedOn']]
/** Any label is surer. */
const RANK = 40

/** `own`: logs of the page's own case. A field that a label tells is left as it is. */
export function takeDaysOfLog(snap: Snapshot, own: readonly DataTable[], draft: Draft): void {
  if (STEPS.every(([, field]) => draft.readings.has(field))) return
  for (const table of own) {
    if (table.kind !== 'log') continue
    for (const row of rowsOf(snap, table)) {
      const step = squash(row.text('matter', 'text') ?? '')
      const field = step.length > 8 ? undefined : STEPS.find(([name]) => name.test(step))?.[1]
      const { on, onPrecision } = field === undefined || draft.readings.has(field) ? {} : dateOf(row, 'date')
      const more = squash(row.text('text', 'result', 'state') ?? '')
      if (field === undefined || !on || on.value === null || onPrecision || /未|待|拟|申请|报/.test(more)) continue
      addReading(draft, field, RANK, { ...on, value: on.value })
    }
  }
}
