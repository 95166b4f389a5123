import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../casefile/dates.ts'
import { leadSchema, stageOf, type Lead, type LeadStep } from '../../notes/lead.ts'
import { nextStages, orderWarnings, roundsOf, stepFault } from '../../notes/lead-steps.ts'
import { acceptance, GROUPINGS, raisedWithin, totalsOf, type Counted } from '../../notes/lead-totals.ts'

/** The steps of a lead, and what they add up to. */

const TODAY = '2026-11-22'
const PENDING: LeadStep = { stage: 'pending', on: '2026-01-05', comment: '' }
const CHECKING: LeadStep = { stage: 'checking', on: '2026-01-06', comment: '' }
const RAISED: LeadStep = { stage: 'raised', on: '2026-03-02', comment: '', opinion: 'suggestion', number: '青检执监〔2026〕1号', servedOn: '2026-03-05' }
const REPLIED: LeadStep = { stage: 'replied', on: '2026-05-02', comment: '', reply: 'rejected' }

describe('steps', () => {
  it.each<[string, LeadStep[], string[]]>([
    ['待核', [PENDING], ['checking', 'raised', 'dropped']],
    ['核实中', [PENDING, CHECKING], ['raised', 'dropped']],
    ['提出监督意见', [PENDING, RAISED], ['replied', 'resulted']],
    ['不采纳', [PENDING, RAISED, REPLIED], ['resulted', 'raised']],
    ['采纳', [PENDING, RAISED, { ...REPLIED, reply: 'accepted' }], ['resulted']],
    ['结果先于回复', [PENDING, RAISED, { stage: 'resulted', on: '2026-04-01', comment: '', resumed: true }], ['replied', 'resulted']],
    ['不予监督', [PENDING, { stage: 'dropped', on: '2026-04-01', comment: '已履行' }], ['checking']],
  ])('after %s come only the sensible ones', (_, steps, next) => expect(nextStages(steps)).toEqual(next))
  it('an opinion is raised again only when the reply is overdue', () => expect(nextStages([PENDING, RAISED], true)).toEqual(['replied', 'raised', 'resulted']))
  it.each<[string, LeadStep, string]>([
    ['in the future', { ...CHECKING, on: '2026-11-23' }, '不能晚于今天'],
    ['served in the future', { ...RAISED, servedOn: '2027-01-01' }, '送达日期不能晚于今天'],
    ['without a day', { ...CHECKING, on: '' }, '请填写'],
    ['dropped without a reason', { stage: 'dropped', on: TODAY, comment: ' ' }, '理由'],
    ['a result that says nothing', { stage: 'resulted', on: TODAY, comment: '' }, '至少填一项'],
    ['an amount that is none', { stage: 'resulted', on: TODAY, comment: '', paid: '1万' }, '到位金额'],
  ])('%s is refused', (_, step, words) => expect(stepFault(step, TODAY)).toContain(words))
  it('today is allowed', () => expect(stepFault({ ...RAISED, on: TODAY, servedOn: TODAY }, TODAY)).toBeUndefined())
  it('days in an odd order are told, not refused', () => {
    expect(orderWarnings([PENDING, CHECKING, RAISED, REPLIED])).toEqual([])
    expect(orderWarnings([PENDING, { ...CHECKING, on: '2026-01-01', askedOn: '2026-01-03', askServedOn: '2026-01-02' }]).map((w) => w.step)).toEqual([1, 1])
    expect(orderWarnings([PENDING, RAISED, { ...REPLIED, on: '2026-03-03' }])[0]?.words).toBe('法院回复早于收到监督意见')
    expect(stepFault({ ...CHECKING, on: '2026-01-01' }, TODAY)).toBeUndefined()
  })
})

