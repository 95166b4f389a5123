import type { LeadStage } from '../../notes/lead.ts'
import { StageChip } from './lead-chip.tsx'

/** The leads of the case that is open. */
export function CaseLeads({ leads, onOpen }: { leads: readonly { id: string; title: string; stage: LeadStage }[]; onOpen: (id: string) => void }) {
  if (leads.length === 0) return null
  return (
    <section>
      <h2>线索<span class="count num">{leads.length} 条</span></h2>
      <ul class="case-leads">
        {leads.map((l) => <li key={l.id}><StageChip stage={l.stage} /><button type="button" class="link" onClick={() => onOpen(l.id)}>{l.title}</button></li>)}
      </ul>
    </section>
  )
}
