import { valueOf } from '../casefile/fact.ts'
import { inWords, type CivilDate } from '../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { ClosingDate } from './closing-date.ts'
import { done, eventExhibit, eventsOf, namesFor, notDone, positionTo, sameName, unsure, whole } from './facts.ts'
import { goneBy, goneExhibit } from './gone.ts'
import { pass, unknown, type OneDebtor } from './judging.ts'
import { placeOf } from './places.ts'
import { toward } from './acts.ts'
import type { Evidence, Judgement, Legality, Missing } from './types.ts'

/** Acts that must have reached somebody before the closing: notice, order, restriction, listing, sanction. */

export interface Act {
  /** any of these, done, is the act */
  kinds: readonly EventKind[]
  /** the act was not done when the material says so of each of these; of the first kind where left out */
  denied?: readonly EventKind[]
  /** where it would also be listed, beside the log of the case */
  inMeasures?: true
}

export const NOTICE: Act = { kinds: ['notice-issued', 'notice-served'] }
export const REPORT_ORDER: Act = { kinds: ['report-order-issued', 'report-order-served'] }
export const RESTRICTION: Act = { kinds: ['consumption-restricted'], inMeasures: true }
export const LISTING: Act = { kinds: ['dishonest-listed'], inMeasures: true }
/** 罚款、拘留、移送追究刑事责任 */
export const SANCTION: Act = { kinds: ['fined', 'detained', 'crime-referred'], denied: ['fined', 'detained'], inMeasures: true }

export interface Reach {
  /**
   * done: on the day of the closing or before; undated, unclear: done, but the material does not say whether by then; late: after
   * the closing only; absent: the material says that it was not done, or a whole list lacks it; open: begun, planned, tried, of
   * which the end is not told; unknown: nothing is told.
   */
  state: 'done' | 'undated' | 'unclear' | 'late' | 'absent' | 'open' | 'unknown'
  /** the acts that show it; none where a whole list lacks it */
  acts: CaseEvent[]
}

export function reached(file: CaseFile, names: readonly string[], closing: CivilDate, act: Act): Reach {
  const of = (events: readonly CaseEvent[]) => toward(events, names)
  const acts = of(done(file, ...act.kinds))
  const timely: CaseEvent[] = [], undated: CaseEvent[] = [], unclear: CaseEvent[] = []
  for (const e of acts) {
    const at = positionTo(e, closing)
    if (at === 'before' || at === 'same-day') timely.push(e)
    else if (at === 'undated') undated.push(e)
    else if (at === 'unclear') unclear.push(e)
  }
  if (timely.length > 0) return { state: 'done', acts: timely }
  if (undated.length > 0) return { state: 'undated', acts: undated }
  if (unclear.length > 0) return { state: 'unclear', acts: unclear }
  const open = of(unsure(file, ...act.kinds))
  const undone = of(notDone(file, ...act.kinds))
  const denials = undone.filter((e) => (valueOf(e.status) ?? 'not-done') === 'not-done')
  const pending = [...open, ...undone.filter((e) => !denials.includes(e))]
  if (open.length === 0 && (act.denied ?? act.kinds.slice(0, 1)).every((k) => denials.some((e) => e.kind.value === k))) return { state: 'absent', acts: [...denials, ...acts] }
  if (open.length === 0 && listed(file, act)) return { state: 'absent', acts: [...denials, ...acts] }
  if (acts.length > 0) return { state: 'late', acts }
  return pending.length > 0 ? { state: 'open', acts: pending } : { state: 'unknown', acts: denials }
}

const PERSONAL: readonly EventKind[] = ['consumption-restricted', 'dishonest-listed', 'exit-restricted', 'fined', 'detained', 'summoned']

/** Is it shown whole where the act would be listed? A list of measures may be one of things sealed: it counts where it tells of measures against persons. */
function listed(file: CaseFile, act: Act): boolean {
  return whole(file, 'events') || (act.inMeasures === true && whole(file, 'measures') && eventsOf(file, ...PERSONAL).length > 0)
}

