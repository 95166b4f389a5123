import type { Note } from '../../notes/schema.ts'
import { NOTE_KIND_NAMES } from '../../notes/kinds.ts'
import { verdictOf } from '../../rules/words.ts'
import { VerdictChip } from '../mark.tsx'
import { More, useMore } from '../more.tsx'
import { KindSign } from '../note-list.tsx'
import { quoteOf } from './proposal.ts'
import type { LeadRow } from './rows.ts'

interface Props {
  row: LeadRow
  /** its notes that are still there */
  notes: readonly Note[]
  onCase: (caseId: string) => void
  onRule: (rule: string) => void
}

/** What the lead came from: the conclusion as it stands now, and the notes. */
export function LeadSources({ row, notes, onCase, onRule }: Props) {
  const { lead, finding } = row
  const gone = lead.noteIds.length - notes.length
  const { shown, rest, more } = useMore(notes, 10)
  return (
    <section>
      <h2>来源<button type="button" class="btn quiet end" onClick={() => onCase(lead.caseId)}>打开案件</button></h2>
      {lead.rule !== undefined && (
        <div class="from-rule">
          <p>{finding && <VerdictChip verdict={verdictOf(finding, 'supervision')} />} <button type="button" class="link" onClick={() => onRule(lead.rule ?? '')}>{row.ruleTitle || lead.rule}</button></p>
          <p class="soft">{finding ? finding.reason : '本案现有的核对结论中没有这一项。'}</p>
        </div>
      )}
      <ul class="from-notes">
        {shown.map((n) => (
          <li key={n.id}>
            <p><KindSign kind={n.kind} /> <strong>{NOTE_KIND_NAMES[n.kind]}</strong> {n.comment === '' ? '' : <span class="words">{n.comment}</span>}</p>
            {quoteOf(n) !== '' && <q>{quoteOf(n)}</q>}
          </li>
        ))}
      </ul>
      <More rest={rest} unit="条" onMore={more} />
      {gone > 0 && <p class="soft">另有 {gone} 条批注已删除。</p>}
      {lead.rule === undefined && lead.noteIds.length === 0 && <p class="soft">没有记下来源。</p>}
    </section>
  )
}
