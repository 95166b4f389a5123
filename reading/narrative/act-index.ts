import type { ActRow } from './act-row.ts'
import { ACTS } from './act-table.ts'
import { FURTHER_ACTS } from './acts-further.ts'
import type { Story } from './story.ts'

/** Words by their first two characters; words of one by that one. */
interface WordIndex { rows: Map<string, ActRow[]>; byPair: (string[] | undefined)[]; byFirst: Map<number, string[]>; firsts: Uint8Array }

/** Two pairs may share a place: the words are compared anyway. */
const slot = (a: number, b: number): number => (a * 31 + b) & 0xffff

function indexOf(all: readonly ActRow[]): WordIndex {
  const index: WordIndex = { rows: new Map(), byPair: Array.from({ length: 65_536 }, () => undefined), byFirst: new Map(), firsts: new Uint8Array(65_536) }
  const { rows, byPair, byFirst, firsts } = index
  for (const row of all) for (const w of row.words) rows.set(w, [...(rows.get(w) ?? []), row])
  for (const w of rows.keys()) {
    const first = w.charCodeAt(0)
    firsts[first] = w.length > 1 ? (firsts[first] ?? 0) | 1 : (firsts[first] ?? 0) | 2
    if (w.length > 1) byPair[slot(first, w.charCodeAt(1))] = [...(byPair[slot(first, w.charCodeAt(1))] ?? []), w]
    else byFirst.set(first, [...(byFirst.get(first) ?? []), w])
  }
  return index
}

const TOLD = indexOf(ACTS)
/** With the acts that only the rows of a platform's own log are read for. */
const LOGGED = indexOf([...ACTS, ...FURTHER_ACTS])
const NONE: readonly string[] = []

/** Which rows each sentence has to be tried with: those one of whose words stands in it. One pass over the text. */
export function candidateRows(story: Story): ActRow[][] {
  const { sentences, masked } = story
  const { rows, byPair, byFirst, firsts } = story.log ? LOGGED : TOLD
  const first = sentences[0]
  const last = sentences[sentences.length - 1]
  const out: ActRow[][] = sentences.map(() => [])
  if (!first || !last) return out
  let n = 0
  for (let at = first.start; at < last.end; at++) {
    const a = masked.charCodeAt(at)
    const kind = firsts[a] ?? 0
    if (kind === 0) continue
    const b = masked.charCodeAt(at + 1)
    const longer = byPair[slot(a, b)] ?? NONE
    const words = (kind & 2) === 0 ? longer : [...longer, ...(byFirst.get(a) ?? NONE)]
    for (const word of words) {
      if (!masked.startsWith(word, at)) continue
      while (n < sentences.length && (sentences[n]?.end ?? 0) <= at) n++
      const list = out[n]
      if (list && at >= (sentences[n]?.start ?? at)) for (const row of rows.get(word) ?? []) if (!list.includes(row)) list.push(row)
    }
  }
  return out
}
