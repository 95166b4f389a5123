import * as n from './export-numbers.ts'

/* Usual ways of breaking up an ID number; any other needs its check digit or a label. */
const SPLIT_ID_SHAPES = new Set(['6 8 4', '6 4 4 4', '3 3 8 4', '3 3 4 4 4', '6 4 2 2 4'])
/** between the groups of one number */
const GAP = /^[ \n()\-\u2010-\u2015\u2212]{1,3}$/

interface Token { start: number; end: number; d: string }

/** Numbers written in groups: 138 0000 0000, 6222-0212-3456-7890, 110101 19900101 0000, (023)6789 1234. */
export function numbersInGroups(s: string, keep: (start: number) => boolean): n.Span[] {
  const tokens: Token[] = []
  for (const m of s.matchAll(/[\d*]+/g)) {
    if (m[0].includes('*') || m[0].length > 13 || keep(m.index)) continue
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
  return found
}

/** Up to 7 groups that follow each other with nothing but a gap between. */
function chain(s: string, tokens: readonly Token[], from: number): Token[] {
  const run: Token[] = []
  for (const t of tokens.slice(from, from + 7)) {
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
  let joined = ''
  for (let count = 1; count <= run.length; count++) {
    joined += part(count - 1)
    if (joined.length > 18) break
    if (count < 2 || joined.length !== 18 || !/^\d{17}[\dXx×]$/.test(joined) || !n.hasIdForm18(joined)) continue
    const usual = SPLIT_ID_SHAPES.has(run.slice(0, count).map((t) => t.d.length).join(' '))
    if (usual || n.idChecks(joined) || n.labelled(s, start, 'id')) return { kind: 'id', count, head: 6, tail: 4 }
  }
  const m = /^4 4 4 4( [123]\b)?/.exec(shape) ?? /^6 (?:1[0-3])\b/.exec(shape)
  if (!m) return undefined
  const count = m[0].split(' ').length
  const card = run.slice(0, count).map((t) => t.d).join('')
  if (!/^[3-9]\d{15,18}$/.test(card)) return undefined
  return card.startsWith('62') || n.cardChecks(card) || n.labelled(s, start, 'card') ? { kind: 'card', count, head: 0, tail: 4 } : undefined
}

/** A card shrinks to ****1234; other numbers keep their gaps and get a star for each hidden digit. */
function hide(s: string, start: number, end: number, g: Group): string {
  const text = s.slice(start, end)
  const total = text.replace(/[^\dXx×]/g, '').length
  if (g.kind === 'card') return `****${text.replace(/\D/g, '').slice(-4)}`
  let i = 0
  return text.replace(/[\dXx×]/g, (c) => (i++ < g.head || i > total - g.tail ? c : '*'))
}
