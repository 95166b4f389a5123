import * as z from 'zod/mini'
import { bySchema } from '../casefile/where.ts'
import { APPROVALS, LEGALITIES, SEVERITIES } from '../rules/types.ts'
import { COMMENT_MAX, HANDLINGS, NOTE_KINDS, NOTE_WEIGHTS, QUOTE_MAX, TAG_MAX, TAGS_MAX } from './kinds.ts'
import type { caseRecordSchema } from './case-record.ts'

/**
 * What is stored: cases as they were last seen, and the reader's notes on them.
 * Every row is parsed with these schemas when it is written, read, imported or received in a message.
 */

/** Former words of a note that are kept. */
export const FORMER_QUOTES_MAX = 10
/** Characters kept before and after a quote, to find it again among equal words. */
export const CONTEXT_CHARS = 64

export const rowId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
export const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))
export const short = z.string().check(z.maxLength(500))
export const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** Earlier writings that a row remembers; what was before them is asked about when lists are exchanged. */
export const PAST_MAX = 60
/** What a row carries so that lists can be exchanged: see notes/versions.ts. */
export const exchanged = {
  /** `updatedAt` of the earlier writings that this one took the place of, oldest first; kept by notes/store-past.ts */
  past: z.optional(z.array(instant).check(z.maxLength(PAST_MAX))),
  /** when it was chosen to hold, against another decision on the same conclusion */
  chosenAt: z.optional(instant),
  /** it came from a masked list: what is here is not all that was written */
  masked: z.optional(z.literal(true)),
}

/** The words of the page that a note is about. Offsets are a hint only; the quote with its context decides. */
export const wordsTarget = z.object({
  type: z.literal('words'),
  quote: z.string().check(z.minLength(1), z.maxLength(QUOTE_MAX)),
  prefix: z.string().check(z.maxLength(CONTEXT_CHARS)),
  suffix: z.string().check(z.maxLength(CONTEXT_CHARS)),
  start: z.number().check(z.nonnegative()),
  end: z.number().check(z.nonnegative()),
  /** of words on a page of a document in a viewer, its number: page/paper-pages.ts */
  page: z.optional(z.number().check(z.minimum(1), z.maximum(1_000_000))),
  /** how many characters of prefix and suffix stand in the same row, or are the label: page/row.ts (notes from before 2026-11-22 have none) */
  row: z.optional(z.object({ before: z.number().check(z.minimum(0), z.maximum(CONTEXT_CHARS)), after: z.number().check(z.minimum(0), z.maximum(CONTEXT_CHARS)) })),
})
const conclusionTarget = z.object({ type: z.literal('conclusion'), rule: short })
const caseTarget = z.object({ type: z.literal('case') })
/** A value of the case as 案件要素 shows it: path in the case file, its label, the words it was read from. */
const fieldTarget = z.object({
  type: z.literal('field'), path: z.string().check(z.maxLength(200)), label: z.string().check(z.maxLength(100)), quote: z.string().check(z.maxLength(QUOTE_MAX)),
})
const percent = z.number().check(z.minimum(0), z.maximum(100))
/** A rectangle on a scanned page, in percent of the image's own width and height, from its upper left corner. */
const regionTarget = z.object({
  type: z.literal('region'),
  image: z.object({
    kind: z.enum(['image', 'canvas']),
    /** what tells this image from others on later visits: its address without query where it has one, else its label or place */
    key: z.string().check(z.minLength(1), z.maxLength(500)),
    /** name for the reader: alternative text, title, heading or file name; may be empty */
    label: z.string().check(z.maxLength(200)),
  }),
  /** number of the page in the document shown, where the viewer tells it, from 1 */
  page: z.optional(z.number().check(z.minimum(1), z.maximum(100_000))),
  box: z.object({ x: percent, y: percent, width: percent, height: percent }),
})
/** The document of the file that a note stands in, and its page. */
const documentPlace = z.object({ name: z.string().check(z.maxLength(200)), page: z.optional(z.number().check(z.minimum(1), z.maximum(100_000))) })
/** What a note says beyond its kind and words; all of it may be missing (rows stored before 2026-11-22 have none). */
export const noteDetails = {
  weight: z.optional(z.enum(NOTE_WEIGHTS)),
  handling: z.optional(z.enum(HANDLINGS)),
  tags: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(TAG_MAX))).check(z.maxLength(TAGS_MAX))),
  document: z.optional(documentPlace),
  /** words it was on before it was placed anew by hand, the last ones last */
  formerQuotes: z.optional(z.array(z.string().check(z.maxLength(QUOTE_MAX))).check(z.maxLength(FORMER_QUOTES_MAX))),
}

export const noteSchema = z.object({
  id: rowId,
  /** key of the case the note belongs to, see `caseKey` */
  caseId: short,
  target: z.discriminatedUnion('type', [wordsTarget, conclusionTarget, caseTarget, fieldTarget, regionTarget]),
  kind: z.enum(NOTE_KINDS),
  comment: z.string().check(z.maxLength(COMMENT_MAX)),
  /** rule the note is about, where its writer named one */
  rule: z.optional(short),
  /** only with a conclusion: accepted as it stands, or overridden (then `comment` is the reason) */
  decision: z.optional(z.enum(['accept', 'override'])),
  ...noteDetails,
  /** name of who wrote it last, where one was given */
  by: z.optional(z.string().check(z.maxLength(100))),
  /** page on which it was written, without user info, query values are kept */
  url: z.string().check(z.maxLength(2000)),
  pageTitle: short,
  createdAt: instant,
  updatedAt: instant,
  /** counts the writes of this note, from 1; the higher one is the later */
  revision: z.number().check(z.minimum(1)),
  /** set while it lies in the bin, from which 撤销 takes it back */
  deletedAt: z.optional(instant),
  ...exchanged,
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

export type CaseRecord = z.output<typeof caseRecordSchema>

/** Notes and cases belong together by the normalised case number, which names the court too. */
export function caseKey(caseNumber: string): string {
  return caseNumber
}
