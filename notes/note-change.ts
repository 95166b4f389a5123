import * as z from 'zod/mini'
import { cleanLine } from '../casefile/clean-text.ts'
import { HANDLINGS, NOTE_KINDS, NOTE_WEIGHTS, TAG_MAX, TAGS_MAX } from './kinds.ts'
import type { Note } from './schema.ts'

/** One change that is made to many notes at once. What is left out stays as it is in each. */

const tags = z.array(z.string().check(z.minLength(1), z.maxLength(TAG_MAX))).check(z.maxLength(TAGS_MAX))
export const noteChangeSchema = z.object({
  kind: z.optional(z.enum(NOTE_KINDS)),
  weight: z.optional(z.enum(NOTE_WEIGHTS)),
  /** null: nothing is to be done any more */
  handling: z.optional(z.nullable(z.enum(HANDLINGS))),
  addTags: z.optional(tags),
  removeTags: z.optional(tags),
})
export type NoteChange = z.output<typeof noteChangeSchema>

/**
 * What becomes of a note: `changed`; `same`, for it is so already; `since`: it was changed after it was chosen; `gone`: deleted meanwhile, or damaged;
 * `full`: it would have more tags than a note may have; `decision`: the kind of an accepted or overridden conclusion follows from the decision
 */
export type Fate = 'changed' | 'same' | 'since' | 'gone' | 'full' | 'decision'
export type Fates = Record<Fate, number>

/** A note as its reader saw it. */
export interface SeenNote { id: string; revision: number }

/** What a change may alter, as it was before. */
export type Altered = Pick<Note, 'kind' | 'weight' | 'handling' | 'tags' | 'by'>

/** `note`: as it is stored now; undefined when it is not there, lies in the bin or cannot be read. The result is without times and revision. */
export function changeOf(note: Note | undefined, seen: SeenNote, change: NoteChange): { fate: 'changed'; note: Note } | { fate: Exclude<Fate, 'changed'> } {
  if (note === undefined || note.deletedAt !== undefined) return { fate: 'gone' }
  if (note.revision !== seen.revision) return { fate: 'since' }
  if (change.kind !== undefined && change.kind !== note.kind && note.decision !== undefined) return { fate: 'decision' }
  const { weight: _, handling: __, tags: ___, ...rest } = note
  const gone = new Set((change.removeTags ?? []).map(cleanLine))
  const given = [...new Set([...(note.tags ?? []).filter((t) => !gone.has(t)), ...(change.addTags ?? []).map(cleanLine).filter((t) => t !== '' && !gone.has(t))])]
  if (given.length > TAGS_MAX) return { fate: 'full' }
  const weight = change.weight !== undefined && change.weight !== (note.weight ?? 'ordinary') ? change.weight : note.weight
  const handling = change.handling === undefined ? note.handling : change.handling ?? undefined
  const next: Note = {
    ...rest, kind: change.kind ?? note.kind, ...(weight === undefined ? {} : { weight }), ...(handling === undefined ? {} : { handling }), ...(given.length > 0 ? { tags: given } : {}),
  }
  const same = next.kind === note.kind && next.weight === note.weight && next.handling === note.handling && JSON.stringify(next.tags ?? []) === JSON.stringify(note.tags ?? [])
  return same ? { fate: 'same' } : { fate: 'changed', note: next }
}

/** What it is about, for the operation record, which holds no words of notes. */
export function changeWords(change: NoteChange): string {
  return [
    change.kind === undefined ? '' : '类别', change.weight === undefined ? '' : '分量', change.handling === undefined ? '' : '处理', change.addTags?.length || change.removeTags?.length ? '标签' : '',
  ].filter((w) => w !== '').join('、')
}
