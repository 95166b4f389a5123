import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import type { Party } from '../casefile/schema.ts'
import { exhibit } from './facts.ts'
import type { Evidence } from './types.ts'

/** Debtors of whom nothing can be asked any more: dead, or struck off the register (注销). */

/**
 * Gone by that day. Who died after it had still to be notified, looked for and restricted like anybody else; a death whose day
 * is not told counts as one before it, and so does a deregistration, whose day no case file holds.
 */
export function goneBy(p: Party | undefined, day: CivilDate): 'dead' | 'deregistered' | undefined {
  if (p === undefined) return undefined
  const on = valueOf(p.deceasedOn)
  if (on !== undefined ? on <= day : valueOf(p.deceased) === true) return 'dead'
  return valueOf(p.deregistered) === true ? 'deregistered' : undefined
}

/** The words that tell of it. */
export function goneExhibit(p: Party | undefined, field: string): Evidence[] {
  return [...exhibit(`${field}.deceased`, p?.deceased), ...exhibit(`${field}.deceasedOn`, p?.deceasedOn), ...exhibit(`${field}.deregistered`, p?.deregistered)]
}
