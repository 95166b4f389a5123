import { afterEach, beforeAll, beforeEach, expect, it as always, vi } from 'vitest'
import { ALL } from '../long.ts'
import { filled, open, restart, silent } from './lost-steps.ts'
import { draft, PAGE } from './store-sample.ts'
import { browser, memory, watchDatabases } from './vault-browser.ts'
import { away, outcome, OTHER, WORDS } from './vault-windows.ts'

const it = always.skipIf(!ALL)

/** Where the database was deleted or moved on purpose, nobody is told that it was lost; also not where the browser was killed in the middle. */

const shared = vi.hoisted(() => ({ of: undefined as unknown }))
vi.mock('wxt/browser', async () => ({ browser: shared.of ??= (await import('./vault-browser.ts')).browser }))
vi.mock('../../notes/lock-head.ts', async (original) => (await import('./vault-quick.ts')).quickHead(await original<typeof import('../../notes/lock-head.ts')>()))
vi.mock('../../notes/store-filler.ts', async (original) => (await import('./vault-quick.ts')).shortFiller(await original<typeof import('../../notes/store-filler.ts')>()))

beforeAll(() => { shared.of = browser; watchDatabases() })
beforeEach(() => { memory.reset(); open.length = 0 })
afterEach(away)

it('the lock set, changed, taken away, forgotten; everything deleted with a lock and without; a half copy settled', async () => {
  let w = await filled()
  const step = async (what: string, work: () => Promise<unknown>) => {
    expect(await work(), what).toEqual({ ok: true })
    await silent(w, what)
    open.push(w)
    w = await restart(false)
    if (!(await w.unlock(OTHER)).ok) await w.unlock(WORDS)
    await silent(w, `${what}, and the browser started anew`)
    await (await w.vaultStore()).saveNote(draft(1), PAGE).catch(() => {})
  }
  await step('set', () => w.setLock(WORDS))
  await step('changed', () => w.changePassphrase(WORDS, OTHER))
  await step('taken away', () => w.removeLock(OTHER))
  await step('deleted', () => w.deleteEverything())
  await step('set again', () => w.setLock(WORDS))
  await step('deleted under a lock', () => w.deleteEverything())
  await step('forgotten', () => w.forgetEverything())
  const ended = new AbortController()
  expect(await outcome(w.setLock(WORDS, ended.signal, () => ended.abort()))).toBe('done')
  await silent(w, 'ended')
})

/* That all is there after it, at every write: vault-killed.test.ts. */
it.each([['deleting everything', 'deleteEverything', false, 2], ['deleting everything under a lock', 'deleteEverything', true, 4], ['forgetting the passphrase', 'forgetEverything', true, 3], ['setting the lock', 'setLock', false, 4], ['taking it away', 'removeLock', true, 4]] as const)('killed at writes of %s', async (_, what, locked, every) => {
  let killed = 0
  for (let died = true; died; killed += every) {
    await away()
    open.length = 0
    const w = await filled(locked, false)
    memory.dieAt(killed + 1)
    await (what === 'setLock' || what === 'removeLock' ? w[what](WORDS) : w[what]()).catch(() => undefined)
    died = memory.writes() > killed
    const next = await restart(false)
    if ((await next.vaultState()).kind === 'locked') await next.unlock(WORDS)
    await silent(next, `killed at write ${killed + 1}`)
  }
  expect(killed).toBeGreaterThan(3)
}, 240_000)
