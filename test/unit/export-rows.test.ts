import { expect, it } from 'vitest'
import { correctionSchema } from '../../casefile/corrections.ts'
import { exportTables, type Cell, type ExportInput } from '../../notes/export-rows.ts'
import { scanForNumbers } from '../../notes/mask.ts'
import { AT, caseRecord, input, note } from './export-sample.ts'

const CASE = '（2025）渝0299执1号'

function tableOf(more: Partial<ExportInput>, name: string) {
  const table = exportTables(input(more)).find((t) => t.name === name)
  if (!table) throw new Error(`no table ${name}`)
  return table
}
function row(more: Partial<ExportInput>, name: string, index = 0): Record<string, Cell> {
  const { columns, rows } = tableOf(more, name)
  return Object.fromEntries(columns.map((c, i) => [c.head, rows[index]?.[i] ?? null]))
}

it('has the four tables in this order, as many cells as heads, and widths for all', () => {
  const tables = exportTables(input())
  expect(tables.map((t) => t.name)).toEqual(['批注清单', '核查结论', '案件一览', '说明'])
  for (const t of tables) {
    for (const r of t.rows) expect(r).toHaveLength(t.columns.length)
    expect(t.columns.every((c) => c.width > 0)).toBe(true)
    expect(new Set(t.columns.map((c) => c.head)).size).toBe(t.columns.length)
  }
})

it('批注清单: one row a note, numbers masked', () => {
  expect(row({}, '批注清单')).toEqual({
    序号: 1, 案号: CASE, 执行法院: '云溪县人民法院', 承办人: '李某', 批注类型: '疑点', 批注对象: '原文', 涉及规则: '立案未满三个月',
    原文摘录: '被执行人张某，身份证号110101********0000', '批注内容/理由': '卡号****0000是否已查控', 对结论的处理: null,
    '位置（所在页面）': '案件详情', 页面网址: 'https://oa.example.invalid/case?id=1', 创建时间: '2026-11-20T16:30:00.000Z', 修改时间: '2026-11-20T16:45:00.000Z',
  })
})

it('a note on a conclusion shows the decision and the words the conclusion rests on', () => {
  const on = (decision: 'accept' | 'override') => note(1, CASE, { target: { type: 'conclusion', rule: 'four-no-under-three-months' }, rule: undefined, decision, comment: '首次执行已满三个月' })
  expect(row({ notes: [on('override')] }, '批注清单')).toMatchObject({ 对结论的处理: '不采纳', 批注对象: '核查结论', 涉及规则: '立案未满三个月', '批注内容/理由': '首次执行已满三个月', 原文摘录: '1. “立案日期：2025年2月28日”\n2. “张某，公民身份号码110101********0000”' })
  expect(row({ notes: [on('accept')] }, '批注清单')['对结论的处理']).toBe('采纳')
})

it('shows where notes were placed only when that is given', () => {
  const placed = { placements: new Map([['note-000001', 'orphan' as const]]), notes: [note(1, CASE), note(2, CASE)] }
  expect(row(placed, '批注清单')['定位状态']).toBe('未能定位')
  expect(row(placed, '批注清单', 1)['定位状态']).toBe(null)
  expect(tableOf({}, '批注清单').columns.map((c) => c.head)).not.toContain('定位状态')
})

it('核查结论: one row a finding, with the words of the panel', () => {
  expect(row({}, '核查结论')).toEqual({
    案号: CASE, 执行法院: '云溪县人民法院', 立案日期: '2025-02-28', '裁定/结案日期': '2025-05-20', '结论（审批端）': '不批', '结论（监督端）': '疑似违法', 规则: '立案未满三个月',
    理由: '2025年2月28日立案，2025年5月20日裁定，未满三个月；联系电话138****0000。',
    原文: '1. “立案日期：2025年2月28日”\n2. “张某，公民身份号码110101********0000”', 待补材料: '约谈笔录', 人工更正: null,
    依据: '1. 《关于严格规范终结本次执行程序的规定（试行）》（法〔2016〕373号）第一条第（四）项\n2. 《某规定》第三条（依据待核）\n3. “四个不批”审批要求第4项（二手核对）',
    反证清单: '1. 扣除审限的审批表\n2. 首次执行案件的立案日期', 最早可批日: '2025-05-29', 核查基准日: '2026-11-21', 规则版本: '2026.11.21',
  })
})

it('案件一览: amounts as numbers, parties by name', () => {
  expect(row({}, '案件一览')).toEqual({
    案号: CASE, 执行法院: '云溪县人民法院', 申请执行人: '云溪甲商贸有限公司', 被执行人: '张某、王某', 立案日期: '2025-02-28', '拟终本/裁定日期': '2025-05-20',
    标的额: 1250000.5, 到位: 13800000000, 未执行: -12.3, 人工更正: null, 审批端结论: '不批', 监督端结论: '疑似违法', 最早可批日: '2025-05-29', 批注数: 1, 最近查看: '2026-11-20T16:30:00.000Z',
  })
})

it('keeps an amount of more than 15 digits as text, for a spreadsheet would round it', () => {
  const huge = caseRecord(1, { caseFile: { amounts: { due: { value: '123456789012345.67', quote: '' } } } })
  expect(row({ cases: [huge] }, '案件一览')['标的额']).toBe('123456789012345.67')
})

