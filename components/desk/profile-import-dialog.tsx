import { useState } from 'preact/hooks'
import type { Outcome } from '../draft.ts'
import { Dialog } from './dialog.tsx'

/** What an imported profile would bring, and how it compares with the stored one of its id. */
export interface ProfilePreview {
  fileName: string
  name: string
  author: string
  updatedOn: string
  state: 'new' | 'same' | 'newer' | 'older' | 'conflict'
  /** the stored one was made here, not imported */
  overOwn: boolean
  pages: readonly { name: string; addresses: readonly string[]; fields: readonly string[]; tables: readonly string[] }[]
}

export interface ProfileImportDialogProps {
  preview: { kind: 'ready'; plan: ProfilePreview } | { kind: 'failed'; fileName: string; message: string }
  onImport: () => Promise<Outcome>
  onClose: () => void
}

const WORDS = {
  new: '本机没有这个版式，导入后即启用。', same: '与本机已有的完全相同，不必导入。', newer: '比本机已有的新，导入将替换已有的。', older: '比本机已有的旧；导入将用旧的替换新的。',
  conflict: '与本机已有的修改时间相同而内容不同，请先与制作人核对。导入将替换已有的。',
}

/** Said before it comes in; what is stored is replaced only where it is ticked. */
export function ProfileImportDialog({ preview, onImport, onClose }: ProfileImportDialogProps) {
  const [replace, setReplace] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  if (preview.kind === 'failed') {
    return (
      <Dialog title="没有导入" onClose={onClose}>
        <p class="num file">{preview.fileName}</p>
        <p class="failure" role="alert">{preview.message}</p>
        <p class="soft">已有的版式没有改动。</p>
        <div class="row foot"><button type="button" class="btn primary" onClick={onClose}>知道了</button></div>
      </Dialog>
    )
  }
  const { plan } = preview
  const asks = plan.state === 'newer' || plan.state === 'older' || plan.state === 'conflict'
  const start = async () => {
    setBusy(true)
    const outcome = await onImport()
    setBusy(false)
    if (!outcome.ok) setFailure(outcome.message)
  }
  return (
    <Dialog title="导入版式" onClose={onClose}>
      <p class="num file">{plan.fileName}</p>
      <p><strong>{plan.name}</strong>　<span class="soft num">{plan.author === '' ? '' : `${plan.author}，`}{plan.updatedOn}</span></p>
      <p>{WORDS[plan.state]}{asks && plan.overOwn && '已有的是在本机标定的。'}</p>
      <ul class="dots">
        {plan.pages.map((p) => (
          <li key={p.name}>{p.name}：<span class="num">{p.addresses.join('、')}</span><p class="soft">{[p.fields.length > 0 ? `字段：${p.fields.join('、')}` : '', p.tables.length > 0 ? `列表：${p.tables.join('、')}` : ''].filter((s) => s !== '').join('；') || '只认版式，不指定字段'}</p></li>
        ))}
      </ul>
      {asks && <label><input type="checkbox" checked={replace} disabled={busy} onChange={() => setReplace(!replace)} />用文件中的替换已有的</label>}
      {failure !== '' && <p class="failure" role="alert">没有导入：{failure}</p>}
      <div class="row foot">
        <button type="button" class="btn primary" disabled={busy || plan.state === 'same' || (asks && !replace)} onClick={() => void start()}>{busy ? '正在导入…' : '导入'}</button>
        <button type="button" class="btn" disabled={busy} onClick={onClose}>取消</button>
      </div>
    </Dialog>
  )
}
