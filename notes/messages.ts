import * as z from 'zod/mini'
import { correctionSchema, NAME_MAX } from '../casefile/corrections.ts'
import { elementsSchema } from '../casefile/elements.ts'
import { NOTE_KINDS, COMMENT_MAX, KEPT_COMMENT_MAX, TAG_MAX, USED_TAGS_MAX } from './kinds.ts'
import { APPROVALS, LEGALITIES } from '../rules/types.ts'
import { leadAnswers } from './message-leads.ts'
import { frameNoteAnswers, frameNotePushes } from './message-frames.ts'
import { placeAnswers } from './message-places.ts'
import { caseTimeSchema } from './message-time.ts'
import type { pointingAnswers } from './message-pointing.ts'
import { regionAnswers } from './message-regions.ts'
import { pageProfileSchema } from './page-profile.ts'
import type { requestSchema } from './requests.ts'
import { noteDetails, noteSchema, reviewSchema, rowId } from './schema.ts'

/**
 * Every message that crosses from a page into the extension stands here, and as a request in notes/requests.ts. A page's content script may see and change
 * what belongs to the one case it names; it can list, export and clear nothing. Answers never throw: they say what failed.
 */

export const caseId = z.string().check(z.minLength(1), z.maxLength(500))
export const noteId = noteSchema.shape.id

/** What is being written: a new note, or (with `id`) a change of one. */
export const noteDraftSchema = z.object({
  id: z.optional(noteId),
  caseId,
  target: noteSchema.shape.target,
  kind: z.enum(NOTE_KINDS),
  comment: z.string().check(z.maxLength(COMMENT_MAX)),
  rule: z.optional(z.string().check(z.maxLength(500))),
  decision: z.optional(z.enum(['accept', 'override'])),
  ...noteDetails,
  /** revision of the note that the change started from: a later one is not written over */
  revision: z.optional(noteSchema.shape.revision),
  /** names this writing, so that what two windows write of a case is kept side by side */
  writing: z.optional(rowId),
})
/** The same while it is being written: text that is too long to be saved is kept, too. */
export const keptDraftSchema = z.extend(noteDraftSchema, { comment: z.string().check(z.maxLength(KEPT_COMMENT_MAX)) })
export type NoteDraft = z.output<typeof noteDraftSchema>

/** How a site's tab was left. */
export const sitePreferenceSchema = z.object({
  side: z.enum(['left', 'right']),
  /** fraction of the viewport's height */
  top: z.number().check(z.minimum(0), z.maximum(1)),
  role: z.enum(['approval', 'supervision']),
  open: z.boolean(),
})
export type SitePreference = z.output<typeof sitePreferenceSchema>

export const correctionId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
/** Places in the text of a frame. */
export const lightRanges = z.array(z.object({ start: z.number(), end: z.number() })).check(z.maxLength(500))

export type Request = z.output<typeof requestSchema>
type PointingAnswers = typeof pointingAnswers

/** Sent by the background to a page's content script. */
export const pushSchema = z.discriminatedUnion('type', [
  /** the toolbar button asks a page that is already read to show its panel */
  z.object({ type: z.literal('show-panel') }),
  /** the keyboard command for a note on the selected words */
  z.object({ type: z.literal('annotate') }),
  /** a frame of the page was read: what the panel shows is to be put together anew */
  z.object({ type: z.literal('frames-changed') }),
  /** words of this frame to be lit up, none: put out; `current` (index) is scrolled to, −1: none */
  z.object({ type: z.literal('light'), ranges: lightRanges, current: z.number() }),
  /** does this window write this draft? `take`: another one writes it from now on */
  z.object({ type: z.literal('writing'), writing: rowId, take: z.boolean() }),
  ...frameNotePushes,
])
export type Push = z.output<typeof pushSchema>
/** What a window answers that has the draft in its editor; others do not answer. `draft`: to its last key, where it was taken over */
export const writerSchema = z.object({ writing: rowId, draft: z.nullable(keptDraftSchema) })

