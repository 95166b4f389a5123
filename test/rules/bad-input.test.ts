import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { addDays } from '../../casefile/dates.ts'
import type { Fact } from '../../casefile/fact.ts'
import { caseFileSchema, emptyCaseFile, type CaseEvent, type CaseFile } from '../../casefile/schema.ts'
import { EVENT_KINDS } from '../../casefile/vocabulary.ts'
import { review } from '../../rules/engine.ts'
import { RULES } from '../../rules/index.ts'
import { DEFAULT_SETTINGS } from '../../rules/settings.ts'
import type { Review } from '../../rules/types.ts'
import { cpuTime } from '../unit/cpu-time.ts'
import { TABLES } from './all.ts'
import { AS_OF } from './table.ts'

/** Case files that contradict themselves, or are absurd, or huge: a finding of every rule, none that failed, no pass that is not earned, in bounded time. */

const ALL_ON = { ...DEFAULT_SETTINGS, rules: Object.fromEntries(RULES.filter((r) => r.off).map((r) => [r.id, true])) }
const judged = (file: CaseFile, asOf = AS_OF): Review => review(file, RULES, { asOf, settings: ALL_ON })
const of = (r: Review, id: string) => r.findings.find((f) => f.rule === id)
const fact = <T>(value: T): Fact<T> => ({ value, quote: String(value).slice(0, 40) })

