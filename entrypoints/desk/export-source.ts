import type { ExportSource } from '../../notes/export-file.ts'
import type { Lot } from '../../notes/export-rows.ts'
import type { Lead } from '../../notes/lead.ts'
import type { Note } from '../../notes/schema.ts'
import type { Store } from '../../notes/store.ts'

/** The stored rows of an export, some cases at a time. */

/** Cases of one lot: some four megabytes of rows. */
const LOT = 100

type Rows = Pick<Store, 'casesById' | 'notesById' | 'notesOfCases' | 'leadsById' | 'correctionsOfCases' | 'leadsOfCases' | 'goneOfCases'>

/**
 * `what`: whether `ids` are of cases, which come with all of theirs, of notes, which come with their cases, or of leads, which come with their
 * cases and the notes that they rest on. `gone`: with what
 * lies in the bin of these cases, for a list that is taken in again.
 */
export async function sourceOf(store: Rows, what: 'cases' | 'notes' | 'leads', ids: readonly string[], gone = false): Promise<ExportSource> {
  const chosen = what === 'leads' ? await leadsByCase(store, ids) : undefined
  const byCase = what === 'notes' ? await idsByCase(store, ids) : chosen && new Map([...chosen].map(([id, leads]) => [id, [...new Set(leads.flatMap((l) => l.noteIds))]]))
  const cases = byCase ? [...byCase.keys()] : ids
  return {
    size: Math.max(1, Math.ceil(cases.length / LOT)),
    async *lots() {
      for (let at = 0; at < cases.length; at += LOT) {
        const these = cases.slice(at, at + LOT)
        const lot = await lotOf(store, these, byCase && these.flatMap((id) => byCase.get(id) ?? []), chosen && these.flatMap((id) => chosen.get(id) ?? []))
        yield gone ? { ...lot, gone: await store.goneOfCases(these) } : lot
      }
    },
  }
}

/** All lots in one, for what is small. */
export async function wholeOf(source: ExportSource): Promise<Lot & { cases: Lot['cases'][number][]; notes: Note[] }> {
  const whole = { cases: [] as Lot['cases'][number][], notes: [] as Note[], leads: [] as NonNullable<Lot['leads']>[number][], corrections: [] as NonNullable<Lot['corrections']>[number][] }
  for await (const lot of source.lots()) {
    whole.cases.push(...lot.cases)
    whole.notes.push(...lot.notes)
    whole.leads.push(...(lot.leads ?? []))
    whole.corrections.push(...(lot.corrections ?? []))
  }
  return whole
}

async function lotOf(store: Rows, cases: readonly string[], noteIds: readonly string[] | undefined, asked: readonly Lead[] | undefined): Promise<Lot> {
  const [records, notes, corrections, leads] = await Promise.all([
    store.casesById(cases), noteIds ? store.notesById(noteIds) : store.notesOfCases(cases), store.correctionsOfCases(cases), asked ?? store.leadsOfCases(cases),
  ])
  /* With chosen notes go the leads that rest on them, and no others. */
  const chosen = asked === undefined && noteIds ? new Set(noteIds) : undefined
  return { cases: records, notes, corrections, leads: chosen ? leads.filter((l) => l.noteIds.some((id) => chosen.has(id))) : leads }
}

async function leadsByCase(store: Rows, ids: readonly string[]): Promise<Map<string, Lead[]>> {
  const byCase = new Map<string, Lead[]>()
  for (const l of await store.leadsById(ids)) byCase.set(l.caseId, [...(byCase.get(l.caseId) ?? []), l])
  return byCase
}

/** Only ids are kept: the notes themselves are read again with their cases. */
async function idsByCase(store: Rows, ids: readonly string[]): Promise<Map<string, string[]>> {
  const byCase = new Map<string, string[]>()
  for (let at = 0; at < ids.length; at += 1000) {
    for (const n of await store.notesById(ids.slice(at, at + 1000))) {
      const known = byCase.get(n.caseId)
      if (known) known.push(n.id)
      else byCase.set(n.caseId, [n.id])
    }
  }
  return byCase
}
