import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'

/** The year, or year and month (“2023-05”), that stands over entries whose days are told without it. */

const YEAR = /^(20\d{2})\s?年?度?$/
const MONTH = /^(20\d{2})\s?[-/.年]\s?(\d{1,2})月?$/
const LONGEST = 12
const LEVELS = 4

/** As a heading over the list: directly before it, or before what holds nothing else. */
export function yearAbove(snap: Snapshot, list: Block): string | undefined {
  for (let up: Block | null = list, n = 0; up && n < LEVELS; up = up.parent, n++) {
    const before = up.parent?.children.slice(0, placeOf(up)).findLast((c) => c.end > c.start)
    if (before) return before.end - before.start <= LONGEST ? yearIn(textOf(snap, before).trim()) : undefined
  }
  return undefined
}

export function yearIn(text: string): string | undefined {
  const month = MONTH.exec(text)
  return month ? (Number(month[2]) <= 12 ? `${month[1]}-${(month[2] ?? '').padStart(2, '0')}` : undefined) : YEAR.exec(text)?.[1]
}
