import { add, compare, counter, distinct } from './score-sets.ts'
import type { Tally } from './score-document.ts'
import { listOf, none, same, show, words, type ExpectedReading, type Plain } from './score-values.ts'

/** Events and assets as sets, at each level: kind; kind and day; kind, day and party; kind and owner. */

/** No party on one of these is as good as the only applicant; on any other, as the only debtor. */
const OF_APPLICANT = new Set(['applicant-interviewed', 'applicant-consented', 'applicant-objected', 'clue-provided', 'clue-verified', 'zhongben-informed', 'zhongben-applied', 'case-money-paid', 'post-query-informed', 'resumption-applied', 'settlement-reached'])

type Fits = (w: Plain, g: Plain) => boolean
const several = (x: unknown): readonly unknown[] => (Array.isArray(x) ? x : [])
const text = (x: unknown): string => (typeof x === 'string' ? x : '')

export function compareActs(tally: Tally, want: ExpectedReading, wanted: Plain, got: Plain, errors: string[]): void {
  const sole = (role: string, name: unknown): boolean => { const all = listOf(wanted, role); return all.length === 1 && all[0]?.['name'] === name }
  const kindFits: Fits = (w, g) => w['kind'] === g['kind'] || several(w['accept']).includes(g['kind'])
  const dateFits: Fits = (w, g) => kindFits(w, g) && [w['on'] ?? null, ...several(w['acceptOn'])].includes(g['on'] ?? null)
  const partyFits: Fits = (w, g) => dateFits(w, g) && (none(w['party'])
    || (none(g['party']) && sole(OF_APPLICANT.has(text(w['kind'])) ? 'applicants' : 'debtors', w['party']))
    || [w['party'], ...several(w['acceptParty'])].some((n) => same('name', n, g['party'])))
  const wantEvents = listOf(wanted, 'events')
  const gotEvents = listOf(got, 'events').filter((e) => e['kind'] && e['absent'] !== true).flatMap(eachParty)
  const key = (e: Plain) => text(e['kind'])
  const dated = (e: Plain) => `${key(e)} ${text(e['on'])}`
  const levels = { kind: [kindFits, key], date: [dateFits, dated], party: [partyFits, (e: Plain) => `${dated(e)} ${none(e['party']) ? '' : words(e['party'])}`] } as const
  for (const level of ['kind', 'date', 'party'] as const) {
    const [fits, by] = levels[level]
    const found = compare(distinct(wantEvents, by), want.optionalEvents, distinct(gotEvents, by), fits)
    add(tally.events[level], found.count)
    if (level !== 'party') continue
    for (const g of found.wrong) errors.push(`event read: ${told(g)}`)
    for (const w of found.missed) errors.push(`event missing: ${told(w)}`)
  }
  for (const kind of new Set([...wantEvents, ...gotEvents].map(key))) {
    const count = tally.eventKinds.get(kind) ?? counter()
    tally.eventKinds.set(kind, count)
    const found = compare(distinct(wantEvents.filter((e) => key(e) === kind), dated), want.optionalEvents, distinct(gotEvents, dated), dateFits).count
    count.right += found.right
    count.missed += found.missed
    count.wrong += distinct(gotEvents.filter((e) => key(e) === kind), dated).filter((g) => ![...wantEvents, ...want.optionalEvents].some((e) => dateFits(e, g))).length
  }
  assets(tally, want, wanted, got, errors)
}

function assets(tally: Tally, want: ExpectedReading, wanted: Plain, got: Plain, errors: string[]): void {
  const debtors = listOf(wanted, 'debtors')
  const fits: Fits = (w, g) => w['kind'] === g['kind'] || several(w['accept']).includes(g['kind'])
  const ownerFits: Fits = (w, g) => fits(w, g) && ((none(w['owner']) && (none(g['owner']) || several(w['acceptOwner']).length === 0))
    || (none(g['owner']) && debtors.length === 1) || [w['owner'], ...several(w['acceptOwner'])].some((n) => same('name', n, g['owner'])) || jointly(w, g))
  const key = (a: Plain) => text(a['kind'])
  const wantAssets = listOf(wanted, 'assets'), gotAssets = listOf(got, 'assets').filter((a) => a['kind'])
  const found = compare(distinct(wantAssets, key), want.optionalAssets, distinct(gotAssets, key), fits)
  add(tally.assets.kind, found.count)
  for (const g of found.wrong) errors.push(`asset read: ${key(g)}`)
  for (const w of found.missed) errors.push(`asset missing: ${key(w)}`)
  const owned = (a: Plain) => `${key(a)} ${none(a['owner']) ? '' : words(a['owner'])}`
  add(tally.assets.owner, compare(distinct(wantAssets, owned), want.optionalAssets, distinct(gotAssets, owned), ownerFits).count)
  for (const kind of new Set([...wantAssets, ...gotAssets].map(key))) {
    const count = tally.assetKinds.get(kind) ?? counter()
    tally.assetKinds.set(kind, count)
    const w = wantAssets.find((a) => key(a) === kind)
    const read = gotAssets.some((a) => key(a) === kind)
    if (w && gotAssets.some((g) => fits(w, g))) count.right++
    else if (w) count.missed++
    if (read && !w && ![...wantAssets, ...want.optionalAssets].some((a) => fits(a, { kind }))) count.wrong++
  }
}

/** A thing of two is expected under one of them, the others accepted; a reading names both. */
function jointly(w: Plain, g: Plain): boolean {
  const read = Array.isArray(g['owner']) ? g['owner'] : []
  return read.length > 1 && read.every((name) => [w['owner'], ...several(w['acceptOwner'])].some((n) => same('name', n, name)))
}

/** An act that names several parties is one of each. */
function eachParty(e: Plain): Plain[] {
  const party = e['party']
  const names = Array.isArray(party) ? party : typeof party === 'string' && !party.startsWith('sha256:') ? party.split(/[、,，;；]/).filter((n) => n !== '') : [party]
  return (names.length > 0 ? names : [undefined]).map((name: unknown) => ({ ...e, party: name }))
}

function told(e: Plain): string {
  return `${text(e['kind'])} ${text(e['on']) || 'undated'}${none(e['party']) ? '' : ` ${show(e['party'])}`}`
}
