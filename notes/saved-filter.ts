import * as z from 'zod/mini'
import { rowId } from './schema.ts'

/** What a list was narrowed to, under a name: its search words and its facets, as the desk knows them. What it does not know any more it leaves out. */

export const FILTER_NAME_MAX = 40
/** Saved filters of all lists together. */
export const FILTERS_MAX = 60

const facet = z.optional(z.string().check(z.maxLength(500)))
export const savedFilterSchema = z.object({
  id: rowId,
  name: z.string().check(z.minLength(1), z.maxLength(FILTER_NAME_MAX)),
  /** the list that it narrows */
  tab: z.enum(['cases', 'notes', 'leads']),
  search: z.string().check(z.maxLength(500)),
  sort: z.optional(z.string().check(z.maxLength(20))),
  facets: z.object({ court: facet, rule: facet, conclusion: facet, kind: facet, weight: facet, handling: facet, stage: facet, due: facet, from: facet, to: facet }),
})
export type SavedFilter = z.output<typeof savedFilterSchema>
