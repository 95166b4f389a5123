import { describe, expect, it } from 'vitest'
import { correction, sampleFile, set, at } from './corrections-sample.ts'
import { applyCorrections } from '../../casefile/apply-corrections.ts'
import type { Correction } from '../../casefile/corrections.ts'
import { elementsSchema, MOST_OF_SECTION, type Element } from '../../casefile/elements.ts'
import { EVENT_WORDS } from '../../casefile/kind-words.ts'
import { assetItem, eventItem } from '../../casefile/items.ts'
import { listElements } from '../../casefile/list-elements.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { EVENT_KINDS } from '../../casefile/vocabulary.ts'

/** The rows of 案件要素: everything that was read, with its words, what contradicts it, and what was set by hand. */

const shown = (file: CaseFile, corrections: Correction[] = []) => {
  const elements = listElements(file, applyCorrections(file, corrections))
  expect(elementsSchema.parse(elements), 'it fits into the answer as it is').toEqual(elements)
  return elements
}
const short = (e: Element) => `${e.section}|${e.group}|${e.label}|${e.state}|${e.words}${e.correction ? `|${e.correction.status}` : ''}`
const rows = (file: CaseFile, corrections: Correction[] = []) => shown(file, corrections).list.map(short)
const file = sampleFile()

it('lists what was read by section; what was not read of the case itself is listed as such', () => {
  const list = rows(file)
  expect(list.slice(0, 9)).toEqual([
    'basics||案号|present|（2024）青9921执2318号', 'basics||案件类型|present|首次执行', 'basics||执行法院|present|青江省云溪县人民法院', 'basics||承办人|unknown|', 'basics||书记员|unknown|', 'basics||案由|unknown|',
    'basics||收到申请日期|unknown|', 'basics||立案日期|present|2024-11-30', 'basics||拟结案日期|present|2025-02-28',
  ])
  expect(list.slice(21)).toEqual([
    'amounts||应执行标的金额|present|58,000元', 'amounts||实际到位金额|unknown|', 'amounts||申请人放弃标的金额|unknown|', 'amounts||尚未执行标的金额|present|58,000元',
    'parties|申请执行人段干云|姓名或者名称|present|段干云', 'parties|被执行人濮阳朔|姓名或者名称|present|濮阳朔', 'parties|被执行人濮阳朔|住址|present|白石乡下坪村', 'parties|被执行人闻砚|姓名或者名称|present|闻砚',
    'events||上门查找|present|2025-01-08，濮阳朔', 'events||上门查找|present|2025-02，闻砚', 'events||约谈申请执行人|present|2025-02-20，段干云，同意终本，签字确认',
    'assets|1. 濮阳朔的车辆（青A00001）|财产|present|濮阳朔的车辆（青A00001）', 'assets|1. 濮阳朔的车辆（青A00001）|名称|present|青A00001', 'assets|1. 濮阳朔的车辆（青A00001）|所有人|present|濮阳朔',
    'assets|2. 闻砚的存款 120元|财产|present|闻砚的存款 120元', 'assets|2. 闻砚的存款 120元|所有人|present|闻砚', 'assets|2. 闻砚的存款 120元|价值|present|120元', 'documents||约谈笔录|present|2025-02-20',
  ])
  expect(shown(file).sections.map((s) => s.coverage)).toEqual(['部分', '', '完整', '办案经过完整，约谈完整', '完整', '部分'])
  expect(shown(sampleFile({ documents: [], coverage: {} })).sections.map((s) => s.coverage)).toEqual(['未见', '', '部分', '部分', '部分', '未见'])
})

it('a row has the words on the page, their place, the value to be edited and what a correction names', () => {
  const row = shown(file).list.find((e) => e.label === '立案日期')
  expect(row).toMatchObject({ field: 'filedOn', value: '2024-11-30', target: { type: 'field', path: 'filedOn' }, readings: [{ words: '2024-11-30', quote: '2024-11-30', where: { start: 40, end: 50 } }] })
  expect(shown(file).list.find((e) => e.section === 'events')).toMatchObject({ field: 'events.1', target: { item: eventItem(file.events[1] ?? { kind: { value: null, quote: '' } }) }, event: { kind: 'onsite-visit', done: true, on: '2025-01-08', party: '濮阳朔' } })
  expect(shown(file).list[0]?.target, 'the case number says which case it is').toBeUndefined()
  expect(shown(file).list.at(-1)?.target).toBeUndefined()
})

