import type { CaseEvent } from '../../casefile/schema.ts'

/** Each act once: kind, day, party and amount. */
export function unique(events: readonly CaseEvent[]): CaseEvent[] {
  const seen = new Set<string>()
  return events.filter((e) => {
    const key = `${e.kind.value}|${e.on?.value ?? ''}|${String(e.party?.value ?? '')}|${e.amount?.value ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
