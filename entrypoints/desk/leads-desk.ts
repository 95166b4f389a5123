import { civilDateAt } from '../../casefile/dates.ts'
import { holidayCalendar } from '../../casefile/holidays.ts'
import type { LeadsDesk } from '../../components/leads/leads-page.tsx'
import { byPressure, leadRow, type LeadRow } from '../../components/leads/rows.ts'
import { csvBytes } from '../../notes/export-csv.ts'
import { exportName } from '../../notes/export-name.ts'
import { GROUPING_NAMES } from '../../notes/lead-totals.ts'
import type { Lead } from '../../notes/lead.ts'
import type { CaseRecord, Note } from '../../notes/schema.ts'
import { partiesOf } from '../../notes/summary.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { judgeOptions } from '../background/practice.ts'
import { makeLeads } from '../background/leads.ts'
import { attempt } from './attempt.ts'
import { saveFile } from './saving.ts'

/** Wires the stored leads to the desk: their rows as of today, every change written at once, totals as a file. */
export function createLeadsDesk(store: Store, titles: ReadonlyMap<string, string>, reload: () => Promise<void>, draw: () => void) {
  let rows: LeadRow[] | undefined
  let damaged = 0
  let failure: string | undefined
  let calendar = holidayCalendar()
  /** the day whose terms the rows show */
  let day = ''
  let notesById: ReadonlyMap<string, Note> = new Map()
  const kept = '已有的线索不受影响'
  const notesOf = (lead: Lead) => lead.noteIds.flatMap((id) => notesById.get(id) ?? [])
  const withParties = (c: CaseRecord | undefined) => c && { ...c, parties: partiesOf(c.caseFile) }
  const today = () => civilDateAt(Date.now())

  /** The rows of leads that were just written; all else is read again when the store tells of the change. */
  function show(leads: readonly Lead[]): void {
    const written = new Map(leads.map((l) => [l.id, l]))
    rows = rows?.map((r) => { const lead = written.get(r.id); return lead ? anew(r, lead) : r }).sort(byPressure)
    draw()
  }
  const anew = (r: LeadRow, lead: Lead) => leadRow(lead, { ...r, title: r.caseTitle, review: { findings: r.finding ? [r.finding] : [] } }, r.ruleTitle, today(), calendar, notesOf(lead))
  /** A desk that was left open overnight shows the terms of the new day. */
  function turnDay(): void {
    if (day === today() || rows === undefined) return
    day = today()
    rows = rows.map((r) => anew(r, r.lead)).sort(byPressure)
  }

  return {
    /** Reads them again, beside the notes just read. A failure is shown in their place. */
    async load(notes: readonly Note[]): Promise<void> {
      try {
        const [all, options] = await Promise.all([store.allLeads(), judgeOptions(store)])
        calendar = options.calendar ?? holidayCalendar()
        const byId = new Map((await store.casesById([...new Set(all.leads.map((l) => l.caseId))])).filter((c) => c.deletedAt === undefined).map((c) => [c.id, c]))
        notesById = new Map(notes.map((n) => [n.id, n]))
        rows = all.leads.map((l) => leadRow(l, withParties(byId.get(l.caseId)), l.rule === undefined ? '' : (titles.get(l.rule) ?? l.rule), today(), calendar, notesOf(l))).sort(byPressure)
        day = today()
        damaged = all.damaged
        failure = undefined
      } catch (error) {
        failure = explain(error, kept)
      }
    },
    props(): LeadsDesk {
      turnDay()
      return {
        rows, damaged, failure, today: today(), onRetry: () => void reload(),
        notesOf,
        async onMake(proposals) {
          const made = await makeLeads(store, proposals)
          await reload()
          return made.ok ? { ok: true, made: made.made.length, joined: made.joined, undo: () => attempt(async () => { await made.undo(); await reload() }) } : made
        },
        async onChange(changes, words) {
          try {
            const leads = await store.changeLeads(changes.map(({ lead, change }) => ({ id: lead.id, revision: lead.revision, change })), words)
            show(leads)
            return { ok: true, leads }
          } catch (error) {
            /* What another window wrote is shown, so that the reader can look at it. */
            await reload()
            return { ok: false, message: explain(error, '填写的内容仍在') }
          }
        },
        onDelete: (ids) => attempt(async () => {
          await store.deleteLeads(ids)
          rows = rows?.filter((r) => !ids.includes(r.id))
          draw()
        }),
        onRestore: (ids) => attempt(async () => { await store.restoreLeads(ids); await reload() }),
        onTotals({ by, heads, rows: lines }) {
          try {
            const columns = heads.map((head, i) => ({ head, type: i === 0 || head.endsWith('率') ? 'text' as const : 'number' as const, width: 14, decimals: head.includes('金额') ? 2 as const : 0 as const, help: head }))
            const name = exportName({ what: `线索统计（按${GROUPING_NAMES[by]}）`, courts: [], scope: '当前筛选', exportedAt: new Date().toISOString(), extension: 'csv' })
            saveFile(csvBytes({ name: '线索统计', columns, rows: lines }), 'text/csv', name)
            return { ok: true }
          } catch (error) {
            return { ok: false, message: explain(error, kept) }
          }
        },
      }
    },
  }
}