it('leaves out what lies in the bin, and says so', () => {
  const binned = caseRecord(2, { deletedAt: AT })
  const more = { cases: [caseRecord(1), binned], notes: [note(1, CASE), note(2, CASE, { deletedAt: AT }), note(3, binned.id)] }
  expect(tableOf(more, '批注清单').rows).toHaveLength(1)
  expect(tableOf(more, '案件一览').rows).toHaveLength(1)
  expect(tableOf(more, '核查结论').rows).toHaveLength(1)
  expect(tableOf(more, '说明').rows).toContainEqual(['未列入', '回收站中的案件1件，以及已删除或者属于这些案件的批注2条'])
})

it('keeps a note whose case is not at hand', () => {
  expect(row({ cases: [] }, '批注清单')).toMatchObject({ 案号: CASE, 执行法院: null, 承办人: null })
})

it('orders notes by case, then by time', () => {
  const second = caseRecord(2)
  const notes = [note(4, second.id), note(3, CASE, { createdAt: '2026-11-20T18:00:00.000Z' }), note(2, CASE), note(1, CASE)]
  const { columns, rows } = tableOf({ cases: [second, caseRecord(1)], notes }, '批注清单')
  expect(rows.map((r) => [r[0], r[columns.findIndex((c) => c.head === '案号')]])).toEqual([[1, second.id], [2, CASE], [3, CASE], [4, CASE]])
  expect(rows.map((r) => r[12])).toEqual(['2026-11-20T16:30:00.000Z', '2026-11-20T16:30:00.000Z', '2026-11-20T16:30:00.000Z', '2026-11-20T18:00:00.000Z'])
})

it('no cell has a number in clear; at level none they are all there', () => {
  const cells = (level: 'none' | 'numbers') => exportTables(input({ masking: level })).flatMap((t) => t.rows.flat()).filter((c) => typeof c === 'string')
  expect(cells('numbers').flatMap(scanForNumbers)).toEqual([])
  expect(cells('none').flatMap(scanForNumbers).map((f) => f.kind).sort()).toEqual(['card', 'id', 'id', 'phone'])
})

it('说明: disclaimer, masking, scope, time in Shanghai, and every column that is not plain', () => {
  const about = (more: Partial<ExportInput>) => new Map(tableOf(more, '说明').rows.map(([k, v]) => [k, v]))
  const text = about({})
  expect(text.get('用途')).toBe('本表由终本审查助手生成，供核对参考，不代表认定结论。')
  expect(text.get('生成时间')).toBe('2026年11月21日 17:03:05（北京时间）')
  expect(text.get('导出范围')).toBe('全部案件')
  expect(text.get('条数')).toBe('批注清单1行，核查结论1行，案件一览1行')
  expect(text.get('脱敏')).toMatch(/^已脱敏/)
  expect(about({ masking: 'none' }).get('脱敏')).toMatch(/^未脱敏/)
  expect(text.get('核查结论·依据')).toContain('依据待核')
})

it('never speaks of guilt in its own words', () => {
  const own = exportTables(input({ cases: [], notes: [] })).flatMap((t) => [t.name, ...t.columns.flatMap((c) => [c.head, c.help]), ...t.rows.flat()]).join('\n')
  expect(own).not.toMatch(/构成犯罪|枉法|涉嫌/)
})

it('what was set by hand is marked where it is exported: in a column of its own, and as the exhibit of conclusions', () => {
  const by = { id: 'corr-000001', name: '苏木', at: '2026-11-22T02:31:00.000Z' }
  const corrections = [
    correctionSchema.parse({ ...by, by: by.name, caseId: CASE, target: { type: 'field', path: 'filedOn' }, action: { type: 'set', value: '2025-02-10' }, seen: [{ value: '2025-02-28', quote: '' }], reason: '电话13800000000核实', updatedAt: by.at, revision: 1 }),
    correctionSchema.parse({ ...by, id: 'corr-000002', by: '苏木', caseId: CASE, target: { type: 'event' }, action: { type: 'event', event: { kind: 'search', done: false } }, seen: [], reason: '', updatedAt: by.at, revision: 1 }),
    correctionSchema.parse({ ...by, id: 'corr-000003', by: '苏木', caseId: CASE, target: { type: 'field', path: 'rulingOn' }, action: { type: 'set', value: '2025-05-21' }, seen: [], reason: '', updatedAt: by.at, revision: 1, deletedAt: AT }),
  ]
  const said = '1. 立案日期：2025-02-10，原读数2025-02-28（苏木，2026-11-22 10:31），理由：电话138****0000核实\n2. 搜查：日期不详 未搜查（苏木，2026-11-22 10:31）'
  expect(row({ corrections }, '案件一览')['人工更正']).toBe(said)
  const record = caseRecord(1)
  const [finding] = record.review.findings
  const marked = { ...record, review: { ...record.review, findings: finding ? [{ ...finding, evidence: [{ field: 'filedOn', quote: '人工更正：2025-02-10', by }, { field: 'rulingOn', quote: '2025-05-20', where: { start: 1, end: 11 }, by }] }] : [] } }
  expect(row({ cases: [marked], corrections }, '核查结论')).toMatchObject({ 人工更正: said, 原文: '1. 人工更正：2025-02-10（苏木，2026-11-22 10:31）\n2. “2025-05-20”，人工采用（苏木，2026-11-22 10:31）' })
})
