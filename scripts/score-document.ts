import { compareActs } from './score-acts.ts'
import { add, compare, counter, distinct, type Counter } from './score-sets.ts'
import { at, isRecord, listOf, none, plain, same, show, words, type ExpectedReading, type Plain } from './score-values.ts'

/** The fields that are counted; the others of a case file are not labelled everywhere. */
export const FIELDS = [
  'caseNumber', 'rulingSuffix', 'caseType', 'court', 'handler', 'clerk', 'cause', 'filedOn', 'appliedOn', 'rulingOn', 'closedOn', 'closeMode',
  'basis.number', 'basis.court', 'amounts.due', 'amounts.paid', 'amounts.waived', 'amounts.unpaid', 'subject',
]
const ROLES = ['applicants', 'debtors']

/** Sums over documents. Maps are by field, by kind of event and by kind of asset. */
export interface Tally {
  documents: number
  pageKinds: number
  contaminated: string[]
  fields: Map<string, Counter>
  roles: Map<string, Counter>
  parties: Counter
  events: { kind: Counter; date: Counter; party: Counter }
  eventKinds: Map<string, Counter>
  assets: { kind: Counter; owner: Counter }
  assetKinds: Map<string, Counter>
  /** missing, deceased, bankrupt … of the parties found; not in any sum, but a wrong one is an accusation */
  states: Counter
  /** what a text says was not, read as done */
  contradicted: string[]
  errors: Map<string, string[]>
}

export function emptyTally(): Tally {
  return {
    documents: 0, pageKinds: 0, contaminated: [], fields: new Map(), roles: new Map(), parties: counter(),
    events: { kind: counter(), date: counter(), party: counter() }, eventKinds: new Map(), assets: { kind: counter(), owner: counter() }, assetKinds: new Map(), states: counter(), contradicted: [], errors: new Map(),
  }
}

export function into(map: Map<string, Counter>, key: string): Counter {
  const found = map.get(key) ?? counter()
  map.set(key, found)
  return found
}

/** What was read of one file; `cases` only of a list. */
export interface Read { pageKind: string; caseFile: unknown; cases: readonly unknown[] }

/** Adds one document to the sums. A text that could not be read at all has `read` undefined: all of it is missed. */
export function scoreDocument(tally: Tally, id: string, want: ExpectedReading, read: Read | undefined): void {
  const errors: string[] = []
  const kind = read?.pageKind ?? 'unreadable'
  tally.documents++
  if (kind === want.pageKind || (want.pageKind === 'not-a-case' && kind === 'unrecognised')) tally.pageKinds++
  else errors.push(`pageKind ${want.pageKind}, read ${kind}`)
  const file = plainOf(read?.caseFile)
  scoreFile(tally, want, want.caseFile, file, '', errors)
  const listed = want.cases ?? []
  const got = (read?.cases ?? []).map(plainOf)
  listed.forEach((c, i) => scoreFile(tally, want, c, got[i] ?? {}, 'cases.*.', errors))
  if (want.pageKind === 'not-a-case' && (FIELDS.some((f) => !none(at(file, f))) || ['applicants', 'debtors', 'events', 'assets'].some((k) => listOf(file, k).length > 0) || kind !== 'not-a-case' && kind !== 'unrecognised')) tally.contaminated.push(id)
  for (const what of want.absent.filter((a) => a.startsWith('event:') && !a.includes('@')).map((a) => a.slice(6))) {
    if (!listOf(file, 'events').some((e) => e['kind'] === what && e['done'] !== false && e['done'] !== undefined)) continue
    if ([...listOf(want.caseFile, 'events'), ...want.optionalEvents].some((e) => e['kind'] === what && e['done'] !== false)) continue
    tally.contradicted.push(`${id} ${what}`)
    errors.push(`event:${what} is said not to be, and was read`)
  }
  if (errors.length > 0) tally.errors.set(id, errors)
}

function plainOf(file: unknown): Plain {
  const p = plain(file)
  return isRecord(p) ? p : {}
}

function scoreFile(tally: Tally, want: ExpectedReading, wanted: Plain, got: Plain, under: string, errors: string[]): void {
  const alternatives = (path: string): readonly unknown[] => want.alternatives[under + path] ?? []
  for (const field of FIELDS) {
    const path = under + field
    const w = at(wanted, field), g = at(got, field)
    const count = counter()
    const right = same(field, w, g) || alternatives(field).some((a) => same(field, a, g))
    if (none(w) || want.optional.includes(path)) {
      const anything = want.optional.includes(path) && none(w) && want.alternatives[path] === undefined
      if (!none(g) && !right && !anything) {
        count.wrong++
        errors.push(`${path}: not stated${none(w) ? '' : ' so'}, read ${show(g)}`)
      }
    } else if (right) count.right++
    else {
      count.missed++
      if (!none(g)) count.wrong++
      errors.push(`${path}: ${show(w)}, read ${show(g)}`)
    }
    add(into(tally.fields, field), count)
  }
  scoreParties(tally, want, wanted, got, under, alternatives, errors)
  compareActs(tally, want, wanted, got, errors)
}

const STATES = ['minor', 'deceased', 'missing', 'bankrupt', 'deregistered']

function scoreStates(tally: Tally, want: ExpectedReading, w: Party, g: Party, errors: string[]): void {
  for (const state of STATES) {
    const path = `${w.role}.${w.place}.${state}`
    if (want.optional.includes(path)) continue
    if (w[state] === true && g[state] === true) tally.states.right++
    else if (w[state] === true) tally.states.missed++
    else if (g[state] === true) {
      tally.states.wrong++
      errors.push(`${path}: not stated, read true`)
    }
  }
}

interface Party extends Plain { role: string; place: number }

function scoreParties(tally: Tally, want: ExpectedReading, wanted: Plain, got: Plain, under: string, alternatives: (path: string) => readonly unknown[], errors: string[]): void {
  const people = (file: Plain): Party[] => ROLES.flatMap((role) => listOf(file, role).map((p, place) => ({ ...p, role, place })).filter((p) => !none(at(p, 'name'))))
  const fits = (w: Party, g: Party): boolean => w.role === g.role && (same('name', w['name'], g['name']) || alternatives(`${w.role}.${w.place}.name`).some((a) => same('name', a, g['name'])))
  /* a list need not show the parties of its cases */
  const needed = (p: Party) => under === '' || !want.optional.includes(under + p.role)
  const all = distinct(people(wanted).filter((p) => needed(p)), (p) => p.role + words(p['name']))
  const read = distinct(people(got).filter((p) => needed(p)), (p) => p.role + words(p['name']))
  const known = read.filter((g) => !want.optionalParties.some((n) => same('name', n, g['name'])) || all.some((w) => fits(w, g)))
  const found = compare(all, [], known, fits)
  add(tally.parties, found.count)
  for (const g of found.wrong) errors.push(`${g.role}: read ${show(g['name'])}`)
  for (const w of found.missed) errors.push(`${w.role}: ${show(w['name'])} missing`)
  for (const [w, g] of found.pairs) scoreStates(tally, want, w, g, errors)
  for (const role of ROLES) add(into(tally.roles, role), compare(all.filter((p) => p.role === role), [], known.filter((p) => p.role === role), fits).count)
}
