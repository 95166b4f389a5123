import { afterEach, describe, expect, it } from 'vitest'
import { caseRecord, note } from './export-sample.ts'
import { decision, draft, getRaw, keptDraft, PAGE, putRaw, refuseWrite, sampleStore, seen, type Sample } from './store-sample.ts'
import { explain, MissingNote } from '../../notes/store-failures.ts'

/** The store of cases and notes, over an IndexedDB in memory. */

const open: Sample[] = []
const fresh = (): Sample => { const s = sampleStore(); open.push(s); return s }
afterEach(() => { for (const s of open.splice(0)) s.store.close() })

const A = seen(1).id, B = seen(2).id
const all = async ({ store }: Sample) => {
  const { cases, notes } = await store.everything()
  return { cases: cases.map((c) => [c.id, c.deletedAt]), notes: notes.map((n) => [n.id, n.deletedAt]) }
}

describe('cases that pages show', () => {
  it('keep the day they were first seen, and show the latest reading', async () => {
    const { store } = fresh()
    const first = await store.seeCase(seen(1))
    await store.seeCase(seen(2))
    const again = await store.seeCase({ ...seen(1), title: '新的标题' })
    expect(await store.caseById(A)).toMatchObject({ firstSeenAt: first, lastSeenAt: again, title: '新的标题' })
    expect((await store.summaries()).cases.map((c) => c.id)).toEqual([A, B])
    expect((await store.casesById([B, 'none', A])).map((c) => c.id)).toEqual([B, A])
  })
  it('come back from the bin as new, without their old notes', async () => {
    const s = fresh()
    await s.store.seeCase(seen(1))
    await s.store.saveNote(draft(1), PAGE)
    await s.store.deleteCases([A])
    const at = await s.store.seeCase(seen(1))
    expect(await s.store.caseById(A)).toMatchObject({ firstSeenAt: at, lastSeenAt: at })
    expect((await s.store.caseById(A))?.deletedAt).toBeUndefined()
    expect(await s.store.notesOf(A)).toEqual([])
  })
  it('are refused when they do not fit, and nothing is kept of them', async () => {
    const s = fresh()
    await expect(s.store.seeCase({ ...seen(1), title: '长'.repeat(501) })).rejects.toThrow()
    expect(await all(s)).toEqual({ cases: [], notes: [] })
  })
})

describe('the cases seen last', () => {
  it('are few, the latest first, none from the bin, and tell no more than a list needs', async () => {
    const { store } = fresh()
    for (const n of [1, 2, 3, 4]) await store.seeCase(seen(n))
    await store.deleteCases([seen(4).id])
    const [first, second] = await store.recentCases(2)
    expect([first?.id, second?.id, Object.keys(first ?? {}).sort()]).toEqual([seen(3).id, B, ['caseNumber', 'court', 'id', 'lastSeenAt', 'title']])
  })
})

