import { agreement, isPart, isTorn, letters, squeeze } from './agreement.ts'
import { fold, foldUnit, unfolded, type Folded } from './folded.ts'
import { MAX_PLACES } from './scan.ts'
import { rowAt } from './other-row.ts'
import { around, fit, surroundings, weightOf, type Fit, type Surroundings } from './surroundings.ts'
import { said, type Weigh } from './words.ts'

/**
 * Which of the places where noted words stand is the one that was meant: they are told apart by what stands around them.
 * What cannot be told surely is not placed at all. The limits were chosen on test/unit/changed-pages.ts (2026-11-22).
 */

export interface Quote {
  quote: string
  prefix: string
  suffix: string
  /** where it stood when it was noted; only a tie-breaker */
  start: number
  /** how many characters of prefix and suffix stand in the same row, see row.ts; notes from before 2026-11-22 have none */
  row?: { before: number; after: number } | undefined
}

export interface Found {
  start: number
  end: number
}

/** Quotes with fewer letters than this do not stand for themselves: “已反馈” stands in every row. */
export const MIN_ALONE = 10
/** Places of the same words that are weighed: those that a glance at their surroundings promises most of, so many units on each side. */
const MAX_WEIGHED = 8
const GLANCE = 100
/** Words that stand more often tell no place from another. */
const RARE = 300
/** How long a context is when nothing cuts it short, in units. */
const WHOLE = 64

/* Shares of the weight of the words that stood in the row, or around, when it was noted. */
/** Of the row, where nothing speaks against it. */
const ROW = 0.45
/** Of the row, where all around must speak for it. */
const ROW_LEAST = 0.3
/** Of all around: as a rule, where a figure of the row is another now, where one side is as it was. */
const AROUND = 0.8
const AROUND_STRANGE = 0.9
const AROUND_FIRM = 0.6
/** Of the row, or of all around, for long words that stand once. */
const ALONE = 0.2
const ALONE_AROUND = 0.3
const ALONE_STRANGE = 0.9
/** Lead over the next best place, of all around; the second where it has to stand for more. */
const LEAD = 0.05
const LEAD_CLEAR = 0.2
/** Of what agrees of the row, what may stand on the wrong side. */
const PASSED = 0.3
/** Least weight of the words and their row together. */
const ENOUGH = 3
/** Share of the length of a part of a word that must be left of it. */
const LEAST_LEFT = 0.8
/** A difference of weight that says something. */
const SOME = 0.7

/** A quote that was cut out of a word or figure is looked for with the whole of it. */
export interface Noted extends Quote {
  /** units of the folded text that were put on in front and behind */
  left: number
  right: number
  folded: string
  surroundings: Surroundings
  /** prefix from the end and suffix from the start, folded, colons left out */
  before: string
  after: string
}
export function noted(q: Quote): Noted {
  const from = q.prefix.length, to = from + q.quote.length, whole = q.prefix + q.quote + q.suffix
  let start = from, end = to
  for (const { index, 0: { length } } of whole.matchAll(WORDS)) if (index < to && index + length > from) { start = Math.min(start, index); end = Math.max(end, index + length) }
  const left = from - start, right = end - to, quote = whole.slice(start, end), prefix = whole.slice(0, start), suffix = whole.slice(end)
  const row = q.row && { before: Math.max(0, q.row.before - left), after: Math.max(0, q.row.after - right) }
  return { prefix, quote, suffix, start: q.start - left, row, left, right, folded: fold(quote).text, surroundings: surroundings(prefix, suffix, WHOLE, row), before: squeeze(prefix), after: squeeze(suffix) }
}
/** Numbers of cases, dates, figures, letters, Chinese words: what is looked for whole. */
const WORDS = /[（(]\d{4}[）)][\u4e00-\u9fa5\d]{2,14}?号|\d{4}年\d{1,2}月(?:\d{1,2}日)?|[\dA-Za-z.*/-]+(?:,\d{3}[\d.]*)*|[\u4e00-\u9fff]+/g