/** It reached them. An act whose day is not told counts as done by the closing; the rule lists the day as to be checked. */
export function isDone(r: Reach): boolean {
  return r.state === 'done' || r.state === 'undated'
}

/** It did not reach them before the closing, by the words or the completeness of the material. */
export function isMissing(r: Reach): boolean {
  return r.state === 'absent' || r.state === 'late'
}

/**
 * How much may be said to the law of what did not reach them: an act that is seen only after the closing, in material that is not
 * whole, may have had one before it that was not seen, and is a clue.
 */
export function asGrave(r: Reach, legality: Legality): Legality {
  return r.state === 'late' ? 'clue' : legality
}

export function shown(file: CaseFile, events: readonly CaseEvent[]): Evidence[] {
  const [only] = events
  if (only !== undefined && events.length === 1) return eventExhibit(file, only)
  const all: Evidence[] = []
  for (const e of events) for (const one of eventExhibit(file, e)) all.push(one)
  return all
}

/** The judgement of a debtor of whom nothing could be asked by the closing any more; undefined for the others. */
export function goneDebtor({ debtor, who, field }: OneDebtor, what: string, closing: CivilDate): Judgement | undefined {
  const gone = goneBy(debtor, closing)
  return gone && pass(`${who}已${gone === 'dead' ? '死亡' : '注销'}，${what}。`, goneExhibit(debtor, field))
}

/** Under whose names papers for a debtor are received: its own, its representative’s, its agent’s; not those of another debtor, who receives his own. */
export function receivingNames(file: CaseFile, { debtor, names }: OneDebtor): string[] {
  if (names.length === 0) return names
  const others = file.debtors.filter((d) => d !== debtor).flatMap((d) => valueOf(d.name) ?? [])
  return [...names, ...namesFor(debtor).filter((n) => !names.includes(n) && !others.some((o) => sameName(o, n)))]
}

/** The earliest day told among them; undefined where none is. */
export function firstDay(acts: readonly CaseEvent[]): CivilDate | undefined {
  let first: CivilDate | undefined
  for (const { on } of acts) if (on !== undefined && on.value !== null && (first === undefined || on.value < first)) first = on.value
  return first
}

/** “（2025年1月12日）”, the earliest day told among them; empty where none is. */
export function dayOf(acts: readonly CaseEvent[]): string {
  const on = firstDay(acts)
  return on === undefined ? '' : `（${inWords(on)}）`
}

/** Of what was to be done by the closing and was not seen: what the rule says in place of each state that is not a pass. */
export function unseen(file: CaseFile, r: Reach, act: string, closing: ClosingDate, missing: Missing): Judgement {
  const reason = r.state === 'unclear' ? `${act}的具体日期未载明，不能确定在${closing.name}${inWords(closing.on)}以前。`
    : r.state === 'open' ? `有${act}的记载，是否完成未载明。`
    : `未见${act}的记录；材料不完整，不能认为没有做。`
  return unknown(reason, missing, { evidence: shown(file, r.acts), wouldPassIf: [`补入${closing.name}以前${act}的材料`] })
}

/** How it is told that an act was not done before the closing. */
export function undone(r: Reach, act: string, closing: ClosingDate): string {
  const late = r.acts.filter((e) => e.done?.value !== false)
  const after = late.length > 0 ? `${act}${dayOf(late)}在${closing.name}${inWords(closing.on)}之后。` : ''
  if (r.acts.length > late.length) return `材料载明没有${act}。${after}`
  return after === '' ? `记录完整而没有${act}的记载。` : after
}

/** The day to be checked of acts that are told without one: they count as done by the closing. */
export function dayToCheck(file: CaseFile, r: Pick<Reach, 'acts'>, act: string): Missing[] {
  const undated = r.acts.find((e) => valueOf(e.on) === undefined && valueOf(e.until) === undefined)
  return undated ? [{ field: `events.${placeOf(file, undated)}.on`, material: `${act}的日期（须在终本以前）` }] : []
}
