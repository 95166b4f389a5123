import { afterEach, describe, expect, it } from 'vitest'
import { decision, draft, keptDraft, PAGE, putRaw, sampleStore, seen, type Sample } from './store-sample.ts'
import { explain, MissingNote, NoteChanged } from '../../notes/store-failures.ts'

/** Notes as they are written: against what another window stored meanwhile, cleaned, with what was kept of their writing. */

const open: Sample[] = []
const fresh = (): Sample => { const s = sampleStore(); open.push(s); return s }
afterEach(() => { for (const s of open.splice(0)) s.store.close() })

const A = seen(1).id
const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => { throw new Error('was not refused') }, (error: unknown) => error)

describe('a note that is changed in two windows', () => {
  it('is not written over by who started from an older one; what is stored comes back with the refusal', async () => {
    const { store } = fresh()
    await store.setAuthor('李某')
    const made = await store.saveNote(draft(1, { comment: '初稿' }), PAGE)
    const theirs = await store.saveNote(draft(1, { id: made.id, revision: made.revision, comment: '先存的' }), PAGE)
    const refused = await failure(store.saveNote(draft(1, { id: made.id, revision: made.revision, comment: '后存的' }), PAGE))
    expect(refused).toBeInstanceOf(NoteChanged)
    expect(refused).toMatchObject({ existing: theirs })
    expect(theirs).toMatchObject({ by: '李某', comment: '先存的', revision: 2 })
    expect(explain(refused)).toBe('这条批注已在别处改过，没有覆盖。')
    expect(await store.notesOf(A)).toEqual([theirs])
    /* The reader has seen both, and keeps the own one. */
    expect(await store.saveNote(draft(1, { id: made.id, revision: theirs.revision, comment: '后存的' }), PAGE)).toMatchObject({ comment: '后存的', revision: 3 })
  })
  it('both say the same: nothing to ask, and nothing to write', async () => {
    const { store } = fresh()
    const made = await store.saveNote(draft(1), PAGE)
    const theirs = await store.saveNote(draft(1, { id: made.id, revision: 1, comment: '一样', tags: ['甲'] }), PAGE)
    expect(await store.saveNote(draft(1, { id: made.id, revision: 1, comment: '一样', tags: ['甲', ' 甲'] }), PAGE)).toEqual(theirs)
    await expect(store.saveNote(draft(1, { id: made.id, revision: 1, comment: '一样' }), PAGE)).rejects.toThrow(NoteChanged)
  })
  it('was deleted meanwhile, for now or for good: told, and kept as a new one', async () => {
    const s = fresh()
    const made = await s.store.saveNote(draft(1), PAGE)
    await s.store.deleteNotes([made.id])
    const binned = await failure(s.store.saveNote(draft(1, { id: made.id, revision: 1 }), PAGE))
    expect(binned).toMatchObject({ name: 'NoteChanged', existing: { id: made.id, deletedAt: expect.any(String) } })
    expect(explain(binned)).toBe('这条批注已在别处被删除，没有保存。')
    expect(await failure(s.store.saveNote(draft(1, { id: 'note-999999', revision: 1 }), PAGE))).toMatchObject({ name: 'NoteChanged', existing: null })
    expect(await s.store.saveNote(draft(1, { comment: '另存' }), PAGE)).toMatchObject({ id: 'note-000002', revision: 1 })
  })
  it('of another case is never handed out', async () => {
    const { store } = fresh()
    const made = await store.saveNote(draft(1), PAGE)
    expect(await failure(store.saveNote(draft(2, { id: made.id, revision: 7 }), PAGE))).toBeInstanceOf(MissingNote)
  })
  it('a decision that was replaced meanwhile is one that was deleted', async () => {
    const { store } = fresh()
    const first = await store.saveNote(decision(1, 'override'), PAGE)
    await store.saveNote(decision(1, 'accept'), PAGE)
    expect(await failure(store.saveNote({ ...decision(1, 'override'), id: first.id, revision: 1 }, PAGE))).toMatchObject({ existing: { id: first.id, deletedAt: expect.any(String) } })
  })
})

describe('what is stored of a note', () => {
  it('holds no control characters, no tag twice, no empty place', async () => {
    const { store } = fresh()
    const stored = await store.saveNote(draft(1, { comment: '核\u0001对\r\n👩‍⚖️\u202e', tags: [' 查控 ', '查控', '\u0007', '线索'], document: { name: '\u0000执行卷\n一', page: 3 } }), PAGE)
    expect(stored).toMatchObject({ comment: '核对\n👩‍⚖️\u202e', tags: ['查控', '线索'], document: { name: '执行卷 一', page: 3 } })
    const bare = await store.saveNote(draft(1, { tags: [' '], document: { name: ' ' } }), PAGE)
    expect([bare.tags, bare.document, bare.by]).toEqual([undefined, undefined, undefined])
  })
  it('stays marked as masked when what came masked is changed', async () => {
    const s = fresh()
    await putRaw(s.name, 'notes', { ...(await s.store.saveNote(draft(1), PAGE)), masked: true })
    expect(await s.store.saveNote(draft(1, { id: 'note-000001', revision: 1, comment: '改' }), PAGE)).toMatchObject({ comment: '改', masked: true })
  })
  it('does not hold how it was written', async () => {
    const { store } = fresh()
    expect(Object.keys(await store.saveNote(draft(1, { writing: 'writing-1' }), PAGE))).not.toContain('writing')
  })
})

