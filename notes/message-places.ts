import * as z from 'zod/mini'
import { wordsTarget } from './schema.ts'

/**
 * Noted words that no longer stand where they stood are searched for by the extension's worker, which has the page that it
 * read, so that the page waits for nothing. Nothing of the page is sent for it but the words themselves.
 */

const QUOTES_MAX = 5_000
/** Name of a state of a page, given by its content script with what it sends to be read. */
export const pageMark = z.string().check(z.minLength(1), z.maxLength(40))

export const placeRequests = () => [
  /** `mark`: the state of the page that is meant */
  z.object({ type: z.literal('place-notes'), mark: pageMark, quotes: z.array(wordsTarget).check(z.maxLength(QUOTES_MAX)) }),
] as const

const offset = z.number().check(z.nonnegative())
export const placeAnswers = {
  'place-notes': z.object({
    /** in the order that was asked, null: not surely there; null for all where the worker has that state of the page no longer. `around`: the words there with what stands on each side, for the page to compare */
    places: z.nullable(z.array(z.nullable(z.object({ start: offset, end: offset, around: z.string() })))),
  }),
}

/** Units on each side of the words that are compared. */
const AROUND = 32
/** What stands at a place of a text and next to it. */
export const aroundPlace = (text: string, start: number, end: number): string => text.slice(Math.max(0, start - AROUND), end + AROUND)
