import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, it as always } from 'vitest'
import { ALL } from '../long.ts'
import { headOf, sealed, unsealed } from '../../notes/backup-file.ts'
import { BackupFailure } from '../../notes/backup-failures.ts'
import { decision, draft, PAGE, sampleStore, seen, type Sample } from './store-sample.ts'
import type { Store } from '../../notes/store.ts'

const it = always.skipIf(!ALL)

/* 备份: everything comes back as it was, or nothing is changed and the reader is told why. */

const AT = '2026-11-22T08:00:00.000Z'
/* As few as a file may say: the tests are to be quick. */
const ROUNDS = 100_000
const WORDS = '九重葛-纸船-4821'

async function bytesOf(s: Sample, words = WORDS): Promise<Blob> {
  const parts: BlobPart[] = []
  for await (const b of sealed(s.store.backupLines(), words, AT, ROUNDS)) parts.push(b)
  return new Blob(parts)
}
async function filled(): Promise<Sample> {
  const s = sampleStore()
  for (let i = 1; i <= 3; i++) await s.store.seeCase(seen(i))
  for (let i = 0; i < 40; i++) await s.store.saveNote(draft(1 + (i % 3), { comment: `第${i}条\n😀\u2028` }), PAGE)
  await s.store.saveNote(decision(1, 'override'), PAGE)
  await s.store.deleteNotes(['note-000002'])
  await s.store.keepDraft('x', draft(1))
  await s.store.setAuthor('阙听雨')
  return s
}
async function all(s: Sample): Promise<Record<string, unknown[]>> {
  const db = new Dexie(s.name)
  await db.open()
  const rows = Object.fromEntries(await Promise.all(db.tables.map(async (t) => [t.name, await t.toArray()] as const)))
  db.close()
  return rows
}
const why = async (work: Promise<unknown>) => work.then(() => 'nothing', (e: unknown) => (e instanceof BackupFailure ? e.why : String(e)))
async function drain(file: Blob, words = WORDS): Promise<string[]> {
  const lines: string[] = []
  for await (const line of unsealed(file, words)) lines.push(line)
  return lines
}

it('everything comes back on another machine, damaged rows too; the record goes on', async () => {
  const from = await filled()
  const raw = new Dexie(from.name)
  await raw.open()
  await raw.table('notes').put({ id: 'note-damaged', caseId: 3 })
  raw.close()
  const file = await bytesOf(from)
  const to = sampleStore()
  const held = await to.store.stageBackup(unsealed(file, WORDS))
  expect(held).toMatchObject({ cases: 3, notes: 42 })
  expect((await all(to))['notes'], 'nothing has changed yet').toEqual([])
  await to.store.restoreStaged('备份')
  const [was, is] = [await all(from), await all(to)]
  for (const table of ['cases', 'notes', 'drafts', 'sites', 'corrections', 'leads']) expect(is[table], table).toEqual(was[table])
  expect(is['staging']).toEqual([])
  expect(await to.store.verifyRecord()).toMatchObject({ count: (was['operations']?.length ?? 0) + 1 })
  expect((await to.store.verifyRecord()).broken).toBeUndefined()
})

it('after the database was lost the record of a backup comes back, and what was recorded since stands behind it; a backup made since brings nothing twice', async () => {
  const from = await filled(), before = await from.store.recordCount()
  const file = await bytesOf(from)
  const to = sampleStore()
  await to.store.record({ what: 'database-lost', id: 'a-former-one' })
  await to.store.record({ what: 'settings-changed', detail: '其后' })
  const later = await bytesOf(to)
  const kinds = async () => (await to.store.records(1000)).entries.map((e) => e.what).reverse()
  await to.store.stageBackup(unsealed(later, WORDS))
  await to.store.restoreStaged('')
  expect(await kinds()).toEqual(['database-lost', 'settings-changed', 'backup-restored'])
  await to.store.stageBackup(unsealed(file, WORDS))
  await to.store.restoreStaged('')
  expect([(await kinds()).slice(before), await to.store.verifyRecord()]).toMatchObject([['database-lost', 'settings-changed', 'backup-restored', 'backup-restored'], { count: before + 4 }])
  expect((await to.store.verifyRecord()).broken).toBeUndefined()
  /* Now it is one record, which goes on. */
  await to.store.stageBackup(unsealed(file, WORDS))
  await to.store.restoreStaged('')
  expect((await kinds()).slice(before)).toEqual(['database-lost', 'settings-changed', 'backup-restored', 'backup-restored', 'backup-restored'])
})

it('a restore takes the place of what is there, and leaves this machine its own record', async () => {
  const s = await filled()
  const file = await bytesOf(s)
  const before = await s.store.recordCount()
  await s.store.saveNote(draft(2, { comment: '备份之后写的' }), PAGE)
  await s.store.stageBackup(unsealed(file, WORDS))
  await s.store.restoreStaged('备份')
  expect((await s.store.allNotes()).notes.map((n) => n.comment)).not.toContain('备份之后写的')
  expect((await s.store.records(2)).entries.map((e) => e.what)).toEqual(['backup-restored', 'annotated'])
  expect(await s.store.recordCount()).toBe(before + 2)
})

