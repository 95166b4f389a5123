import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createVerifier, nextEntry, OPERATIONS, type Entry } from '../../notes/record.ts'
import { OPERATION_NAMES } from '../../notes/record-words.ts'
import { openStore } from '../../notes/store.ts'
import { draft, PAGE, seen } from './store-sample.ts'

/* 操作记录: nothing is done without its entry, and nothing can be done to the entries unseen. */

const chain = (n: number): Entry[] => {
  const made: Entry[] = []
  for (let i = 0; i < n; i++) made.push(nextEntry(made.at(-1), { what: OPERATIONS[i % OPERATIONS.length] ?? 'opened', caseId: `案${i}`, count: i }, `2026-11-22T08:00:${String(i % 60).padStart(2, '0')}.000Z`))
  return made
}
const verified = (rows: readonly unknown[]) => {
  const v = createVerifier()
  for (const row of rows) v.take(row)
  return v.result()
}
let at = 0
const open = (name: string, clock = () => new Date(Date.UTC(2026, 10, 22, 8, 0, at++)).toISOString()) => {
  let id = 0
  return openStore({ name, now: clock, newId: () => `row-${name}-${String(id++).padStart(6, '0')}` })
}

it('a chain that nobody touched holds; every operation has a name', () => {
  expect(verified(chain(50))).toMatchObject({ count: 50, setBack: [], head: chain(50).at(-1)?.hash })
  expect(verified(chain(50)).broken).toBeUndefined()
  expect(OPERATIONS.every((o) => OPERATION_NAMES[o].length > 1)).toBe(true)
})

it('an entry altered, taken out, put in, doubled or moved breaks it at that place', () => {
  const whole = chain(30)
  fc.assert(fc.property(fc.integer({ min: 0, max: 28 }), fc.constantFrom('alter', 'take', 'double', 'swap', 'forge', 'spoil'), (i, how) => {
    const rows: unknown[] = [...whole]
    const e = whole[i]
    if (!e) throw new Error('no entry')
    if (how === 'alter') rows[i] = { ...e, count: 999 }
    if (how === 'take') rows.splice(i, 1)
    if (how === 'double') rows.splice(i, 0, e)
    if (how === 'swap') [rows[i], rows[i + 1]] = [rows[i + 1], rows[i]]
    /* With a digest that fits itself, but not what follows. */
    if (how === 'forge') rows[i] = nextEntry(whole[i - 1], { what: 'opened', caseId: '别的' }, e.at)
    if (how === 'spoil') rows[i] = { ...e, what: '无此操作' }
    const { broken } = verified(rows)
    expect(broken?.seq, how).toBeGreaterThanOrEqual(i + 1)
    expect(broken?.seq, how).toBeLessThanOrEqual(i + 2)
  }), { numRuns: 150 })
})

it('a clock that was set back is told of; the order stays', () => {
  const a = nextEntry(undefined, { what: 'opened' }, '2026-11-22T08:00:00.000Z')
  const b = nextEntry(a, { what: 'annotated' }, '2026-11-20T08:00:00.000Z')
  expect(verified([a, b])).toMatchObject({ count: 2, setBack: [2] })
})

it('what is done with the store stands in the record, in its order; a look at the same case again does not', async () => {
  const store = open('record-1')
  await store.seeCase(seen(1))
  await store.seeCase(seen(1))
  const note = await store.saveNote(draft(1), PAGE)
  await store.saveNote({ ...draft(1), id: note.id, comment: '改了' }, PAGE)
  await store.saveNote({ ...draft(1), target: { type: 'conclusion', rule: 'four-no-under-three-months' }, rule: 'four-no-under-three-months', decision: 'override', comment: '理由' }, PAGE)
  await store.deleteNotes([note.id])
  await store.restoreNotes([note.id])
  const undo = await store.writeImport([], [{ ...note, id: 'note-other-1', caseId: seen(1).id }])
  await undo()
  await store.restore(await store.deleteCases([seen(1).id]))
  await store.record({ what: 'exported', count: 3, detail: 'xlsx，未脱敏，理由：移送' })
  const { entries } = await store.records(100)
  expect(entries.map((e) => e.what).reverse()).toEqual(['opened', 'annotated', 'note-changed', 'overridden', 'deleted', 'restored', 'imported', 'import-undone', 'deleted', 'restored', 'exported'])
  expect(JSON.stringify(entries), 'no words of a note').not.toContain(draft(1).comment)
  expect(await store.verifyRecord()).toMatchObject({ count: 11 })
  expect((await store.verifyRecord()).broken).toBeUndefined()
  store.close()
})

it('what fails leaves no entry, and an entry that cannot be written lets nothing be done', async () => {
  const store = open('record-2')
  await expect(store.saveNote({ ...draft(1), id: 'note-missing-1' }, PAGE)).rejects.toThrow()
  expect(await store.recordCount()).toBe(0)
  const broken = open('record-2', () => '不是时间')
  await expect(broken.saveNote(draft(1), PAGE)).rejects.toThrow()
  expect((await store.allNotes()).notes).toEqual([])
  store.close()
  broken.close()
})

it('a row changed by hand in the database is found', async () => {
  const store = open('record-3')
  for (let i = 0; i < 5; i++) await store.saveNote(draft(i), PAGE)
  const raw = new Dexie('record-3')
  await raw.open()
  await raw.table('operations').update(3, { what: 'opened' })
  expect((await store.verifyRecord()).broken).toEqual({ seq: 3, why: 'altered' })
  await raw.table('operations').delete(3)
  expect((await store.verifyRecord()).broken).toEqual({ seq: 3, why: 'missing' })
  raw.close()
  store.close()
})

it('two windows that write at once make one chain', async () => {
  const [a, b] = [open('record-4'), open('record-4')]
  await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? a : b).record({ what: 'opened', caseId: String(i) })))
  expect(await a.verifyRecord()).toMatchObject({ count: 20 })
  expect((await a.verifyRecord()).broken).toBeUndefined()
  a.close()
  b.close()
})
