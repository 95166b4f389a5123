import * as z from 'zod/mini'

/** What a profile did for a page. */
export const pageProfileSchema = z.object({
  /** the profile that spoke */
  spoke: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** one that knows the address, but not the layout any more */
  changed: z.nullable(z.object({ id: z.string(), name: z.string(), lost: z.array(z.string()) })),
  /** the site is read with a draft that is being tried */
  trying: z.boolean(),
})
export type PageProfile = z.output<typeof pageProfileSchema>
export const NO_PROFILE: PageProfile = { spoke: null, changed: null, trying: false }
