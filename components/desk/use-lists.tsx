import { useMemo, useState } from 'preact/hooks'
import type { Note } from '../../notes/schema.ts'
import type { useToast } from '../toast.tsx'
import { caseColumns, noteColumns } from './columns.tsx'
import type { DeskProps } from './desk.tsx'
import type { Exported } from './export-dialog.tsx'
import { filterCases, filterNotes, sortCases, type Facets, type Sort } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { FoundInCase, FoundInNote } from './find/found-line.tsx'
import { NoneFound } from './find/none-found.tsx'
import type { Narrowed } from './find/saved.ts'
import { useSaved } from './find/saved-filters.tsx'
import { useFound } from './find/use-found.ts'
import { useBulk } from './bulk/use-bulk.tsx'
import { Begin, Failed, Waiting } from './list-states.tsx'
import { ListView } from './list-view.tsx'
import type { NoteRow } from './rows.ts'
import type { Reach } from './use-exporting.tsx'
import { useRemoving } from './use-removing.tsx'

interface Doing {
  openCase: (id: string) => void
  chooseNotes: (notes: readonly NoteRow['note'][]) => void
  handOver: (asked: { as: 'list' | 'papers'; what: Exported; scope: 'all' | 'selected' }) => void
  say: ReturnType<typeof useToast>['say']
}

/** Pixels of a row; with a line below that tells where the words were found. */
const ROW = 50, ROW_FOUND = 68
const NONE: ReadonlySet<string> = new Set()
const NO_ROWS: readonly never[] = []

