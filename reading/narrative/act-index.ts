import type { ActRow } from './act-row.ts'
import { ACTS } from './act-table.ts'
import { DIARY_SPOKEN_ACTS } from './acts-diary-spoken.ts'
import { DIARY_TALK_ACTS } from './acts-diary-talks.ts'
import { DIARY_ACTS } from './acts-diary.ts'
import { SALE_PAPER_ACTS } from './acts-sale-papers.ts'
import { SPOKEN_ACTS } from './acts-spoken.ts'
import { FURTHER_ACTS } from './acts-further.ts'
import { Letters, needsOf, type Needs } from './scan-needs.ts'
import type { Story } from './story.ts'

/** Words by their first two characters; words of one by that one. */
interface WordIndex {
  /** for a character: bit 1, words of several begin with it; bit 2, one is it */
  firsts: Uint8Array
  /** a bit for each pair: most pairs of a text begin no word, and this table is small enough to stay at hand */
  pairs: Uint8Array
  byPair: Map<number, Entry[]>
  byFirst: Map<number, Entry[]>
}
interface Entry { word: string; rows: Row[] }
/** A row with the turn in which it was taken last: several of its words may stand in one sentence. */
interface Row { row: ActRow; taken: number }

/** Two pairs may share a place: the words are compared anyway. */
const slot = (a: number, b: number): number => (a * 31 + b) & 0xffff

function indexOf(all: readonly ActRow[]): WordIndex {
  const index: WordIndex = { firsts: new Uint8Array(65_536), pairs: new Uint8Array(8192), byPair: new Map(), byFirst: new Map() }
  const { firsts, pairs, byPair, byFirst } = index
  const entries = new Map<string, Entry>()
  for (const row of [...new Set(all)].map((row): Row => ({ row, taken: 0 }))) for (const word of row.row.words) {
    const known = entries.get(word)
    if (known) known.rows.push(row)
    else entries.set(word, { word, rows: [row] })
  }
  for (const entry of entries.values()) {
    const first = entry.word.charCodeAt(0), long = entry.word.length > 1
    const place = long ? slot(first, entry.word.charCodeAt(1)) : first
    firsts[first] = (firsts[first] ?? 0) | (long ? 1 : 2)
    if (long) pairs[place >> 3] = (pairs[place >> 3] ?? 0) | (1 << (place & 7))
    const table = long ? byPair : byFirst
    table.set(place, [...(table.get(place) ?? []), entry])
  }
  return index
}

const IN_PAPERS = [...ACTS, ...SALE_PAPER_ACTS]
const TOLD = indexOf(IN_PAPERS)
const NOTED = indexOf([...IN_PAPERS, ...DIARY_ACTS, ...DIARY_TALK_ACTS, ...DIARY_SPOKEN_ACTS, ...SPOKEN_ACTS])
const SPOKEN = indexOf([...IN_PAPERS, ...SPOKEN_ACTS])
/** With the acts that only the rows of a platform's own log are read for. */
const LOGGED = indexOf([...ACTS, ...FURTHER_ACTS, ...DIARY_ACTS, ...DIARY_SPOKEN_ACTS])

/** Goes up with each sentence of each text. */
let turn = 0

/** Which rows each sentence has to be tried with: those one of whose words stands in it. One pass over the text. */
export function candidateRows(story: Story): ActRow[][] {
  const { sentences, masked } = story
  const { firsts, pairs, byPair, byFirst } = story.log ? LOGGED : story.entries.length > 0 ? NOTED : story.talk || story.panel ? SPOKEN : TOLD
  const first = sentences[0]
  const end = sentences[sentences.length - 1]?.end ?? 0
  const out: ActRow[][] = sentences.map(() => [])
  if (!first) return out
  let n = 0, last = -1
  const take = (entries: readonly Entry[] | undefined, at: number) => {
    for (const { word, rows } of entries ?? []) {
      if (!masked.startsWith(word, at)) continue
      while (n < sentences.length && (sentences[n]?.end ?? 0) <= at) n++
      const list = out[n]
      if (!list || at < (sentences[n]?.start ?? at)) continue
      if (n !== last) { last = n; turn++ }
      for (const r of rows) {
        if (r.taken === turn) continue
        r.taken = turn
        list.push(r.row)
      }
    }
  }
  for (let at = first.start; at < end; at++) {
    const a = masked.charCodeAt(at)
    const kind = firsts[a] ?? 0
    if (kind === 0) continue
    const place = slot(a, masked.charCodeAt(at + 1))
    if ((kind & 1) !== 0 && ((pairs[place >> 3] ?? 0) & (1 << (place & 7))) !== 0) take(byPair.get(place), at)
    if ((kind & 2) !== 0) take(byFirst.get(a), at)
  }
  return out
}

/* Rows are of the two tables, which never change. */
const needs = new Map<ActRow, Needs>()
const letters = new Letters()

/** Those of the rows that may be told in a sentence: their words stand there, and so does what their pattern cannot do without. Four in five had no match without this. */
export function likelyRows(rows: readonly ActRow[], words: string): readonly ActRow[] {
  if (rows.length === 0) return rows
  letters.take(words)
  return rows.filter((row) => {
    let its = needs.get(row)
    if (its === undefined) needs.set(row, (its = needsOf(row.says)))
    return letters.meet(its)
  })
}
