import { addMonths, civilDateAt } from '../../casefile/dates.ts'
import type { Old } from '../../components/desk/data/retention-view.tsx'
import type { Store } from '../../notes/store.ts'

/** The cases that nobody has looked at for so many calendar months, each with the number of its notes. Rejects when the store cannot be read. */
export async function oldCases(store: Store, months: number): Promise<Old> {
  const before = addMonths(civilDateAt(Date.now()), -months)
  const { cases } = await store.summaries()
  const old = cases.filter((c) => civilDateAt(Date.parse(c.lastSeenAt)) < before)
  const notes = await store.notesOfCases(old.map((c) => c.id))
  const counts = new Map<string, number>()
  for (const n of notes) counts.set(n.caseId, (counts.get(n.caseId) ?? 0) + 1)
  return { before, cases: old.map((c) => ({ id: c.id, lastSeenAt: c.lastSeenAt, notes: counts.get(c.id) ?? 0 })), notes: notes.length }
}
