import 'fake-indexeddb/auto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closed, opened } from '../../notes/seal-aead.ts'
import { createSealer, NotOpened } from '../../notes/seal.ts'
import { FORMS } from '../../notes/seal-rows.ts'
import { Database } from '../../notes/store-database.ts'
import { openStore } from '../../notes/store.ts'
import { draft, PAGE, sampleStore, seen, type Sample } from './store-sample.ts'

/** What lies in a sealed database: nothing to be read, nothing that can be changed, moved or taken for another unnoticed. */

const KEY = new Uint8Array(32).map((_, i) => i)
const at = (text: string) => new TextEncoder().encode(text)

describe('the cipher', () => {
  it('is ChaCha20-Poly1305 as the library has it', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uint8Array({ minLength: 12, maxLength: 12 }), fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 70 }), (key, nonce, content, place) => {
      const ours = closed(key, nonce, content, place)
      expect(ours.subarray(12)).toEqual(chacha20poly1305(key, nonce, place).encrypt(content))
      expect(opened(key, ours, place)).toEqual(content)
    }))
  })
  const sealer = createSealer(KEY)
  it('gives back what it was given, at its place and with its key alone', () => {
    const other = createSealer(new Uint8Array(32).fill(9))
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 20 }), (text, place) => {
      /* A row is JSON, which holds no half characters as such. */
      const json = JSON.stringify(text), sealed = sealer.seal(json, at(place))
      expect(sealer.open(sealed, at(place))).toBe(json)
      expect(() => sealer.open(sealed, at(place + 'x'))).toThrow(NotOpened)
      expect(() => other.open(sealed, at(place))).toThrow(NotOpened)
      const name = sealer.name(json, place)
      expect([sealer.named(name, place), createSealer(KEY).name(json, place)]).toEqual([json, name])
      expect(() => sealer.named(name, place + 'x')).toThrow(NotOpened)
      expect(() => other.named(name, place)).toThrow(NotOpened)
      expect(sealer.token(json, place)).toEqual(createSealer(KEY).token(json, place))
    }), { numRuns: 25 })
  })
  it('notices every byte that was changed, and every cut', () => {
    for (const sealed of [sealer.seal('{"a":1}', at('x')), sealer.name('（2025）渝0299执1号', 'x')]) {
      const open = (bytes: Uint8Array) => () => (sealed.length === 7 + 28 ? sealer.open(bytes, at('x')) : sealer.named(bytes, 'x'))
      for (let i = 0; i < sealed.length; i++) {
        expect(open(sealed.map((b, j) => (i === j ? b ^ 1 : b)))).toThrow(NotOpened)
        expect(open(sealed.slice(0, i))).toThrow(NotOpened)
      }
    }
  })
  it('never seals a row twice the same; tells nothing by equal words at different places', () => {
    expect(sealer.seal('x', at(''))).not.toEqual(sealer.seal('x', at('')))
    expect(sealer.name('x', 'cases.id')).not.toEqual(sealer.name('x', 'drafts.key'))
    expect(sealer.token('x', 'notes.caseId')).not.toEqual(sealer.token('x', 'leads.caseId'))
    const seen = new Set(Array.from({ length: 2000 }, () => sealer.seal('', at('')).slice(0, 12).join()))
    expect(seen.size, 'nonces').toBe(2000)
  })
  it('takes a key of 32 bytes and no other', () => {
    for (const n of [0, 16, 31, 33]) expect(() => createSealer(new Uint8Array(n))).toThrow()
  })
})

async function filled(): Promise<Sample> {
  const s = sampleStore('', KEY)
  for (const n of [1, 2, 3]) await s.store.seeCase(seen(n))
  for (const n of [1, 2, 3]) await s.store.saveNote(draft(n, { comment: `评语${n}号`, tags: ['私密标签'], writing: 'w1' }), PAGE)
  await s.store.keepDraft(seen(1).id, draft(1, { comment: '未写完' }), 'w2')
  await s.store.setAuthor('阙听雨')
  await s.store.setSitePreference('https://oa.example.invalid', { side: 'left', top: 0, role: 'approval', open: false })
  await s.store.seePart(seen(1).id, { view: 'page https://oa.example.invalid/case', label: '标签', kind: 'page', file: seen(1).caseFile })
  await s.store.profiles.keepDraft('https://oa.example.invalid', null)
  await s.store.profiles.turn('own-a', false)
  await s.store.makeLeads([{ caseId: seen(2).id, noteIds: [], title: '线索题', summary: '', on: '2026-11-01' }])
  await s.store.saveCorrection({ caseId: seen(1).id, target: { type: 'field', path: 'filedOn' }, action: { type: 'set', value: '2025-02-10' }, seen: [], reason: '以审批表为准', by: '苏木' })
  s.store.close()
  return s
}

