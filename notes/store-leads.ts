import { LEAD_HISTORY_MAX, LEAD_NOTES_MAX, leadChangeSchema, leadDraftSchema, leadSchema, leadStepSchema, type Lead, type LeadChange, type LeadDraft } from './lead.ts'
import { ofCases as rowsOfCases } from './store-cases-of.ts'
import type { Database } from './store-database.ts'
import { MissingLead, StaleLead } from './store-failures.ts'
import { authorOf } from './store-corrections.ts'
import { parsed, sift } from './store-rows.ts'

/** Leads: made once of a finding or a note, changed by whoever saw the latest, put into the bin and taken back. */

/** What making leads did. `joined`: leads that there were already, which took on the notes; `before` is as they were. */
export interface MadeLeads { made: Lead[]; joined: { lead: Lead; before: Lead }[] }

export function leadTable(db: Database, now: () => string, newId: () => string) {
  return {
    /** All leads that are not in the bin, last changed first; `damaged`: how many more there are that cannot be read. */
    async allLeads(): Promise<{ leads: Lead[]; damaged: number }> {
      /* Read at one go and put in order here: walked backwards, the index gives twenty thousand rows one by one. */
      const { good, damaged } = sift(leadSchema, await db.leads.toArray())
      return { leads: good.filter((l) => l.deletedAt === undefined).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)), damaged }
    },
    /** All of them, the bin included: what an import is compared with. */
    async everyLead(): Promise<Lead[]> { return sift(leadSchema, await db.leads.toArray()).good },

    /** Leads of these cases that are not in the bin, oldest first. */
    async leadsOfCases(ids: readonly string[]): Promise<Lead[]> { return inForce(await ofCases(db, ids)) },
    async leadsById(ids: readonly string[]): Promise<Lead[]> {
      return sift(leadSchema, (await db.leads.bulkGet([...ids])).filter((l) => l !== undefined)).good
    },

    /**
     * Makes leads. Of a rule of a case, and of a note, there is one lead: where there is one already, it takes on the notes instead
     * (or stays as it is, when it has them).
     */
    async makeLeads(drafts: readonly LeadDraft[]): Promise<MadeLeads> {
      const asked = drafts.map((d) => leadDraftSchema.parse(d))
      return db.transaction('rw', db.leads, db.sites, async () => {
        const at = now(), by = await authorOf(db)
        const signed = by === null ? {} : { by }
        const known = inForce(await ofCases(db, [...new Set(asked.map((d) => d.caseId))]))
        const made: Lead[] = [], joined = new Map<string, { lead: Lead; before: Lead }>()
        for (const { on, ...words } of asked) {
          const same = known.findIndex((l) => isSame(l, words))
          const before = known[same]
          if (before === undefined) {
            const lead = leadSchema.parse({ ...words, id: newId(), ...signed, steps: [{ stage: 'pending', on, comment: '' }], history: [{ at, words: '列为线索', ...signed }], createdAt: at, updatedAt: at, revision: 1 })
            made.push(lead)
            known.push(lead)
            continue
          }
          const more = words.noteIds.filter((id) => !before.noteIds.includes(id)).slice(0, LEAD_NOTES_MAX - before.noteIds.length)
          const lead = more.length === 0 ? before : written(before, { noteIds: [...before.noteIds, ...more] }, `并入批注 ${more.length} 条`, at, by)
          known[same] = lead
          const fresh = made.findIndex((l) => l.id === lead.id)
          if (fresh >= 0) made[fresh] = lead
          else joined.set(lead.id, { lead, before: joined.get(lead.id)?.before ?? before })
        }
        await putLeads(db, [...made, ...[...joined.values()].map((j) => j.lead)])
        return { made, joined: [...joined.values()] }
      })
    },

    /** Changes one lead, see `changeLeads`. */
    async changeLead(id: string, revision: number, change: LeadChange, words: string): Promise<Lead> {
      const [lead] = await changeLeads([{ id, revision, change }], words)
      if (lead === undefined) throw new MissingLead()
      return lead
    },
    changeLeads,

    async deleteLeads(ids: readonly string[]): Promise<void> { await db.transaction('rw', db.leads, () => markLeads(db, ids, now(), true)) },
    async restoreLeads(ids: readonly string[]): Promise<void> { await db.transaction('rw', db.leads, () => markLeads(db, ids, now(), false)) },
  }

  /**
   * Changes leads as they were at their `revision`, all of them or none; `words` say what was done, for their history.
   * Rejects when one is gone, or has been changed since.
   */
  async function changeLeads(changes: readonly { id: string; revision: number; change: LeadChange }[], words: string): Promise<Lead[]> {
    const asked = changes.map((c) => ({ ...c, change: leadChangeSchema.parse(c.change) }))
    return db.transaction('rw', db.leads, db.sites, async () => {
      const at = now(), by = await authorOf(db)
      const rows = await db.leads.bulkGet(asked.map((c) => c.id))
      const changed = asked.map(({ revision, change }, i) => {
        const before = parsed(leadSchema, rows[i])
        if (before === undefined || before.deletedAt !== undefined) throw new MissingLead()
        if (before.revision !== revision) throw new StaleLead()
        return written(before, change, words, at, by)
      })
      await putLeads(db, changed)
      return changed
    })
  }
}

