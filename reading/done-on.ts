import { readDate } from '../casefile/dates.ts'
import type { Fact } from '../casefile/fact.ts'
import { beginsWithDay, DAYS } from './entries.ts'
import type { Cell } from './grid.ts'
import { cellFact, type Row } from './rows.ts'

/** “送达执行通知书 | 七日内 | 2023年3月10日 张三 已完成，本人签收”: the day on which a point was done leads what is said of it. */

/** A day until which, or on which it is meant to be done, is none. */
const NOT_THEN = /^(?:之?前|以前|届满|到期|止|起|应|拟|计划|预计|前后)|未|拟|待|暂缓/
const MOST = 200

export interface DoneOn { on: Fact<string>; rest: Cell }

/** The day and the words behind it; undefined where the cell does not begin with one day, or the words do not say that it was done. */
export function doneOn(row: Row, cell: Cell): DoneOn | undefined {
  if (cell.text.length > MOST || !beginsWithDay(cell.text)) return undefined
  const [first, second] = [...cell.text.matchAll(DAYS)]
  const day = first?.index === 0 && !second ? readDate(first[0]) : undefined
  if (!first || day?.precision !== 'day') return undefined
  const words = cell.text.slice(first[0].length)
  if (NOT_THEN.test(words.trimStart())) return undefined
  const at = cell.block.start + first[0].length + (words.length - words.replace(/^[\s，,：:]+/, '').length)
  return { on: cellFact(row, cell, day.on), rest: { ...cell, block: { ...cell.block, start: at, children: [] }, text: words.replace(/^[\s，,：:]+/, '').trim() } }
}
