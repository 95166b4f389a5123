import { civil, type CivilDate } from '../../casefile/dates.ts'

/** A diary may tell its days without a year: the number of the case says in which it begins. */
export function yearOpened(number: string | undefined): CivilDate | undefined {
  const year = /^（(20\d{2})）/.exec(number ?? '')?.[1]
  return year === undefined ? undefined : civil(+year, 1, 1)
}
