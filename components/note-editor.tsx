import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { cleanText, directionMarks } from '../casefile/clean-text.ts'
import { COMMENT_MAX, KEPT_COMMENT_MAX, NOTE_KIND_NAMES, NOTE_KINDS, type NoteKind } from '../notes/kinds.ts'
import type { Note } from '../notes/schema.ts'
import { asNew, isWritten, type NoteDraft, type Outcome } from './draft.ts'
import { NoteConflict } from './note-conflict.tsx'
import { NoteDetails, type NoteDetailsProps } from './note-details.tsx'
import { KindSign } from './note-list.tsx'
import { TargetWords } from './note-target.tsx'
import { factWords } from './note-words.ts'
import { withTag } from './tags.ts'
import { useId } from './use-id.ts'

export interface NoteEditorProps extends Pick<NoteDetailsProps, 'usedTags' | 'documents'> {
  draft: NoteDraft
  /** the draft as it stood when the editor was opened; what differs from it would be lost */
  before: NoteDraft
  onDraft: (draft: NoteDraft) => void
  onSave: (draft: NoteDraft) => Promise<Outcome>
  /** the editor is to go: saved or given up; `dropped` is what the reader gave up for the version that was stored meanwhile */
  onClose: (dropped?: NoteDraft) => void
  /** conclusions that the note may be filed under */
  rules: readonly { rule: string; title: string }[]
}

type Saving = { kind: 'no' } | { kind: 'now' } | { kind: 'failed'; message: string } | { kind: 'changed'; theirs: Note | null }

/** What each kind asks its writer for. */
const HINTS: Record<NoteKind, string> = {
  problem: '什么问题，依据什么', doubt: '疑在何处，怎样核实', evidence: '证明什么', 'missing-material': '缺什么材料，向谁调取', excerpt: '可不写，原文即摘录',
}

