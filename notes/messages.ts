import * as z from 'zod/mini'
import { NOTE_KINDS, COMMENT_MAX } from './kinds.ts'
import { pageProfileSchema, pointingAnswers, pointingRequests } from './message-pointing.ts'
import { noteSchema, reviewSchema } from './schema.ts'

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
})

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

export const requestSchema = z.discriminatedUnion('type', [
  /** the page looks like a case: load the reader */
  z.object({ type: z.literal('case-suspected') }),
  /** the page as it is now: to be read, judged and, if it is a case, kept */
  z.object({ type: z.literal('read-page'), page: portableSchema }),
  z.object({ type: z.literal('notes-of'), caseId }),
  z.object({ type: z.literal('save-note'), draft: noteDraftSchema, url: z.string().check(z.maxLength(2000)), pageTitle: z.string().check(z.maxLength(500)) }),
  z.object({ type: z.literal('delete-note'), id: noteId, caseId }),
  z.object({ type: z.literal('restore-note'), id: noteId, caseId }),
  z.object({ type: z.literal('keep-draft'), key: caseId, draft: z.nullable(noteDraftSchema) }),
  z.object({ type: z.literal('site-preference') }),
  z.object({ type: z.literal('set-site-preference'), preference: sitePreferenceSchema }),
  z.object({ type: z.literal('open-desk'), caseId: z.optional(caseId), exportCase: z.optional(z.boolean()) }),
  ...pointingRequests(portableSchema),
])
export type Request = z.output<typeof requestSchema>

/** Sent by the background to a page's content script. */
export const pushSchema = z.discriminatedUnion('type', [
  /** the toolbar button asks a page that is already read to show its panel */
  z.object({ type: z.literal('show-panel') }),
  /** the keyboard command for a note on the selected words */
  z.object({ type: z.literal('annotate') }),
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
    draft: z.nullable(noteDraftSchema),
    /** what a platform's profile did for this page */
    profile: pageProfileSchema,
    /** the case could not be kept: a sentence */
    trouble: z.optional(z.string()),
    /** milliseconds that reading and judging took */
    ms: z.number(),
  }),
  'notes-of': z.object({ notes: z.array(noteSchema) }),
  'save-note': z.object({ note: noteSchema }),
  'delete-note': z.object({}),
  'restore-note': z.object({}),
  'keep-draft': z.object({}),
  'site-preference': z.object({ preference: z.nullable(sitePreferenceSchema) }),
  'set-site-preference': z.object({}),
  'open-desk': z.object({}),
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
