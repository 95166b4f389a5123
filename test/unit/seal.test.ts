import 'fake-indexeddb/auto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closed, opened } from '../../notes/seal-aead.ts'
import { createSealer, NotOpened } from '../../notes/seal.ts'
import { FORMS } from '../../notes/seal-rows.ts'
import { Database } from '../../notes/store-database.ts'
import { again, filled, got, KEY, raw } from './seal-sample.ts'
import { seen } from './store-sample.ts'

/** What lies in a sealed database: nothing to be read, nothing that can be changed, moved or taken for another unnoticed. */

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
