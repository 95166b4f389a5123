import { Firsts } from './scan-firsts.ts'
import { isNoPair, PAIRED, pairUp } from './scan-pairs.ts'

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
  const seconds = new Uint8Array(65_536), behind = new Uint8Array(65_536)
  if (!empty && chars !== 'any') pairUp(source, firsts, seconds, behind)
  return { sticky: new RegExp(source, 'y'), firsts, seconds, behind }
}

/** The UTF-16 units with which a pattern can begin, in order; for looking at. */
export function firstUnits(pattern: string): number[] {
  const { firsts } = scanner(pattern)
  return [...firsts.keys()].filter((u) => firsts[u] !== 0)
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
