import { civilDateAt } from '../../casefile/dates.ts'
import type { Lead, LeadDraft } from '../../notes/lead.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'

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
