import { inWords } from '../casefile/dates.ts'
import type { Basis } from '../rules/types.ts'
import { AUTHORITY_WORDS, inForce, MARK_WORDS } from '../rules/words.ts'

/** The sources of a finding: document, number, article, whether its words were checked, when in force, and of what authority. */
export function BasisList({ basis }: { basis: readonly Basis[] }) {
  if (basis.length === 0) return <p class="soft">本项未列依据。</p>
  return (
    <ul class="basis">
      {basis.map((b) => (
        <li key={b.document + b.number + b.article}>
          <p>
            <strong>{b.document}</strong>
            {b.number && <span class="num"> {b.number}</span>} <strong>{b.article}</strong>{b.today !== undefined && <span>（现{b.today}）</span>}
          </p>
          {b.requires && <p>{b.requires}</p>}
          <p class="soft num tags">
            <span class={`tag mark-${b.mark}`}>{b.mark} {MARK_WORDS[b.mark]}</span>
            <span class={`tag ${b.authority}`}>{AUTHORITY_WORDS[b.authority]}</span>
            <span>{inForce(b.from, b.to)}，{inWords(b.checkedOn)}核对</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
