import { readDate } from '../casefile/dates.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { findDates } from './narrative/dates.ts'
import { cellFact, rowEvent, type Row } from './rows.ts'

/** “限制消费 | 2022-05-05 | 2022-11-30经申请解除”: that a measure was ended, with its day, among the remarks of its row. */

const ENDS: Partial<Record<EventKind, EventKind>> = { 'consumption-restricted': 'consumption-lifted', 'dishonest-listed': 'dishonest-removed' }
const ENDED = /^(?:已?(?:经|依|因)[^，。；]{0,14})?(?:已|予以|依法|决定){0,2}(?:解除|屏蔽|删除|撤销)(?!申请|中|审批|未)/

export function endedInRemark(row: Row, acts: readonly CaseEvent[]): CaseEvent[] {
  const begun = acts.find((e) => e.kind.value !== null && ENDS[e.kind.value] !== undefined && e.done?.value !== false)
  const kind = begun?.kind.value ? ENDS[begun.kind.value] : undefined
  const cell = kind ? row.cell('text', 'result') : undefined
  const [day, more] = cell && cell.text.length <= 40 ? findDates(cell.text) : []
  if (!begun || !kind || !cell || !day || more || day.precision !== 'day' || !readDate(day.on) || day.on < (begun.on?.value ?? day.on)) return []
  return ENDED.test(squash(cell.text.slice(day.end)).replace(/^[,，:：]/, '')) ? [rowEvent(row, kind, { on: cellFact(row, cell, day.on), ...(begun.party ? { party: begun.party } : {}) })] : []
}
