import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { YEAR, YEAR_MONTH } from './entry-days.ts'

/** The year that stands as a heading over a list, or its month as “2025-03”: directly before it, or before what holds nothing else. */
export function yearAbove(snap: Snapshot, list: Block): string | undefined {
  for (let up: Block | null = list, n = 0; up && n < LEVELS; up = up.parent, n++) {
    const before = up.parent?.children.slice(0, placeOf(up)).findLast((c) => c.end > c.start)
    if (before) return before.end - before.start <= 12 ? inFigures(textOf(snap, before).trim()) : undefined
  }
  return undefined
}
const LEVELS = 4

function inFigures(text: string): string | undefined {
  const month = YEAR_MONTH.exec(text)
  return month ? `${month[1]}-${(month[2] ?? '').padStart(2, '0')}` : YEAR.exec(text)?.[1]
}
