import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { markSchema } from '../../notes/loss.ts'
import { draft, PAGE, seen } from './store-sample.ts'
import { browser, memory, watchDatabases } from './vault-browser.ts'
import { away, databases, fill, fresh, outcome, OTHER, WORDS, type Window } from './vault-windows.ts'

/** The browser has emptied the database: it is noticed and told, once; and where it was emptied on purpose, or nothing can be known, there is silence. */

const shared = vi.hoisted(() => ({ of: undefined as unknown }))
vi.mock('wxt/browser', async () => ({ browser: shared.of ??= (await import('./vault-browser.ts')).browser }))
vi.mock('../../notes/lock-head.ts', async (original) => (await import('./vault-quick.ts')).quickHead(await original<typeof import('../../notes/lock-head.ts')>()))
vi.mock('../../notes/store-filler.ts', async (original) => (await import('./vault-quick.ts')).shortFiller(await original<typeof import('../../notes/store-filler.ts')>()))

beforeAll(() => { shared.of = browser; watchDatabases() })
beforeEach(() => memory.reset())
afterEach(away)

const lost = async () => (await import('../../entrypoints/background/lost.ts'))
const told = async () => (await lost()).losses()
const remembered = () => memory.areas.local.get('storedMark')
/** Until the counts are those of now. */
const counted = (n: number) => vi.waitFor(() => expect(remembered()).toMatchObject({ known: { entries: n } }), 5_000)
const entries = async (w: Window) => (await (await w.vaultStore()).records(10)).entries.reverse()
const ENTRIES = 4

/** The browser is started anew; `empty`: it has found its database damaged, and emptied it. */
async function restart(empty: boolean): Promise<Window> {
  await closed()
  if (empty) for (const { name } of await indexedDB.databases()) if (name) await new Promise((done) => { indexedDB.deleteDatabase(name).onsuccess = done })
  memory.restart()
  return fresh()
}
let open: Window[] = []
async function closed(): Promise<void> {
  for (const w of open.splice(0)) (await w.vaultStore().catch(() => undefined))?.close()
}
const start = async () => { const w = await fresh(); open.push(w); return w }
beforeEach(() => { open = [] })

/** A desk with two cases and two notes, and counts of them. */
async function filled(locked = false, waited = true): Promise<Window> {
  const w = await start()
  await fill(await w.vaultStore())
  if (locked) await w.setLock(WORDS)
  await (await w.vaultStore()).allNotes()
  /* It takes a second: where the figures do not matter, others are put there. */
  if (!waited) memory.areas.local.set('storedMark', { ...markSchema.parse(remembered()), known: { at: '2026-11-22T01:00:00.000Z', cases: 2, notes: 2, leads: 0, other: 0, entries: 1, head: '' } })
  else await counted(locked ? ENTRIES + 1 : ENTRIES)
  return w
}

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
      open = []
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
  }, 60_000)
})

describe('no false alarm', () => {
  const silent = async (w: Window, what: string) => {
    await w.vaultState()
    await w.vaultStore().then((s) => s.allNotes()).catch(() => {})
    const found = await w.vaultStore().then((s) => s.records(50), () => ({ entries: [] }))
    expect([await told(), found.entries.filter((e) => e.what === 'database-lost')], what).toEqual([[], []])
  }

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
      open = []
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
})
