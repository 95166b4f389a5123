import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLists } from '../../entrypoints/desk/lists.ts'
import { openStore, type Store } from '../../notes/store.ts'
import { later } from '../../notes/versions.ts'
import { draft, keptDraft, PAGE, putRaw, seen } from './store-sample.ts'

/* The computer's clock is set back, or forward by years, or was wrong for a while. */

const opened: Store[] = []
afterEach(() => { for (const s of opened.splice(0)) s.close() })
let serial = 0
function clocked() {
  const name = `clock-${++serial}`
  let day = Date.UTC(2026, 10, 22), ids = 0
  const store = openStore({ name, now: () => new Date(day += 1000).toISOString(), newId: () => `note-${String(++ids).padStart(6, '0')}` })
  opened.push(store)
  return { name, store, set: (iso: string) => { day = Date.parse(iso) }, days: (n: number) => { day += n * 86_400_000 } }
}
const A = seen(1).id
/** What the worker does when the browser starts. */
async function start(store: Store): Promise<void> {
  const before = await store.purgeable(30)
  if (before !== undefined) await store.purge(before)
}

describe('a clock that was set back', () => {
  it('leaves the record in its order and whole, and a note changed since counts as the newer', async () => {
    const { store, set } = clocked()
    await store.seeCase(seen(1))
    const first = await store.saveNote(draft(1), PAGE)
    set('2019-03-01T00:00:00.000Z')
    const second = await store.saveNote({ ...draft(1, { comment: '改了' }), id: first.id, revision: 1 }, PAGE)
    expect(second.updatedAt < first.updatedAt).toBe(true)
    expect(later(first, second)).toBe(second)
    await store.restore(await store.deleteCases([A]))
    expect((await store.notesOf(A)).map((n) => n.comment)).toEqual(['改了'])
    await store.keepDraft(A, draft(1, { comment: '写到一半' }), 'writing-1')
    expect(await keptDraft(store, A)).toMatchObject({ comment: '写到一半' })
    const verified = await store.verifyRecord()
    expect([verified.broken, verified.setBack]).toEqual([undefined, [3]])
    expect((await store.records(10)).entries.map((e) => e.what)).toEqual(['restored', 'deleted', 'note-changed', 'annotated', 'opened'])
  })

  it('hides no change from the lists of the desk, nor does a note of a colleague whose clock is fast', async () => {
    const { store, set } = clocked()
    for (const n of [1, 2]) await store.seeCase(seen(n))
    const note = await store.saveNote(draft(1), PAGE)
    await store.writeImport([], [{ ...note, id: 'note-fast-1', updatedAt: '2031-01-01T00:00:00.000Z' }])
    const lists = createLists(store, (r) => r)
    const same = async (what: string) => { const now = await lists.allRows(); expect(now, what).toEqual(await createLists(store, (r) => r).allRows()); return now.notes.map((n) => n.note.comment) }
    await same('first')
    set('2020-01-01T00:00:00.000Z')
    await store.saveNote({ ...draft(1, { comment: '调回后改的' }), id: note.id }, PAGE)
    expect(await same('changed')).toContain('调回后改的')
    await store.saveNote(draft(2, { comment: '调回后写的' }), PAGE)
    expect(await same('written')).toContain('调回后写的')
  })

  it('is told of by watch', async () => {
    const { store, set } = clocked()
    await store.seeCase(seen(1))
    const notes = [await store.saveNote(draft(1), PAGE), await store.saveNote(draft(1), PAGE)]
    const changed = vi.fn()
    const stop = store.watch(changed)
    await vi.waitFor(() => expect(changed).toHaveBeenCalled())
    changed.mockClear()
    set('2020-01-01T00:00:00.000Z')
    await store.saveNote({ ...draft(1, { comment: '改了' }), id: notes[0]?.id }, PAGE)
    await vi.waitFor(() => expect(changed).toHaveBeenCalled())
    stop()
  })
})

