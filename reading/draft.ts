import { valueOf, type Fact } from '../casefile/fact.ts'
import { emptyCaseFile, type CaseEvent, type CaseFile, type Party } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Coverage, Section } from '../casefile/vocabulary.ts'
import type { ScalarField } from './labels.ts'

/** A case file in the making: several readings of one field are kept until all of the page has been seen. */
export interface Draft {
  file: CaseFile
  readings: Map<ScalarField, { rank: number; fact: Fact<string> }[]>
}

export type Role = 'applicants' | 'debtors' | 'others'

export function newDraft(): Draft {
  return { file: emptyCaseFile(), readings: new Map() }
}

/**
 * `rank` 0 is the surest label; readings of a lower rank count only where no surer one has a value. −1 is a platform
 * profile's, which is believed even where its value is not understood.
 */
export function addReading(draft: Draft, field: ScalarField, rank: number, fact: Fact<string>): void {
  const list = draft.readings.get(field) ?? []
  list.push({ rank, fact })
  draft.readings.set(field, list)
}

/** The party of that role and name, made if it is new. */
export function addParty(draft: Draft, role: Role, name: Fact<string>): Party {
  const wanted = squash(name.value ?? '')
  const known = draft.file[role].find((p) => squash(valueOf(p.name) ?? '') === wanted)
  if (known) return known
  const party: Party = { name }
  draft.file[role].push(party)
  return party
}

/** Two acts of one kind, day and party told twice are one: the fuller telling stays, and takes from the other what it does not tell itself (the items of a query). */
export function addEvents(draft: Draft, events: readonly CaseEvent[]): void {
  const places = new Map<string, number[]>()
  const put = (e: CaseEvent, i: number) => { const key = keyOf(e); const at = places.get(key); if (at) at.push(i); else places.set(key, [i]) }
  draft.file.events.forEach(put)
  for (const e of events) {
    const at = places.get(keyOf(e))?.find((i) => { const o = draft.file.events[i]; return o !== undefined && sameAct(o, e) })
    const old = at === undefined ? undefined : draft.file.events[at]
    if (old === undefined || at === undefined) {
      put(e, draft.file.events.length)
      draft.file.events.push(e)
    } else draft.file.events[at] = Object.keys(e).length > Object.keys(old).length ? { ...old, ...e } : { ...e, ...old }
  }
}

/** Two things sold, two attempts, two sums of one day are two acts. */
function sameAct(a: CaseEvent, b: CaseEvent): boolean {
  const same = (x: string | number | undefined, y: string | number | undefined) => x === undefined || y === undefined || x === y
  return same(valueOf(a.round), valueOf(b.round)) && same(squashed(a.about), squashed(b.about)) && (!SUMS.has(a.kind.value ?? '') || same(valueOf(a.amount), valueOf(b.amount)))
}
const SUMS = new Set<string>(['case-money-received', 'case-money-noticed', 'case-money-paid'])
const squashed = (f: Fact<string> | undefined) => { const v = valueOf(f); return v === undefined ? undefined : squash(v) }

function keyOf(e: CaseEvent): string {
  const party = valueOf(e.party)
  return [e.kind.value, valueOf(e.on) ?? '', Array.isArray(party) ? party.map(squash).sort().join(',') : squash(party ?? ''), String(e.done?.value ?? true), valueOf(e.status) ?? '', e.kind.value === 'network-query' && valueOf(e.result)?.startsWith('未反馈') === true ? 'open' : ''].join('\u0000')
}

/** Coverage of a section told by several lists: complete only when all of them are. */
export function addCoverage(draft: Draft, section: Section, coverage: Coverage): void {
  const before = draft.file.coverage[section]
  draft.file.coverage[section] = before === undefined || before === coverage ? coverage : 'partial'
}

/** Chooses one reading per field; different values at the same rank stay as a conflict. */
export function settle(draft: Draft): CaseFile {
  const { file } = draft
  for (const [field, all] of draft.readings) {
    const told = all.filter((r) => r.rank < 0)
    const readings = told.length > 0 ? told : all
    const valued = readings.filter((r) => r.fact.value !== null)
    const best = Math.min(...valued.map((r) => r.rank))
    const top = valued.filter((r) => r.rank === best).map((r) => r.fact)
    const different = shortened(field, [...new Map(top.map((f) => [squash(f.value ?? ''), f])).values()])
    const chosen = different[0] ?? readings[0]?.fact
    if (!chosen) continue
    put(file, field, chosen)
    if (different.length > 1) file.conflicts.push({ field, facts: different })
  }
  return file
}

/** 石门县人民法院 beside 松岭省石门县人民法院 is the same court, named shortly. */
function shortened(field: ScalarField, facts: Fact<string>[]): Fact<string>[] {
  if (field !== 'court') return facts
  return facts.filter((f) => !facts.some((o) => o !== f && (o.value ?? '').length > (f.value ?? '').length && (o.value ?? '').endsWith(f.value ?? '')))
}

function put(file: CaseFile, field: ScalarField, fact: Fact<string>): void {
  const [head, leaf] = field.split('.')
  if (head === undefined) return
  if (leaf === undefined) Reflect.set(file, head, fact)
  else {
    const inner: unknown = Reflect.get(file, head)
    Reflect.set(file, head, { ...(typeof inner === 'object' ? inner : {}), [leaf]: fact })
  }
}
