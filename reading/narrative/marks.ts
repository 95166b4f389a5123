import { needleOf, needlesOf } from './needles.ts'

/**
 * Which words that patterns need stand where in a text: made once a text. A pattern is then tried only in stretches where
 * all stands that it needs; most are ruled out without cutting the stretch out of the text.
 */
export interface Marks {
  text: string
  /** what stands in it, in order */
  ids: readonly number[]
  /** for each place, the first of the ids that stands there or behind it */
  from: readonly number[]
}

/** A pattern and what it needs: sets of ids, of each of which one must stand in the stretch. */
export interface Gate { pattern: RegExp; needs: readonly Uint32Array[] }

/** A table of all pairs of characters that needles are made of: rows by the first, columns by the second; 0 no needle. */
const ROWS = 1024, COLUMNS = 1024
const PAIRS = new Uint16Array(ROWS * COLUMNS)
const ROW = new Int32Array(65_536), COLUMN = new Int32Array(65_536)
/** needles of one character */
const SINGLE = new Uint16Array(65_536)
/** Ids are below this. */
const MOST = 4096
let made = 0, rows = 1, columns = 1

/** Undefined when the tables are full. */
function idOf(needle: string): number | undefined {
  if (made + 1 >= MOST || rows + 1 >= ROWS || columns + 1 >= COLUMNS) return undefined
  const a = needle.charCodeAt(0), b = needle.charCodeAt(1)
  if (needle.length === 1) return (SINGLE[a] ||= ++made)
  if (ROW[a] === 0) ROW[a] = rows++ * COLUMNS
  if (COLUMN[b] === 0) COLUMN[b] = columns++
  return (PAIRS[(ROW[a] ?? 0) + (COLUMN[b] ?? 0)] ||= ++made)
}

/** A list whose needles the tables cannot hold is not asked for. */
export function gate(pattern: RegExp): Gate {
  const needs = needlesOf(pattern).flatMap((words) => {
    const set = new Uint32Array(MOST / 32)
    for (const w of words) {
      const id = idOf(needleOf(w))
      if (id === undefined) return []
      set[id >> 5] = (set[id >> 5] ?? 0) | (1 << (id & 31))
    }
    return [set]
  })
  return { pattern, needs }
}

/** Linear in the length of the text. */
export function marksOf(text: string): Marks {
  const n = text.length
  const ids: number[] = [], from: number[] = []
  let a = n > 0 ? text.charCodeAt(0) : 0
  for (let i = 0; i < n; i++) {
    from.push(ids.length)
    const b = i + 1 < n ? text.charCodeAt(i + 1) : 0
    const one = SINGLE[a] ?? 0
    if (one !== 0) ids.push(one)
    const two = PAIRS[(ROW[a] ?? 0) + (COLUMN[b] ?? 0)] ?? 0
    if (two !== 0) ids.push(two)
    a = b
  }
  from.push(ids.length)
  return { text, ids, from }
}

/** May the pattern match in the stretch? False only where it cannot. */
export function mayStand(g: Gate, marks: Marks, start: number, end: number): boolean {
  const { ids, from } = marks
  const first = from[start] ?? 0, last = from[end] ?? first
  for (const set of g.needs) {
    let k = first
    while (k < last && !has(set, ids[k] ?? 0)) k++
    if (k === last) return false
  }
  return true
}

/** The same of a text without marks, for short stretches. */
export function needed(g: Gate, text: string, start: number, end: number): boolean {
  const last = Math.min(end, text.length)
  for (const set of g.needs) {
    let i = start
    while (i < last && !has(set, SINGLE[text.charCodeAt(i)] ?? 0) && !(i + 1 < last && has(set, pairAt(text.charCodeAt(i), text.charCodeAt(i + 1))))) i++
    if (i >= last) return false
  }
  return true
}

/** No set has 0. */
function has(set: Uint32Array, id: number): boolean {
  return (((set[id >> 5] ?? 0) >>> (id & 31)) & 1) === 1
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
