import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { EVENT_KINDS } from '../../casefile/vocabulary.ts'
import { caseFileSchema } from '../../casefile/schema.ts'
import { scaleOf } from '../../components/timeline/scale.ts'
import { caseTimeSchema } from '../../notes/message-time.ts'
import { caseTime } from '../../rules/timeline/case-time.ts'
import { openTerms } from '../../rules/timeline/model.ts'
import { holidayCalendar } from '../../casefile/holidays.ts'
import { judge } from '../../rules/index.ts'
import { libraryOf } from '../../rules/library.ts'
import { TABLES } from '../rules/all.ts'
import { AS_OF } from '../rules/table.ts'
import { cpuTime } from './cpu-time.ts'

const at = (file: object, asOf = '2025-06-30') => caseTime(caseFileSchema.parse({ caseNumber: '（2025）粤0999执101号', ...file }), asOf)
const term = (file: object, id: string, asOf?: string) => at(file, asOf).terms.find((t) => t.id === id)
const whole = { coverage: { events: 'complete' } }

describe('the acts of a case', () => {
  it('stand in order, those without a day last, with words, lane and person', () => {
    const { items } = at({
      filedOn: '2025-01-10', rulingOn: '2025-05-20',
      events: [
        { kind: 'onsite-visit', done: true }, { kind: { value: 'network-query', quote: '网络查控' }, on: '2025-02-01', party: '李海波' }, { kind: 'zhongben-ruled', on: '2025-05-20' },
        { kind: 'applicant-interviewed', on: '2025-05-01', onPrecision: 'month', done: false }, { kind: 'sealed', on: '2025-03-01', done: { value: null, quote: '' } },
      ],
    })
    expect(items.map((i) => [i.on, i.words, i.lane, i.who, i.done])).toEqual([
      ['2025-01-10', '立案', 'course', '', true], ['2025-02-01', '网络查控', 'inquiry', '李海波', true], ['2025-03-01', '查封', 'control', '', null],
      ['2025-05-01', '约谈申请执行人', 'told', '', false], ['2025-05-20', '终本裁定', 'course', '', true], [undefined, '上门查找', 'inquiry', '', true],
    ])
    expect(items[1]?.evidence).toEqual([{ field: 'events.1', quote: '网络查控' }])
  })
  it('every kind of act has a place, and what is sent to a page is what was made', () => {
    const time = at({ filedOn: '2025-01-10', events: EVENT_KINDS.map((kind) => ({ kind, on: '2025-02-01', done: true })) })
    expect(time.items).toHaveLength(EVENT_KINDS.length + 1)
    expect(caseTimeSchema.parse(JSON.parse(JSON.stringify(time)))).toEqual(JSON.parse(JSON.stringify(time)))
  })
  it('thousands are cut, and said to be', () => {
    const many = { filedOn: '2025-01-10', events: Array.from({ length: 5000 }, () => ({ kind: 'network-query', on: '2025-02-01' })) }
    expect(at(many)).toMatchObject({ left: 4401 })
    expect(cpuTime(() => at(many))).toBeLessThan(40 * cpuTime(() => at({ ...many, events: many.events.slice(0, 250) })))
  })
})