/** The same lead: of the same rule of the case, or of one of the same notes. */
function isSame(lead: Lead, words: Pick<LeadDraft, 'caseId' | 'rule' | 'noteIds'>): boolean {
  if (lead.caseId !== words.caseId) return false
  return (words.rule !== undefined && lead.rule === words.rule) || words.noteIds.some((id) => lead.noteIds.includes(id))
}

/** Without members that are there but undefined: a row reads the same from a file as from the store. */
function plain(lead: Lead): Lead {
  return { ...lead, steps: lead.steps.map((s) => leadStepSchema.parse(JSON.parse(JSON.stringify(s)))) }
}

function written(before: Lead, change: LeadChange, words: string, at: string, by: string | null): Lead {
  const signed = by === null ? {} : { by }
  const history = [...(before.history ?? []), { at, words: words.slice(0, 500), ...signed }].slice(-LEAD_HISTORY_MAX)
  return plain(leadSchema.parse({ ...before, ...change, ...signed, history, updatedAt: at, revision: before.revision + 1 }))
}

/** Puts leads of these cases into the bin; gives their ids. Within the caller's transaction. */
export async function binLeads(db: Database, caseIds: readonly string[], at: string): Promise<string[]> {
  const ids = inForce(await ofCases(db, caseIds)).map((l) => l.id)
  await markLeads(db, ids, at, true)
  return ids
}

/** Into the bin, or out of it; what lies on the other side already is let be. Within the caller's transaction. */
export async function markLeads(db: Database, ids: readonly string[], at: string, binned: boolean): Promise<void> {
  const rows = sift(leadSchema, (await db.leads.bulkGet([...ids])).filter((l) => l !== undefined)).good.filter((l) => (l.deletedAt !== undefined) !== binned)
  await putLeads(db, rows.map(({ deletedAt: _, ...l }) => ({ ...l, ...(binned ? { deletedAt: at } : {}), updatedAt: at, revision: l.revision + 1 })))
}

/** What was put into the bin before `instant` goes for good; gives what that was. Within the caller's transaction. */
export async function purgeLeads(db: Database, instant: string): Promise<[id: string, kind: 'lead', at: string][]> {
  const old = (await db.leads.toArray()).flatMap((l): [string, 'lead', string][] => (l.deletedAt !== undefined && l.deletedAt < instant ? [[l.id, 'lead', l.deletedAt]] : []))
  await db.leads.bulkDelete(old.map(([id]) => id))
  return old
}

/** Writes leads as they are. Within the caller's transaction. */
export async function putLeads(db: Database, leads: readonly Lead[]): Promise<void> {
  await db.leads.bulkPut(leads.map((l) => leadSchema.parse(l)))
}

async function ofCases(db: Database, ids: readonly string[]): Promise<Lead[]> {
  return sift(leadSchema, await rowsOfCases(db.leads, ids)).good
}

function inForce(leads: readonly Lead[]): Lead[] {
  return leads.filter((l) => l.deletedAt === undefined).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
}
