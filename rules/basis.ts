import type { CivilDate } from '../casefile/dates.ts'
import { ownTurn } from './last-case.ts'
import { sourceOn, SOURCES } from './sources.ts'
import type { Basis, Source } from './types.ts'

/**
 * The basis of a finding: rows of the table of sources as of a day. Between two days on which some row changes every list of ids
 * gives the same basis, so each is put together once for each such era. Findings share them; nobody writes to one.
 */

export interface Rested {
  basis: Basis[]
  /** rests on law whose words were checked, in whole or in part */
  checked: boolean
  /** what it rests on is law, and none of it was in force then, as far as the table goes */
  lawless: boolean
}

/** The days on which some row comes into force or goes out of it, in order. */
const TURNS: readonly CivilDate[] = [...new Set(SOURCES.flatMap((s) => [s.from, s.to]))].filter((d) => d !== null).sort()

/* The rules of one case rest on the law of one day or two. */
const last: ({ day: CivilDate; asOf: CivilDate; era: number } | undefined)[] = []

function eraOf(day: CivilDate, asOf: CivilDate): number {
  const known = last[ownTurn()]
  if (known !== undefined && known.day === day && known.asOf === asOf) return known.era
  const era = turnsBy(day) * (TURNS.length + 1) + turnsBy(asOf)
  last[ownTurn()] = { day, asOf, era }
  return era
}

function turnsBy(day: CivilDate): number {
  return TURNS.findLastIndex((turn) => turn <= day) + 1
}

/** Sources that are law, whenever. */
const LAWS: ReadonlySet<string> = new Set(SOURCES.filter((s) => s.authority === 'law').map((s) => s.id))

type ByEra = Map<number, Rested>
const byList = new WeakMap<readonly string[], ByEra>()
const byIds = new Map<string, ByEra>()

/** What a finding of these sources rests on, by the law of `day`, with today's numbering where it is another. Throws for an unknown id. */
export function basisOn(ids: readonly string[], day: CivilDate, asOf: CivilDate): Rested {
  let known = byList.get(ids)
  if (known === undefined) {
    const key = ids.join('\n')
    known = byIds.get(key) ?? new Map<number, Rested>()
    byIds.set(key, known)
    byList.set(ids, known)
  }
  const era = eraOf(day, asOf)
  const found = known.get(era)
  if (found !== undefined) return found
  const rows = ids.map((id) => sourceOn(id, day)).filter((s) => s !== undefined)
  const rested = { basis: rows.map((s) => basisOf(s, asOf)), checked: rows.some((s) => s.authority === 'law' && s.mark !== 'M'), lawless: !rows.some((s) => s.authority === 'law') && ids.some((id) => LAWS.has(id)) }
  known.set(era, rested)
  return rested
}

const BASES = new Map(SOURCES.map((s): [Source, Basis] => [s, toBasis(s)]))

/** The numbering of the day that matters, with today's in brackets where it is another. */
function basisOf(s: Source, asOf: CivilDate): Basis {
  const own = BASES.get(s) ?? toBasis(s)
  if (s.to === null || asOf < s.to) return own
  const today = sourceOn(s.id, asOf)
  return today === undefined || today.article === s.article ? own : { ...own, today: today.article }
}

function toBasis(s: Source): Basis {
  const { id: _, ...basis } = s
  return basis
}
