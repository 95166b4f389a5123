import { addDays, daysBetween, readDate, type CivilDate } from '../casefile/dates.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { IN_YEAR, isDue } from './entry-days.ts'

/**
 * The years of days that are told by month and day alone, where no heading has the year: an act of a case comes after its filing, so the
 * filing's day gives it, as long as nothing on the page lies more than a year later, and another day on the page is told in full behind it:
 * some platforms leave out the year of today, and then the days of an old case would be put too early.
 */

const FILED = /(?<!(?:首次执行|首次|首执|初次|保全|诉讼)(?:案件)?)(?:立案|受理)(?:日期|时间|日)?[\s:：]{0,6}((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/g
const FULL = /(?<!\d)20\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d)日?/g
/** “本表日期均为2024年” */
const STATED = /(?:日期|年份|日志|时间|以上|本表|表中)[^。；\n\d]{0,8}(?:均|都|皆)(?:为|是|在|系|指)?\s?(20\d{2})年/
/** “冻结至…”, “…起至…” */
const END_OF_TERM = /[至到~～]\s?$/
const YEAR = 365
const FILINGS = new WeakMap<Snapshot, Filing | null>()

/** `until`: as far as the page's days reach that are told in full. */
export interface Filing { filed: CivilDate; until: CivilDate }

/** The one day of filing that the page tells, where no other day of the page is more than a year behind it, and one is later than it. */
export function filingOf(snap: Snapshot): Filing | undefined {
  let known = FILINGS.get(snap)
  if (known === undefined) FILINGS.set(snap, (known = filingIn(snap.text) ?? null))
  return known ?? undefined
}

function filingIn(text: string): Filing | undefined {
  const days = new Set([...text.matchAll(FILED)].flatMap((m) => readDate(`${m[1]}-${m[2]}-${m[3]}`)?.on ?? []))
  const [filed] = days
  if (filed === undefined || days.size > 1) return undefined
  let until = filed
  const stated = STATED.exec(text)?.[1]
  if (stated !== undefined && stated === filed.slice(0, 4)) return { filed, until: `${stated}-12-31` }
  for (const m of text.matchAll(FULL)) {
    const on = readDate(m[0])?.on
    if (on === undefined || on <= until || END_OF_TERM.test(text.slice(Math.max(0, m.index - 2), m.index)) || isDue(text, { start: m.index, end: m.index + m[0].length })) continue
    if (daysBetween(filed, on) > YEAR) return undefined
    until = on
  }
  return until === filed ? undefined : { filed, until }
}

/** The first day after the filing with this month and day, not long after the last one that is told in full. */
export function afterFiling({ filed, until }: Filing, month: number, day: number): CivilDate | undefined {
  const two = (n: number) => String(n).padStart(2, '0')
  const year = Number(filed.slice(0, 4))
  const on = [year, year + 1].map((y) => `${y}-${two(month)}-${two(day)}`).find((d) => readDate(d) !== undefined && d >= filed)
  return on !== undefined && on <= addDays(until, LATE) ? on : undefined
}

/** The years of entries that all begin with a month and a day, told in the order of time; undefined where one of them does not. */
export function yearsAfter(filing: Filing | undefined, texts: readonly string[]): string[] | undefined {
  if (filing === undefined || texts.length < 3) return undefined
  const days = texts.map((t) => { const m = IN_YEAR.exec(t.trimStart()); return m ? afterFiling(filing, Number(m[1]), Number(m[2])) : undefined })
  const told = days.filter((d) => d !== undefined)
  return told.length === days.length && inOrder(told) ? told.map((d) => d.slice(0, 4)) : undefined
}

/** A step back by so many days is one that was entered late; by more, a day of another year. */
const LATE = 31

/** Are they told in the order of time, from either end? Else one of them may be of another year. */
export function inOrder(days: readonly CivilDate[]): boolean {
  const steps = days.slice(1).map((d, i) => daysBetween(days[i] ?? d, d))
  return steps.every((n) => n >= -LATE) || steps.every((n) => n <= LATE)
}
