import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { dayOf, earliest } from './event-days.ts'
import { fenOf } from './sale-acts.ts'

/** The payments that answer the sums: of the same amount, each answering one sum; else the first on that day or later that answers no other. */
export function paymentsFor(sums: readonly CaseEvent[], paid: readonly CaseEvent[]): Map<CaseEvent, CaseEvent> {
  const of = new Map<CaseEvent, CaseEvent>()
  const taken = new Set<CaseEvent>()
  const later = (e: CaseEvent) => paid.filter((p) => !taken.has(p) && (dayOf(p) ?? '') >= (dayOf(e) ?? '9999'))
  for (const e of sums) {
    const amount = fenOf(valueOf(e.amount))
    const same = amount === undefined ? undefined : earliest(later(e).filter((p) => fenOf(valueOf(p.amount)) === amount))
    if (!same) continue
    of.set(e, same)
    taken.add(same)
  }
  /* One payment of another amount may answer several sums. */
  for (const e of sums) {
    const next = of.has(e) ? undefined : earliest(later(e))
    if (next) of.set(e, next)
  }
  return of
}
