import { describe, expect, it } from 'vitest'
import { correction, sampleFile, set, at } from './corrections-sample.ts'
import { applyCorrections } from '../../casefile/apply-corrections.ts'
import { correctionDraftSchema, type Action, type Target } from '../../casefile/corrections.ts'
import { assetItem, eventItem } from '../../casefile/items.ts'
import { caseFileSchema, type CaseFile } from '../../casefile/schema.ts'
import { judgeCorrected } from '../../rules/judge-corrected.ts'

/** What a person set right, put into a reading: marked, kept against later readings, and said where a conclusion rests on it. */

const file = sampleFile()
const asset = (i: number) => assetItem(file.assets[i] ?? { kind: { value: null, quote: '' } })
const event = (i: number, f: CaseFile = file) => eventItem(f.events[i] ?? { kind: { value: null, quote: '' } })
const seen = (value: string) => [{ value, quote: value }]
const OTHER_DATES = sampleFile({ conflicts: [{ field: 'filedOn', facts: [at('2024-11-30', '2024-11-30', 40), at('2024-11-20', '2024-11-20', 90)] }] })

describe('a value set by hand', () => {
  it('takes the place of the reading, says who set it, and has no place on the page', () => {
    const c = set('filedOn', '2024-11-20', { seen: seen('2024-11-30') })
    const { file: set1, states } = applyCorrections(file, [c])
    expect(set1.filedOn).toEqual({ value: '2024-11-20', quote: '人工更正：2024-11-20', by: { id: c.id, name: '苏木', at: c.at } })
    expect(states).toMatchObject([{ status: 'in-force', now: [{ value: '2024-11-30' }], place: 'filedOn' }])
    expect(file.filedOn?.value, 'the reading is not changed').toBe('2024-11-30')
    expect(caseFileSchema.parse(set1)).toEqual(set1)
  })
  it('that one of two readings has keeps the words of that reading, and settles the conflict', () => {
    const c = set('filedOn', '2024-11-20', { seen: [...seen('2024-11-30'), ...seen('2024-11-20')] })
    const { file: chosen, states } = applyCorrections(OTHER_DATES, [c])
    expect(chosen.filedOn).toMatchObject({ value: '2024-11-20', quote: '2024-11-20', where: { start: 90 }, by: { name: '苏木' } })
    expect(chosen.conflicts).toEqual([])
    expect(states[0]?.status).toBe('in-force')
  })
  it.each<[string, Target, Action, (f: CaseFile) => unknown, unknown]>([
    ['an amount', { type: 'field', path: 'amounts.unpaid' }, { type: 'set', value: '57000.50' }, (f) => [f.amounts?.unpaid?.value, f.amounts?.due?.value], ['57000.50', '58000.00']],
    ['a field not read', { type: 'field', path: 'originalCase.filedOn' }, { type: 'set', value: '2020-01-02' }, (f) => f.originalCase?.filedOn?.value, '2020-01-02'],
    ['a reading that is wrong', { type: 'field', path: 'proposedCloseOn' }, { type: 'set', value: null }, (f) => 'proposedCloseOn' in f, false],
    ['of a party by name', { type: 'party', role: 'debtors', name: '闻砚', leaf: 'missing' }, { type: 'set', value: true }, (f) => f.debtors.map((d) => d.missing?.value), [undefined, true]],
    ['of a party, deeper', { type: 'party', role: 'applicants', name: '段干云', leaf: 'agent.specialAuthority' }, { type: 'set', value: true }, (f) => f.applicants[0]?.agent?.specialAuthority?.by?.name, '苏木'],
    ['of a thing', { type: 'asset', item: asset(0), leaf: 'disposal' }, { type: 'set', value: 'failed' }, (f) => f.assets.map((a) => a.disposal?.value), ['failed', undefined]],
    ['of a thing, deeper', { type: 'asset', item: asset(0), leaf: 'control.rank' }, { type: 'set', value: 'waiting' }, (f) => f.assets[0]?.control?.rank?.value, 'waiting'],
    ['a thing that is not of this case', { type: 'asset', item: asset(0) }, { type: 'exclude' }, (f) => f.assets.map((a) => a.kind.value), ['deposit']],
    ['an act that is not of this case', { type: 'event', item: event(1) }, { type: 'exclude' }, (f) => f.events.map((e) => e.party?.value), ['段干云', '闻砚']],
    ['an act added', { type: 'event' }, { type: 'event', event: { kind: 'household-query', done: true, on: '2025-01-05', party: '闻砚' } }, (f) => [f.events.length, f.events[3]?.kind.quote, f.events[3]?.party?.by?.name], [4, '人工更正：2025-01-05 户籍查询，闻砚', '苏木']],
    ['an act that was not done', { type: 'event' }, { type: 'event', event: { kind: 'search', done: false } }, (f) => [f.events[3]?.done?.value, f.events[3]?.status?.value], [false, 'not-done']],
    ['the date of an act, the rest stays as it was read', { type: 'event', item: event(0) }, { type: 'event', event: { kind: 'applicant-interviewed', done: true, on: '2025-02-21', party: '段干云', result: '同意终本', detail: '签字确认' } },
      (f) => [f.events[0]?.kind.quote, f.events[0]?.on?.by?.name, f.events[0]?.result?.quote, f.events[0]?.done], ['2025-02-20 约谈', '苏木', '同意终本', undefined]],
    ['the result of an act of a month, which stays a month', { type: 'event', item: event(2) }, { type: 'event', event: { kind: 'onsite-visit', done: true, on: '2025-02-01', party: '闻砚', result: '未见其人' } },
      (f) => [f.events[2]?.onPrecision?.value, f.events[2]?.result?.by?.name], ['month', '苏木']],
    ['what was done after all was not', { type: 'event', item: event(1) }, { type: 'event', event: { kind: 'onsite-visit', done: false, on: '2025-01-08', party: '濮阳朔' } }, (f) => [f.events[1]?.done?.value, f.events[1]?.status?.value, f.events[1]?.kind.by], [false, 'not-done', undefined]],
  ])('%s', (_, target, action, look, expected) => {
    const applied = applyCorrections(file, [correction(target, action)])
    expect(look(applied.file)).toEqual(expected)
    expect(caseFileSchema.parse(applied.file)).toEqual(applied.file)
    expect(applied.states.map((s) => s.status === 'not-found')).toEqual([false])
  })
  it('set twice is what was set last; one in the bin does not count', () => {
    const first = set('handler', '甲'), second = set('handler', '乙'), binned = set('handler', '丙', { deletedAt: '2026-11-22T03:00:00.000Z' })
    expect(applyCorrections(file, [second, binned, first]).file.handler?.value).toBe('乙')
    expect(applyCorrections(file, []).file).toEqual(file)
  })
  it('conflicts about what stands behind something taken out keep naming it', () => {
    const f = sampleFile({ conflicts: [{ field: 'assets.1.value', facts: [at('120.00'), at('130.00')] }, { field: 'assets.0.disposal', facts: [at('none'), at('failed')] }] })
    expect(applyCorrections(f, [correction({ type: 'asset', item: asset(0) }, { type: 'exclude' })]).file.conflicts.map((c) => c.field)).toEqual(['assets.0.value'])
  })
})

