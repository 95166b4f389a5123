import * as z from 'zod/mini'

/** Where a fact stands in a page, and who set it by hand. Apart from the case file, which is too large to go along into every page. */

export const whereSchema = z.object({
  frame: z.optional(z.string().check(z.maxLength(200))),
  path: z.optional(z.string().check(z.maxLength(400))),
  start: z.optional(z.number()),
  end: z.optional(z.number()),
  page: z.optional(z.number()),
})
/** ISO instant in UTC, as stored. */
const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))
/** A value set by hand: which correction, who, when. */
export const bySchema = z.object({ id: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/)), name: z.string().check(z.minLength(1), z.maxLength(40)), at: instant })
