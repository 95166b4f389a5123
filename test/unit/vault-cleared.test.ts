import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { seen } from './store-sample.ts'
import { browser, memory, watchDatabases } from './vault-browser.ts'
import { away, databases, fill, fresh, held, last, WORDS } from './vault-windows.ts'

/** Everything deleted from the page 数据, with a lock and without. */

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

it.each([false, true])('deleted from the page 数据 (locked: %s): the database goes with its rows, the record begins anew, a lock stays set, and other windows go on', async (sealed) => {
  const [w, other] = [await fresh(), await fresh()]
  await fill(await w.vaultStore())
  if (sealed) await w.setLock(WORDS)
  await (await other.vaultStore()).allNotes()
  const before = await last(w), gone: string[] = []
  const asked = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => { gone.push(name); return IDBFactory.prototype.deleteDatabase.call(indexedDB, name) })
  expect(await w.deleteEverything()).toEqual({ ok: true })
  asked.mockRestore()
  expect([gone.includes(sealed ? w.SEALED : w.PLAIN), await databases(), await w.vaultState()]).toEqual([true, [sealed ? w.SEALED : w.PLAIN], { kind: sealed ? 'open' : 'plain' }])
  for (const window of [w, other]) expect(await held(window)).toEqual({ cases: [], notes: [], leads: [], drafts: [], author: null })
  expect(await last(w)).toMatchObject({ seq: 1, what: 'everything-deleted', count: before?.seq, detail: expect.stringContaining(before?.hash.slice(0, 16) ?? '-') })
  await (await other.vaultStore()).seeCase(seen(1))
  expect((await (await w.vaultStore()).everything()).cases).toHaveLength(1)
  if (!sealed) return
  /* The lock's head still lies beside the rows. */
  memory.areas.local.delete('lock')
  memory.restart()
  expect(await (await fresh()).vaultState()).toEqual({ kind: 'locked' })
})
