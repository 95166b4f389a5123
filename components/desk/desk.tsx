import { useRef } from 'preact/hooks'
import type { CivilDate } from '../../casefile/dates.ts'
import type { Change } from '../../rules/changes.ts'
import type { NoteDraft, Outcome } from '../draft.ts'
import { RoleSwitch } from '../role-switch.tsx'
import { Toast, useToast } from '../toast.tsx'
import { useKeptFocus } from '../use-kept-focus.ts'
import { UNSAVED } from '../use-writing.ts'
import type { Role } from '../../rules/words.ts'
import type { BulkDesk } from './bulk/bulk.ts'
import { CaseDrawer, type CaseDetail, type CaseDrawerProps } from './case-drawer.tsx'
import type { ExportDialogProps, Handed } from './export-dialog.tsx'
import { NO_FACETS } from './filter.ts'
import { FileButtons } from './file-buttons.tsx'
import { FileReading, type FileReadingProps } from './file-reading.tsx'
import type { SavedDesk } from './find/saved.ts'
import type { Keeping } from './left-drafts.tsx'
import { ImportDialog, type ImportDialogProps } from './import-dialog.tsx'
import { ImportLeft, type LeftOver } from './import-left.tsx'
import { Damaged } from './list-states.tsx'
import { DeskPage, type DeskPages } from './pages.tsx'
import { formatRoute, TAB_KEYS, TABS, type DeskRoute } from './route.ts'
import type { CaseRow, NoteRow } from './rows.ts'
import { useDeskNotes } from './use-desk-notes.tsx'
import { useExporting, type Reach } from './use-exporting.tsx'
import { useLeads } from '../leads/use-leads.tsx'
import type { PaperDesk } from './paper-dialog.tsx'
import { PrintTold } from './plain-print.ts'
import { usePapers } from './use-papers.tsx'
import { useLists } from './use-lists.tsx'
import type { RemovalDesk } from './use-removing.tsx'
import { useTold } from './use-told.ts'
import { useWhole } from './use-whole.ts'

export interface DeskProps extends DeskPages, LeftOver, RemovalDesk {
  /** rows of all stored cases and notes, bin excluded; notes latest first; `damaged`: how many more there are that cannot be read */
  state: { kind: 'loading' } | { kind: 'failed'; message: string } | { kind: 'ready'; cases: readonly CaseRow[]; notes: readonly NoteRow[]; damaged?: number; /** the latest only: the rest is being read */ partial?: boolean }
  onRetry: () => void
  route: DeskRoute
  onRoute: (route: DeskRoute) => void
  role: Role
  onRole: (role: Role) => void
  /** the case that is open beside the list */
  detail: CaseDetail | undefined
  onDetail: (caseId: string | undefined) => void
  today: CivilDate
  /** of the open case: what is otherwise than the time before */
  changes: readonly Change[] | undefined
  /** judges a stored case by today's rules and keeps the conclusions */
  onAgain: (caseId: string) => Promise<Outcome>
  onTime: CaseDrawerProps['onTime']
  /** the export of the open case was asked for in its page: the dialog comes up with it, once */
  exportAsked?: boolean
  onExportAsked?: () => void
  onOpenPage: (url: string) => void
  onSave: (draft: NoteDraft) => Promise<Outcome>
  keeping: Keeping
  onPreview: ExportDialogProps['onPreview']
  onExport: ExportDialogProps['onExport']
  papers: PaperDesk
  /** many rows changed at once */
  bulk: BulkDesk
  /** filters kept under a name */
  saved: SavedDesk
  /** every rule that a filter may name */
  rules: readonly { rule: string; title: string }[]
  fileName: ExportDialogProps['fileName']
  /** documents to be read */
  files: FileReadingProps
  /** a file chosen to be taken in */
  onImportFile: (file: File) => void
  /** the file being taken in, while it is */
  importing?: Pick<ImportDialogProps, 'preview'> | undefined
  onImport: Parameters<typeof useTold>[0]['onImport']
  onImportClose: () => void
  theme?: 'light' | 'dark' | undefined
}