describe('periods', () => {
  it('the three months: waited, not waited, running', () => {
    expect(term({ filedOn: '2024-11-30', rulingOn: '2025-02-28' }, 'three-months')).toMatchObject({ end: '2025-02-28', state: 'broken', rule: 'four-no-under-three-months' })
    expect(term({ filedOn: '2024-11-30', rulingOn: '2025-03-01' }, 'three-months')).toMatchObject({ state: 'kept', met: '2025-03-01' })
    expect(term({ filedOn: '2025-05-01' }, 'three-months')).toMatchObject({ end: '2025-08-01', state: 'running' })
    expect(term({ rulingOn: '2025-03-01' }, 'three-months')).toBeUndefined()
  })
  it('the notice: in time by the shift over days off, late, and not seen', () => {
    const file = (on?: string) => ({ appliedOn: '2025-01-20', events: on ? [{ kind: 'notice-issued', on, done: true }] : [] })
    /* 2025-01-30 lies in the Spring Festival, whose last day off is 02-04. */
    expect(term(file('2025-02-05'), 'notice')).toMatchObject({ end: '2025-02-05', state: 'kept' })
    expect(term(file('2025-02-06'), 'notice')).toMatchObject({ state: 'broken' })
    expect(term(file(), 'notice')).toMatchObject({ state: 'unknown' })
    expect(term({ ...file(), ...whole }, 'notice')).toMatchObject({ state: 'broken' })
    expect(term({ ...file(), appliedOn: '2025-06-25' }, 'notice')).toMatchObject({ state: 'running' })
  })
  it('a seal: as told, or at most as long as the law allows', () => {
    const asset = (more: object) => ({ assets: [{ kind: 'vehicle', description: '小型汽车', ...more }] })
    const lapsed = { control: { kind: 'sealed', on: '2024-01-05', until: '2025-06-01' }, disposal: 'none' }
    expect(term(asset(lapsed), 'seal-0'), 'renewed or not is not told').toMatchObject({ end: '2025-06-01', state: 'unknown' })
    expect(term({ ...asset(lapsed), ...whole }, 'seal-0')).toMatchObject({ state: 'broken' })
    expect(term({ ...asset(lapsed), ...whole, events: [{ kind: 'control-renewed', on: '2025-05-20', until: '2027-05-20' }] }, 'seal-0')).toMatchObject({ end: '2027-05-20', state: 'running' })
    expect(term(asset({ control: { kind: 'sealed', on: '2020-01-05', rank: 'waiting' } }), 'seal-0'), 'a waiting one does not run').toBeUndefined()
    expect(term(asset({ control: { kind: 'sealed', on: '2023-01-05' } }), 'seal-0')).toMatchObject({ end: '2025-01-05', state: 'unknown' })
    expect(term(asset({ control: { kind: 'sealed', on: '2025-01-05' } }), 'seal-0')).toMatchObject({ end: '2027-01-05', state: 'running' })
    expect(term(asset({ control: { kind: 'sealed', on: '2023-01-05', until: '2025-01-05', released: true } }), 'seal-0')).toMatchObject({ state: 'over' })
    expect(term(asset({}), 'seal-0')).toBeUndefined()
  })
  it('case money counts from the notice of the finance office', () => {
    const paid = (on: string) => ({ events: [{ kind: 'case-money-received', on: '2025-03-01' }, { kind: 'case-money-noticed', on: '2025-03-05' }, { kind: 'case-money-paid', on, done: true }] })
    expect(term(paid('2025-04-07'), 'payment-30d-0')).toMatchObject({ from: '2025-03-05', state: 'kept' })
    expect(term(paid('2025-04-10'), 'payment-30d-0')).toMatchObject({ state: 'broken' })
  })
  it('after the closing, one query in every six months', () => {
    const { terms } = at({ rulingOn: '2024-01-31', closeMode: 'zhongben', events: [{ kind: 'post-query', on: '2024-07-31', done: true }] }, '2025-06-30')
    expect(terms.filter((t) => t.rule === 'post-6m-query').map((t) => [t.from, t.end, t.state])).toEqual([['2024-01-31', '2024-07-31', 'kept'], ['2024-07-31', '2025-01-31', 'unknown'], ['2025-01-31', '2025-07-31', 'running']])
    expect(at({ rulingOn: '2015-01-31', closeMode: 'zhongben' }).terms.filter((t) => t.rule === 'post-6m-query'), 'before the provision').toEqual([])
    expect(at({ rulingOn: '2018-01-31', closeMode: 'zhongben' }).terms.filter((t) => t.rule === 'post-6m-query'), 'five years, no more').toHaveLength(10)
  })
  it('what runs, is broken or unknown comes first', () => {
    const { terms } = at({ filedOn: '2025-05-01', appliedOn: '2025-04-20', events: [{ kind: 'notice-issued', on: '2025-04-21', done: true }] })
    expect(openTerms(terms).map((t) => t.id)).toEqual(['three-months', 'six-months'])
  })
})

describe('stages', () => {
  const stage = (file: object, name: string) => at(file).stages.find((s) => s.name === name)?.state
  it('done, absent and unseen', () => {
    expect(stage({ events: [{ kind: 'onsite-visit', on: '2025-03-01', done: true }] }, '上门查找')).toBe('done')
    expect(stage({ events: [{ kind: 'onsite-visit', done: false, status: 'not-done' }] }, '上门查找')).toBe('absent')
    expect(stage(whole, '上门查找')).toBe('absent')
    expect(stage({ coverage: { interviews: 'complete' } }, '上门查找')).toBe('unseen')
    expect(stage({ rulingOn: '2025-05-20' }, '终本裁定')).toBe('done')
    expect(stage({ coverage: { documents: 'complete' }, documents: [{ kind: '约谈笔录' }] }, '执行通知'), 'a list of papers is no log').toBe('unseen')
    expect(stage({ documents: [{ kind: '执行通知书', on: '2025-01-12' }] }, '执行通知')).toBe('done')
    expect(stage({ events: [{ kind: 'compulsory-management', done: false, status: 'not-done' }] }, '财产处置'), 'one way left out is not all').toBe('unseen')
    expect(stage({ ...whole, events: [{ kind: 'onsite-visit', done: false, status: 'planned' }] }, '上门查找'), 'only planned').toBe('unseen')
    expect(stage({ ...whole, assets: [{ kind: 'vehicle', control: { kind: 'sealed', on: '2025-02-01' }, disposal: 'sold' }] }, '财产控制'), 'the property list shows it').toBe('done')
    expect(stage({ ...whole, assets: [{ kind: 'vehicle', disposal: 'sold' }] }, '财产处置')).toBe('done')
    expect(stage({ ...whole, rulingOn: '2025-05-20' }, '终本后查询'), 'the log ends with the closing').toBe('unseen')
    expect(stage({ coverage: { queries: 'complete' }, rulingOn: '2024-05-20' }, '终本后查询')).toBe('absent')
    expect(stage({}, '立案')).toBe('unseen')
  })
})

