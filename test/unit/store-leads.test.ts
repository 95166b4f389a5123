import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LeadDraft, LeadStep } from '../../notes/lead.ts'
import { explain } from '../../notes/store-failures.ts'
import { draft, getRaw, PAGE, putRaw, refuseWrite, sampleStore, seen, type Sample } from './store-sample.ts'

/** Leads in the store: made once, changed by whoever saw the latest, binned and taken back, with their case too. */

const open: Sample[] = []
const fresh = (): Sample => { const s = sampleStore(); open.push(s); return s }
afterEach(() => { for (const s of open.splice(0)) s.store.close() })

const lead = (serial: number, more: Partial<LeadDraft> = {}): LeadDraft => ({ caseId: seen(serial).id, noteIds: [], title: '可能未穷尽调查，建议核实', summary: '', on: '2026-11-01', ...more })
const CHECKING: LeadStep = { stage: 'checking', on: '2026-11-05', comment: '', askedOn: '2026-11-05' }

describe('making', () => {
  it('a lead begins as 待核, signed with the name that is kept', async () => {
    const { store } = fresh()
    await store.setAuthor('林某')
    const { made } = await store.makeLeads([lead(1, { rule: 'query-missing' })])
    expect(made).toHaveLength(1)
    expect(made[0]).toMatchObject({ steps: [{ stage: 'pending', on: '2026-11-01' }], by: '林某', revision: 1, history: [{ words: '列为线索', by: '林某' }] })
    expect((await store.allLeads()).leads).toEqual(made)
  })
  it('of one rule of a case there is one lead; another note joins it, the same one changes nothing', async () => {
    const { store } = fresh()
    const { made: [first] } = await store.makeLeads([lead(1, { rule: 'r' })])
    const again = await store.makeLeads([lead(1, { rule: 'r', title: '另一个题目', noteIds: ['note-aaaaaa'] })])
    expect([again.made, again.joined.map((j) => [j.before, j.lead.noteIds, j.lead.title])]).toEqual([[], [[first, ['note-aaaaaa'], first?.title]]])
    const third = await store.makeLeads([lead(1, { noteIds: ['note-aaaaaa'] })])
    expect(third.joined[0]?.lead).toMatchObject(again.joined[0]?.lead ?? {})
    expect((await store.makeLeads([lead(2, { rule: 'r' }), lead(1, { rule: 'other' }), lead(1)])).made).toHaveLength(3)
  })
  it('several at once: two of the same rule become one', async () => {
    const { store } = fresh()
    const { made, joined } = await store.makeLeads([lead(1, { rule: 'r', noteIds: ['note-aaaaaa'] }), lead(1, { rule: 'r', noteIds: ['note-bbbbbb'] })])
    expect([made.map((l) => l.noteIds), joined]).toEqual([[['note-aaaaaa', 'note-bbbbbb']], []])
    expect((await store.allLeads()).leads).toEqual(made)
  })
  it('one that lies in the bin does not stand in the way', async () => {
    const { store } = fresh()
    const { made: [first] } = await store.makeLeads([lead(1, { rule: 'r' })])
    await store.deleteLeads([first?.id ?? ''])
    expect((await store.makeLeads([lead(1, { rule: 'r' })])).made).toHaveLength(1)
  })
  it('a full disk makes none of them', async () => {
    const s = fresh()
    const back = refuseWrite(2, 'QuotaExceededError')
    const failed = await s.store.makeLeads([lead(1), lead(2)]).then(() => '', (e: unknown) => explain(e))
    back()
    expect(failed).toContain('存储空间不足')
    expect((await s.store.allLeads()).leads).toEqual([])
  })
})

