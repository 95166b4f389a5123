import { civilDateAt } from '../../casefile/dates.ts'
import { stageOf, type Lead, type LeadDraft } from '../../notes/lead.ts'
import type { Request } from '../../notes/messages.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { Refused } from './refused.ts'

/** Leads made today, for the worker and the desk, with the way to take back exactly what was done. */

export type MadeLeads = { ok: true; made: Lead[]; /** leads that there were, which took on notes */ joined: number; undo: () => Promise<void> } | { ok: false; message: string }

export async function makeLeads(store: Store, proposals: readonly Omit<LeadDraft, 'on'>[]): Promise<MadeLeads> {
  try {
    const { made, joined } = await store.makeLeads(proposals.map((p) => ({ ...p, on: civilDateAt(Date.now()) })))
    return {
      ok: true, made, joined: joined.length,
      async undo() {
        await store.deleteLeads(made.map((l) => l.id))
        for (const { lead, before } of joined) if (lead.revision > before.revision) await store.changeLead(lead.id, lead.revision, { noteIds: before.noteIds }, '撤销并入批注')
      },
    }
  } catch (error) {
    return { ok: false, message: explain(error, '批注和结论不受影响') }
  }
}

/** Answers a page: of the case that it names, and of no other. */
export async function answerLeads(store: Store, request: Extract<Request, { type: 'leads-of' | 'make-lead' | 'unmake-lead' }>): Promise<object> {
  switch (request.type) {
    case 'leads-of': return { leads: (await store.leadsOfCases([request.caseId])).slice(0, 1000).map(markOf) }
    case 'make-lead': {
      const { type: _, ...proposal } = request
      const notes = await store.notesById(proposal.noteIds)
      if (notes.length < proposal.noteIds.length || notes.some((n) => n.caseId !== request.caseId)) throw new Refused('批注不属于本案，或者已不存在')
      const { made: [made], joined: [joined] } = await store.makeLeads([{ ...proposal, on: civilDateAt(Date.now()) }])
      const lead = made ?? joined?.lead
      if (lead === undefined) throw new Refused('没有可列为线索的内容')
      return { lead: markOf(lead), before: joined?.before.noteIds ?? null }
    }
    case 'unmake-lead': {
      const [lead] = await store.leadsById([request.id])
      if (lead?.caseId !== request.caseId) throw new Refused('线索不属于本案，或者已不存在')
      if (request.noteIds === null) await store.deleteLeads([lead.id])
      else await store.changeLead(lead.id, lead.revision, { noteIds: request.noteIds }, '撤销并入批注')
      return {}
    }
  }
}

function markOf(lead: Lead): object {
  const { id, title, rule, noteIds } = lead
  return { id, title, stage: stageOf(lead), rule, noteIds }
}
