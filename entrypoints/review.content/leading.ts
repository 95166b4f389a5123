import type { LeadMark, LeadProposal, Made } from '../../components/leads/lead-actions.ts'
import { ask } from './client.ts'

/** Leads of the case that a page shows: fetched when another case is shown or the reader comes back, made and taken back through the worker. */
export function createLeading(caseId: () => string | undefined, draw: () => void) {
  let marks: LeadMark[] = []
  let of: string | undefined
  async function refresh(): Promise<void> {
    const id = caseId()
    if (id === undefined) return
    const known = await ask({ type: 'leads-of', caseId: id })
    if (!known.ok || caseId() !== id) return
    marks = known.leads
    draw()
  }
  return {
    refresh,
    /** to be called when the page is drawn: looks whether it shows another case now */
    follow(): void {
      if (caseId() === of) return
      of = caseId()
      marks = []
      void refresh()
    },
    of: (id: string): readonly LeadMark[] => (id === of ? marks : []),
    async onMake([proposal]: readonly LeadProposal[]): Promise<Made> {
      if (proposal === undefined) return { ok: false, message: '没有内容。' }
      const made = await ask({ type: 'make-lead', ...proposal })
      if (!made.ok) return made
      await refresh()
      return {
        ok: true, made: made.before === null ? 1 : 0, joined: made.before === null ? 0 : 1,
        async undo() {
          const back = await ask({ type: 'unmake-lead', caseId: proposal.caseId, id: made.lead.id, noteIds: made.before })
          await refresh()
          return back.ok ? { ok: true } : back
        },
      }
    },
    onOpen: (lead: string) => void ask({ type: 'open-desk', lead }),
  }
}