/** A row as it lies there, past the layer that opens it. */
async function raw<T>(name: string, work: (table: (name: string) => IDBObjectStore) => T): Promise<T> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => { const r = indexedDB.open(name); r.onsuccess = () => resolve(r.result); r.onerror = () => reject(r.error) })
  const t = db.transaction([...db.objectStoreNames], 'readwrite')
  const result = await work((n) => t.objectStore(n))
  await new Promise((resolve) => { t.oncomplete = resolve })
  db.close()
  return result
}
const got = <T>(r: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => { r.onsuccess = () => resolve(r.result); r.onerror = () => reject(r.error) })
const again = (s: Sample, key = KEY) => openStore({ name: s.name, key, now: () => '2026-11-22T00:00:00.000Z', newId: () => 'note-900000' })

describe('what lies in the database', () => {
  it('holds no word, in no table, in no key: instants, running numbers and chance ids alone', async () => {
    const s = await filled()
    const rows: Record<string, object[]> = {}
    await raw(s.name, async (table) => { for (const name of Object.keys(FORMS)) rows[name] = await got(table(name).getAll()) })
    expect(Object.entries(rows).filter(([name, list]) => list.length === 0 && name !== 'staging').map(([name]) => name), 'every table was looked at').toEqual([])
    for (const [name, list] of Object.entries(rows)) for (const row of list) for (const [field, value] of Object.entries(row)) {
      if (/^(?:caseId|court)$/.test(field) || field === 'kin') { expect([value].flat().every((v) => typeof v === 'string' && v.length === 16 && /^[\0-\xff]+$/.test(v)), `${name}.${field}`).toBe(true); continue }
      const readable = typeof value === 'string' ? /^(?:note-\d{6}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/.test(value) : typeof value === 'number' ? field === 'seq' : false
      const bytes = [value].flat().every((v) => v instanceof Uint8Array || (field === 'sum' && typeof v === 'string' && /^2026-/.test(v)))
      expect(readable || bytes, `${name}.${field}`).toBe(true)
    }
    const everything = Object.values(rows).flat().map((r) => Object.values(r).flat().map((v) => (v instanceof Uint8Array ? Buffer.from(v).toString('latin1') : String(v))).join('\n')).join('\n')
    const words = ['渝0299', '评语', '阙听雨', '云溪', 'oa.example', '标签', '审批', '线索', 'own-a', 'opened']
    for (const word of words) for (const encoding of ['utf8', 'utf16le'] as const) expect(everything.includes(Buffer.from(word, encoding).toString('latin1')), word).toBe(false)
  })
  it('a new table would be sealed too, or this fails', async () => {
    const s = await filled()
    const db = new Database(s.name)
    await db.open()
    expect(db.tables.map((t) => t.name).sort()).toEqual([...Object.keys(FORMS), 'heads'].sort())
    for (const t of db.tables) if (t.name !== 'heads') expect(t.schema.indexes.map((i) => i.name).sort(), t.name).toEqual(Object.keys(FORMS[t.name]?.fields ?? {}).sort())
    db.close()
  })
  it('under another key every row is damaged, none is shown, and nothing is written over', async () => {
    const s = await filled()
    const store = again(s, new Uint8Array(32).fill(1))
    expect(await store.summaries()).toEqual({ cases: [], damaged: 3 })
    expect(await store.allNotes()).toEqual({ notes: [], damaged: 3 })
    expect([await store.caseById(seen(1).id), await store.notesOf(seen(1).id), await store.author()]).toEqual([undefined, [], null])
    expect((await store.verifyRecord()).broken).toEqual({ seq: 1, why: 'unreadable' })
    store.close()
    const right = again(s)
    expect((await right.allNotes()).notes).toHaveLength(3)
    right.close()
  })
})

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

describe('what has no order', () => {
  it('is never asked for by its order: a range over sealed keys rejects', async () => {
    const s = await filled()
    const db = new Database(s.name, { sealer: createSealer(KEY) })
    await db.open()
    const id = seen(1).id
    const asked: (() => PromiseLike<unknown>)[] = [
      () => db.cases.where('id').above(id).toArray(), () => db.cases.where('id').anyOf([id, seen(2).id]).toArray(), () => db.notes.where('caseId').startsWith('（').toArray(), () => db.notes.where('caseId').anyOf([id, seen(2).id]).toArray(),
      () => db.cases.where('sum').above('2026').toArray(), () => db.cases.where('sum').equals('x').toArray(), () => db.cases.orderBy('court').keys(), () => db.drafts.where('key').between('a', 'b').count(), () => db.cases.where('id').below(id).delete(),
    ]
    for (const [i, ask] of asked.entries()) await expect(Promise.resolve().then(ask).then((v) => JSON.stringify([i, v]))).rejects.toThrow(/sealed|cannot be/)
    expect(await db.cases.count()).toBe(3)
    db.close()
  })
})
