import type { Snapshot } from '../page/snapshot.ts'
import { isBlank } from './exhibit.ts'
import type { Cell, Grid } from './grid.ts'
import { headingBefore } from './headings.ts'
import { NOT_TAKEN } from './entries.ts'
import { stepOf } from './step-names.ts'
import type { DataTable } from './tables.ts'
import { ACT, isDay, isNameOfDay } from './unnamed-log.ts'

/** Names of steps in one row and their days in the next, once or several times: a board of the nodes of a case. Each is a row of a log. */

const NAME_MAX = 16

export function stepsOverDays(snap: Snapshot, g: Grid): DataTable | undefined {
  const rows = g.rows.filter((r) => r.some((c) => c.text !== ''))
  if (g.width < 2 || rows.length < 2 || rows.length % 2 > 0) return undefined
  const steps: { name: Cell; value: Cell }[] = []
  for (let i = 0; i < rows.length; i += 2) {
    const names = rows[i] ?? [], values = rows[i + 1] ?? []
    for (const [col, name] of names.entries()) {
      const value = values[col]
      if (!value || !name.origin || !value.origin) return undefined
      if (name.text === '' && value.text === '') continue
      if (name.text === '' || name.text.length > NAME_MAX || /[\d，。；：:]/.test(name.text) || !isAnswer(value.text)) return undefined
      steps.push({ name, value })
    }
  }
  const dated = steps.filter((s) => isDay(s.value.text))
  if (dated.length < 2 || dated.filter((s) => ACT.test(s.name.text) || stepOf(s.name.text, '') !== undefined).length * 3 < dated.length * 2 || dated.some((s) => isNameOfDay(s.name.text) && !ACT.test(s.name.text))) return undefined
  const none: Cell = { block: { ...g.table, start: g.table.end, end: g.table.end, children: [] }, origin: false, header: false, text: '' }
  return {
    kind: 'log', columns: ['date', 'matter', 'result'], units: [undefined, undefined, undefined],
    rows: steps.filter((s) => !isBlank(s.value.text)).map((s) => (isDay(s.value.text) ? [s.value, s.name, none] : [none, s.name, s.value])),
    blocks: [g.table], title: headingBefore(snap, g.table), coverage: 'partial',
  }
}

/** A day, nothing, or how the step stands. */
function isAnswer(text: string): boolean {
  return text === '' || isBlank(text) || isDay(text) || NOT_TAKEN.test(text) || /^未到(?:节点|期)$/.test(text)
}
