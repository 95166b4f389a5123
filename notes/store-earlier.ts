import type { CaseRecord } from './schema.ts'

/** The judgement that goes with a new one as the one before it: the last that said something else. None where nothing was known. */
export function earlier(known: CaseRecord | undefined, seen: Pick<CaseRecord, 'review'>): Pick<CaseRecord, 'before'> {
  if (known === undefined) return {}
  if (sayingOf(known) === sayingOf(seen)) return known.before === undefined ? {} : { before: known.before }
  return { before: { seenAt: known.lastSeenAt, caseFile: known.caseFile, review: known.review } }
}

/** What every rule concluded; days and words may differ. */
function sayingOf({ review }: Pick<CaseRecord, 'review'>): string {
  return review.findings.map((f) => `${f.rule} ${f.approval} ${f.legality}`).sort().join('\n')
}