/** The lists of cases and of notes: narrowed, searched, chosen from. */
export function useLists(props: DeskProps, { openCase, chooseNotes, handOver, say }: Doing) {
  const { state, route, role, rules, detail } = props
  const { tab } = route
  /* The route is read anew at every drawing; the lists only where it says otherwise. */
  const facets = useMemo(() => route.facets, [JSON.stringify(route.facets)])
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<Sort>('seen')
  const [selected, setSelected] = useState({ cases: NONE, notes: NONE })

  const allCases = state.kind === 'ready' ? state.cases : NO_ROWS
  const allNotes = state.kind === 'ready' ? state.notes : NO_ROWS
  const partial = state.kind === 'ready' && state.partial === true
  const { outer, inner, query, working, would } = useFound(allCases, allNotes, search)
  const courts = useMemo(() => [...new Set(allCases.map((c) => c.court))].filter((c) => c !== '').sort(), [allCases])
  /* Only of the list that is shown. */
  const cases = useMemo(() => (tab === 'cases' ? sortCases(filterCases(outer, facets, role), sort, role) : NO_ROWS), [tab, outer, facets, role, sort])
  const notes = useMemo(() => (tab === 'notes' ? filterNotes(inner, facets) : NO_ROWS), [tab, inner, facets])
  const titles = useMemo(() => new Map(rules.map((r) => [r.rule, r.title])), [rules])
  const titleOf = (rule: string) => titles.get(rule) ?? rule
  const columns = { cases: useMemo(() => caseColumns(role, query.all), [role, query]), notes: useMemo(() => noteColumns(titleOf, query.all), [titles, query]) }
  const { bulkDialog, ofNotes, ofCases, lastChange } = useBulk(props.bulk, props.keeping.usedTags, say)
  const notesOf = useMemo(() => lookUp(allNotes), [allNotes])

  const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
  const { askDelete, remove, deleteDialog, lastDeletion } = useRemoving(props, say, (what, gone) => {
    setSelected((s) => ({ ...s, [what]: NONE }))
    if (what === 'cases' && detail && gone.includes(detail.id)) props.onDetail(undefined)
  })
  /** as the list shows them: what has been added since is not deleted unseen */
  const seenCases = (cases: readonly string[]) => {
    const leads = props.leads.rows && new Map(cases.map((id) => [id, [] as ReturnType<typeof seenNote>[]]))
    for (const { lead } of props.leads.rows ?? []) leads?.get(lead.caseId)?.push(seenNote(lead))
    return cases.map((id) => ({ id, ...(partial ? {} : { notes: notesOf(id).map(({ note }) => seenNote(note)) }), ...(leads ? { leads: leads.get(id) ?? [] } : {}) }))
  }
  /** what of a list is handed over */
  const reach = (what: Exported): Reach => {
    const [all, shown] = what === 'cases' ? [ids(allCases), ids(cases)] : [ids(allNotes), ids(notes)]
    return { all, shown, chosen: shown.filter((id) => selected[what].has(id)) }
  }
  const counting = would && function* ({ search: words, facets: f }: Narrowed) {
    const found = yield* would(words)
    return (tab === 'cases' ? filterCases(found.outer, f, role) : filterNotes(found.inner, f)).length
  }
  const apply = (to: Narrowed) => { setSearch(to.search); setSort(to.sort ?? 'seen'); props.onRoute({ tab, facets: to.facets }) }
  const { saveButton, savedFilters } = useSaved({
    desk: props.saved, tab: tab === 'notes' ? tab : 'cases', now: { search, facets, ...(tab === 'cases' ? { sort } : {}) }, onApply: apply, titleOf, count: counting, whenever: would, say,
  })
  const onFacets = (f: Facets) => props.onRoute({ tab, facets: f })

  const list = (what: Exported) => {
    if (state.kind === 'loading') return <Waiting />
    if (state.kind === 'failed') return <Failed message={state.message} onRetry={props.onRetry} />
    if ((what === 'cases' ? allCases : allNotes).length === 0) return <>{lastDeletion && <div class="row tools">{lastDeletion}</div>}<Begin what={what} /></>
    const none = (what === 'cases' ? cases : notes).length === 0
    if (none && (working !== undefined || partial)) return <Waiting />
    const count = (f: Facets, words: boolean) => (what === 'cases' ? filterCases(words ? outer : allCases, f, role) : filterNotes(words ? inner : allNotes, f)).length
    if (none) return <NoneFound label={what === 'cases' ? '案件' : '批注'} unit={what === 'cases' ? '件' : '条'} search={search} facets={facets} titleOf={titleOf} count={count} onSearch={setSearch} onFacets={onFacets} />
    const found = query.all.length > 0
    const common = {
      selected: selected[what], onSelected: (set: ReadonlySet<string>) => setSelected({ ...selected, [what]: set }), rowHeight: found ? ROW_FOUND : ROW,
      working: working === undefined ? undefined : working < 1 ? `正在准备搜索 ${Math.floor(working * 100)}%…` : '正在搜索…',
      onExport: (scope: 'all' | 'selected') => handOver({ as: 'list', what, scope }), partial,
    }
    // Keyed, for each list has its own place.
    return what === 'cases' ? (
      <ListView {...common} key="cases" label="案件" unit="件" columnsClass="of-cases" columns={columns.cases} rows={cases} below={found ? (row) => <FoundInCase row={row} notes={notesOf(row.id)} words={query.all} /> : undefined}
        onOpen={(row) => openCase(row.id)} onDelete={(rows) => askDelete({ what: 'cases', rows: seenCases(ids(rows)) })} aside={lastDeletion} more={ofCases} onPapers={(scope) => handOver({ as: 'papers', what, scope })} />
    ) : (
      <ListView {...common} key="notes" label="批注" unit="条" columnsClass="of-notes" columns={columns.notes} rows={notes} below={found ? (row) => <FoundInNote row={row} words={query.all} /> : undefined}
        onOpen={(row) => openCase(row.note.caseId)} onDelete={(rows) => askDelete({ what: 'notes', rows: rows.map((r) => seenNote(r.note)) })} aside={<>{lastChange}{lastDeletion}</>} more={(rows) => <>{ofNotes(rows)}<button type="button" class="btn" onClick={() => chooseNotes(rows.map((r) => r.note))}>转为线索…</button></>} />
    )
  }
  return {
    partial, reach, list,
    removeNote: (note: Note) => void remove({ what: 'notes', rows: [seenNote(note)] }), askDeleteCase: (id: string) => askDelete({ what: 'cases', rows: seenCases([id]) }),
    filterBar: tab === 'cases' || tab === 'notes' ? (
      <>
        <FilterBar tab={tab} role={role} facets={facets} search={search} sort={sort} courts={courts} rules={rules} onSearch={setSearch} onSort={setSort} onFacets={onFacets} save={saveButton} />
        {savedFilters}
      </>
    ) : null,
    dialogs: <>{bulkDialog}{deleteDialog}</>,
  }
}

const seenNote = ({ id, revision }: { id: string; revision: number }) => ({ id, revision })

/** The notes of each case, put together when first asked for. */
function lookUp(notes: readonly NoteRow[]): (caseId: string) => readonly NoteRow[] {
  let byCase: Map<string, NoteRow[]> | undefined
  return (caseId) => {
    if (byCase === undefined) {
      byCase = new Map()
      for (const n of notes) {
        const list = byCase.get(n.note.caseId)
        if (list) list.push(n)
        else byCase.set(n.note.caseId, [n])
      }
    }
    return byCase.get(caseId) ?? []
  }
}
