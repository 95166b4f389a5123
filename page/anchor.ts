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
/** Quotes shorter than this must match exactly. */
const MIN_FUZZY = 10
/** Longest quote that is searched with errors; cost grows with length times errors. */
const MAX_FUZZY = 1000
/** A fuzzy match must be better than the second best by this share of the quote, or it is not sure. */
const MIN_LEAD = 0.05
/** Share of the surrounding characters that must still agree for a fuzzy match. */
const MIN_CONTEXT = 0.2

export function findQuote(text: string, q: Quote): { start: number; end: number } | undefined {
  return exact(text, q) ?? fuzzy(text, q)
}

function exact(text: string, q: Quote): { start: number; end: number } | undefined {
  const places: { start: number; score: number }[] = []
  for (let at = text.indexOf(q.quote); at >= 0 && places.length < 2000; at = text.indexOf(q.quote, at + 1)) {
    places.push({ start: at, score: context(text, at, at + q.quote.length, q) })
  }
  if (places.length === 0) return undefined
  const best = Math.max(...places.map((p) => p.score))
  const top = places.filter((p) => p.score === best)
  /* Equal words in equal surroundings: the nearest to where they stood, unless two are equally near. */
  top.sort((a, b) => Math.abs(a.start - q.start) - Math.abs(b.start - q.start))
  const first = top[0]
  if (!first) return undefined
  if (places.length > 1 && best === 0 && (q.prefix !== '' || q.suffix !== '') && q.quote.length < MIN_FUZZY) return undefined
  return { start: first.start, end: first.start + q.quote.length }
}

/** How many characters around the place agree with what stood around the quote. Blanks do not count. */
function context(text: string, start: number, end: number, q: Quote): number {
  const before = squeeze(text.slice(Math.max(0, start - q.prefix.length * 2 - 8), start)), prefix = squeeze(q.prefix)
  const after = squeeze(text.slice(end, end + q.suffix.length * 2 + 8)), suffix = squeeze(q.suffix)
  let n = 0
  while (n < prefix.length && n < before.length && before.charAt(before.length - 1 - n) === prefix.charAt(prefix.length - 1 - n)) n++
  let m = 0
  while (m < suffix.length && m < after.length && after.charAt(m) === suffix.charAt(m)) m++
  return n + m
}

function digits(s: string): string {
  return s.replace(/[^\d〇零一二三四五六七八九十]/g, '')
}

function squeeze(s: string): string {
  return s.replace(/\s+/g, '')
}

function fuzzy(text: string, q: Quote): { start: number; end: number } | undefined {
  if (q.quote.length < MIN_FUZZY || q.quote.length > MAX_FUZZY) return undefined
  const most = Math.floor(q.quote.length * MAX_ERROR_SHARE)
  /* Another date, number or amount is another thing, however like it looks. */
  const figures = digits(q.quote)
  const around = squeeze(q.prefix + q.suffix).length
  const matches = search(text, q.quote, most).filter((m) => digits(text.slice(m.start, m.end)) === figures && context(text, m.start, m.end, q) >= around * MIN_CONTEXT)
  const scored = matches.map((m) => ({ ...m, score: context(text, m.start, m.end, q) / (q.prefix.length + q.suffix.length + 1) - m.errors / q.quote.length }))
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0]
  const rival = scored.find((m) => best && (m.end <= best.start || m.start >= best.end))
  if (!best || (rival && best.score - rival.score < MIN_LEAD)) return undefined
  return { start: best.start, end: best.end }
}
