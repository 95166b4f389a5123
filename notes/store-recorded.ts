import type { Table } from 'dexie'
import type { Correction, CorrectionDraft } from '../casefile/corrections.ts'
import type { Told } from './record.ts'
import type { Lead, LeadChange, LeadDraft } from './lead.ts'
import { changeWords, type NoteChange, type SeenNote } from './note-change.ts'
import type { CaseRecord, Note } from './schema.ts'
import type { BulkDone, BulkWatch, FormerNote } from './store-bulk.ts'
import type { Database } from './store-database.ts'
import type { MadeLeads } from './store-leads.ts'
import { append } from './store-record.ts'
import type { Removed, SeenCaseRow, Taken } from './store-removal.ts'
import type { ExportRecord } from './store-exports.ts'

const MASKING_WORDS: Record<ExportRecord['masking'], string> = { none: '未脱敏', numbers: '遮盖号码', names: '遮盖姓名、号码', all: '遮盖姓名、号码、住址、单位' }
/** A case that is shown again within this time, in milliseconds, is still the same look at it. */
const SAME_LOOK = 30 * 60_000
/** Of many rows so many cases are named in an entry, and so many rows looked at for them. */
const NAMED = 10, LOOKED_AT = 50

type Given = [cases: readonly CaseRecord[], notes: readonly Note[], corrections?: readonly Correction[], leads?: readonly Lead[]]

interface LeadChanging { id: string; revision: number; change: LeadChange }

interface Operations {
  seeCase(seen: { id: string }): Promise<string>
  saveNote(draft: { id?: string | undefined; writing?: string | undefined }, page: { url: string; pageTitle: string }): Promise<Note>
  changeNotes(seen: readonly SeenNote[], change: NoteChange, watch?: BulkWatch): Promise<BulkDone>
  undoChange(former: readonly FormerNote[], watch?: BulkWatch): Promise<{ undone: number; kept: number }>
  deleteNotes(asked: readonly (string | SeenNote)[], watch?: BulkWatch): Promise<Removed>
  restoreNotes(ids: readonly string[]): Promise<void>
  deleteCases(asked: readonly (string | SeenCaseRow)[], watch?: BulkWatch): Promise<Removed>
  restore(taken: Taken, watch?: BulkWatch): Promise<void>
  saveCorrection(draft: CorrectionDraft): Promise<{ correction: Correction }>
  writeImport(...given: Given): Promise<() => Promise<{ kept: number }>>
  makeLeads(drafts: readonly LeadDraft[]): Promise<MadeLeads>
  changeLeads(changes: readonly LeadChanging[], words: string): Promise<Lead[]>
  changeLead(id: string, revision: number, change: LeadChange, words: string): Promise<Lead>
  deleteLeads(ids: readonly string[]): Promise<void>
  restoreLeads(ids: readonly string[]): Promise<void>
  keepExport(record: ExportRecord): Promise<void>
  purge(instant: string): Promise<number>
}

/**
 * The same store, in which every operation leaves its entry in the operation record: in one transaction with what it did,
 * so that neither is ever stored without the other.
 */
