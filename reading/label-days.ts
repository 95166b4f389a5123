import { readDate } from '../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Exhibitor } from './exhibit.ts'
import { standingOf } from './narrative/standing.ts'
import type { Pair } from './pair.ts'
import { meantBy, ofDebtors } from './whom.ts'

/** The value of a label that gives several days, or a day for each debtor: “甲2025年3月6日、乙3月8日”, “6月3日、6月10日”. */

const PARTS = /[、，,;；\n]/
/** A day, its year left out where one before it has it; what is said of it, in brackets. */
const DAY = /(?:((?:19|20)\d{2})\s?[-./年]\s?)?(\d{1,2})\s?[-./月]\s?(\d{1,2})\s?日?(?:\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/
const REMARK = /[（(][^（()）]{0,12}[)）]$/
const VALUE_MAX = 300

/** Undefined where the value is but one day, or says anything that is neither a day nor a debtor. */
export function severalDays(kind: EventKind, pair: Pair, ex: Exhibitor, file: CaseFile): CaseEvent[] | undefined {
  if (pair.value.length > VALUE_MAX || pair.end - pair.start !== pair.value.length) return undefined
  const found: { on: string; start: number; end: number; names: string[] }[] = []
  let year: string | undefined, names: string[] = [], at = 0, days = 0
  for (const part of pair.value.split(PARTS)) {
    const begin = pair.value.indexOf(part, at)
    at = begin + part.length
    const m = DAY.exec(part)
    const who = (m ? part.slice(0, m.index) : part).replace(/[:：]\s?$/, '').trim(), rest = m ? part.slice(m.index + m[0].length).trim() : ''
    const stands = m ? standingOf(`2000-01-01${rest}`) : undefined
    if (stands === undefined && rest !== '' && !REMARK.test(rest)) return undefined
    if (who !== '') {
      const meant = ofDebtors(kind) ? meantBy(file, who) : undefined
      if (!meant || meant.side !== undefined || meant.strangers > 0 || meant.names.length === 0) return undefined
      names = meant.names
    } else if (m && found.length > 0 && names.length > 0) names = found.at(-1)?.names ?? []
    if (!m) {
      if (who === '') return undefined
      continue
    }
    year = m[1] ?? year
    const day = year === undefined ? undefined : readDate(`${year}-${m[2]}-${m[3]}`)
    if (day?.precision !== 'day') return undefined
    days++
    if (stands === undefined || stands === 'done') found.push({ on: day.on, start: pair.start + begin + m.index, end: pair.start + begin + m.index + m[0].length, names })
  }
  if (days < 2 && found.every((d) => d.names.length === 0)) return undefined
  return found.map((d) => ({
    kind: ex.fact(kind, pair.labelStart, Math.max(pair.end, pair.labelStart)), on: ex.fact(d.on, d.start, d.end),
    ...(d.names.length === 0 ? {} : { party: ex.fact(d.names.length === 1 ? d.names[0] ?? '' : d.names, pair.start, pair.end) }),
  }))
}
