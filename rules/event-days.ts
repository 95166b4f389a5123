import { valueOf } from '../casefile/fact.ts'
import { addDays, type CivilDate } from '../casefile/dates.ts'
import { deducted, type Stretch } from '../casefile/periods.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { done, eventExhibit } from './facts.ts'
import type { Evidence } from './types.ts'

/** The very day of an act; undefined where only a month, a year or nothing is told. */
export function dayOf(e: CaseEvent | undefined): CivilDate | undefined {
  const on = valueOf(e?.on)
  if (on === undefined) return undefined
  const precision = valueOf(e?.onPrecision)
  return precision === undefined || precision === 'day' ? on : undefined
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

/** A day later than any of them would be the first on which something is late. */
export function dayAfter(day: CivilDate): CivilDate {
  return addDays(day, 1)
}
