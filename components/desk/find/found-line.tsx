import type { CaseRow, NoteRow } from '../rows.ts'
import { caseFields, fieldsOfNote, noteFields, type SearchedField } from './fields.ts'
import { MarkedWords } from './marked-words.tsx'
import { snippet } from './query.ts'

/** Places that are named in one row, and notes of one case. */
const PLACES_MAX = 4
const NOTES_MAX = 2

interface Place { name: string; words: string }

/** The parts of a row in which one of the words stands, with the words around it. */
export function placesIn(fields: readonly SearchedField[], words: readonly string[]): Place[] {
  const found: Place[] = []
  for (const { name, text } of fields) {
    const words_ = snippet(text, words)
    if (words_ !== undefined) found.push({ name, words: words_ })
  }
  return found
}

/** Where in a note, or in what its case is called, the words were found. */
export function FoundInNote({ row, words }: { row: NoteRow; words: readonly string[] }) {
  return <Line places={placesIn(fieldsOfNote(row), words)} words={words} more="" />
}

/** The same of a case, and which of its notes hold the words. */
export function FoundInCase({ row, notes, words }: { row: CaseRow; notes: readonly NoteRow[]; words: readonly string[] }) {
  const holding = notes.flatMap(({ note }) => placesIn(noteFields(note), words).slice(0, 1))
  const named = holding.slice(0, NOTES_MAX).map((p) => ({ name: `批注${p.name}`, words: p.words }))
  return <Line places={[...placesIn(caseFields(row), words), ...named]} words={words} more={holding.length > NOTES_MAX ? `等 ${holding.length} 条批注` : ''} />
}

export function Line({ places, words, more }: { places: readonly Place[]; words: readonly string[]; more: string }) {
  if (places.length === 0) return null
  return (
    <>
      见于{places.slice(0, PLACES_MAX).map((p, i) => <span key={i} class="found-in"><b>{p.name}</b><MarkedWords text={p.words} words={words} /></span>)}
      {places.length > PLACES_MAX && `等 ${places.length} 处`}{more}
    </>
  )
}
