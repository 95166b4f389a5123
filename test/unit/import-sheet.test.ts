import { describe, expect, it } from 'vitest'
import { openWorkbook, type Cell } from '../../documents/xlsx.ts'
import { ID_HEAD } from '../../notes/export-columns.ts'
import { exportTables, type ExportInput } from '../../notes/export-rows.ts'
import { xlsxBytes } from '../../notes/export-xlsx.ts'
import { isNoteSheet, readNoteSheet } from '../../notes/import-sheet.ts'
import { planImport } from '../../notes/import-plan.ts'
import type { Note } from '../../notes/schema.ts'
import { AT, caseRecord, input, note } from './export-sample.ts'

/** Our .xlsx, written, changed as a person would in a spreadsheet, and read again by the library that the desk uses. */

const CASE = '（2025）渝0299执1号'
const SAVED = '2026-11-23T01:00:00.000Z'
const T1 = '2026-11-20T17:00:00.000Z'
type Change = (row: (string | number | null)[], at: (head: string) => number, index: number) => void

async function sheet(notes: Note[], { change, add = [], drop = [], masking = 'none' }: { change?: Change; add?: Record<string, string | number>[]; drop?: string[]; masking?: ExportInput['masking'] } = {}) {
  const tables = exportTables(input({ notes, masking })).map((t) => {
    if (t.name !== '批注清单') return t
    const keep = t.columns.flatMap((c, i) => (drop.includes(c.head) ? [] : [i]))
    const columns = keep.map((i) => t.columns[i]).filter((c) => c !== undefined)
    const at = (head: string) => columns.findIndex((c) => c.head === head)
    const rows = t.rows.map((r, index) => { const row = keep.map((i) => r[i] ?? null); change?.(row, at, index); return row })
    for (const more of add) { const row: (string | number | null)[] = columns.map(() => null); for (const [head, value] of Object.entries(more)) row[at(head)] = value; rows.push(row) }
    return { ...t, columns, rows }
  })
  const book = await openWorkbook(await xlsxBytes(tables))
  return { rows: await book.rows(book.names.indexOf('批注清单')), about: await book.rows(book.names.indexOf('说明')), savedAt: SAVED }
}
const stored = (notes: Note[]) => ({ notes, cases: [caseRecord(1)] })
async function read(notes: Note[], how: Parameters<typeof sheet>[1] = {}, here = notes) {
  const result = readNoteSheet(await sheet(notes, how), stored(here))
  if (!result.ok) throw new Error(result.error)
  const plan = planImport({ ...stored(here), corrections: [], leads: [] }, { cases: [], notes: result.notes, corrections: [], leads: [], gone: { notes: [], corrections: [], leads: [] } })
  return { ...result, plan: plan.notes }
}
const set = (changes: Record<string, string | number | null>, which = 0): Change => (row, at, index) => { if (index === which) for (const [head, value] of Object.entries(changes)) row[at(head)] = value }

const FULL = note(1, CASE, { weight: 'grave', handling: 'suggestion', tags: ['网络查控', '复、核'], document: { name: '终本裁定书', page: 3 }, by: '苏木', comment: '第一行\r\n=1+1 \u0007第二行  ' })
const REGION = note(2, CASE, { target: { type: 'region', image: { kind: 'image', key: 'k', label: '' }, page: 7, box: { x: 1, y: 2, width: 3, height: 4 } }, comment: '' })

describe('a list that nobody changed', () => {
  it.each(['none', 'numbers', 'names', 'all'] as const)('masked %s is the same', async (masking) => {
    const notes = [FULL, REGION, note(3, CASE, { comment: '张某，电话13800000000，住云溪县白石乡1号', target: { type: 'case' }, revision: 4, updatedAt: T1 })]
    const { plan, problems, masked } = await read(notes, { masking })
    expect(plan.map((p) => p.state)).toEqual(['same', 'same', 'same'])
    expect([problems, masked]).toEqual([[], masking !== 'none'])
  })
})

