import { addDays, addMonths, daysBetween, type CivilDate } from '../../casefile/dates.ts'
import type { CaseTime } from '../../rules/timeline/model.ts'

/** Days as places from left to right, in percent. */
export interface Scale {
  first: CivilDate
  last: CivilDate
  at(day: CivilDate): number
  /** starts of years, or of months where the case is short */
  ticks: { day: CivilDate; words: string }[]
}

/** Days before and after the case that are shown beside it. */
const MARGIN = 10
/** A case shorter than this shows its months. */
const SHORT = 550

export function scaleOf(time: CaseTime): Scale | undefined {
  const days = [...time.items.flatMap((i) => (i.on === undefined ? [] : [i.on])), ...time.terms.flatMap((t) => [t.from, t.end]).filter((d) => d !== undefined)].sort()
  const first = days[0], last = days.at(-1)
  if (first === undefined || last === undefined) return undefined
  const from = addDays(first, -MARGIN), to = addDays(last, MARGIN)
  const whole = Math.max(1, daysBetween(from, to))
  const at = (day: CivilDate) => Math.min(100, Math.max(0, (daysBetween(from, day) / whole) * 100))
  return { first: from, last: to, at, ticks: ticksOf(from, to, whole < SHORT) }
}

function ticksOf(from: CivilDate, to: CivilDate, months: boolean): Scale['ticks'] {
  const out: Scale['ticks'] = []
  const step = months ? 1 : 12
  for (let day = months ? `${from.slice(0, 7)}-01` : `${from.slice(0, 4)}-01-01`; day <= to && out.length < MOST_TICKS; day = addMonths(day, step)) {
    if (day >= from) out.push({ day, words: months ? (day.slice(5, 7) === '01' ? `${day.slice(0, 4)}年` : `${Number(day.slice(5, 7))}月`) : `${day.slice(0, 4)}年` })
  }
  /* Too many months to be read beside each other: every second or third. */
  const every = Math.ceil(out.length / MOST_WORDS)
  return out.filter((_, i) => i % every === 0)
}
const MOST_TICKS = 60
const MOST_WORDS = 9
