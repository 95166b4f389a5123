import 'fake-indexeddb/auto'
import { afterEach, beforeAll, beforeEach, expect, it as always, vi } from 'vitest'
import { ALL } from '../long.ts'
import { explain } from '../../notes/store-failures.ts'
import { draft, PAGE } from './store-sample.ts'
import { browser, memory } from './vault-browser.ts'
import { away, databases, fill, fresh, held, never, outcome, WORDS } from './vault-windows.ts'

const it = always.skipIf(!ALL)

/** A disk that runs full: refused before anything is written, and the database never opened. (In a real browser: faults-full.spec.ts.) */

const shared = vi.hoisted(() => ({ of: undefined as unknown }))
vi.mock('wxt/browser', async () => ({ browser: shared.of ??= (await import('./vault-browser.ts')).browser }))

beforeAll(() => { shared.of = browser })
beforeEach(() => memory.reset())
afterEach(away)

const MB = 1 << 20
const free = (bytes: number, used = 0) => Object.assign(memory.disk, { quota: used + bytes, usage: used })

/** A window that was opened while there was room, and looks again now. */
async function windowOver(bytes: number) {
  const w = await fresh()
  const store = await w.vaultStore()
  await fill(store)
  const [note] = (await store.allNotes()).notes
  free(bytes)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  return { w, store, note: note?.id ?? '' }
}

it('little room: nothing more is stored, which is said with what to do; what is there is read, and deleting makes room', async () => {
  const { w, store, note } = await windowOver(20 * MB)
  const before = await held(w)
  const failure: unknown = await store.saveNote(draft(1), PAGE).catch((error: unknown) => error)
  expect(explain(failure)).toMatch(/存储空间不足.*请清理磁盘空间后重试/)
  expect(await held(w)).toEqual(before)
  free(500 * MB)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  await store.saveNote(draft(1), PAGE)
  await store.deleteNotes([note])
})

it('no room: nothing is written at all, and a window that comes later does not open the database', async () => {
  const { w, store, note } = await windowOver(2 * MB)
  const before = await held(w)
  expect(await outcome(store.deleteNotes([note]))).toBe('QuotaExceededError')
  expect(await held(w)).toEqual(before)
  const later = await fresh()
  expect(await outcome(later.vaultStore().then((s) => s.allNotes()))).toBe('QuotaExceededError')
})

it('a lock is not begun where there is no room for everything twice', async () => {
  const { w } = await windowOver(500 * MB)
  const before = await held(w)
  free(100 * MB, 80 * MB)
  expect(await w.setLock(WORDS, never)).toMatchObject({ ok: false, message: expect.stringContaining('磁盘空间不足') })
  expect([await databases(), await held(w), await w.vaultState()]).toEqual([[w.PLAIN], before, { kind: 'plain' }])
})

it('what a large work wants is held against what is free beside what must stay so', async () => {
  const { roomFor } = await import('../../entrypoints/background/room.ts')
  free(500 * MB)
  expect(await roomFor(468 * MB)).toBeUndefined()
  expect(await roomFor(469 * MB)).toEqual({ needed: 469 * MB, left: 468 * MB })
  free(20 * MB)
  expect(await roomFor(1)).toEqual({ needed: 1, left: 0 })
  memory.reset()
  expect(await roomFor(1e12), 'a browser that does not tell').toBeUndefined()
})
