import { readDate } from '../casefile/dates.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { exhibitor } from './exhibit.ts'
import type { Pair } from './pair.ts'

/** “否”, “未约谈”, “0次”: the page says that there was none. An empty place says nothing. */
export const NOT_INTERVIEWED = /^(?:否|无|未|没有|[×✗✘✕]|0次?|(?:尚|暂)?未(?:进行)?约谈|没有约谈|未完成|未进行)$/

/** What a label of an interview says by itself: its day, or that there was none. “是” without a day is left open. */
export function interviewOf(snap: Snapshot, pair: Pair): CaseEvent | undefined {
  if (pair.meaning.type !== 'act' || (pair.meaning.field !== 'interview.on' && pair.meaning.field !== 'interview.held')) return undefined
  const ex = exhibitor(snap)
  const kind = ex.fact('applicant-interviewed' as const, pair.labelStart, pair.end)
  const day = readDate(pair.value)
  if (day?.precision === 'day') return { kind, on: ex.fact(day.on, pair.start, pair.end) }
  if (!NOT_INTERVIEWED.test(squash(pair.value))) return undefined
  return { kind, done: ex.fact(false, pair.start, pair.end), status: ex.fact('not-done' as const, pair.start, pair.end) }
}
