import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { valueOf } from '../../casefile/fact.ts'
import { mergeParts, viewOf, type Part } from '../../casefile/merge.ts'
import { caseFileSchema, type CaseFile } from '../../casefile/schema.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { unseenOf } from '../../reading/unseen.ts'
import { judge } from '../../rules/index.ts'
import { CASES } from '../platform/cases/all.ts'
import { renderCase } from '../platform/server.ts'

/** Views of one case put together: what was seen stays, what was not seen is not taken for missing, and nothing is doubled. */

const file = (f: Record<string, unknown>): CaseFile => caseFileSchema.parse({ caseNumber: '（2025）青9921执1号', ...f })
const part = (f: Record<string, unknown>, more: Partial<Part> = {}): Part => ({ id: Math.random().toString(36), label: '办案系统', kind: 'page', fresh: true, file: file(f), ...more })
const merged = (...parts: Part[]) => mergeParts(parts)
const interview = { kind: 'applicant-interviewed', on: '2025-05-08' }

describe('scalar fields', () => {
  it('come from the view before the reader’s eyes, and from others where it has none', () => {
    const m = merged(part({ handler: '苏木' }), part({ handler: '前任', filedOn: '2025-03-03' }))
    expect([m.handler?.value, m.filedOn?.value]).toEqual(['苏木', '2025-03-03'])
    expect(m.filedOn?.where).toEqual({ path: '办案系统' })
  })
  it('that differ in two views of this visit are a conflict, whatever the order', () => {
    for (const [a, b] of [['2025-03-03', '2025-03-10'], ['2025-03-10', '2025-03-03']]) {
      const m = merged(part({ filedOn: a }), part({ filedOn: b }))
      expect(m.conflicts.map((c) => [c.field, c.facts.map((f) => f.value)])).toEqual([['filedOn', [a, b]]])
    }
  })
  it('of another day give way without a word', () => {
    const m = merged(part({ filedOn: '2025-03-03' }), part({ filedOn: '2025-03-10' }, { fresh: false }))
    expect([m.filedOn?.value, m.conflicts]).toEqual(['2025-03-03', []])
  })
  it('of a document stand against the page on any day', () => {
    expect(merged(part({ filedOn: '2025-03-03' }), part({ filedOn: '2025-03-10' }, { fresh: false, kind: 'document' })).conflicts).toHaveLength(1)
  })
  it('within groups are joined leaf by leaf', () => {
    expect(merged(part({ amounts: { due: '100.00' } }), part({ amounts: { paid: '0.00', due: '100.00' } })).amounts).toMatchObject({ due: { value: '100.00' }, paid: { value: '0.00' } })
  })
  it('an empty field does not hide a value', () => {
    expect(merged(part({ filedOn: { value: null, quote: '—' } }), part({ filedOn: '2025-03-03' })).filedOn?.value).toBe('2025-03-03')
  })
})

describe('parties', () => {
  it('of a masked ruling are no further parties', () => {
    const page = part({ debtors: [{ name: '第五禾' }], coverage: { parties: 'complete' } })
    const ruling = part({ debtors: [{ name: '第五某' }] }, { kind: 'document' })
    for (const m of [merged(page, ruling), merged(ruling, page)]) expect(m.debtors.map((d) => valueOf(d.name))).toEqual(['第五禾'])
  })
  it('are filled up by name', () => {
    const m = merged(part({ debtors: [{ name: '第五禾' }], coverage: { parties: 'complete' } }), part({ debtors: [{ name: '第五禾', kind: 'natural', missing: true }] }))
    expect(m.debtors).toMatchObject([{ name: { value: '第五禾' }, kind: { value: 'natural' }, missing: { value: true } }])
  })
})

describe('acts', () => {
  it('told in two views are one, the fuller telling', () => {
    const m = merged(part({ events: [interview] }), part({ events: [{ ...interview, party: '江芷若', result: '同意终本' }] }))
    expect(m.events).toMatchObject([{ on: { value: '2025-05-08' }, party: { value: '江芷若' }, result: { value: '同意终本' } }])
  })
  it('of different persons or days stay apart', () => {
    expect(merged(part({ events: [{ ...interview, party: '甲某' }] }), part({ events: [{ ...interview, party: '乙某' }, { kind: 'applicant-interviewed', on: '2025-05-09' }] })).events).toHaveLength(3)
  })
  it('of one view told twice stay two', () => {
    expect(merged(part({ events: [interview, interview] }), part({})).events).toHaveLength(2)
  })
  it('that a page of another day said were not done may have been done since', () => {
    const denied = { events: [{ kind: 'applicant-interviewed', done: false }] }
    expect([merged(part({}), part(denied, { fresh: false })).events, merged(part({}), part(denied)).events.length]).toEqual([[], 1])
  })
})

describe('property', () => {
  it('told in words joins a list only where the list has nothing of that kind and owner', () => {
    const list = part({ assets: [{ kind: 'vehicle', owner: '祁远帆', description: '青ZT0001号小型轿车' }], coverage: { assets: 'complete' } })
    const told = part({ assets: [{ kind: 'vehicle', description: '轿车一辆' }, { kind: 'deposit', owner: '祁远帆', value: '800.00' }] })
    for (const m of [merged(list, told), merged(told, list)]) expect(m.assets.map((a) => a.kind.value)).toEqual(['vehicle', 'deposit'])
  })
  it('of two pages of one list is added up', () => {
    expect(merged(part({ assets: [{ kind: 'vehicle' }], coverage: { assets: 'partial' } }), part({ assets: [{ kind: 'deposit' }], coverage: { assets: 'partial' } })).assets).toHaveLength(2)
  })
})

