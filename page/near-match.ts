import search from 'approx-string-match'
import { agreement } from './agreement.ts'
import type { Found, Noted, Page, Place } from './anchor.ts'
import { fold, unfolded } from './folded.ts'

/** Words that stand nowhere as they were noted: the nearest match with few errors, searched only where a part of them stands. */

/** Share of the quote's characters that may differ. Looser limits, tuned for English, anchor short Chinese words that are not there. */
const MAX_ERROR_SHARE = 0.2
/** Quotes with fewer characters than this must match exactly. */
const MIN_FUZZY = 10
/** Longest quote that is searched with errors; cost grows with length times errors. */
const MAX_FUZZY = 1000
/** A match must be better than the second best by this share of the quote, or it is not sure. */
const MIN_LEAD = 0.05
/** Share of the characters on each side that must still agree: the next row, with another name in it, is like this one. */
const MIN_CONTEXT = 0.5
/** Units of the surroundings on each side that are looked for where the parts of a quote stand too often. */
const EDGE = 6
const OFTEN = 60
/** Most stretches of the page that are searched for one quote, and units that are searched at once. */
const MAX_STRETCHES = 400
const AT_ONCE = 1500
/** Units searched between two rests. */
const STRIDE = 500

/** With so many errors, one of one more parts stands unaltered. None for quotes that are not searched. */
function partsOf(q: Noted): { part: string; at: number }[] {
  if (q.folded.length - q.left - q.right < MIN_FUZZY || q.folded.length > MAX_FUZZY) return []
  const n = Math.floor(q.folded.length * MAX_ERROR_SHARE) + 1
  return Array.from({ length: n }, (_, i) => { const at = Math.floor((i * q.folded.length) / n); return { part: q.folded.slice(at, Math.floor(((i + 1) * q.folded.length) / n)), at } })
}

/** Words whose places tell where a quote may stand with errors. */
export function cluesOf(q: Noted): string[] {
  const parts = partsOf(q).map((p) => p.part)
  return parts.length === 0 ? [] : [...parts, ...edgesOf(q)]
}
/** What stood right before and right behind it; one of the two at least must still. */
function edgesOf(q: Noted): [string, string] {
  return [fold(q.prefix).text.slice(-EDGE), fold(q.suffix).text.slice(0, EDGE)]
}

/** `same`: places of the same words, which are no near ones. Rests now and then. */
export function* nearPlace(page: Page, q: Noted, same: readonly Place[]): Generator<void, Found | undefined> {
  const most = Math.floor(q.folded.length * MAX_ERROR_SHARE), { text } = page.folded
  /* Another date, number or amount is another thing, however like it looks. */
  const figures = digits(q.folded)
  const matches: (Place & { errors: number })[] = []
  let searched = 0
  const where = stretches(page, q, most)
  yield
  for (const { from, to } of where) {
    for (const m of search(text.slice(from, to), q.folded, most)) {
      const start = from + m.start, end = from + m.end
      if (digits(text.slice(start, end)) !== figures) continue
      const place = unfolded(page.folded, start, end)
      if (same.some((p) => place.start < p.end && p.start < place.end)) continue
      const { before, after } = agreement(text, start, end, q)
      if (before >= q.before.length * MIN_CONTEXT && after >= q.after.length * MIN_CONTEXT) matches.push({ ...place, at: start, before, after, errors: m.errors })
    }
    searched += to - from
    if (searched > STRIDE) { searched = 0; yield }
  }
  const scored = matches.map((p) => ({ ...p, score: (p.before + p.after) / (q.before.length + q.after.length + 1) - p.errors / q.folded.length })).sort((a, b) => b.score - a.score)
  const best = scored[0]
  const rival = scored.find((p) => best && (p.end <= best.start || p.start >= best.end))
  return best && !(rival && best.score - rival.score < MIN_LEAD) ? best : undefined
}

/** Where the quote may stand: around each place of a part of it. */
function stretches(page: Page, q: Noted, most: number): Stretch[] {
  const { length } = q.folded, size = page.folded.text.length
  const parts = partsOf(q), [before, after] = edgesOf(q)
  if (parts.reduce((n, { part }) => n + page.placesOf(part).length, 0) > OFTEN) {
    const left = before === '' ? [] : page.placesOf(before), right = after === '' ? [] : page.placesOf(after)
    const first = right.length === 0 || (left.length > 0 && left.length <= right.length)
    return joined((first ? left : right).map((p) => (first ? { from: p + before.length, to: Math.min(size, p + before.length + length + most) } : { from: Math.max(0, p - length - most), to: p })))
  }
  return joined(parts.flatMap(({ part, at }) => page.placesOf(part).map((p) => ({ from: Math.max(0, p - at - most), to: Math.min(page.folded.text.length, p - at + q.folded.length + most) }))))
}

function joined(found: Stretch[]): Stretch[] {
  found.sort((a, b) => a.from - b.from)
  const all: Stretch[] = []
  for (const s of found) {
    const last = all.at(-1)
    if (last && s.from <= last.to && last.to - last.from < AT_ONCE) last.to = Math.max(last.to, s.to)
    else all.push({ ...s })
  }
  return all.slice(0, MAX_STRETCHES)
}
interface Stretch { from: number; to: number }

const FIGURE = /[\d〇零一二三四五六七八九十百千万亿]/g
function digits(s: string): string {
  return (s.match(FIGURE) ?? []).join('')
}
