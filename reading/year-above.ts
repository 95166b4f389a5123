import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { YEAR } from './entry-days.ts'

/** The year that stands as a heading over a list: directly before it, or before what holds nothing else. */
export function yearAbove(snap: Snapshot, list: Block): string | undefined {
  for (let up: Block | null = list, n = 0; up && n < LEVELS; up = up.parent, n++) {
    const before = up.parent?.children.slice(0, placeOf(up)).findLast((c) => c.end > c.start)
    if (before) return before.end - before.start <= 12 ? YEAR.exec(textOf(snap, before).trim())?.[1] : undefined
  }
  return undefined
}
const LEVELS = 4
