import * as z from 'zod/mini'
import { noteSchema, wordsTarget } from './schema.ts'

/**
 * Notes on words in frames of another origin than their page: the frame's content script offers selected words to the panel
 * of the window, and is told of notes that stand nowhere else to look for them. It learns the noted words and their kind,
 * never what a note says.
 */

const NOTES_MAX = 5_000
const id = noteSchema.shape.id
/** a frame that names another case looks for none of them */
const caseId = z.string().check(z.maxLength(500))
const frame = z.string().check(z.regex(/^\d{1,12}$/))
const ids = z.array(id).check(z.maxLength(NOTES_MAX))
const soughtNote = z.object({ id, target: wordsTarget, kind: noteSchema.shape.kind })
export type SoughtNote = z.output<typeof soughtNote>
const sought = z.array(soughtNote).check(z.maxLength(NOTES_MAX))

export const frameNoteRequests = [
  /** from the page: notes that it has not, for its frames to look for; none: they put out what is lit */
  z.object({ type: z.literal('seek-notes'), caseId, notes: sought }),
  /** from a frame: these stand in it */
  z.object({ type: z.literal('notes-found'), ids }),
  /** from the page: scroll to a note in a frame and light it up */
  z.object({ type: z.literal('point-note'), frame, id }),
  /** from a frame: write a note on these words */
  z.object({ type: z.literal('annotate-words'), target: wordsTarget }),
] as const
export type FrameNoteRequest = z.output<(typeof frameNoteRequests)[number]>

export const frameNotePushes = [
  z.object({ type: z.literal('seek'), caseId, notes: sought }),
  z.object({ type: z.literal('found'), frame, ids }),
  z.object({ type: z.literal('point'), id }),
  /** `caseId`: of the frame, where it names its case */
  z.object({ type: z.literal('write'), target: wordsTarget, caseId: z.nullable(z.string().check(z.maxLength(500))) }),
] as const

export const frameNoteAnswers = { 'seek-notes': z.object({}), 'notes-found': z.object({}), 'point-note': z.object({}), 'annotate-words': z.object({}) }
