import * as z from 'zod/mini'
import { bySchema, caseFileSchema } from '../casefile/schema.ts'
import { APPROVALS, LEGALITIES, SEVERITIES } from '../rules/types.ts'
import { COMMENT_MAX, NOTE_KINDS } from './kinds.ts'

/**
 * What is stored: cases as they were last seen, and the reader's notes on them.
 * Every row is parsed with these schemas when it is written, read, imported or received in a message.
 */

export const QUOTE_MAX = 5_000
/** Characters kept before and after a quote, to find it again among equal words. */
export const CONTEXT_CHARS = 64

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))
const short = z.string().check(z.maxLength(500))
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** The words of the page that a note is about. Offsets are a hint only; the quote with its context decides. */
const wordsTarget = z.object({
  type: z.literal('words'),
  quote: z.string().check(z.minLength(1), z.maxLength(QUOTE_MAX)),
  prefix: z.string().check(z.maxLength(CONTEXT_CHARS)),
  suffix: z.string().check(z.maxLength(CONTEXT_CHARS)),
  start: z.number().check(z.nonnegative()),
  end: z.number().check(z.nonnegative()),
})
const conclusionTarget = z.object({ type: z.literal('conclusion'), rule: short })
const caseTarget = z.object({ type: z.literal('case') })

export const noteSchema = z.object({
  id,
  /** key of the case the note belongs to, see `caseKey` */
  caseId: short,
  target: z.union([wordsTarget, conclusionTarget, caseTarget]),
  kind: z.enum(NOTE_KINDS),
  comment: z.string().check(z.maxLength(COMMENT_MAX)),
  /** rule the note is about, where its writer named one */
  rule: z.optional(short),
  /** only with a conclusion: accepted as it stands, or overridden (then `comment` is the reason) */
  decision: z.optional(z.enum(['accept', 'override'])),
  /** page on which it was written, without user info, query values are kept */
  url: z.string().check(z.maxLength(2000)),
  pageTitle: short,
  createdAt: instant,
  updatedAt: instant,
  /** counts the writes of this note, from 1; the higher one is the later */
  revision: z.number().check(z.minimum(1)),
  /** set while it lies in the bin, from which 撤销 takes it back */
  deletedAt: z.optional(instant),
})
export type Note = z.output<typeof noteSchema>
export type NoteTarget = Note['target']

const evidenceSchema = z.object({
  field: short,
  quote: z.string().check(z.maxLength(2000)),
  where: z.optional(
    z.object({
      frame: z.optional(short), path: z.optional(short),
      start: z.optional(z.number()), end: z.optional(z.number()), page: z.optional(z.number()),
    }),
  ),
  /** the value was set by hand */
  by: z.optional(bySchema),
})
const basisSchema = z.object({
  document: short, number: short, article: short, mark: z.enum(['V', 'P', 'M']), authority: z.enum(['law', 'internal']),
  requires: z.string().check(z.maxLength(2000)), from: z.nullable(date), to: z.nullable(date), checkedOn: date, today: z.optional(short),
})
const texts = z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(100))

export const findingSchema = z.object({
  rule: short,
  title: short,
  approval: z.enum(APPROVALS),
  legality: z.enum(LEGALITIES),
  reason: z.string().check(z.maxLength(5000)),
  evidence: z.array(evidenceSchema).check(z.maxLength(500)),
  missing: z.array(z.object({ field: short, material: short })).check(z.maxLength(200)),
  basis: z.array(basisSchema).check(z.maxLength(50)),
  counterEvidence: texts,
  wouldPassIf: texts,
  gate: z.boolean(),
  earliest: z.optional(date),
  debatable: z.optional(texts),
  bySetting: z.optional(z.object({ approval: z.enum(APPROVALS), legality: z.enum(LEGALITIES) })),
  /** rows stored before 2026-11-22 carry none */
  severity: z._default(z.enum(SEVERITIES), 'ordinary'),
  weight: z.optional(z.number()),
})

export const reviewSchema = z.object({
  asOf: date,
  ruleset: short,
  approval: z.object({ conclusion: z.enum(APPROVALS), earliestApprovable: z.optional(date) }),
  legality: z.object({ conclusion: z.enum(LEGALITIES) }),
  findings: z.array(findingSchema).check(z.maxLength(300)),
})

/** A case as it was last seen. */
export const caseRecordSchema = z.object({
  /** see `caseKey` */
  id: short,
  caseNumber: short,
  court: short,
  /** name for the list: parties or the page's title */
  title: short,
  url: z.string().check(z.maxLength(2000)),
  origin: short,
  firstSeenAt: instant,
  lastSeenAt: instant,
  caseFile: caseFileSchema,
  review: reviewSchema,
  /** the judgement before the last that said something else, and what it rested on */
  before: z.optional(z.object({ seenAt: instant, caseFile: caseFileSchema, review: reviewSchema })),
  deletedAt: z.optional(instant),
})
export type CaseRecord = z.output<typeof caseRecordSchema>

/** Notes and cases belong together by the normalised case number, which names the court too. */
export function caseKey(caseNumber: string): string {
  return caseNumber
}
