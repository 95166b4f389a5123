import { civilDateAt } from '../casefile/dates.ts'

/** Text and time of table cells, the same for every format. */

/** Longest text that Excel and WPS keep in one cell, in UTF-16 units. */
export const CELL_MAX = 32_767

/* Control characters, of which XML 1.0 forbids most and no table needs any but tab and line end; \p{Cs} is a surrogate without its other half. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu

/** Without control characters and broken surrogates, line ends as \n. */
export function cellText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '')
}

/** Pieces of at most `max` units, no character cut in two. */
export function pieces(text: string, max: number): string[] {
  const out: string[] = []
  for (let at = 0; at < text.length; ) {
    const part = text.slice(at, at + max)
    const whole = at + max < text.length ? part.replace(/[\ud800-\udbff]$/, '') : part
    out.push(whole)
    at += whole.length
  }
  return out
}

/* Besides ASCII the full-width and small forms, which some input methods and spreadsheets turn back into ASCII. */
const BLANKS_THEN_SIGN = /^[\s\u0085\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]*[=+\-@＝＋－＠﹢﹣﹦﹫]/
const PLAIN_NUMBER = /^-?\d{1,11}(?:\.\d{1,4})?$/

/** True for text that a spreadsheet may run as a formula. A plain negative number of up to 11 digits is none. */
export function isFormulaLike(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true
  return BLANKS_THEN_SIGN.test(text) && !PLAIN_NUMBER.test(text)
}

/** 2026-11-21 17:03:05, the clock in Asia/Shanghai; undefined for what is no instant. Date.parse alone takes “=1” for a day. */
export function clockInShanghai(instant: string): string | undefined {
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/.test(instant) ? Date.parse(instant) : NaN
  if (Number.isNaN(ms)) return undefined
  return `${civilDateAt(ms)} ${new Date(ms + 8 * 3_600_000).toISOString().slice(11, 19)}`
}