describe('the bin', () => {
  const left = async (store: Store) => ({ notes: (await store.everything()).notes.map((n) => n.comment), drafts: (await store.keptDrafts()).map((d) => d.draft.comment) })

  it('is emptied after its days, while the clock runs evenly; the record says how many went', async () => {
    const { store, days } = clocked()
    await start(store)
    const note = await store.saveNote(draft(1, { comment: '删去的' }), PAGE)
    await store.deleteNotes([note.id])
    await store.keepDraft(A, draft(1, { comment: '草稿' }))
    for (let i = 0; i < 29; i++) { days(1); await start(store) }
    expect(await left(store)).toEqual({ notes: ['删去的'], drafts: ['草稿'] })
    for (let i = 0; i < 2; i++) { days(1); await start(store) }
    expect(await left(store)).toEqual({ notes: [], drafts: [] })
    expect((await store.records(1)).entries[0]).toMatchObject({ what: 'purged', count: 2 })
  })

  it.each([
    ['jumps forward by years, and is put right', '2031-06-01T00:00:00.000Z', '2026-12-20T00:00:00.000Z'],
    ['falls back by years, and is put right', '2003-01-01T00:00:00.000Z', '2026-12-20T00:00:00.000Z'],
    ['jumps forward by some weeks, and is put right', '2027-01-25T00:00:00.000Z', '2026-12-20T00:00:00.000Z'],
  ])('keeps what is fresh when the clock %s', async (_, wrong, right) => {
    const { store, set, days } = clocked()
    await start(store)
    for (let i = 0; i < 20; i++) { days(1); await start(store) }
    const early = await store.saveNote(draft(1, { comment: '先删的' }), PAGE)
    await store.deleteNotes([early.id])
    await store.keepDraft(A, draft(1, { comment: '先写的' }), 'writing-1')
    set(wrong)
    await start(store)
    const late = await store.saveNote(draft(1, { comment: '错时删的' }), PAGE)
    await store.deleteNotes([late.id])
    await store.keepDraft(A, draft(1, { comment: '错时写的' }), 'writing-2')
    days(1)
    await start(store)
    set(right)
    for (let i = 0; i < 25; i++) { await start(store); days(1) }
    const kept = await left(store)
    expect([kept.notes.sort(), kept.drafts.sort()]).toEqual([['先删的', '错时删的'], ['先写的', '错时写的']])
    /* And it does not stay for ever. */
    for (let i = 0; i < 45; i++) { days(1); await start(store) }
    expect(await left(store)).toEqual({ notes: [], drafts: [] })
  })

  it('keeps what was deleted while the clock was wrong for an hour between two starts', async () => {
    const { store, set, days } = clocked()
    await start(store)
    for (let i = 0; i < 40; i++) { days(1); await start(store) }
    const note = await store.saveNote(draft(1), PAGE)
    set('2026-03-01T00:00:00.000Z')
    await store.deleteNotes([note.id])
    set('2027-01-01T08:00:00.000Z')
    await start(store)
    days(1)
    await start(store)
    expect((await left(store)).notes).toHaveLength(1)
  })

  it('keeps what a restored backup of long ago brings; what cannot be read of its own memory counts as nothing known', async () => {
    const { name, store, days } = clocked()
    await start(store)
    const note = await store.saveNote(draft(1), PAGE)
    await store.deleteNotes([note.id])
    days(20)
    await start(store)
    const lines: string[] = []
    for await (const line of store.backupLines()) lines.push(line)
    for (let i = 0; i < 60; i++) { days(1); await start(store) }
    expect((await left(store)).notes).toEqual([])
    await store.stageBackup((async function* () { yield* lines })())
    await store.restoreStaged('')
    days(1)
    await start(store)
    expect((await left(store)).notes).toHaveLength(1)
    await putRaw(name, 'sites', { origin: 'own:purge', preference: { at: 7 } })
    await start(store)
    expect((await left(store)).notes).toHaveLength(1)
  })
})