it('what another window has taken away meanwhile is not restored: nothing is emptied', async () => {
  const begun = { id: 'import-1', fileName: '名单.json', size: 1, begunAt: AT, state: 'reading' as const, masked: false, portions: 0, rows: 0, counts: {}, problems: [] }
  for (const meanwhile of [(store: Store) => store.beginImport(begun), (store: Store) => store.dropStaged()]) {
    const s = await filled()
    const file = await bytesOf(s)
    const before = await all(s)
    await s.store.stageBackup(unsealed(file, WORDS))
    await meanwhile(s.store)
    expect(await why(s.store.restoreStaged('备份'))).toBe('elsewhere')
    const { staging: _, ...now } = await all(s)
    expect({ ...now, staging: [] }).toEqual(before)
  }
})

it('nothing of what is stored can be read in the file', async () => {
  const s = await filled()
  const text = new TextDecoder('latin1').decode(await (await bytesOf(s)).arrayBuffer())
  for (const words of ['caseId', 'note-000001', '"t":"notes"']) expect(text.slice(500)).not.toContain(words)
})

it('a wrong passphrase, a foreign file, a newer one: each said, before anything is read', async () => {
  const file = await bytesOf(await filled())
  expect(await why(drain(file, '别的密码-0000'))).toBe('passphrase')
  expect(await drain(file, WORDS.normalize('NFKC'))).toHaveLength((await drain(file)).length)
  expect(await why(headOf(new Blob(['PK\u0003\u0004'])))).toBe('not-a-backup')
  expect(await why(headOf(new Blob(['{"format":"zhongben-annotations","version":2}\n'])))).toBe('not-a-backup')
  const text = await file.slice(0, 400).text()
  expect(await why(headOf(new Blob([text.replace('"version":1', '"version":2').split('\n')[0] + '\n'])))).toBe('newer')
  expect(await why(drain(new Blob([text.replace('100000', '99999999').split('\n')[0] + '\n'])))).toBe('altered')
})

it('cut off anywhere, altered anywhere, with something behind it: refused, and nothing changes', async () => {
  const s = await filled()
  const file = await bytesOf(s)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const head = bytes.indexOf(10) + 1
  const before = await all(s)
  for (const at of [head, head + 3, head + 20, bytes.length - 1]) expect(await why(s.store.stageBackup(unsealed(file.slice(0, at), WORDS))), `cut at ${at}`).toBe('truncated')
  for (const at of [head + 4, head + 5, head + 40, bytes.length - 1]) {
    const spoiled = bytes.slice()
    spoiled[at] = (spoiled[at] ?? 0) ^ 1
    expect(['altered', 'truncated'], `altered at ${at}`).toContain(await why(s.store.stageBackup(unsealed(new Blob([spoiled]), WORDS))))
  }
  expect(await why(drain(new Blob([bytes, 'x'])))).toBe('altered')
  /* The creation time stands in the clear, but bound. */
  const later = new TextDecoder('latin1').decode(bytes.slice(0, head)).replace('2026-11-22', '2026-11-23')
  expect(await why(drain(new Blob([Uint8Array.from(later, (c) => c.charCodeAt(0)), bytes.slice(head)])))).toBe('altered')
  expect(await all(s)).toEqual(before)
})

it('content that is none of ours is refused even under the right passphrase', async () => {
  const s = await filled()
  const made = async (lines: string[]) => {
    const parts: BlobPart[] = []
    for await (const b of sealed((async function* () { yield* lines })(), WORDS, AT, ROUNDS)) parts.push(b)
    return new Blob(parts)
  }
  const before = await all(s)
  for (const lines of [[], ['x'], ['{"tables":{}}'], ['{"tables":{}}', '{"end":1}'], ['{"tables":{}}', '{"t":"secrets","r":{"id":"1"}}', '{"end":1}'], ['{"tables":{}}', '{"t":"notes","r":{}}', '{"end":1}'], ['{"tables":{}}', '{"end":0}', '{"t":"notes","r":{"id":"a"}}']]) {
    expect(['content', 'truncated'], lines.join()).toContain(await why(s.store.stageBackup(unsealed(await made(lines), WORDS))))
  }
  expect(await all(s)).toEqual(before)
})

it('cases of a backup that has no summaries are listed all the same', async () => {
  const lines = [JSON.stringify({ tables: { cases: 1 } }), JSON.stringify({ t: 'cases', r: { ...seen(1), firstSeenAt: AT, lastSeenAt: AT } }), JSON.stringify({ end: 1 })]
  const s = sampleStore()
  await s.store.stageBackup((async function* () { yield* lines })())
  await s.store.restoreStaged('')
  expect((await s.store.summaries()).cases.map((c) => c.id)).toEqual([seen(1).id])
})

it('deleting everything leaves one entry that says so', async () => {
  const s = await filled()
  const n = await s.store.recordCount()
  await s.store.deleteEverything()
  const rows = await all(s)
  for (const [table, list] of Object.entries(rows)) expect(list.length, table).toBe(table === 'operations' || table === 'heads' ? 1 : 0)
  expect((await s.store.records(1)).entries[0]).toMatchObject({ what: 'everything-deleted', count: n, seq: 1 })
})
