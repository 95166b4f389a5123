import 'fake-indexeddb/auto'
import { expect, vi } from 'vitest'
import type { Store } from '../../notes/store.ts'
import { draft, PAGE, seen } from './store-sample.ts'
import { memory } from './vault-browser.ts'

/** Windows of the extension over one browser in memory, and what is stored in it. The test file says by `vi.mock` what browser that is. */

export const WORDS = '九重葛-纸船-4821', OTHER = '另一句口令-77'
export const never = new AbortController().signal

/** A window of the extension: modules of its own, over the same storage and databases. */
async function opened() {
  vi.resetModules()
  const [vault, change, convert, failures] = [await import('../../entrypoints/background/vault.ts'), await import('../../entrypoints/background/vault-change.ts'), await import('../../notes/store-convert.ts'), await import('../../notes/store-failures.ts')]
  return { ...vault, ...change, PLAIN: convert.PLAIN, SEALED: convert.SEALED, explain: failures.explain, setLock: (words: string, signal = never, progress = (_: number) => {}) => change.setLock(words, progress, signal), removeLock: (words: string, signal = never) => change.removeLock(words, () => {}, signal) }
}
export type Window = Awaited<ReturnType<typeof opened>>

export async function fill(store: Store): Promise<void> {
  for (const n of [1, 2]) await store.seeCase(seen(n))
  for (const n of [1, 2]) await store.saveNote(draft(n, { comment: `评语${n}号` }), PAGE)
  await store.keepDraft(seen(1).id, draft(1, { comment: '未写完' }), 'w1')
  await store.setAuthor('阙听雨')
}
/** All that a person stored; not the operation record, which goes on. */
export async function held(w: Window): Promise<unknown> {
  const store = await w.vaultStore()
  const { cases, notes, leads } = await store.everything()
  const by = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
  expect((await store.verifyRecord()).broken).toBeUndefined()
  return { cases: by(cases), notes: by(notes), leads: by(leads), drafts: await store.keptDrafts(), author: await store.author() }
}
export const databases = async () => (await indexedDB.databases()).map((d) => d.name).sort()
export const outcome = (work: Promise<unknown>) => work.then(() => 'done', (e: unknown) => (e instanceof Error ? e.name : String(e)))
export const last = async (w: Window) => (await (await w.vaultStore()).records(1)).entries[0]

const windows: Window[] = []
export const fresh = async (): Promise<Window> => { const w = await opened(); windows.push(w); return w }

/** All windows are closed, and nothing is left. */
export async function away(): Promise<void> {
  memory.live()
  for (const w of windows.splice(0)) (await w.vaultStore().catch(() => undefined))?.close()
  for (const { name } of await indexedDB.databases()) if (name) await new Promise((done) => { indexedDB.deleteDatabase(name).onsuccess = done })
  memory.reset()
}
