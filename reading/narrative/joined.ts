import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'

/** Several documents of one case in one text. */

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

/** Those of the first, and those of the second that the first does not name. */
function parties(x: CaseFile['debtors'], y: CaseFile['debtors']): CaseFile['debtors'] {
  return [...x, ...y.filter((p) => !x.some((q) => q.name?.value === p.name?.value))]
}

/** Further documents of the same case add what the first does not say. */
export function joined(a: CaseFile, b: CaseFile): CaseFile {
  const merged: CaseFile = { ...b, ...a }
  merged.applicants = parties(a.applicants, b.applicants)
  merged.debtors = parties(a.debtors, b.debtors)
  merged.others = parties(a.others, b.others)
  /* Those of one part are unique by themselves. */
  merged.events = a.events.length === 0 ? b.events : unique([...a.events, ...b.events])
  merged.assets = [...a.assets, ...b.assets]
  merged.documents = [...a.documents, ...b.documents]
  merged.coverage = { ...b.coverage, ...a.coverage }
  return merged
}
