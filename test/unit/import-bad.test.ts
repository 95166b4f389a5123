import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../documents/xlsx.ts'
import { UnreadableFile } from '../../documents/unreadable.ts'
import { annotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import { exportTables } from '../../notes/export-rows.ts'
import { xlsxBytes } from '../../notes/export-xlsx.ts'
import { zip } from '../../notes/export-zip.ts'
import { readImport } from '../../notes/import-json.ts'
import { planImport, settlePlan } from '../../notes/import-plan.ts'
import type { Note } from '../../notes/schema.ts'
import { AT, caseRecord, input, note } from './export-sample.ts'
import { unzip } from './export-unzip.ts'

/** Files that are not what they should be: each is refused in a sentence, or taken in with nothing lost. */

const CASE = '（2025）渝0299执1号'
const good = () => xlsxBytes(exportTables(input()))
/** The workbook with a part of it changed. */
async function changed(path: RegExp, change: (xml: string) => string, more: { path: string; text: string }[] = []): Promise<Uint8Array> {
  const parts = [...(await unzip(await good()))].map(([name, text]) => ({ path: name, text: path.test(name) ? change(text) : text }))
  return zip([...parts, ...more])
}
async function refusal(bytes: Uint8Array, most?: number): Promise<string> {
  try {
    const book = await openWorkbook(bytes, most)
    await book.rows(book.names.indexOf('批注清单'))
    return 'ok'
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return error.message
  }
}
const SHEET = /worksheets\/sheet1\.xml$/

describe('a workbook', () => {
  it('as we write it opens', async () => expect(await refusal(await good())).toBe('ok'))
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['cut off', async () => (await good()).slice(0, -300), '文件已损坏，不能打开（压缩结构不完整）'],
    ['of a few bytes', () => Uint8Array.from([0x50, 0x4b, 3, 4]), '文件已损坏，不能打开（压缩结构不完整）'],
    ['that is text', () => new TextEncoder().encode('案号,批注'), '不是 .xlsx 表格（文件头不符），可能已损坏或者扩展名有误'],
    ['of the old kind or with a password', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '文件有密码保护，或者是旧版 .xls 表格，不能读取；请用 Excel 或者 WPS 打开，去掉密码，另存为 .xlsx'],
    ['that is a Word document', () => zip([{ path: 'word/document.xml', text: '<w/>' }]), '是 Word 文档，不是表格'],
    ['that is any archive', () => zip([{ path: 'a.txt', text: 'a' }]), '是压缩文件，不是 .xlsx 表格'],
    ['too large to be looked at', () => { const b = new Uint8Array(60_000_001); b.set([0x50, 0x4b]); return b }, '文件过大，超过 60 MB，请分批导出后再导入'],
    ['whose sheet is missing', () => changed(/rels$/, (x) => x.replace('worksheets/sheet1.xml', 'worksheets/none.xml')), '文件已损坏，不能打开（表格结构不完整）'],
    ['whose links lead to itself', () => changed(/workbook\.xml\.rels$/, (x) => x.replace('worksheets/sheet1.xml', 'workbook.xml')), '文件已损坏，不能打开（表格结构不完整）'],
    ['whose links lead out', () => changed(/workbook\.xml\.rels$/, (x) => x.replace('worksheets/sheet1.xml', '../../../etc/passwd')), '文件已损坏，不能打开（表格结构不完整）'],
    ['without links', () => changed(/workbook\.xml\.rels$/, () => '<Relationships/>'), '文件已损坏，不能打开（表格结构不完整）'],
    ['of broken XML', () => changed(SHEET, (x) => x.replace('</row>', '</rwo>')), '文件已损坏，不能打开（表格结构不完整）'],
    ['with a part twice', async () => changed(/none/, (x) => x, [{ path: 'xl/worksheets/sheet1.xml', text: '<a/>' }]), '文件已损坏，不能打开（表格结构不完整）'],
    ['with a cell at the far corner', () => changed(SHEET, (x) => x.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')), '“批注清单”表的行列超出正常范围，不是本程序导出的表格'],
    ['with a row beyond all rows', () => changed(SHEET, (x) => x.replace('</sheetData>', '<row x=">" r="999999999999"/></sheetData>')), '“批注清单”表的行列超出正常范围，不是本程序导出的表格'],
    ['with a row number in disguise', () => changed(SHEET, (x) => x.replace('</sheetData>', '<row r="9e9"/></sheetData>')), '“批注清单”表的行列超出正常范围，不是本程序导出的表格'],
    ['with merged cells', () => changed(SHEET, (x) => x.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>')), '“批注清单”表中有合并的单元格，分不清内容属于哪一行；请取消合并后再导入'],
    ['with an error of a formula', () => changed(SHEET, (x) => x.replace('</sheetData>', '<row r="9"><c r="J9" t="e"><f>A1/0</f><v>#DIV/0!</v></c></row></sheetData>')), '“批注清单”表的 J9 单元格是公式错误，或者没有算出结果的公式；请改成文字后再导入'],
    ['with a formula that was never worked out', () => changed(SHEET, (x) => x.replace('</sheetData>', '<row r="9"><c r="J9" t="str"><f>A1</f></c></row></sheetData>')), '“批注清单”表的 J9 单元格是公式错误，或者没有算出结果的公式；请改成文字后再导入'],
  ])('%s', async (_, make, expected) => {
    expect(await refusal(await make())).toBe(expected)
  })
  it('with a formula that was worked out gives what it says', async () => {
    const book = await openWorkbook(await changed(SHEET, (x) => x.replace('</sheetData>', '<row r="3"><c r="J3" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c></row></sheetData>')))
    expect((await book.rows(book.names.indexOf('批注清单')))[2]?.[9]).toBe('甲乙')
  })
  it('that unpacks to gigabytes is stopped by counting, whatever it says of its size', async () => {
    const bomb = bombOf('xl/worksheets/sheet1.xml', 8_000_000, await unzip(await good()))
    expect(bomb.length).toBeLessThan(40_000)
    expect(await refusal(bomb, 4_000_000)).toBe('解压后的内容异常庞大（疑似压缩炸弹），拒绝读取')
  })
})

/** The workbook with one part that is very long and says that it is short. */
function bombOf(path: string, length: number, parts: ReadonlyMap<string, string>): Uint8Array {
  const files = [...parts].map(([name, text]) => {
    const data = name === path ? Buffer.alloc(length, 0x20) : Buffer.from(text)
    return { name: Buffer.from(name), packed: deflateRawSync(data, { level: 9 }), crc: crc32(data), size: name === path ? 1000 : data.length }
  })
  const local: Buffer[] = [], directory: Buffer[] = []
  let at = 0
  for (const f of files) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0); common.writeUInt16LE(8, 4); common.writeUInt32LE(f.crc, 10); common.writeUInt32LE(f.packed.length, 14); common.writeUInt32LE(f.size, 18); common.writeUInt16LE(f.name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, f.name, f.packed)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, f.name)
    at += 30 + f.name.length + f.packed.length
  }
  const head = Buffer.concat(directory), end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4); end.writeUInt16LE(files.length, 6); end.writeUInt32LE(head.length, 8); end.writeUInt32LE(at, 12)
  return Uint8Array.from(Buffer.concat([...local, head, Buffer.from('PK\x05\x06', 'latin1'), end]))
}