describe('what is being written', () => {
  it('is kept writing by writing, whatever it is about; the latest comes back, then the one before', async () => {
    const { store } = fresh()
    const targets = [
      { type: 'field' as const, path: 'filedOn', label: '立案日期', quote: '2025-03-03' },
      { type: 'region' as const, image: { kind: 'canvas' as const, key: 'k', label: '' }, page: 2, box: { x: 1, y: 2, width: 3, height: 4 } },
      { type: 'words' as const, quote: '原文', prefix: '', suffix: '', start: 1, end: 3 }, { type: 'conclusion' as const, rule: 'r' },
    ]
    const drafts = targets.map((target, i) => draft(1, { target, writing: `writing-${i}`, weight: 'grave', handling: 'transfer', tags: ['甲'], document: { name: '卷', page: 2 } }))
    for (const d of drafts) await store.keepDraft(A, d, d.writing)
    expect((await store.keptDrafts()).map((k) => k.draft)).toEqual(drafts.toReversed())
    for (const d of drafts.toReversed()) {
      expect(await keptDraft(store, A)).toEqual(d)
      await store.keepDraft(A, null, d.writing)
    }
    expect(await keptDraft(store, A)).toBeNull()
  })
  it('goes with the note when it is stored, and stays when it is refused', async () => {
    const { store } = fresh()
    const made = await store.saveNote(draft(1), PAGE)
    await store.saveNote(draft(1, { id: made.id, revision: 1, comment: '先存的' }), PAGE)
    const mine = draft(1, { id: made.id, revision: 1, comment: '后存的', writing: 'writing-1' })
    await store.keepDraft(A, mine, mine.writing)
    await failure(store.saveNote(mine, PAGE))
    expect(await keptDraft(store, A)).toEqual(mine)
    await store.saveNote({ ...mine, revision: 2 }, PAGE)
    expect(await keptDraft(store, A)).toBeNull()
  })
  it('that comes after its note was stored is over; other words of the same writing, or a note that was deleted, are not', async () => {
    const { store } = fresh()
    const late = draft(1, { comment: ' 存过的 ', writing: 'writing-1' })
    const made = await store.saveNote(late, PAGE)
    await store.keepDraft(A, late, late.writing)
    expect(await keptDraft(store, A)).toBeNull()
    const more = { ...late, comment: '存过的，又写了' }
    await store.keepDraft(A, more, more.writing)
    expect(await keptDraft(store, A)).toEqual(more)
    await store.keepDraft(A, late, late.writing)
    await store.deleteNotes([made.id])
    await store.keepDraft(A, late, late.writing)
    expect(await keptDraft(store, A)).toEqual(late)
  })
  it('is kept although it is too long to be stored; of another case it is none', async () => {
    const { store } = fresh()
    await store.keepDraft(A, draft(1, { comment: '字'.repeat(50_000) }), 'writing-1')
    expect((await keptDraft(store, A))?.comment.length).toBe(50_000)
    expect(await keptDraft(store, A.slice(0, -1))).toBeNull()
    await expect(store.saveNote(draft(1, { comment: '字'.repeat(10_001) }), PAGE)).rejects.toThrow()
  })
})

describe('former tags', () => {
  it('come in the order of their use, none of the bin, no damaged ones, as many as are asked for', async () => {
    const s = fresh()
    for (const tags of [['查控'], ['线索', '查控'], ['线索', '查控', '一次']]) await s.store.saveNote(draft(1, { tags }), PAGE)
    const gone = await s.store.saveNote(draft(2, { tags: ['已删'] }), PAGE)
    await s.store.deleteNotes([gone.id])
    await putRaw(s.name, 'notes', { id: 'note-broken', caseId: A, updatedAt: 'z', tags: [7, '', '长'.repeat(99), { a: 1 }] })
    expect(await s.store.usedTags(200)).toEqual(['查控', '线索', '一次'])
    expect(await s.store.usedTags(1)).toEqual(['查控'])
  })
})

it('a note that is asked to be stored again, because its answer was lost, is there once; other words of the same writing are kept beside it', async () => {
  const s = fresh()
  const made = await s.store.saveNote(draft(1, { comment: '写一次', writing: 'writing-1' }), PAGE)
  expect(made.id).toBe('writing-1')
  expect(await s.store.saveNote(draft(1, { comment: '写一次', writing: 'writing-1' }), PAGE)).toEqual(made)
  expect(await s.store.recordCount()).toBe(1)
  const other = await s.store.saveNote(draft(1, { comment: '又改了', writing: 'writing-1' }), PAGE)
  expect((await s.store.notesOf(A)).map((n) => n.comment)).toEqual(['写一次', '又改了'])
  await s.store.deleteNotes([made.id, other.id])
  await s.store.saveNote(draft(1, { comment: '写一次', writing: 'writing-1' }), PAGE)
  expect((await s.store.notesOf(A)).map((n) => n.comment)).toEqual(['写一次'])
  await s.store.saveNote(draft(2, { comment: '写一次', writing: 'writing-1' }), PAGE)
  expect((await s.store.notesOf(seen(2).id)).map((n) => n.comment)).toEqual(['写一次'])
})
