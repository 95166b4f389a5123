import { readFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { damagedFile, TABLE_NAMES, type TableName } from '../../notes/damaged.ts'
import { annotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import { ImportSession } from '../../notes/import-session.ts'
import { stageJson } from '../../notes/import-staging.ts'
import { AT, caseRecord, note } from './export-sample.ts'
import { PAGE, draft, getRaw, putRaw, sampleStore, seen, type Sample } from './store-sample.ts'

/* A row damaged by hand in every table: the rest works, it is found, kept elsewhere and taken out. */

const open: Sample[] = []
afterEach(() => { for (const s of open.splice(0)) s.store.close() })
/** A store with rows in every table, as the program itself wrote them. */
async function filled(): Promise<Sample & { rows: Record<string, Record<string, unknown>[]> }> {
  const s = sampleStore('甲')
  open.push(s)
  await s.store.recordCount()
  const { tables }: { tables: Record<string, Record<string, unknown>[]> } = JSON.parse(readFileSync(new URL('stored/version-5.json', import.meta.url), 'utf8'))
  for (const [table, rows] of Object.entries(tables)) for (const row of rows) await putRaw(s.name, table, row)
  return { ...s, rows: tables }
}
const KEYS: Record<Exclude<TableName, 'staging'>, string> = { cases: 'id', notes: 'id', leads: 'id', corrections: 'id', parts: 'id', drafts: 'key', profiles: 'id', sites: 'origin', operations: 'seq' }
const TABLES = Object.keys(KEYS).filter((t): t is keyof typeof KEYS => t in KEYS)

it('what the program writes itself is sound, row by row', async () => {
  const { store, rows } = await filled()
  await store.setAuthor('李某')
  await store.keepExport({ at: '2026-11-22T08:00:00.000Z', fileName: 'a.xlsx', scope: '全部', format: 'xlsx', cases: 1, notes: 1, masking: 'all', caseNumbers: false })
  await store.purgeable(30)
  await store.profiles.keepDraft('https://oa.example.invalid', { profileVersion: 1, steps: [] } as never).catch(() => {})
  const progress: number[] = []
  const found = await store.inspect((done) => progress.push(done))
  expect(found.damaged).toEqual([])
  expect(found.looked).toBeGreaterThan(Object.values(rows).flat().length)
  expect(progress.at(-1)).toBe(1)
})

it.each(TABLES)('%s: a row that lost its content is found by its key; the rest goes on, and it alone is taken out', async (table) => {
  const s = await filled()
  const victim = s.rows[table]?.at(-1)
  const key = victim?.[KEYS[table]]
  if (typeof key !== 'string' && typeof key !== 'number') throw new Error('no row')
  const broken = { [KEYS[table]]: key, seenAt: 7, preference: { side: 'up' }, comment: '半截' }
  await putRaw(s.name, table, broken)
  /* Nothing throws, nothing is shown half. */
  expect(JSON.stringify([await s.store.summaries(), await s.store.allNotes(), await s.store.everything(), await s.store.allLeads(), await s.store.allCorrections(), await s.store.partsOf(seen(1).id), await s.store.keptDrafts(), await s.store.profiles.list(), [...await s.store.profiles.off()], (await s.store.records(100)).entries])).not.toContain('半截')
  await s.store.seeCase(seen(5))
  const fresh = await s.store.saveNote(draft(5, { comment: '照常' }), PAGE)
  expect((await s.store.notesOf(seen(5).id)).map((n) => n.id)).toEqual([fresh.id])

  const { damaged } = await s.store.inspect()
  expect(damaged).toEqual([{ table, key, row: broken }])
  expect(new TextDecoder().decode(damagedFile(damaged, '2026-11-22T08:00:00.000Z'))).toContain('半截')
  const count = await s.store.recordCount()
  if (table === 'operations') {
    expect(await s.store.takeOutDamaged(damaged)).toBe(0)
    expect((await s.store.verifyRecord()).broken).toMatchObject({ seq: key })
    return
  }
  expect(await s.store.takeOutDamaged(damaged)).toBe(1)
  expect((await s.store.inspect()).damaged).toEqual([])
  expect((await s.store.records(1)).entries[0]).toMatchObject({ what: 'purged', count: 1, seq: count + 1 })
  expect((await s.store.verifyRecord()).broken).toBeUndefined()
})

it('of an import that was not finished: a damaged row is found, and taken out with all that was laid aside; what is stored stays', async () => {
  const s = await filled()
  const before = await s.store.everything()
  const list = new Blob([jsonBytes(annotationFile({ cases: [caseRecord(1)], notes: [note(1, caseRecord(1).id), note(2, caseRecord(1).id)], masking: 'none', exportedAt: AT }))])
  const stage = () => stageJson(s.store, list, { id: 'import-1', fileName: '名单.json', size: list.size, begunAt: AT }, () => {})
  for (const n of [0, 2, 1e9 + 1, 5e8]) {
    const session = new ImportSession(s.store, await stage())
    await session.compare(() => {})
    await session.choose('mine', [1])
    expect((await s.store.inspect()).damaged, 'sound as the program wrote it').toEqual([])
    await putRaw(s.name, 'staging', { n, t: n === 0 ? 'import' : n === 2 ? 'import-notes' : n === 5e8 ? 'import-choices' : 'import-index', r: [{ 半截: 1 }] })
    const { damaged } = await s.store.inspect()
    expect(damaged.map((d) => [d.table, d.key])).toEqual([['staging', n]])
    /* A choice that is lost is chosen anew. */
    if (n === 5e8) expect(await session.chosen()).toEqual({ chosen: { mine: [], theirs: [], both: [] }, changed: 0 })
    expect(await s.store.takeOutDamaged(damaged)).toBe(1)
    expect([(await s.store.inspect()).damaged, await s.store.importJournal()]).toEqual([[], undefined])
    await expect(session.write(() => undefined)).rejects.toThrow()
  }
  /* A backup that is being opened may hold damaged rows itself: it judges nothing. */
  await putRaw(s.name, 'staging', { n: 1, t: 'notes', r: { id: 'note-damaged', kind: 42 } })
  expect((await s.store.inspect()).damaged).toEqual([])
  await putRaw(s.name, 'staging', { n: 0, t: 'backup', r: { name: 7 } })
  expect((await s.store.inspect()).damaged).toMatchObject([{ table: 'staging', key: 0 }])
  expect(await s.store.everything()).toEqual(before)
})

it('a row that has become readable since, or that is sound, is not taken out', async () => {
  const s = await filled()
  const [note] = s.rows['notes'] ?? []
  if (typeof note?.['id'] !== 'string') throw new Error('no note')
  await putRaw(s.name, 'notes', { ...note, kind: 'nonsense' })
  const { damaged } = await s.store.inspect()
  await putRaw(s.name, 'notes', note)
  expect(await s.store.takeOutDamaged([...damaged, { table: 'cases', key: seen(1).id }])).toBe(0)
  expect(await getRaw(s.name, 'notes', note['id'])).toEqual(note)
})

it('a case whose summary is spoiled is listed nowhere until it is looked for, then again', async () => {
  const s = await filled()
  const [record] = s.rows['cases'] ?? []
  await putRaw(s.name, 'cases', { ...record, sum: '[1' })
  const { sum: _, ...without } = s.rows['cases']?.[1] ?? {}
  await putRaw(s.name, 'cases', without)
  expect((await s.store.summaries())).toMatchObject({ cases: [], damaged: 2 })
  expect(await s.store.inspect()).toMatchObject({ damaged: [], mended: 2 })
  expect((await s.store.summaries())).toMatchObject({ damaged: 0 })
  expect((await s.store.summaries()).cases).toHaveLength(2)
})

it('every table has words for the reader', () => expect(Object.keys(TABLE_NAMES).sort()).toEqual([...TABLES, 'staging'].sort()))
