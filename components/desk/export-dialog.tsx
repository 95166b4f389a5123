import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExportFormat } from '../../notes/export-file.ts'
import type { Masking } from '../../notes/mask.ts'
import type { Outcome } from '../draft.ts'
import { Dialog } from './dialog.tsx'

export const EXPORTED = { cases: '案件', notes: '批注' } as const
export type Exported = keyof typeof EXPORTED

export interface ExportRequest {
  what: Exported
  /** ids of cases or of notes */
  ids: readonly string[]
  /** in words: 全部, 当前筛选, 所选 */
  scope: string
  format: ExportFormat
  masking: Masking
}

export interface ExportDialogProps {
  what: Exported
  /** 全部, 当前筛选, 所选…; those without rows cannot be chosen */
  scopes: readonly { label: string; ids: readonly string[] }[]
  /** index into `scopes` */
  scope: number
  /** the name that the file will have */
  fileName: (request: ExportRequest) => string
  /** `onProgress`: 0…1. An aborted export writes no file and ends with `ok: false`. */
  onExport: (request: ExportRequest, onProgress: (done: number) => void, signal: AbortSignal) => Promise<Outcome>
  onDone: (fileName: string) => void
  onClose: () => void
}

const FORMATS: readonly { format: ExportFormat; name: string; holds: Record<Exported, string> }[] = [
  { format: 'xlsx', name: 'Excel 表格', holds: { cases: '案件、结论、批注各一张表', notes: '批注及所属案件的结论' } },
  { format: 'csv', name: 'CSV', holds: { cases: '只含案件一览', notes: '只含批注清单' } },
  { format: 'json', name: 'JSON', holds: { cases: '完整内容，可再导入', notes: '完整内容，可再导入' } },
]

/** What goes out of the machine, said before it goes. */
export function ExportDialog({ what, scopes, scope, fileName, onExport, onDone, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [index, setIndex] = useState(scope)
  const [mask, setMask] = useState<'on' | 'asked' | 'off'>('on')
  const [progress, setProgress] = useState<number>()
  const [failure, setFailure] = useState('')
  const running = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const chosen = scopes[index]
  const ids = chosen?.ids ?? []
  const unit = what === 'cases' ? '件' : '条'
  const request: ExportRequest = { what, ids, scope: chosen?.label ?? '', format, masking: mask === 'off' ? 'none' : 'numbers' }
  const name = fileName(request)

  const start = async () => {
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
    <Dialog title={`导出${EXPORTED[what]}`} onClose={cancel}>
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
      <fieldset disabled={progress !== undefined}>
        <legend>个人信息</legend>
        <label><input type="checkbox" checked={mask !== 'off'} onChange={() => setMask(mask === 'on' ? 'asked' : 'on')} />遮盖证件号码、电话号码、银行卡号</label>
        {mask === 'asked' && (
          <div class="row ask" role="alert">
            <span>不遮盖时，文件将含完整号码，请只在办案需要时使用。</span>
            <button type="button" class="btn danger" onClick={() => setMask('off')}>确认不遮盖</button>
            <button type="button" class="btn" onClick={() => setMask('on')}>仍然遮盖</button>
          </div>
        )}
        {mask === 'off' && <p class="failure">本次导出不遮盖，文件请妥善保管。</p>}
      </fieldset>
      <p class="soft">文件名</p>
      <p class="num file">{name}</p>
      {failure && <p class="failure" role="alert">{failure}</p>}
      {progress !== undefined && (
        <p class="progress"><progress value={progress} max={1} aria-label="导出进度" /><span class="num" role="status">{Math.floor(progress * 100)}%</span></p>
      )}
      <div class="row foot">
        <button type="button" class="btn primary" disabled={progress !== undefined || mask === 'asked' || ids.length === 0} onClick={() => void start()}>
          导出 {ids.length} {unit}
        </button>
        <button type="button" class="btn" onClick={cancel}>{progress === undefined ? '取消' : '停止导出'}</button>
      </div>
    </Dialog>
  )
}
