import { squash } from '../casefile/text.ts'
import type { NoteTarget } from '../notes/schema.ts'
import { verdictOf, verdictsInOrder, type Role } from '../rules/words.ts'
import type { ShownFinding } from './review.ts'

/**
 * The conclusion that rests on what a note is about: of the selected words one whose exhibit overlaps them in the page,
 * of a field one that used it. A rule that does not apply is not proposed. Of several the weightiest for this reader, then the one with the narrower exhibit.
 */
export function proposedRule(findings: readonly ShownFinding[], target: NoteTarget, role: Role): string | undefined {
  const order = new Map(verdictsInOrder(role).map((v, i) => [v.word, i]))
  const near = findings.flatMap((f) => {
    const verdict = verdictOf(f, role)
    if (verdict.tone === 'none') return []
    const widths = f.evidence.filter((e) => isUnder(e, target)).map((e) => e.quote.length)
    return widths.length === 0 ? [] : [{ rule: f.rule, rank: order.get(verdict.word) ?? order.size, width: Math.min(...widths) }]
  })
  return near.sort((a, b) => a.rank - b.rank || a.width - b.width)[0]?.rule
}

function isUnder(e: ShownFinding['evidence'][number], target: NoteTarget): boolean {
  if (target.type === 'field') return target.path !== '' && e.field === target.path
  /* Offsets count in the page's own text; those of a frame of another origin are of another text. */
  if (target.type !== 'words' || e.where?.start === undefined || e.where.end === undefined || e.where.frame !== undefined) return false
  const from = Math.max(e.where.start, target.start), to = Math.min(e.where.end, target.end)
  if (from >= to) return false
  /* The page may have gone on since it was read: the words must be the same, too. */
  const shared = squash(target.quote.slice(from - target.start, to - target.start))
  return shared !== '' && squash(e.quote).includes(shared)
}
