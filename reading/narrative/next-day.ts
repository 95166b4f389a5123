import { civil, type CivilDate } from '../../casefile/dates.ts'

/** The next day of a text that is told with its year. */
export interface NextDay { start: number; on: CivilDate | undefined }

/** A day with its year that is no term: such a day is told in the order of a story. */
const WHOLE = /(?<!\d|[至到])(20\d{2})[年./-](\d{1,2})[月./-](\d{1,2})(?![\d前止]|日?[前止])/

/**
 * A form that tells “2024年12月20日合议” behind “6月4日冻结” tells of no June of 2025 before that: whether the next whole day
 * stands at or behind `on` and before `later`. What was found is kept until it is passed, so that a text is searched once.
 */
export function tellsBefore(on: CivilDate, later: CivilDate, seen: { text: string; at: number; next?: NextDay }): boolean {
  if (seen.next === undefined || seen.next.start < seen.at) {
    const m = WHOLE.exec(seen.text.slice(seen.at))
    seen.next = { start: m ? seen.at + m.index : Infinity, on: m ? civil(Number(m[1]), Number(m[2]), Number(m[3])) : undefined }
  }
  return seen.next.on !== undefined && seen.next.on >= on && seen.next.on < later
}
