import type { CaseFile } from '../../casefile/schema.ts'
import { plain, isRecord, list, same, type Expected } from './expected-reading.ts'

/** Events and assets of an expected reading as sets: each wanted one must be read, and nothing else may be. */

export type Wanted = Record<string, unknown>
type Fits = (want: Wanted, got: Wanted) => boolean

export function compareActs(want: Wanted & { debtors: Wanted[]; applicants: Wanted[] }, file: CaseFile, expected: Expected): string[] {
  const out: string[] = []
  const alone = (name: unknown) => [want.debtors, want.applicants].some((people) => people.length === 1 && same(people[0]?.['name'], name))
  const eventFits: Fits = (w, g) => oneOf(w, 'kind', 'accept', g) && oneOf(w, 'on', 'acceptOn', g) && (w['done'] ?? true) === g['done']
    && (w['party'] === undefined || (g['party'] === undefined ? alone(w['party']) : oneOf(w, 'party', 'acceptParty', g)))
    && ['until', 'amount', 'round', 'about', 'clause', 'term', 'approvedBy'].every((k) => w[k] === undefined || same(w[k], g[k]))
  const assetFits: Fits = (w, g) => oneOf(w, 'kind', 'accept', g)
    && (w['owner'] === undefined || (g['owner'] === undefined ? alone(w['owner']) : oneOf(w, 'owner', 'acceptOwner', g)))
    && ['disposal', 'value', 'undisposable'].every((k) => w[k] === undefined || same(w[k], g[k]))

  const events = file.events.flatMap((e) => {
    const p = plain(e)
    /* Of an act that may have taken place or not nothing is claimed. */
    if (!isRecord(p) || e.done?.value === null) return []
    const parties = Array.isArray(p['party']) ? p['party'] : [p['party']]
    return parties.map((party: unknown): Wanted => ({ ...p, party, done: p['done'] ?? true }))
  })
  out.push(...compare(list(want, 'events'), expected.optionalEvents, events, eventFits, (e) => `event ${words(e['kind'], e['on'] ?? 'undated', e['party'], e['done'] === false ? 'not done' : '')}`))
  const assets = file.assets.map(plain).filter(isRecord)
  out.push(...compare(list(want, 'assets'), expected.optionalAssets, assets, assetFits, (a) => `asset ${words(a['kind'], a['owner'], a['disposal'], a['value'])}`))

  for (const what of expected.absent) {
    const [type, kind] = what.split(':')
    if (type === 'event' && !kind?.includes('@') && events.some((e) => e['kind'] === kind && e['done'] === true)) out.push(`${what} is said not to be, and was read`)
    if (type === 'asset' && assets.some((a) => kind === 'any' || a['kind'] === kind)) out.push(`${what} is said not to be, and was read`)
  }
  return out
}

/** A key of the wanted one or one of its accepted values; an undated act is accepted as null. */
function oneOf(want: Wanted, key: string, accept: string, got: Wanted): boolean {
  const more = want[accept]
  const g = got[key] ?? null
  return [want[key] ?? null, ...(Array.isArray(more) ? more : [])].some((w) => same(w, g))
}

/**
 * One telling may be read once; the same act told twice is one. Wanted items are matched so that as many as possible
 * find an item of their own; what is left must fit an optional one, or be a second telling.
 */
function compare(wanted: readonly Wanted[], optional: readonly Wanted[], got: readonly Wanted[], fits: Fits, name: (x: Wanted) => string): string[] {
  const owner: number[] = got.map(() => -1)
  const place = (i: number, seen: Set<number>): boolean => got.some((g, j) => {
    const w = wanted[i]
    if (!w || seen.has(j) || !fits(w, g)) return false
    seen.add(j)
    const before = owner[j] ?? -1
    if (before >= 0 && !place(before, seen)) return false
    owner[j] = i
    return true
  })
  wanted.forEach((_, i) => place(i, new Set()))
  const missing = wanted.filter((_, i) => !owner.includes(i)).map((w) => `${name(w)} missing`)
  const extra = got.filter((g, j) => owner[j] === -1 && ![...optional, ...wanted].some((o) => fits(o, g))).map((g) => `${name(g)} is none`)
  return [...missing, ...new Set(extra)]
}

function words(...parts: unknown[]): string {
  return parts.filter((p) => p !== undefined && p !== '').map((p) => (typeof p === 'string' ? p : JSON.stringify(p))).join(' ')
}
