import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Note } from '../notes/schema.ts'
import { NOTE_KIND_NAMES } from '../notes/kinds.ts'
import { momentWords } from '../rules/words.ts'
import type { NoteDraft } from './draft.ts'
import { KindSign } from './note-list.tsx'
import { NoteFacts } from './note-facts.tsx'
import { PlainWords } from './plain-words.tsx'
import { useId } from './use-id.ts'

export interface NoteConflictProps {
  mine: NoteDraft
  /** as it is stored now; null when it is gone for good; with `deletedAt` when it lies in the bin */
  theirs: Note | null
  /** conclusion that each is filed under, by its title */
  titleOf: (rule: string) => string
  onMine: () => void
  onTheirs: () => void
  /** mine as a note of its own */
  onBoth: () => void
  /** back to writing, nothing decided */
  onBack: () => void
}

/** A note that was changed elsewhere while it was being written here: both versions, and the reader chooses. Nothing has been written yet. */
export function NoteConflict({ mine, theirs, titleOf, onMine, onTheirs, onBoth, onBack }: NoteConflictProps) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useLayoutEffect(() => box.current?.focus(), [])
  const gone = theirs === null || theirs.deletedAt !== undefined
  /* Of a conclusion there is one decision: two notes of it cannot stand side by side. */
  const single = mine.decision !== undefined
  return (
    <div class="conflict" role="group" aria-labelledby={`${id}t`} tabIndex={-1} ref={box}>
      <h3 id={`${id}t`}>{gone ? '这条批注已在别处删除' : '这条批注已在别处改过'}</h3>
      <p class="soft" role="status">{gone ? '您写的没有保存，也没有丢失。可以另存为一条新批注。' : '您写的还没有保存，现有的也没有被覆盖。请选择怎样处理。'}</p>
      <div class="versions">
        <Version title="我的（未保存）" note={mine} titleOf={titleOf} />
        {theirs !== null && <Version title={theirs.deletedAt === undefined ? '现有的' : '已删除的'} note={theirs} titleOf={titleOf} when={`${momentWords(theirs.deletedAt ?? theirs.updatedAt)}${theirs.by === undefined ? '' : `　${theirs.by}`}`} />}
      </div>
      <div class="row">
        {gone ? <button type="button" class="btn primary" onClick={onBoth}>另存为新批注</button> : (
          <>
            <button type="button" class="btn primary" onClick={onMine}>保留我的</button>
            <button type="button" class="btn" onClick={onTheirs}>采用现有的</button>
            {!single && <button type="button" class="btn" onClick={onBoth}>两条都留</button>}
          </>
        )}
        <button type="button" class="btn quiet" onClick={onBack}>继续修改</button>
        {gone && <button type="button" class="btn quiet" onClick={onTheirs}>不再保留</button>}
      </div>
    </div>
  )
}

function Version({ title, note, when, titleOf }: { title: string; note: NoteDraft | Note; when?: string } & Pick<NoteConflictProps, 'titleOf'>) {
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      {when && <p class="soft num">{when}</p>}
      {note.decision === undefined && <p><KindSign kind={note.kind} /> {NOTE_KIND_NAMES[note.kind]}</p>}
      <p class="words version">{note.comment === '' ? <span class="soft">（无文字）</span> : <PlainWords text={note.comment} />}</p>
      {note.rule !== undefined && <p class="soft">结论：{titleOf(note.rule)}</p>}
      <NoteFacts {...note} />
    </section>
  )
}
