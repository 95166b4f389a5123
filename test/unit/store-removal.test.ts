import { expect, it } from 'vitest'
import { ALL } from '../long.ts'
import type { Note } from '../../notes/schema.ts'
import { draft, PAGE, putRaw, sampleStore, seen, type Sample } from './store-sample.ts'

/* Many rows put into the bin at once: those that are as they were seen, all or none, told once, and taken back as they were. */

const rowOf = (notes: readonly Note[], n: number) => ({ id: seen(n).id, notes: notes.filter((note) => note.caseId === seen(n).id).map(({ id, revision }) => ({ id, revision })), leads: [] as { id: string; revision: number }[] })
const said = async ({ store }: Sample) => ({ cases: (await store.summaries()).cases.map((c) => c.id).sort(), notes: (await store.allNotes()).notes.map((n) => n.comment).sort(), leads: (await store.allLeads()).leads.length })

async function many(cases: number) {
  const s = sampleStore()
  const notes: Note[] = []
  for (let n = 1; n <= cases; n++) {
    await s.store.seeCase(seen(n))
    for (const k of [1, 2]) notes.push(await s.store.saveNote(draft(n, { comment: `${n}之${k}` }), PAGE))
  }
  return { s, notes, [Symbol.dispose]: () => s.store.close() }
}

it('a case that got a note, a lead, or another word since it was seen stays with all that is its own; the others go, and come back', async () => {
  using t = await many(6)
  const { s, notes } = t
  const asked = [1, 2, 3, 4, 5].map((n) => rowOf(notes, n))
  await s.store.saveNote(draft(2, { comment: '后来写的' }), PAGE)
  await s.store.saveNote({ ...draft(3, { comment: '后来改的' }), id: notes[4]?.id }, PAGE)
  await s.store.makeLeads([{ caseId: seen(4).id, rule: 'r', noteIds: [], title: '线索', summary: '', on: '2026-11-01' }])
  /* What was deleted since, or cannot be read, holds nobody up. */
  await s.store.deleteNotes([notes[0]?.id ?? ''])
  await putRaw(s.name, 'notes', { ...notes[1], id: 'note-damaged', kind: 42 })
  const before = await said(s)
  const at: number[] = []
  const taken = await s.store.deleteCases(asked, { onProgress: (done) => at.push(done) })
  expect(at).toEqual([5])
  expect(taken).toMatchObject({ cases: [seen(1).id, seen(5).id], kept: [seen(2).id, seen(3).id, seen(4).id] })
  expect((await said(s)).cases).toEqual([2, 3, 4, 6].map((n) => seen(n).id).sort())
  expect((await said(s)).notes).toContain('后来改的')
  expect((await s.store.records(1)).entries[0]).toMatchObject({ what: 'deleted', count: 2, detail: `案件：${seen(1).id}、${seen(5).id}` })
  await s.store.restore(taken)
  expect(await said(s)).toEqual(before)
  /* Looked at since: so with the period of keeping. */
  const { cases } = await s.store.summaries()
  await s.store.seeCase(seen(6))
  expect((await s.store.deleteCases(cases.filter((c) => [seen(5).id, seen(6).id].includes(c.id)).map(({ id, lastSeenAt }) => ({ id, lastSeenAt })))).kept).toEqual([seen(6).id])
})

it('a note that was changed since stays; what lies in the bin already is not counted twice', async () => {
  using t = await many(2)
  const { s, notes } = t
  await s.store.saveNote({ ...draft(1, { comment: '后来改的' }), id: notes[0]?.id }, PAGE)
  await s.store.deleteNotes([notes[1]?.id ?? ''])
  const taken = await s.store.deleteNotes(notes.map(({ id, revision }) => ({ id, revision })))
  expect([taken.notes, taken.kept]).toEqual([[notes[2]?.id, notes[3]?.id], [notes[0]?.id]])
  expect((await s.store.records(1)).entries[0]).toMatchObject({ what: 'deleted', count: 2 })
  await s.store.restore(taken)
  expect((await said(s)).notes).toEqual(['2之1', '2之2', '后来改的'])
})

it.skipIf(!ALL)('stopped in the middle, or failing there, nothing has gone and nothing is told', async () => {
  using t = await many(120)
  const { s } = t
  const before = await said(s), entries = await s.store.recordCount()
  const ids = before.cases, notes = (await s.store.allNotes()).notes.map((n) => n.id)
  const control = new AbortController()
  await expect(s.store.deleteCases(ids, { signal: control.signal, onProgress: (done) => { if (done >= 50) control.abort() } })).rejects.toThrow()
  await expect(s.store.deleteCases(ids, { onProgress: (done) => { if (done === 120) throw new Error('no room') } })).rejects.toThrow()
  await expect(s.store.deleteNotes(notes, { signal: control.signal })).rejects.toThrow()
  expect(await said(s)).toEqual(before)
  expect(await s.store.recordCount()).toBe(entries)
  const taken = await s.store.deleteCases(ids)
  expect(await said(s)).toEqual({ cases: [], notes: [], leads: 0 })
  await expect(s.store.restore(taken, { onProgress: () => { throw new Error('no room') } })).rejects.toThrow()
  expect((await said(s)).cases).toEqual([])
  const at: number[] = []
  await s.store.restore(taken, { onProgress: (done) => at.push(done) })
  expect(at).toEqual([50, 100, 120])
  expect(await said(s)).toEqual(before)
})

it.each([undefined, new Uint8Array(32).fill(7)])('what lies in the bin is told by deletion, the latest first, and comes back as it was (sealed: %s)', async (key) => {
  const s = sampleStore('', key), { store } = s
  for (const n of [1, 2, 3]) {
    await store.seeCase(seen(n))
    await store.saveNote(draft(n, { comment: `${n}号的批注` }), PAGE)
  }
  await store.makeLeads([{ caseId: seen(1).id, rule: 'r', noteIds: [], title: '线索一', summary: '', on: '2026-11-01' }, { caseId: seen(3).id, rule: 'r', noteIds: [], title: '线索三', summary: '', on: '2026-11-01' }])
  expect(await store.bin()).toEqual({ groups: [], more: 0 })
  const before = await said(s), of = async (n: number) => (await store.notesOf(seen(n).id)).map((x) => x.id)
  const [note] = await of(2), lead = (await store.allLeads()).leads.find((l) => l.caseId === seen(3).id)
  const whole = await store.deleteCases([seen(1).id])
  const alone = await store.deleteNotes([note ?? ''])
  await store.deleteLeads([lead?.id ?? ''])
  /* The record names whose they were. */
  expect((await store.records(3)).entries.map(({ what, caseId, detail, count }) => [what, caseId, detail, count])).toEqual([
    ['deleted', seen(3).id, '线索', 1], ['deleted', seen(2).id, '批注', 1], ['deleted', seen(1).id, '案件', 1],
  ])
  const { groups } = await store.bin()
  const { kept: _, ...first } = whole, { kept: _2, ...second } = alone
  expect(groups.map((g) => [g.taken, g.first])).toEqual([
    [{ cases: [], notes: [], leads: [lead?.id], corrections: [] }, [{ caseId: seen(3).id, words: '线索三' }]],
    [second, [{ caseId: seen(2).id, words: '2号的批注' }]],
    [first, [{ caseId: seen(1).id, words: '' }]],
  ])
  for (const g of groups) await (g.taken.cases.length + g.taken.notes.length > 0 ? store.restore(g.taken) : store.restoreLeads(g.taken.leads))
  expect([await said(s), await store.bin()]).toEqual([before, { groups: [], more: 0 }])
  store.close()
})
