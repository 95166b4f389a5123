import type { Note } from '../notes/schema.ts'
import { NOTE_KIND_NAMES, type NoteKind } from '../notes/kinds.ts'
import type { ShownFinding } from './review.ts'
import type { ReadingActions } from './actions.ts'
import { draftOf, ruleOf } from './draft.ts'
import { KIND_SIGNS } from './kind-signs.ts'
import { More, useMore } from './more.tsx'
import { regionNumbers, regionWords, unseenRegionWords } from './region/region-words.ts'
import { momentWords } from '../rules/words.ts'

type NoteActions = Pick<ReadingActions, 'onFindNote' | 'onWrite' | 'onDelete' | 'unplaced'>

export function KindSign({ kind }: { kind: NoteKind }) {
  return <span class={`sign k-${kind}`} aria-hidden="true">{KIND_SIGNS[kind]}</span>
}

/** The notes of a case, in the order in which they are handed in. Decisions are shown with their conclusion, not here. */
export function NoteList({ notes, findings, ...actions }: { notes: readonly Note[]; findings: readonly ShownFinding[] } & NoteActions) {
  const { shown, rest, more } = useMore(notes, 20)
  const numbers = regionNumbers(notes)
  return (
    <>
      <ul class="notes">{shown.map((note) => <NoteItem key={note.id} note={note} number={numbers.get(note.id)} about={findings.find((f) => f.rule === ruleOf(note))?.title} {...actions} />)}</ul>
      <More rest={rest} unit="条" onMore={more} />
    </>
  )
}

/** `about`: title of the conclusion that the note belongs to; left out beside that conclusion */
export function NoteItem({ note, number, about, onFindNote, onWrite, onDelete, unplaced }: { note: Note; /** of its outline on an image */ number?: number | undefined; about?: string | undefined } & NoteActions) {
  const { target, kind, comment } = note
  const lost = unplaced?.has(note.id) === true
  return (
    <li class="note" data-note={note.id} tabIndex={-1}>
      <p class="soft num">
        <KindSign kind={kind} />
        <strong>{NOTE_KIND_NAMES[kind]}</strong>
        {target.type === 'case' && <span class="tag">全案</span>}
        {target.type === 'region' && <span class="tag">图像{number !== undefined && ` ${number}`}</span>}
        {lost && <span class="tag lost">未定位</span>}
        <span class="end">{momentWords(note.updatedAt)}</span>
      </p>
      {about && <p class="soft">结论：{about}</p>}
      {target.type === 'words' && <q>{target.quote}</q>}
      {target.type === 'region' && <p class="soft">{regionWords(target)}</p>}
      {lost && target.type === 'region' && <p class="soft">{unseenRegionWords(target)}</p>}
      {lost && target.type !== 'region' && <p class="soft">本页已找不到上列原文，批注仍然保留。</p>}
      {comment && <p class="words">{comment}</p>}
      <div class="row">
        {onFindNote && (target.type === 'words' || target.type === 'region') && !lost && <button type="button" class="btn quiet" onClick={() => onFindNote(note)}>定位</button>}
        <button type="button" class="btn quiet" onClick={() => onWrite(draftOf(note))}>编辑</button>
        <button type="button" class="btn quiet" onClick={() => onDelete(note)}>删除</button>
      </div>
    </li>
  )
}
