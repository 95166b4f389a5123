import type { ActRow } from './act-row.ts'
import { ACTS } from './act-table.ts'
import type { Story } from './story.ts'

const ROWS_BY_WORD = new Map<string, ActRow[]>()
for (const row of ACTS) for (const w of row.words) ROWS_BY_WORD.set(w, [...(ROWS_BY_WORD.get(w) ?? []), row])

const WORDS_BY_FIRST = new Map<number, string[]>()
const WORD_FIRSTS = new Uint8Array(65_536)
for (const w of ROWS_BY_WORD.keys()) {
  const first = w.charCodeAt(0)
  WORD_FIRSTS[first] = 1
  WORDS_BY_FIRST.set(first, [...(WORDS_BY_FIRST.get(first) ?? []), w])
}

/** Which rows each sentence has to be tried with: those one of whose words stands in it. One pass over the text. */
export function candidateRows(story: Story): ActRow[][] {
  const { sentences, masked } = story
  const first = sentences[0]
  const last = sentences[sentences.length - 1]
  const out: ActRow[][] = sentences.map(() => [])
  if (!first || !last) return out
  let n = 0
  for (let at = first.start; at < last.end; at++) {
    if (WORD_FIRSTS[masked.charCodeAt(at)] === 0) continue
    for (const word of WORDS_BY_FIRST.get(masked.charCodeAt(at)) ?? []) {
      if (!masked.startsWith(word, at)) continue
      while (n < sentences.length && (sentences[n]?.end ?? 0) <= at) n++
      const list = out[n]
      if (list && at >= (sentences[n]?.start ?? at)) for (const row of ROWS_BY_WORD.get(word) ?? []) if (!list.includes(row)) list.push(row)
    }
  }
  return out
}