/** The words themselves, where they were looked for with more; undefined where these were altered and the rest is all that stands. */
export function asNoted(text: string, q: Noted, { start, end }: Found): Found | undefined {
  for (let n = q.left; n > 0; start++) if (foldUnit(text.charCodeAt(start)) !== 0) n--
  for (let n = q.right; n > 0; end--) if (foldUnit(text.charCodeAt(end - 1)) !== 0) n--
  return end - start < (q.quote.length - q.left - q.right) * LEAST_LEFT ? undefined : { start, end }
}

/** A page that is searched. */
export interface Page {
  text: string
  folded: Folded
  /** where folded words stand in the folded text */
  placesOf: (word: string) => readonly number[]
  weigh: Weigh
  /** the row around a place, where the page has rows, see row.ts */
  rowOf?: ((start: number, end: number) => Found) | undefined
}

/** A place of the words, and how many characters before and behind agree with what stood there, blanks and colons apart. */
export interface Place extends Found {
  /** start in the folded text */
  at: number
  before: number
  after: number
}

/** What was a cell of its own does not stand within a sentence. */
const SIGN = /[，。、；]/

/** Places of the same words, blanks and width apart, in their order. */
export function samePlaces(page: Pick<Page, 'text' | 'folded' | 'placesOf'>, q: Noted): Place[] {
  const places: Place[] = [], isCell = /\s$/.test(q.prefix) && /^\s/.test(q.suffix)
  for (const at of q.folded === '' ? [] : page.placesOf(q.folded)) {
    const { start, end } = unfolded(page.folded, at, at + q.folded.length)
    if (!isTorn(page.text, start, end, q.quote) && !(isCell && SIGN.test(page.text.charAt(start - 1)) && SIGN.test(page.text.charAt(end)))) places.push({ start, end, at, ...agreement(page.folded.text, at, at + q.folded.length, q) })
  }
  return places
}

/** The place that needs no weighing: in equal surroundings the nearest to where it stood. */
export function plainPlace(places: readonly Place[], q: Noted): Place | undefined {
  const unchanged = places.filter((p) => p.before === q.before.length && p.after === q.after.length)
  return unchanged.length === 0 ? undefined : unchanged.reduce((a, b) => (Math.abs(b.start - q.start) < Math.abs(a.start - q.start) ? b : a))
}

