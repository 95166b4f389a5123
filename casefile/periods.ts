import { addDays, addMonths, daysBetween, type CivilDate } from './dates.ts'

/**
 * Periods as the procedural law counts them: the first day is not counted, a period of months ends on the corresponding
 * day or, where the month has none, on its last day (民诉法85条、解释125条、民法典201—203条，均已核原文).
 */

/** Last day of a period of `months` that begins to run on the day after `from`. */
export function endOfMonths(from: CivilDate, months: number): CivilDate {
  return addMonths(from, months)
}

/** Last day of a period of `days` that begins to run on the day after `from`. */
export function endOfDays(from: CivilDate, days: number): CivilDate {
  return addDays(from, days)
}

/**
 * Which days are 法定休假日: Saturdays, Sundays and public holidays, less make-up workdays.
 * Undefined for years whose arrangement is not known.
 */
export interface HolidayCalendar {
  isDayOff(date: CivilDate): boolean | undefined
}

/** No run of days off has been longer, in days (2004—2026 the longest was 11, in 2020); with a margin. */
export const LONGEST_BREAK = 14

/**
 * The day to which the end of a period is put off when it falls on days off: the first working day from `end` on.
 * `end` itself on a working day; undefined when the calendar does not know one of the days.
 */
export function holidayShift(end: CivilDate, calendar: HolidayCalendar): CivilDate | undefined {
  let day = end
  for (let i = 0; i <= LONGEST_BREAK; i++) {
    const off = calendar.isDayOff(day)
    if (off === undefined) return undefined
    if (!off) return day
    day = addDays(day, 1)
  }
  return undefined
}


/** The `days`-th working day after `from`; undefined when the calendar does not know one of the days. */
export function endOfWorkdays(from: CivilDate, days: number, calendar: HolidayCalendar): CivilDate | undefined {
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    const off = calendar.isDayOff(day)
    if (off === undefined) return undefined
    if (!off) left--
  }
  return day
}

/** A stretch of days that the law takes out of a period, both ends counted. */
export interface Stretch {
  from: CivilDate
  to: CivilDate
}

/** `end` put off by the days of the stretches between `from` (exclusive) and the end as put off; overlapping stretches count once. */
export function deducted(from: CivilDate, end: CivilDate, stretches: readonly Stretch[]): CivilDate {
  const sorted = stretches.filter((s) => s.from <= s.to).sort((a, b) => (a.from < b.from ? -1 : 1))
  let last = end, counted = from
  for (const s of sorted) {
    const first = s.from > counted ? s.from : addDays(counted, 1)
    if (first > last || first > s.to) continue
    last = addDays(last, daysBetween(first, s.to) + 1)
    counted = s.to
  }
  return last
}
