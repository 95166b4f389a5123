import type { RoomLeft } from '../../notes/store-room.ts'

/**
 * Is there room on the disk? Chromium closes the database when a write finds the disk full, and when it is opened after that, an empty one
 * may stand in its place (seen 2026-11-22, version 156: “Encountered full disk while opening backing store”, and afterwards no database is
 * there). So nothing is written, and nothing opened, that could come to this: it is refused while there is still a little room.
 */

/** Bytes that must be free to open a database, and to write into it. */
const TO_OPEN = 8 << 20, TO_WRITE = 32 << 20
/** Milliseconds for which the answer counts. */
const FRESH = 1000

/** With unlimitedStorage the quota is what is used and what the disk has free. */
async function room(): Promise<{ left: number; used: number }> {
  const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}))
  return quota === undefined || usage === undefined ? { left: Infinity, used: 0 } : { left: quota - usage, used: usage }
}

/** @throws QuotaExceededError, which notes/store-failures.ts puts into a sentence */
export async function roomToOpen(): Promise<void> {
  if ((await room()).left < TO_OPEN) throw new DOMException('the disk is full', 'QuotaExceededError')
}

let asked: { at: number; answer: Promise<RoomLeft> } | undefined
export function roomToWrite(): Promise<RoomLeft> {
  const now = performance.now()
  if (asked === undefined || now - asked.at > FRESH) asked = { at: now, answer: room().then(({ left }) => (left >= TO_WRITE ? 'enough' : left >= TO_OPEN ? 'little' : 'none')) }
  return asked.answer
}

/** What is wanting of so many bytes beside what must stay free, and what there is to use; undefined: there is room. */
export async function roomFor(bytes: number): Promise<{ needed: number; left: number } | undefined> {
  const { left } = await room(), free = Math.max(0, left - TO_WRITE)
  return free >= bytes ? undefined : { needed: bytes, left: free }
}

/** Is there room for all that is stored once more? */
export async function roomForCopy(): Promise<boolean> {
  const { left, used } = await room()
  return left >= 2 * used + TO_WRITE
}
