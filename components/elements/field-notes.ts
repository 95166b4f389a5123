import type { Element, ShownReading } from '../../casefile/elements.ts'
import type { Note, NoteTarget } from '../../notes/schema.ts'

/** Notes on a value of the case: which row they belong to, and where its words stand. */

type FieldTarget = Extract<NoteTarget, { type: 'field' }>

/** What a note on this row is about. */
export function fieldTarget(e: Element): FieldTarget {
  const label = e.group === '' ? e.label : `${e.group}：${e.label}`
  return { type: 'field', path: e.field, label: label.length > 100 ? `${label.slice(0, 99)}…` : label, quote: (readingOf(e)?.quote ?? '').slice(0, 5000) }
}

/** The row by its label; among several of one label by the words, then by the place in the file, which moves when others come before it. */
export function isAbout(target: NoteTarget, e: Element): boolean {
  if (target.type !== 'field') return false
  const here = fieldTarget(e)
  return here.label === target.label && (here.quote === target.quote || (here.path !== '' && here.path === target.path))
}

export function notesOn(notes: readonly Note[], e: Element): Note[] {
  return notes.filter((n) => n.decision === undefined && isAbout(n.target, e))
}

/** Where the words of the field stand now; undefined where the page shows them no more. */
export function placeOf(list: readonly Element[], target: FieldTarget): ShownReading | undefined {
  const rows = list.filter((e) => isAbout(target, e))
  const readings = rows.flatMap((e) => e.readings).filter((r) => r.where !== undefined && r.quote !== '')
  return readings.find((r) => r.quote === target.quote) ?? readings[0]
}

function readingOf(e: Element): ShownReading | undefined {
  return e.readings.find((r) => r.quote !== '')
}
