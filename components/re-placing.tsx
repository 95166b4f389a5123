import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Note, NoteTarget } from '../notes/schema.ts'
import { draftOf, type NoteDraft, type Outcome } from './draft.ts'
import { PlainWords } from './plain-words.tsx'
import type { useToast } from './toast.tsx'
import { useId } from './use-id.ts'

/** Placing a note anew by hand: its words are not surely in the page, and the reader shows where they stand now. */

type Words = Extract<NoteTarget, { type: 'words' }>
/** As in the schema of notes. */
const FORMER_MAX = 10

interface Moving {
  note: Note
  /** the words that were chosen, to be confirmed */
  chosen?: Words | undefined
}

export interface RePlacing {
  /** choose words in the page now */
  active: boolean
  start: (note: Note) => void
  choose: (target: Words) => void
  /** stands where the editor stands */
  view: ComponentChildren
}

/** `notes`: of the case as they are now, for 撤销. */
export function useRePlacing(notes: readonly Note[], onSave: (draft: NoteDraft) => Promise<Outcome>, say: ReturnType<typeof useToast>['say'], home: () => void): RePlacing {
  const [moving, setMoving] = useState<Moving>()
  const now = useRef(notes)
  now.current = notes
  const over = () => { setMoving(undefined); home() }
  /** as it is stored now; what was changed in between stays */
  const move = async (id: string, target: NoteTarget, formerQuotes: string[]): Promise<Outcome> => {
    const note = now.current.find((n) => n.id === id)
    return note ? onSave({ ...draftOf(note), target, formerQuotes }) : { ok: false, message: '该批注已不存在。' }
  }
  const confirm = async ({ note, chosen }: Moving) => {
    if (!chosen || note.target.type !== 'words') return
    const former = note.formerQuotes ?? []
    const outcome = await move(note.id, chosen, [...former, note.target.quote].slice(-FORMER_MAX))
    if (!outcome.ok) return say(`没有放好：${outcome.message}`, { failure: true })
    over()
    const back = async () => {
      const undone = await move(note.id, note.target, former)
      if (!undone.ok) say(`没有恢复：${undone.message}`, { failure: true })
    }
    say('批注已放到新选的文字上。', { action: { label: '撤销', run: () => void back() } })
  }
  return {
    active: moving !== undefined,
    start: (note) => setMoving({ note }),
    choose: (chosen) => setMoving((m) => m && { ...m, chosen }),
    view: moving && <RePlacingView {...moving} onConfirm={() => void confirm(moving)} onAgain={() => setMoving({ note: moving.note })} onCancel={over} />,
  }
}

function RePlacingView({ note, chosen, onConfirm, onAgain, onCancel }: Moving & { onConfirm: () => void; onAgain: () => void; onCancel: () => void }) {
  const id = useId()
  const box = useRef<HTMLElement>(null), place = useRef<HTMLButtonElement>(null)
  /* At once, so that the next key goes to it. */
  useLayoutEffect(() => (chosen ? place.current : box.current)?.focus(), [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (chosen) onAgain()
    else onCancel()
  }
  const before = note.target.type === 'words' ? note.target.quote : ''
  return (
    <section class="editor re-placing" aria-labelledby={`${id}t`} tabIndex={-1} ref={box} onKeyDown={onKeyDown}>
      <h2 id={`${id}t`}>重新定位</h2>
      <div class={chosen ? 'sides' : undefined}>
        <div><h3>批注原文</h3><q><PlainWords text={before} /></q></div>
        {chosen && <div><h3>新选文字</h3><q><PlainWords text={chosen.quote} /></q></div>}
      </div>
      <p role="status">{chosen ? '把批注放到新选的文字上？原文仍记在批注中。' : '请在页面上选中这条批注现在所指的文字，再点文字旁的“放到这里”（或按批注快捷键）。'}</p>
      <div class="row">
        {chosen && <button type="button" class="btn primary" ref={place} onClick={onConfirm}>放到这里</button>}
        {chosen && <button type="button" class="btn" onClick={onAgain}>另选文字</button>}
        <button type="button" class="btn" onClick={onCancel}>取消</button>
      </div>
    </section>
  )
}
