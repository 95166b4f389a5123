import type { Lead } from '../../notes/lead.ts'
import type { LeadTerm } from '../../rules/lead-terms.ts'
import { BasisList } from '../basis-list.tsx'
import { Mark } from '../mark.tsx'
import { termWords } from './rows.ts'

/** The terms that run or are over, each with its basis and what is missing. */
export function LeadTermsView({ steps, terms, unfolded }: { steps: Lead['steps']; terms: readonly LeadTerm[]; /** the basis is shown, for paper */ unfolded: boolean }) {
  const live = terms.filter((t) => t.live)
  const last = steps.at(-1)
  const other = last?.stage === 'raised' && last.opinion !== 'suggestion'
  if (live.length === 0) return other ? <p class="soft lead">法发〔2016〕30号第十三条规定的是检察建议的回复期限；这一类文书的期限本工具不作计算，请依各自规定自行掌握。</p> : null
  return (
    <ul class="lead-terms">
      {live.map((t) => {
        const { words, tone } = termWords(t)
        return (
          <li key={t.kind} class={`t-${tone}`}>
            <p><Mark tone={tone} size={14} /> <strong class="num">{words}</strong></p>
            <p class="num">{t.words}</p>
            {t.missing.length > 0 && <p>需要：{t.missing.join('；')}</p>}
            <details open={unfolded}><summary>依据</summary><BasisList basis={t.basis} /></details>
          </li>
        )
      })}
    </ul>
  )
}
