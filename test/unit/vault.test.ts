import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { draft, PAGE, seen } from './store-sample.ts'
import { browser, memory, watchDatabases } from './vault-browser.ts'
import { away, databases, fill, fresh, held, last, never, OTHER, outcome, WORDS } from './vault-windows.ts'

/** The lock from end to end: set, closed, opened, changed, taken away; and in two windows. */

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

describe('setting, opening and taking away', () => {
  it('everything goes over and comes back; nothing plain stays', async () => {
    const w = await fresh()
    await fill(await w.vaultStore())
    const before = await held(w), steps: number[] = []
    expect(await w.setLock(WORDS, never, (done) => steps.push(done))).toEqual({ ok: true })
    expect([await w.vaultState(), await databases(), steps.at(-1)]).toEqual([{ kind: 'open' }, [w.SEALED], 1])
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect(await held(w)).toEqual(before)
    expect(await last(w)).toMatchObject({ what: 'settings-changed', detail: expect.stringContaining('设置锁定口令') })

    await w.lockNow('by-hand')
    expect(await w.vaultState()).toEqual({ kind: 'locked' })
    expect(await outcome(w.vaultStore())).toBe('Locked')
    expect(await w.unlock('不对')).toEqual({ ok: false, message: '口令不对。' })
    expect(await w.unlock(WORDS)).toEqual({ ok: true })
    expect(await last(w)).toMatchObject({ what: 'unlocked', count: 1, detail: expect.stringContaining('其间有 1 次口令错误') })
    expect(await held(w)).toEqual(before)

    expect(await w.changePassphrase('不对的口令', OTHER)).toMatchObject({ ok: false })
    expect(await w.changePassphrase(WORDS, OTHER)).toEqual({ ok: true })
    await w.lockNow('idle')
    expect(await w.unlock(WORDS)).toMatchObject({ ok: false })
    expect(await w.unlock(OTHER)).toEqual({ ok: true })

    expect(await w.removeLock(WORDS)).toMatchObject({ ok: false })
    expect(await w.removeLock(OTHER)).toEqual({ ok: true })
    expect([await w.vaultState(), await databases(), await held(w)]).toEqual([{ kind: 'plain' }, [w.PLAIN], before])
    /* But for the id of what is stored (entrypoints/background/lost.ts). */
    expect([...memory.areas.session.keys(), ...memory.areas.local.keys()]).toEqual(['storedMark'])
  })
  it('a short passphrase, a second lock, an end by hand: said, and nothing has changed', async () => {
    const w = await fresh()
    await fill(await w.vaultStore())
    const before = await held(w)
    expect(await w.setLock('七个字符还差一')).toMatchObject({ ok: false })
    const control = new AbortController()
    expect(await w.setLock(WORDS, control.signal, () => control.abort())).toEqual({ ok: false, message: '已停止，没有改动。' })
    expect([await w.vaultState(), await databases(), await held(w)]).toEqual([{ kind: 'plain' }, [w.PLAIN], before])
    expect(await w.setLock(WORDS)).toEqual({ ok: true })
    expect(await w.setLock(OTHER)).toMatchObject({ ok: false })
    expect(await held(w)).toEqual(before)
  })
  it('what the passphrase opens is in no storage that lasts, and the key in none at all once it is closed', async () => {
    const w = await fresh()
    await w.setLock(WORDS)
    const { key } = await w.vaultAccess()
    const words = [Buffer.from(key ?? []).toString('base64'), WORDS]
    const local = JSON.stringify([...memory.areas.local])
    for (const word of words) expect(local.includes(word)).toBe(false)
    await w.lockNow('policy')
    for (const word of words) expect(JSON.stringify([...memory.areas.session]).includes(word)).toBe(false)
    await expect(w.vaultAccess()).rejects.toThrow()
  })
  it('forgotten: everything goes, and the lock with it; the record says so', async () => {
    const w = await fresh()
    await fill(await w.vaultStore())
    await w.setLock(WORDS)
    await w.lockNow('by-hand')
    expect(await w.forgetEverything()).toEqual({ ok: true })
    expect([await w.vaultState(), await databases()]).toEqual([{ kind: 'plain' }, [w.PLAIN]])
    expect(await held(w)).toEqual({ cases: [], notes: [], leads: [], drafts: [], author: null })
    expect(await last(w)).toMatchObject({ seq: 1, what: 'everything-deleted' })
  })
  it('policy asks for a lock: nothing is stored before there is one, and it cannot be taken away', async () => {
    const w = await fresh()
    await fill(await w.vaultStore())
    memory.areas.managed.set('lock', true)
    const later = await fresh()
    expect([await later.vaultState(), await outcome(later.vaultStore())]).toEqual([{ kind: 'must-set' }, 'LockMissing'])
    expect(await later.setLock(WORDS)).toEqual({ ok: true })
    expect((await (await later.vaultStore()).everything()).notes).toHaveLength(2)
    expect(await later.removeLock(WORDS)).toMatchObject({ ok: false, message: expect.stringContaining('单位') })
  })
})

