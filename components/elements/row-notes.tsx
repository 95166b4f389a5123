import type { Element } from '../../casefile/elements.ts'
import type { Note, NoteTarget } from '../../notes/schema.ts'
import type { ReadingActions } from '../actions.ts'
import { NoteItem } from '../note-list.tsx'
import { fieldTarget } from './field-notes.ts'

export interface FieldNoting extends Pick<ReadingActions, 'onFindNote' | 'onWrite' | 'onDelete' | 'unplaced' | 'leads'> {
  /** notes of the case */
  notes: readonly Note[]
  /** begin a note on a value */
  onNoteField: (target: NoteTarget) => void
}

interface Props {
  e: Element
  /** the notes on this row */
  notes: readonly Note[]
  noting: FieldNoting
}

/** Begins a note on the row; where there are some, tells how many and unfolds them. */
export function NotesButton({ e, notes, noting, open, onOpen }: Props & { open: boolean; onOpen: (open: boolean) => void }) {
  return notes.length === 0
    ? <button type="button" class="btn quiet" aria-label={`批注${e.label}`} onClick={() => noting.onNoteField(fieldTarget(e))}>批注</button>
    : <button type="button" class="btn quiet" aria-label={`${e.label}的批注 ${notes.length} 条`} aria-expanded={open} onClick={() => onOpen(!open)}>批注 <span class="num">{notes.length}</span></button>
}

export function RowNotes({ e, notes, noting }: Props) {
  return (
    <div class="row-notes">
      <ul class="notes">{notes.map((note) => <NoteItem key={note.id} note={note} {...noting} />)}</ul>
      <button type="button" class="btn" aria-label={`再就${e.label}写一条批注`} onClick={() => noting.onNoteField(fieldTarget(e))}>再写一条</button>
    </div>
  )
}
