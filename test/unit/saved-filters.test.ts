import { expect, it } from 'vitest'
import { NO_FACETS } from '../../components/desk/filter.ts'
import { moved } from '../../components/desk/find/saved-filters.tsx'
import { narrowedBy, narrowingWords, proposedName, sameNarrowing, saved } from '../../components/desk/find/saved.ts'
import { getRaw, putRaw, sampleStore } from './store-sample.ts'

/* Saved filters: kept in the store and in its backup, edited by several windows, read with what they may not hold left out. */

const doubt = saved('filter-0001', '存疑', 'notes', { search: ' 约谈 -财产 ', facets: { ...NO_FACETS, kind: 'doubt', from: '2026-01-01' } })
const urgent = saved('filter-0002', '不批的', 'cases', { search: '', facets: { ...NO_FACETS, conclusion: '不批' }, sort: 'number' })

it('a filter says what it was saved from, in words too', () => {
  expect(narrowedBy(doubt)).toEqual({ search: '约谈 -财产', facets: { ...NO_FACETS, kind: 'doubt', from: '2026-01-01' } })
  expect(narrowedBy(urgent)).toEqual({ search: '', facets: { ...NO_FACETS, conclusion: '不批' }, sort: 'number' })
  expect(sameNarrowing(narrowedBy(urgent), { search: ' ', facets: { ...NO_FACETS, conclusion: '不批' }, sort: 'number' })).toBe(true)
  expect(sameNarrowing(narrowedBy(urgent), { search: '', facets: NO_FACETS })).toBe(false)
  expect(narrowingWords(narrowedBy(doubt), (r) => r)).toBe('“约谈 -财产”；类别“疑点”；日期自 2026-01-01')
  expect(proposedName(narrowedBy(doubt), (r) => r)).toBe('约谈 -财产·疑点·日期自 2026-01-01')
  expect(narrowedBy({ ...doubt, facets: { kind: 'evil', due: 'x', from: '2026-02-31' }, sort: 'toString' })).toEqual({ search: '约谈 -财产', facets: NO_FACETS })
})

it('two windows add at once and lose nothing; order, names and a damaged one survive; what does not parse is refused', async () => {
  const s = sampleStore()
  await Promise.all([s.store.editFilters((now) => [...now, doubt]), s.store.editFilters((now) => [...now, urgent])])
  expect((await s.store.filters()).filters).toHaveLength(2)
  const raw = await getRaw(s.name, 'sites', 'own:filters')
  await putRaw(s.name, 'sites', { origin: 'own:filters', preference: { filters: [doubt, { name: 42 }, urgent] } })
  expect(raw).toMatchObject({ origin: 'own:filters' })
  expect(await s.store.filters()).toEqual({ filters: [doubt, urgent], damaged: 1 })
  await s.store.editFilters((now) => now.map((f) => (f.id === doubt.id ? { ...f, name: '改名' } : f)))
  expect((await s.store.filters())).toMatchObject({ filters: [{ name: '改名' }, { name: '不批的' }], damaged: 1 })
  await expect(s.store.editFilters((now) => [...now, { ...urgent, id: 'filter-0003', name: '' }])).rejects.toThrow()
  expect((await s.store.filters()).filters).toHaveLength(2)
  const told = await new Promise((done) => { const stop = s.store.watchFilters((now) => { done(now.filters.length); queueMicrotask(() => stop()) }) })
  expect(told).toBe(2)
  s.store.close()
})

it('a backup carries them', async () => {
  const s = sampleStore(), other = sampleStore()
  await s.store.editFilters(() => [doubt])
  await other.store.stageBackup(s.store.backupLines())
  await other.store.restoreStaged('')
  expect(await other.store.filters()).toEqual({ filters: [doubt], damaged: 0 })
  s.store.close()
  other.store.close()
})

it('is moved among those of its own list', () => {
  const third = { ...doubt, id: 'filter-0003', name: '三' }
  const list = [doubt, urgent, third]
  expect(moved(list, third, -1).map((f) => f.id)).toEqual([third.id, urgent.id, doubt.id])
  expect(moved(list, doubt, -1)).toEqual(list)
  expect(moved(list, urgent, 1)).toEqual(list)
})
