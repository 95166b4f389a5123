import type { CaseRecord } from '../../notes/schema.ts'
import { CAUSE_WORDS, type Change } from '../../rules/changes.ts'
import { momentWords, verdictOf, type Role } from '../../rules/words.ts'
import { VerdictChip } from '../mark.tsx'

export interface ChangesProps {
  record: CaseRecord
  /** what is otherwise than the time before; undefined where it was judged once only */
  changes: readonly Change[] | undefined
  /** the conclusions are of another day or of other rules than today's */
  old: boolean
  role: Role
  /** judges what was stored by today's rules, on today's date, and keeps it */
  onAgain: () => void
}

/** Whether the stored conclusions are those of today, and what changed since the time before, with the reason. */
export function Changes({ record, changes, old, role, onAgain }: ChangesProps) {
  const shown = (changes ?? []).filter((c) => !c.before || !c.after || verdictOf(c.before, role).word !== verdictOf(c.after, role).word)
  return (
    <>
      {old && (
        <p class="bar row">
          <span>以下按 {record.review.asOf}、规则 {record.review.ruleset} 核对。</span>
          <button type="button" class="btn end" onClick={onAgain}>按今日重新核对</button>
        </p>
      )}
      {record.before && changes && (
        <details class="changes" open={shown.length > 0 && shown.length <= 5}>
          <summary>与 <span class="num">{momentWords(record.before.seenAt)}</span> 的核对相比，{shown.length === 0 ? '结论没有变化' : `${shown.length} 项结论有变化`}</summary>
          <ul>
            {shown.map((c) => (
              <li key={c.rule}>
                <p>{c.title}　{c.why.map((w) => <span key={w} class="tag">{CAUSE_WORDS[w]}</span>)}</p>
                <p class="soft">{c.before ? <VerdictChip verdict={verdictOf(c.before, role)} /> : '（原来没有本条）'} → {c.after ? <VerdictChip verdict={verdictOf(c.after, role)} /> : '（已没有本条）'}</p>
                <p class="soft">{c.after?.reason ?? c.before?.reason}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
