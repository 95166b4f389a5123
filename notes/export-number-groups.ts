import * as n from './export-numbers.ts'

/** A number that a line or a typist broke once has a long group: 17 digits and the last one. */
const GROUP_MAX = 17
/** Digit by digit, an ID number with its X. */
const GROUPS_MAX = 19
/** between the groups of one number */
const GAP = /^[ \n()\-\u2010-\u2015\u2212]{1,3}$/

/** 138.0000.0000: a sum has no two points, a day no such groups. */
const DOTTED = /(?<![\d.*])1[3-9]\d([._·/])\d{4}\1\d{4}(?![\d*]|[._·/]\d)/g

interface Token { start: number; end: number; d: string }

/** Numbers written in groups: 138 0000 0000, 6222-0212-3456-7890, 110101 19900101 0000, (023)6789 1234. */
export function numbersInGroups(s: string, keep: (start: number) => boolean): n.Span[] {
  const tokens: Token[] = []
  for (const m of s.matchAll(/[\d*]+/g)) {
    if (m[0].includes('*') || m[0].length > GROUP_MAX || keep(m.index)) continue
    const x = /^[Xx×](?![0-9A-Za-z*])/.test(s.slice(m.index + m[0].length, m.index + m[0].length + 2)) ? 1 : 0
    const end = m.index + m[0].length + x
    tokens.push({ start: m.index, end, d: s.slice(m.index, end) })
  }
  const found: n.Span[] = []
  for (let i = 0; i < tokens.length; ) {
    const run = chain(s, tokens, i)
    const hit = run.length < 2 ? undefined : grouped(s, run)
    const [first, last] = [run[0], run[(hit?.count ?? 1) - 1]]
    if (hit && first && last) found.push({ kind: hit.kind, start: first.start, end: last.end, masked: hide(s, first.start, last.end, hit) })
    i += hit?.count ?? 1
  }
  const taken = (start: number, end: number): boolean => keep(start) || found.some((f) => f.start < end && start < f.end)
  for (const m of s.matchAll(DOTTED)) {
    const end = m.index + m[0].length
    if (!taken(m.index, end)) found.push({ kind: 'phone', start: m.index, end, masked: hide(s, m.index, end, { kind: 'phone', count: 3, head: 3, tail: 4 }) })
  }
  return found
}

/** Groups that follow each other with nothing but a gap between. */
function chain(s: string, tokens: readonly Token[], from: number): Token[] {
  const run: Token[] = []
  for (const t of tokens.slice(from, from + GROUPS_MAX)) {
    const before = run.at(-1)
    if (before && !GAP.test(s.slice(before.end, t.start))) break
    run.push(t)
  }
  return run
}

interface Group { kind: n.NumberKind; count: number; head: number; tail: number }

function grouped(s: string, run: readonly Token[]): Group | undefined {
  const part = (i: number): string => run[i]?.d ?? ''
  const start = run[0]?.start ?? 0
  const shape = run.map((t) => t.d.length).join(' ')
  if (n.isLandline(part(0), part(1))) return { kind: 'phone', count: 2, head: part(0).length, tail: 4 }
  if (part(2).length === 4 && n.isLandline(part(0), part(1) + part(2))) return { kind: 'phone', count: 3, head: part(0).length, tail: 4 }
  if (/^3 4 4\b/.test(shape) && n.isMobile(part(0) + part(1) + part(2))) return { kind: 'phone', count: 3, head: 3, tail: 4 }
  if (/^(?:3 8|7 4)\b/.test(shape) && n.isMobile(part(0) + part(1)) && !n.isDay(part(1))) return { kind: 'phone', count: 2, head: 3, tail: 4 }
  const phone = phoneInParts(s, run)
  if (phone) return phone
  const id = idInParts(s, run)
  if (id) return id
  const m = /^4 4 4 4( [123]\b)?/.exec(shape) ?? /^6 (?:1[0-3])\b/.exec(shape)
  if (n.labelled(s, start, 'card')) return accountInParts(s, run)
  if (!m) return undefined
  const count = m[0].split(' ').length
  const card = run.slice(0, count).map((t) => t.d).join('')
  if (!/^[3-9]\d{15,18}$/.test(card)) return undefined
  return card.startsWith('62') || n.cardChecks(card) ? { kind: 'card', count, head: 0, tail: 4 } : undefined
}

/** Ways of saying a mobile number aloud; digit by digit is told from its groups. */
const SPOKEN = new Set(['4 4 3', '4 3 4', '3 5 3', '5 3 3', '3 3 5', '5 6', '6 5'])

/** A mobile number in groups of another kind; after its label in any, and a local number too. */
function phoneInParts(s: string, run: readonly Token[]): Group | undefined {
  const labelled = n.labelled(s, run[0]?.start ?? 0, 'phone')
  let joined = ''
  for (const [i, { d }] of run.entries()) {
    joined += d
    if (joined.length > 11) return undefined
    const count = i + 1
    if (labelled && count === 2 && d.length === 4 && n.isLocalPhone(joined)) return { kind: 'phone', count, head: 0, tail: 4 }
    if (count < 2 || !n.isMobile(joined)) continue
    const shape = run.slice(0, count).map((t) => t.d.length).join(' ')
    if (labelled || count === 11 || (SPOKEN.has(shape) && count === run.length && !n.isAmount(s, run[0]?.start ?? 0, run[i]?.end ?? 0))) return { kind: 'phone', count, head: 3, tail: 4 }
  }
  return undefined
}

/** An ID number broken up anyhow: a province and a day of birth at their places are hardly ever chance. */
function idInParts(s: string, run: readonly Token[]): Group | undefined {
  let joined = ''
  for (const [i, { d }] of run.entries()) {
    joined += d
    if (joined.length > 18) return undefined
    if (i === 0 || joined.length !== 18 || !/^\d{17}[\dXx×]$/.test(joined) || !n.hasIdForm18(joined)) continue
    if (n.labelled(s, run[0]?.start ?? 0, 'code') || (n.codeChecks(joined.toUpperCase()) && !n.idChecks(joined))) return undefined
    return { kind: 'id', count: i + 1, head: 6, tail: 4 }
  }
  return undefined
}

/** What stands in groups after 账号 or 卡号, as long as the gap stays the same: nine digits at least, less are a day or a sum. */
function accountInParts(s: string, run: readonly Token[]): Group | undefined {
  const gap = (i: number): string => s.slice(run[i - 1]?.end ?? 0, run[i]?.start ?? 0)
  let count = 1
  while (count < run.length && gap(count) === gap(1)) count++
  const [start, end] = [run[0]?.start ?? 0, run[count - 1]?.end ?? 0]
  const digits = run.slice(0, count).reduce((sum, t) => sum + t.d.length, 0)
  return digits < 9 || n.isDay(run[0]?.d ?? '') || /^(?:19|20)\d\d$/.test(run[0]?.d ?? '') || n.isAmount(s, start, end) ? undefined : { kind: 'card', count, head: 0, tail: 4 }
}

/** A card shrinks to ****1234; other numbers keep their gaps and get a star for each hidden digit. */
function hide(s: string, start: number, end: number, g: Group): string {
  const text = s.slice(start, end)
  const total = text.replace(/[^\dXx×]/g, '').length
  if (g.kind === 'card') return `****${text.replace(/\D/g, '').slice(-4)}`
  let i = 0
  return text.replace(/[\dXx×]/g, (c) => (i++ < g.head || i > total - g.tail ? c : '*'))
}