describe('a later reading', () => {
  it.each<[string, object, string]>([
    ['as before', {}, 'in-force'], ['with another value', { filedOn: at('2024-12-02') }, 'page-changed'], ['with the very value', { filedOn: at('2024-11-20') }, 'agrees'],
    ['that does not show it', { filedOn: undefined }, 'in-force'], ['with a second value', { conflicts: [{ field: 'filedOn', facts: [at('2024-11-30'), at('2024-12-02')] }] }, 'page-changed'],
  ])('%s: the correction stays, and what the page says is told', (_, more, status) => {
    const { file: later, states } = applyCorrections(sampleFile(more), [set('filedOn', '2024-11-20', { seen: seen('2024-11-30') })])
    expect([later.filedOn?.value, later.filedOn?.by?.name, states[0]?.status]).toEqual(['2024-11-20', '苏木', status])
  })
  it('that for the first time shows what was filled in by hand is told of', () => {
    expect(applyCorrections(sampleFile({ handler: at('沈知言') }), [set('handler', '苏木')]).states[0]?.status).toBe('page-changed')
    expect(applyCorrections(sampleFile({ handler: at('苏 木') }), [set('handler', '苏木')]).states[0]?.status).toBe('agrees')
  })
  it('without the thing, act or person: nothing else is taken for it', () => {
    const gone = sampleFile({ assets: [{ kind: at('vehicle', '小型轿车'), owner: at('濮阳朔'), description: at('青A00002') }], debtors: [{ name: at('闻砚') }], events: file.events.slice(0, 1) })
    const corrections = [
      correction({ type: 'asset', item: asset(0) }, { type: 'exclude' }), correction({ type: 'party', role: 'debtors', name: '濮阳朔', leaf: 'deceased' }, { type: 'set', value: true }),
      correction({ type: 'event', item: event(1) }, { type: 'exclude' }),
    ]
    const applied = applyCorrections(gone, corrections)
    expect(applied.states.map((s) => s.status)).toEqual(['not-found', 'not-found', 'not-found'])
    expect(applied.file).toEqual(gone)
  })
  it('of two acts alike the one with those words is taken out; without the words, none', () => {
    const twice = sampleFile({ events: [1, 2].map((n) => ({ kind: at('onsite-visit', `走访第${n}行`), on: at('2025-01-08'), party: at('濮阳朔') })) })
    const second = correction({ type: 'event', item: event(1, twice) }, { type: 'exclude' })
    expect(applyCorrections(twice, [second]).file.events.map((e) => e.kind.quote)).toEqual(['走访第1行'])
    expect(applyCorrections(twice, [{ ...second, target: { type: 'event', item: { ...event(1, twice), quote: '别的字' } } }]).states[0]?.status).toBe('not-found')
  })
  it('that loses an act set right still has what the person wrote; one that tells an added act agrees', () => {
    const change = correction({ type: 'event', item: event(1) }, { type: 'event', event: { kind: 'onsite-visit', done: true, on: '2025-01-09', party: '濮阳朔' } })
    const without = applyCorrections(sampleFile({ events: [] }), [change])
    expect([without.states[0]?.status, without.file.events.map((e) => e.on?.value)]).toEqual(['not-found', ['2025-01-09']])
    const added = correction({ type: 'event' }, { type: 'event', event: { kind: 'onsite-visit', done: true, on: '2025-01-08', party: '濮阳朔' } })
    expect(applyCorrections(file, [added]).states[0]?.status).toBe('agrees')
  })
})