/** The desk: all cases seen, all notes, the settings; one case beside them. */
export function Desk(props: DeskProps) {
  const { state, route, role, detail } = props
  const { tab, facets } = route
  const listed = tab === 'cases' || tab === 'notes'
  const { message, say, silence } = useToast()
  const main = useRef<HTMLElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const { writing, dirty, write, close, editor, leftDrafts } = useDeskNotes(props, main, say)
  useKeptFocus(root, () => main.current)

  const { takeIn, again } = useTold(props, say)
  const { leading, chooseNotes, makeDialog, pressing } = useLeads(props, say)

  const leave = (then: () => void) => (dirty ? say(UNSAVED) : then())
  const openCase = (id: string | undefined) => leave(() => {
    if (writing) close()
    props.onDetail(id)
    if (id === undefined) main.current?.querySelector<HTMLElement>('.grid')?.focus()
  })
  const { exportOf, exportDetail, exportDialog } = useExporting(props, detail, say)
  const { papersOfCase, papersOfLeads, papersOfList, papersDialog } = usePapers(props.papers, role, say)
  const partial = state.kind === 'ready' && state.partial === true
  const handOver = useWhole<{ as: 'list' | 'papers'; what: Handed; scope: 'all' | 'selected'; of?: Reach }>(partial, ({ as, what, scope, of }) => {
    const whole = of ?? (what === 'leads' ? { all: [], shown: [], chosen: [] } : reach(what))
    return as === 'papers' ? papersOfList(scope, whole) : exportOf(what, scope, whole)
  }, say)
  const { filterBar, list, reach, removeNote, askDeleteCase, dialogs } = useLists(props, { openCase, chooseNotes, handOver, say })
  const turn = (next: Role) => {
    props.onRole(next)
    // The words of the conclusions are others now.
    if (facets.conclusion !== '') props.onRoute({ tab, facets: { ...facets, conclusion: '' } })
  }

  return (
    <PrintTold.Provider value={props.data.onPrinted}><div class="zb desk" lang="zh-CN" data-theme={props.theme} ref={root}>
      <header class="masthead">
        <h1>终本审查工作台</h1>
        <nav aria-label="工作台">
          {TAB_KEYS.map((key) => (
            <a key={key} href={formatRoute({ tab: key, facets: NO_FACETS })} aria-current={key === tab ? 'page' : undefined}>
              {TABS[key]}{key === 'leads' && pressing}{(key === 'cases' || key === 'notes') && state.kind === 'ready' && <span class="num"> {state[key].length}</span>}
            </a>
          ))}
        </nav>
        <FileButtons onReadFiles={props.files.onFiles} onImportFile={props.onImportFile} />
        <RoleSwitch role={role} onRole={turn} />
      </header>
      <FileReading {...props.files} role={role} over={root} onOpenCase={openCase} />
      <main ref={main} tabIndex={-1} class={detail && listed ? 'beside' : ''}>
        {!listed ? <DeskPage {...props} tab={tab} say={say} onExportLeads={(scope, of) => handOver({ as: 'list', what: 'leads', scope, of })} onTransfer={papersOfLeads} onCase={(id) => { props.onRoute({ tab: 'cases', facets: NO_FACETS }); openCase(id) }} /> : (
          <div class="work">
            {filterBar}
            {props.importLeft && <ImportLeft {...props.importLeft} />}
            {leftDrafts}
            <Damaged count={state.kind === 'ready' ? state.damaged ?? 0 : 0} />
            {list(tab)}
          </div>
        )}
        {detail && listed && (
          <CaseDrawer detail={detail} role={role} leads={leading} today={props.today} ruleset={props.settings.ruleset} changes={props.changes} onTime={props.onTime} onAgain={() => void again(detail.id)} onOpenPage={props.onOpenPage} onSave={props.onSave} onWrite={(draft) => write(draft) || say(UNSAVED)}
            onRule={(rule) => props.onRoute({ tab: 'handbook', facets: NO_FACETS, rule })} onDelete={removeNote} onDeleteCase={() => askDeleteCase(detail.id)}
            onExport={exportDetail} onPapers={() => papersOfCase(detail.id)} onClose={() => openCase(undefined)}>
            {editor}
          </CaseDrawer>
        )}
      </main>
      {exportDialog}
      {makeDialog}
      {papersDialog}
      {props.importing && <ImportDialog {...props.importing} onClose={props.onImportClose} onImport={takeIn} />}
      {dialogs}
      <Toast message={message} onDone={silence} />
    </div></PrintTold.Provider>
  )
}
