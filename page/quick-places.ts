import type { Found, Quote } from './anchor.ts'

/**
 * Noted words that stand where they stood, or have all been moved alike: found without a search, so that on most visits nothing more is needed.
 * The others are for page/anchoring.ts, which comes into the page only then. Rests at every `yield`.
 */

/** Quotes looked at between two rests. */
const BATCH = 20
/** How far words were moved: distances that are tried, and searches that may be made for another one. */
const SHIFTS = 8
const SEARCHES = 12
/** Units on each side of the expected place that are searched. */
const VICINITY = 2_000

export interface Anchored {
  /** index of the quote */
  index: number
  /** undefined: it cannot be placed surely */
  at: Found | undefined
}

/** `near`: where each was last found in an earlier state of the page. What is found is told at once; gives the indices of the others. */
export function* quickPlaces(text: string, quotes: readonly Quote[], near: readonly (number | undefined)[] = []): Generator<Anchored | undefined, number[]> {
  const shifts: number[] = [0], first: number[] = [], rest: number[] = []
  let searches = 0
  for (let index = 0; index < quotes.length; index++) {
    const q = quotes[index], before = searches
    if (!q) continue
    const at = q.quote === '' ? undefined : quickly(text, q, near[index], shifts, () => searches++ < SEARCHES)
    if (at) yield { index, at }
    else first.push(index)
    /* A search reads all of the page. */
    if (index % BATCH === BATCH - 1 || (searches !== before && searches <= SEARCHES)) yield undefined
  }
  /* The first ones were looked at before it was known how far all have moved. */
  for (const [i, index] of first.entries()) {
    const q = quotes[index], at = q && q.quote !== '' ? moved(text, q, shifts) : undefined
    if (at) yield { index, at }
    else rest.push(index)
    if (i % BATCH === BATCH - 1) yield undefined
  }
  yield undefined
  return rest
}

/** Words that stand in their surroundings where they stood, or as far from it as others that were moved. */
function quickly(text: string, q: Quote, last: number | undefined, shifts: number[], maySearch: () => boolean): Found | undefined {
  const around = q.prefix + q.quote + q.suffix, from = q.start - q.prefix.length
  const found = (at: number): Found => ({ start: at + q.prefix.length, end: at + q.prefix.length + q.quote.length })
  if (last !== undefined && text.startsWith(around, last - q.prefix.length)) return found(last - q.prefix.length)
  const alike = moved(text, q, shifts)
  if (alike) return alike
  /* Rows that came and went before it move it a little more or less than those before. */
  const expected = Math.max(0, from + (shifts[0] ?? 0) - VICINITY), vicinity = text.slice(expected, expected + VICINITY * 2 + around.length)
  const near = vicinity.indexOf(around)
  if (near >= 0 && vicinity.indexOf(around, near + 1) < 0) {
    shifts.unshift(expected + near - from)
    if (shifts.length > SHIFTS) shifts.pop()
    return found(expected + near)
  }
  if (!maySearch()) return undefined
  const at = text.indexOf(around)
  if (at < 0 || text.indexOf(around, at + 1) >= 0) return undefined
  shifts.unshift(at - from)
  if (shifts.length > SHIFTS) shifts.pop()
  return found(at)
}

/** Words in their surroundings, moved as far as others were. */
function moved(text: string, q: Quote, shifts: readonly number[]): Found | undefined {
  const around = q.prefix + q.quote + q.suffix
  for (const shift of shifts) if (text.startsWith(around, q.start - q.prefix.length + shift)) return { start: q.start + shift, end: q.start + shift + q.quote.length }
  return undefined
}