describe('the chart', () => {
  it('has its days in order from left to right, a few ticks, and none for a case without days', () => {
    const scale = scaleOf(at({ filedOn: '2015-01-10', rulingOn: '2025-05-20' }))
    expect(scale && [scale.at('2015-01-10') < scale.at('2020-01-01'), scale.at('1990-01-01'), scale.at('2099-01-01'), scale.ticks.length <= 9]).toEqual([true, 0, 100, true])
    expect(scaleOf(at({}))).toBeUndefined()
    expect(scaleOf(at({ filedOn: '2025-06-30' }))?.at('2025-06-30')).toBeGreaterThan(0)
  })
})

describe('what the days show is what the rules find', () => {
  const cases = TABLES.flatMap((t) => t.rows.map((row) => ({ name: `${t.rule}｜${row.name}`, row })))
  const library = (row: (typeof cases)[number]['row']) => (row.others ? { library: libraryOf(row.others.map((o) => caseFileSchema.parse(structuredClone(o)))) } : {})
  it.skipIf(!ALL)('no period is shown as not kept where the rule that judges by it finds nothing, over every row of every table', () => {
    const bold: string[] = []
    let broken = 0
    for (const { name, row } of cases) {
      const file = caseFileSchema.parse(structuredClone(row.file)), asOf = row.asOf ?? AS_OF
      const more = { ...(row.years ? { calendar: holidayCalendar(row.years) } : {}), ...library(row) }
      const terms = caseTime(file, asOf, more).terms.filter((t) => t.state === 'broken')
      broken += terms.length
      if (terms.length === 0) continue
      const { findings } = judge(file, { asOf, ...more })
      for (const t of terms) {
        const against = findings.some((f) => (f.rule === t.rule || (t.rule === 'notice-10d' && f.rule === 'notice-issued')) && (f.approval === 'block' || f.approval === 'warn' || !['none', 'not-applicable', 'need-check'].includes(f.legality)))
        if (!against) bold.push(`${name}：${t.says}`)
      }
    }
    expect(bold).toEqual([])
    expect(broken).toBeGreaterThan(100)
  })
  it('an approved delay, a refusal as decision, a holiday at the end of six months', () => {
    const money = { rulingOn: '2025-05-20', ...whole, events: [{ kind: 'case-money-noticed', on: '2025-03-03' }, { kind: 'payment-delay-approved', on: '2025-03-30', result: '参与分配异议未结' }, { kind: 'case-money-paid', on: '2025-05-10' }] }
    expect(term(money, 'payment-30d-0')).toMatchObject({ state: 'kept' })
    expect(term({ rulingOn: '2025-05-20', ...whole, events: [{ kind: 'audit-applied', on: '2025-03-03' }, { kind: 'audit', on: '2025-03-10', done: false, status: 'refused' }] }, 'audit-decided-0')).toMatchObject({ state: 'kept', met: '2025-03-10' })
    expect(term({ rulingOn: '2024-04-01', closeMode: 'zhongben', ...whole, events: [{ kind: 'post-query', on: '2024-10-08' }] }, 'post-query-1', '2024-11-01')).toMatchObject({ state: 'kept' })
  })
  it('a notice to one of two debtors is none to the other', () => {
    const file = { appliedOn: '2025-01-06', rulingOn: '2025-05-20', ...whole, debtors: [{ name: '李海波' }, { name: '赵玉兰' }], events: [{ kind: 'notice-issued', on: '2025-01-10', party: '李海波' }] }
    expect(at(file).terms.filter((t) => t.rule === 'notice-10d').map((t) => [t.title, t.state])).toEqual([['发出执行通知（十日）：李海波', 'kept'], ['发出执行通知（十日）：赵玉兰', 'broken']])
  })
})
