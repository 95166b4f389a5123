import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ExportFormat } from '../../notes/export-file.ts'
import type { Outcome } from '../draft.ts'
import { Dialog } from './dialog.tsx'
import { ExportPreviewView } from './export-preview.tsx'
import { isChosen, MaskingChoice, useMasking, type MaskingChosen } from './masking-choice.tsx'

export const EXPORTED = { cases: '案件', notes: '批注' } as const
export type Exported = keyof typeof EXPORTED
/** What is handed over: a list of these, with what belongs to it. */
export type Handed = Exported | 'leads'
const HANDED: Record<Handed, string> = { ...EXPORTED, leads: '线索' }

export interface ExportRequest extends MaskingChosen {
  what: Handed
  /** ids of cases, of notes or of leads */
  ids: readonly string[]
  /** in words: 全部, 当前筛选, 所选 */
  scope: string
  format: ExportFormat
}

/** The first rows of the file. `whole`: it holds no others. */
export interface ExportPreview {
  tables: readonly { name: string; heads: readonly string[]; rows: readonly (readonly string[])[] }[]
  whole: boolean
}

export interface ExportDialogProps {
  what: Handed
  /** 全部, 当前筛选, 所选…; those without rows cannot be chosen */
  scopes: readonly { label: string; ids: readonly string[] }[]
  /** index into `scopes` */
  scope: number
  /** the name that the file will have */
  fileName: (request: ExportRequest) => string
  /** what goes along: cases of the notes, or notes of the cases */
  counts: (request: ExportRequest) => { cases: number; notes: number; leads: number }
  /** rejects when nothing can be shown */
  onPreview: (request: ExportRequest) => Promise<ExportPreview>
  /** `onProgress`: 0…1. An aborted export writes no file and ends with `ok: false`. */
  onExport: (request: ExportRequest, onProgress: (done: number) => void, signal: AbortSignal) => Promise<Outcome>
  onDone: (fileName: string) => void
  onClose: () => void
}

const FORMATS: readonly { format: ExportFormat; name: string; holds: Record<Handed, string> }[] = [
  { format: 'xlsx', name: 'Excel 表格', holds: { cases: '批注、结论、线索、案件、依据各一张表', notes: '批注，及所属案件的结论和有关线索', leads: '线索，及所依据的批注、所属案件的结论' } },
  { format: 'csv', name: 'CSV', holds: { cases: '只含案件一览', notes: '只含批注清单', leads: '只含线索' } },
  { format: 'json', name: 'JSON', holds: { cases: '完整内容，可再导入', notes: '完整内容，可再导入', leads: '完整内容，可再导入' } },
]

/** What goes out of the machine, said and shown before it goes. */
export function ExportDialog({ what, scopes, scope, fileName, counts, onPreview, onExport, onDone, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [index, setIndex] = useState(scope)
  const [mask, setMask] = useMasking()
  const [progress, setProgress] = useState<number>()
  const [failure, setFailure] = useState('')
  const running = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const chosen = scopes[index]
  const ids = chosen?.ids ?? []
  const unit = what === 'cases' ? '件' : '条'
  const request: ExportRequest = { what, ids, scope: chosen?.label ?? '', format, ...mask, reason: mask.reason.trim() }
  const name = fileName(request)
  const along = useMemo(() => counts(request), [what, ids])
  const ready = progress === undefined && ids.length > 0 && isChosen(mask)

  const start = async () => {
    if (!ready) return
    const control = new AbortController()
    running.current = control
    setFailure('')
    setProgress(0)
    const outcome = await onExport(request, setProgress, control.signal)
    running.current = undefined
    setProgress(undefined)
    if (outcome.ok) onDone(name)
    else setFailure(control.signal.aborted ? '已停止，没有生成文件。' : `没有导出：${outcome.message}`)
  }
  const cancel = () => (running.current ? running.current.abort() : onClose())

  return (
    <Dialog title={scopes.length === 1 && what === 'cases' ? '导出本案' : `导出${HANDED[what]}`} onClose={cancel}>
      <form class="export" onSubmit={(event) => { event.preventDefault(); void start() }}>
        <div class="export-asked">
          <fieldset disabled={progress !== undefined}>
            <legend>范围</legend>
            {scopes.map((s, n) => (
              <label key={s.label}>
                <input type="radio" name="scope" checked={n === index} disabled={s.ids.length === 0} onChange={() => setIndex(n)} />
                {s.label}<span class="num">{s.ids.length} {unit}</span>
              </label>
            ))}
          </fieldset>
          <fieldset disabled={progress !== undefined}>
            <legend>格式</legend>
            {FORMATS.map((f) => (
              <label key={f.format}>
                <input type="radio" name="format" checked={f.format === format} onChange={() => setFormat(f.format)} />
                {f.name}<span class="soft">{f.holds[what]}</span>
              </label>
            ))}
          </fieldset>
          <MaskingChoice value={mask} onChange={setMask} disabled={progress !== undefined} />
        </div>
        <ExportPreviewView request={request} onPreview={onPreview} />
        <p class="num along" role="status">将写入：案件 {along.cases} 件，批注 {along.notes} 条，线索 {along.leads} 条{format === 'csv' && '；CSV 只有其中一张表'}</p>
        <p class="num file">{name}</p>
        {failure && <p class="failure" role="alert">{failure}</p>}
        {progress !== undefined && (
          <p class="progress"><progress value={progress} max={1} aria-label="导出进度" /><span class="num" role="status">{Math.floor(progress * 100)}%</span></p>
        )}
        <div class="row foot">
          <button type="submit" class="btn primary" disabled={!ready}>导出 {ids.length} {unit}</button>
          <button type="button" class="btn" onClick={cancel}>{progress === undefined ? '取消' : '停止导出'}</button>
        </div>
      </form>
    </Dialog>
  )
}
