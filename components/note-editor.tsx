import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { COMMENT_MAX, NOTE_KIND_NAMES, NOTE_KINDS } from '../notes/kinds.ts'
import type { NoteDraft, Outcome } from './draft.ts'
import { regionWords } from './region/region-words.ts'
import { useId } from './use-id.ts'

export interface NoteEditorProps {
  draft: NoteDraft
  /** the comment as it stood when the editor was opened; text that differs from it would be lost */
  before: string
  onDraft: (draft: NoteDraft) => void
  onSave: (draft: NoteDraft) => Promise<Outcome>
  /** the editor is to go: saved or given up */
  onClose: () => void
  /** conclusions that the note may be filed under */
  rules: readonly { rule: string; title: string }[]
}

type Saving = { kind: 'no' } | { kind: 'now' } | { kind: 'failed'; message: string }

/** Kind, words, conclusion. What is typed lives with the caller, so that nothing is lost when the panel is folded. */
export function NoteEditor({ draft, before, onDraft, onSave, onClose, rules }: NoteEditorProps) {
  const [saving, setSaving] = useState<Saving>({ kind: 'no' })
  const [asking, setAsking] = useState(false)
  const [copied, setCopied] = useState('')
  const text = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const override = draft.decision === 'override'
  const tooLong = draft.comment.length > COMMENT_MAX
  // Marked words speak for themselves; anything else needs some.
  const empty = draft.target.type !== 'words' && draft.target.type !== 'region' && draft.comment.trim() === ''
  const ready = !tooLong && !empty && saving.kind !== 'now'

  useLayoutEffect(() => text.current?.focus(), [draft.id, draft.target])
  useLayoutEffect(() => {
    const box = text.current
    if (!box) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight + 2}px`
  }, [draft.comment])

  const save = async () => {
    if (!ready) return text.current?.focus()
    setSaving({ kind: 'now' })
    const outcome = await onSave(draft)
    setSaving(outcome.ok ? { kind: 'no' } : { kind: 'failed', message: outcome.message })
    if (outcome.ok) onClose()
  }
  const cancel = () => (draft.comment !== before && draft.comment.trim() !== '' ? setAsking(true) : onClose())
  const resume = () => {
    setAsking(false)
    text.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of an input method that is composing belong to it.
    if (event.isComposing) return
    const kind = event.altKey && !event.ctrlKey && !event.metaKey ? NOTE_KINDS[Number(event.key) - 1] : undefined
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else if (event.key === 'Escape' && asking) resume()
    else if (event.key === 'Escape') cancel()
    else if (kind && !override) onDraft({ ...draft, kind })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const copy = () => {
    text.current?.select()
    // A page without https has no clipboard API; this old command works in both.
    setCopied(text.current?.ownerDocument.execCommand('copy') ? '已复制。' : '已全选，请按 Ctrl+C 复制。')
  }
  const title = override ? '不采纳的理由' : draft.id ? '修改批注' : draft.target.type === 'words' ? '新批注' : draft.target.type === 'region' ? '图像批注' : draft.target.type === 'case' ? '全案批注' : '就结论写批注'
  const rule = rules.find((r) => r.rule === draft.rule)

  return (
    <form class="editor" aria-labelledby={`${id}t`} onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); void save() }}>
      <h2 id={`${id}t`}>{title}</h2>
      {draft.target.type === 'words' && <q>{draft.target.quote}</q>}
      {draft.target.type === 'region' && <p class="soft">图像：{regionWords(draft.target)}</p>}
      {draft.target.type === 'conclusion' && <p class="soft">结论：{rule?.title ?? draft.target.rule}</p>}
      {!override && (
        <fieldset class="kinds">
          <legend class="hide">批注类别</legend>
          {NOTE_KINDS.map((kind, index) => (
            <label key={kind} title={`Alt+${index + 1}`}>
              <input type="radio" name={`${id}k`} checked={kind === draft.kind} aria-keyshortcuts={`Alt+${index + 1}`}
                onChange={() => onDraft({ ...draft, kind })} />
              <span>{NOTE_KIND_NAMES[kind]}<kbd aria-hidden="true">{index + 1}</kbd></span>
            </label>
          ))}
        </fieldset>
      )}
      <label class="hide" for={`${id}c`}>{override ? '理由（必填）' : '批注内容'}</label>
      <textarea id={`${id}c`} ref={text} rows={3} value={draft.comment} readOnly={saving.kind === 'now'} aria-invalid={tooLong} aria-describedby={`${id}n`}
        onInput={(event) => onDraft({ ...draft, comment: event.currentTarget.value })} />
      <p id={`${id}n`} class={tooLong ? 'failure num' : 'soft num'}>
        {tooLong ? `超出 ${draft.comment.length - COMMENT_MAX} 字，请删减后保存` : `${draft.comment.length} / ${COMMENT_MAX} 字`}
        {override && draft.comment.trim() === '' && '，须写明理由'}
        <span class="end">{override ? 'Ctrl+Enter 保存' : 'Alt+数字选类别，Ctrl+Enter 保存'}</span>
      </p>
      {draft.target.type !== 'conclusion' && rules.length > 0 && (
        <label class="pick">
          关联结论
          <select value={draft.rule ?? ''} onChange={(event) => onDraft(withRule(draft, event.currentTarget.value))}>
            <option value="">不关联</option>
            {rules.map((r) => <option key={r.rule} value={r.rule}>{r.title}</option>)}
          </select>
        </label>
      )}
      {saving.kind === 'failed' && (
        <p class="failure" role="alert">没有保存：{saving.message}文字仍在上面，未丢失。</p>
      )}
      {asking ? (
        <div class="row ask" role="alertdialog" aria-label="放弃已写的文字？">
          <span>放弃已写的文字？</span>
          <button type="button" class="btn danger" onClick={onClose}>放弃</button>
          <button type="button" class="btn" ref={focusOnce} onClick={resume}>继续写</button>
        </div>
      ) : (
        <div class="row">
          <button type="submit" class="btn primary" disabled={!ready}>{saving.kind === 'now' ? '正在保存…' : saving.kind === 'failed' ? '重试' : '保存'}</button>
          <button type="button" class="btn" onClick={cancel}>取消</button>
          {saving.kind === 'failed' && <button type="button" class="btn" onClick={copy}>复制文字</button>}
          <span role="status" class="soft">{copied}</span>
        </div>
      )}
    </form>
  )
}

function focusOnce(button: HTMLButtonElement | null) {
  button?.focus()
}

function withRule(draft: NoteDraft, rule: string): NoteDraft {
  const { rule: _, ...rest } = draft
  return rule === '' ? rest : { ...rest, rule }
}
