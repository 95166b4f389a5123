import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { seen } from './store-sample.ts'
import { browser, memory, watchDatabases } from './vault-browser.ts'
import { away, fill, fresh, outcome, WORDS } from './vault-windows.ts'
import { momentWords } from '../../rules/words.ts'

/* A lock that should have closed while nobody was there to close it. */

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

it('a machine that slept past the time is locked when it wakes', async () => {
  const w = await fresh()
  await fill(await w.vaultStore())
  await w.setLock(WORDS)
  const store = await w.vaultStore()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 29 * 60_000 })
  expect((await w.vaultState()).kind).toBe('open')
  vi.setSystemTime(Date.now() + 2 * 60_000)
  expect((await w.vaultState()).kind).toBe('locked')
  await new Promise((done) => { setTimeout(done, 20) })
  expect(await outcome(store.notesOf(seen(1).id)), 'a store that was handed out before').toBe('Locked')
  /* Nobody was there to write it down: told once, at the next opening, with when it was; also when the browser was started anew. */
  const found = momentWords(new Date(Date.now()).toISOString())
  vi.setSystemTime(Date.now() + 3_600_000)
  expect((await (await fresh()).vaultState()).kind).toBe('locked')
  memory.restart()
  const again = await fresh()
  expect(await again.unlock(WORDS)).toEqual({ ok: true })
  const told = async () => (await (await again.vaultStore()).records(10)).entries.filter((e) => e.what === 'locked' || e.what === 'unlocked').map((e) => [e.what, e.detail])
  expect(await told()).toEqual([['unlocked', undefined], ['locked', expect.stringMatching(new RegExp(`最后使用在 .*，${found} 发现已超过时限.*此条在解锁时补记`))]])
  await again.lockNow('by-hand')
  await again.unlock(WORDS)
  expect(await told()).toHaveLength(4)
})