describe('a cell that was changed', () => {
  it('makes a newer writing of the note; all else of it stays', async () => {
    const { plan } = await read([FULL], { change: set({ 批注类型: '问题', '批注内容/理由': '改过的话', 重要程度: '轻微', 处理意见: '无', 标签: '甲，乙、甲', 文书: '执行笔录', 页码: 12 }) })
    const { by: _, ...rest } = FULL
    expect(plan[0]).toMatchObject({ state: 'newer', existing: FULL })
    expect(plan[0]?.incoming).toEqual({ ...rest, kind: 'problem', comment: '改过的话', weight: 'slight', handling: undefined, tags: ['甲', '乙'], document: { name: '执行笔录', page: 12 }, revision: 2, updatedAt: SAVED, past: [FULL.updatedAt] })
  })
  it('of an emptied kind is none; emptied words, tags and places are', async () => {
    const { plan } = await read([FULL], { change: set({ 批注类型: null, '批注内容/理由': null, 重要程度: null, 标签: null, 文书: null, 页码: null }) })
    expect(plan[0]?.incoming).toMatchObject({ kind: 'doubt', comment: '', revision: 2 })
    expect([plan[0]?.incoming.weight, plan[0]?.incoming.tags, plan[0]?.incoming.document]).toEqual([undefined, undefined, undefined])
  })
  it('which is only for reading changes nothing', async () => {
    expect((await read([FULL], { change: set({ 案号: '别的', 执行法院: '别的', 原文摘录: '别的', 署名: '别的', 创建时间: '不是日期', 修改时间: 12 }) })).plan[0]?.state).toBe('same')
  })
  it('while the note was changed here too is a conflict, by the version in the list', async () => {
    const here = { ...FULL, comment: '这边改的', revision: 2, updatedAt: T1, past: [FULL.updatedAt] }
    expect((await read([FULL], { change: set({ '批注内容/理由': '那边改的' }) }, [here])).plan[0]).toMatchObject({ state: 'conflict', options: ['both', 'mine', 'theirs'], incoming: { comment: '那边改的' } })
    expect((await read([FULL], { change: set({ '批注内容/理由': '这边改的' }) }, [here])).plan[0]?.state, 'the same change on both sides').toBe('same')
    expect((await read([FULL], { change: set({ '版本（勿改）': '二', '批注内容/理由': '那边改的' }) })).plan[0]?.state, 'a version that nobody can read').toBe('conflict')
  })
  it('pages as people write them', async () => {
    for (const [said, page] of [['第12页', 12], ['１２', 12], [' 12 页', 12]] as const) expect((await read([FULL], { change: set({ 页码: said }) })).plan[0]).toMatchObject({ incoming: { document: { page } } })
    expect((await read([FULL], { change: set({ 页码: '12-14' }) })).problems[0]).toContain('页码“12-14”不是数字')
  })
  it.each(['1380 0000 000', '1 1 0 1 0 1 1 9 0 0 0 1 0 1 0 0 0 0', '账号500000001234', 'liu@example.invalid', '，渝A12345', '11010119000101 0000'])('a masked %s is no change', async (secret) => {
    const hidden = note(2, CASE, { comment: `被执行人张三丰${secret}，待查` })
    const { plan } = await read([hidden], { masking: 'names' })
    expect(plan[0]).toMatchObject({ state: 'same' })
  })
  it('of a masked list never takes the place of the whole words', async () => {
    const secret = note(1, CASE, { comment: '张三丰说电话13800000000，尚未查控', target: { type: 'case' } })
    const masked = await read([secret], { masking: 'numbers', change: (row, at) => { row[at('批注内容/理由')] = `${String(row[at('批注内容/理由')])}；请补查` } })
    expect(masked.plan[0]).toMatchObject({ state: 'conflict', conflict: 'masked', incoming: { comment: '张三丰说电话138****0000，尚未查控；请补查', masked: true } })
    expect((await read([secret], { masking: 'numbers', change: set({ 重要程度: '重大' }) })).plan[0]).toMatchObject({ state: 'newer', incoming: { comment: secret.comment, weight: 'grave' } })
    const silent = readNoteSheet({ ...(await sheet([secret], { masking: 'none', change: set({ '批注内容/理由': '别的话' }) })), about: undefined }, stored([secret]))
    expect(silent).toMatchObject({ ok: true, masked: true, problems: ['没有“说明”表，看不出是否遮盖过，按遮盖过处理'] })
  })
})

