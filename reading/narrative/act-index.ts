import type { ActRow } from './act-row.ts'
import { ACTS } from './act-table.ts'
import type { Story } from './story.ts'

const ROWS_BY_WORD = new Map<string, ActRow[]>()
for (const row of ACTS) for (const w of row.words) ROWS_BY_WORD.set(w, [...(ROWS_BY_WORD.get(w) ?? []), row])

/** Words by their first two characters; words of one by that one. */
const WORDS_BY_PAIR = new Map<number, string[]>()
const WORD_FIRSTS = new Uint8Array(65_536)
const WORD_PAIRS = new Uint8Array(65_536)
const pairOf = (a: number, b: number): number => a * 65_536 + b
const slot = (a: number, b: number): number => (a * 31 + b) & 0xffff
for (const w of ROWS_BY_WORD.keys()) {
  const first = w.charCodeAt(0)
  const key = w.length > 1 ? pairOf(first, w.charCodeAt(1)) : first
  if (w.length > 1) WORD_PAIRS[slot(first, w.charCodeAt(1))] = 1
  WORD_FIRSTS[first] = w.length > 1 ? (WORD_FIRSTS[first] ?? 0) | 1 : (WORD_FIRSTS[first] ?? 0) | 2
  WORDS_BY_PAIR.set(key, [...(WORDS_BY_PAIR.get(key) ?? []), w])
}
const NONE: readonly string[] = []

/** Which rows each sentence has to be tried with: those one of whose words stands in it. One pass over the text. */
export function candidateRows(story: Story): ActRow[][] {
  const { sentences, masked } = story
  const first = sentences[0]
  const last = sentences[sentences.length - 1]
  const out: ActRow[][] = sentences.map(() => [])
  if (!first || !last) return out
  let n = 0
  for (let at = first.start; at < last.end; at++) {
    const a = masked.charCodeAt(at)
    const kind = WORD_FIRSTS[a] ?? 0
    if (kind === 0) continue
    const b = masked.charCodeAt(at + 1)
    const longer = WORD_PAIRS[slot(a, b)] === 1 ? WORDS_BY_PAIR.get(pairOf(a, b)) ?? NONE : NONE
    const words = (kind & 2) === 0 ? longer : [...longer, ...(WORDS_BY_PAIR.get(a) ?? NONE)]
    for (const word of words) {
      if (!masked.startsWith(word, at)) continue
      while (n < sentences.length && (sentences[n]?.end ?? 0) <= at) n++
      const list = out[n]
      if (list && at >= (sentences[n]?.start ?? at)) for (const row of ROWS_BY_WORD.get(word) ?? []) if (!list.includes(row)) list.push(row)
    }
  }
  return out
}
