import { afterEach, describe, expect, it } from 'vitest'
import { getRaw, putRaw, refuseWrite, sampleStore, seen, type Sample } from './store-sample.ts'
import type { CorrectionDraft } from '../../casefile/corrections.ts'
import { explain, MissingCorrection, TooManyCorrections } from '../../notes/store-failures.ts'

/** Corrections as they are kept: one in force of a value, the former one in the bin, nothing lost and nothing of another case touched. */

const open: Sample[] = []
const fresh = (): Sample => { const s = sampleStore(); open.push(s); return s }
afterEach(() => { for (const s of open.splice(0)) s.store.close() })

const A = seen(1).id, B = seen(2).id
const draft = (value: string, more: Partial<CorrectionDraft> = {}): CorrectionDraft => ({ caseId: A, target: { type: 'field', path: 'filedOn' }, action: { type: 'set', value }, seen: [{ value: '2025-02-28', quote: '立案日期：2025年2月28日' }], reason: '', by: '苏木', ...more })
const inForce = async (s: Sample, id = A) => (await s.store.correctionsOf(id)).corrections.map((c) => (c.action.type === 'set' ? c.action.value : c.action.type))
const failure = (p: Promise<unknown>): Promise<unknown> => p.then(() => 'no failure', (e: unknown) => e)

describe('a correction', () => {
  it('is kept with who made it and when', async () => {
    const s = fresh()
    const { correction, replaced } = await s.store.saveCorrection(draft('2025-02-10', { reason: '以审批表为准' }))
    expect([correction, replaced]).toEqual([{ ...draft('2025-02-10', { reason: '以审批表为准' }), id: 'note-000001', at: s.last(), updatedAt: s.last(), revision: 1 }, []])
    expect(await s.store.correctionsOf(A)).toEqual({ corrections: [correction], damaged: 0 })
    expect(await s.store.correctionsOf(B)).toEqual({ corrections: [], damaged: 0 })
  })
  it('of the same value takes the place of the former one, which can come back', async () => {
    const s = fresh()
    const first = await s.store.saveCorrection(draft('2025-02-10'))
    const other = await s.store.saveCorrection(draft('2025-03-01', { target: { type: 'field', path: 'rulingOn' } }))
    const second = await s.store.saveCorrection(draft('2025-02-11', { by: '沈知言' }))
    expect([second.replaced, await inForce(s)]).toEqual([[first.correction.id], ['2025-03-01', '2025-02-11']])
    await s.store.restoreCorrection(first.correction.id, A)
    expect(await inForce(s)).toEqual(['2025-02-10', '2025-03-01'])
    await s.store.deleteCorrection(other.correction.id, A)
    expect(await inForce(s)).toEqual(['2025-02-10'])
    expect((await s.store.allCorrections()).map((c) => [c.id, c.by, c.deletedAt !== undefined])).toEqual([['note-000001', '苏木', false], ['note-000002', '苏木', true], ['note-000003', '沈知言', true]])
  })
  it('made again the same stays the one it was, with what the page says now', async () => {
    const s = fresh()
    const first = await s.store.saveCorrection(draft('2025-02-10'))
    const again = await s.store.saveCorrection(draft('2025-02-10', { seen: [{ value: '2025-02-09', quote: '' }] }))
    expect(again).toMatchObject({ correction: { id: first.correction.id, at: first.correction.at, revision: 2, seen: [{ value: '2025-02-09' }], seenFirst: [{ value: '2025-02-28' }], confirmedAt: expect.any(String) as string }, replaced: [] })
    await s.store.confirmCorrection(first.correction.id, A, [])
    expect((await s.store.correctionsOf(A)).corrections).toMatchObject([{ at: first.correction.at, by: '苏木', seen: [], seenFirst: [{ value: '2025-02-28' }], revision: 3, confirmedAt: expect.any(String) as string }])
    expect(first.correction, 'not yet looked at again').not.toHaveProperty('confirmedAt')
  })
  it('of another case is not touched', async () => {
    const s = fresh()
    const { correction } = await s.store.saveCorrection(draft('2025-02-10'))
    for (const change of [() => s.store.deleteCorrection(correction.id, B), () => s.store.restoreCorrection(correction.id, B), () => s.store.confirmCorrection(correction.id, B, []), () => s.store.deleteCorrection('note-999999', A)]) {
      expect(await failure(change())).toBeInstanceOf(MissingCorrection)
    }
    expect((await s.store.correctionsOf(A)).corrections).toEqual([correction])
    expect(explain(new MissingCorrection())).toContain('不属于本案')
  })
  it('that does not fit is refused, and so is one too many; nothing changes', async () => {
    const s = fresh()
    expect(await failure(s.store.saveCorrection(draft('2025-02-30')))).toBeInstanceOf(Error)
    for (let i = 0; i < 200; i++) await s.store.saveCorrection(draft('x', { target: { type: 'party', role: 'debtors', name: `某${i}`, leaf: 'address' } }))
    const refused = await failure(s.store.saveCorrection(draft('2025-02-10')))
    expect([refused instanceof TooManyCorrections, explain(refused)]).toEqual([true, expect.stringContaining('已达上限，没有保存；文字仍保留')])
    expect((await inForce(s)).length).toBe(200)
    await s.store.saveCorrection(draft('y', { target: { type: 'party', role: 'debtors', name: '某0', leaf: 'address' } }))
    expect((await inForce(s)).length, 'one may still be changed').toBe(200)
  })
  it('that a full disk refuses leaves the former one in force', async () => {
    const s = fresh()
    await s.store.saveCorrection(draft('2025-02-10'))
    const release = refuseWrite(3, 'QuotaExceededError')
    const refused = await failure(s.store.saveCorrection(draft('2025-02-11')))
    release()
    expect(explain(refused)).toContain('存储空间不足')
    expect(await inForce(s)).toEqual(['2025-02-10'])
  })
  it('that is damaged is left where it is, counted, and stops no other', async () => {
    const s = fresh()
    const { correction } = await s.store.saveCorrection(draft('2025-02-10'))
    const broken = { id: 'note-broken', caseId: A, correction: { ...correction, id: 'note-broken', action: { type: 'set', value: 'soon' } } }
    await putRaw(s.name, 'corrections', broken)
    expect(await s.store.correctionsOf(A)).toEqual({ corrections: [correction], damaged: 1 })
    expect(await getRaw(s.name, 'corrections', 'note-broken')).toEqual(broken)
  })
})

