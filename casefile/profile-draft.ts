import * as z from 'zod/mini'
import { ALL_PROFILE_COLUMNS, ALL_PROFILE_FIELDS, PROFILE_TABLE_KINDS } from './profile-fields.ts'
import { markSchema, profilePageSchema, profileSchema } from './profile.ts'

/**
 * A profile in the making (字段标定): what was pointed at, step by step, so that each step can be taken back. It stays in
 * this browser; what it remembers of values and addresses is not part of the profile that comes of it.
 */

const fieldRules = profilePageSchema.shape.fields
const words = z.string().check(z.maxLength(300))
const headers = z.array(z.string().check(z.minLength(1), z.maxLength(24))).check(z.minLength(1), z.maxLength(40))

export const pointingStepSchema = z.discriminatedUnion('does', [
  /** this value is that field; `rules`: one, in the profile's own form */
  z.object({ does: z.literal('field'), field: z.enum(ALL_PROFILE_FIELDS), rules: fieldRules, value: words, url: words }),
  /** this column of the table with these headings holds that */
  z.object({
    does: z.literal('column'), kind: z.enum(PROFILE_TABLE_KINDS), column: z.enum(ALL_PROFILE_COLUMNS), header: z.string().check(z.minLength(1), z.maxLength(24)), headers,
    title: z.optional(z.string().check(z.maxLength(40))), complete: z.boolean(), value: words, url: words,
  }),
  z.object({ does: z.literal('ignore'), selector: z.string().check(z.maxLength(300)), value: words, url: words }),
])
export type PointingStep = z.output<typeof pointingStepSchema>

const viewSchema = z.object({ list: z.boolean(), view: z.string().check(z.maxLength(80)), marks: z.array(markSchema).check(z.maxLength(120)) })

export const pointingDraftSchema = z.object({
  /** id of the profile that it becomes */
  id: profileSchema.shape.id,
  /** the profile that is corrected */
  base: z.optional(profileSchema),
  name: z.string().check(z.maxLength(60)),
  author: z.string().check(z.maxLength(60)),
  steps: z.array(pointingStepSchema).check(z.maxLength(300)),
  /** what was seen of the layout on the pages where something was pointed at or tried */
  views: z.array(viewSchema).check(z.maxLength(30)),
  /** addresses on which it was tried */
  tried: z.array(words).check(z.maxLength(50)),
  /** pages of this site are read with it until it is saved or given up */
  trying: z.boolean(),
})
export type PointingDraft = z.output<typeof pointingDraftSchema>

/** What can be said of the place that was pointed at. */
export const pointedSchema = z.object({
  value: words,
  /** how the place is found again, in words: “‘承办条线’旁边的内容” */
  described: z.string().check(z.maxLength(300)),
  /** the rule for a field chosen here, without its field; missing where the place has no lasting sign */
  label: z.optional(z.string()),
  section: z.optional(z.string()),
  selector: z.optional(z.string()),
  column: z.optional(z.object({ header: z.string(), headers: z.array(z.string()), title: z.optional(z.string()), kind: z.optional(z.enum(PROFILE_TABLE_KINDS)), column: z.optional(z.enum(ALL_PROFILE_COLUMNS)) })),
  /** fields that it is likely to be, likeliest first */
  likely: z.array(z.enum(ALL_PROFILE_FIELDS)),
  /** the region around it, if it has a lasting sign */
  region: z.optional(z.string()),
})
export type Pointed = z.output<typeof pointedSchema>

/** One line of what the page reads as. `state`: compared with the reading without the draft. */
export const previewRowSchema = z.object({ name: words, value: words, quote: words, state: z.enum(['new', 'changed', 'same', 'gone']), unread: z.boolean() })
export type PreviewRow = z.output<typeof previewRowSchema>
