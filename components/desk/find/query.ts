import { fold, foldPlaced } from './fold.ts'

/** What was typed into a search box: words that must be there, words that must not; `"…"` holds words together, `-` before a word shuts it out. */
export interface Query {
  all: readonly string[]
  none: readonly string[]
}

const NOTHING: Query = { all: [], none: [] }
/** More words than these narrow nothing further. */
const WORDS_MAX = 16
/* A quotation that was not ended reaches to the end. */
const PIECE = /([-－]?)(?:["“”„＂「『]([^"“”„＂」』]*)["“”„＂」』]?|([^\s"“”„＂「『]+))/gu

/** An empty query finds everything. */
export function parseQuery(typed: string): Query {
  const all = new Set<string>(), none = new Set<string>()
  for (const [, minus, quoted, word] of typed.slice(0, 500).matchAll(PIECE)) {
    const folded = fold(quoted ?? word ?? '')
    /* A hyphen that stands alone is a word being written. */
    if (folded === '' || (folded === '-' && quoted === undefined) || all.size + none.size >= WORDS_MAX) continue
    if (minus === '') all.add(folded)
    else none.add(folded)
  }
  if (all.size + none.size === 0) return NOTHING
  /* What holds another of the words asks for it already. */
  return { all: [...all].filter((w) => ![...all].some((o) => o !== w && o.includes(w))), none: [...none] }
}

export const isEmpty = (q: Query): boolean => q.all.length + q.none.length === 0

/** Does one text by itself, folded, hold what is asked? */
export function holds(q: Query, folded: string): boolean {
  return q.all.every((w) => folded.includes(w)) && !q.none.some((w) => folded.includes(w))
}

/** The text in pieces, those that were asked for marked. */
export function marked(text: string, words: readonly string[]): { text: string; hit: boolean }[] {
  const f = words.length === 0 ? undefined : foldPlaced(text)
  const hits = f === undefined ? [] : places(f.text, words)
  if (f === undefined || hits.length === 0) return [{ text, hit: false }]
  const pieces: { text: string; hit: boolean }[] = []
  let from = 0
  for (const [start, end] of hits) {
    const [a, b] = [f.at[start] ?? 0, (f.at[end - 1] ?? 0) + 1]
    if (a > from) pieces.push({ text: f.of.slice(from, a), hit: false })
    if (b > Math.max(a, from)) pieces.push({ text: f.of.slice(Math.max(a, from), b), hit: true })
    from = Math.max(from, b)
  }
  if (from < f.of.length) pieces.push({ text: f.of.slice(from), hit: false })
  return pieces
}

/** Places marked in one text. */
const MARKS_MAX = 50

/** Where the words stand, in order, those that touch or overlap put together. */
function places(folded: string, words: readonly string[]): [number, number][] {
  const found: [number, number][] = []
  for (const w of words) for (let at = folded.indexOf(w); at >= 0 && found.length < MARKS_MAX * words.length; at = folded.indexOf(w, at + w.length)) found.push([at, at + w.length])
  found.sort((a, b) => a[0] - b[0])
  const joined: [number, number][] = []
  for (const [start, end] of found) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined.slice(0, MARKS_MAX)
}

/** As much of a text as shows where the first of the words stands; undefined where none of them does. `around`: characters before it. */
export function snippet(text: string, words: readonly string[], around = 8, length = 40): string | undefined {
  const f = foldPlaced(text)
  const first = places(f.text, words)[0]
  if (!first) return undefined
  const from = Math.max(0, (f.at[first[0]] ?? 0) - around)
  /* A pair is not cut in half. */
  const start = /^[\udc00-\udfff]/.test(f.of.slice(from)) ? from - 1 : from
  const end = Math.min(f.of.length, Math.max(start + length, f.at[first[1]] ?? f.of.length))
  const stop = /[\ud800-\udbff]$/.test(f.of.slice(0, end)) ? end - 1 : end
  return `${start > 0 ? '…' : ''}${f.of.slice(start, stop)}${stop < f.of.length ? '…' : ''}`
}
