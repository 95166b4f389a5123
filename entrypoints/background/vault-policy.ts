import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { idleTime } from './idle-time.ts'

/** What the institution, or the person, wants of the lock. */

/** Must a lock be set before anything is stored? */
export async function mustLock(): Promise<boolean> {
  const { lock } = z._default(z.object({ lock: z.optional(z.unknown()) }), {}).parse(await browser.storage.managed.get('lock').catch(() => ({})))
  /* What cannot be read counts as the strictest. */
  return lock !== undefined && lock !== null && lock !== false
}

/** Minutes until the lock closes by itself. */
export async function idleMinutes(): Promise<number> {
  return (await idleTime()).minutes
}
