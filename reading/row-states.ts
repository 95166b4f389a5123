import { squash } from '../casefile/text.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { chosen } from './chosen.ts'
import type { Cell } from './grid.ts'
import { standing } from './narrative/standing.ts'
import { cellFact, type Row } from './rows.ts'

/** A cell that says of the row's matter how it stands and nothing else: 已完成, 未开展, 不涉及. */

/** How the row's matter stands; `undefined` where no cell is such a word. */
export function stateOf(row: Row): { state: 'idle' | 'undone' | 'done'; cell: Cell } | undefined {
  for (const column of ['result', 'text', 'state'] as const) {
    const cell = row.cell(column)
    const words = cell ? squash(chosen(cell.text)) : ''
    const state = cell && standing(words)
    if (state) return { state, cell }
  }
  return undefined
}

/** The act of the matter, told as not done: a day in the row is the one when it was due or looked at. */
export function notDone(row: Row, cell: Cell, e: CaseEvent): CaseEvent {
  const { on: _on, onPrecision: _precision, ...rest } = e
  return { ...rest, done: cellFact(row, cell, false), status: cellFact(row, cell, 'not-done') }
}
