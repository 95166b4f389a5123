import { clip } from '../../casefile/fact.ts'
import type { Review } from '../../rules/types.ts'

/**
 * A review cut to what the stored and sent form holds (limits of notes/schema.ts). A case with hundreds of debtors gives
 * more words than that; its conclusions must reach the reader all the same. Cut texts end in “…”.
 */
export function fitReview(review: Review): Review {
  const texts = (list: readonly string[]) => list.slice(0, 100).map((t) => clip(t, 2000))
  return {
    ...review,
    findings: review.findings.map((f) => ({
      ...f,
      reason: clip(f.reason, 5000),
      evidence: f.evidence.slice(0, 500).map((e) => ({ ...e, field: clip(e.field, 500), quote: clip(e.quote, 2000) })),
      missing: f.missing.slice(0, 200).map((m) => ({ field: clip(m.field, 500), material: clip(m.material, 500) })),
      counterEvidence: texts(f.counterEvidence), wouldPassIf: texts(f.wouldPassIf), ...(f.debatable ? { debatable: texts(f.debatable) } : {}),
    })),
  }
}
