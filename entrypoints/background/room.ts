/**
 * Is there room on the disk to open the database? Chromium closes it when a write finds the disk full, and when it is opened again while
 * the disk is still full, it puts an empty one in its place (seen 2026-11-22, version 156: “Encountered full disk while opening backing
 * store”, and afterwards no database is there). So it is not opened then: to be asked before every opening.
 */

/** Bytes that must be free. */
const LEAST = 8 << 20

/** @throws QuotaExceededError, which notes/store-failures.ts puts into a sentence */
export async function roomToOpen(): Promise<void> {
  /* With unlimitedStorage the quota is what is used and what the disk has free. */
  const { quota, usage } = await navigator.storage.estimate()
  if (quota !== undefined && usage !== undefined && quota - usage < LEAST) throw new DOMException('the disk is full', 'QuotaExceededError')
}
