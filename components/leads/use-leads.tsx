import { useMemo, useState } from 'preact/hooks'
import type { Note } from '../../notes/schema.ts'
import { NO_FACETS } from '../desk/filter.ts'
import type { DeskRoute } from '../desk/route.ts'
import type { useToast } from '../toast.tsx'
import type { LeadMark } from './lead-actions.ts'
import type { LeadsDesk } from './leads-page.tsx'
import { MakeLeadsDialog } from './make-dialog.tsx'
import { useLeading } from './use-leading.ts'

interface From {
  leads: LeadsDesk
  rules: readonly { rule: string; title: string }[]
  onRoute: (route: DeskRoute) => void
}

/** Leads at the desk: what is one already, the dialog for several notes, and how many press. */
export function useLeads({ leads, rules, onRoute }: From, say: ReturnType<typeof useToast>['say']) {
  const [chosen, setChosen] = useState<readonly Note[]>()
  const byCase = useMemo(() => {
    const marks = new Map<string, LeadMark[]>()
    for (const { lead, stage } of leads.rows ?? []) {
      const { id, title, rule, noteIds } = lead
      marks.set(lead.caseId, [...(marks.get(lead.caseId) ?? []), { id, title, stage, rule, noteIds }])
    }
    return marks
  }, [leads.rows])
  const leading = useLeading({
    of: (caseId) => byCase.get(caseId) ?? [], titleOf: (rule) => rules.find((r) => r.rule === rule)?.title, onMake: leads.onMake,
    onOpen: (lead) => onRoute({ tab: 'leads', facets: NO_FACETS, lead }),
  }, say)
  const overdue = leads.rows?.filter((r) => r.next?.state === 'overdue').length ?? 0
  return {
    leading, chooseNotes: (notes: readonly Note[]) => setChosen(notes),
    makeDialog: chosen && <MakeLeadsDialog notes={chosen} leads={leading} onClose={() => setChosen(undefined)} />,
    pressing: leads.rows && <><span class="num"> {leads.rows.length}</span>{overdue > 0 && <span class="tag wanted num">逾期 {overdue}</span>}</>,
  }
}
