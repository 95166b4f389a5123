import { afterEach, beforeAll, beforeEach, describe, expect, it as always, vi } from 'vitest'
import { ALL } from '../long.ts'
import { closed, counted, ENTRIES, entries, filled, lost, open, restart, silent, start, told } from './lost-steps.ts'
import { seen } from './store-sample.ts'
import { browser, memory, watchDatabases } from './vault-browser.ts'
import { away, databases, fresh, WORDS } from './vault-windows.ts'

const it = always.skipIf(!ALL)

/** The browser has emptied the database: it is noticed and told, once; and where nothing can be known, there is silence. */

const shared = vi.hoisted(() => ({ of: undefined as unknown }))
vi.mock('wxt/browser', async () => ({ browser: shared.of ??= (await import('./vault-browser.ts')).browser }))
vi.mock('../../notes/lock-head.ts', async (original) => (await import('./vault-quick.ts')).quickHead(await original<typeof import('../../notes/lock-head.ts')>()))
vi.mock('../../notes/store-filler.ts', async (original) => (await import('./vault-quick.ts')).shortFiller(await original<typeof import('../../notes/store-filler.ts')>()))

beforeAll(() => { shared.of = browser; watchDatabases() })
beforeEach(() => { memory.reset(); open.length = 0 })
afterEach(away)

describe('lost', () => {
  it('is noticed at the next opening, told until somebody took note of it, and stands first in the record, once', async () => {
    const w = await filled()
    const [before] = (await (await w.vaultStore()).records(1)).entries
    const next = await restart(true)
    expect(await (await next.vaultStore()).allNotes()).toEqual({ notes: [], damaged: 0 })
    const [loss, ...more] = await told()
    expect([loss, more]).toMatchObject([{ known: { cases: 2, notes: 2, leads: 0, entries: ENTRIES, head: before?.hash.slice(0, 16) } }, []])
    expect(await entries(next)).toMatchObject([{ seq: 1, what: 'database-lost', count: ENTRIES, id: loss?.of, detail: expect.stringContaining(before?.hash.slice(0, 16) ?? '-') }])
    for (const again of [await fresh(), await restart(false)]) {
      await (await again.vaultStore()).seeCase(seen(1))
      expect(await told()).toEqual([loss])
    }
    await (await lost()).forgetLosses()
    const later = await restart(false)
    await (await later.vaultStore()).allNotes()
    expect([await told(), (await entries(later)).map((e) => e.what)]).toEqual([[], ['database-lost', 'opened']])
  })

  it('is noticed before a lock is opened, and told once; unlocked, the lock goes on with an empty database that keeps a copy of its head', async () => {
    await filled(true)
    const next = await restart(true)
    expect(await next.vaultState()).toEqual({ kind: 'locked' })
    const [loss, ...more] = await told()
    expect([loss, more]).toMatchObject([{ known: { cases: 2, notes: 2, entries: ENTRIES + 1 } }, []])
    /* Taken note of before it is unlocked: the record tells it all the same. */
    await (await lost()).forgetLosses()
    const third = await restart(false)
    expect([await third.vaultState(), await told()]).toEqual([{ kind: 'locked' }, []])
    expect(await third.unlock(WORDS)).toEqual({ ok: true })
    expect((await entries(third)).map((e) => e.what)).toEqual(['database-lost', 'unlocked'])
    memory.areas.local.delete('lock')
    expect(await (await restart(false)).vaultState()).toEqual({ kind: 'locked' })
  })

  it('while windows are open: whoever opens it next notices, and two at once tell it once', async () => {
    const w = await filled(), other = await start()
    await (await other.vaultStore()).allNotes()
    for (const name of await databases()) await new Promise((done) => { indexedDB.deleteDatabase(name ?? '').onsuccess = done })
    await Promise.all([w, other].map(async (x) => (await x.vaultStore()).seeCase(seen(3))))
    expect([await told(), (await entries(w)).filter((e) => e.what === 'database-lost')]).toMatchObject([[{ known: { cases: 2 } }], [{ seq: 1 }]])
  })

  it('twice: both are told', async () => {
    await filled()
    const second = await restart(true)
    open.push(second)
    await (await second.vaultStore()).seeCase(seen(1))
    await counted(2)
    await (await (await restart(true)).vaultStore()).allNotes()
    expect((await told()).map((l) => l.known?.cases)).toEqual([2, 1])
  })

  it('killed at any write of noticing it: it is told all the same, and entered once', async () => {
    let killed = 0
    for (let died = true; died; killed++) {
      await away()
      open.length = 0
      await filled(false, false)
      let next = await restart(true)
      memory.dieAt(killed + 1)
      await next.vaultStore().then((s) => s.allNotes()).catch(() => {})
      died = memory.writes() > killed
      next = await restart(false)
      await (await next.vaultStore()).allNotes()
      expect([(await told()).length, (await entries(next)).map((e) => e.what)], `killed at write ${killed + 1}`).toEqual([1, ['database-lost']])
    }
    expect(killed).toBeGreaterThan(3)
  }, 240_000)
})

describe('no false alarm', () => {
  it('at the first start, and where nothing at all was stored', async () => {
    const w = await start()
    await silent(w, 'first')
    await silent(await restart(true), 'never used')
  })

  it('storage.local emptied instead, or both, or a database of an earlier version, or one of an earlier version in between', async () => {
    await filled()
    await closed()
    memory.areas.local.clear()
    await silent(await restart(false), 'storage.local')
    memory.areas.local.clear()
    await silent(await restart(true), 'both')
    /* An earlier version laid no id into it. */
    for (const known of [false, true]) {
      await away()
      await filled()
      await closed()
      await new Promise<void>((done) => {
        const asked = indexedDB.open('zhongben')
        asked.onsuccess = () => {
          const t = asked.result.transaction('heads', 'readwrite')
          t.objectStore('heads').clear()
          t.oncomplete = () => { asked.result.close(); done() }
        }
      })
      if (!known) memory.areas.local.clear()
      const w = await restart(false)
      await silent(w, `earlier version ${known}`)
      /* From now on it is watched. */
      await counted(ENTRIES)
      open.push(w)
      await (await (await restart(true)).vaultStore()).allNotes()
      expect(await told()).toHaveLength(1)
    }
  })
})
