import type { Fact, Where } from '../casefile/fact.ts'
import type { Asset, CaseEvent } from '../casefile/schema.ts'
import { readActs, type ActContext, type ActsReading } from './narrative/acts.ts'

/**
 * What rows of a page told when it was last read. A page that changes is read again as a whole, but most of its rows are worded as
 * they were: their words are not read twice, only where they stand now is put in. Of each reading as much is kept as it asked for.
 */
export interface ToldMemo {
  /** as `readActs` */
  read(text: string, context: ActContext): ActsReading
  /** Another reading begins: what the last but one asked for and the last did not is forgotten. */
  turn(): void
  /** how many texts are known */
  size(): number
}

/** Where a fact would stand that is the row's own day. */
const ON_PLACE: Where = {}

export function toldMemo(): ToldMemo {
  let before = new Map<string, ActsReading>()
  let now = new Map<string, ActsReading>()
  return {
    read(text, context) {
      const key = keyOf(text, context)
      let known = now.get(key) ?? before.get(key)
      if (known === undefined) {
        const { on, ...rest } = context
        known = readActs(text, { ...rest, ...(on ? { on: { ...on, where: ON_PLACE } } : {}), where: (start, end) => ({ start, end }) })
      }
      now.set(key, known)
      const { events, assets } = known
      return { events: events.map((e) => placedEvent(e, context)), assets: assets.map((a) => placedAsset(a, context)) }
    },
    turn() {
      before = now
      now = new Map()
    },
    size: () => new Set([...before.keys(), ...now.keys()]).size,
  }
}

/** Everything that the reading depends on, but for where its words stand. */
function keyOf(text: string, { where: _, on, ...rest }: ActContext): string {
  return JSON.stringify([text, on === undefined ? null : { ...on, where: null }, rest.applicants, rest.debtors, rest.caseNumber ?? null, rest.court ?? null, rest.log === true])
}

function placedEvent(event: CaseEvent, context: ActContext): CaseEvent {
  const placed = { ...event }
  placeFacts(placed, context)
  return placed
}

function placedAsset(asset: Asset, context: ActContext): Asset {
  const placed = { ...asset }
  placeFacts(placed, context)
  if (asset.control !== undefined) {
    placed.control = { ...asset.control }
    placeFacts(placed.control, context)
  }
  return placed
}

/** Puts every fact of a copy where its words stand now. */
function placeFacts<T extends object>(of: T, context: ActContext): void {
  for (const key in of) {
    const one = of[key]
    if (isFact(one)) of[key] = placedFact(one, context)
  }
}

function placedFact<F extends Fact<unknown>>(fact: F, { on, where }: ActContext): F {
  if (fact.where === ON_PLACE) return { ...fact, where: on?.where }
  const { start, end } = fact.where ?? {}
  return start === undefined || end === undefined ? fact : { ...fact, where: where(start, end) }
}

function isFact(of: unknown): of is Fact<unknown> {
  return typeof of === 'object' && of !== null && 'quote' in of
}
