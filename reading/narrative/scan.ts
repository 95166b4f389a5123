import { Firsts } from './scan-firsts.ts'
import { bits, isNoPair, PAIRED, pairUp } from './scan-pairs.ts'

/**
 * Searching a long text with a pattern of many alternatives. An engine tries each alternative at every character; here
 * only the characters with which the pattern can begin at all are tried, and a table says which these are.
 */
export interface Scanner { sticky: RegExp; /** 0: no match begins with it; 2: only where the two are one of `seconds`, or the next one of `behind` */ firsts: Uint8Array; seconds: Uint8Array; behind: Uint8Array }

export function scanner(pattern: RegExp | string): Scanner {
  const source = typeof pattern === 'string' ? pattern : pattern.source
  const firsts = new Uint8Array(65_536)
  const { chars, empty } = new Firsts(source).read()
  if (empty || chars === 'any') firsts.fill(1)
  else for (const [from, to] of chars) firsts.fill(1, from, to + 1)
  const seconds = bits(), behind = bits()
  if (!empty && chars !== 'any') pairUp(source, firsts, seconds, behind)
  return { sticky: new RegExp(source, 'y'), firsts, seconds, behind }
}

/** The UTF-16 units with which a pattern can begin, in order. */
export function firstUnits(pattern: string): number[] {
  const { chars, empty } = new Firsts(pattern).read()
  const ranges = empty || chars === 'any' ? [[0, 0xffff] as const] : chars
  return [...new Set(ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)))].sort((a, b) => a - b)
}

/** Rows whose pattern matches at the beginning of a text alone, by the characters with which it can begin: of dozens one or two are tried. */
export function byFirstUnit<R extends readonly [RegExp, ...unknown[]]>(rows: readonly R[]): ReadonlyMap<number, readonly R[]> {
  const found = new Map<number, R[]>()
  for (const row of rows) for (const unit of firstUnits(row[0].source)) {
    const known = found.get(unit)
    if (known) known.push(row)
    else found.set(unit, [row])
  }
  return found
}

/**
 * All matches in a stretch, in order, none overlapping. `likely` may rule out a place before the pattern is tried there: a
 * trial costs as much as some hundred characters that are only looked at.
 */
export function scan(s: Scanner, text: string, start = 0, end = text.length, likely?: (text: string, at: number) => boolean): RegExpExecArray[] {
  const out: RegExpExecArray[] = []
  const { sticky, firsts, seconds, behind } = s
  for (let i = start; i < end; i++) {
    const u = text.charCodeAt(i)
    const first = firsts[u]
    if (first === 0 || (first === PAIRED && isNoPair(seconds, behind, u, text.charCodeAt(i + 1))) || (likely && !likely(text, i))) continue
    sticky.lastIndex = i
    const m = sticky.exec(text)
    if (!m || i + m[0].length > end) continue
    out.push(m)
    if (m[0].length > 0) i += m[0].length - 1
  }
  return out
}

/** Does it match anywhere? As `test`, of a pattern of many alternatives that begins at few places of a text. */
export function occursIn({ sticky, firsts, seconds, behind }: Scanner, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const u = text.charCodeAt(i), first = firsts[u]
    if (first === 0 || (first === PAIRED && isNoPair(seconds, behind, u, text.charCodeAt(i + 1)))) continue
    sticky.lastIndex = i
    if (sticky.test(text)) return true
  }
  return false
}

/** All matches of a global pattern. Like matchAll, without copying the pattern each time. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const out: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
    out.push(m)
    if (m[0] === '') pattern.lastIndex++
  }
  return out
}
