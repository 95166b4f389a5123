import { valueOf, type Fact } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile, Party } from '../casefile/schema.ts'
import type { CaseType, EventKind, Section } from '../casefile/vocabulary.ts'
import { caseTypeOf, readCaseNumber } from '../casefile/case-number.ts'
import { daysInMonth, type CivilDate } from '../casefile/dates.ts'
import { squash } from '../casefile/text.ts'
import type { Evidence } from './types.ts'

/** Questions that rules ask of a case file. Three-valued throughout: yes, no, unknown. */

/** The exhibit of a fact. Facts without words (entered by another program) give none. */
export function exhibit(field: string, f: Fact<unknown> | undefined): Evidence[] {
  if (!f || f.quote === '') return []
  return [{ field, quote: f.quote, ...(f.where ? { where: f.where } : {}), ...(f.by ? { by: f.by } : {}) }]
}

/** The exhibit of an event: the words that tell of the act, and its date where that was read elsewhere. */
export function eventExhibit(file: CaseFile, e: CaseEvent): Evidence[] {
  const field = `events.${file.events.indexOf(e)}`
  const told = exhibit(field, e.kind)
  const dated = e.on && e.on.quote !== e.kind.quote ? exhibit(`${field}.on`, e.on) : []
  return [...told, ...dated]
}

export function sameName(a: string, b: string): boolean {
  return a === b || folded(a) === folded(b)
}

/* The names of one case are compared again and again: each is folded once. Forgotten with the case. */
const names = new Map<string, string>()

function folded(name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const plain = squash(name)
  names.set(name, plain)
  return plain
}

export function namesOf(f: Fact<string | string[]> | undefined): string[] {
  const v = valueOf(f)
  return v === undefined ? [] : Array.isArray(v) ? v : [v]
}

/** An event without a party concerns everybody, or the only one. */
export function concerns(e: CaseEvent, names: readonly string[]): boolean {
  const parties = namesOf(e.party)
  return parties.length === 0 || names.length === 0 || parties.some((p) => names.some((n) => sameName(p, n)))
}

/** The names under which acts toward a party are recorded: its own, its representative's, its agent's. */
export function namesFor(p: Party | undefined): string[] {
  if (!p) return []
  return [valueOf(p.name), valueOf(p.legalRepresentative), valueOf(p.agent?.name)].filter((n) => n !== undefined)
}

/** An applicant that is a court or an authority: the enforcement was referred by it. */
export function isAuthority(a: Party): boolean {
  return valueOf(a.authority) === true || /人民法院$/.test(valueOf(a.name) ?? '')
}

export function partyName(p: Party | undefined, fallback: string): string {
  return valueOf(p?.name) ?? fallback
}

type Acts = Map<EventKind, CaseEvent[]>
/** Events by kind, of the case asked for last: all rules ask about one case in a row, and each about a few kinds. */
let indexed: { of: readonly CaseEvent[] | undefined; acts: Acts } = { of: undefined, acts: new Map() }

/** All events of these kinds, done or not, in the order of the file. */
export function eventsOf(file: CaseFile, ...kinds: EventKind[]): CaseEvent[] {
  if (indexed.of !== file.events) {
    names.clear()
    const acts: Acts = new Map()
    for (const e of file.events) {
      if (e.kind.value === null) continue
      const list = acts.get(e.kind.value)
      if (list) list.push(e)
      else acts.set(e.kind.value, [e])
    }
    indexed = { of: file.events, acts }
  }
  const [only] = kinds
  if (only && kinds.length === 1) return indexed.acts.get(only) ?? NONE
  const lists = kinds.map((k) => indexed.acts.get(k)).filter((l) => l !== undefined)
  if (lists.length <= 1) return lists[0] ?? NONE
  return file.events.filter((e) => e.kind.value !== null && kinds.includes(e.kind.value))
}
const NONE: CaseEvent[] = []

/** Acts of these kinds that were done (or are not said to be undone). */
export function done(file: CaseFile, ...kinds: EventKind[]): CaseEvent[] {
  return eventsOf(file, ...kinds).filter((e) => e.done === undefined || e.done.value === true)
}

/** Acts of these kinds that the material says were not done, refused or only planned. */
export function notDone(file: CaseFile, ...kinds: EventKind[]): CaseEvent[] {
  return eventsOf(file, ...kinds).filter((e) => valueOf(e.done) === false)
}

/** Acts of these kinds of which the material leaves open whether they were done, for instance a record not yet filed. */
export function unsure(file: CaseFile, ...kinds: EventKind[]): CaseEvent[] {
  return eventsOf(file, ...kinds).filter((e) => e.done !== undefined && e.done.value === null)
}

/** What kind of case it is: as stated, else by the word in its number. A number that is not of enforcement is `other`. */
export function caseTypeIn(file: CaseFile): CaseType | undefined {
  const stated = valueOf(file.caseType)
  if (stated !== undefined) return stated
  return typeOfNumber(valueOf(file.caseNumber) ?? '')
}

/* The number asked for last: the rules ask for that of one case in a row. */
let last: { number: string; type: CaseType | undefined } = { number: '', type: undefined }

function typeOfNumber(number: string): CaseType | undefined {
  if (number !== last.number) {
    const read = readCaseNumber(number)
    last = { number, type: read && (caseTypeOf(read) ?? 'other') }
  }
  return last.type
}

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
export function wordsOf(e: CaseEvent): string {
  return told(e.mode) + told(e.result) + told(e.detail) + e.kind.quote
}

function told(f: Fact<string> | undefined): string {
  return f === undefined || f.value === null ? '' : `${f.value} `
}
