import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ALL } from '../long.ts'
import { browser, memory, watchDatabases } from './vault-browser.ts'
import { away, databases, fill, fresh, held, WORDS } from './vault-windows.ts'

/** The browser killed at every write of setting the lock and of taking it away: all that was stored is there, once, in one database. */

const shared = vi.hoisted(() => ({ of: undefined as unknown }))
vi.mock('wxt/browser', async () => ({ browser: shared.of ??= (await import('./vault-browser.ts')).browser }))
vi.mock('../../notes/lock-head.ts', async (original) => (await import('./vault-quick.ts')).quickHead(await original<typeof import('../../notes/lock-head.ts')>()))
vi.mock('../../notes/store-filler.ts', async (original) => (await import('./vault-quick.ts')).shortFiller(await original<typeof import('../../notes/store-filler.ts')>()))

beforeAll(() => { shared.of = browser; watchDatabases() })
beforeEach(() => memory.reset())
afterEach(async () => {
  vi.useRealTimers()
  await away()
})

describe.skipIf(!ALL)('the browser is killed', () => {
  it.each([['setting', true], ['taking away', false]])('at any write of %s the lock: all is there, in one database, once', async (_, setting) => {
    let killed = 0
    for (let died = true; died; killed++) {
      await away()
      let w = await fresh()
      await fill(await w.vaultStore())
      const before = await held(w)
      if (!setting) await w.setLock(WORDS)
      memory.dieAt(killed + 1)
      const done = await (setting ? w.setLock(WORDS) : w.removeLock(WORDS)).catch(() => undefined)
      died = memory.writes() > killed
      memory.restart()
      w = await fresh()
      const { kind } = await w.vaultState()
      if (kind === 'locked') expect(await w.unlock(WORDS)).toEqual({ ok: true })
      expect(await databases(), `killed at write ${killed + 1}: ${kind}`).toEqual([kind === 'plain' ? w.PLAIN : w.SEALED])
      expect(await held(w)).toEqual(before)
      if (!died) expect([done, kind]).toEqual([{ ok: true }, setting ? 'locked' : 'plain'])
    }
    expect(killed).toBeGreaterThan(15)
  }, 60_000)
})
