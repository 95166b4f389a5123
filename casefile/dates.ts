import { parseNumeral } from './numerals.ts'
import { visible } from './text.ts'

/**
 * Civil dates, `YYYY-MM-DD` in Asia/Shanghai, as strings: they compare with `<` and carry no time of day and no zone.
 * Arithmetic counts whole days through UTC, which has no daylight saving; no milliseconds, no 30-day months.
 */

export type CivilDate = string

const DAY = 86_400_000
const ZERO = '0'.charCodeAt(0)
/** Years outside of this are taken as misread. */
const YEAR_MIN = 1900
const YEAR_MAX = 2199

/** What databases write where a day was never entered. */
const NEVER: ReadonlySet<string> = new Set(['1900-01-01', '1970-01-01'])

/** Undefined when there is no such day in the calendar, or it is one of those that stand for none. */
export function civil(year: number, month: number, day: number): CivilDate | undefined {
  if (month === 1 && day === 1 && NEVER.has(`${year}-01-01`)) return undefined
  if (!(year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return undefined
  return format(year, month, day)
}

export function isCivilDate(s: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(s) && civil(+s.slice(0, 4), +s.slice(5, 7), +s.slice(8, 10)) === s
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days may be negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDay(dayNumber(date) + days)
}

/** `to − from` in days. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The corresponding day `months` later, or the last day of that month where it has none. Months may be negative. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [y, m, d] = parts(date)
  const index = y * 12 + (m - 1) + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return format(year, month, Math.min(d, daysInMonth(year, month)))
}

/** 0 Sunday … 6 Saturday */
export function weekday(date: CivilDate): number {
  return new Date(dayNumber(date) * DAY).getUTCDay()
}

export function yearOf(date: CivilDate): number {
  return +date.slice(0, 4)
}

/** The day it is in Asia/Shanghai at that instant (milliseconds since 1970, UTC). */
export function civilDateAt(instant: number): CivilDate {
  return fromDay(Math.floor((instant + 8 * 3_600_000) / DAY))
}

/** 2024年3月5日, for sentences. */
export function inWords(date: CivilDate): string {
  const [y, m, d] = parts(date)
  return `${y}年${m}月${d}日`
}

function dayNumber(date: CivilDate): number {
  const [y, m, d] = parts(date)
  return Date.UTC(y, m - 1, d) / DAY
}
function fromDay(n: number): CivilDate {
  const day = new Date(n * DAY)
  return format(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
}
function parts(date: CivilDate): [number, number, number] {
  return [digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10)]
}
function digits(date: CivilDate, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) {
    const d = date.charCodeAt(i) - ZERO
    if (!(d >= 0 && d <= 9)) return +date.slice(from, to)
    n = n * 10 + d
  }
  return n
}
function format(y: number, m: number, d: number): CivilDate {
  return `${y < 1000 ? String(y).padStart(4, '0') : y}-${m < 10 ? '0' : ''}${m}-${d < 10 ? '0' : ''}${d}`
}

export interface ReadDate {
  on: CivilDate
  precision: 'day' | 'month' | 'year'
}

const CN = '〇○ＯOΟ◯零一二三四五六七八九十'
const ARABIC_DATE = /^(\d{4})\s*(?:年|[-/.．·])\s*(\d{1,2})\s*(?:月|[-/.．·])\s*(\d{1,2})\s*(?:[日号曰])?(?!\d)/
const ARABIC_MONTH = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*月?(?!\s*[\d日-])/
const ARABIC_YEAR = /^(\d{4})\s*年(?!\s*\d)/
const COMPACT = /^((?:19|20|21)\d{2})(\d{2})(\d{2})(?!\d)/
const CHINESE_DATE = new RegExp(`^([${CN}]{4})\\s*年\\s*([${CN}]{1,3})\\s*月\\s*([${CN}]{1,3})\\s*[日号曰]`)

/**
 * Reads one date from the start of a cell or form value: 2024-03-05, 2024/3/5, 2024.3.5, 2024年3月5日, 20240305,
 * 二〇二四年三月五日, full-width digits, any of them with a time behind. Returns undefined for what is no date.
 * A month or year alone comes back as its first day with that precision.
 */
export function readDate(input: string): ReadDate | undefined {
  const start = input.slice(0, 60)
  const s = (isAscii(start) ? start : visible(start).normalize('NFKC')).trim()
  let m = ARABIC_DATE.exec(s) ?? COMPACT.exec(s)
  if (m) return day(+(m[1] ?? 0), +(m[2] ?? 0), +(m[3] ?? 0))
  m = CHINESE_DATE.exec(s)
  if (m) return day(parseNumeral(m[1] ?? '') ?? 0, parseNumeral(m[2] ?? '') ?? 0, parseNumeral(m[3] ?? '') ?? 0)
  m = ARABIC_MONTH.exec(s)
  if (m) return at(+(m[1] ?? 0), +(m[2] ?? 0), 'month')
  m = ARABIC_YEAR.exec(s)
  if (m) return at(+(m[1] ?? 0), 1, 'year')
  return undefined
}

/** Most dates are written with nothing else, and need no folding. */
function isAscii(s: string): boolean {
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) >= 0x80) return false
  return true
}

function day(y: number, m: number, d: number): ReadDate | undefined {
  const on = civil(y, m, d)
  return on ? { on, precision: 'day' } : undefined
}
function at(y: number, m: number, precision: 'month' | 'year'): ReadDate | undefined {
  const on = civil(y, m, 1)
  return on ? { on, precision } : undefined
}
