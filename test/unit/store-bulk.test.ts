import { expect, it } from 'vitest'
import { changeWords, noteChangeSchema } from '../../notes/note-change.ts'
import type { Note } from '../../notes/schema.ts'
import { decision, draft, PAGE, putRaw, sampleStore, type Sample } from './store-sample.ts'

/* Many notes changed at once: those that are as they were seen, all or none, told once, and taken back where nobody has changed them since. */

const seen = (notes: readonly Note[]) => notes.map(({ id, revision }) => ({ id, revision }))
const all = async (s: Sample) => new Map((await s.store.allNotes()).notes.map((n) => [n.id, n]))

async function three() {
  const s = sampleStore()
  await s.store.setAuthor('李检')
  const notes = [await s.store.saveNote(draft(1, { tags: ['甲', '乙'], weight: 'grave' }), PAGE), await s.store.saveNote(draft(2, { kind: 'problem' }), PAGE), await s.store.saveNote(draft(3), PAGE)]
  await s.store.setAuthor('王检')
  return { s, notes, [Symbol.dispose]: () => s.store.close() }
}

it('changes kind, weight, handling and tags; taken back, each says again what it said, and by whom', async () => {
  using t = await three()
  const { s, notes } = t
  const change = { kind: 'problem' as const, weight: 'ordinary' as const, handling: 'transfer' as const, addTags: ['丙', '甲'], removeTags: ['乙'] }
  expect(await s.store.previewChange(seen(notes), change)).toEqual({ changed: 3, same: 0, since: 0, gone: 0, full: 0, decision: 0 })
  expect([...(await all(s)).values()].map((n) => n.revision), 'a preview writes nothing').toEqual([1, 1, 1])
  const done = await s.store.changeNotes(seen(notes), change)
  expect(done.fates.changed).toBe(3)
  const now = await all(s)
  expect(notes.map((n) => now.get(n.id))).toMatchObject([
    { kind: 'problem', weight: 'ordinary', handling: 'transfer', tags: ['甲', '丙'], by: '王检', revision: 2, past: [notes[0]?.updatedAt] }, { kind: 'problem', handling: 'transfer', tags: ['丙', '甲'], revision: 2 }, { kind: 'problem', handling: 'transfer', revision: 2 },
  ])
  expect(now.get(notes[1]?.id ?? '')).not.toHaveProperty('weight')
  expect(await s.store.undoChange(done.former)).toEqual({ undone: 3, kept: 0 })
  const back = await all(s)
  for (const n of notes) {
    const { updatedAt: _, revision, past: __, ...said } = back.get(n.id) ?? n
    const { updatedAt: ___, revision: ____, ...before } = n
    expect(said).toEqual(before)
    expect(revision).toBe(3)
  }
  expect((await s.store.records(2)).entries.map((e) => [e.what, e.count, e.detail])).toEqual([['note-changed', 3, '撤销批量修改'], ['note-changed', 3, '批量修改：类别、分量、处理、标签']])
  expect((await s.store.verifyRecord()).broken).toBeUndefined()
})

it('what was changed or deleted since, is so already, has no room for a tag, is a decision, is damaged: is left as it is, and the preview tells the same', async () => {
  using t = await three()
  const { s, notes } = t
  const full = await s.store.saveNote(draft(4, { tags: Array.from({ length: 20 }, (_, i) => `标签${i}`) }), PAGE)
  const decided = await s.store.saveNote(decision(5, 'override'), PAGE)
  const same = await s.store.saveNote(draft(6, { kind: 'evidence', tags: ['新'] }), PAGE)
  const damaged = await s.store.saveNote(draft(7), PAGE)
  const asked = seen([...notes, full, decided, same, damaged])
  await putRaw(s.name, 'notes', { ...damaged, kind: 42 })
  await s.store.saveNote({ ...draft(1, { comment: '后来改的' }), id: notes[0]?.id }, PAGE)
  await s.store.deleteNotes([notes[1]?.id ?? ''])
  const before = await all(s)
  const change = { kind: 'evidence' as const, addTags: ['新'] }
  const fates = { changed: 1, same: 1, since: 1, gone: 2, full: 1, decision: 1 }
  expect(await s.store.previewChange(asked, change)).toEqual(fates)
  const done = await s.store.changeNotes(asked, change)
  expect(done.fates).toEqual(fates)
  const now = await all(s)
  for (const [id, n] of before) if (id !== notes[2]?.id) expect(now.get(id)).toEqual(n)
  expect(now.get(notes[2]?.id ?? '')).toMatchObject({ kind: 'evidence', tags: ['新'] })
  /* Another one changes it; what is taken back then is nothing. */
  await s.store.saveNote({ ...draft(3, { comment: '再改' }), id: notes[2]?.id }, PAGE)
  expect(await s.store.undoChange(done.former)).toEqual({ undone: 0, kept: 1 })
  expect((await all(s)).get(notes[2]?.id ?? '')?.comment).toBe('再改')
})

it('stopped in the middle, or failing there, it has changed nothing and told nothing', async () => {
  const s = sampleStore()
  const base = await s.store.saveNote(draft(1), PAGE)
  await s.store.writeImport([], Array.from({ length: 700 }, (_, i) => ({ ...base, id: `note-many-${i}` })))
  const notes = (await s.store.allNotes()).notes
  const control = new AbortController()
  const steps: number[] = []
  const told = await s.store.recordCount()
  await expect(s.store.changeNotes(seen(notes), { weight: 'grave' }, { signal: control.signal, onProgress: (n) => { steps.push(n); if (n >= 400) control.abort() } })).rejects.toThrow()
  expect(steps).toEqual([200, 400])
  expect((await s.store.allNotes()).notes.filter((n) => n.weight === 'grave')).toEqual([])
  expect(await s.store.recordCount()).toBe(told)
  const done = await s.store.changeNotes(seen(notes), { weight: 'grave' })
  expect([done.fates.changed, (await s.store.records(1)).entries[0]?.count]).toEqual([701, 701])
  expect(await s.store.undoChange(done.former)).toEqual({ undone: 701, kept: 0 })
  s.store.close()
})

it('the record names what was changed, not the words; nothing asked for is no change', () => {
  expect(changeWords({ addTags: ['濮阳某'], handling: null })).toBe('处理、标签')
  expect(noteChangeSchema.safeParse({ kind: 'x' }).success).toBe(false)
})
