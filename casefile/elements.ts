import * as z from 'zod/mini'
import { handEventSchema, readingSchema, targetSchema } from './corrections.ts'
import { bySchema, whereSchema } from './where.ts'

/** The elements of a case as they are shown, row by row: value, where it was read, what contradicts it, what was set by hand. */

export const ELEMENT_SECTIONS = ['basics', 'amounts', 'parties', 'events', 'assets', 'documents'] as const
export type ElementSection = (typeof ELEMENT_SECTIONS)[number]
/** Rows of a section that are shown; of a longer one those that were set by hand or contradict each other, and the first of the rest. */
export const MOST_OF_SECTION = 400

const shownReadingSchema = z.extend(readingSchema, { words: z.string().check(z.maxLength(2100)), where: z.optional(whereSchema) })
export type ShownReading = z.output<typeof shownReadingSchema>

export const elementSchema = z.object({
  section: z.enum(ELEMENT_SECTIONS),
  /** which person or thing it belongs to; empty where it belongs to the case */
  group: z.string().check(z.maxLength(600)),
  label: z.string().check(z.maxLength(600)),
  /** path in the file that was judged; empty for what is not in it */
  field: z.string().check(z.maxLength(200)),
  /** absent: the material says that there is none; excluded: taken out by hand */
  state: z.enum(['present', 'absent', 'unknown', 'conflict', 'excluded']),
  /** the value that counts, in words */
  words: z.string().check(z.maxLength(3000)),
  /** the same as it is edited */
  value: z.nullable(z.union([z.string().check(z.maxLength(2000)), z.boolean()])),
  /** all that the page reads of it */
  readings: z.array(shownReadingSchema).check(z.maxLength(50)),
  /** what a correction of it names; left out for what cannot be set by hand */
  target: z.optional(targetSchema),
  /** of an act: its values as they are edited */
  event: z.optional(handEventSchema),
  correction: z.optional(z.extend(bySchema, {
    reason: z.string().check(z.maxLength(500)),
    status: z.enum(['in-force', 'agrees', 'page-changed', 'not-found']),
    /** what the page said when it was made; left out where that is not known */
    seen: z.optional(z.string().check(z.maxLength(3000))),
    words: z.string().check(z.maxLength(5000)),
    /** when it was kept against what the page said by then, and what that was */
    confirmed: z.optional(z.object({ at: z.string().check(z.maxLength(40)), words: z.string().check(z.maxLength(3000)) })),
  })),
})
export type Element = z.output<typeof elementSchema>

export const elementsSchema = z.object({
  list: z.array(elementSchema).check(z.maxLength(MOST_OF_SECTION * ELEMENT_SECTIONS.length)),
  /** of each section how much of it was seen, in words, and how many rows are not listed */
  sections: z.array(z.object({ section: z.enum(ELEMENT_SECTIONS), coverage: z.string().check(z.maxLength(200)), cut: z.number() })).check(z.maxLength(ELEMENT_SECTIONS.length)),
})
export type Elements = z.output<typeof elementsSchema>