describe('notes', () => {
  it('are created and changed; where and when they were written stays', async () => {
    const { store, last } = fresh()
    const made = await store.saveNote(draft(1, { comment: '初稿' }), PAGE)
    expect(made).toMatchObject({ id: 'note-000001', revision: 1, comment: '初稿', createdAt: last(), updatedAt: last(), ...PAGE })
    const changed = await store.saveNote(draft(1, { id: made.id, comment: '改稿' }), { url: 'https://elsewhere.example.invalid/', pageTitle: '别处' })
    expect(changed).toMatchObject({ ...made, comment: '改稿', revision: 2, updatedAt: last() })
    await store.saveNote(draft(1, { comment: '另一条' }), PAGE)
    expect((await store.notesOf(A)).map((n) => n.comment)).toEqual(['改稿', '另一条'])
    expect((await store.allNotes()).notes.map((n) => n.comment)).toEqual(['另一条', '改稿'])
    expect((await store.notesOfCases([A, B])).map((n) => n.id)).toEqual(['note-000001', 'note-000002'])
    expect((await store.notesById(['note-000002'])).map((n) => n.comment)).toEqual(['另一条'])
  })
  it('cannot be changed when they are gone, in the bin, or of another case', async () => {
    const s = fresh()
    const made = await s.store.saveNote(draft(1), PAGE)
    await expect(s.store.saveNote(draft(1, { id: 'note-999999' }), PAGE)).rejects.toThrow(MissingNote)
    await expect(s.store.saveNote(draft(2, { id: made.id }), PAGE)).rejects.toThrow(MissingNote)
    await s.store.deleteNotes([made.id])
    await expect(s.store.saveNote(draft(1, { id: made.id, comment: '改' }), PAGE)).rejects.toThrow(MissingNote)
    expect((await s.store.everything()).notes).toMatchObject([{ comment: '存疑', revision: 2 }])
  })
  it('go to the bin and come back, each move counted', async () => {
    const s = fresh()
    const made = await s.store.saveNote(draft(1), PAGE)
    await s.store.deleteNotes([made.id, 'note-999999'])
    expect([(await s.store.notesOf(A)).length, (await s.store.allNotes()).notes.length]).toEqual([0, 0])
    await s.store.restoreNotes([made.id])
    expect(await s.store.notesOf(A)).toEqual([{ ...made, revision: 3 }])
  })
  it('a new decision on a conclusion takes the place of the former one, of that rule and case alone', async () => {
    const s = fresh()
    for (const d of [decision(1, 'accept'), decision(1, 'accept', 'unpaid-positive'), decision(2, 'accept'), draft(1, { target: { type: 'conclusion', rule: 'four-no-under-three-months' } })]) await s.store.saveNote(d, PAGE)
    const later = await s.store.saveNote(decision(1, 'override'), PAGE)
    expect((await s.store.notesOf(A)).map((n) => [n.id, n.decision])).toEqual([['note-000002', 'accept'], ['note-000004', undefined], ['note-000005', 'override']])
    expect((await s.store.notesOf(B)).map((n) => n.decision)).toEqual(['accept'])
    /* The one replaced was changed: an export from before must not pass for the same. */
    expect((await s.store.everything()).notes[0]).toMatchObject({ id: 'note-000001', deletedAt: later.updatedAt, revision: 2 })
    const same = await s.store.saveNote({ ...decision(1, 'override'), id: later.id, comment: '改了理由' }, PAGE)
    expect([same.id, same.deletedAt]).toEqual([later.id, undefined])
  })
})

describe('the bin', () => {
  it('restore takes back exactly what was put there', async () => {
    const s = fresh()
    for (const n of [1, 2, 3]) await s.store.seeCase(seen(n))
    const [early] = [await s.store.saveNote(draft(1), PAGE), await s.store.saveNote(draft(1), PAGE), await s.store.saveNote(draft(2), PAGE)]
    await s.store.deleteNotes([early.id])
    await s.store.deleteCases([seen(3).id])
    const before = await all(s)
    const taken = await s.store.deleteCases([A, seen(3).id, 'none'])
    expect(taken).toEqual({ cases: [A], notes: ['note-000002'], corrections: [], leads: [], kept: [] })
    expect((await s.store.summaries()).cases.map((c) => c.id)).toEqual([B])
    await s.store.restore(taken)
    expect(await all(s)).toEqual(before)
  })
  it('is emptied of what has lain there long enough, and of old drafts', async () => {
    const s = fresh()
    for (const n of [1, 2, 3]) await s.store.seeCase(seen(n))
    for (const n of [1, 2, 3]) await s.store.saveNote(draft(n), PAGE)
    await s.store.keepDraft('old', draft(1))
    await s.store.deleteCases([A])
    const instant = new Date(Date.parse(s.last()) + 1).toISOString()
    await s.store.deleteCases([B])
    await s.store.keepDraft('new', draft(2))
    await s.store.purge(instant)
    expect((await all(s)).cases.map(([id]) => id)).toEqual([B, seen(3).id])
    expect((await all(s)).notes.map(([id]) => id)).toEqual(['note-000002', 'note-000003'])
    expect([await keptDraft(s.store, 'old'), await keptDraft(s.store, 'new')]).toEqual([null, draft(2)])
  })
})