describe('a .json', () => {
  const text = (notes: Note[]) => new TextDecoder().decode(jsonBytes(annotationFile({ cases: [caseRecord(1)], notes, masking: 'none', exportedAt: AT })))
  const here = { cases: [caseRecord(1)], corrections: [], leads: [] }
  it('with another person’s number on another note: both are kept, whoever takes in from whom', () => {
    const mine = note(1, CASE, { comment: '甲的', createdAt: '2026-11-01T00:00:00.000Z' }), theirs = note(1, CASE, { comment: '乙的', createdAt: '2026-11-02T00:00:00.000Z' })
    const take = (have: Note[], bring: Note[]): Note[] => {
      const stored = { ...here, notes: have }
      const read = readImport(text(bring))
      if (!read.ok) throw new Error(read.error)
      const plan = planImport(stored, read.file)
      const rows = new Map(have.map((n) => [n.id, n]))
      for (const n of settlePlan(stored, plan, (i) => i.options[0], AT).notes) rows.set(n.id, n)
      return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    }
    const a = take([mine], [theirs]), b = take([theirs], [mine])
    expect(a.map((n) => [n.id, n.comment])).toEqual([['note-000001', '甲的'], ['note-000001-omhh0ia0w'.slice(0, 12) + a[1]?.id.slice(12), '乙的']])
    expect(b).toEqual(a)
    expect([take(a, b), take(b, a), take(a, [theirs]), take(b, [mine])]).toEqual([a, a, a, a])
  })
  it('with a number among what it has and what it says is gone is refused', () => {
    const f = JSON.parse(text([note(1, CASE)]))
    f['zb:list'].gone.notes = [{ id: 'note-000001', caseId: CASE, updatedAt: AT, revision: 2, deletedAt: AT }]
    expect(readImport(JSON.stringify(f))).toEqual({ ok: false, error: '无法导入：编号 note-000001 既在清单中，又在删除记录中。' })
  })
  it('with links in a circle is read for its rows alone', () => {
    const f = JSON.parse(text([note(1, CASE), note(2, CASE)]))
    f.first.next = f.first.id
    f.first.items[0].replaces = f.first.items[1].id
    f.first.items[1].replaces = f.first.items[0].id
    f['@context'] = [f.id]
    const read = readImport(JSON.stringify(f))
    expect(read.ok && read.file.notes).toHaveLength(2)
  })
  it('of a later version, of too many rows, cut anywhere: one line, and never half a list', () => {
    const f = JSON.parse(text([note(1, CASE)]))
    f['zb:list'].version = 7
    expect(readImport(JSON.stringify(f))).toMatchObject({ ok: false, error: expect.stringContaining('请先升级本程序') })
    const whole = text([note(1, CASE), note(2, CASE)])
    fc.assert(fc.property(fc.nat(whole.length - 3), (at) => {
      const read = readImport(whole.slice(0, at))
      expect(read.ok).toBe(false)
      if (!read.ok) expect(read.error).toMatch(/^无法导入：[^\n]+。$/)
    }), { numRuns: 40 })
    const many = JSON.parse(whole)
    many['zb:list'].leads = Array.from({ length: 200_001 }, () => null)
    expect(readImport(JSON.stringify(many))).toEqual({ ok: false, error: '无法导入：文件的“线索”超过200000项，请分批导出后再导入。' })
  })
})
