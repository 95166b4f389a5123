import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import { deducted, type Stretch } from '../casefile/periods.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { done, eventExhibit, unsure, whole } from './facts.ts'
import type { Evidence, RuleContext } from './types.ts'

/** The very day of an act; undefined where only a month, a year or nothing is told. */
export function dayOf(e: CaseEvent | undefined): CivilDate | undefined {
  const on = valueOf(e?.on)
  if (on === undefined) return undefined
  const precision = valueOf(e?.onPrecision)
  return precision === undefined || precision === 'day' ? on : undefined
}

/** The day whose law a finding cites: that of the closing, else the day of judging (as the engine has it). */
export function lawDay({ file, asOf }: RuleContext): CivilDate {
  return valueOf(file.rulingOn) ?? valueOf(file.closedOn) ?? asOf
}

/** The day on which an act that lasts began. */
export function firstDayOf(e: CaseEvent | undefined): CivilDate | undefined {
  return valueOf(e?.onPrecision) === 'range' ? valueOf(e?.on) : dayOf(e)
}

/** The earliest of the acts whose day is told. */
export function earliest(events: readonly CaseEvent[]): CaseEvent | undefined {
  let first: CaseEvent | undefined
  for (const e of events) if (dayOf(e) !== undefined && (first === undefined || (dayOf(e) ?? '') < (dayOf(first) ?? ''))) first = e
  return first
}

/** Stretches that the material takes out of the period of enforcement (扣除期限记录). */
export interface Deductions {
  stretches: Stretch[]
  evidence: Evidence[]
  /** recorded without both ends: what it takes out cannot be counted */
  open: boolean
}

export function deductionsOf(file: CaseFile): Deductions {
  const events = done(file, 'period-deducted')
  const stretches: Stretch[] = []
  let open = false
  for (const e of events) {
    const from = firstDayOf(e), to = valueOf(e.until)
    if (from !== undefined && to !== undefined && from <= to) stretches.push({ from, to })
    else open = true
  }
  return { stretches, open, evidence: events.flatMap((e) => eventExhibit(file, e)) }
}

/** The end of a period put off by what the material takes out of it. */
export function endLess(from: CivilDate, end: CivilDate, d: Deductions): CivilDate {
  return d.stretches.length === 0 ? end : deducted(from, end, d.stretches)
}

/** The log of the case is whole, and leaves of none of these acts open whether it was done: what is not in it was not done. */
export function nothingElse(file: CaseFile, ...kinds: EventKind[]): boolean {
  return whole(file, 'events') && kinds.every((k) => unsure(file, k).length === 0)
}
