import { describe, expect, it } from 'vitest'
import { again, filled, got, raw } from './seal-sample.ts'
import { seen, type Sample } from './store-sample.ts'

/** Rows of a sealed database that were changed, moved or swapped by hand: none is taken for what it is not, and none is lost by it. */

describe('a row changed by hand', () => {
  const damagedNotes = async (s: Sample) => { const store = again(s); const { notes, damaged } = await store.allNotes(); const answer = [notes.length, damaged, (await store.notesOf(seen(1).id)).length, (await store.notesOf(seen(2).id)).length]; store.close(); return answer }

  it.each<[string, (notes: IDBObjectStore, a: Record<string, unknown>, b: Record<string, unknown>) => void]>([
    ['its content is that of another', (notes, a, b) => notes.put({ ...a, s: b['s'] })],
    ['its time', (notes, a) => notes.put({ ...a, updatedAt: '2026-11-22T09:00:00.000Z' })],
    ['out of the bin, into it', (notes, a) => notes.put({ ...a, deletedAt: '2026-11-22T09:00:00.000Z' })],
    ['its case', (notes, a, b) => notes.put({ ...a, caseId: b['caseId'] })],
    ['its content is gone', (notes, a) => notes.put({ id: a['id'], updatedAt: a['updatedAt'] })],
    ['its content is something else', (notes, a) => notes.put({ ...a, s: 'x' })],
    ['a plain row stands in its place', (notes, a) => notes.put({ id: a['id'], caseId: seen(1).id, comment: '冒名' })],
  ])('%s: counted as damaged, shown nowhere', async (_, change) => {
    const s = await filled()
    await raw(s.name, async (table) => { const [a, b] = await got<Record<string, unknown>[]>(table('notes').getAll()); change(table('notes'), a ?? {}, b ?? {}) })
    expect(await damagedNotes(s)).toEqual([2, 1, 0, 1])
  })
  it('a large row too, though it was read before', async () => {
    const s = await filled()
    const store = again(s)
    const large = (n: number) => ({ ...seen(n), caseFile: { ...seen(n).caseFile, documents: Array.from({ length: 300 }, (_, i) => ({ kind: { value: `材料${i}`, quote: '材料'.repeat(20) } })) } })
    for (const n of [1, 2]) await store.seeCase(large(n))
    expect((await store.casesById([seen(1).id, seen(2).id])).map((c) => c.caseFile.documents.length)).toEqual([300, 300])
    await raw(s.name, async (table) => {
      const all = (await got<{ s: Uint8Array }[]>(table('cases').getAll())).filter((r) => r.s.length > 16_384)
      expect(all).toHaveLength(2)
      const [a, b] = all
      table('cases').put({ ...a, s: b?.s })
      table('cases').put({ ...b, s: b?.s.map((x, i) => (i === 5000 ? x ^ 1 : x)) })
    })
    const fresh = again(s)
    expect(await fresh.casesById([seen(1).id, seen(2).id]), 'for who did not read them before').toEqual([])
    expect(await store.casesById([seen(1).id]), 'and one moved to another place for who did').toEqual([])
    for (const x of [store, fresh]) x.close()
  })
  it('a row under the key of another', async () => {
    const s = await filled()
    await raw(s.name, async (table) => { const [a, b] = await got<Record<string, unknown>[]>(table('cases').getAll()); table('cases').put({ ...a, id: b?.['id'] }) })
    const store = again(s)
    expect((await store.casesById([1, 2, 3].map((n) => seen(n).id))).length).toBe(2)
    expect((await store.summaries()).cases.length, 'a list never shows one twice under a key that is not its own').toBe(3)
    store.close()
  })
  it('a damaged row stays as it lies there, whatever is done with its case, and goes with the bin', async () => {
    const s = await filled()
    const before = await raw(s.name, async (table) => {
      const [a] = await got<Record<string, unknown>[]>(table('notes').getAll())
      table('notes').put({ ...a, updatedAt: '2026-11-22T09:00:00.000Z' })
      return a
    })
    const store = again(s)
    await store.deleteNotes(['note-000001'])
    await store.deleteCases([seen(1).id])
    await store.restoreNotes(['note-000001'])
    store.close()
    expect(await raw(s.name, (table) => got(table('notes').get('note-000001')))).toEqual({ ...before, updatedAt: '2026-11-22T09:00:00.000Z' })
    await raw(s.name, (table) => { table('notes').put(before) })
    expect(await damagedNotes(s), 'put right by hand it is read again').toEqual([3, 0, 1, 1])
  })
  it('a key of an index that was changed', async () => {
    const s = await filled()
    await raw(s.name, async (table) => { const [a] = await got<{ sum: [string, Uint8Array] }[]>(table('cases').getAll()); if (a) table('cases').put({ ...a, sum: [a.sum[0], a.sum[1].map((b) => b ^ 1)] }) })
    const store = again(s)
    expect(await store.summaries()).toMatchObject({ cases: [{}, {}], damaged: 1 })
    store.close()
  })
  it('the operation record shows where it was changed', async () => {
    const s = await filled()
    await raw(s.name, async (table) => { const all = await got<{ seq: number; s: Uint8Array }[]>(table('operations').getAll()); table('operations').put({ ...all[1], seq: 3 }) })
    const store = again(s)
    expect((await store.verifyRecord()).broken).toEqual({ seq: 3, why: 'unreadable' })
    store.close()
  })
})
