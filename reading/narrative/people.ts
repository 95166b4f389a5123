import type { Span } from './layout.ts'

/** Who is who in the case: full names, short names, and those who speak for a party. */
export interface Person { name: string; side: 'applicant' | 'debtor'; aliases: readonly string[]; spokesmen: readonly string[] }
export interface Mention extends Span { name: string; side: 'applicant' | 'debtor'; spokesman: boolean }

export interface People {
  applicants: readonly string[]
  debtors: readonly string[]
  mentions(start: number, end: number): Mention[]
}

/** No case here has more parties; what goes beyond is not searched for. */
const PEOPLE_MAX = 300

export function peopleIn(text: string, persons: readonly Person[]): People {
  const known = new Map<string, { person: Person; spokesman: boolean }>()
  for (const p of persons.slice(0, PEOPLE_MAX)) for (const s of p.spokesmen) if (s.length >= 2) known.set(s, { person: p, spokesman: true })
  for (const p of persons.slice(0, PEOPLE_MAX)) for (const a of p.aliases) if (a.length >= 2) known.set(a, { person: p, spokesman: false })
  for (const p of persons.slice(0, PEOPLE_MAX)) known.set(p.name, { person: p, spokesman: false })
  const words = [...known.keys()].filter((w) => w.length >= 2).sort((a, b) => b.length - a.length)
  const all: Mention[] = []
  if (words.length > 0) {
    const pattern = new RegExp(words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
    for (const m of text.matchAll(pattern)) {
      const hit = known.get(m[0])
      if (hit) all.push({ start: m.index, end: m.index + m[0].length, name: hit.person.name, side: hit.person.side, spokesman: hit.spokesman })
    }
  }
  const named = (side: Person['side']) => persons.filter((p) => p.side === side).map((p) => p.name)
  return {
    applicants: named('applicant'),
    debtors: named('debtor'),
    mentions(start, end) {
      let low = 0
      let high = all.length
      while (low < high) {
        const mid = (low + high) >> 1
        if ((all[mid]?.start ?? 0) < start) low = mid + 1
        else high = mid
      }
      const out: Mention[] = []
      for (let i = low; i < all.length; i++) {
        const m = all[i]
        if (!m || m.end > end) break
        out.push(m)
      }
      return out
    },
  }
}
