import type { Note } from '../notes/schema.ts'
import type { ShownReview } from './review.ts'
import { decisionsOf } from '../notes/decisions.ts'
import { Mark, VerdictChip } from './mark.tsx'
import { conclusionOf, countVerdicts, verdictParts, type Role } from '../rules/words.ts'

/** The verdict in one sentence, and how many conclusions of each kind stand behind it. */
export function VerdictBox({ review, role, notes }: { review: ShownReview; role: Role; notes: readonly Note[] }) {
  const { tone } = conclusionOf({ approval: review.approval.conclusion, legality: review.legality.conclusion }, role)
  const { head, main, rest } = verdictParts(review, role)
  const decisions = [...decisionsOf(notes).values()]
  const overridden = decisions.filter((d) => d.decision === 'override').length
  const byHand = review.findings.filter((f) => f.evidence.some((e) => e.by !== undefined)).length
  return (
    <section class={`verdict-box t-${tone}`} aria-label="核对结论">
      <Mark tone={tone} size={24} />
      <div>
        <h2>{head}</h2>
        <p class="main num">{main}</p>
        {rest && <p class="num">{rest}</p>}
        {decisions.length > 0 && (
          <p class="soft num">已处理 {decisions.length} 项：采纳 {decisions.length - overridden}，不采纳 {overridden}。结论本身不因处理而改变。</p>
        )}
        {byHand > 0 && <p class="soft num">其中 {byHand} 项结论依据了人工更正的内容，见各项原文。</p>}
        <p class="counts num">
          {countVerdicts(review.findings, role).map(({ verdict, count }) => (
            <span key={verdict.word}><VerdictChip verdict={verdict} /> {count}</span>
          ))}
        </p>
      </div>
    </section>
  )
}
