import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, it } from 'vitest'
import { openStore } from '../../notes/store.ts'
import { draft, keptDraft, PAGE, seen } from './store-sample.ts'

/** A database of an earlier version is opened by today's, and nothing in it is lost. */

it('a database of version 1 keeps its cases, notes, drafts and sites', async () => {
  const name = 'versions-1'
  const at = '2026-11-01T08:00:00.000Z'
  const { id: _, ...words } = { id: undefined, ...draft(1) }
  const note = { ...words, id: 'note-000001', ...PAGE, createdAt: at, updatedAt: at, revision: 1 }
  const old = new Dexie(name)
  old.version(1).stores({ cases: 'id, court, lastSeenAt, deletedAt', notes: 'id, caseId, updatedAt, deletedAt', drafts: 'key, keptAt', sites: 'origin' })
  await old.table('cases').put({ ...seen(1), firstSeenAt: at, lastSeenAt: at })
  await old.table('notes').put(note)
  await old.table('drafts').put({ key: seen(1).id, draft: draft(2), keptAt: at })
  await old.table('sites').put({ origin: 'https://oa.example.invalid', preference: { side: 'left', top: 0.2, role: 'approval', open: false } })
  old.close()

  const store = openStore({ name, now: () => '2026-11-22T08:00:00.000Z', newId: () => 'note-000002' })
  expect(await store.everything()).toEqual({ cases: [{ ...seen(1), firstSeenAt: at, lastSeenAt: at }], notes: [note], leads: [], purged: new Map() })
  expect((await store.summaries()).cases.map((c) => c.id), 'and is listed').toEqual([seen(1).id])
  expect(await keptDraft(store, seen(1).id)).toEqual(draft(2))
  expect(await store.sitePreference('https://oa.example.invalid')).toMatchObject({ side: 'left' })
  expect(await store.partsOf(seen(1).id)).toEqual([])
  await store.seePart(seen(1).id, { view: 'page a', label: '', kind: 'page', file: seen(1).caseFile })
  expect(await store.partsOf(seen(1).id)).toHaveLength(1)
  store.close()
})

it('views of a case: the same view is replaced, the oldest give way, a deleted case takes its views with it and brings them back', async () => {
  let n = 0
  const store = openStore({ name: 'versions-2', now: () => new Date(Date.UTC(2026, 10, 22, 0, 0, n++)).toISOString(), newId: () => `note-${String(n).padStart(6, '0')}` })
  const part = (view: string) => ({ view, label: view, kind: 'page' as const, file: seen(1).caseFile })
  const { id } = seen(1)
  await store.seeCase(seen(1))
  for (let i = 0; i < 45; i++) await store.seePart(id, part(`view ${i}`))
  expect((await store.seePart(id, part('view 30'))).map((p) => p.view).slice(0, 2)).toEqual(['view 30', 'view 44'])
  expect((await store.partsOf(id)).map((p) => p.view)).toHaveLength(40)
  await store.seePart(seen(2).id, part('of another case'))
  const taken = await store.deleteCases([id])
  expect([(await store.partsOf(id)).length, (await store.partsOf(seen(2).id)).length]).toEqual([0, 1])
  await store.restore(taken)
  expect(await store.partsOf(id)).toHaveLength(40)
  expect([...(await store.partsOfCases([id, seen(2).id, 'none'])).values()].map((p) => p.length).sort()).toEqual([1, 40])
  /* Seen again while it lies in the bin: from the beginning. And for good: nothing of it is left. */
  await store.deleteCases([id])
  expect([...(await store.partsOfCases([id, seen(2).id])).keys()]).toEqual([seen(2).id])
  expect((await store.seePart(id, part('view 3'))).map((p) => p.view)).toEqual(['view 3'])
  await store.seeCase(seen(1))
  expect((await store.seePart(id, part('view 4'))).map((p) => p.view)).toEqual(['view 4', 'view 3'])
  await store.deleteCases([id])
  await store.purge('2027-01-01T00:00:00.000Z')
  await store.seeCase(seen(1))
  expect(await store.partsOf(id)).toEqual([])
  store.close()
})
