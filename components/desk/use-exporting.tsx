import { useEffect, useState } from 'preact/hooks'
import type { CaseDetail } from './case-drawer.tsx'
import type { DeskProps } from './desk.tsx'
import { ExportDialog, type Exported, type ExportDialogProps } from './export-dialog.tsx'

/** Rows of a list by how much of it is handed over: all, those the filter leaves, those chosen. */
export interface Reach { all: readonly string[]; shown: readonly string[]; chosen: readonly string[] }

type Props = Pick<DeskProps, 'fileName' | 'onExport' | 'exportAsked' | 'onExportAsked'>

/** What is being handed over, and the dialog that asks about it. */
export function useExporting(props: Props, detail: CaseDetail | undefined, say: (words: string) => void) {
  const [exporting, setExporting] = useState<Pick<ExportDialogProps, 'what' | 'scopes' | 'scope'>>()
  const exportOf = (what: Exported, start: 'all' | 'selected', { all, shown, chosen }: Reach) => {
    const scopes = [{ label: '全部', ids: all }, { label: '当前筛选', ids: shown }, { label: '所选', ids: chosen }]
    setExporting({ what, scopes, scope: start === 'selected' ? 2 : shown.length < all.length ? 1 : 0 })
  }
  const exportDetail = () => detail && setExporting({ what: 'notes', scopes: [{ label: '本案批注', ids: detail.kind === 'ready' ? detail.notes.map((n) => n.id) : [] }], scope: 0 })
  useEffect(() => {
    if (!props.exportAsked || detail?.kind !== 'ready') return
    exportDetail()
    props.onExportAsked?.()
  }, [props.exportAsked, detail])
  const exportDialog = exporting && (
    <ExportDialog {...exporting} fileName={props.fileName} onExport={props.onExport} onClose={() => setExporting(undefined)}
      onDone={(fileName) => { setExporting(undefined); say(`已导出：${fileName}`) }} />
  )
  return { exportOf, exportDetail, exportDialog }
}
