import type { Snapshot } from '../page/snapshot.ts'
import type { Cell } from './grid.ts'
import { daysIn, DAYS } from './entries.ts'
import { isStep } from './gated-labels.ts'
import { headingBefore } from './headings.ts'
import { logRows } from './log-rows.ts'
import type { ActsReading } from './narrative/acts.ts'
import type { Pair } from './pair.ts'
import type { RowContext } from './told-in.ts'

/** “查封车辆：2024-03-23 某轿车”, “传唤被执行人 | 2024-03-15，未到庭”: the label of a step, its day, and words that the step is needed for: an entry of a log. */

const LONGEST = 200
const BEHIND = /^[\s，,；;：:、|·]+/
/** A day until which, or on which it is meant to be done. */
const NOT_THEN = /^(?:之?前|以前|[以之]?内|届满|到期|止|起|应|拟|计划|预计|前后)/

export function labelledEntry(snap: Snapshot, pair: Pair, context: RowContext): ActsReading | undefined {
  const { value, start, end } = pair
  if (value.length > LONGEST || end - start !== value.length || !isStep(pair.label) || daysIn(value) !== 1) return undefined
  const [day] = [...value.matchAll(DAYS)]
  if (!day || value.slice(0, day.index).replace(/^[（(于\s]+/, '') !== '') return undefined
  const behind = value.slice(day.index + day[0].length), words = behind.replace(BEHIND, '')
  if (NOT_THEN.test(behind.trimStart()) || words === '') return undefined
  const cell = (from: number, to: number): Cell => ({ block: { ...pair.block, start: from, end: to, children: [] }, origin: true, header: false, text: snap.text.slice(from, to).trim() })
  const from = start + day.index
  const row = [cell(from, from + day[0].length), { ...cell(pair.labelStart, pair.labelStart + pair.label.length), text: pair.label }, cell(end - words.length, end)]
  return logRows(context, { kind: 'log', columns: ['date', 'matter', 'text'], units: [], rows: [row], blocks: [pair.block], title: headingBefore(snap, pair.block), coverage: 'partial' })
}
