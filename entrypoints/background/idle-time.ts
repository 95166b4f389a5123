import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { governed } from './governed.ts'
import { IDLE_MINUTES, idleMinutesSchema } from './governed-keys.ts'

/** After how long without use the lock closes. */

export const IDLE_KEY = 'lockIdleMinutes'

/** Minutes without use; `fixed`: the institution's policy sets them. Never rejects. */
export async function idleTime(): Promise<{ minutes: number; fixed: boolean }> {
  const { lockIdleMinutes } = await governed()
  if (lockIdleMinutes !== undefined) return { minutes: lockIdleMinutes, fixed: true }
  const kept: unknown = await browser.storage.local.get(IDLE_KEY).catch(() => ({}))
  const parsed = z.safeParse(z.object({ [IDLE_KEY]: idleMinutesSchema }), kept)
  return { minutes: parsed.success ? parsed.data[IDLE_KEY] : IDLE_MINUTES.usual, fixed: false }
}

/** The user's choice; policy goes before it. */
export async function setIdleTime(minutes: number): Promise<void> {
  await browser.storage.local.set({ [IDLE_KEY]: z.parse(idleMinutesSchema, minutes) })
}
