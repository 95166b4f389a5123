import * as z from 'zod/mini'
import { correctionDraftSchema, correctionSchema, NAME_MAX, seenSchema } from '../casefile/corrections.ts'
import { elementsSchema } from '../casefile/elements.ts'
import { NOTE_KINDS, COMMENT_MAX, KEPT_COMMENT_MAX, TAG_MAX, USED_TAGS_MAX } from './kinds.ts'
import { APPROVALS, LEGALITIES } from '../rules/types.ts'
import { leadAnswers, leadRequests } from './message-leads.ts'
import { frameNoteAnswers, frameNotePushes, frameNoteRequests } from './message-frames.ts'
import { caseTimeSchema } from './message-time.ts'
import { pageProfileSchema, pointingAnswers, pointingRequests } from './message-pointing.ts'
import { noteDetails, noteSchema, reviewSchema, rowId } from './schema.ts'

/**
 * Every message that crosses from a page into the extension stands here. A page's content script may see and change
 * what belongs to the one case it names; it can list, export and clear nothing. Answers never throw: they say what failed.
 */

const caseId = z.string().check(z.minLength(1), z.maxLength(500))
const noteId = noteSchema.shape.id

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

/** A page as text with its structure, see page/portable.ts. Limits are those of the reader; a larger page arrives cut. */
const portableSchema = z.object({
  text: z.string().check(z.maxLength(4_200_000)),
  title: z.string().check(z.maxLength(500)),
  url: z.string().check(z.maxLength(2000)),
  truncated: z.boolean(),
  tags: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(2000)),
  shape: z.array(z.number()).check(z.maxLength(500_000)),
  attributes: z.array(z.tuple([z.number(), z.number(), z.string().check(z.maxLength(300))])).check(z.maxLength(400_000)),
})

const correctionId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
/** A correction of the case that the page shows. */
const oneCorrection = { id: correctionId, caseId }
/** Places in the text of a frame. */
const lightRanges = z.array(z.object({ start: z.number(), end: z.number() })).check(z.maxLength(500))

export const requestSchema = z.discriminatedUnion('type', [
  /** the page looks like a case: load the reader */
  z.object({ type: z.literal('case-suspected') }),
  /** the page as it is now: to be read, judged and, if it is a case, kept */
  z.object({ type: z.literal('read-page'), page: portableSchema, row: z.optional(caseId), /** a frame that shows its own panel */ alone: z.optional(z.boolean()), /** of several cases in the window, the one wanted */ wanted: z.optional(caseId) }),
  /** a frame of another origin asks whether the top page shows the panel for it */
  z.object({ type: z.literal('frame-role') }),
  /** light up words in a frame of this page */
  z.object({ type: z.literal('light-frame'), frame: z.string().check(z.regex(/^\d{1,12}$/)), ranges: lightRanges, current: z.number() }),
  z.object({ type: z.literal('notes-of'), caseId }),
  /** acts, periods and stages of a case that was read */
  z.object({ type: z.literal('case-time'), caseId }),
  z.object({ type: z.literal('save-note'), draft: noteDraftSchema, url: z.string().check(z.maxLength(2000)), pageTitle: z.string().check(z.maxLength(500)) }),
  z.object({ type: z.literal('delete-note'), id: noteId, caseId }),
  z.object({ type: z.literal('restore-note'), id: noteId, caseId }),
  z.object({ type: z.literal('keep-draft'), key: caseId, writing: z.optional(rowId), draft: z.nullable(keptDraftSchema) }),
  /** tags of former notes, to complete what is typed: words only, of no case in particular */
  z.object({ type: z.literal('tags') }),
  z.object({ type: z.literal('save-correction'), draft: correctionDraftSchema }),
  /** what the page says now has been looked at, and the correction stays */
  z.object({ type: z.literal('confirm-correction'), ...oneCorrection, seen: seenSchema }),
  z.object({ type: z.literal('delete-correction'), ...oneCorrection }),
  z.object({ type: z.literal('restore-correction'), ...oneCorrection }),
  z.object({ type: z.literal('site-preference') }),
  z.object({ type: z.literal('set-site-preference'), preference: sitePreferenceSchema }),
  z.object({ type: z.literal('open-desk'), caseId: z.optional(caseId), exportCase: z.optional(z.boolean()), rule: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,80}$/))), /** one lead beside the list of leads */ lead: z.optional(noteId) }),
  ...leadRequests,
  ...frameNoteRequests,
  ...pointingRequests(portableSchema),
])
export type Request = z.output<typeof requestSchema>

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
  ...frameNotePushes,
])
export type Push = z.output<typeof pushSchema>

