import 'fake-indexeddb/auto'
import { caseRecord } from './export-sample.ts'
import type { NoteDraft } from '../../notes/messages.ts'
import { openStore, type SeenCase, type Store } from '../../notes/store.ts'

/** A store over an in-memory database, with a clock that ticks a second at every look and ids that count. `who` tells machines apart. */

export interface Sample {
  store: Store
  name: string
  /** the instant that was given out last */
  last: () => string
}

let opened = 0

/** `key`: its rows are sealed. */
export function sampleStore(who = '', key?: Uint8Array): Sample {
  const serial = ++opened
  const name = `sample-${serial}`
  const machine = who === '' ? '' : `${serial}-`
  let seconds = 0, ids = 0, last = ''
  const store = openStore({ name, key, now: () => (last = new Date(Date.UTC(2026, 10, 21) + ++seconds * 1000 + (who === '' ? 0 : serial % 1000)).toISOString()), newId: () => `note-${machine}${String(++ids).padStart(6, '0')}` })
  return { store, name, last: () => last }
}

export const PAGE = { url: 'https://oa.example.invalid/case?id=1', pageTitle: '案件详情' }

export function seen(serial: number): SeenCase {
  const { firstSeenAt: _, lastSeenAt: __, deletedAt: ___, ...rest } = caseRecord(serial)
  return rest
}

export function draft(serial: number, more: Partial<NoteDraft> = {}): NoteDraft {
  return { caseId: seen(serial).id, target: { type: 'case' }, kind: 'doubt', comment: '存疑', ...more }
}

export function decision(serial: number, which: 'accept' | 'override', rule = 'four-no-under-three-months'): NoteDraft {
  return draft(serial, { target: { type: 'conclusion', rule }, kind: 'problem', comment: which === 'override' ? '首次执行已满三个月' : '', decision: which })
}

/** Puts a row past the store, as an older version or a fault of the disk might have left it. */
export async function putRaw(name: string, table: string, row: unknown): Promise<void> {
  const db = await asked(indexedDB.open(name))
  await asked(db.transaction(table, 'readwrite').objectStore(table).put(row))
  db.close()
}

export async function getRaw(name: string, table: string, key: string): Promise<unknown> {
  const db = await asked(indexedDB.open(name))
  const row: unknown = await asked(db.transaction(table).objectStore(table).get(key))
  db.close()
  return row
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Lets the database refuse to write the n-th row from now on, as a full disk does; gives the way back. */
export function refuseWrite(nth: number, name: string): () => void {
  const put = IDBObjectStore.prototype.put, add = IDBObjectStore.prototype.add
  let count = 0
  const refusing = (write: typeof put): typeof put => function (this: IDBObjectStore, ...args) {
    if (++count >= nth) throw new DOMException('no', name)
    return Reflect.apply(write, this, args)
  }
  IDBObjectStore.prototype.put = refusing(put)
  IDBObjectStore.prototype.add = refusing(add)
  return () => { IDBObjectStore.prototype.put = put; IDBObjectStore.prototype.add = add }
}

/** The latest that was being written of a case. */
export async function keptDraft(store: Store, caseId: string): Promise<NoteDraft | null> {
  return (await store.draftsOf(caseId))[0] ?? null
}
