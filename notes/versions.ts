import { LEAD_HISTORY_MAX, LEAD_NOTES_MAX } from './lead.ts'
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
  chosenAt?: string | undefined
  masked?: true | undefined
  /** of a lead: the notes that it rests on, and what was done; both are united whenever rows meet */
  noteIds?: string[] | undefined
  history?: { at: string; words: string; by?: string | undefined }[] | undefined
}

/** What changes when a row is moved, signed or exchanged; all the rest is what was written. */
const ABOUT = new Set(['id', 'revision', 'createdAt', 'at', 'updatedAt', 'deletedAt', 'past', 'chosenAt', 'confirmedAt', 'masked', 'by', 'url', 'pageTitle', 'history', 'noteIds', 'seen', 'seenFirst'])

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

/** Whether two rows say the same, without making texts of them. */
export function sameWords(a: object, b: object): boolean {
  return sameValues(a, b, ABOUT)
}
/** The same content, whatever the order of keys; keys without value do not count. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((v, i) => isSame(v, b[i]))
  return sameValues(a, b, NONE)
}
const NONE: ReadonlySet<string> = new Set()
function sameValues(a: object, b: object, without: ReadonlySet<string>): boolean {
  const values = new Map<string, unknown>(Object.entries(b))
  for (const [key, value] of Object.entries(a)) {
    if (!without.has(key) && !isSame(value, values.get(key))) return false
    values.delete(key)
  }
  for (const [key, value] of values) if (value !== undefined && !without.has(key)) return false
  return true
}

/** The later of two writings: the higher revision, then what is not in the bin, then the instant, then the words themselves. */
export function later<T extends Versioned>(a: T, b: T): T {
  if (a.revision !== b.revision) return a.revision > b.revision ? a : b
  const [liveA, liveB] = [a.deletedAt === undefined, b.deletedAt === undefined]
  if (liveA !== liveB) return liveA ? a : b
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b
  if (a.chosenAt !== b.chosenAt) return (a.chosenAt ?? '') > (b.chosenAt ?? '') ? a : b
  return wordsOf(a) >= wordsOf(b) ? a : b
}

/**
 * Whoever wrote `winner` had the words of `loser` before the eyes, or knew that it was deleted and went on: the first writing is known to
 * all that came of it. A deletion is known by its instant, for once it is taken back, the words are to be looked at.
 */
export function hasSeen(winner: Versioned, loser: Versioned): boolean {
  if (winner.updatedAt === loser.updatedAt) return sameWords(winner, loser)
  const past = winner.past ?? []
  return past.includes(loser.updatedAt) || (loser.deletedAt !== undefined && past.includes(loser.deletedAt)) || (loser.revision === 1 && winner.revision > 1)
}

/** The row, remembering also what the other one remembers, that one itself, and that it was deleted. */
export function remembering<T extends Versioned>(row: T, other: Versioned): T {
  const past = new Set([...(row.past ?? []), ...(other.past ?? []), other.updatedAt, ...(other.deletedAt === undefined ? [] : [other.deletedAt])])
  past.delete(row.updatedAt)
  const both = uniting(row, other)
  return past.size === 0 ? both : { ...both, past: [...past].sort().slice(-PAST_MAX) }
}

/** The row with the notes and the history of the other as well: the same whichever of the two takes on which, and however often. */
export function uniting<T extends Versioned>(row: T, other: Pick<Versioned, 'noteIds' | 'history'>): T {
  const ids = other.noteIds?.some((id) => row.noteIds?.includes(id) === false) ? { noteIds: [...new Set([...(row.noteIds ?? []), ...other.noteIds])].sort().slice(0, LEAD_NOTES_MAX) } : {}
  const key = (h: { at: string; words: string }) => `${h.at} ${h.words}`
  const known = new Set(row.history?.map(key)), more = (other.history ?? []).filter((h) => !known.has(key(h)))
  return more.length === 0 ? { ...row, ...ids } : { ...row, ...ids, history: [...(row.history ?? []), ...more].sort((a, b) => (key(a) < key(b) ? -1 : 1)).slice(-LEAD_HISTORY_MAX) }
}
