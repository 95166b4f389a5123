import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import { instant, short } from './schema.ts'

/**
 * 操作记录: what was done with cases and notes on this machine, one entry an operation, each bound to the one before it by a
 * digest. It tells that and when something was done, not what was written: no text of a note stands in it. An entry that is
 * altered, taken out or put in breaks the chain at its place. (Who can write to the profile's folder can also make a new chain
 * from the start: see SECURITY.md; the head of the chain, kept elsewhere, shows that too.)
 */

export const OPERATIONS = [
  'opened', 'annotated', 'note-changed', 'accepted', 'overridden', 'corrected', 'lead-changed', 'deleted', 'restored', 'imported', 'import-undone',
  'exported', 'backed-up', 'backup-restored', 'settings-changed', 'purged', 'locked', 'unlocked', 'everything-deleted', 'database-lost',
] as const
export type Operation = (typeof OPERATIONS)[number]

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** What an operation was about; all of it may be missing. */
export const toldSchema = z.object({
  what: z.enum(OPERATIONS),
  caseId: z.optional(short),
  /** id of the note, lead or correction */
  id: z.optional(z.string().check(z.maxLength(64))),
  rule: z.optional(short),
  /** how many rows */
  count: z.optional(z.number()),
  /** in words for the reader: format and masking of an export, the reason for an unmasked one, name of a file */
  detail: z.optional(short),
})
export type Told = z.output<typeof toldSchema>

export const entrySchema = z.extend(toldSchema, {
  /** place in the chain, from 1 */
  seq: z.number().check(z.minimum(1)),
  at: instant,
  /** digest of the entry before; of the first: 64 zeros */
  prev: digest,
  hash: digest,
})
export type Entry = z.output<typeof entrySchema>

export const BEFORE_FIRST = '0'.repeat(64)

/** The entry that follows `last`. `at`: ISO instant, as the clock tells it; a clock set back changes the order of times, not of entries. */
export function nextEntry(last: Pick<Entry, 'seq' | 'hash'> | undefined, told: Told, at: string): Entry {
  const entry = { ...toldSchema.parse(told), seq: (last?.seq ?? 0) + 1, at, prev: last?.hash ?? BEFORE_FIRST }
  return { ...entry, hash: digestOf(entry) }
}

/** SHA-256 over the entry's values in a fixed order; what is missing counts as empty. */
function digestOf(e: Omit<Entry, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([e.prev, e.seq, e.at, e.what, e.caseId ?? null, e.id ?? null, e.rule ?? null, e.count ?? null, e.detail ?? null]))))
}

export interface Verified {
  /** entries that were looked at */
  count: number
  /** digest of the last sound entry */
  head: string
  /** the first place at which the chain does not hold */
  broken?: { seq: number; why: 'altered' | 'missing' | 'unreadable' }
  /** entries whose time is before that of the one before: the clock was set back */
  setBack: number[]
}

/** Goes along the chain, entry by entry, in the order in which they are stored. */
export function createVerifier(): { take(row: unknown): void; result(): Verified } {
  let last: Entry | undefined
  let count = 0
  let broken: Verified['broken']
  const setBack: number[] = []
  return {
    take(row) {
      if (broken) return
      count++
      const read = entrySchema.safeParse(row)
      const seq = (last?.seq ?? 0) + 1
      if (!read.success) broken = { seq, why: 'unreadable' }
      else if (read.data.seq !== seq) broken = { seq, why: 'missing' }
      else if (read.data.prev !== (last?.hash ?? BEFORE_FIRST) || read.data.hash !== digestOf(read.data)) broken = { seq, why: 'altered' }
      else {
        if (last && read.data.at < last.at) setBack.push(seq)
        last = read.data
      }
    },
    result: () => ({ count, head: last?.hash ?? BEFORE_FIRST, setBack, ...(broken ? { broken } : {}) }),
  }
}
