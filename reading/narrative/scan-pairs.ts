import { Firsts } from './scan-firsts.ts'

/** Two characters with which a pattern can begin: most places are ruled out by the second. */

export const PAIRED = 2
/** A place in the table of pairs; two pairs may share one, which costs a trial and no more. */
const pair = (first: number, second: number): number => (first * 31 + second) & 0xffff

/** A bit for each place: small enough to stay at hand while a text is gone through, which a byte for each was not. */
export const bits = (): Uint8Array => new Uint8Array(8192)
function set(table: Uint8Array, place: number): void {
  table[place >> 3] = (table[place >> 3] ?? 0) | (1 << (place & 7))
}
const has = (table: Uint8Array, place: number): boolean => ((table[place >> 3] ?? 0) & (1 << (place & 7))) !== 0

/** With these two behind each other no match begins, where the first of them is `PAIRED`. Nothing stands behind the last character of a text. */
export function isNoPair(seconds: Uint8Array, behind: Uint8Array, first: number, second: number): boolean {
  return !has(seconds, pair(first, second)) && !has(behind, second & 0xffff)
}

const TWO = /^[\u3400-\u9fff]{2}(?![?*+{])/
/** One character of a plain class, and the one behind it. */
const CLASS_AND_ONE = /^(\[(?!\^)(?:[^\]\\]|\\u[\da-f]{4})+\])([\u3400-\u9fff])(?![?*+{])/

/**
 * Alternatives that begin with two plain characters, unless another one begins with the first of them in any other way. One that
 * begins with any character of a class (“[一-龥]砖”) is known by the second: `behind` has it.
 */
export function pairUp(source: string, firsts: Uint8Array, seconds: Uint8Array, behind: Uint8Array): void {
  const open = new Uint8Array(65_536)
  const ofClass: (readonly [number, number])[] = []
  const pairs: [number, number][] = []
  for (const alternative of alternativesOf(source)) {
    if (TWO.test(alternative)) {
      pairs.push([alternative.charCodeAt(0), alternative.charCodeAt(1)])
      continue
    }
    const any = CLASS_AND_ONE.exec(alternative)
    const { chars } = new Firsts(any?.[1] ?? alternative).read()
    if (any?.[2] !== undefined && chars !== 'any') {
      set(behind, any[2].charCodeAt(0))
      ofClass.push(...chars)
    } else if (chars !== 'any') for (const [from, to] of chars) open.fill(1, from, to + 1)
  }
  for (const [from, to] of ofClass) for (let u = from; u <= to; u++) if (open[u] === 0) firsts[u] = PAIRED
  for (const [a, b] of pairs) {
    if (open[a] === 1) continue
    firsts[a] = PAIRED
    set(seconds, pair(a, b))
  }
}

/** The alternatives of a pattern, groups at their beginning opened. */
function alternativesOf(source: string, depth = 0): string[] {
  return splitTop(source).flatMap((a) => {
    const group = depth < 6 ? /^\((?:\?:)?(?![?])/.exec(a) : null
    const end = group ? closing(a) : -1
    if (!group || end < 0) return [a]
    const rest = a.slice(end + 1)
    const optional = /^(?:[?*]|\{0,)/.test(rest)
    if (/^(?:[+]|\{[1-9])/.test(rest)) return [a]
    const behind = rest.replace(/^(?:[?*]|\{0,\d*\})\??/, '')
    return [...alternativesOf(a.slice(group[0].length, end), depth + 1).flatMap((inner) => alternativesOf(inner + behind, depth + 1)), ...(optional ? alternativesOf(behind, depth + 1) : [])]
  })
}

/** The signs that make the structure of a pattern; classes and escaped characters are passed over. */
const SIGNS = /\\[^]|\[(?:\\[^]|[^\]\\])*\]|[()|]/g

/** Cut at the bars that stand in no group and no class. */
export function splitTop(source: string): string[] {
  const out: string[] = []
  let depth = 0, from = 0
  SIGNS.lastIndex = 0
  for (let m = SIGNS.exec(source); m; m = SIGNS.exec(source)) {
    if (m[0] === '(') depth++
    else if (m[0] === ')') depth--
    else if (m[0] === '|' && depth === 0) {
      out.push(source.slice(from, m.index))
      from = m.index + 1
    }
  }
  out.push(source.slice(from))
  return out
}

/** Where the group that opens a pattern ends. */
function closing(source: string): number {
  let depth = 0
  SIGNS.lastIndex = 0
  for (let m = SIGNS.exec(source); m; m = SIGNS.exec(source)) {
    if (m[0] === '(') depth++
    else if (m[0] === ')' && --depth === 0) return m.index
  }
  return -1
}
