import { describe, expect, it } from 'vitest'
import { holidayCalendar } from '../../casefile/holidays.ts'
import { leadTerms, pressing, type TermStep } from '../../rules/lead-terms.ts'

/** Terms of a lead. Days of 2026 by the State Council's arrangement; 2027 is not known. */

const CALENDAR = holidayCalendar()
const terms = (today: string, ...steps: TermStep[]) => leadTerms(steps, today, CALENDAR)
const one = (today: string, ...steps: TermStep[]) => {
  const [t] = terms(today, ...steps)
  if (!t) throw new Error('no term')
  return t
}
const raised = (more: Partial<TermStep> = {}): TermStep => ({ stage: 'raised', on: '2026-03-02', opinion: 'suggestion', servedOn: '2026-03-10', extended: false, ...more })
const asked = (more: Partial<TermStep> = {}): TermStep => ({ stage: 'checking', on: '2026-03-02', askedOn: '2026-03-02', askServedOn: '2026-03-05', ...more })

describe('法院回复：收到检察建议后三个月', () => {
  it.each([
    ['2026-05-20', 'running', 21], ['2026-06-03', 'soon', 7], ['2026-06-02', 'running', 8], ['2026-06-10', 'soon', 0], ['2026-06-11', 'overdue', -1],
  ] as const)('on %s it is %s, %s days left', (today, state, left) => {
    expect(one(today, raised())).toMatchObject({ kind: 'reply', state, left, due: '2026-06-10', live: true })
  })
  it('the end is put off by days off: 10月1日起放假七日', () => {
    expect(one('2026-10-05', raised({ on: '2026-06-20', servedOn: '2026-07-01' }))).toMatchObject({ due: '2026-10-08', state: 'soon' })
  })
  it('the last day of a month that is shorter', () => {
    expect(one('2026-02-20', raised({ on: '2025-11-01', servedOn: '2025-11-30' })).due).toBe('2026-02-28')
  })
  it('with a month more allowed by the president it is four', () => {
    expect(one('2026-07-01', raised({ extended: true }))).toMatchObject({ due: '2026-07-10', state: 'running' })
    expect(one('2026-07-11', raised({ extended: true })).state).toBe('overdue')
  })
  it('where it is not known whether the month was added, that month is 待核实, and after it it is over', () => {
    const { extended: _, ...open } = raised()
    const t = one('2026-06-20', open)
    expect(t).toMatchObject({ state: 'check', due: '2026-06-10' })
    expect([t.words.includes('待核实'), t.missing]).toEqual([true, ['院长批准延长的材料，或者确认没有延长']])
    expect(one('2026-07-13', open).state).toBe('overdue')
    expect(one('2026-07-13', open, { stage: 'replied', on: '2026-06-30' })).toMatchObject({ state: 'met', live: false })
  })
  it('where the day of service is not known nothing is counted, and what is missing is named', () => {
    const { servedOn: _, ...open } = raised()
    expect(one('2026-12-20', open)).toMatchObject({ state: 'check', due: undefined, missing: ['送达回证，或者法院的签收记录'] })
    expect(one('2026-12-20', open).words).toContain('最早2026年6月2日届满')
  })
  it('where the days off of the year are not known it is over only beyond the longest break', () => {
    const late = raised({ on: '2026-09-30', servedOn: '2026-10-09' })
    expect(one('2027-01-05', late)).toMatchObject({ state: 'soon', due: '2027-01-09' })
    expect(one('2027-01-10', late)).toMatchObject({ state: 'check', missing: ['该年节假日安排'] })
    expect(one('2027-01-25', late).state).toBe('overdue')
  })
  it('a reply ends it, in time or late', () => {
    expect(one('2026-12-01', raised(), { stage: 'replied', on: '2026-06-10' })).toMatchObject({ state: 'met', live: false, left: undefined })
    expect(one('2026-12-01', raised(), { stage: 'replied', on: '2026-06-11' })).toMatchObject({ state: 'late', live: false })
  })
  it('raised again, the second term is the one that runs; a reply after it is the answer to it', () => {
    const all = terms('2026-08-01', raised(), raised({ on: '2026-07-01', servedOn: '2026-07-02' }))
    expect(all.map((t) => [t.step, t.state, t.live])).toEqual([[0, 'overdue', false], [1, 'running', true]])
    expect(pressing(all)?.step).toBe(1)
    expect(terms('2026-08-01', raised(), raised({ on: '2026-07-01', servedOn: '2026-07-02' }), { stage: 'replied', on: '2026-07-20' }).map((t) => t.state)).toEqual(['overdue', 'met'])
  })
  it('papers of another kind have no term here', () => {
    for (const opinion of ['retrial-suggestion', 'correction-notice', 'transfer', 'other']) expect(terms('2026-12-01', raised({ opinion }))).toEqual([])
  })
  it('names its basis with its mark', () => {
    expect(one('2026-05-01', raised()).basis.map((b) => [b.number, b.article, b.mark])).toEqual([['法发〔2016〕30号', '第十三条', 'V'], ['', '第八十五条', 'V']])
  })
  it('before the rule was in force there is none', () => {
    expect(one('2016-12-01', raised({ on: '2016-06-01', servedOn: '2016-06-02' }))).toMatchObject({ due: undefined, basis: [] })
  })
})

describe('说明案件执行情况：十五日', () => {
  it.each([['2026-03-20', 'soon'], ['2026-03-21', 'overdue'], ['2026-03-10', 'running']] as const)('on %s it is %s', (today, state) => {
    expect(one(today, asked())).toMatchObject({ kind: 'explain', state, due: '2026-03-20', live: true })
  })
  it('runs from the day on which the court received it, which must be known', () => {
    const { askServedOn: _, ...open } = asked()
    expect(one('2026-05-01', open)).toMatchObject({ state: 'check', due: undefined })
  })
  it('an answer ends it; a later step makes it history', () => {
    expect(one('2026-05-01', asked({ explainedOn: '2026-03-19' }))).toMatchObject({ state: 'met', live: false })
    expect(pressing(terms('2026-05-01', asked(), raised({ on: '2026-04-20', servedOn: '2026-04-21' })))).toMatchObject({ kind: 'reply' })
    expect(pressing(terms('2026-05-01', asked(), { stage: 'dropped', on: '2026-04-20' }))).toBeUndefined()
  })
  it('nothing was asked in writing: no term', () => expect(terms('2026-05-01', { stage: 'checking', on: '2026-03-02' })).toEqual([]))
})