describe('changing', () => {
  const made = async () => {
    const s = fresh()
    const { made: [one] } = await s.store.makeLeads([lead(1)])
    if (!one) throw new Error('no lead')
    return { ...s, one }
  }
  it('a step is added and taken back; the history tells both', async () => {
    const { store, one } = await made()
    const next = await store.changeLead(one.id, 1, { steps: [...one.steps, CHECKING] }, '登记“核实中”')
    expect([next.revision, next.steps.length]).toEqual([2, 2])
    const back = await store.changeLead(one.id, 2, { steps: one.steps }, '撤回“核实中”')
    expect(back.history?.map((h) => h.words)).toEqual(['列为线索', '登记“核实中”', '撤回“核实中”'])
  })
  it('the second of two windows is refused and told', async () => {
    const { store, one } = await made()
    await store.changeLead(one.id, 1, { title: '甲' }, '改题目')
    await expect(store.changeLead(one.id, 1, { title: '乙' }, '改题目')).rejects.toThrow()
    expect(await store.changeLead(one.id, 1, { title: '乙' }, '').catch((e: unknown) => explain(e))).toContain('别的窗口')
    expect((await store.allLeads()).leads[0]?.title).toBe('甲')
  })
  it('several are changed together, or none', async () => {
    const { store, one } = await made()
    const { made: [two] } = await store.makeLeads([lead(2)])
    const both = (revision: number) => [{ id: one.id, revision: 1, change: { steps: [...one.steps, CHECKING] } }, { id: two?.id ?? '', revision, change: { steps: [...one.steps, CHECKING] } }]
    await expect(store.changeLeads(both(7), '登记')).rejects.toThrow()
    expect((await store.allLeads()).leads.map((l) => l.revision)).toEqual([1, 1])
    expect((await store.changeLeads(both(1), '登记')).map((l) => [l.revision, l.steps.length])).toEqual([[2, 2], [2, 2]])
  })
  it('a day that there is not is refused', async () => {
    const { store, one } = await made()
    await expect(store.changeLead(one.id, 1, { steps: [{ ...CHECKING, on: '2026-02-30' }] }, '')).rejects.toThrow()
    await expect(store.changeLead(one.id, 1, { steps: [] }, '')).rejects.toThrow()
  })
})

describe('bin', () => {
  it('a lead goes and comes back; a deleted one cannot be changed', async () => {
    const { store } = fresh()
    const { made: [one] } = await store.makeLeads([lead(1)])
    const id = one?.id ?? ''
    await store.deleteLeads([id])
    expect([(await store.allLeads()).leads, (await store.everyLead()).length]).toEqual([[], 1])
    expect(await store.changeLead(id, 2, {}, '').catch((e: unknown) => explain(e))).toContain('已被删除')
    await store.restoreLeads([id])
    expect((await store.allLeads()).leads[0]).toMatchObject({ id, revision: 3 })
  })
  it('a case takes its leads along, and brings back those and no others', async () => {
    const { store, name, last } = fresh()
    for (const n of [1, 2]) await store.seeCase(seen(n))
    const { made } = await store.makeLeads([lead(1), lead(1, { rule: 'a' }), lead(2)])
    await store.saveNote(draft(1), PAGE)
    await store.deleteLeads([made[1]?.id ?? ''])
    const taken = await store.deleteCases([seen(1).id])
    expect(taken.leads).toEqual([made[0]?.id])
    expect((await store.allLeads()).leads.map((l) => l.caseId)).toEqual([seen(2).id])
    await store.restore(taken)
    expect((await store.leadsOfCases([seen(1).id])).map((l) => l.id)).toEqual([made[0]?.id])
    await store.purge(last())
    expect([await getRaw(name, 'leads', made[1]?.id ?? ''), (await store.everyLead()).length]).toEqual([undefined, 2])
  })
  it('a damaged row is counted and left as it is', async () => {
    const { store, name } = fresh()
    await store.makeLeads([lead(1)])
    await putRaw(name, 'leads', { id: 'lead-damaged', caseId: seen(1).id, updatedAt: '2026-11-22T00:00:00.000Z', steps: [] })
    expect(await store.allLeads()).toMatchObject({ damaged: 1, leads: [{ caseId: seen(1).id }] })
    expect(await getRaw(name, 'leads', 'lead-damaged')).toBeDefined()
  })
})

it('an import writes leads with the rest, and is taken back whole', async () => {
  const { store } = fresh()
  const { made: [one] } = await store.makeLeads([lead(1)])
  if (!one) throw new Error('no lead')
  const undo = await store.writeImport([], [], [], [{ ...one, title: '同事改过', revision: 2 }, { ...one, id: 'lead-other' }])
  expect((await store.everything()).leads.map((l) => l.title).sort()).toEqual([one.title, '同事改过'].sort())
  await undo()
  expect((await store.everything()).leads).toEqual([one])
})

it.each<[string, (s: Sample, id: string) => Promise<unknown>]>([
  ['made', ({ store }) => store.makeLeads([lead(2)])],
  ['changed', ({ store }, id) => store.changeLead(id, 1, { title: '改' }, '')],
  ['deleted', ({ store }, id) => store.deleteLeads([id])],
])('whoever watches is told when a lead is %s', async (_, change) => {
  const s = fresh()
  const { made } = await s.store.makeLeads([lead(1)])
  const changed = vi.fn()
  const stop = s.store.watch(changed)
  await vi.waitFor(() => expect(changed).toHaveBeenCalled())
  changed.mockClear()
  await change(s, made[0]?.id ?? '')
  await vi.waitFor(() => expect(changed).toHaveBeenCalled())
  stop()
})
