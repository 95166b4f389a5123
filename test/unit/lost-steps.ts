import { expect, vi } from 'vitest'
import { markSchema } from '../../notes/loss.ts'
import { memory } from './vault-browser.ts'
import { fill, fresh, WORDS, type Window } from './vault-windows.ts'

/** A browser that was used, is started anew and may have emptied the database meanwhile; and what is told then. */

export const lost = async () => (await import('../../entrypoints/background/lost.ts'))
export const told = async () => (await lost()).losses()
const remembered = () => memory.areas.local.get('storedMark')
/** Until the counts are those of now. */
export const counted = (n: number) => vi.waitFor(() => expect(remembered()).toMatchObject({ known: { entries: n } }), 5_000)
export const entries = async (w: Window) => (await (await w.vaultStore()).records(10)).entries.reverse()
export const ENTRIES = 4

/** The browser is started anew; `empty`: it has found its database damaged, and emptied it. */
export async function restart(empty: boolean): Promise<Window> {
  await closed()
  if (empty) for (const { name } of await indexedDB.databases()) if (name) await new Promise((done) => { indexedDB.deleteDatabase(name).onsuccess = done })
  memory.restart()
  return fresh()
}
/** Windows that are to be closed before the next start. */
export const open: Window[] = []
export async function closed(): Promise<void> {
  for (const w of open.splice(0)) (await w.vaultStore().catch(() => undefined))?.close()
}
export const start = async () => { const w = await fresh(); open.push(w); return w }

/** A desk with two cases and two notes, and counts of them. */
export async function filled(locked = false, waited = true): Promise<Window> {
  const w = await start()
  await fill(await w.vaultStore())
  if (locked) await w.setLock(WORDS)
  await (await w.vaultStore()).allNotes()
  /* It takes a second: where the figures do not matter, others are put there. */
  if (!waited) memory.areas.local.set('storedMark', { ...markSchema.parse(remembered()), known: { at: '2026-11-22T01:00:00.000Z', cases: 2, notes: 2, leads: 0, other: 0, entries: 1, head: '' } })
  else await counted(locked ? ENTRIES + 1 : ENTRIES)
  return w
}

/** Nothing is told, and nothing stands in the record. */
export const silent = async (w: Window, what: string) => {
  await w.vaultState()
  await w.vaultStore().then((s) => s.allNotes()).catch(() => {})
  const found = await w.vaultStore().then((s) => s.records(50), () => ({ entries: [] }))
  expect([await told(), found.entries.filter((e) => e.what === 'database-lost')], what).toEqual([[], []])
}
