import { describe, expect, it } from 'vitest'
import { filterCases, filterNotes, NO_FACETS, sortCases } from '../../components/desk/filter.ts'
import { formatRoute, parseRoute } from '../../components/desk/route.ts'
import { createRouting } from '../../entrypoints/desk/routing.ts'
import { noteRow, type CaseRow } from '../../components/desk/rows.ts'
import { decisionsOf } from '../../notes/decisions.ts'
import type { Note } from '../../notes/schema.ts'

const row = (id: string, more: Partial<CaseRow> = {}): CaseRow => ({
  id, caseNumber: `（2024）粤0304执${id}号`, court: '云溪县人民法院', title: '王某甲与李某乙', lastSeenAt: '2025-01-20T00:00:00.000Z', approval: 'block', legality: 'clue', earliest: undefined,
  ground: { approval: '', supervision: '' }, open: [{ rule: 'r', approval: 'block', legality: 'clue' }], notes: 0, day: '2025-01-20', ...more,
})
const note = (id: string, more: Partial<Note> = {}): Note => ({ id, caseId: 'c', target: { type: 'case' }, kind: 'doubt', comment: '', url: '', pageTitle: '', createdAt: '2025-01-20T00:00:00.000Z', updatedAt: '2025-01-20T00:00:00.000Z', revision: 1, ...more })

describe('filtering', () => {
  const rows = [row('1'), row('2', { approval: 'pass', open: [], day: '2025-02-01', court: '甲法院' })]
  const ids = (found: readonly CaseRow[]) => found.map((r) => r.id)
  it('takes the conclusion of the case, or of the rule when one is chosen', () => {
    expect(ids(filterCases(rows, { ...NO_FACETS, conclusion: '可批' }, 'approval'))).toEqual(['2'])
    expect(ids(filterCases(rows, { ...NO_FACETS, rule: 'r', conclusion: '线索' }, 'supervision'))).toEqual(['1'])
    expect(ids(filterCases(rows, { ...NO_FACETS, rule: 'r', conclusion: '提示' }, 'approval'))).toEqual([])
  })
  it('takes both days as included', () => expect(ids(filterCases(rows, { ...NO_FACETS, from: '2025-01-20', to: '2025-01-20' }, 'approval'))).toEqual(['1']))
  it('finds notes by kind and by the rule they are about', () => {
    const notes = [noteRow(note('n1', { target: { type: 'conclusion', rule: 'r' } }), undefined), noteRow(note('n2', { kind: 'problem', rule: 'r' }), undefined), noteRow(note('n3'), undefined)]
    expect(filterNotes(notes, { ...NO_FACETS, rule: 'r' }).map((n) => n.id)).toEqual(['n1', 'n2'])
    expect(filterNotes(notes, { ...NO_FACETS, kind: 'problem' }).map((n) => n.id)).toEqual(['n2'])
  })
  it('sorts numbers as numbers, and cases without a date last', () => {
    expect(ids(sortCases([row('10'), row('9')], 'number', 'approval'))).toEqual(['9', '10'])
    expect(ids(sortCases([row('1'), row('2', { earliest: '2025-03-01' })], 'earliest', 'approval'))).toEqual(['2', '1'])
  })
})

describe('the address', () => {
  it('goes out and comes back', () => {
    const route = { tab: 'notes' as const, facets: { ...NO_FACETS, kind: 'doubt' as const, from: '2025-01-01' } }
    expect(parseRoute(formatRoute(route))).toEqual(route)
    expect(formatRoute({ tab: 'cases', facets: NO_FACETS })).toBe('#cases')
  })
  it('never names a court; the window remembers it as long as it stands there, and when it is loaded anew there', async () => {
    const address = { hash: '' }
    let held: { court: string; at: string } | undefined, drawn = 0
    const memory = { recall: async () => held, keep: async (now: { court: string; at: string }) => { held = now } }
    const open = async () => { const made = createRouting(memory, () => { drawn++ }, address); await Promise.resolve(); await Promise.resolve(); return made }
    const routing = await open()
    routing.go({ tab: 'cases', facets: { ...NO_FACETS, court: '甲&乙法院', conclusion: '不批' } })
    expect(decodeURIComponent(address.hash)).toBe('#cases?conclusion=不批')
    expect(routing.now().facets.court).toBe('甲&乙法院')
    expect([(await open()).now().facets.court, drawn]).toEqual(['甲&乙法院', 1])
    address.hash = '#notes'
    expect(routing.now()).toEqual({ tab: 'notes', facets: NO_FACETS })
    expect([(await open()).now().facets.court, drawn], 'at another address').toEqual(['', 1])
    routing.go({ tab: 'notes', facets: NO_FACETS })
    expect(held).toEqual({ court: '', at: '#notes' })
    expect(parseRoute('#cases?court=%E7%94%B2').facets.court, 'from an earlier version').toBe('')
  })
  it('drops what it does not know', () => expect(parseRoute('#evil?kind=x&from=2025-02-31&a=b')).toEqual({ tab: 'cases', facets: NO_FACETS }))
})

describe('decisions', () => {
  it('keeps the latest and none from the bin', () => {
    const of = (id: string, decision: 'accept' | 'override', updatedAt: string, more: Partial<Note> = {}) => note(id, { target: { type: 'conclusion', rule: 'r' }, decision, updatedAt, ...more })
    const notes = [of('a', 'accept', '2025-01-02T00:00:00.000Z'), of('b', 'override', '2025-01-01T00:00:00.000Z'), of('c', 'override', '2025-01-03T00:00:00.000Z', { deletedAt: '2025-01-04T00:00:00.000Z' })]
    expect(decisionsOf(notes).get('r')?.id).toBe('a')
  })
})