/** a draft of the case that another window has in its editor */
const elsewhere = z.optional(rowId)
const failure = z.object({ ok: z.literal(false), message: z.string() })
const answers = {
  'case-suspected': z.object({}),
  'read-page': z.object({
    pageKind: z.enum(['case-detail', 'ruling', 'case-list', 'document', 'not-a-case', 'unrecognised']),
    /** labels that were seen, for a page that could not be read */
    labels: z.array(z.string()),
    /** cases that are open side by side, where nothing tells which of them is shown */
    open: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20))),
    caseId: z.nullable(caseId),
    caseNumber: z.string(),
    court: z.string(),
    review: z.nullable(reviewSchema),
    notes: z.array(noteSchema),
    /** what was being written about this case when a page was left */
    draft: z.nullable(keptDraftSchema),
    elsewhere,
    /** what was read of the case, row by row, with what was set by hand; left out where there is no case */
    elements: z.optional(elementsSchema),
    /** the name put under corrections; null before one was given */
    author: z.optional(z.nullable(z.string().check(z.maxLength(NAME_MAX)))),
    /** papers on the page that were not read, a Chinese sentence each without its end */
    unread: z.optional(z.array(z.string())),
    /** cases that frames and papers of this window show, when there is more than one */
    cases: z.array(z.object({ caseId, caseNumber: z.string() })).check(z.maxLength(50)),
    /** parts of the case that no view has shown yet */
    unseen: z.array(z.object({ name: z.string().check(z.maxLength(40)), tab: z.boolean(), settles: z.string().check(z.maxLength(100)) })).check(z.maxLength(20)),
    /** lists of cases only: each row judged by its columns and by what is known of the case; place of its number in the page's text */
    rows: z.array(z.object({
      caseId, caseNumber: z.string(), court: z.string(), title: z.string(), start: z.number(), end: z.number(),
      /** the case itself has been opened before */
      seen: z.boolean(),
      approval: z.enum(APPROVALS),
      legality: z.enum(LEGALITIES),
      /** the verdict in a sentence, for each reader */
      said: z.object({ approval: z.string(), supervision: z.string() }),
      /** of the row that was asked for */
      review: z.nullable(reviewSchema),
    })).check(z.maxLength(500)),
    /** what a platform's profile did for this page */
    profile: pageProfileSchema,
    /** the lock is closed, nothing was read: a sentence, and what the button that leads to its opening says */
    locked: z.optional(z.object({ said: z.string(), act: z.nullable(z.string()) })),
    /** the case could not be kept: a sentence */
    trouble: z.optional(z.string()),
    /** milliseconds that reading and judging took */
    ms: z.number(),
  }),
  /** `alone`: the frame must show a panel of its own */
  'frame-role': z.object({ alone: z.boolean() }),
  'light-frame': z.object({}),
  /** `left`: a draft of the case that no window writes */
  'notes-of': z.object({ notes: z.array(noteSchema), elsewhere, left: z.optional(rowId) }),
  'case-time': z.object({ time: caseTimeSchema }),
  /** `changed`: nothing was written, for the note is otherwise than when it was opened; null: gone */
  'save-note': z.union([z.object({ note: noteSchema }), z.object({ changed: z.nullable(noteSchema) })]),
  tags: z.object({ tags: z.array(z.string().check(z.maxLength(TAG_MAX))).check(z.maxLength(USED_TAGS_MAX)) }),
  'delete-note': z.object({}),
  'restore-note': z.object({}),
  /** `elsewhere`: not kept, for another window writes it */
  'keep-draft': z.object({ elsewhere: z.boolean() }),
  'take-draft': z.object({ draft: z.nullable(keptDraftSchema) }),
  /** `replaced`: the corrections of the same value that went to the bin for it */
  'save-correction': z.object({ correction: correctionSchema, replaced: z.array(correctionId) }),
  'confirm-correction': z.object({}),
  'delete-correction': z.object({}),
  'restore-correction': z.object({}),
  'site-preference': z.object({ preference: z.nullable(sitePreferenceSchema) }),
  'set-site-preference': z.object({}),
  'open-desk': z.object({}),
  ...leadAnswers,
  'start-pointing': z.object({}),
  'sample-page': z.object({}),
  'end-trial': z.object({}),
  ...regionAnswers(keptDraftSchema),
  ...frameNoteAnswers,
  ...placeAnswers,
} satisfies Record<Exclude<Request['type'], keyof PointingAnswers>, z.ZodMiniType>

export type Answer<T extends Request['type']> = ({ ok: true } & z.output<(typeof answers & PointingAnswers)[T]>) | { ok: false; message: string }

/** Schemas of answers, by the type of what was asked. */
export type AnswerSchemas = { readonly [T in Request['type']]?: z.ZodMiniType }

/**
 * Parses what came back from the background. Anything that is no proper answer counts as a failure, with a sentence.
 * `more`: schemas that not every page carries, those of notes/message-pointing.ts.
 */
export function readAnswer<T extends Request['type']>(type: T, raw: unknown, more: AnswerSchemas = {}): Answer<T> {
  const failed = z.safeParse(failure, raw)
  if (failed.success) return failed.data
  const schema: z.ZodMiniType | undefined = { ...more, ...answers }[type]
  const parsed = schema && z.safeParse(schema, raw)
  const ok = z.safeParse(z.object({ ok: z.literal(true) }), raw)
  /* The schema is that of this type, which the compiler cannot follow through the index. */
  return parsed?.success && ok.success ? (Object.assign({ ok: true as const }, parsed.data) as Answer<T>) : { ok: false, message: '扩展后台没有正常应答，请稍后重试；若仍不行，请刷新页面。' }
}