describe('what may be stored', () => {
  const sound = (target: unknown, action: unknown) => correctionDraftSchema.safeParse({ caseId: 'x', target, action, seen: [], reason: '', by: '苏木' }).success
  it.each<[boolean, string, unknown, unknown]>([
    [true, 'a date', { type: 'field', path: 'filedOn' }, { type: 'set', value: '2025-02-28' }], [false, 'no day of the calendar', { type: 'field', path: 'filedOn' }, { type: 'set', value: '2025-02-30' }],
    [false, 'the case number', { type: 'field', path: 'caseNumber' }, { type: 'set', value: '（2025）青9921执1号' }], [false, 'a path that is none', { type: 'field', path: '__proto__' }, { type: 'set', value: 'x' }],
    [true, 'an exact amount', { type: 'field', path: 'amounts.due' }, { type: 'set', value: '0.10' }], [false, 'an amount with a unit', { type: 'field', path: 'amounts.due' }, { type: 'set', value: '5万元' }],
    [false, 'a word outside of the list', { type: 'field', path: 'closeMode' }, { type: 'set', value: 'x' }], [false, 'yes for a date', { type: 'field', path: 'filedOn' }, { type: 'set', value: true }],
    [false, 'a field taken out', { type: 'field', path: 'filedOn' }, { type: 'exclude' }], [false, 'nothing taken out', { type: 'event' }, { type: 'exclude' }],
    [false, 'an act of no kind', { type: 'event' }, { type: 'event', event: { kind: 'x', done: true } }], [false, 'a thing set to an act', { type: 'asset', item: asset(0) }, { type: 'event', event: { kind: 'search', done: true } }],
    [false, 'blanks', { type: 'field', path: 'handler' }, { type: 'set', value: '  ' }],
  ])('%s: %s', (expected, _, target, action) => expect(sound(target, action)).toBe(expected))
})

describe('conclusions', () => {
  const rule = (f: CaseFile, corrections: Parameters<typeof judgeCorrected>[1], id: string) => judgeCorrected(f, corrections, { asOf: '2025-02-26' }).review.findings.find((x) => x.rule === id)
  const MONTHS = 'four-no-under-three-months'
  it('change with the value, and show who set it', () => {
    const c = set('filedOn', '2024-11-20', { seen: seen('2024-11-30') })
    expect(rule(file, [], MONTHS)).toMatchObject({ approval: 'block' })
    expect(rule(file, [c], MONTHS)).toMatchObject({ approval: 'pass', evidence: [{ field: 'filedOn', quote: '人工更正：2024-11-20', by: { name: '苏木', at: c.at } }, { field: 'proposedCloseOn' }] })
  })
  it('that rest on what was taken out say so, although it left no value', () => {
    const c = correction({ type: 'event', item: event(0) }, { type: 'exclude' })
    const found = rule(file, [c], 'four-no-no-applicant-interview')
    expect(found?.approval).not.toBe('pass')
    expect(found?.evidence).toContainEqual({ field: 'events', quote: '人工更正：2025-02-20 约谈申请执行人 段干云——不属于本案或者读错，不计入', by: { id: c.id, name: '苏木', at: c.at } })
    expect(rule(file, [c], 'unpaid-positive')?.evidence.some((e) => e.by)).toBe(false)
  })
  it('that rest on several, each of them enough, name them all', () => {
    const bare = sampleFile({ events: [], debtors: [{ name: at('濮阳朔、闻砚') }], coverage: { events: 'complete' } })
    const visits = [{}, { party: '濮阳朔、闻砚' }].map((more) => correction({ type: 'event' }, { type: 'event', event: { kind: 'onsite-visit', done: true, on: '2025-01-08', ...more } }))
    const found = rule(bare, visits, 'four-no-no-onsite-search')
    expect(found?.approval).not.toBe(rule(bare, [], 'four-no-no-onsite-search')?.approval)
    expect(new Set(found?.evidence.flatMap((e) => (e.by ? [e.by.id] : [])))).toEqual(new Set(visits.map((v) => v.id)))
  })
  it('a conflict settled by hand is judged with the value chosen', () => {
    expect(rule(OTHER_DATES, [], MONTHS)?.approval).toBe('need-check')
    expect(rule(OTHER_DATES, [set('filedOn', '2024-11-20')], MONTHS)).toMatchObject({ approval: 'pass', evidence: [{ quote: '2024-11-20', where: { start: 90 }, by: { name: '苏木' } }, {}] })
  })
})
