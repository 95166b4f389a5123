import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import { vainJourney } from './narrative/unfulfilled.ts'
import { withItsAnswer } from './query-told.ts'
import { cellFact, type Row } from './rows.ts'

/** “因道路塌方，未能到达，拟另行安排”: they set out and did not come there; that is no visit, and perhaps there was another. */
export function withJourney(row: Row, e: CaseEvent): CaseEvent {
  if (e.kind.value !== 'onsite-visit' || e.done?.value === false) return e
  const cell = [row.cell('result'), row.cell('text')].find((c) => c !== undefined && vainJourney(squash(c.text)))
  if (!cell) return e
  const { result: _result, ...rest } = e
  return { ...rest, done: cellFact(row, cell, false), status: cellFact(row, cell, 'attempted'), detail: cellFact(row, cell, cell.text.slice(0, 300)) }
}

/** An act with what the row tells of how it went: what a query brought, whether a visit came about. */
export const asItCame = (row: Row, e: CaseEvent): CaseEvent => withJourney(row, withItsAnswer(row, e))
