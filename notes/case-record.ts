import * as z from 'zod/mini'
import { caseFileSchema } from '../casefile/schema.ts'
import { exchanged, instant, reviewSchema, short } from './schema.ts'

/** What is stored of a case. In a file of its own: pages never parse one, and the case file is large. */

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
  /** it came from a masked list */
  masked: exchanged.masked,
})