describe('failures', () => {
  it('after five each costs a longer wait, across restarts, and a clock set back does not make it years', async () => {
    const w = await fresh()
    await w.setLock(WORDS)
    await w.lockNow('by-hand')
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T08:00:00.000Z') })
    const said: string[] = []
    for (let i = 0; i < 5; i++) { const o = await w.unlock(`错${i}`); said.push(o.ok ? '' : o.message) }
    expect(said.slice(0, 4).every((m) => m === '口令不对。')).toBe(true)
    expect(said[4]).toBe('口令不对。错误次数较多，请等 30 秒再试。')
    memory.restart()
    const again = await fresh()
    expect(await again.vaultState()).toEqual({ kind: 'locked', waitUntil: Date.now() + 30_000 })
    expect(await again.unlock(WORDS), 'even the right one').toMatchObject({ ok: false, message: expect.stringContaining('请等') })
    vi.setSystemTime(Date.now() + 31_000)
    expect(await again.unlock('错')).toMatchObject({ ok: false, message: expect.stringContaining('60 秒') })
    vi.setSystemTime(new Date('2020-01-01T00:00:00.000Z'))
    expect((await again.vaultState() as { waitUntil: number }).waitUntil - Date.now()).toBe(60_000)
    vi.setSystemTime(Date.now() + 59_000)
    expect(await again.unlock(WORDS), 'a clock set back does not shorten it either').toMatchObject({ ok: false, message: expect.stringContaining('1 秒') })
    vi.setSystemTime(Date.now() + 2_000)
    expect(await again.unlock(WORDS), 'and it does end').toEqual({ ok: true })
    expect(await last(again)).toMatchObject({ what: 'unlocked', count: 6 })
    await again.lockNow('by-hand')
    await again.unlock(WORDS)
    expect(await last(again), 'told once').not.toHaveProperty('count')
  })
  it('a head that cannot be read: the copy beside the rows takes its place; without one it is said', async () => {
    const w = await fresh()
    await fill(await w.vaultStore())
    const before = await held(w)
    await w.setLock(WORDS)
    for (const lost of [() => memory.areas.local.delete('lock'), () => memory.areas.local.set('lock', { version: 1 })]) {
      memory.restart()
      lost()
      const again = await fresh()
      expect((await again.vaultState()).kind).toBe('locked')
      expect(await again.unlock(WORDS)).toEqual({ ok: true })
      expect(await held(again)).toEqual(before)
    }
    memory.restart()
    memory.areas.local.set('lock', { version: 99 })
    const db = await new Promise<IDBDatabase>((done) => { const r = indexedDB.open(w.SEALED); r.onsuccess = () => done(r.result) })
    db.transaction('heads', 'readwrite').objectStore('heads').clear()
    db.close()
    const none = await fresh()
    expect([await none.vaultState(), await outcome(none.vaultStore())]).toEqual([{ kind: 'damaged' }, 'LockDamaged'])
    expect(await databases()).toEqual([w.SEALED])
  })
})

describe('two windows', () => {
  it('what was handed out before is refused while rows are moved and after, and makes no new plain database', async () => {
    const [a, b] = [await fresh(), await fresh()]
    const old = await b.vaultStore()
    await fill(old)
    const during: string[] = []
    let tried = false
    await a.setLock(WORDS, never, (done) => { if (done > 0.3 && !tried) { tried = true; void Promise.all([outcome(old.saveNote(draft(1), PAGE)), outcome(b.vaultStore())]).then((o) => during.push(...o)) } })
    await vi.waitFor(() => expect(during).toEqual(['LockChanging', 'LockChanging']))
    expect(await outcome(old.saveNote(draft(1), PAGE))).toMatch(/Lock/)
    expect(await databases()).toEqual([a.SEALED])
    expect(await outcome((await b.vaultStore()).saveNote(draft(1), PAGE))).toBe('done')
    expect((await (await a.vaultStore()).notesOf(seen(1).id))).toHaveLength(2)
  })
  it('closing and opening in one is told in the other', async () => {
    const [a, b] = [await fresh(), await fresh()]
    const told: string[] = []
    const stop = b.watchVault((s) => told.push(s.kind))
    await a.setLock(WORDS)
    await vi.waitFor(() => expect(told.at(-1)).toBe('open'))
    const store = await b.vaultStore()
    await a.lockNow('by-hand')
    await vi.waitFor(() => expect(told.at(-1)).toBe('locked'))
    expect(b.explain(await store.saveNote(draft(1), PAGE).catch((e: unknown) => e))).toContain('已锁定')
    await a.unlock(WORDS)
    await vi.waitFor(() => expect(told.at(-1)).toBe('open'))
    stop()
    expect(told.filter((k) => k !== 'changing')).toEqual(['plain', 'open', 'locked', 'open'])
  })
})
