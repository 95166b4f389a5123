import { useState } from 'preact/hooks'
import type { Note } from '../../notes/schema.ts'
import { Dialog } from '../desk/dialog.tsx'
import type { LeadActions, LeadProposal } from './lead-actions.ts'
import { ofNotes } from './proposal.ts'

type Way = 'case' | 'rule'

/** Several notes become leads: one a rule of a case (and one each where they name none), or one a case. */
export function MakeLeadsDialog({ notes, leads, onClose }: { notes: readonly Note[]; leads: LeadActions; onClose: () => void }) {
  const [way, setWay] = useState<Way>('rule')
  const ways = { case: proposals(notes, 'case', leads), rule: proposals(notes, 'rule', leads) }
  const already = notes.filter((n) => leads.of(n.caseId).some((l) => l.noteIds.includes(n.id))).length
  const words: Record<Way, string> = { case: '每件案件一条', rule: '每件案件的每项规则一条，没有指明规则的各一条' }
  return (
    <Dialog title={`把 ${notes.length} 条批注转为线索`} onClose={onClose}>
      <fieldset>
        <legend>怎样归并</legend>
        {(['rule', 'case'] as const).map((w) => (
          <label key={w}><input type="radio" name="leads-way" checked={way === w} onChange={() => setWay(w)} />{words[w]}<span class="num">{ways[w].length} 条</span></label>
        ))}
      </fieldset>
      {already > 0 && <p class="soft">其中 {already} 条批注已经是线索，不会重复。</p>}
      <p class="soft">同一案件同一规则已有线索的，批注并入该线索。题目和内容按批注拟出，之后可以修改。</p>
      <div class="row foot">
        <button type="button" class="btn primary" onClick={() => { leads.onMake(ways[way]); onClose() }}>转为线索</button>
        <button type="button" class="btn" onClick={onClose}>取消</button>
      </div>
    </Dialog>
  )
}

/** Notes put together; of one rule only where they name it. */
export function proposals(notes: readonly Note[], way: Way, leads: Pick<LeadActions, 'titleOf'>): LeadProposal[] {
  const groups = new Map<string, Note[]>()
  for (const note of notes) {
    const rule = note.target.type === 'conclusion' ? note.target.rule : note.rule
    const key = way === 'case' ? note.caseId : `${note.caseId}\n${rule ?? note.id}`
    groups.set(key, [...(groups.get(key) ?? []), note])
  }
  return [...groups.values()].flatMap((group) => (group[0] ? [ofNotes(group[0].caseId, group, leads.titleOf)] : []))
}
