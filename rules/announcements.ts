import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import { endOfDays } from '../casefile/periods.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { wordsOf } from './facts.ts'
import { limitOn } from './limits.ts'

/** Service by public announcement (公告送达). */

const ANNOUNCED = /公告(?:送达|方式|期)|(?:以|采取|采用|通过|刊登|登报|张贴)[^，。；]{0,6}公告|^公告/
/** The words tell of the end of the announcement, not of its beginning. */
const EXPIRED = /公告期[^，。；]{0,6}(?:届?满)|期满|届满|视为送达/
const NOT_EXPIRED = /(?:未|尚未|没有|待|至)[^，。；]{0,6}(?:期满|届满)/

export function isAnnouncement(e: CaseEvent): boolean {
  return ANNOUNCED.test(valueOf(e.mode) ?? '') || ANNOUNCED.test(wordsOf(e))
}

/**
 * The day on which what was announced counts as served: the last day of the period (60 days before 2022, 30 since), or the day
 * told where the words tell that it has run out. Undefined where no day is told, or the law had no such period.
 */
export function announcedUntil(e: CaseEvent): CivilDate | undefined {
  const on = valueOf(e.on)
  if (on === undefined || (valueOf(e.onPrecision) ?? 'day') !== 'day') return undefined
  const words = wordsOf(e)
  if (EXPIRED.test(words) && !NOT_EXPIRED.test(words)) return on
  const limit = limitOn('announcement', on)
  return limit && endOfDays(on, limit.value)
}
