import { needlesOf } from './needles.ts'

/**
 * Which words that patterns need stand where in a text: made once a text. A pattern is then tried only in stretches where
 * all stands that it needs; most are ruled out by two bits, without cutting the stretch out of the text.
 */
export interface Marks {
  text: string
  /** the needles in it, in order: where the rows of the table begin that tell which lists they belong to */
  rows: readonly number[]
  /** for each place, the first of them that stands there or behind it */
  from: readonly number[]
  /** stretches that were asked for last: clauses and sentences, of which dozens of patterns are tried */
  asked: (Stretch | undefined)[]
}

/** `has`: of which lists a needle stands in the stretch, a bit each. */
interface Stretch { start: number; end: number; has: Int32Array }

/** A pattern and the lists of which it needs one needle each; no list where it may match anywhere. */
export interface Gate { pattern: RegExp; lists: readonly number[] }

/** So many lists there may be; a pattern that comes when all are given away has none. */
const WORDS = 16
const LISTS = WORDS * 32
let lists = 0
/** For each needle: the lists that it belongs to. */
const NEEDLES = 4096
const BELONGS = new Int32Array(NEEDLES * WORDS)
let needles = 0

/** A table of all pairs of characters that needles are made of: rows by the first, columns by the second; 0 no needle. */
const SIDE = 1024
const PAIRS = new Uint16Array(SIDE * SIDE)
const ROW = new Int32Array(65_536), COLUMN = new Uint16Array(65_536)
/** needles of one character */
const SINGLE = new Uint16Array(65_536)
let rows = 1, columns = 1

/** Undefined when the tables are full. */
function idOf(needle: string): number | undefined {
  if (needles + 1 >= NEEDLES || rows + 1 >= SIDE || columns + 1 >= SIDE) return undefined
  const a = needle.charCodeAt(0), b = needle.charCodeAt(1)
  if (needle.length === 1) return (SINGLE[a] ||= ++needles)
  if (ROW[a] === 0) ROW[a] = rows++ * SIDE
  if (COLUMN[b] === 0) COLUMN[b] = columns++
  return (PAIRS[(ROW[a] ?? 0) + (COLUMN[b] ?? 0)] ||= ++needles)
}

/** A list that the tables cannot hold is not asked for. */
export function gate(pattern: RegExp): Gate {
  return {
    pattern,
    lists: needlesOf(pattern).flatMap((words) => {
      const ids = words.map(idOf)
      if (lists >= LISTS || ids.includes(undefined)) return []
      const list = lists++
      for (const id of ids) {
        const at = (id ?? 0) * WORDS + (list >> 5)
        BELONGS[at] = (BELONGS[at] ?? 0) | (1 << (list & 31))
      }
      return [list]
    }),
  }
}

/** Linear in the length of the text. */
export function marksOf(text: string): Marks {
  const n = text.length
  const found: number[] = [], from = new Array<number>(n + 1)
  let a = n > 0 ? text.charCodeAt(0) : 0
  for (let i = 0; i < n; i++) {
    from[i] = found.length
    const b = i + 1 < n ? text.charCodeAt(i + 1) : 0
    const one = SINGLE[a] ?? 0
    if (one !== 0) found.push(one * WORDS)
    const two = PAIRS[(ROW[a] ?? 0) + (COLUMN[b] ?? 0)] ?? 0
    if (two !== 0) found.push(two * WORDS)
    a = b
  }
  from[n] = found.length
  return { text, rows: found, from, asked: [] }
}

/** A power of two. */
const ASKED = 32

function stretchOf(marks: Marks, start: number, end: number): Int32Array {
  const slot = (start + end * 5) & (ASKED - 1)
  const known = marks.asked[slot]
  if (known !== undefined && known.start === start && known.end === end) return known.has
  const has = new Int32Array(WORDS)
  const last = marks.from[end] ?? 0, used = (lists + 31) >> 5
  for (let k = marks.from[start] ?? last; k < last; k++) {
    const row = marks.rows[k] ?? 0
    for (let w = 0; w < used; w++) has[w] = (has[w] ?? 0) | (BELONGS[row + w] ?? 0)
  }
  while (marks.asked.length < ASKED) marks.asked.push(undefined)
  marks.asked[slot] = { start, end, has }
  return has
}

/** May the pattern match in the stretch? False only where it cannot. */
export function mayStand(g: Gate, marks: Marks, start: number, end: number): boolean {
  if (g.lists.length === 0) return true
  const has = stretchOf(marks, start, end)
  for (const list of g.lists) if ((((has[list >> 5] ?? 0) >>> (list & 31)) & 1) === 0) return false
  return true
}

/** The same of a text without marks, for short stretches. */
export function needed(g: Gate, text: string, start: number, end: number): boolean {
  const last = Math.min(end, text.length)
  for (const list of g.lists) {
    let i = start
    while (i < last && !belongs(SINGLE[text.charCodeAt(i)] ?? 0, list) && !(i + 1 < last && belongs(pairAt(text.charCodeAt(i), text.charCodeAt(i + 1)), list))) i++
    if (i >= last) return false
  }
  return true
}

/** 0 is no needle and belongs to none. */
function belongs(id: number, list: number): boolean {
  return id !== 0 && (((BELONGS[id * WORDS + (list >> 5)] ?? 0) >>> (list & 31)) & 1) === 1
}

function pairAt(a: number, b: number): number {
  return PAIRS[(ROW[a] ?? 0) + (COLUMN[b] ?? 0)] ?? 0
}

/** Does the pattern match in the stretch, cut out of the text? */
export function stands(g: Gate, marks: Marks, start: number, end: number): boolean {
  return mayStand(g, marks, start, end) && g.pattern.test(marks.text.slice(start, end))
}

/** The first match in the stretch, cut out of the text. */
export function find(g: Gate, marks: Marks, start: number, end: number): RegExpExecArray | null {
  return mayStand(g, marks, start, end) ? g.pattern.exec(marks.text.slice(start, end)) : null
}
