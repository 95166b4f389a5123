import { fold } from '../casefile/text.ts'
import { numbersInGroups } from './export-number-groups.ts'
import { numbersInRuns } from './export-number-runs.ts'
import { hasCodeForm, type Span } from './export-numbers.ts'

/**
 * Masking of personal numbers in everything that leaves the browser: resident ID numbers (also with X, in groups, in
 * full-width digits, or masked too thinly by others), mobile and landline numbers, bank cards. Unified social credit codes are
 * public and stay. Case numbers, amounts, dates and times stay. Where a run of 16 to 19 digits may be either, it is masked:
 * a hidden serial costs a look into the case, a shown card number cannot be taken back.
 * Every pattern is bounded: time grows with the length of the text.
 */

/** `numbers`: files written before 2026-11-22 know this level; it is read, and not offered any more. */
export const MASKINGS = ['none', 'numbers', 'names', 'all'] as const
export type Masking = (typeof MASKINGS)[number]

const CASE_NUMBER = /[(〔[【﹝]\s{0,2}(?:19|20)\d{2}\s{0,2}[)〕\]】﹞]\s{0,2}([\u4e00-\u9fff\d\s]{1,24})号/g
const NOT_OF_CASE = /身份|证件|电话|手机|卡|[账帐][号户]/
/** One masking may bring two stars together that the next pass reads as one; more than three were never needed. */
const PASSES = 4

/**
 * The text with its personal numbers masked: 510229********9038, 138****0000, 023-****5678, ****1234.
 * Level `none` gives it back untouched, and so does a text without such numbers. Masking twice changes nothing.
 * Names, addresses and companies are masked by a masker that knows the cases: masking.ts.
 */
export function maskText(text: string, level: Masking = 'numbers'): string {
  if (level === 'none') return text
  let result = text
  for (let i = 0; i < PASSES; i++) {
    const found = scanForNumbers(result)
    if (found.length === 0) break
    result = replaceAll(result, found)
  }
  return result
}

/** What masking would still change, in order, with offsets in the text; empty for a finished file. */
export function scanForNumbers(text: string): Span[] {
  if (!/[0-9０-９]/.test(text)) return []
  const folded = fold(text)
  const s = oneStar(folded.text)
  const keep = kept(folded.text)
  const runs = numbersInRuns(s, keep)
  const taken = new Set(runs.map((f) => f.start))
  const groups = numbersInGroups(s, (start) => taken.has(start) || keep(start))
  return [...runs, ...groups]
    .filter((f) => f.masked !== s.slice(f.start, f.end))
    .sort((a, b) => a.start - b.start)
    .map((f) => ({ ...f, start: folded.at(f.start), end: folded.at(f.end - 1) + 1, masked: f.masked.length === f.end - f.start ? asWritten(f) : f.masked }))

  /** Brackets and blanks between the groups of a number stay as they were written. */
  function asWritten(f: Span): string {
    return f.masked.replace(/[^\d*]/g, (c, i: number) => (c === s.charAt(f.start + i) ? text.charAt(folded.at(f.start + i)) : c))
  }
}

function replaceAll(text: string, found: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const f of found) {
    out += text.slice(at, f.start) + f.masked
    at = f.end
  }
  return out + text.slice(at)
}

/** All signs used for hiding become stars, length kept; a lone star or × is a bullet or a times sign and becomes a dot. */
function oneStar(s: string): string {
  return s.replace(/[Xx×]{2,}/g, (m) => '*'.repeat(m.length)).replace(/[●•＊∗﹡]/g, '*').replace(/\*+/g, (m) => (m.length === 1 ? '·' : m))
}

/** Stretches in which nothing is masked: serials of case numbers, unified social credit codes. */
function kept(s: string): (start: number) => boolean {
  const at = new Set<number>()
  for (const m of s.matchAll(CASE_NUMBER)) {
    const words = m[1] ?? ''
    // No serial has as many digits as an ID number; brackets with a year open other sentences too.
    if (NOT_OF_CASE.test(words) || /\d{15}/.test(words)) continue
    for (let i = m.index; i < m.index + m[0].length; i++) at.add(i)
  }
  for (const m of s.matchAll(/[0-9A-Za-z]+/g)) {
    if (m[0].length === 18 && hasCodeForm(m[0].toUpperCase())) for (let i = m.index; i < m.index + 18; i++) at.add(i)
  }
  return (start) => at.has(start)
}