describe('imports', () => {
  const stored = async () => {
    const s = fresh()
    await s.store.seeCase(seen(1))
    await s.store.saveNote(draft(1), PAGE)
    return s
  }
  it('are written whole, and taken back as it was before', async () => {
    const s = await stored()
    const before = await s.store.everything()
    const undo = await s.store.writeImport([caseRecord(1, { title: '导入' }), caseRecord(2)], [note(1, A, { comment: '导入', revision: 9 }), note(7, B)])
    expect((await s.store.everything()).cases.map((c) => c.title)).toEqual(['导入', '甲公司与张某'])
    expect((await s.store.everything()).notes.map((n) => n.comment)).toEqual(['导入', note(7, B).comment])
    await undo()
    expect(await s.store.everything()).toEqual(before)
  })
  it.each([
    ['a note that does not fit', () => {}, { revision: 0 }],
    ['a disk that is full at the last row', () => refuseWrite(4, 'QuotaExceededError'), {}],
  ])('%s leaves nothing of them', async (_, hinder, last) => {
    const s = await stored()
    const before = await s.store.everything()
    const release = hinder()
    const failed = await s.store.writeImport([caseRecord(1, { title: '导入' }), caseRecord(2)], [note(1, A, { comment: '导入' }), { ...note(7, B), ...last }]).then(() => undefined, (e: unknown) => e)
    release?.()
    expect(failed).toBeInstanceOf(Error)
    if (release) expect(explain(failed)).toContain('存储空间不足')
    expect(await s.store.everything()).toEqual(before)
  })
})

describe('rows that do not parse', () => {
  it('are left where they are, counted, and stop no other', async () => {
    const s = fresh()
    await s.store.seeCase(seen(1))
    const made = await s.store.saveNote(draft(1), PAGE)
    const broken = { ...made, id: 'note-broken', kind: 'nonsense' }
    await putRaw(s.name, 'notes', broken)
    await putRaw(s.name, 'cases', { id: B, lastSeenAt: '2026-11-22T00:00:00.000Z', court: 'x' })
    expect(await s.store.allNotes()).toEqual({ notes: [made], damaged: 1 })
    expect([(await s.store.summaries()).cases.map((c) => c.id), (await s.store.summaries()).damaged]).toEqual([[A], 1])
    expect([await s.store.caseById(B), (await s.store.notesOf(A)).length, (await s.store.everything()).cases.length]).toEqual([undefined, 1, 1])
    expect(await getRaw(s.name, 'notes', 'note-broken')).toEqual(broken)
    await expect(s.store.saveNote(draft(1, { id: 'note-broken' }), PAGE)).rejects.toThrow(MissingNote)
  })
  it('a case whose row is damaged can be seen and kept again', async () => {
    const s = fresh()
    await s.store.seeCase(seen(1))
    await putRaw(s.name, 'cases', { id: A, lastSeenAt: 7 })
    const at = await s.store.seeCase(seen(1))
    expect(await s.store.caseById(A)).toMatchObject({ firstSeenAt: at })
  })
})

describe('drafts and sites', () => {
  it('a draft is kept until it is put away; a damaged one is none', async () => {
    const s = fresh()
    expect(await keptDraft(s.store, A)).toBeNull()
    await s.store.keepDraft(A, draft(1, { comment: '写了一半' }))
    expect(await keptDraft(s.store, A)).toEqual(draft(1, { comment: '写了一半' }))
    await s.store.keepDraft(A, null)
    await putRaw(s.name, 'drafts', { key: B, draft: { kind: 'x' }, keptAt: s.last() })
    expect([await keptDraft(s.store, A), await keptDraft(s.store, B)]).toEqual([null, null])
  })
  it('each site keeps how its tab was left', async () => {
    const s = fresh()
    const left = { side: 'left', top: 0.25, role: 'supervision', open: true } as const
    await s.store.setSitePreference('https://a.example.invalid', left)
    await putRaw(s.name, 'sites', { origin: 'https://b.example.invalid', preference: { side: 'up' } })
    expect(await s.store.sitePreference('https://a.example.invalid')).toEqual(left)
    expect([await s.store.sitePreference('https://b.example.invalid'), await s.store.sitePreference('https://c.example.invalid')]).toEqual([null, null])
  })
})
