import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { caseRecordSchema } from '../../notes/case-record.ts'
import { noteSchema } from '../../notes/schema.ts'
import { explain } from '../../notes/store-failures.ts'
import { openStore, type Store } from '../../notes/store.ts'
import { draft, keptDraft, PAGE, seen } from './store-sample.ts'

/*
 * Databases as earlier versions left them: test/unit/stored/version-N.json was written on 2026-11-22 by the code of that version
 * itself (the last commit before the next one). What it holds is put into a database of that very version and opened by today's code.
 */

interface Stored {
  version: number
  schema: Record<string, { keyPath: string; autoIncrement: boolean; indexes: { name: string; multiEntry: boolean }[] }>
  tables: Record<string, Record<string, unknown>[]>
}
const VERSIONS = [1, 2, 3, 4, 5]
const storedBy = (version: number): Stored => JSON.parse(readFileSync(new URL(`stored/version-${version}.json`, import.meta.url), 'utf8'))

/** Puts it into a database without any of our code. */
async function put(name: string, { version, schema, tables }: Stored): Promise<void> {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const asked = indexedDB.open(name, version)
    asked.onupgradeneeded = () => {
      for (const [table, { keyPath, autoIncrement, indexes }] of Object.entries(schema)) {
        const made = asked.result.createObjectStore(table, { keyPath, autoIncrement })
        for (const i of indexes) made.createIndex(i.name, i.name, { multiEntry: i.multiEntry })
      }
    }
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => fail(asked.error)
  })
  const t = db.transaction(Object.keys(tables), 'readwrite')
  for (const [table, rows] of Object.entries(tables)) for (const row of rows) t.objectStore(table).put(row)
  await new Promise((done) => { t.oncomplete = done })
  db.close()
}
async function rows(name: string): Promise<{ version: number; tables: Record<string, unknown[]> }> {
  const db = await new Promise<IDBDatabase>((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result) })
  const tables: Record<string, unknown[]> = {}
  for (const table of db.objectStoreNames) tables[table] = await new Promise((done) => { const asked = db.transaction(table).objectStore(table).getAll(); asked.onsuccess = () => done(asked.result) })
  const { version } = db
  db.close()
  return { version, tables }
}
const open = (name: string): Store => openStore({ name, now: () => '2026-11-23T08:00:00.000Z', newId: () => 'note-new-001' })

it.each(VERSIONS)('a database of version %i keeps every row, and all of them are read', async (version) => {
  const name = `migrated-${version}`
  const stored = storedBy(version)
  expect(stored.version).toBe(version * 10)
  await put(name, stored)
  const store = open(name)
  const { cases, notes } = await store.everything()
  expect([cases.length, notes.length]).toEqual([stored.tables['cases']?.length, stored.tables['notes']?.length])
  for (const note of stored.tables['notes'] ?? []) expect(notes).toContainEqual(noteSchema.parse(note))
  for (const record of stored.tables['cases'] ?? []) expect(cases).toContainEqual(caseRecordSchema.parse(record))
  /* Listed, found by its kin, without what lies in the bin; nothing counts as damaged. */
  const summaries = await store.summaries()
  expect([summaries.cases.map((c) => c.id).sort(), summaries.damaged]).toEqual([[seen(1).id, seen(2).id].sort(), 0])
  const [file] = cases.map((c) => c.caseFile)
  expect(file && (await store.kinOf(file)).length).toBe(2)
  expect((await store.allNotes()).damaged).toBe(0)
  expect((await store.notesOf(seen(1).id)).map((n) => [n.comment, n.decision])).toEqual([['核对数额，已改', undefined], ['首次执行已满三个月', 'override']])
  expect(await keptDraft(store, seen(2).id)).toMatchObject({ comment: '写到一半' })
  expect(await store.sitePreference('https://oa.example.invalid')).toMatchObject({ side: 'left' })
  expect((await store.partsOf(seen(1).id)).map((p) => p.view)).toEqual(version === 1 ? [] : ['page a'])
  expect((await store.allCorrections()).map((c) => c.by)).toEqual(version === 1 ? [] : ['李某'])
  expect([...await store.profiles.off()]).toEqual(version === 1 ? [] : ['shipped'])
  expect((await store.allLeads()).leads.map((l) => l.summary)).toEqual(version < 5 ? [] : ['核实'])
  const record = await store.verifyRecord()
  expect([record.count, record.broken]).toEqual([stored.tables['operations']?.length ?? 0, undefined])
  /* And goes on. */
  const [first] = await store.notesOf(seen(1).id)
  await store.saveNote({ ...draft(1, { comment: '现在改的' }), id: first?.id, revision: first?.revision }, PAGE)
  expect((await store.notesOf(seen(1).id))[0]).toMatchObject({ comment: '现在改的', revision: (first?.revision ?? 0) + 1 })
  store.close()
})

it('a database of a later version is refused with a sentence, and nothing in it changes', async () => {
  const name = 'newer'
  const now = open(name)
  await now.seeCase(seen(1))
  await now.saveNote(draft(1), PAGE)
  now.close()
  /* What a later version may have done: a version of its own, another table. */
  const { version } = await rows(name)
  await new Promise<void>((done) => {
    const asked = indexedDB.open(name, version + 10)
    asked.onupgradeneeded = () => { asked.result.createObjectStore('later', { keyPath: 'id' }).put({ id: 1 }) }
    asked.onsuccess = () => { asked.result.close(); done() }
  })
  const before = await rows(name)
  const old = open(name)
  for (const work of [() => old.saveNote(draft(1), PAGE), () => old.allNotes(), () => old.deleteEverything(), () => old.purgeable(30), () => old.writeImport([], [])]) {
    const failed: unknown = await work().then(() => 'no failure', (error: unknown) => error)
    expect(explain(failed)).toBe('本机的数据由更新版本的程序写成，本版本不能读写，也没有改动任何内容。请把扩展更新到原来的版本或者更新的版本后再用。')
  }
  old.close()
  expect(await rows(name)).toEqual(before)
})
