import { browser } from 'wxt/browser'
import { watchGoverned } from './governed.ts'
import { IDLE_KEY, idleTime } from './idle-time.ts'
import { touched } from './vault-keeping.ts'
import { lockNow, vaultState, watchVault } from './vault.ts'

/**
 * Closes the lock when nobody is at the machine: after so many minutes without keyboard or mouse, and when the screen is locked. The browser tells
 * of both. While the lock is open it is also looked each minute, for a machine that slept, or a browser that did not tell.
 */

const LOOK = 'lock-idle'

/** In the worker: listens from its first moment, for the browser wakes it only for what it listened to then. */
export function watchIdle(): void {
  browser.idle.onStateChanged.addListener((state) => { void closeIf(state !== 'active') })
  browser.alarms.onAlarm.addListener((alarm) => { if (alarm.name === LOOK) void look() })
  browser.storage.onChanged.addListener((changes, area) => { if (area === 'local' && IDLE_KEY in changes) void arm() })
  watchGoverned(() => void arm())
  watchVault(() => void arm())
  void arm()
}

/** The alarm stands while the lock is open, and no longer. */
async function arm(): Promise<void> {
  const { minutes } = await idleTime()
  browser.idle.setDetectionInterval(minutes * 60)
  if ((await vaultState()).kind === 'open') await browser.alarms.create(LOOK, { periodInMinutes: 1 })
  else await browser.alarms.clear(LOOK)
}

async function look(): Promise<void> {
  const { minutes } = await idleTime()
  /* First, for it closes a lock that was not touched for so long: a machine that slept looks busy as soon as a key woke it. */
  if ((await vaultState()).kind !== 'open') return arm()
  const state = await browser.idle.queryState(minutes * 60)
  if (state === 'active') touched()
  else await closeIf(true)
}

async function closeIf(away: boolean): Promise<void> {
  if (away && (await vaultState()).kind === 'open') await lockNow('idle')
}
