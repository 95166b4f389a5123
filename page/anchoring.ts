import { asNoted, noted, plainPlace, samePlaces, weighedPlace, type Found, type Noted, type Page, type Place, type Quote } from './anchor.ts'
import { startFolding } from './folded.ts'
import { cluesOf, nearPlace } from './near-match.ts'
import { startScan, type Scan } from './scan.ts'
import { weighing } from './words.ts'

/**
 * Where many noted words stand in one text. Most stand where they stood, or all have been moved alike: those are found
 * without a search. For the others the text is gone through once for all of them, not once each. It rests at every `yield`:
 * between two of them a few tenths of a millisecond are spent.
 */

/** Units of text between two rests. */
const STRIDE = 4_000
/** Quotes looked at between two rests, where looking is cheap. */
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

/** `near`: where each was last found in an earlier state of the page; `rowOf`: the rows of this one, where it has them. What is found is told at once, in the order of ease. */
export function* anchorAll(text: string, quotes: readonly Quote[], near: readonly (number | undefined)[] = [], rowOf?: Page['rowOf']): Generator<Anchored | undefined, void> {
  let rest: number[] = []
  const shifts: number[] = [0]
  let searches = 0
  for (let index = 0; index < quotes.length; index++) {
    const q = quotes[index]
    if (!q) continue
    const at = q.quote === '' ? undefined : quickly(text, q, near[index], shifts, () => searches++ < SEARCHES)
    if (at) yield { index, at }
    else rest.push(index)
    if (index % BATCH === BATCH - 1) yield undefined
  }
  /* The first ones were looked at before it was known how far all have moved. */
  const first = rest
  rest = []
  for (const index of first) {
    const q = quotes[index], at = q && q.quote !== '' ? moved(text, q, shifts) : undefined
    if (at) yield { index, at }
    else rest.push(index)
  }
  yield undefined
  if (rest.length === 0) return

  const folding = startFolding(text)
  while (!folding.step(STRIDE * 4)) yield undefined
  const folded = folding.result()
  yield undefined
  const notes = new Map<number, { q: Noted; same: Place[] }>()
  for (const index of rest) {
    const q = quotes[index]
    if (q) notes.set(index, { q: noted(q), same: [] })
    if (notes.size % BATCH === 0) yield undefined
  }
  const scan = startScan(folded.text, [...notes.values()].map(({ q }) => q.folded))
  while (!scan.step(STRIDE)) yield undefined
  rest = []
  for (const [index, note] of notes) {
    note.same = samePlaces({ text, folded, placesOf: (w) => scan.hits(w).at }, note.q)
    const at = plainPlace(note.same, note.q)
    if (at) yield { index, at: asNoted(text, note.q, at) }
    else rest.push(index)
    yield undefined
  }
  if (rest.length === 0) return

  const words = new Set<string>()
  for (const index of rest) {
    const note = notes.get(index)
    if (!note) continue
    const { own, all } = note.q.surroundings
    for (const w of note.same.length > 0 ? [...own.before, ...own.after, ...all.before, ...all.after] : []) words.add(w)
    for (const w of cluesOf(note.q)) words.add(w)
  }
  yield undefined
  const further: Scan = startScan(folded.text, words)
  while (!further.step(STRIDE)) yield undefined
  const page: Page = { text, folded, placesOf: (w) => further.hits(w).at, weigh: weighing((w) => further.hits(w).count), rowOf }
  for (const index of rest) {
    const note = notes.get(index)
    if (!note) continue
    const at: Found | undefined = (yield* resting(weighedPlace(page, note.q, note.same))) ?? (yield* resting(nearPlace(page, note.q, note.same)))
    yield { index, at: at && asNoted(text, note.q, at) }
  }
}

function* resting<T>(work: Generator<void, T>): Generator<undefined, T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield undefined
  }
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

export function findQuote(text: string, quote: Quote, rowOf?: Page['rowOf']): Found | undefined {
  let found: Found | undefined
  for (const a of anchorAll(text, [quote], [], rowOf)) if (a) found = a.at
  return found
}
