import { useState } from 'preact/hooks'
import type { Outcome } from '../draft.ts'
import { Dialog } from './dialog.tsx'

/** How a file compares with what is stored. */
export interface ImportPreview {
  fileName: string
  /** the file was exported with masked numbers */
  masked: boolean
  notes: ImportCounts
  cases: ImportCounts
  corrections: ImportCounts
  /** what the reader must look at, a line each, in Chinese; a few of them */
  conflicts: readonly string[]
}
export type ImportCounts = Record<'new' | 'same' | 'newer' | 'older' | 'conflict', number>

export interface ImportDialogProps {
  preview: { kind: 'ready'; plan: ImportPreview } | { kind: 'failed'; fileName: string; message: string }
  /** takes in what is new, and what is newer if so chosen; all of it or nothing */
  onImport: (takeNewer: boolean) => Promise<Outcome>
  onClose: () => void
}

const ROWS = [['new', '新的', '将导入'], ['same', '相同', '不动'], ['newer', '比已存的新', ''], ['older', '比已存的旧', '不动'], ['conflict', '有冲突', '不动，须人工核对']] as const

/** What comes in, said before it comes in. Nothing that is stored is replaced without being asked. */
export function ImportDialog({ preview, onImport, onClose }: ImportDialogProps) {
  const [newer, setNewer] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  if (preview.kind === 'failed') {
    return (
      <Dialog title="没有导入" onClose={onClose}>
        <p class="num file">{preview.fileName}</p>
        <p class="failure" role="alert">{preview.message}</p>
        <p class="soft">已存的案件和批注没有改动。</p>
        <div class="row foot"><button type="button" class="btn primary" onClick={onClose}>知道了</button></div>
      </Dialog>
    )
  }
  const { plan } = preview
  const take = (counts: ImportCounts) => counts.new + (newer ? counts.newer : 0)
  const count = take(plan.notes) + take(plan.cases) + take(plan.corrections)
  const start = async () => {
    setBusy(true)
    const outcome = await onImport(newer)
    setBusy(false)
    if (!outcome.ok) setFailure(outcome.message)
  }
  return (
    <Dialog title="导入批注" onClose={onClose}>
      <p class="num file">{plan.fileName}</p>
      {plan.masked && <p class="soft">此文件导出时遮盖了号码；已存的完整文字不会被它替换。</p>}
      <table class="compare">
        <thead><tr><th scope="col">与已存的相比</th><th scope="col">批注</th><th scope="col">案件</th><th scope="col">更正</th><th scope="col">处理</th></tr></thead>
        <tbody>
          {ROWS.map(([key, name, what]) => (
            <tr key={key}>
              <th scope="row">{name}</th><td class="num">{plan.notes[key]}</td><td class="num">{plan.cases[key]}</td><td class="num">{plan.corrections[key]}</td>
              <td>{key === 'newer' ? (newer ? '将替换' : '不动') : what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.notes.newer + plan.cases.newer + plan.corrections.newer > 0 && (
        <label><input type="checkbox" checked={newer} disabled={busy} onChange={() => setNewer(!newer)} />用较新的替换已存的</label>
      )}
      {plan.conflicts.length > 0 && <ul class="dots">{plan.conflicts.map((c) => <li key={c}>{c}</li>)}</ul>}
      {failure && <p class="failure" role="alert">没有导入：{failure}已存的内容没有改动。</p>}
      <div class="row foot">
        <button type="button" class="btn primary" disabled={busy || count === 0} onClick={() => void start()}>{busy ? '正在导入…' : count === 0 ? '没有可导入的' : `导入 ${count} 项`}</button>
        <button type="button" class="btn" disabled={busy} onClick={onClose}>取消</button>
      </div>
    </Dialog>
  )
}