export function recorded<S extends Operations>(db: Database, now: () => string, store: S): S {
  const telling = <A extends unknown[], R>(tables: readonly Table[], work: (...args: A) => Promise<R>, tell: (result: R, ...args: A) => Told[] | Promise<Told[]>, when: (result: R) => string = now) => (...args: A): Promise<R> =>
    db.transaction('rw', [...tables, db.operations], async () => {
      const result = await work(...args)
      for (const told of await tell(result, ...args)) await append(db, told, when(result))
      return result
    })
  const ofLeads = [db.leads, db.sites]
  const ofLead = (l: Lead, words: string): Told => ({ what: 'lead-changed', caseId: l.caseId, id: l.id, ...(l.rule === undefined ? {} : { rule: l.rule }), detail: words.slice(0, 200) })
  const rows = [db.cases, db.notes, db.parts, db.corrections, db.leads]
  const some = (what: Told['what'], count: number, detail?: string): Told[] => (count === 0 ? [] : [{ what, count, ...(detail === undefined ? {} : { detail }) }])
  /** Names whose rows they were: one case by its number, of several the first; a damaged row may not say. */
  const someOf = (what: Told['what'], count: number, kind: string, caseIds: readonly string[], of = caseIds.length): Told[] => {
    const all = [...new Set(caseIds)], more = of > caseIds.length || all.length > NAMED
    if (count === 0) return []
    if (all.length === 0) return [{ what, count, detail: kind }]
    return [{ what, count, ...(all.length === 1 && !more ? { caseId: all[0], detail: kind } : { detail: `${kind}：${all.slice(0, NAMED).join('、')}${more ? ' 等' : ''}`.slice(0, 500) }) }]
  }
  const someRows = async (what: Told['what'], kind: string, table: { bulkGet(ids: string[]): PromiseLike<({ caseId: string } | undefined)[]> }, ids: readonly string[]): Promise<Told[]> =>
    someOf(what, ids.length, kind, (await table.bulkGet(ids.slice(0, LOOKED_AT))).flatMap((r) => (typeof r?.caseId === 'string' ? [r.caseId] : [])), ids.length)

  /* Taking an import back is an operation of its own. */
  const importing = (work: (...given: Given) => Promise<() => Promise<{ kept: number }>>) => async (...given: Given): Promise<() => Promise<{ kept: number }>> => {
    const [cases, notes] = given
    const undo = await telling(rows, work, () => some('imported', cases.length + notes.length, `案件 ${cases.length} 件，批注 ${notes.length} 条`))(...given)
    return telling(rows, undo, () => some('import-undone', cases.length + notes.length))
  }

  return {
    ...store,
    seeCase: (seen: Parameters<S['seeCase']>[0]) => db.transaction('rw', [db.cases, db.operations], async () => {
      const last = (await db.cases.get(seen.id))?.lastSeenAt
      const at = await store.seeCase(seen)
      if (typeof last !== 'string' || !(Math.abs(Date.parse(at) - Date.parse(last)) < SAME_LOOK)) await append(db, { what: 'opened', caseId: seen.id }, at)
      return at
    }),
    saveNote: (draft: Parameters<S['saveNote']>[0], page: { url: string; pageTitle: string }) => db.transaction('rw', [db.notes, db.drafts, db.sites, db.operations], async () => {
      const before = await db.notes.get(draft.id ?? draft.writing ?? '')
      const note = await store.saveNote(draft, page)
      /* Stored already: nothing was done. */
      if (before?.id === note.id && before.revision === note.revision) return note
      const what = note.decision === 'accept' ? 'accepted' : note.decision === 'override' ? 'overridden' : draft.id === undefined ? 'annotated' : 'note-changed'
      await append(db, { what, caseId: note.caseId, id: note.id, ...(note.rule === undefined ? {} : { rule: note.rule }) }, note.updatedAt)
      return note
    }),
    /* Told once, whatever their number. */
    changeNotes: telling([db.notes, db.sites], (seen: readonly SeenNote[], change: NoteChange, watch?: BulkWatch) => store.changeNotes(seen, change, watch), (done, _, change) => some('note-changed', done.fates.changed, `批量修改：${changeWords(change)}`)),
    undoChange: telling([db.notes], (former: readonly FormerNote[], watch?: BulkWatch) => store.undoChange(former, watch), (done) => some('note-changed', done.undone, '撤销批量修改')),
    deleteNotes: telling([db.notes], (asked: readonly (string | SeenNote)[], watch?: BulkWatch) => store.deleteNotes(asked, watch), (gone) => someRows('deleted', '批注', db.notes, gone.notes)),
    restoreNotes: telling(rows, (ids: readonly string[]) => store.restoreNotes(ids), (_, ids) => someRows('restored', '批注', db.notes, ids)),
    deleteCases: telling(rows, (asked: readonly (string | SeenCaseRow)[], watch?: BulkWatch) => store.deleteCases(asked, watch), (gone) => someOf('deleted', gone.cases.length, '案件', gone.cases)),
    restore: telling(rows, (taken: Taken, watch?: BulkWatch) => store.restore(taken, watch), (_, taken) => (taken.cases.length > 0 ? someOf('restored', taken.cases.length, '案件', taken.cases) : someRows('restored', '批注', db.notes, taken.notes))),
    saveCorrection: telling([db.corrections, db.sites], (draft: CorrectionDraft) => store.saveCorrection(draft), ({ correction }) => [{ what: 'corrected', caseId: correction.caseId, id: correction.id }], ({ correction }) => correction.updatedAt),
    writeImport: importing((...given) => store.writeImport(...given)),
    makeLeads: telling(ofLeads, (drafts: readonly LeadDraft[]) => store.makeLeads(drafts), ({ made, joined }) => [...made, ...joined.map((j) => j.lead)].map((l) => ofLead(l, '列为线索'))),
    changeLeads: telling(ofLeads, (changes: readonly LeadChanging[], words: string) => store.changeLeads(changes, words), (changed, _, words) => changed.map((l) => ofLead(l, words))),
    changeLead: telling(ofLeads, (id: string, revision: number, change: LeadChange, words: string) => store.changeLead(id, revision, change, words), (l, _, _1, _2, words) => [ofLead(l, words)]),
    deleteLeads: telling(ofLeads, (ids: readonly string[]) => store.deleteLeads(ids), (_, ids) => someRows('deleted', '线索', db.leads, ids)),
    restoreLeads: telling(ofLeads, (ids: readonly string[]) => store.restoreLeads(ids), (_, ids) => someRows('restored', '线索', db.leads, ids)),
    keepExport: telling([db.sites], (record: ExportRecord) => store.keepExport(record), (_, r) => [{ what: 'exported', count: r.cases + r.notes, detail: `${r.format}，${r.scope}，${MASKING_WORDS[r.masking]}${r.caseNumbers ? '，案号遮盖' : ''}${r.reason === undefined ? '' : `，理由：${r.reason}`}`.slice(0, 500) }]),
    purge: telling([...rows, db.drafts, db.sites], (instant: string) => store.purge(instant), (gone) => some('purged', gone, '回收站和旧草稿')),
  }
}
