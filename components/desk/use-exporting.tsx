import { useEffect, useState } from 'preact/hooks'
import type { CaseDetail } from './case-drawer.tsx'
import type { DeskProps } from './desk.tsx'
import { ExportDialog, type Handed, type ExportDialogProps, type ExportRequest } from './export-dialog.tsx'

/** Rows of a list by how much of it is handed over: all, those the filter leaves, those chosen. */
export interface Reach { all: readonly string[]; shown: readonly string[]; chosen: readonly string[] }

type Props = Pick<DeskProps, 'state' | 'leads' | 'fileName' | 'onPreview' | 'onExport' | 'exportAsked' | 'onExportAsked'>

/** What is being handed over, and the dialog that asks about it. */
export function useExporting(props: Props, detail: CaseDetail | undefined, say: (words: string) => void) {
  const [exporting, setExporting] = useState<Pick<ExportDialogProps, 'what' | 'scopes' | 'scope'>>()
  const exportOf = (what: Handed, start: 'all' | 'selected', { all, shown, chosen }: Reach) => {
    const scopes = [{ label: '全部', ids: all }, { label: '当前筛选', ids: shown }, { label: '所选', ids: chosen }]
    setExporting({ what, scopes, scope: start === 'selected' ? 2 : shown.length < all.length ? 1 : 0 })
  }
  /* Notes may outlive the record of their case. */
  const exportDetail = () => detail && setExporting(detail.kind === 'ready' && detail.record
    ? { what: 'cases', scopes: [{ label: '本案', ids: [detail.id] }], scope: 0 }
    : { what: 'notes', scopes: [{ label: '本案批注', ids: detail.kind === 'ready' ? detail.notes.map((n) => n.id) : [] }], scope: 0 })
  useEffect(() => {
    if (!props.exportAsked || detail?.kind !== 'ready') return
    exportDetail()
    props.onExportAsked?.()
  }, [props.exportAsked, detail])
  const counts = ({ what, ids }: ExportRequest) => {
    const notes = props.state.kind === 'ready' ? props.state.notes : [], leads = (props.leads.rows ?? []).map((r) => r.lead)
    const asked = new Set(ids)
    if (what === 'cases') return { cases: asked.size, notes: notes.filter((n) => asked.has(n.note.caseId)).length, leads: leads.filter((l) => asked.has(l.caseId)).length }
    if (what === 'notes') return { cases: new Set(notes.filter((n) => asked.has(n.id)).map((n) => n.note.caseId)).size, notes: asked.size, leads: leads.filter((l) => l.noteIds.some((id) => asked.has(id))).length }
    const chosen = leads.filter((l) => asked.has(l.id)), under = new Set(chosen.flatMap((l) => l.noteIds))
    return { cases: new Set(chosen.map((l) => l.caseId)).size, notes: notes.filter((n) => under.has(n.id)).length, leads: chosen.length }
  }
  const exportDialog = exporting && (
    <ExportDialog {...exporting} fileName={props.fileName} counts={counts} onPreview={props.onPreview} onExport={props.onExport} onClose={() => setExporting(undefined)}
      onDone={(fileName) => { setExporting(undefined); say(`已导出：${fileName}`) }} />
  )
  return { exportOf, exportDetail, exportDialog }
}