describe('a row', () => {
  it('without a number becomes a new note of the case that it names, once', async () => {
    const add = [{ 案号: '(2025)渝0299执1号', 批注类型: '待补材料', '批注内容/理由': '补调约谈笔录', 标签: '约谈' }]
    const { plan, problems } = await read([FULL], { add })
    expect(problems).toEqual([])
    expect(plan[1]).toMatchObject({ state: 'new', incoming: { caseId: CASE, kind: 'missing-material', comment: '补调约谈笔录', tags: ['约谈'], target: { type: 'case' }, revision: 1, createdAt: SAVED } })
    const made = plan[1]?.incoming
    expect((await read([FULL], { add }, made ? [FULL, made] : [])).plan.map((p) => p.state), 'the same file again').toEqual(['same', 'same'])
    expect((await read([FULL], { add: [...add, ...add] })).plan, 'twice in one file').toHaveLength(2)
  })
  it('that cannot be taken in is named, and why; the others come in', async () => {
    const add = [
      { 案号: '（2025）渝0299执9号', 批注类型: '问题', '批注内容/理由': '甲' }, { 批注类型: '问题', '批注内容/理由': '乙' }, { 案号: CASE, '批注内容/理由': '丙' }, { 案号: CASE, 批注类型: '其他' },
      { 案号: CASE, 批注类型: '问题', 重要程度: '很重' }, { 案号: CASE, 批注类型: '问题', 处理意见: '处分' }, { 案号: CASE, 批注类型: '问题', 页码: '三' }, { 案号: CASE, 批注类型: '问题', 标签: '长'.repeat(31) },
      { 案号: CASE, 批注类型: '问题', [ID_HEAD]: '<b>' }, { 案号: CASE, 批注类型: '问题', [ID_HEAD]: FULL.id }, { 案号: CASE, 批注类型: '问题', '批注内容/理由': '长'.repeat(10_001) }, { 案号: CASE, 批注类型: '摘录' },
    ]
    const { plan, problems } = await read([FULL], { add })
    expect(plan.map((p) => p.state)).toEqual(['same', 'new'])
    expect(problems).toEqual([
      '第3行：本机没有案件 （2025）渝0299执9号，没有导入', '第4行：没有案号，没有导入', '第5行：没有批注类型，没有导入', '第6行：批注类型“其他”不是问题、疑点、证据、待补材料、摘录之一，没有导入',
      '第7行：重要程度“很重”不是重大、一般、轻微之一，没有导入', '第8行：处理意见“处分”不是检察建议、再审检察建议、移送线索、补正、说明情况之一，没有导入', '第9行：页码“三”不是数字，没有导入', '第10行：有标签超过30个字符，没有导入',
      '第11行：“编号（勿改）”被改动过，没有导入', '第12行：编号与第2行相同，没有导入', '第13行：批注内容超过10000个字符，没有导入',
    ])
  })
  it('of a note that is not stored here comes in as one, with its words of the page', async () => {
    const { plan } = await read([FULL], {}, [])
    expect(plan[0]).toMatchObject({ state: 'new', incoming: { id: FULL.id, target: { type: 'words', quote: '被执行人张某，身份证号110101190001010000' }, createdAt: '2026-11-20T16:30:00.000Z', tags: ['网络查控', '复', '核'] } })
    expect(planImport({ ...stored(plan.map((p) => p.incoming)), corrections: [], leads: [] }, { cases: [], notes: [FULL], corrections: [], leads: [], gone: { notes: [], corrections: [], leads: [] } }).notes[0]?.conflict, 'the same note, not another with its number').not.toBe('id')
  })
})

describe('a sheet', () => {
  it('without columns that people edit leaves these alone; without the numbers of notes it is refused', async () => {
    const { plan, problems } = await read([FULL], { drop: ['标签', '页码', '重要程度'], change: set({ 文书: '别的文书' }) })
    expect(problems).toEqual(['没有“重要程度”一栏：该项不作改动', '没有“标签”一栏：该项不作改动', '没有“页码”一栏：该项不作改动'])
    expect(plan[0]?.incoming).toMatchObject({ tags: FULL.tags, weight: 'grave', document: { name: '别的文书', page: 3 } })
    expect(readNoteSheet(await sheet([FULL], { drop: [ID_HEAD] }), stored([FULL]))).toEqual({ ok: false, error: '无法导入：缺少“编号（勿改）”一栏，认不出原有的批注；请用导出的原表修改。' })
  })
  it('is known by its head, in the first rows; twice the same head is refused', () => {
    const head: Cell[] = ['批注类型', '批注内容/理由', ID_HEAD]
    expect([isNoteSheet([['标题'], head]), isNoteSheet([['项目', '说明']]), isNoteSheet([])]).toEqual([true, false, false])
    expect(readNoteSheet({ rows: [[...head, '标签', '标签']], about: [], savedAt: AT }, stored([]))).toMatchObject({ ok: false, error: '无法导入：表头中“标签”出现了两次，分不清以哪一栏为准。' })
    expect(readNoteSheet({ rows: [['别的']], about: [], savedAt: AT }, stored([])).ok).toBe(false)
  })
  it('with dates, numbers and truth values where words belong is read as it shows', () => {
    const rows: Cell[][] = [['案号', '批注类型', '批注内容/理由', '标签', ID_HEAD], [CASE, '问题', 20250228, true, null], [CASE, '问题', new Date(NaN), new Date(Date.UTC(2025, 1, 28)), null], [null, null, null, null, null]]
    const read = readNoteSheet({ rows, about: [['脱敏', '未脱敏：']], savedAt: SAVED }, stored([]))
    expect(read.ok && read.notes.map((n) => [n.comment, n.tags])).toEqual([['20250228', ['true']], ['', ['2025-02-28']]])
  })
})