/** Kind, words, conclusion; folded, what else a note may say. What is typed lives with the caller, so that nothing is lost when the panel is folded. */
export function NoteEditor({ draft, before, onDraft, onSave, onClose, rules, usedTags, documents }: NoteEditorProps) {
  const [saving, setSaving] = useState<Saving>({ kind: 'no' })
  const [asking, setAsking] = useState(false)
  const [copied, setCopied] = useState('')
  const [typedTag, setTypedTag] = useState('')
  const facts = factWords(draft)
  /* A place in the file that was filled in beforehand is no reason to unfold. */
  const [more, setMore] = useState(factWords(draft.id === undefined ? { ...draft, document: undefined } : draft).length > 0)
  const [proposed] = useState(draft.id === undefined && draft.target.type !== 'conclusion' ? draft.rule : undefined)
  const text = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  /** by the reader, not because the note says more already */
  const unfolded = useRef(false)
  const id = useId()
  const override = draft.decision === 'override'
  const { text: clean, removed } = cleanText(draft.comment)
  const over = clean.length - COMMENT_MAX
  // Marked words speak for themselves; anything else needs some.
  const empty = draft.target.type !== 'words' && draft.target.type !== 'region' && clean.trim() === ''
  const ready = over <= 0 && !empty && saving.kind !== 'now'

  useLayoutEffect(() => text.current?.focus(), [draft.writing, draft.id, draft.target, saving.kind === 'changed'])
  useLayoutEffect(() => {
    const box = text.current
    if (!box) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight + 2}px`
  }, [draft.comment, saving.kind === 'changed'])

  const send = async (wanted: NoteDraft) => {
    setSaving({ kind: 'now' })
    /* A tag that was typed and not taken in is meant as one. */
    const tags = withTag(wanted.tags ?? [], typedTag)
    const outcome = await onSave({ ...wanted, comment: clean, ...(tags.length > 0 ? { tags } : {}) })
    if (outcome.ok) return onClose()
    setSaving(outcome.changed === undefined ? { kind: 'failed', message: outcome.message } : { kind: 'changed', theirs: outcome.changed })
  }
  useLayoutEffect(() => { if (more && unfolded.current) form.current?.querySelector<HTMLElement>('.details input:checked')?.focus() }, [more])
  const save = () => (ready && saving.kind !== 'changed' ? void send(draft) : text.current?.focus())
  const cancel = () => (isWritten(draft, before) ? setAsking(true) : onClose())
  const resume = () => {
    setAsking(false)
    text.current?.focus()
  }
  const unfold = () => {
    unfolded.current = !more
    setMore(!more)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of an input method that is composing belong to it.
    if (event.isComposing) return
    const alt = event.altKey && !event.ctrlKey && !event.metaKey
    /* By the key itself: with Alt, some keyboards write another sign than its digit. */
    const digit = alt ? /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] : undefined
    const kind = digit === undefined ? undefined : NOTE_KINDS[Number(digit) - 1]
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else if (event.key === 'Escape' && saving.kind === 'changed') setSaving({ kind: 'no' })
    else if (event.key === 'Escape' && asking) resume()
    else if (event.key === 'Escape') cancel()
    else if (digit === '0' && !override) unfold()
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
  const titleOf = (r: string) => rules.find((f) => f.rule === r)?.title ?? r
  const marks = directionMarks(draft.comment)

  return (
    <form class="editor" ref={form} aria-labelledby={`${id}t`} onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); save() }}>
      <h2 id={`${id}t`}>{override ? '不采纳的理由' : draft.id ? '修改批注' : TITLES[draft.target.type]}</h2>
      <TargetWords target={draft.target} />
      {draft.target.type === 'conclusion' && <p class="soft">结论：{titleOf(draft.target.rule)}</p>}
      {saving.kind === 'changed' ? (
        <NoteConflict mine={draft} theirs={saving.theirs} titleOf={titleOf} onTheirs={() => onClose(draft)} onBack={() => setSaving({ kind: 'no' })}
          /* Where the note stands is not written here: placed anew meanwhile, it stays there. */
          onMine={() => void send({ ...draft, ...(saving.theirs ? { target: saving.theirs.target, formerQuotes: saving.theirs.formerQuotes, revision: saving.theirs.revision } : {}) })} onBoth={() => void send(asNew(draft))} />
      ) : (
        <>
          {!override && (
            <fieldset class="kinds">
              <legend class="hide">批注类别</legend>
              {NOTE_KINDS.map((kind, index) => (
                <label key={kind} class={`k-${kind}`} title={`Alt+${index + 1}`}>
                  <input type="radio" name={`${id}k`} checked={kind === draft.kind} aria-keyshortcuts={`Alt+${index + 1}`} onChange={() => onDraft({ ...draft, kind })} />
                  <span><KindSign kind={kind} />{NOTE_KIND_NAMES[kind]}</span>
                </label>
              ))}
            </fieldset>
          )}
          <label class="hide" for={`${id}c`}>{override ? '理由（必填）' : '批注内容'}</label>
          <textarea id={`${id}c`} ref={text} rows={3} dir="auto" value={draft.comment} placeholder={override ? undefined : HINTS[draft.kind]} readOnly={saving.kind === 'now'} aria-invalid={over > 0} aria-describedby={`${id}n`}
            onInput={(event) => onDraft({ ...draft, comment: event.currentTarget.value })} />
          <p id={`${id}n`} class={over > 0 ? 'failure num' : 'soft num'}>
            {over > 0 ? `共 ${clean.length} 字，超出 ${over} 字，请删减后保存` : `${clean.length} / ${COMMENT_MAX} 字`}
            {removed > 0 && `，其中 ${removed} 个看不见的控制字符将在保存时去掉`}
            {marks > 0 && `，有 ${marks} 个文字方向控制符`}
            {draft.comment.length > KEPT_COMMENT_MAX && '，内容过长，未能自动保留草稿'}
            {override && clean.trim() === '' && '，须写明理由'}
            <span class="end">{override ? 'Ctrl+Enter 保存' : 'Alt+数字选类别，Ctrl+Enter 保存'}</span>
          </p>
          {draft.target.type !== 'conclusion' && rules.length > 0 && (
            <label class="pick">
              关联结论
              <select value={draft.rule ?? ''} aria-describedby={proposed === undefined ? undefined : `${id}r`} onChange={(event) => onDraft(withRule(draft, event.currentTarget.value))}>
                <option value="">不关联</option>
                {rules.map((r) => <option key={r.rule} value={r.rule}>{r.title}</option>)}
              </select>
            </label>
          )}
          {proposed !== undefined && draft.rule === proposed && (
            <p class="soft" id={`${id}r`}>该结论引用了所批注的内容，已代为选上。<button type="button" class="btn quiet" onClick={() => onDraft(withRule(draft, ''))}>不关联</button></p>
          )}
          {!override && (
            <>
              <button type="button" class="unfold" aria-expanded={more} aria-controls={`${id}m`} aria-keyshortcuts="Alt+0" title="Alt+0" onClick={unfold}>分量、处理、标签、卷宗页码{!more && facts.length > 0 && <span class="soft">　{facts.join('，')}</span>}</button>
              <div id={`${id}m`} hidden={!more}>{more && <NoteDetails draft={draft} onDraft={onDraft} typed={typedTag} onTyped={setTypedTag} usedTags={usedTags} documents={documents} />}</div>
            </>
          )}
          {saving.kind === 'failed' && <p class="failure" role="alert">没有保存：{saving.message}文字仍在上面，未丢失。</p>}
          {asking ? (
            <div class="row ask" role="alertdialog" aria-label="放弃已写的文字？">
              <span>放弃已写的文字？</span>
              <button type="button" class="btn danger" onClick={() => onClose()}>放弃</button>
              <button type="button" class="btn" ref={focusOnce} onClick={resume}>继续写</button>
            </div>
          ) : (
            <div class="row">
              <button type="submit" class="btn primary" disabled={!ready}>{saving.kind === 'now' ? '正在保存…' : saving.kind === 'failed' ? '重试' : '保存'}</button>
              <button type="button" class="btn" onClick={cancel}>取消</button>
              {(saving.kind === 'failed' || over > 0) && <button type="button" class="btn" onClick={copy}>复制文字</button>}
              <span role="status" class="soft">{copied}</span>
            </div>
          )}
        </>
      )}
    </form>
  )
}

const TITLES: Record<NoteDraft['target']['type'], string> = { words: '新批注', case: '全案批注', conclusion: '就结论写批注', field: '就要素写批注', region: '图像批注' }

function focusOnce(button: HTMLButtonElement | null) {
  button?.focus()
}

function withRule(draft: NoteDraft, rule: string): NoteDraft {
  const { rule: _, ...rest } = draft
  return rule === '' ? rest : { ...rest, rule }
}