it('the name put under the last one is offered for the next', async () => {
  const s = fresh()
  expect(await s.store.author()).toBeNull()
  await s.store.saveCorrection(draft('2025-02-10'))
  expect(await s.store.author()).toBe('苏木')
  await s.store.setAuthor('沈知言')
  expect(await s.store.author()).toBe('沈知言')
  await putRaw(s.name, 'sites', { origin: 'own:author', preference: { name: '' } })
  expect(await s.store.author()).toBeNull()
})

describe('the bin and imports', () => {
  it('a case takes its corrections along and brings back exactly these', async () => {
    const s = fresh()
    for (const n of [1, 2]) await s.store.seeCase(seen(n))
    const early = await s.store.saveCorrection(draft('2025-02-10'))
    const late = await s.store.saveCorrection(draft('2025-02-11'))
    await s.store.saveCorrection(draft('2025-02-12', { caseId: B }))
    const taken = await s.store.deleteCases([A])
    expect([taken.corrections, await inForce(s), await inForce(s, B)]).toEqual([[late.correction.id], [], ['2025-02-12']])
    await s.store.seeCase(seen(1))
    expect(await inForce(s), 'seen again, it comes without them, as it does without its notes').toEqual([])
    await s.store.restore(taken)
    expect([await inForce(s), (await s.store.allCorrections()).find((c) => c.id === early.correction.id)?.deletedAt !== undefined]).toEqual([['2025-02-11'], true])
  })
  it('what has lain in the bin long enough goes for good', async () => {
    const s = fresh()
    const first = await s.store.saveCorrection(draft('2025-02-10'))
    await s.store.saveCorrection(draft('2025-02-11'))
    const instant = new Date(Date.parse(s.last()) + 1).toISOString()
    await s.store.deleteCorrection((await s.store.correctionsOf(A)).corrections[0]?.id ?? '', A)
    await s.store.purge(instant)
    expect((await s.store.allCorrections()).map((c) => c.id)).not.toContain(first.correction.id)
    expect(await s.store.allCorrections()).toHaveLength(1)
  })
  it('an import is written with its corrections and taken back as it was before', async () => {
    const s = fresh()
    const { correction } = await s.store.saveCorrection(draft('2025-02-10'))
    const undo = await s.store.writeImport([], [], [{ ...correction, revision: 9 }, { ...correction, id: 'note-000777', target: { type: 'field', path: 'rulingOn' } }])
    expect((await s.store.allCorrections()).map((c) => [c.id, c.revision])).toEqual([['note-000001', 9], ['note-000777', 1]])
    await undo()
    expect(await s.store.allCorrections()).toEqual([correction])
  })
})
