import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PointingDraft } from '../../casefile/profile-draft.ts'
import type { Outcome } from '../draft.ts'

export interface SaveWords { name: string; author: string; pattern: string }

/** Names the profile and says for which addresses it is meant. */
export function SaveForm({ draft, pattern, onSave, onClose }: { draft: PointingDraft; pattern: string; onSave: (words: SaveWords) => Promise<Outcome>; onClose: () => void }) {
  const [words, setWords] = useState<SaveWords>({ name: draft.name, author: draft.author, pattern })
  const [failure, setFailure] = useState('')
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => first.current?.focus(), [])
  const save = async (event: Event) => {
    event.preventDefault()
    if (words.name.trim() === '') { setFailure('请给版式起个名称。'); first.current?.focus(); return }
    setBusy(true)
    const outcome = await onSave({ ...words, name: words.name.trim(), author: words.author.trim() })
    setBusy(false)
    if (!outcome.ok) setFailure(outcome.message)
  }
  return (
    <form class="bottom point-save" onSubmit={(event) => void save(event)} onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); onClose() } }}>
      <label>版式名称<input ref={first} maxLength={60} value={words.name} onInput={(event) => { setWords({ ...words, name: event.currentTarget.value }); setFailure('') }} placeholder="如“青江省执行办案平台”" /></label>
      <label>制作人（可不填）<input maxLength={60} value={words.author} onInput={(event) => setWords({ ...words, author: event.currentTarget.value })} /></label>
      <label>适用网址（* 代表任意内容）<input maxLength={300} value={words.pattern} onInput={(event) => setWords({ ...words, pattern: event.currentTarget.value })} /></label>
      {failure !== '' && <p class="failure" role="alert">{failure}</p>}
      <p class="soft">保存后本网站即按此版式读取；可在工作台“版式”中导出给同事。</p>
      <div class="row">
        <button type="submit" class="btn primary" disabled={busy}>{busy ? '正在保存…' : '保存版式'}</button>
        <button type="button" class="btn" disabled={busy} onClick={onClose}>取消</button>
      </div>
    </form>
  )
}