describe('what stands beside a value', () => {
  const conflict = sampleFile({ conflicts: [{ field: 'filedOn', facts: [at('2024-11-30'), at('2024-11-20', '受理 2024-11-20', 90)] }] })
  const filed = (f: CaseFile, c: Correction[] = []) => shown(f, c).list.find((e) => e.field === 'filedOn')
  it('two readings of it', () => {
    expect(filed(conflict)).toMatchObject({ state: 'conflict', words: '2024-11-30', readings: [{ words: '2024-11-30' }, { words: '2024-11-20', quote: '受理 2024-11-20', where: { start: 90 } }] })
  })
  it('none where it was settled by hand; both readings are still there to be seen', () => {
    const c = set('filedOn', '2024-11-20', { reason: '以立案审批表为准', seen: [{ value: '2024-11-30', quote: '' }, { value: '2024-11-20', quote: '' }] })
    expect(filed(conflict, [c])).toMatchObject({ state: 'present', words: '2024-11-20', readings: [{}, {}], correction: { id: c.id, name: '苏木', at: c.at, reason: '以立案审批表为准', status: 'in-force', seen: '2024-11-30、2024-11-20', words: '2024-11-20' } })
  })
  it('what the page says now, where that is new', () => {
    expect(filed(sampleFile({ filedOn: at('2024-12-02') }), [set('filedOn', '2024-11-20', { seen: [{ value: '2024-11-30', quote: '' }] })])).toMatchObject({ words: '2024-11-20', readings: [{ words: '2024-12-02' }], correction: { status: 'page-changed', seen: '2024-11-30' } })
  })
  it('that the material says there is none', () => {
    expect(short(filed(sampleFile({ filedOn: { value: null, absent: true, quote: '无' } })) ?? shown(file).list[0]!)).toBe('basics||立案日期|absent|无')
  })
  it('that a reading is not used', () => {
    expect(filed(file, [set('filedOn', null)])).toMatchObject({ state: 'unknown', words: '', readings: [{ words: '2024-11-30' }], correction: { words: '读数有误，不采用' } })
  })
})

it.each<[string, Correction, string]>([
  ['a thing taken out', correction({ type: 'asset', item: assetItem(file.assets[0]!) }, { type: 'exclude' }), 'assets|1. 濮阳朔的车辆（青A00001）|财产|excluded|濮阳朔的车辆（青A00001）|in-force'],
  ['an act taken out', correction({ type: 'event', item: eventItem(file.events[1]!) }, { type: 'exclude' }), 'events||上门查找|excluded|2025-01-08，濮阳朔|in-force'],
  ['an act added, in its place by date', correction({ type: 'event' }, { type: 'event', event: { kind: 'household-query', done: true, on: '2025-01-10' } }), 'events||户籍查询|present|2025-01-10|in-force'],
  ['an act that was not done', correction({ type: 'event' }, { type: 'event', event: { kind: 'search', done: false, detail: '无线索' } }), 'events||未搜查|present|日期未载明，无线索|in-force'],
  ['a party’s value that the page does not have', correction({ type: 'party', role: 'debtors', name: '闻砚', leaf: 'missing' }, { type: 'set', value: true }), 'parties|被执行人闻砚|下落不明|present|是|in-force'],
  ['a thing that is not on the page now', correction({ type: 'asset', item: { key: 'vehicle\n\nx', quote: '', words: '车辆（青A00009）' }, leaf: 'disposal' }, { type: 'set', value: 'failed' }), 'assets||车辆（青A00009）·处置状态|unknown|流拍|not-found'],
  ['a person who is not on the page now', correction({ type: 'party', role: 'debtors', name: '轩丘和', leaf: 'deceased' }, { type: 'set', value: true }), 'parties||被执行人轩丘和·死亡|unknown|是|not-found'],
  ['an act set right that is not on the page now', correction({ type: 'event', item: { key: 'x\n', quote: '', words: '2025-03-01 搜查' } }, { type: 'event', event: { kind: 'search', done: true, on: '2025-03-02' } }), 'events||搜查|present|2025-03-02|not-found'],
])('%s is listed', (_, c, expected) => {
  const list = rows(file, [c])
  expect(list.filter((r) => /\|(?:in-force|not-found)$/.test(r))).toEqual([expected])
  const dates = shown(file, [c]).list.filter((e) => e.section === 'events').map((e) => e.event?.on ?? '~')
  expect(dates).toEqual([...dates].sort())
})

it('of acts alike only the one that was taken out says so', () => {
  const twice = sampleFile({ events: [1, 2].map((n) => ({ kind: at('onsite-visit', `走访第${n}行`), on: at('2025-01-08') })) })
  const list = shown(twice, [correction({ type: 'event', item: eventItem(twice.events[1]!) }, { type: 'exclude' })]).list.filter((e) => e.section === 'events')
  expect(list.map((e) => [e.readings[0]?.quote, e.state, e.correction !== undefined])).toEqual([['走访第1行', 'present', false], ['走访第2行', 'excluded', true]])
})

it('a very long section is cut, never what was set by hand', () => {
  const many = sampleFile({ events: Array.from({ length: 900 }, (_, i) => ({ kind: at('onsite-visit', `第${i}次走访`), on: at(`2025-0${1 + (i % 9)}-1${i % 10}`), party: at(`某${i}`) })) })
  const last = correction({ type: 'event', item: eventItem(many.events[899]!) }, { type: 'exclude' })
  const { list, sections } = shown(many, [last])
  expect(list.filter((e) => e.section === 'events')).toHaveLength(MOST_OF_SECTION)
  expect(list.some((e) => e.correction?.id === last.id)).toBe(true)
  expect(sections.find((s) => s.section === 'events')?.cut).toBe(900 - MOST_OF_SECTION)
})

it('every act of the vocabulary has a name of its own', () => {
  expect(new Set(EVENT_KINDS.map((k) => EVENT_WORDS[k])).size).toBe(EVENT_KINDS.length)
})
