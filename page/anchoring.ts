import { asNoted, noted, plainPlace, samePlaces, weighedPlace, type Found, type Noted, type Page, type Place, type Quote } from './anchor.ts'
import { startFolding } from './folded.ts'
import { cluesOf, nearPlace } from './near-match.ts'
import { quickPlaces, type Anchored } from './quick-places.ts'
import { startScan, type Scan } from './scan.ts'
import { weighing } from './words.ts'

/**
 * Where many noted words stand in one text. Most stand where they stood, or all have been moved alike: those are found
 * without a search (quick-places.ts). For the others the text is gone through once for all of them, not once each. It rests at every
 * `yield`: between two of them a few tenths of a millisecond are spent.
 */

/** Units of text between two rests. */
const STRIDE = 4_000
/** Quotes looked at between two rests, where looking is cheap. */
const BATCH = 20

/** `near`: see quickPlaces; `rowOf`: the rows of the page, where it has them. What is found is told at once, in the order of ease. */
export function* anchorAll(text: string, quotes: readonly Quote[], near: readonly (number | undefined)[] = [], rowOf?: Page['rowOf']): Generator<Anchored | undefined, void> {
  yield* anchorRest(text, quotes, yield* quickPlaces(text, quotes, near), rowOf)
}

/** Those of the quotes that are left, by their indices. */
export function* anchorRest(text: string, quotes: readonly Quote[], left: readonly number[], rowOf?: Page['rowOf']): Generator<Anchored | undefined, void> {
  let rest = [...left]
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
  let gathered = 0
  for (const index of rest) {
    const note = notes.get(index)
    if (!note) continue
    const { own, all } = note.q.surroundings
    for (const w of note.same.length > 0 ? [...own.before, ...own.after, ...all.before, ...all.after] : []) words.add(w)
    for (const w of cluesOf(note.q)) words.add(w)
    if (++gathered % BATCH === 0) yield undefined
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

export function findQuote(text: string, quote: Quote, rowOf?: Page['rowOf']): Found | undefined {
  let found: Found | undefined
  for (const a of anchorAll(text, [quote], [], rowOf)) if (a) found = a.at
  return found
}
