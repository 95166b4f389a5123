import * as chineseDays from 'chinese-days'
import { isCivilDate, yearOf, type CivilDate } from './dates.ts'
import type { HolidayCalendar } from './periods.ts'

/**
 * The State Council's yearly holiday arrangements as the package `chinese-days` carries them (2004—2026, seen 2026-11).
 * The package answers plain weekends for years that it does not know, so its reach is checked here: 2027's
 * arrangement was not in it on 2026-11-21.
 */

/* Under Node the package is CommonJS and shows its functions under `default` only; bundlers show them by name. */
const { isHoliday } = ('default' in chineseDays ? chineseDays.default : chineseDays) as Pick<typeof chineseDays, 'isHoliday'>

const FIRST_YEAR = 2004
const LAST_YEAR = 2026

/**
 * A year's arrangement given by the institution: days off that are not weekends, and weekend days that are worked.
 * Used for years the package does not know; all dates `YYYY-MM-DD`.
 */
export interface YearArrangement {
  year: number
  daysOff: CivilDate[]
  makeUpWorkdays: CivilDate[]
}

export function holidayCalendar(extra: readonly YearArrangement[] = []): HolidayCalendar {
  const years = new Map(extra.map((y) => [y.year, { off: new Set(y.daysOff), worked: new Set(y.makeUpWorkdays) }]))
  const isOff = (date: CivilDate): boolean | undefined => {
    if (!isCivilDate(date)) return undefined
    const own = years.get(yearOf(date))
    if (own) {
      if (own.off.has(date)) return true
      if (own.worked.has(date)) return false
      const day = new Date(date + 'T00:00:00Z').getUTCDay()
      return day === 0 || day === 6
    }
    if (yearOf(date) < FIRST_YEAR || yearOf(date) > LAST_YEAR) return undefined
    return isHoliday(date)
  }
  /* The package formats dates anew for every question; thousands of cases ask for the same few hundred days. */
  const known = new Map<CivilDate, boolean>()
  return {
    isDayOff(date) {
      const before = known.get(date)
      if (before !== undefined) return before
      const off = isOff(date)
      if (off !== undefined) known.set(date, off)
      return off
    },
  }
}
