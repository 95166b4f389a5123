import { browser } from 'wxt/browser'
import * as z from 'zod/mini'

/** What the institution, or the person, wants of the lock. */

/** Minutes without anybody at work after which the lock closes, where nothing else is set. */
const IDLE_MINUTES = 15
const KEY = 'lockIdleMinutes'
const minutes = z.number().check(z.minimum(1), z.maximum(24 * 60))

/** Must a lock be set before anything is stored? */
export async function mustLock(): Promise<boolean> {
  const { lock } = z._default(z.object({ lock: z.optional(z.unknown()) }), {}).parse(await browser.storage.managed.get('lock').catch(() => ({})))
  /* What cannot be read counts as the strictest. */
  return lock !== undefined && lock !== null && lock !== false
}

/** Minutes until the lock closes by itself. */
export async function idleMinutes(): Promise<number> {
  const [managed, own] = await Promise.all([browser.storage.managed.get(KEY).catch(() => ({})), browser.storage.local.get(KEY)])
  for (const from of [managed, own]) {
    const read = z.safeParse(z.object({ [KEY]: minutes }), from)
    if (read.success && read.data[KEY] !== undefined) return read.data[KEY]
  }
  return IDLE_MINUTES
}
