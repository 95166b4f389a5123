import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'

/** Asked for, refused, found wrong: words that tell such an act hold those of the act that was not done, or was done by others before. */
const OPPOSITES = new Map<string | null, readonly (string | null)[]>(Object.entries({
  'dishonest-applied': ['dishonest-listed'], 'dishonest-found-wrong': ['dishonest-listed'], 'reward-applied': ['reward-notice'], 'audit-applied': ['audit'],
  'lift-refused': ['consumption-lifted', 'dishonest-removed', 'exit-lifted', 'consumption-restricted', 'dishonest-listed', 'exit-restricted'], 'exit-lifted': ['exit-restricted'],
  preserved: ['sealed', 'frozen', 'impounded', 'waiting-sealed'], 'resumption-decided': ['resumed'], 'payment-delay-approved': ['case-money-paid'],
} satisfies Partial<Record<EventKind, readonly EventKind[]>>))

/** Does the second act show that the first, told by the same words or as their heading, was not done? */
export function isOpposite(e: CaseEvent, other: CaseEvent): boolean {
  return e.kind.value !== null && OPPOSITES.get(other.kind.value)?.includes(e.kind.value) === true
}

export function withoutOpposites(events: CaseEvent[]): CaseEvent[] {
  const against = events.filter((e) => OPPOSITES.has(e.kind.value))
  return against.length === 0 ? events : events.filter((e) => !against.some((o) => isOpposite(e, o) && meets(e, o)))
}

function meets(a: CaseEvent, b: CaseEvent): boolean {
  const x = a.kind.where, y = b.kind.where
  return (x?.start ?? 0) < (y?.end ?? 0) && (y?.start ?? 0) < (x?.end ?? 0)
}
