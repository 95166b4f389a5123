import { valueOf, type Fact } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile, Party } from '../casefile/schema.ts'
import type { CaseType, EventKind, Section } from '../casefile/vocabulary.ts'
import { caseTypeOf, readCaseNumber } from '../casefile/case-number.ts'
import { daysInMonth, type CivilDate } from '../casefile/dates.ts'
import { squash } from '../casefile/text.ts'
import { actsOf } from './acts.ts'
import { kept, keptOfEach } from './last-case.ts'
import { placeOf } from './places.ts'
import type { Evidence } from './types.ts'

/** Questions that rules ask of a case file. Three-valued throughout: yes, no, unknown. */

/** The exhibit of a fact. Facts without words (entered by another program) give none. */
export function exhibit(field: string, f: Fact<unknown> | undefined): Evidence[] {
  if (!f || f.quote === '') return []
  const one: Evidence = { field, quote: f.quote }
  if (f.where) one.where = f.where
  if (f.by) one.by = f.by
  return [one]
}

/** The exhibit of an event: the words that tell of the act, and its date where that was read elsewhere. Findings share it; nobody writes to one. */
export function eventExhibit(file: CaseFile, e: CaseEvent): Evidence[] {
  const slot = exhibits(e)
  if (slot.told === undefined || slot.events !== file.events) {
    slot.events = file.events
    slot.told = exhibitOf(file, e)
  }
  return slot.told
}

const exhibits = keptOfEach((_: CaseEvent): { events?: readonly CaseEvent[]; told?: Evidence[] } => ({}))

function exhibitOf(file: CaseFile, e: CaseEvent): Evidence[] {
  const field = `events.${placeOf(file, e)}`
  const told = exhibit(field, e.kind)
  if (e.on && e.on.quote !== '' && e.on.quote !== e.kind.quote) told.push(...exhibit(`${field}.on`, e.on))
  return told
}

export function sameName(a: string, b: string): boolean {
  return a === b || folded(a) === folded(b)
}

/** The names of one case are compared again and again: each is folded once. None is kept longer, for a piece of a page's text keeps the whole page in memory. */
export const folded = keptOfEach((name: string) => squash(name))

export function namesOf(f: Fact<string | string[]> | undefined): string[] {
  const v = valueOf(f)
  return v === undefined ? [] : Array.isArray(v) ? v : [v]
}

/** An event without a party concerns everybody, or the only one. */
export function concerns(e: CaseEvent, names: readonly string[]): boolean {
  const party = e.party?.value
  if (party === undefined || party === null || names.length === 0) return true
  if (typeof party === 'string') return isAmong(party, names)
  if (party.length === 0) return true
  for (const p of party) if (isAmong(p, names)) return true
  return false
}

function isAmong(name: string, names: readonly string[]): boolean {
  for (const n of names) if (sameName(name, n)) return true
  return false
}

/** The names under which acts toward a party are recorded: its own, its representative's, its agent's. */
export function namesFor(p: Party | undefined): string[] {
  if (!p) return []
  const names: string[] = []
  for (const name of [p.name, p.legalRepresentative, p.agent?.name]) if (name !== undefined && name.value !== null) names.push(name.value)
  return names
}

/** An applicant that is a court or an authority: the enforcement was referred by it. */
export function isAuthority(a: Party): boolean {
  return valueOf(a.authority) === true || /人民法院$/.test(valueOf(a.name) ?? '')
}

export function partyName(p: Party | undefined, fallback: string): string {
  return valueOf(p?.name) ?? fallback
}

/** All events of these kinds, done or not, in the order of the file. */
export function eventsOf(file: CaseFile, ...kinds: EventKind[]): CaseEvent[] {
  return actsOf(file, kinds, 'all')
}

/** Acts of these kinds that were done (or are not said to be undone). */
export function done(file: CaseFile, ...kinds: EventKind[]): CaseEvent[] {
  return actsOf(file, kinds, 'done')
}

/** Acts of these kinds that the material says were not done, refused or only planned. */
export function notDone(file: CaseFile, ...kinds: EventKind[]): CaseEvent[] {
  return actsOf(file, kinds, 'notDone')
}

/** Acts of these kinds of which the material leaves open whether they were done, for instance a record not yet filed. */
export function unsure(file: CaseFile, ...kinds: EventKind[]): CaseEvent[] {
  return actsOf(file, kinds, 'unsure')
}

/** What kind of case it is: as stated, else by the word in its number. A number that is not of enforcement is `other`. */
export function caseTypeIn(file: CaseFile): CaseType | undefined {
  return valueOf(file.caseType) ?? typeByNumber(file)
}

const typeByNumber = kept((file: CaseFile): CaseType | undefined => {
  const read = readCaseNumber(valueOf(file.caseNumber) ?? '')
  return read && (caseTypeOf(read) ?? 'other')
})

/** Does an act among these stand for every applicant? True of acts without a party; of unknown applicants one act is enough. */
export function ofEveryApplicant(file: CaseFile, events: readonly CaseEvent[]): boolean {
  if (file.applicants.length === 0) return events.length > 0
  return file.applicants.every((a) => events.some((e) => concerns(e, namesFor(a))))
}

/** True when one of these sections is shown whole, so that absence in it counts. */
export function whole(file: CaseFile, ...sections: Section[]): boolean {
  return sections.some((s) => file.coverage[s] === 'complete')
}

export type Position = 'before' | 'same-day' | 'after' | 'undated' | 'unclear'

/** First and last day on which an act may have been done; undefined where no date of its own is told. */
export function spanOf(e: CaseEvent): { first: CivilDate; last: CivilDate } | undefined {
  const first = valueOf(e.on)
  if (first === undefined) return undefined
  const precision = valueOf(e.onPrecision) ?? 'day'
  const last = precision === 'month' ? endOfMonth(first) : precision === 'year' ? `${first.slice(0, 4)}-12-31` : precision === 'range' ? (valueOf(e.until) ?? first) : first
  return { first, last }
}

/**
 * Where an act stands to a day. A month that contains the day is unclear. An act without a date, but known to have been done
 * by `until` (told in a document of that day), stands before a day that is no earlier.
 */
export function positionTo(e: CaseEvent, day: CivilDate): Position {
  const on = e.on?.value ?? undefined
  /* Most acts are told to the day. */
  if (on !== undefined && (e.onPrecision === undefined || e.onPrecision.value === 'day' || e.onPrecision.value === null)) return on < day ? 'before' : on > day ? 'after' : 'same-day'
  const span = spanOf(e)
  if (span === undefined) {
    const until = valueOf(e.until)
    return until !== undefined && until <= day ? 'before' : 'undated'
  }
  if (span.last < day) return 'before'
  if (span.first > day) return 'after'
  return span.first === day && span.last === day ? 'same-day' : 'unclear'
}

/** The day of an act that is told to the day; undefined where it is not, or only as a month, a year or a range. */
export function dayOf(e: CaseEvent): CivilDate | undefined {
  const span = spanOf(e)
  return span !== undefined && span.first === span.last ? span.first : undefined
}

function endOfMonth(on: CivilDate): CivilDate {
  return `${on.slice(0, 8)}${String(daysInMonth(+on.slice(0, 4), +on.slice(5, 7))).padStart(2, '0')}`
}

/** Words that an event carries beside its kind, for telling what was said. */
export const wordsOf = keptOfEach((e: CaseEvent): string => told(e.mode) + told(e.result) + told(e.detail) + e.kind.quote)

function told(f: Fact<string> | undefined): string {
  return f === undefined || f.value === null ? '' : `${f.value} `
}