function holdsUp(file: CaseFile, what: string, asOf = AS_OF): Review {
  const r = judged(file, asOf)
  expect(r.findings.map((f) => f.rule), what).toEqual(RULES.map((x) => x.id))
  expect(r.findings.filter((f) => f.reason.includes('运行出错')).map((f) => `${f.rule}：${f.reason}`), what).toEqual([])
  expect(r.findings.filter((f) => f.reason === '' || /NaN|undefined|null|\[object/.test(f.reason)).map((f) => `${f.rule}：${f.reason.slice(0, 200)}`), what).toEqual([])
  return r
}

/** The first row of every table, and one in twenty-five of the others: its facts are then spoilt in every way below. */
const ROWS = TABLES.flatMap((t) => t.rows.filter((_, i) => i % 25 === 0).map((row) => ({ name: `${t.rule}｜${row.name}`, file: caseFileSchema.parse(row.file) })))

/** The file with every fact that holds a text, a day or a sum put through `change`. */
function spoilt(file: CaseFile, change: (value: unknown, key: string) => unknown): CaseFile {
  const walk = (x: unknown, key: string): unknown => {
    if (Array.isArray(x)) return x.map((y) => walk(y, key))
    if (x === null || typeof x !== 'object') return x
    if ('quote' in x && 'value' in x) return { ...x, value: change(x.value, key) }
    return Object.fromEntries(Object.entries(x).map(([k, v]) => [k, walk(v, k)]))
  }
  return caseFileSchema.parse(walk(file, ''))
}
const isDay = (v: unknown): v is string => typeof v === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(v)
const isSum = (v: unknown, key: string) => typeof v === 'string' && ['due', 'paid', 'waived', 'unpaid', 'amount', 'value', 'referencePrice'].includes(key)
const isText = (v: unknown, key: string) => typeof v === 'string' && !isDay(v) && ['name', 'detail', 'result', 'mode', 'about', 'description', 'undisposable', 'court', 'handler', 'cause', 'closeReason', 'number', 'caseNumber', 'legalRepresentative', 'address', 'approvedBy'].includes(key)

const SPOILS: [string, (value: unknown, key: string) => unknown][] = [
  ['所有日期早于1990年', (v) => (isDay(v) ? addDays(v, -15_000) : v)],
  ['所有日期在一百年以后', (v) => (isDay(v) ? addDays(v, 36_525) : v)],
  ['所有日期在1900年1月1日', (v) => (isDay(v) ? '1900-01-01' : v)],
  ['所有日期在公元100年', (v) => (isDay(v) ? '0100-01-01' : v)],
  ['所有日期在9999年末日', (v) => (isDay(v) ? '9999-12-31' : v)],
  ['所有日期未知', (v) => (isDay(v) ? null : v)],
  ['所有金额为负', (v, k) => (isSum(v, k) ? '-1.00' : v)],
  ['所有金额十五位', (v, k) => (isSum(v, k) ? '999999999999999.99' : v)],
  ['所有金额为零', (v, k) => (isSum(v, k) ? '0' : v)],
  ['所有文字为空', (v, k) => (isText(v, k) ? '' : v)],
  ['所有文字两千字', (v, k) => (isText(v, k) ? '未发现可供执行的财产、第'.repeat(200).slice(0, 2000) : v)],
  ['所有文字为标点和控制字符', (v, k) => (isText(v, k) ? '（）〔〕\u0000\u202e$&$1\\' : v)],
  ['所有是非未知', (v) => (typeof v === 'boolean' ? null : v)],
]

describe.skipIf(!ALL)('spoilt facts', () => {
  it.each(SPOILS)('%s', (what, change) => {
    for (const { name, file } of ROWS) holdsUp(spoilt(file, change), `${what}｜${name}`)
  })
  it('a precision that is not known, or a range without an end', () => {
    for (const { name, file } of ROWS) for (const precision of [null, 'range'] as const) {
      holdsUp({ ...file, events: file.events.map(({ until: _, ...e }) => ({ ...e, onPrecision: { value: precision, quote: '' } })) }, name)
    }
  })
  it('nothing at all', () => {
    const r = holdsUp(emptyCaseFile(), '空')
    expect(r.approval.conclusion).toBe('need-check')
    expect(r.findings.filter((f) => f.approval === 'pass').map((f) => f.rule)).toEqual([])
  })
})

const plain = (): CaseFile => caseFileSchema.parse({ caseNumber: '（2025）粤0999执101号', filedOn: '2025-01-10', rulingOn: '2025-05-20', applicants: [{ name: '方文清' }], debtors: [{ name: '李海波' }], amounts: { due: '100000.00', paid: '0.00' } })

describe('contradictions are not passed', () => {
  it('a ruling before the filing', () => {
    for (const days of [1, 30, 400]) expect(of(holdsUp({ ...plain(), rulingOn: fact(addDays('2025-01-10', -days)) }, String(days)), 'four-no-under-three-months')?.approval).toBe('need-check')
  })
  it('a filing in the future, a ruling in the future', () => {
    expect(of(holdsUp({ ...plain(), filedOn: fact('2031-01-10') }, '立案'), 'four-no-under-three-months')?.approval).not.toBe('pass')
    holdsUp({ ...plain(), rulingOn: fact('2031-01-10') }, '裁定')
  })
  it('the same act done and not done on one day', () => {
    const both = (kind: CaseEvent['kind']['value']): CaseEvent[] => [true, false].map((done) => ({ kind: fact(kind), on: fact('2025-03-01'), done: fact(done), ...(done ? {} : { status: fact('not-done' as const) }) }))
    for (const kind of EVENT_KINDS) holdsUp({ ...plain(), events: both(kind), coverage: { events: 'complete' } }, kind)
  })
  it('a sum paid that is more than what is due, and less than nothing', () => {
    for (const paid of ['100000.01', '999999999999999.99', '-5']) {
      expect(of(holdsUp({ ...plain(), amounts: { due: fact('100000.00'), paid: fact(paid) } }, paid), 'unpaid-positive')?.approval, paid).not.toBe('pass')
    }
  })
  it('every field told twice, with two values', () => {
    const two = (a: unknown, b: unknown) => [fact(a), fact(b)]
    const conflicts = [
      { field: 'filedOn', facts: two('2025-01-10', '2025-04-10') }, { field: 'rulingOn', facts: two('2025-05-20', '2025-01-02') }, { field: 'caseNumber', facts: two('（2025）粤0999执101号', '（2025）粤0999执保1号') },
      { field: 'amounts.due', facts: two('1.00', '-7') }, { field: 'events', facts: two('甲', null) }, { field: 'debtors.0.name', facts: two('甲', '') }, { field: '__proto__.x', facts: two(1, 2) }, { field: '', facts: two(1, 2) },
    ]
    expect(of(holdsUp({ ...plain(), conflicts }, '矛盾'), 'four-no-under-three-months')?.approval).toBe('need-check')
  })
})

/** Acts of every kind, to every debtor in turn; things of several kinds. Beyond what the schema takes (5,000 of a list) on purpose: rules are also handed files that were never parsed. */
function huge(debtors: number, events: number, assets: number): CaseFile {
  const names = Array.from({ length: debtors }, (_, i) => fact(`被执行人第${i}号商行`))
  const nameOf = (i: number) => { const name = names[i % debtors]; return name ? { party: name } : {} }
  const kinds = (['deposit', 'vehicle', 'real-estate', 'equity', 'receivable'] as const).map((k) => fact(k))
  return {
    ...plain(), coverage: { events: 'complete', parties: 'complete', assets: 'complete' },
    debtors: names.map((name, i) => ({ name, kind: fact(i % 2 ? ('natural' as const) : ('organization' as const)), missing: fact(i % 3 === 0), legalRepresentative: fact(`负责人${i}`) })),
    events: Array.from({ length: events }, (_, i) => ({
      kind: fact(EVENT_KINDS[i % EVENT_KINDS.length] ?? 'network-query'), on: fact(addDays('2025-01-11', i % 120)), ...nameOf(Math.floor(i / EVENT_KINDS.length)),
      ...(i % 2 ? { about: fact(`第${i % 50}项财产`) } : {}), ...(i % 7 === 0 ? { done: fact(false) } : {}), result: fact('未发现可供执行的财产，另有存款若干'), detail: fact('银行存款、车辆、不动产、证券'),
    })),
    assets: Array.from({ length: assets }, (_, i) => ({
      kind: kinds[i % kinds.length] ?? fact('other' as const), owner: names[i % debtors] ?? fact(''), description: fact(`第${i}项财产`), value: fact('30000.00'),
      control: { kind: fact('sealed' as const), on: fact('2025-02-01'), rank: fact(i % 2 ? ('first' as const) : ('waiting' as const)) }, disposal: fact('none' as const),
    })),
  }
}

/** Four times as much of everything may take so many times as long: in proportion, with room for a busy machine. Quadratic would be sixteen. */
const MOST = 13

describe.skipIf(!ALL)('a huge case takes time in proportion', () => {
  it.each([
    ['500 debtors', huge(125, 500, 10), huge(500, 2000, 40)],
    ['20,000 events', huge(10, 5000, 20), huge(10, 20_000, 20)],
    ['5,000 assets', huge(5, 200, 1250), huge(5, 200, 5000)],
  ])('%s', (what, small, large) => {
    holdsUp(large, what)
    judged(small)
    const least = cpuTime(() => judged(small), 3), most = cpuTime(() => judged(large), 2)
    expect(most / least, `${least.toFixed(0)} ms → ${most.toFixed(0)} ms`).toBeLessThan(MOST)
  }, 60_000)
})
