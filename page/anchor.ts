import search from 'approx-string-match'

/**
 * Where noted words stand in a text that may have changed: the exact quote first, told apart by what stands around it;
 * then the nearest match with few errors. What cannot be placed surely is not placed at all.
 */

export interface Quote {
  quote: string
  prefix: string
  suffix: string
  /** where it stood when it was noted; only a tie-breaker */
  start: number
}

/** Share of the quote's characters that may differ. Looser limits, tuned for English, anchor short Chinese words that are not there. */
const MAX_ERROR_SHARE = 0.2
/** Quotes with fewer characters than this must match exactly, and do not stand for themselves: “已反馈” stands in every row. */
const MIN_FUZZY = 10
/** Longest quote that is searched with errors; cost grows with length times errors. */
const MAX_FUZZY = 1000
/** A fuzzy match must be better than the second best by this share of the quote, or it is not sure. */
const MIN_LEAD = 0.05
/** Share of the characters on each side that must still agree for a fuzzy match: the next row, with another name in it, is like this one. */
const MIN_CONTEXT = 0.5
/** Characters of the own line, on each side, that must still agree for words that do not stand for themselves. */
const MIN_LINE = 16
/** The same for words that are alone on their line, where what stands around them may be other cells; a label has four. */
const MIN_SIDE = 4
/** Words of this length that stand once may have lost what stood on one side: dates and numbers, not “已反馈”. */
const MIN_LONE = 8
const MIN_LONE_SIDE = 32
/** Most places of the same words that are weighed. */
const MAX_PLACES = 2000

interface Place {
  start: number
  end: number
  /** characters before and behind that still agree with what stood there, blanks and colons apart */
  before: number
  after: number
}

export function findQuote(text: string, q: Quote): { start: number; end: number } | undefined {
  const places: Place[] = []
  for (let at = text.indexOf(q.quote); q.quote !== '' && at >= 0 && places.length < MAX_PLACES; at = text.indexOf(q.quote, at + 1)) places.push(placed(text, at, at + q.quote.length, q))
  const found = exact(places, q) ?? fuzzy(text, q, places)
  return found && { start: found.start, end: found.end }
}

function exact(places: readonly Place[], q: Quote): Place | undefined {
  const prefix = squeeze(q.prefix).length, suffix = squeeze(q.suffix).length
  /* Equal words in equal surroundings: the nearest to where they stood. */
  const unchanged = places.filter((p) => p.before === prefix && p.after === suffix)
  if (unchanged.length > 0) return unchanged.reduce((a, b) => (Math.abs(b.start - q.start) < Math.abs(a.start - q.start) ? b : a))
  const [only, ...more] = places
  const single = only && more.length === 0
  if (single && letters(q.quote) >= MIN_FUZZY) return only
  const line = { before: lineBefore(q.prefix), after: lineAfter(q.suffix) }
  if (line.before + line.after > 0) {
    /* What stands on the same line tells what a value is: its label, the cells of its row. */
    const alike = places.filter((p) => p.before >= Math.min(line.before, MIN_LINE) && p.after >= Math.min(line.after, MIN_LINE))
    return leading(alike, (p) => p.before + p.after)
  }
  if (single && q.quote.length >= MIN_LONE && Math.max(only.before, only.after) >= MIN_LONE_SIDE) return only
  /* Cells that are lines of their own: the one before tells more than the one behind, and the next row begins like this one. */
  const best = leading(places, (p) => p.before)
  const needed = q.quote.length < MIN_LONE ? MIN_LINE : MIN_SIDE
  return best && best.before >= Math.min(needed, prefix) && best.after >= Math.min(MIN_SIDE, suffix) ? best : undefined
}

/** The place with most of something; none where two have as much. */
function leading(places: readonly Place[], amount: (p: Place) => number): Place | undefined {
  const [best, second] = [...places].sort((a, b) => amount(b) - amount(a))
  return best && second && amount(second) === amount(best) ? undefined : best
}

/** Characters that stood before the words on their line. The running number of a row is no mark of it. */
function lineBefore(prefix: string): number {
  return squeeze(prefix.slice(prefix.lastIndexOf('\n') + 1).replace(/^\d{1,4}\t/, '')).length
}
function lineAfter(suffix: string): number {
  const end = suffix.indexOf('\n')
  return squeeze(end < 0 ? suffix : suffix.slice(0, end)).length
}

function placed(text: string, start: number, end: number, q: Quote): Place {
  const before = squeeze(text.slice(Math.max(0, start - q.prefix.length * 2 - 8), start)), prefix = squeeze(q.prefix)
  const after = squeeze(text.slice(end, end + q.suffix.length * 2 + 8)), suffix = squeeze(q.suffix)
  let n = 0
  while (n < prefix.length && n < before.length && before.charAt(before.length - 1 - n) === prefix.charAt(prefix.length - 1 - n)) n++
  let m = 0
  while (m < suffix.length && m < after.length && after.charAt(m) === suffix.charAt(m)) m++
  return { start, end, before: n, after: m }
}

const FIGURE = /[\d〇零一二三四五六七八九十百千万亿]/g
function digits(s: string): string {
  return (s.match(FIGURE) ?? []).join('')
}
function letters(s: string): number {
  return (s.match(/\p{L}/gu) ?? []).length
}

function squeeze(s: string): string {
  return s.replace(/[\s:：]+/g, '')
}

function fuzzy(text: string, q: Quote, same: readonly Place[]): Place | undefined {
  if (q.quote.length < MIN_FUZZY || q.quote.length > MAX_FUZZY) return undefined
  const most = Math.floor(q.quote.length * MAX_ERROR_SHARE)
  /* Another date, number or amount is another thing, however like it looks. */
  const figures = digits(q.quote)
  const prefix = squeeze(q.prefix).length, suffix = squeeze(q.suffix).length
  const matches = search(text, q.quote, most)
    .filter((m) => digits(text.slice(m.start, m.end)) === figures && !same.some((p) => m.start < p.end && p.start < m.end))
    .map((m) => ({ ...placed(text, m.start, m.end, q), errors: m.errors }))
    .filter((p) => p.before >= prefix * MIN_CONTEXT && p.after >= suffix * MIN_CONTEXT)
  const scored = matches.map((p) => ({ ...p, score: (p.before + p.after) / (prefix + suffix + 1) - p.errors / q.quote.length })).sort((a, b) => b.score - a.score)
  const best = scored[0]
  const rival = scored.find((p) => best && (p.end <= best.start || p.start >= best.end))
  return best && !(rival && best.score - rival.score < MIN_LEAD) ? best : undefined
}