const failure = z.object({ ok: z.literal(false), message: z.string() })
const answers = {
  'case-suspected': z.object({}),
  'read-page': z.object({
    pageKind: z.enum(['case-detail', 'ruling', 'case-list', 'document', 'not-a-case', 'unrecognised']),
    /** labels that were seen, for a page that could not be read */
    labels: z.array(z.string()),
    caseId: z.nullable(caseId),
    caseNumber: z.string(),
    court: z.string(),
    review: z.nullable(reviewSchema),
    notes: z.array(noteSchema),
    /** what was being written about this case when a page was left */
    draft: z.nullable(keptDraftSchema),
    /** what was read of the case, row by row, with what was set by hand; left out where there is no case */
    elements: z.optional(elementsSchema),
    /** the name put under corrections; null before one was given */
    author: z.optional(z.nullable(z.string().check(z.maxLength(NAME_MAX)))),
    /** cases that frames of this window show, when there is more than one */
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
    /** the case could not be kept: a sentence */
    trouble: z.optional(z.string()),
    /** milliseconds that reading and judging took */
    ms: z.number(),
  }),
  /** `alone`: the frame must show a panel of its own */
  'frame-role': z.object({ alone: z.boolean() }),
  'light-frame': z.object({}),
  'notes-of': z.object({ notes: z.array(noteSchema) }),
  'case-time': z.object({ time: caseTimeSchema }),
  /** `changed`: nothing was written, for the note is otherwise than when it was opened; null: gone */
  'save-note': z.union([z.object({ note: noteSchema }), z.object({ changed: z.nullable(noteSchema) })]),
  tags: z.object({ tags: z.array(z.string().check(z.maxLength(TAG_MAX))).check(z.maxLength(USED_TAGS_MAX)) }),
  'delete-note': z.object({}),
  'restore-note': z.object({}),
  'keep-draft': z.object({}),
  /** `replaced`: the corrections of the same value that went to the bin for it */
  'save-correction': z.object({ correction: correctionSchema, replaced: z.array(correctionId) }),
  'confirm-correction': z.object({}),
  'delete-correction': z.object({}),
  'restore-correction': z.object({}),
  'site-preference': z.object({ preference: z.nullable(sitePreferenceSchema) }),
  'set-site-preference': z.object({}),
  'open-desk': z.object({}),
  ...leadAnswers,
  ...frameNoteAnswers,
  ...pointingAnswers,
} satisfies Record<Request['type'], z.ZodMiniType>

export type Answer<T extends Request['type']> = ({ ok: true } & z.output<(typeof answers)[T]>) | { ok: false; message: string }

/** Parses what came back from the background. Anything that is no proper answer counts as a failure, with a sentence. */
export function readAnswer<T extends Request['type']>(type: T, raw: unknown): Answer<T> {
  const failed = z.safeParse(failure, raw)
  if (failed.success) return failed.data
  const parsed = z.safeParse(answers[type], raw)
  const ok = z.safeParse(z.object({ ok: z.literal(true) }), raw)
  /* The schema is that of this type, which the compiler cannot follow through the index. */
  return parsed.success && ok.success ? (Object.assign({ ok: true as const }, parsed.data) as Answer<T>) : { ok: false, message: '扩展后台没有正常应答，请稍后重试；若仍不行，请刷新页面。' }
}