describe('coverage', () => {
  it('is what the latest view says; complete on another day is in part today', () => {
    expect(merged(part({ coverage: { basics: 'partial' } }), part({ coverage: { events: 'complete' } })).coverage).toEqual({ basics: 'partial', events: 'complete' })
    expect(merged(part({}), part({ coverage: { events: 'complete' } }, { fresh: false })).coverage.events).toBe('partial')
    expect(merged(part({ coverage: { events: 'partial' } }), part({ coverage: { events: 'complete' } })).coverage.events).toBe('partial')
  })
})

it.skipIf(!ALL)('one view is given back as it is, and a view joined to itself adds nothing', () => {
  for (const demo of CASES) {
    const { caseFile } = readPage(readHtml(renderCase(demo), 'https://demo.example.invalid/'))
    const one: Part = { id: '', label: '', kind: 'page', fresh: true, file: caseFile }
    expect(mergeParts([one])).toBe(caseFile)
    const twice = mergeParts([one, one])
    expect(judge(twice, { asOf: demo.asOf }).findings.map((f) => [f.rule, f.approval, f.legality])).toEqual(judge(caseFile, { asOf: demo.asOf }).findings.map((f) => [f.rule, f.approval, f.legality]))
    expect([twice.events.length, twice.assets.length, twice.debtors.length]).toEqual([caseFile.events.length, caseFile.assets.length, caseFile.debtors.length])
  }
})

it.skipIf(!ALL)('a case taken apart into sections and put together again in any order is judged as the whole', () => {
  const keys = ['applicants', 'debtors', 'events', 'assets', 'documents'] as const
  fc.assert(fc.property(fc.constantFrom(...CASES), fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (demo, order) => {
    const { caseFile: whole } = readPage(readHtml(renderCase(demo), 'https://demo.example.invalid/'))
    const empty = { applicants: [], debtors: [], others: [], events: [], assets: [], documents: [] }
    const { parties, assets, ...otherCoverage } = whole.coverage
    const sections: CaseFile[] = [
      { ...whole, ...empty, coverage: {} },
      { ...caseFileSchema.parse({}), applicants: whole.applicants, debtors: whole.debtors, others: whole.others, coverage: parties ? { parties } : {} },
      { ...caseFileSchema.parse({}), events: whole.events, coverage: otherCoverage },
      { ...caseFileSchema.parse({}), assets: whole.assets, coverage: assets ? { assets } : {} },
      { ...caseFileSchema.parse({}), documents: whole.documents }, caseFileSchema.parse({}),
    ]
    const m = mergeParts(order.map((i): Part => ({ id: String(i), label: '', kind: 'page', fresh: true, file: sections[i] ?? whole })))
    expect(keys.map((k) => m[k].length)).toEqual(keys.map((k) => whole[k].length))
    const told = (f: CaseFile) => judge(f, { asOf: demo.asOf }).findings.map((x) => [x.rule, x.approval, x.legality])
    expect(told(m)).toEqual(told(whole))
  }), { numRuns: 60 })
})

describe('a view', () => {
  it('is the same with other parameters in its address, and another with other sections or on another page of a list', () => {
    const log = (on: string) => file({ coverage: { events: 'partial' }, events: [{ kind: 'network-query', on }] })
    const of = (address: string, f: CaseFile) => viewOf(address, 'page', f)
    expect(of('https://a.invalid/case?id=1&t=2#/x?y=1', log('2025-01-01'))).toBe(of('https://a.invalid/case?id=1&t=3#/x?y=2', log('2025-01-01')))
    expect(of('https://a.invalid/case', log('2025-01-01'))).not.toBe(of('https://a.invalid/case', log('2025-02-01')))
    expect(of('https://a.invalid/case#/log', file({}))).not.toBe(of('https://a.invalid/case#/assets', file({})))
  })
})

describe('what has not been seen', () => {
  const tabs = [{ name: '执行过程', sections: ['events' as const] }, { name: '财产查控', sections: ['assets' as const, 'queries' as const] }, { name: '约谈笔录', sections: ['interviews' as const] }]
  it('is named by the page’s own tabs', () => {
    expect(unseenOf(file({ applicants: [{ name: '甲' }], debtors: [{ name: '乙' }] }), tabs).map((u) => [u.name, u.tab])).toEqual([['执行过程', true], ['约谈笔录', true], ['财产查控', true]])
  })
  it('without tabs by the usual names; a log that was seen needs no list of interviews', () => {
    expect(unseenOf(file({ coverage: { events: 'partial' } }), []).map((u) => [u.name, u.tab])).toEqual([['当事人', false], ['财产情况', false]])
    expect(unseenOf(file({ debtors: [{ name: '乙' }], applicants: [{ name: '甲' }], coverage: { events: 'complete', assets: 'complete' } }), tabs)).toEqual([])
  })
})
