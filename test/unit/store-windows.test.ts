import 'fake-indexeddb/auto'
import { afterEach, expect, it } from 'vitest'
import { BackupFailure } from '../../notes/backup-failures.ts'
import { explain } from '../../notes/store-failures.ts'
import { openStore, type Store } from '../../notes/store.ts'
import { note } from './export-sample.ts'
import { draft, PAGE, seen } from './store-sample.ts'

/* Two windows of the desk over one database: what one does is never done by halves, nor over the other unseen. */

const opened: Store[] = []
afterEach(() => { for (const s of opened.splice(0)) s.close() })
let serial = 0, seconds = 0
const window = (name: string) => {
  const store = openStore({ name, now: () => new Date(Date.UTC(2026, 10, 22) + ++seconds * 1000).toISOString(), newId: () => `note-${name}-${String(++serial).padStart(4, '0')}` })
  opened.push(store)
  return store
}
const two = (): [Store, Store] => { const name = `windows-${++serial}`; return [window(name), window(name)] }
const why = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'done', (e: unknown) => (e instanceof BackupFailure ? e.why : e instanceof Error ? e.name : e))
async function backupOf(store: Store): Promise<string[]> {
  const lines: string[] = []
  for await (const line of store.backupLines()) lines.push(line)
  return lines
}
async function* slowly(lines: readonly string[], at: number, then: () => Promise<unknown>) {
  for (const [i, line] of lines.entries()) {
    if (i === at) await then()
    yield line
  }
}
const all = async (store: Store) => (await store.everything()).notes.map((n) => n.comment).sort()
const journal = { id: 'import-1', fileName: 'a.json', size: 1, begunAt: '2026-11-22T08:00:00.000Z', state: 'reading' as const, masked: false, portions: 0, rows: 0, counts: {}, problems: [] }

it('a backup that was opened is not restored when another window has opened one since, or taken in a list', async () => {
  const [a, b] = two()
  await a.saveNote(draft(1, { comment: '甲' }), PAGE)
  const first = await backupOf(a)
  await a.saveNote(draft(1, { comment: '乙' }), PAGE)
  const second = await backupOf(a)
  await a.saveNote(draft(1, { comment: '丙' }), PAGE)
  await a.stageBackup(slowly(first, -1, async () => {}), undefined, undefined, 'a')
  await b.stageBackup(slowly(second, -1, async () => {}), undefined, undefined, 'b')
  expect(await why(a.restoreStaged('', 'a'))).toBe('elsewhere')
  expect(await all(a)).toEqual(['丙', '乙', '甲'].sort())
  /* Begun anew by an import: nothing at all is laid aside of a backup, and nothing is cleared. */
  await a.beginImport(journal)
  expect(await why(b.restoreStaged('', 'b'))).toBe('elsewhere')
  expect(await all(a)).toEqual(['丙', '乙', '甲'].sort())
  /* And the import is let be by who drops a backup, and is not pushed out by the next. */
  await b.dropStaged()
  expect(await why(b.stageBackup(slowly(first, -1, async () => {}), undefined, undefined, 'b'))).toBe('importing')
  expect(await a.importJournal()).toMatchObject({ id: 'import-1' })
  await a.dropImport()
  await b.stageBackup(slowly(first, -1, async () => {}), undefined, undefined, 'b')
  await b.restoreStaged('', 'b')
  expect(await all(a)).toEqual(['甲'])
})

it('two windows that open a backup at once: none of them is restored in part', async () => {
  const [a, b] = two()
  await a.writeImport([], Array.from({ length: 1200 }, (_, i) => note(i, seen(1).id)))
  const lines = await backupOf(a)
  const before = await all(a)
  /* While one has laid its first rows, the other begins, lays all of its own, or clears. */
  const late: Promise<unknown>[] = []
  const mine = why(a.stageBackup(slowly(lines, 700, async () => { late.push(why(b.stageBackup(slowly(lines, -1, async () => {}), undefined, undefined, 'b'))); await late[0] }), undefined, undefined, 'a'))
  expect(await mine).toBe('elsewhere')
  expect(await why(b.restoreStaged('', 'b'))).toBe('elsewhere')
  expect(await why(a.restoreStaged('', 'a'))).toBe('elsewhere')
  expect(await all(a)).toEqual(before)
  expect((await a.verifyRecord()).broken).toBeUndefined()
})

it('an undo whose rows another window has cleared says so; what one window wrote meanwhile stays', async () => {
  const [a, b] = two()
  await a.seeCase(seen(1))
  const written = await a.saveNote(draft(1, { comment: '甲' }), PAGE)
  const taken = await a.deleteCases([seen(1).id])
  await b.deleteEverything()
  await expect(a.restore(taken)).rejects.toThrow()
  expect(explain(await a.restore(taken).catch((e: unknown) => e))).toContain('已不在本机')
  expect(explain(await a.restoreNotes([written.id]).catch((e: unknown) => e))).toContain('已不在本机')
  expect((await b.records(10)).entries.map((e) => e.what)).toEqual(['everything-deleted'])
  /* An editor that was open goes on: a change is shown as gone, a new note is stored. */
  expect(await why(a.saveNote({ ...draft(1, { comment: '又写' }), id: written.id, revision: 1 }, PAGE))).toBe('NoteChanged')
  await a.saveNote(draft(1, { comment: '新写' }), PAGE)
  expect(await all(b)).toEqual(['新写'])
})

it('two windows delete and take back the same notes in any order, and nothing is there twice or gone', async () => {
  const [a, b] = two()
  await a.seeCase(seen(1))
  const [one, two_] = [await a.saveNote(draft(1, { comment: '一' }), PAGE), await b.saveNote(draft(1, { comment: '二' }), PAGE)]
  const taken = await Promise.all([a.deleteCases([seen(1).id]), b.deleteNotes([one.id])]).then(([t]) => t)
  await b.saveNote(draft(1, { comment: '三' }), PAGE)
  await Promise.all([a.restore(taken), b.restoreNotes([one.id])])
  expect((await a.notesOf(seen(1).id)).map((n) => n.comment)).toEqual(['一', '二', '三'])
  await Promise.all([a.deleteNotes([one.id, two_.id]), b.deleteNotes([one.id, two_.id])])
  await b.restoreNotes([one.id, two_.id])
  expect((await a.notesOf(seen(1).id)).map((n) => n.comment)).toEqual(['一', '二', '三'])
  expect((await a.verifyRecord()).broken).toBeUndefined()
})
