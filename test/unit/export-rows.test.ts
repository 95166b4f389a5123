import { termsOn } from '../../entrypoints/desk/lead-terms-of.ts'
import { expect, it } from 'vitest'
import { correctionSchema } from '../../casefile/corrections.ts'
import { exportTables, type Cell, type ExportInput } from '../../notes/export-rows.ts'
import { leadSchema } from '../../notes/lead.ts'
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

it('has the six tables in this order, as many cells as heads, and widths for all', () => {
  const tables = exportTables(input())
  expect(tables.map((t) => t.name)).toEqual(['批注清单', '核查结论', '线索', '案件一览', '说明', '法律依据'])
  for (const t of tables) {
    for (const r of t.rows) expect(r).toHaveLength(t.columns.length)
    expect(t.columns.every((c) => c.width > 0)).toBe(true)
    expect(new Set(t.columns.map((c) => c.head)).size).toBe(t.columns.length)
  }
})

it('批注清单: one row a note, numbers masked', () => {
  expect(row({}, '批注清单')).toEqual({
    序号: 1, 案号: CASE, 执行法院: '云溪县人民法院', 承办人: '李某', 批注类型: '疑点', 批注对象: '原文', 涉及规则: '立案未满三个月', 重要程度: null, 处理意见: null, 标签: null, 文书: null, 页码: null, 图像区域: null, 署名: null,
    原文摘录: '被执行人张某，身份证号110101********0000', '批注内容/理由': '卡号****0000是否已查控', 对结论的处理: null,
    '位置（所在页面）': '案件详情', 页面网址: 'https://oa.example.invalid/case?id=1', 创建时间: '2026-11-20T16:30:00.000Z', 修改时间: '2026-11-20T16:45:00.000Z', '编号（勿改）': 'note-000001', '版本（勿改）': 1,
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
  expect(rows.map((r) => r[columns.findIndex((c) => c.head === '创建时间')])).toEqual(['2026-11-20T16:30:00.000Z', '2026-11-20T16:30:00.000Z', '2026-11-20T16:30:00.000Z', '2026-11-20T18:00:00.000Z'])
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
  expect(text.get('条数')).toBe('批注清单1行，核查结论1行，线索0行，案件一览1行，法律依据3行')
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
  const kept = (more: object) => row({ corrections: corrections.slice(0, 1).map((c) => correctionSchema.parse({ ...c, reason: '', seen: [{ value: '2025-03-02', quote: '' }], confirmedAt: AT, ...more })) }, '案件一览')['人工更正']
  expect(kept({ seenFirst: [{ value: '2025-02-28', quote: '' }] }), 'what the page said first, and what it said when the correction was kept').toBe('立案日期：2025-02-10，原读数2025-02-28，核对后保留，核对时页面读数2025-03-02（苏木，2026-11-22 10:31）')
  expect(kept({}), 'kept before the first reading was: it is not made up').toBe('立案日期：2025-02-10，核对后保留，核对时页面读数2025-03-02（苏木，2026-11-22 10:31）')
  const record = caseRecord(1)
  const [finding] = record.review.findings
  const marked = { ...record, review: { ...record.review, findings: finding ? [{ ...finding, evidence: [{ field: 'filedOn', quote: '人工更正：2025-02-10', by }, { field: 'rulingOn', quote: '2025-05-20', where: { start: 1, end: 11 }, by }] }] : [] } }
  expect(row({ cases: [marked], corrections }, '核查结论')).toMatchObject({ 人工更正: said, 原文: '1. 人工更正：2025-02-10（苏木，2026-11-22 10:31）\n2. “2025-05-20”，人工采用（苏木，2026-11-22 10:31）' })
})

it('批注清单: weight, handling, tags, place in the file, region, who wrote it', () => {
  const region = note(1, CASE, { target: { type: 'region', image: { kind: 'canvas', key: 'scan', label: '执行裁定书' }, page: 3, box: { x: 12.5, y: 30, width: 20.04, height: 5 } }, weight: 'grave', handling: 'transfer', tags: ['约谈', '送达'], by: '苏木' })
  expect(row({ notes: [region] }, '批注清单')).toMatchObject({ 批注对象: '图像区域', 重要程度: '重大', 处理意见: '移送线索', 标签: '约谈、送达', 文书: null, 页码: 3, 图像区域: '第3页，左12.5%、上30%，宽20%、高5%（执行裁定书）', 署名: '苏木' })
  const field = note(2, CASE, { target: { type: 'field', path: 'filedOn', label: '立案日期', quote: '2025年2月28日' }, document: { name: '立案审批表', page: 7 } })
  expect(row({ notes: [field] }, '批注清单')).toMatchObject({ 批注对象: '案件要素：立案日期', 原文摘录: '2025年2月28日', 文书: '立案审批表', 页码: 7, 图像区域: null })
})

it('线索: where each stands, its days, the money that came in', () => {
  const lead = leadSchema.parse({
    id: 'lead-000001', caseId: CASE, rule: 'four-no-under-three-months', noteIds: ['note-000001'], title: '立案未满三个月终本', summary: '联系电话13800000000', by: '苏木',
    steps: [
      { stage: 'pending', on: '2026-01-05', comment: '' }, { stage: 'checking', on: '2026-01-10', comment: '调卷', askedOn: '2026-01-12', explainedOn: '2026-01-20' },
      { stage: 'raised', on: '2026-02-01', comment: '', opinion: 'suggestion', number: '云检建〔2026〕1号', servedOn: '2026-02-03' }, { stage: 'replied', on: '2026-04-01', comment: '', reply: 'partly' },
      { stage: 'resulted', on: '2026-05-01', comment: '首笔', paid: '1000.50' }, { stage: 'resulted', on: '2026-06-01', comment: '', paid: '2000', resumed: true },
    ],
    createdAt: AT, updatedAt: AT, revision: 4,
  })
  const binned = { ...lead, id: 'lead-000002', deletedAt: AT }
  expect(tableOf({ leads: [lead, binned] }, '线索').rows).toHaveLength(1)
  expect(row({ leads: [lead] }, '线索')).toMatchObject({
    序号: 1, 案号: CASE, 执行法院: '云溪县人民法院', 线索: '立案未满三个月终本', 摘要: '联系电话138****0000', 涉及规则: '立案未满三个月', 当前阶段: '结果', 发现日期: '2026-01-05', 开始核实: '2026-01-10',
    要求说明: '2026-01-12', 法院说明: '2026-01-20', 监督意见: '检察建议', 文号: '云检建〔2026〕1号', 提出日期: '2026-02-01', 送达日期: '2026-02-03', 法院回复: '部分采纳', 回复日期: '2026-04-01',
    结果日期: '2026-06-01', 恢复执行: '是', 到位金额: 3000.5, 移送: null, 批注数: 1, 署名: '苏木', '编号（勿改）': 'lead-000001', '版本（勿改）': 4,
  })
  const [pending] = lead.steps
  const asked = { ...lead, steps: [...(pending ? [pending] : []), { stage: 'checking' as const, on: '2026-01-10', comment: '', askedOn: '2026-01-12', askServedOn: '2026-01-14' }, { stage: 'raised' as const, on: '2026-02-01', comment: '', opinion: 'suggestion' as const, number: '', servedOn: '2026-02-05', extended: true }] }
  expect(row({ leads: [asked], termsOf: termsOn('2026-03-01T00:00:00.000Z') }, '线索')).toMatchObject({ 收到通知书: '2026-01-14', 说明期限: '2026-01-29', 延长: '是', 回复期限: '2026-06-05', 期限状态: expect.stringContaining('2026') })
  /* 2027-03-15 is a Monday: a day off only where the institution says so. */
  const later = { ...lead, steps: [...(pending ? [pending] : []), { stage: 'checking' as const, on: '2027-02-20', comment: '', askedOn: '2027-02-26', askServedOn: '2027-02-28' }] }
  const termIn = (holidays: Parameters<typeof termsOn>[1]) => row({ leads: [later], termsOf: termsOn('2027-03-01T00:00:00.000Z', holidays) }, '线索')['说明期限']
  expect([termIn([{ year: 2027, daysOff: [], makeUpWorkdays: [] }]), termIn([{ year: 2027, daysOff: ['2027-03-15', '2027-03-16'], makeUpWorkdays: [] }])]).toEqual(['2027-03-15', '2027-03-17'])
  expect(row({ leads: [lead] }, '线索')['经过']).toBe('1. 2026-01-05 待核\n2. 2026-01-10 核实中（《说明案件执行情况通知书》2026年1月12日发出，法院2026年1月20日答复）：调卷\n3. 2026-02-01 提出监督意见（检察建议，云检建〔2026〕1号）\n4. 2026-04-01 法院回复（部分采纳）\n5. 2026-05-01 结果（到位 1,000.50元）：首笔\n6. 2026-06-01 结果（已恢复执行，到位 2,000元）')
  const again = { ...lead, steps: [...lead.steps.slice(0, 4), { stage: 'raised' as const, on: '2026-05-10', comment: '', opinion: 'suggestion' as const, number: '云检建〔2026〕2号' }] }
  expect(row({ leads: [again] }, '线索'), 'the answer to the first opinion is none to the second').toMatchObject({ 提出日期: '2026-05-10', 法院回复: null, 回复日期: null, 回复文号: null })
})

it('法律依据: each citation once, with how far it was checked and who cites it', () => {
  const more = { cases: [caseRecord(1), caseRecord(2)] }
  expect(tableOf(more, '法律依据').rows).toHaveLength(3)
  expect(row(more, '法律依据')).toEqual({
    文件: '《关于严格规范终结本次执行程序的规定（试行）》', 文号: '法〔2016〕373号', 条款: '第一条第（四）项', 要求: '满三个月', 性质: '法律规定', 施行日期: '2016-12-01', 失效日期: null,
    核对程度: '已核对原文', 核对日期: '2026-11-21', 现行对应: null, 引用的规则: '立案未满三个月', 引用次数: 2,
  })
  expect(row(more, '法律依据', 2)).toMatchObject({ 文件: '“四个不批”审批要求', 性质: '内部要求', 核对程度: '二手核对：未见原文，据转引核对' })
})

it('names: the same person alike in notes, findings, leads and cases; the words of this program stay', () => {
  const party = caseRecord(1, { caseFile: { debtors: [{ name: { value: '刘建国', quote: '' } }, { name: { value: '刘小芳', quote: '' } }] } })
  const tables = exportTables(input({ masking: 'names', cases: [party], notes: [note(1, CASE, { comment: '刘小芳代刘 建 国签收，案外人陈晓在场' })], reason: undefined, scope: '刘建国的案件' }))
  const cell = (name: string, head: string): Cell => {
    const t = tables.find((x) => x.name === name)
    return t?.rows[0]?.[t.columns.findIndex((c) => c.head === head)] ?? null
  }
  expect(cell('批注清单', '批注内容/理由')).toBe('刘某2代刘某1签收，案外人陈某在场')
  expect(cell('案件一览', '被执行人')).toBe('刘某1、刘某2')
  expect(tables.find((t) => t.name === '说明')?.rows).toContainEqual(['导出范围', '刘某1的案件'])
  expect(JSON.stringify(tables)).not.toMatch(/建\s*国|小芳|陈晓/)
})

it('说明 keeps who exported and why nothing is masked', () => {
  const text = new Map(tableOf({ masking: 'none', reason: '随卷移送', by: '苏木', caseNumbers: true }, '说明').rows.map(([k, v]) => [k, v]))
  expect([text.get('导出人'), text.get('不脱敏的理由')]).toEqual(['苏木', '随卷移送'])
  expect(text.get('案号')).toMatch(/^已遮盖/)
})
