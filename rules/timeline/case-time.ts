import type { CivilDate } from '../../casefile/dates.ts'
import { holidayCalendar } from '../../casefile/holidays.ts'
import type { HolidayCalendar } from '../../casefile/periods.ts'
import { closingFile } from '../../casefile/closing-ruling.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts'
import { timelineOf } from './items.ts'
import type { CaseTime } from './model.ts'
import { stagesOf } from './stages.ts'
import { termsOf } from './terms.ts'

/** Most acts and periods that are shown of one case; a file with thousands of entries is read in its own list. */
const MOST = 600

const CALENDAR = holidayCalendar()

export function caseTime(read: CaseFile, asOf: CivilDate, o: { calendar?: HolidayCalendar; settings?: Settings } = {}): CaseTime {
  const file = closingFile(read)
  const items = timelineOf(file)
  const terms = termsOf({ file, asOf, calendar: o.calendar ?? CALENDAR, settings: o.settings ?? DEFAULT_SETTINGS })
  return { asOf, items: items.slice(0, MOST), left: Math.max(0, items.length - MOST), terms: terms.slice(0, MOST), stages: stagesOf(file) }
}
