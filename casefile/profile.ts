import * as z from 'zod/mini'
import { ALL_PROFILE_COLUMNS, ALL_PROFILE_FIELDS, PROFILE_TABLE_KINDS } from './profile-fields.ts'
import { SECTIONS } from './vocabulary.ts'

/**
 * The profile of a platform: where its pages keep what the case file needs. Data only, checked here wherever it comes
 * from (shipped, made by pointing, a file, the institution's policy), so that it can be handed from one clerk to the next.
 */

/** A label as it stands on the page, without colon and blanks. */
const label = z.string().check(z.minLength(1), z.maxLength(24))
/** A heading or tab. */
const title = z.string().check(z.minLength(1), z.maxLength(40))
const name = z.string().check(z.minLength(1), z.maxLength(60))
/** `*` stands for any characters. */
const glob = z.string().check(z.minLength(1), z.maxLength(300))

/**
 * A short structural selector: up to six steps of tag, #id, .class, [role=…], parted by blanks (inside of) or ` > ` (directly inside of).
 * No counting of siblings: what hangs on a position alone does not survive the next row.
 */
export const SELECTOR = /^(?:(?:[a-z][a-z0-9-]{0,30})?(?:[.#][A-Za-z_][\w-]{0,60}|\[role=[a-z]{1,20}\]){0,4}(?: > | |$)){1,6}$/
const selector = z.string().check(z.minLength(1), z.maxLength(300), z.refine((s) => SELECTOR.test(s) && !/[ >]$/.test(s)))

const urlSchema = z.object({ host: glob, path: z._default(glob, '*'), query: z.optional(glob), hash: z.optional(glob) })

/** A field beside its label (in one section of the page, where one is named), or at a place of the structure. */
const fieldRule = z.union([
  z.object({ field: z.enum(ALL_PROFILE_FIELDS), label, section: z.optional(title) }),
  /** `after` and `before`: words of the element that are not part of the value */
  z.object({ field: z.enum(ALL_PROFILE_FIELDS), selector, after: z.optional(label), before: z.optional(label) }),
])

const tableRule = z.object({
  kind: z.enum(PROFILE_TABLE_KINDS),
  /** heading above it */
  title: z.optional(title),
  /** column headings by which it is known; all of them must stand in its heading row */
  headers: z.array(label).check(z.minLength(1), z.maxLength(40)),
  columns: z.array(z.object({ header: label, column: z.enum(ALL_PROFILE_COLUMNS) })).check(z.minLength(1), z.maxLength(40)),
  /** the platform always shows all rows */
  complete: z.optional(z.boolean()),
  /** rows with the same case number tell of one case: one row a debtor */
  oneRowAParty: z.optional(z.boolean()),
})

/** What stands under a heading or tab; `complete`: all of it whenever it is shown, or only when the page says these words. */
const coverageRule = z.object({ section: z.enum(SECTIONS), title, complete: z.union([z.literal('shown'), z.literal('never'), z.object({ says: label })]) })

export const markSchema = z.object({ text: title, as: z.enum(['label', 'section', 'column']), weight: z._default(z.number().check(z.minimum(1), z.maximum(10)), 1) })

export const profilePageSchema = z.object({
  name,
  kind: z.enum(['case-detail', 'case-list', 'ruling']),
  urls: z.array(urlSchema).check(z.minLength(1), z.maxLength(20)),
  /** words that all stand on this kind of page, where addresses do not tell pages apart */
  markers: z._default(z.array(title).check(z.maxLength(10)), []),
  fields: z._default(z.array(fieldRule).check(z.maxLength(200)), []),
  tables: z._default(z.array(tableRule).check(z.maxLength(40)), []),
  coverage: z._default(z.array(coverageRule).check(z.maxLength(30)), []),
  /** elements that are records, each with a case number of its own */
  records: z.optional(selector),
  /** the element that holds the text of a court document */
  document: z.optional(selector),
  /** regions that are not read */
  ignore: z._default(z.array(selector).check(z.maxLength(40)), []),
  /** what is seen of the layout, for each tab that was open (`view`: the tab's words, '' without tabs) */
  fingerprint: z._default(z.array(z.object({ view: z.string().check(z.maxLength(80)), marks: z.array(markSchema).check(z.minLength(1), z.maxLength(120)) })).check(z.maxLength(30)), []),
})

export const profileSchema = z.object({
  profileVersion: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{2,63}$/)),
  name,
  author: z._default(z.string().check(z.maxLength(60)), ''),
  updatedAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
  note: z.optional(z.string().check(z.maxLength(500))),
  pages: z.array(profilePageSchema).check(z.minLength(1), z.maxLength(20)),
})

export type Profile = z.output<typeof profileSchema>
/** As it is written: what has a default may be left out. */
export type ProfileData = z.input<typeof profileSchema>
export type ProfilePage = Profile['pages'][number]
export type ProfileUrl = ProfilePage['urls'][number]
export type FieldRule = ProfilePage['fields'][number]
export type TableRule = ProfilePage['tables'][number]
export type Mark = z.output<typeof markSchema>

/** Where a profile comes from. The earlier kind speaks first where two know the same page. */
export const PROFILE_SOURCES = ['own', 'imported', 'policy', 'shipped'] as const
export type ProfileSource = (typeof PROFILE_SOURCES)[number]
