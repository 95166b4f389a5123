import * as z from 'zod/mini'
import { instant } from './schema.ts'

/**
 * What is remembered beside the database, so that it is noticed when the browser has put an empty one in its place. Chromium 156 does that without
 * a word at its start, where the last record of its log is torn, as it is after a power cut or a killed browser (seen 2026-11-22).
 */

const count = z.int().check(z.minimum(0))
/** Made by chance with the database, lies in it, and goes with its rows wherever they are moved; so it tells the data, not the place. */
const id = z.string().check(z.minLength(1), z.maxLength(64))

/** What the database was seen to hold; rows in the bin are left out. `other`: rows of any other kind. */
const knownSchema = z.object({
  at: instant, cases: count, notes: count, leads: count, other: count,
  /** entries of the operation record, and how the digest of the last one begins */
  entries: count, head: z.string().check(z.maxLength(16)),
})
export type Known = z.output<typeof knownSchema>

/** `missing`: it was not there at the start, which is told already. */
export const markSchema = z.object({ id, known: z.optional(knownSchema), missing: z.optional(z.literal(true)) })
export type Mark = z.output<typeof markSchema>

/** `of`: the id of what is gone; `backedUp`: when the last backup was made that is known of. */
export const lossSchema = z.object({ of: id, noticed: instant, known: z.optional(knownSchema), backedUp: z.optional(instant) })
export type Loss = z.output<typeof lossSchema>

/** Was there nothing at all? Then there is nothing to tell. */
export const wasEmpty = (k: Known | undefined): boolean => k !== undefined && k.cases + k.notes + k.leads + k.other + k.entries === 0
