import { describe, expect, it } from 'vitest'
import { holidayCalendar } from '../../casefile/holidays.ts'
import { proposals } from '../../components/leads/make-dialog.tsx'
import { asks, ofFinding, ofNotes } from '../../components/leads/proposal.ts'
import { SEARCHED } from '../../components/leads/lead-columns.tsx'
import { found } from './found.ts'
import { byPressure, DUE_KEYS, filterLeads, isDue, leadRow } from '../../components/leads/rows.ts'
import { NO_FACETS } from '../../components/desk/filter.ts'
import { formatRoute, parseRoute } from '../../components/desk/route.ts'
import { leadDraftSchema } from '../../notes/lead.ts'
import { totalsOf } from '../../notes/lead-totals.ts'
import { LEGALITIES } from '../../rules/types.ts'
import { caseRecord, note } from './export-sample.ts'
import { leadOf, leadsAt, RULE } from './lead-sample.ts'

/** What leads are proposed as, and how their list is narrowed. */

const TODAY = '2026-11-22'
const [finding] = caseRecord(1).review.findings
if (!finding) throw new Error('no finding')
const A = caseRecord(1).id

describe('proposed words', () => {
  it.each(LEGALITIES)('of a conclusion %s say that it is to be looked into, and convict nobody', (legality) => {
    const made = ofFinding(A, { ...finding, legality })
    expect(made.title).toMatch(/建议核实$/)
    expect(made.title).not.toMatch(/构成|已违法|系违法|属于违法|枉法|渎职/)
    expect(leadDraftSchema.safeParse({ ...made, on: TODAY }).success).toBe(true)
  })
  it('name the reason, what is missing, law with what is still to be checked, and no internal red line', () => {
    const { summary } = ofFinding(A, finding, [note(1, A)])
    for (const words of ['2025年2月28日立案', '约谈笔录', '《关于严格规范终结本次执行程序的规定（试行）》法〔2016〕373号第一条第（四）项', '《某规定》第三条（依据待核）', '须先核对：扣除审限的审批表', '【疑点】']) expect(summary).toContain(words)
    expect(summary).not.toContain('四个不批')
  })
  it('of a note are the title of its rule, else its own words, cut', () => {
    expect(ofNotes(A, [note(1, A)], () => '立案满三个月')).toMatchObject({ title: '立案满三个月：建议核实', rule: RULE, noteIds: ['note-000001'] })
    const long = note(2, A, { rule: undefined, comment: '𠮷'.repeat(300) })
    const made = ofNotes(A, [long], () => undefined)
    expect(made.title).toBe(`批注“${'𠮷'.repeat(40)}…”：建议核实`)
    expect(made.rule).toBeUndefined()
  })
  it('fit what is stored, however much was written', () => {
    const many = Array.from({ length: 150 }, (_, i) => note(i, A, { comment: '长'.repeat(9000) }))
    const made = ofNotes(A, many, () => undefined)
    expect([made.noteIds.length, leadDraftSchema.safeParse({ ...made, on: TODAY }).success]).toEqual([100, true])
  })
  it('a conclusion that asks nothing is not offered', () => {
    expect(asks({ approval: 'pass', legality: 'none' })).toBe(false)
    expect(asks({ approval: 'not-applicable', legality: 'clue' })).toBe(true)
  })
  it('several notes: one a rule of a case, those without a rule each by itself; or one a case', () => {
    const notes = [note(1, A), note(2, A), note(3, A, { rule: undefined }), note(4, A, { rule: undefined }), note(5, caseRecord(2).id)]
    const known = { titleOf: () => '规则' }
    expect(proposals(notes, 'rule', known).map((p) => p.noteIds.length)).toEqual([2, 1, 1, 1])
    expect(proposals(notes, 'case', known).map((p) => [p.noteIds.length, p.rule])).toEqual([[4, undefined], [1, RULE]])
  })
})

describe('the list', () => {
  const calendar = holidayCalendar()
  const rows = leadsAt(TODAY).map((l, i) => leadRow(l, caseRecord(i + 1, i > 5 ? { court: '临河县人民法院' } : {}), '立案满三个月', TODAY, calendar)).sort(byPressure)
  it('the most pressing first', () => {
    expect(rows.map((r) => r.next?.state)).toEqual(['overdue', 'overdue', 'check', 'soon', 'running', 'running', undefined, undefined, undefined])
  })
  it('every way to narrow it by terms shows what it says, and the totals count the same', () => {
    for (const due of DUE_KEYS) {
      const shown = filterLeads(rows, { ...NO_FACETS, due })
      expect(shown.map((r) => isDue(r, due)), due).not.toContain(false)
      expect(totalsOf(shown, 'rule').all.leads).toBe(shown.length)
    }
    expect(totalsOf(rows, 'court').all.overdue).toBe(filterLeads(rows, { ...NO_FACETS, due: 'overdue-reply' }).length)
  })
  it('by court, stage, words, number of the paper, days', () => {
    const count = (more: object, search = '') => filterLeads(found(SEARCHED, rows, [], search).outer, { ...NO_FACETS, ...more }).length
    expect([count({ court: '临河县人民法院' }), count({ stage: 'raised' }), count({ rule: 'other' }), count({}, '青检执监〔2026〕150号'), count({}, '（2025）渝0299执3号'), count({ from: '2026-01-01', to: '2026-06-30' })]).toEqual([3, 4, 0, 1, 1, 2])
  })
  it('a lead whose case is not stored stands under its number', () => {
    expect(leadRow(leadOf(77), undefined, '', TODAY, calendar)).toMatchObject({ caseNumber: caseRecord(77).id, court: '', finding: undefined })
  })
  it('where it stands is kept in the address, without search words', () => {
    const route = { tab: 'leads' as const, facets: { ...NO_FACETS, stage: 'raised' as const, due: 'overdue' as const, from: '2026-01-01' }, lead: 'lead-000001' }
    expect(parseRoute(formatRoute(route))).toEqual(route)
    expect(parseRoute('#leads?by=raised-quarter')).toMatchObject({ by: 'raised-quarter' })
    expect(parseRoute('#leads?by=evil&lead=<b>&stage=x&due=y')).toEqual({ tab: 'leads', facets: NO_FACETS })
  })
})
