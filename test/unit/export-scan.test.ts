import { describe, expect, it } from 'vitest'
import { csvBytes } from '../../notes/export-csv.ts'
import { exportFile } from '../../notes/export-file.ts'
import { exportTables } from '../../notes/export-rows.ts'
import { leakWords, scanFile } from '../../notes/export-scan.ts'
import { Workbook, xlsxBytes } from '../../notes/export-xlsx.ts'
import { zip } from '../../notes/export-zip.ts'
import { createMasker } from '../../notes/masking.ts'
import { caseRecord, input, note } from './export-sample.ts'

/** A file is looked through as it will leave, with another masking than the one it was made with. */

const f = (value: string) => ({ value, quote: '' })
const record = caseRecord(1, { caseFile: { debtors: [{ name: f('刘建国'), address: f('青江省清河市云溪县人民路12号') }], applicants: [{ name: f('云溪甲商贸有限公司') }] } })
const given = (comment: string, more: object = {}) => input({ cases: [record], notes: [note(1, record.id), note(2, record.id, { comment, ...more })] })
const names = createMasker('names', [record])
const all = createMasker('all', [record], { caseNumbers: true })
const bytes = (text: string) => new TextEncoder().encode(text)

describe('where a leak is', () => {
  it('in a cell of a sheet, by its column and row', async () => {
    const file = await xlsxBytes(exportTables(given('请刘 建国到庭 & 说明 <原因>')))
    const leak = await scanFile(file, 'xlsx', names)
    expect(leak).toMatchObject({ kind: 'person', text: '刘 建国', where: '“批注清单”表J3单元格中' })
    expect(leak && leakWords(leak)).toBe('“批注清单”表J3单元格中还有没有遮盖的姓名“刘 建国”，文件没有写出。请把这一处改写后再导出，或者另选脱敏程度。')
  })
  it('in a cell that holds its text itself', async () => {
    const tables = exportTables(given('请刘 建国到庭 & 说明 <原因>'))
    const book = new Workbook(100)
    for (const t of tables) await book.add(book.sheet(t), t.rows)
    expect(await scanFile(await book.finish(), 'xlsx', names)).toMatchObject({ kind: 'person', text: '刘 建国', where: '“批注清单”表J3单元格中' })
  })
  it('wherever the pieces of a long file part', async () => {
    const pad = '甲'.repeat(70_000)
    for (const shift of [0, 1, 2, 3]) {
      const csv = `头,"${'x'.repeat(shift)}${pad}\n""${pad}"\r\n1,"刘建国"\r\n`
      expect(await scanFile(bytes(csv), 'csv', names)).toMatchObject({ kind: 'person', where: '第2行第2栏中' })
      expect(await scanFile(bytes(csv.replace('刘建国', '无')), 'csv', names)).toBeUndefined()
      expect(await scanFile(bytes(`{"a":"${'x'.repeat(shift)}${pad}${pad}"},\n{"a":"刘建国"}`), 'json', names)).toMatchObject({ kind: 'person', where: '第2行中' })
    }
  })
  it('in a field of a .csv, by row and column; amounts are no telephone numbers', async () => {
    const tables = exportTables(given('说明\n"刘建国"'))
    const [notes, , , cases] = tables
    expect(notes && (await scanFile(csvBytes(notes), 'csv', names))).toMatchObject({ kind: 'person', where: '第3行第10栏中' })
    const clean = exportTables({ ...given('无'), masking: 'names' })[3]
    expect(cases && (await scanFile(csvBytes(cases), 'csv', names))).toMatchObject({ kind: 'person', where: '第2行第4栏中' })
    expect(clean && (await scanFile(csvBytes(clean), 'csv', names))).toBeUndefined()
  })
  it('in a row of a .json, by line', async () => {
    const file = await exportFile({ ...given('刘建国'), masking: 'numbers', format: 'json' })
    expect(await scanFile(file.bytes, 'json', names)).toMatchObject({ kind: 'person', where: '第4行中' })
    const masked = await exportFile({ ...given('刘建国'), masking: 'names', format: 'json' })
    expect(await scanFile(masked.bytes, 'json', names)).toBeUndefined()
    expect(await scanFile(masked.bytes, 'json', all)).toMatchObject({ kind: 'case-number' })
  })
  it('in a paragraph of a .docx, also when the name is split over runs', async () => {
    const file = await zip([{ path: 'word/document.xml', text: '<w:document><w:p><w:t>甲</w:t></w:p><w:p><w:r><w:t>刘</w:t></w:r><w:r><w:t>建国</w:t></w:r></w:p></w:document>' }])
    expect(await scanFile(file, 'docx', names)).toMatchObject({ kind: 'person', where: '正文第2段中' })
    expect(await scanFile(await zip([{ path: 'word/document.xml', text: '<w:p>刘某</w:p>' }]), 'docx', names)).toBeUndefined()
  })
})

it('control characters that go do not bring a name or number together', async () => {
  for (const format of ['xlsx', 'csv'] as const) {
    const file = await exportFile({ ...given('刘\u0007建\u0000国，电话138\u00070000\u00080000'), masking: 'names', format })
    expect(await scanFile(file.bytes, format, names)).toBeUndefined()
  }
})

it('each kind of what is to be masked is found', async () => {
  const kinds = async (text: string) => (await scanFile(bytes(`甲\r\n${text}\r\n`), 'csv', all))?.kind
  expect(await Promise.all(['刘建国', '云溪甲商贸有限公司', '青江省清河市云溪县人民路12号', '（2025）渝0299执1号', '电话13800000000', '刘某1、某某公司1、某地址、案件1'].map(kinds))).toEqual(['person', 'company', 'address', 'case-number', 'number', undefined])
})

it('words of this program are no leaks, whatever a party is called', async () => {
  const odd = caseRecord(1, { caseFile: { debtors: [{ name: f('高峰') }, { name: f('不批') }, { name: f('立案日期') }] } })
  for (const format of ['xlsx', 'csv'] as const) expect((await exportFile({ ...input({ cases: [odd], notes: [note(1, odd.id)] }), masking: 'names', format })).bytes.length).toBeGreaterThan(100)
})

it('masked files of every format and level pass the scan, and hold nothing in clear', async () => {
  const comment = '刘建国（住青江省清河市云溪县人民路12号）称云溪甲商贸有限公司欠款，见（2024）渝0299民初7号，电话13800000000'
  for (const format of ['xlsx', 'csv', 'json'] as const) for (const masking of ['names', 'all'] as const) for (const caseNumbers of [false, true]) {
    const file = await exportFile({ ...given(comment, { by: '苏木' }), masking, caseNumbers, format })
    expect(await scanFile(file.bytes, format, createMasker(masking, [record], { caseNumbers }), new Set())).toBeUndefined()
  }
})
