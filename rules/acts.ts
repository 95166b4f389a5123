import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { concerns, folded, namesOf } from './facts.ts'
import { kept } from './last-case.ts'

/** The acts of a case by kind and by party, so that a rule looks up and never scans: a case may have thousands. */

type Which = 'all' | 'done' | 'notDone' | 'unsure'
/** So few are searched as fast as they are looked up. */
const FEW = 40

/** The acts of one kind in the order of the file, with their places in it; callers share the lists and change none. */
interface Acts {
  all: CaseEvent[]
  places: number[]
  done: CaseEvent[]
  notDone: CaseEvent[]
  unsure: CaseEvent[]
}

const actsByKind = kept((events: readonly CaseEvent[]) => {
  const byKind = new Map<EventKind, Acts>()
  for (const [place, e] of events.entries()) {
    if (e.kind.value === null) continue
    let acts = byKind.get(e.kind.value)
    if (acts === undefined) byKind.set(e.kind.value, (acts = { all: [], places: [], done: [], notDone: [], unsure: [] }))
    acts.all.push(e)
    acts.places.push(place)
    const was = e.done === undefined ? true : e.done.value
    if (was === true) acts.done.push(e)
    else if (was === false) acts.notDone.push(e)
    else acts.unsure.push(e)
  }
  return byKind
})

/** The acts of these kinds, in the order of the file: all of them, or the done, the not done, those left open. The list is shared. */
export function actsOf(file: CaseFile, kinds: readonly EventKind[], which: Which): CaseEvent[] {
  const byKind = actsByKind(file.events)
  let only: CaseEvent[] | undefined, several = false
  for (const kind of kinds) {
    const list = byKind.get(kind)?.[which]
    if (list === undefined || list.length === 0) continue
    if (only !== undefined && only !== list) several = true
    only = list
  }
  if (!several) {
    if (only !== undefined && only.length > FEW) shared.add(only)
    return only ?? NONE
  }
  if (!hasMany(file)) return file.events.filter((e) => e.kind.value !== null && kinds.includes(e.kind.value) && isOf(e, which))
  return keptList(file, `${which} ${kinds.join(' ')}`, () => merged(file, byKind, new Set(kinds), which))
}

function isOf(e: CaseEvent, which: Which): boolean {
  if (which === 'all') return true
  const was = e.done === undefined ? true : e.done.value
  return which === 'done' ? was === true : which === 'notDone' ? was === false : was === null
}
const NONE: CaseEvent[] = []

const lists = kept((_: readonly CaseEvent[]) => new Map<string, CaseEvent[]>())

/** Has the case so many acts that lists of them are worth keeping? */
export function hasMany(file: CaseFile): boolean {
  return file.events.length > FEW
}

/** A list of acts that several rules or debtors ask for, made once for a case of many acts. The key says what is in it. */
export function keptList(file: CaseFile, key: string, make: () => CaseEvent[]): CaseEvent[] {
  if (!hasMany(file)) return make()
  const known = lists(file.events)
  const found = known.get(key)
  if (found !== undefined) return found
  const list = make()
  known.set(key, list)
  shared.add(list)
  return list
}

/** The acts of several kinds, in the order of the file. */
function merged(file: CaseFile, byKind: ReadonlyMap<EventKind, Acts>, kinds: ReadonlySet<EventKind>, which: Which): CaseEvent[] {
  const places: number[] = []
  for (const kind of kinds) for (const place of byKind.get(kind)?.places ?? []) places.push(place)
  const acts = places.sort((a, b) => a - b).map((place) => file.events[place]).filter((e) => e !== undefined)
  return which === 'all' ? acts : acts.filter((e) => isOf(e, which))
}

interface ByName {
  /** without a party: they concern everybody */
  general: number[]
  own: Map<string, number[]>
}
/** Lists that are asked for again: only these are worth sorting by name, and each once. */
const shared = new WeakSet<readonly CaseEvent[]>()
const byNames = new WeakMap<readonly CaseEvent[], ByName>()

/** Those of the acts that concern a party of these names, in their order; all of them for no names. */
export function toward(acts: readonly CaseEvent[], names: readonly string[]): CaseEvent[] {
  if (acts.length <= FEW || names.length === 0 || !shared.has(acts)) return acts.filter((e) => concerns(e, names))
  let known = byNames.get(acts)
  if (known === undefined) byNames.set(acts, (known = sorted(acts)))
  const { general, own } = known
  const places = new Set([...general, ...names.flatMap((n) => own.get(folded(n)) ?? [])])
  return [...places].sort((a, b) => a - b).map((i) => acts[i]).filter((e) => e !== undefined)
}

function sorted(acts: readonly CaseEvent[]): ByName {
  const general: number[] = [], own = new Map<string, number[]>()
  for (const [i, e] of acts.entries()) {
    const parties = namesOf(e.party)
    if (parties.length === 0) general.push(i)
    for (const p of new Set(parties.map(folded))) {
      const list = own.get(p)
      if (list) list.push(i)
      else own.set(p, [i])
    }
  }
  return { general, own }
}