/** The place around which most of the words stand that stood around it, where these are enough and no other comes near it. Rests now and then. */
export function* weighedPlace(page: Page, q: Noted, places: readonly Place[]): Generator<void, Place | undefined> {
  const { own: near, all } = q.surroundings
  /* So many that not all are known: the one that is meant may not be among them. */
  if (places.length === 0 || places.length >= MAX_PLACES) return undefined
  /* A word that stood in the rows around as well says little of this one. */
  const known = [...all.before, ...all.after], times = new Map<string, number>()
  for (const k of known) times.set(k, (times.get(k) ?? 0) + 1)
  const weighOwn: Weigh = (w) => page.weigh(w) / (times.get(w) ?? 1)
  const own = weightOf(near, weighOwn), whole = weightOf(all, page.weigh)
  const promised = glance(page, places, [...near.before, ...near.after].map((w) => ({ w, weight: weighOwn(w) * 2 })).concat(known.map((w) => ({ w, weight: page.weigh(w) / 2 }))))
  yield
  const fits: (Place & Fit & { score: number; table: boolean })[] = []
  for (const i of promised) {
    const p = places[i]
    if (fits.length >= MAX_WEIGHED) break
    if (!p || isPart(page.text, p, q)) continue
    const row = rowAt(page.text, p, page.rowOf?.(p.start, p.end), q, page.weigh)
    if (!row) continue
    const f = fit(q.surroundings, around(page.text, p.start, p.end, places[i - 1]?.end ?? 0, places[i + 1]?.start ?? page.text.length, row.table ? row : undefined), page.weigh, weighOwn, [...row.before, ...row.after])
    fits.push({ ...p, ...f, table: row.table, score: (own > 0 ? (f.own / own) * whole * (f.strange ? 0.5 : 1) : 0) + f.here })
    yield
  }
  fits.sort((a, b) => b.score - a.score)
  const [best, second] = fits
  if (!best) return undefined
  const lead = second ? best.score - second.score : Infinity
  if (lead < whole * LEAD || best.turned > 0.02 || best.passed > Math.max(0.5, best.own * PASSED)) return undefined
  const itself = said(q.folded) / Math.sqrt(places.length)
  /* Of a row with a long cell before the words no other cell was noted: sentences that end alike stand in many rows. */
  const onlyCell = best.table && best.before < q.before.length && q.row !== undefined && q.row.before >= q.prefix.length && q.row.after < 4 && q.prefix.split(/[\t\n]/).filter((c) => c !== '').length < 3
  if (own > 0 && !onlyCell && !best.strange && best.named && best.own >= own * ROW && Math.max(best.own, best.plain) + itself >= ENOUGH) return best
  /* Long words that stand once need little; with nothing at all of what stood around them they are a copy that stood elsewhere. */
  const alone = places.length === 1 && letters(q.quote.slice(q.left, q.quote.length - q.right)) >= MIN_ALONE
  if (alone && (whole === 0 || (best.own >= own * ALONE && own > 0 && !best.strange) || best.here >= whole * (best.strange ? ALONE_STRANGE : ALONE_AROUND))) return best
  /* A few words in a row of another day are those of another act. */
  if (best.table && best.strange && !alone) return undefined
  const firm = lead >= whole * LEAD_CLEAR && (best.before === q.before.length || best.after === q.after.length)
  if (best.own < own * ROW_LEAST || best.here < whole * (firm ? AROUND_FIRM : best.strange ? AROUND_STRANGE : AROUND)) return undefined
  return otherwise(page, q, best) < best.here - SOME ? best : undefined
}

/** The places by what rare words stand near them, the most promising first. Words that stand everywhere promise nothing. */
function glance(page: Page, places: readonly Place[], words: readonly { w: string; weight: number }[]): number[] {
  const promise = Float64Array.from(places, (p) => (p.before + p.after) / 8), seen = new Int32Array(places.length)
  words.forEach(({ w, weight }, n) => {
    const at = page.placesOf(w)
    if (at.length > RARE) return
    for (const hit of at) {
      let lo = 0, hi = places.length
      while (lo < hi) { const mid = (lo + hi) >> 1; if ((places[mid]?.at ?? 0) < hit - GLANCE) lo = mid + 1; else hi = mid }
      for (; lo < places.length && (places[lo]?.at ?? 0) <= hit + GLANCE; lo++) if (seen[lo] !== n + 1) { seen[lo] = n + 1; promise[lo] = (promise[lo] ?? 0) + weight }
    }
  })
  return [...places.keys()].sort((a, b) => (promise[b] ?? 0) - (promise[a] ?? 0)).slice(0, MAX_WEIGHED * 4)
}

/** How well a place fits what stood around the same words elsewhere in the neighbourhood: that row may be what stands there now. */
function otherwise(page: Page, q: Noted, place: Found): number {
  const whole = q.prefix + q.quote + q.suffix
  let most = 0
  for (let i = whole.indexOf(q.quote); i >= 0; i = whole.indexOf(q.quote, i + 1)) {
    if (i === q.prefix.length) continue
    const then = surroundings(whole.slice(0, i), whole.slice(i + q.quote.length), WHOLE)
    most = Math.max(most, fit(then, around(page.text, place.start, place.end, 0, page.text.length), page.weigh, page.weigh).here)
  }
  return most
}
