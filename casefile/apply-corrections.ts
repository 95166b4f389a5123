import { handEventWords, markedWords } from './correction-words.ts'
import { readingOf, subjectOf, type Correction, type HandEvent, type Reading } from './corrections.ts'
import type { By, Fact } from './fact.ts'
import { QUOTE_MAX, clip, valueOf } from './fact.ts'
import { assetItem, eventItem, findItem } from './items.ts'
import { withoutConflicts, type Kept } from './kept-places.ts'
import { leafOf, withLeaf } from './leaves.ts'
import type { AnyFact, CaseEvent, CaseFile } from './schema.ts'
import { squash } from './text.ts'

/**
 * Puts what a person set right into a reading of the case. The reading itself is not changed. Every value set by hand says
 * who set it and when; where the person chose one of several readings of the page, its words stay with it.
 */

/**
 * in-force: as it was when it was made, or the page does not show it now; agrees: the page now says the same;
 * page-changed: the page says something else than it did then; not-found: the act, thing or person is not on the page now.
 */
export type CorrectionStatus = 'in-force' | 'agrees' | 'page-changed' | 'not-found'
export interface State {
  correction: Correction
  status: CorrectionStatus
  /** what the page reads now */
  now: AnyFact[]
  /** path in the reading of what it is about: `filedOn`, `debtors.0.address`, `events.5`; left out for what the reading does not have */
  place?: string
}
export interface Applied {
  file: CaseFile
  states: State[]
  /** by place in the reading: place in the file, undefined for what was taken out */
  events: Kept
  assets: Kept
}

/** Corrections of one thing: the last one counts. Those in the bin are left out. */
export function applyCorrections(reading: CaseFile, corrections: readonly Correction[]): Applied {
  const active = [...new Map([...corrections].filter((c) => c.deletedAt === undefined).sort((a, b) => (a.at < b.at ? -1 : 1)).map((c) => [subjectOf(c), c])).values()]
  const file: CaseFile = { ...reading, applicants: [...reading.applicants], debtors: [...reading.debtors], others: [...reading.others], events: [...reading.events], assets: [...reading.assets] }
  const items = { event: reading.events.map(eventItem), asset: reading.assets.map(assetItem) }
  const gone = { events: new Set<number>(), assets: new Set<number>() }
  const settled = new Set<string>()

  const states = active.map((correction): State => {
    const { target, action } = correction
    const set = (path: string): State => {
      const now = readings(reading, path)
      if (action.type === 'set') settled.add(path)
      write(file, path, factOf(correction, now))
      return { correction, status: statusOf(correction, now), now, place: path }
    }
    if (target.type === 'field') return set(target.path)
    if (target.type === 'party') {
      const at = reading[target.role].findIndex((p) => squash(valueOf(p.name) ?? '') === squash(target.name))
      return at < 0 ? { correction, status: 'not-found', now: [] } : set(`${target.role}.${at}.${target.leaf}`)
    }
    if (target.type === 'asset') {
      const at = findItem(items.asset, target.item)
      if (at < 0) return { correction, status: 'not-found', now: [] }
      if (target.leaf !== undefined) return set(`assets.${at}.${target.leaf}`)
      gone.assets.add(at)
      return { correction, status: 'in-force', now: [], place: `assets.${at}` }
    }
    const at = target.item ? findItem(items.event, target.item) : -1
    const old = at < 0 ? undefined : reading.events[at]
    if (old) {
      if (action.type === 'exclude') gone.events.add(at)
      if (action.type === 'event') file.events[at] = replaced(old, action.event, correction)
      return { correction, status: 'in-force', now: [old.kind], place: `events.${at}` }
    }
    if (action.type !== 'event') return { correction, status: 'not-found', now: [] }
    file.events.push(made(action.event, correction))
    const told = reading.events.find((e) => tellsSame(e, action.event))
    return { correction, status: told ? 'agrees' : target.item ? 'not-found' : 'in-force', now: told ? [told.kind] : [] }
  })
  const { events, assets } = withoutConflicts(file, gone, settled)
  return { file, states, events, assets }
}

/** What the reading says of a field, all of it where it says several things. */
export function readings(file: CaseFile, path: string): AnyFact[] {
  const conflict = file.conflicts.find((c) => c.field === path)
  const fact = leafOf(file, path)
  return conflict && conflict.facts.length > 1 ? [...conflict.facts] : fact ? [fact] : []
}

