import { PUSHED } from '../../notes/store-filler.ts'

const LOOK_EVERY = 50, STILL_FOR = 2000, AT_MOST = 8000

/**
 * After a database was deleted: until LevelDB has taken its files away, which it does after the deletion was reported (within a second and a half on a busy
 * machine; where the browser is closed before, at its next start: Chromium 156, 2026-11-23, test/e2e/faults-rolled-back.spec.ts). What is stored falls then by much
 * of what was pushed in. Ends in time whatever the browser tells: when nothing has changed for two seconds, or after eight.
 */
export async function untilOffTheDisk(usage: () => Promise<number | undefined> = stored, now: () => number = () => performance.now()): Promise<void> {
  const from = now()
  let most = 0, last = -1, since = from
  for (;;) {
    const at = await usage().catch(() => undefined)
    if (at === undefined) return
    if (at !== last) { last = at; since = now() }
    most = Math.max(most, at)
    if (most - at > PUSHED / 2 || now() - since > STILL_FOR || now() - from > AT_MOST) return
    await new Promise((resolve) => { setTimeout(resolve, LOOK_EVERY) })
  }
}

/** Bytes that the browser stores for the extension; undefined where it does not tell. */
async function stored(): Promise<number | undefined> {
  return 'storage' in navigator ? (await navigator.storage.estimate()).usage : undefined
}
