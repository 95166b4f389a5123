import { PAST_MAX } from './schema.ts'

/**
 * Which of two writings of a row is the later, and whether it was written with the other before the eyes: so that two people
 * who change the same list apart from each other and then exchange it end with the same, and nothing written is lost.
 *
 * A writing of words is known by its instant `updatedAt`. A row remembers in `past` the instants of the writings that it took
 * the place of. `later` is a total order, the same on every machine, in which a writing stands above all that it grew from;
 * rows are merged by taking the later and uniting what both remember, so the order in which lists come in does not matter.
 */

export interface Versioned {
  id: string
  caseId: string
  updatedAt: string
  revision: number
  deletedAt?: string | undefined
  past?: string[] | undefined
  masked?: true | undefined
}

/** What changes when a row is moved, signed or exchanged; all the rest is what was written. */
const ABOUT = new Set(['id', 'revision', 'createdAt', 'at', 'updatedAt', 'deletedAt', 'past', 'masked', 'by', 'url', 'pageTitle', 'history', 'seen'])

/** The same text for the same content, whatever the order of keys; keys without value do not count. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) => {
    if (v === null || typeof v !== 'object' || Array.isArray(v)) return v
    return Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  })
}

/** What a person wrote, as a text that can be compared. */
export function wordsOf(row: object): string {
  return canonical(Object.fromEntries(Object.entries(row).filter(([key]) => !ABOUT.has(key))))
}

/** The later of two writings: the higher revision, then what is not in the bin, then the instant, then the words themselves. */
export function later<T extends Versioned>(a: T, b: T): T {
  if (a.revision !== b.revision) return a.revision > b.revision ? a : b
  const [liveA, liveB] = [a.deletedAt === undefined, b.deletedAt === undefined]
  if (liveA !== liveB) return liveA ? a : b
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b
  return wordsOf(a) >= wordsOf(b) ? a : b
}

/** Whoever wrote `winner` had the words of `loser` before the eyes: the first writing is known to all that came of it. */
export function hasSeen(winner: Versioned, loser: Versioned): boolean {
  if (winner.updatedAt === loser.updatedAt) return wordsOf(winner) === wordsOf(loser)
  return (winner.past ?? []).includes(loser.updatedAt) || (loser.revision === 1 && winner.revision > 1)
}

/** The row, remembering also what the other one remembers. */
export function remembering<T extends Versioned>(row: T, other: Versioned): T {
  const past = new Set([...(row.past ?? []), ...(other.past ?? []), other.updatedAt])
  past.delete(row.updatedAt)
  return past.size === 0 ? row : { ...row, past: [...past].sort().slice(-PAST_MAX) }
}