function statusOf({ action, seen }: Correction, now: readonly AnyFact[]): CorrectionStatus {
  const read = now.map(readingOf)
  if (read.length === 0) return 'in-force'
  if (action.type === 'set' && read.every((r) => same(r.value, action.value))) return 'agrees'
  const before = seen.map((r) => JSON.stringify(r.value)), after = read.map((r) => JSON.stringify(r.value))
  return before.length === after.length && after.every((v) => before.includes(v)) ? 'in-force' : 'page-changed'
}

function same(read: Reading['value'], set: string | boolean | null): boolean {
  if (read === null || set === null || typeof set === 'boolean') return read !== null && read === set
  return squash(Array.isArray(read) ? read.join('、') : String(read)) === squash(set)
}

/** Undefined where the reading is not to be used and nothing stands in for it. */
function factOf(correction: Correction, now: readonly AnyFact[]): AnyFact | undefined {
  const { action } = correction
  if (action.type !== 'set' || action.value === null) return undefined
  const chosen = now.find((f) => f.quote !== '' && same(readingOf(f).value, action.value))
  return chosen ? { ...chosen, by: byOf(correction) } : byHand(action.value, markedWords(correction, false), correction)
}

export function byOf({ id, by, at }: Correction): By {
  return { id, name: by, at }
}
function byHand<T>(value: T, quote: string, correction: Correction): Fact<T> {
  return { value, quote: clip(quote, QUOTE_MAX), by: byOf(correction) }
}

/** An act that the page does not tell. */
function made(e: HandEvent, correction: Correction): CaseEvent {
  const fact = <T>(value: T): Fact<T> => byHand(value, `人工更正：${handEventWords(e)}`, correction)
  return {
    kind: fact(e.kind), done: fact(e.done), ...(e.done ? {} : { status: fact('not-done' as const) }),
    ...(e.on === undefined ? {} : { on: fact(e.on) }), ...(e.party === undefined ? {} : { party: fact(e.party) }),
    ...(e.result === undefined ? {} : { result: fact(e.result) }), ...(e.detail === undefined ? {} : { detail: fact(e.detail) }),
  }
}

/** The act as the page tells it, but for what the person wrote otherwise. */
function replaced(old: CaseEvent, e: HandEvent, correction: Correction): CaseEvent {
  const hand = made(e, correction)
  const { on: _, onPrecision, until, party: __, result: ___, detail: ____, status, done, ...rest } = old
  const keep = <T>(before: Fact<T> | undefined, now: Fact<T> | undefined, equal: boolean) => (equal ? before : now)
  const on = keep(old.on, hand.on, valueOf(old.on) === e.on)
  const party = keep(old.party, hand.party, [valueOf(old.party) ?? []].flat().join('、') === (e.party ?? ''))
  const result = keep(old.result, hand.result, (valueOf(old.result) ?? '') === (e.result ?? ''))
  const detail = keep(old.detail, hand.detail, (valueOf(old.detail) ?? '') === (e.detail ?? ''))
  const stays = (done?.value ?? (done === undefined ? true : undefined)) === e.done
  return {
    ...rest,
    kind: old.kind.value === e.kind ? old.kind : hand.kind,
    ...(stays ? { ...(done ? { done } : {}), ...(status ? { status } : {}) } : { ...(hand.done ? { done: hand.done } : {}), ...(hand.status ? { status: hand.status } : {}) }),
    ...(on ? { on } : {}), ...(on === old.on && on ? { ...(onPrecision ? { onPrecision } : {}), ...(until ? { until } : {}) } : {}),
    ...(party ? { party } : {}), ...(result ? { result } : {}), ...(detail ? { detail } : {}),
  }
}

function tellsSame(e: CaseEvent, hand: HandEvent): boolean {
  const parties = [valueOf(e.party) ?? []].flat().map(squash)
  return e.kind.value === hand.kind && valueOf(e.on) === hand.on && (e.done?.value ?? true) === hand.done && (hand.party === undefined || parties.length === 0 || parties.includes(squash(hand.party)))
}

function write(file: CaseFile, path: string, fact: AnyFact | undefined): void {
  const [head, ...rest] = path.split('.')
  if (head === undefined) return
  const next = withLeaf(Reflect.get(file, head), rest, fact)
  if (next === undefined) Reflect.deleteProperty(file, head)
  else Reflect.set(file, head, next)
}

/** What a correction did, as an exhibit: for those that leave no value in the file. */
export function exhibitOf(correction: Correction): { field: string; quote: string; by: By } {
  const { target } = correction
  const field = target.type === 'field' ? target.path : target.type === 'party' ? target.role : target.type === 'asset' ? 'assets' : 'events'
  return { field, quote: clip(`${markedWords(correction, target.type !== 'field')}`), by: byOf(correction) }
}
