import 'fake-indexeddb/auto'
import { openStore } from '../../notes/store.ts'
import { draft, PAGE, sampleStore, seen, type Sample } from './store-sample.ts'

/** A sealed store with a row in every table, and ways past the layer that opens them. */

export const KEY = new Uint8Array(32).map((_, i) => i)

export async function filled(): Promise<Sample> {
  const s = sampleStore('', KEY)
  for (const n of [1, 2, 3]) await s.store.seeCase(seen(n))
  for (const n of [1, 2, 3]) await s.store.saveNote(draft(n, { comment: `评语${n}号`, tags: ['私密标签'] }), PAGE)
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
export async function raw<T>(name: string, work: (table: (name: string) => IDBObjectStore) => T): Promise<T> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => { const r = indexedDB.open(name); r.onsuccess = () => resolve(r.result); r.onerror = () => reject(r.error) })
  const t = db.transaction([...db.objectStoreNames], 'readwrite')
  const result = await work((n) => t.objectStore(n))
  await new Promise((resolve) => { t.oncomplete = resolve })
  db.close()
  return result
}
export const got = <T>(r: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => { r.onsuccess = () => resolve(r.result); r.onerror = () => reject(r.error) })
export const again = (s: Sample, key = KEY) => openStore({ name: s.name, key, now: () => '2026-11-22T00:00:00.000Z', newId: () => 'note-900000' })