describe('统计', () => {
  const day = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2024-01-01', n))
  const step: fc.Arbitrary<LeadStep> = fc.oneof(
    fc.record({ stage: fc.constant('checking' as const), on: day, comment: fc.constant('') }),
    fc.record({ stage: fc.constant('raised' as const), on: day, comment: fc.constant(''), opinion: fc.constantFrom('suggestion' as const, 'transfer' as const, 'correction-notice' as const), number: fc.constant('') }),
    fc.record({ stage: fc.constant('replied' as const), on: day, comment: fc.constant(''), reply: fc.constantFrom('accepted' as const, 'partly' as const, 'rejected' as const) }),
    fc.record({ stage: fc.constant('resulted' as const), on: day, comment: fc.constant(''), resumed: fc.boolean(), paid: fc.constantFrom('0.01', '1250000', '99.9'), transferred: fc.boolean() }),
  )
  const item = fc.record({ rule: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), court: fc.constantFrom('', '甲法院', '乙法院'), steps: fc.array(step, { maxLength: 6 }), overdue: fc.boolean() }).map(({ rule, court, steps, overdue }, ): Counted => ({
    lead: { id: 'lead-0001', caseId: '案', rule, noteIds: [], title: '题', summary: '', steps: [PENDING, ...steps], createdAt: '', updatedAt: '', revision: 1 }, court, overdue,
  }))
  const NUMBERS = ['leads', 'raised', 'replied', 'accepted', 'partly', 'rejected', 'resumed', 'transferred', 'overdue'] as const

  it('rows add up to the whole, and the whole to the list, however it is grouped', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 12 }), fc.constantFrom(...GROUPINGS), (items, by) => {
      const { rows, all } = totalsOf(items, by)
      for (const n of NUMBERS) expect(rows.reduce((sum, r) => sum + r[n], 0), n).toBe(all[n])
      expect(rows.reduce((sum, r) => sum + r.paid, 0n)).toBe(all.paid)
      const steps = items.flatMap((i) => i.lead.steps)
      const rounds = items.flatMap((i) => roundsOf(i.lead.steps)).filter((r) => r.raised.opinion !== 'transfer')
      expect([all.leads, all.overdue]).toEqual([items.length, items.filter((i) => i.overdue).length])
      expect(all.raised).toBe(steps.filter((s) => s.stage === 'raised' && s.opinion !== 'transfer').length)
      expect(all.accepted).toBe(rounds.filter((r) => r.reply?.reply === 'accepted').length)
      expect(all.accepted + all.partly + all.rejected).toBe(all.replied)
      expect(all.resumed).toBe(items.filter((i) => i.lead.steps.some((s) => s.stage === 'resulted' && s.resumed)).length)
      expect(all.replied <= all.raised && all.leads >= all.resumed).toBe(true)
    }), { numRuns: 80 })
  })
  it('of a stretch of days only the opinions of those days count, of the leads that have one', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 12 }), day, day, (items, a, b) => {
      const range = a < b ? { from: a, to: b } : { from: b, to: a }
      const { all } = totalsOf(items.filter((i) => raisedWithin(i.lead, range)), 'rule', range)
      expect(all.raised).toBe(items.flatMap((i) => i.lead.steps).filter((s) => s.stage === 'raised' && s.opinion !== 'transfer' && s.on >= range.from && s.on <= range.to).length)
    }), { numRuns: 60 })
  })
  it('counts what a report asks for, exact to the fen', () => {
    const made = (court: string, ...steps: LeadStep[]): Counted => ({ court, overdue: false, lead: { id: 'lead-0001', caseId: '案', rule: 'r', noteIds: [], title: '题', summary: '', steps: [PENDING, ...steps], createdAt: '', updatedAt: '', revision: 1 } })
    const { rows, all } = totalsOf([
      made('甲法院', RAISED, { ...REPLIED, reply: 'accepted' }, { stage: 'resulted', on: '2026-06-01', comment: '', resumed: true, paid: '100000000000.01' }, { stage: 'resulted', on: '2026-07-01', comment: '', paid: '0.02' }),
      made('甲法院', { ...RAISED, on: '2026-04-30' }, REPLIED, { ...RAISED, on: '2026-08-01' }),
      made('乙法院', { ...RAISED, opinion: 'transfer' }),
      made('乙法院'),
    ], 'raised-quarter')
    expect(rows.map((r) => [r.key, r.leads, r.raised, r.replied])).toEqual([['2026-Q3', 1, 1, 0], ['2026-Q2', 0, 1, 1], ['2026-Q1', 2, 1, 1], ['', 1, 0, 0]])
    expect(all).toMatchObject({ leads: 4, raised: 3, replied: 2, accepted: 1, partly: 0, rejected: 1, resumed: 1, paid: 10_000_000_000_003n, transferred: 1 })
    expect(acceptance(all)).toEqual({ whole: 0.5, withPart: 0.5 })
    expect(acceptance(totalsOf([], 'rule').all)).toBeUndefined()
  })
})

it('a stored lead is parsed; rows of before, without a history, too', () => {
  const row: Lead = { id: 'lead-0001', caseId: '案', noteIds: [], title: '题', summary: '', steps: [PENDING, RAISED], createdAt: '2026-11-22T00:00:00.000Z', updatedAt: '2026-11-22T00:00:00.000Z', revision: 1 }
  expect(stageOf(leadSchema.parse(row))).toBe('raised')
  for (const bad of [{ ...row, steps: [] }, { ...row, steps: [{ ...PENDING, on: '2026-13-01' }] }, { ...row, title: '' }, { ...row, noteIds: ['x'] }]) expect(leadSchema.safeParse(bad).success).toBe(false)
})
