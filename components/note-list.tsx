import type { Note } from '../notes/schema.ts'
import { NOTE_KIND_NAMES, type NoteKind } from '../notes/kinds.ts'
import type { ShownFinding } from './review.ts'
import type { ReadingActions } from './actions.ts'
import { draftOf, ruleOf } from './draft.ts'
import { KIND_SIGNS } from './kind-signs.ts'
import { NoteLead } from './leads/lead-button.tsx'
import { More, useMore } from './more.tsx'
import { NoteFacts } from './note-facts.tsx'
import { regionNumbers, unseenRegionWords } from './region/region-words.ts'
import { TargetWords } from './note-target.tsx'
import { PlainWords } from './plain-words.tsx'
import { momentWords } from '../rules/words.ts'

type NoteActions = Pick<ReadingActions, 'onFindNote' | 'onWrite' | 'onDelete' | 'unplaced' | 'onRePlace' | 'leads'>

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

const ABOUT = { case: '全案', field: '要素', region: '图像' }

/** `about`: title of the conclusion that the note belongs to; left out beside that conclusion */
export function NoteItem({ note, number, about, onFindNote, onWrite, onDelete, unplaced, onRePlace, leads }: { note: Note; /** of its outline on an image */ number?: number | undefined; about?: string | undefined } & NoteActions) {
  const { target, kind, comment } = note
  const lost = unplaced?.has(note.id) === true
  return (
    <li class={`note k-${kind}`} data-note={note.id} tabIndex={-1}>
      <p class="soft num">
        <KindSign kind={kind} />
        <strong class="kind">{NOTE_KIND_NAMES[kind]}</strong>
        {target.type !== 'words' && target.type !== 'conclusion' && <span class="tag">{ABOUT[target.type]}{number !== undefined && ` ${number}`}</span>}
        {lost && <span class="tag lost">未定位</span>}
        <span class="end">{note.by !== undefined && <><PlainWords text={note.by} />　</>}{momentWords(note.updatedAt)}</span>
      </p>
      {about && <p class="soft">结论：{about}</p>}
      <TargetWords target={target} />
      {lost && <p class="soft">{target.type === 'region' ? unseenRegionWords(target) : target.type === 'words' && target.page !== undefined ? `原文在第${target.page}页，该页未显示或者其文字已变。翻到该页时会自动标出。` : '本页不能确定上列原文在何处，批注仍然保留。'}</p>}
      {note.formerQuotes?.map((q, i) => <p key={i} class="soft">曾放在：<PlainWords text={q.length > 80 ? `${q.slice(0, 80)}…` : q} /></p>)}
      {comment && <p class="words"><PlainWords text={comment} /></p>}
      <NoteFacts {...note} />
      <div class="row">
        {onFindNote && target.type !== 'case' && target.type !== 'conclusion' && !lost && <button type="button" class="btn quiet" onClick={() => onFindNote(note)}>定位</button>}
        {onRePlace && (target.type === 'words' || target.type === 'region') && lost && <button type="button" class="btn quiet" onClick={() => onRePlace(note)}>{target.type === 'region' ? '重新框选' : '重新定位'}</button>}
        <button type="button" class="btn quiet" onClick={() => onWrite(draftOf(note))}>编辑</button>
        <button type="button" class="btn quiet" onClick={() => onDelete(note)}>删除</button>
        <NoteLead note={note} leads={leads} />
      </div>
    </li>
  )
}
