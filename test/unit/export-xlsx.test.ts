import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import { afterEach, describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { exportTables, type Cell, type ColumnType, type Table } from '../../notes/export-rows.ts'
import { Workbook, xlsxBytes } from '../../notes/export-xlsx.ts'
import { scanForNumbers } from '../../notes/mask.ts'
import { caseRecord, input, note } from './export-sample.ts'
import { unzip } from './export-unzip.ts'

const one = (type: ColumnType, ...cells: Cell[]): Table => ({ name: '表', columns: [{ head: '列', type, width: 10, help: '', decimals: 2 }], rows: cells.map((c) => [c]) })
const read = async (bytes: Uint8Array) => readXlsx(Buffer.from(bytes), { trim: false })
const column = async (table: Table) => (await read(await xlsxBytes([table])))[0]?.data.slice(1).map((r) => r[0] ?? null)

const zone = process.env['TZ']
afterEach(() => { if (zone === undefined) delete process.env['TZ']; else process.env['TZ'] = zone })

it('read back: sheets, heads, and every cell with its type and value', async () => {
  const tables = exportTables(input())
  const sheets = await read(await xlsxBytes(tables))
  expect(sheets.map((s) => s.sheet)).toEqual(['批注清单', '核查结论', '线索', '案件一览', '说明', '法律依据'])
  const cases = sheets[3]?.data ?? []
  expect(cases[0]).toEqual(tables[3]?.columns.map((c) => c.head))
  expect(cases[1]).toEqual([
    '（2025）渝0299执1号', '云溪县人民法院', '云溪甲商贸有限公司', '张某、王某', new Date(Date.UTC(2025, 1, 28)), new Date(Date.UTC(2025, 4, 20)),
    1250000.5, 13800000000, -12.3, null, '不批', '疑似违法', new Date(Date.UTC(2025, 4, 29)), 1, new Date(Date.UTC(2026, 10, 21, 0, 30)),
  ])
})

describe.each(['America/New_York', 'Asia/Shanghai', 'UTC', 'Pacific/Kiritimati'])('in the time zone %s', (tz) => {
  it('a day is that day, a moment stands on the clock of Shanghai', async () => {
    process.env['TZ'] = tz
    expect(new Date(2025, 0, 1).getTimezoneOffset()).toBe({ 'America/New_York': 300, 'Asia/Shanghai': -480, UTC: 0, 'Pacific/Kiritimati': -840 }[tz])
    const parts = await unzip(await xlsxBytes([one('date', '2025-02-28', '1900-03-01', '2024-02-29', '2199-12-31'), one('datetime', '2026-11-20T16:30:15.999Z')]))
    // 45716 is what Excel shows as 2025-02-28
    expect(values(parts.get('xl/worksheets/sheet1.xml'))).toEqual([45716, 61, 45351, 109574])
    expect(values(parts.get('xl/worksheets/sheet2.xml'))?.[0]).toBeCloseTo(46347 + (30 * 60 + 15) / 86400, 8)
  })
})

it('the same tables give the same bytes in every zone', async () => {
  const made: string[] = []
  for (const tz of ['America/New_York', 'Asia/Shanghai']) {
    process.env['TZ'] = tz
    made.push(Buffer.from(await xlsxBytes(exportTables(input()))).toString('base64'))
  }
  expect(made[0]).toBe(made[1])
})

it('days that Excel counts differently, and what is no day, stay text', async () => {
  expect(await column(one('date', '1900-02-28', '1850-01-01', '不详', '2025-02-30x'))).toEqual(['1900-02-28', '1850-01-01', '不详', '2025-02-30x'])
})

it('formula-like text is text, and stays text when edited', async () => {
  const hostile = ['=1+1', '=HYPERLINK("http://x","y")', '+1-800', '-1+cmd', '@SUM(A1)', '\tx', '　＝1+1', "'=1"]
  const table = one('text', ...hostile)
  expect(await column(table)).toEqual(hostile)
  const sheet = (await unzip(await xlsxBytes([table]))).get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet).not.toContain('<f')
  expect([...sheet.matchAll(/<c r="A\d+" s="(\d)" t="s">/g)].slice(1).map((m) => m[1])).toEqual(['3', '3', '3', '3', '3', '3', '3', '2'])
  expect((await unzip(await xlsxBytes([table]))).get('xl/styles.xml')?.match(/<xf [^>]*>/g)?.slice(1)[3]).toContain('quotePrefix="1"')
})

it('words that break other writers come back as they were', async () => {
  const words = ['constructor', '__proto__', 'toString', '_x0041_', '_x005F_x0041_', '&lt;b&gt;', '<b>"&\'', ']]>', ' 前后 ', '一\n二', '𠮷', '123456789012345678', '0012', '1E5']
  expect(await column(one('text', ...words))).toEqual(words)
})

it('drops what XML forbids; nothing is lost of what no cell holds', async () => {
  expect(await column(one('text', 'a\u0000\u0008\u000b\u001fb', '\ud800x\udc00', 'a\r\nb\rc', '\ufffe\uffff'))).toEqual(['ab', 'x', 'a\nb\nc'])
  const [long, exact] = (await column(one('text', '长'.repeat(40_000), '长'.repeat(32_767)))) ?? []
  expect(String(long)).toHaveLength(32_767)
  expect(String(long).endsWith('长…（未完，全文见“长文字”表第1组）')).toBe(true)
  expect(exact).toBe('长'.repeat(32_767))
  const pair = (await column(one('text', '一'.repeat(32_760) + '𠮷'.repeat(10)))) ?? []
  expect(encodeURIComponent(String(pair[0]).slice(-20))).not.toContain('%EF%BF%BD')
})

it('any text comes back', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 30 }), async (texts) => {
    const clean = texts.map((t) => t.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, ''))
    const back = (await column(one('text', ...texts, '末'))) ?? []
    expect(back.slice(0, clean.length)).toEqual(clean.map((t) => (t === '' ? null : t)))
  }), { numRuns: 60 })
})

it('head frozen and bold, filter over the whole table, widths, money and day formats', async () => {
  const tables = exportTables(input({ notes: [note(1, caseRecord(1).id), note(2, caseRecord(1).id)] }))
  const parts = await unzip(await xlsxBytes(tables))
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(sheet).toContain('<autoFilter ref="A1:W3"/>')
  expect(sheet.match(/<col /g)).toHaveLength(23)
  expect(parts.get('xl/workbook.xml')).toContain("'批注清单'!$A$1:$W$3")
  expect(parts.get('xl/styles.xml')).toContain('<b/>')
  /* On paper: a wide table on two pages beside each other, the case number on both, the head on each. */
  expect(sheet).toContain('<printOptions gridLines="1" gridLinesSet="1"/>')
  expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="2" fitToHeight="0"\/>/)
  expect(parts.get('xl/workbook.xml')).toContain("'批注清单'!$A:$B,'批注清单'!$1:$1")
  expect(parts.get('xl/workbook.xml')).toContain(">'说明'!$1:$1<")
  expect(parts.get('xl/worksheets/sheet4.xml')).toContain('<c r="G2" s="7"><v>1250000.5</v></c>')
})

it('the finished file has no number in clear', async () => {
  const parts = await unzip(await xlsxBytes(exportTables(input())))
  expect(scanForNumbers(parts.get('xl/sharedStrings.xml') ?? '')).toEqual([])
  const open = await unzip(await xlsxBytes(exportTables(input({ masking: 'none' }))))
  expect(scanForNumbers(open.get('xl/sharedStrings.xml') ?? '').length).toBeGreaterThan(0)
})

it.skipIf(!ALL)('10,000 notes on 500 cases', async () => {
  const cases = Array.from({ length: 500 }, (_, i) => caseRecord(i + 1))
  const notes = Array.from({ length: 10_000 }, (_, i) => note(i, `（2025）渝0299执${(i % 500) + 1}号`, { comment: `第${i}条：电话13800000000，${'请核实财产处置情况。'.repeat(5)}` }))
  const from = performance.now()
  const bytes = await xlsxBytes(exportTables(input({ cases, notes })))
  console.info(`xlsx of 10,000 notes: ${Math.round(performance.now() - from)} ms, ${Math.round(bytes.length / 1024)} KiB`)
  const sheets = await read(bytes)
  expect(sheets[0]?.data).toHaveLength(10_001)
}, 240_000)

function values(sheet: string | undefined): number[] | undefined {
  return sheet === undefined ? undefined : [...sheet.matchAll(/s="[45]"><v>([\d.]+)<\/v>/g)].map((m) => Number(m[1]))
}

it('a text that no cell holds stands whole in a sheet of its own', async () => {
  const whole = `=甲${'一二三四五六七八九𠮷'.repeat(5000)}末`
  const sheets = await read(await xlsxBytes([{ ...one('text', 'a', whole), name: '批注清单' }]))
  expect(sheets.map((s) => s.sheet)).toEqual(['批注清单', '长文字'])
  expect(String(sheets[0]?.data[2]?.[0])).toMatch(/^=甲.*…（未完，全文见“长文字”表第1组）$/)
  const rows = sheets[1]?.data.slice(1) ?? []
  expect(rows.map((r) => r.slice(0, 5))).toEqual(rows.map((_, i) => [1, '批注清单', 3, '列', i + 1]))
  expect(rows.map((r) => r[5]).join('')).toBe(whole)
})

it('names of sheets: forbidden characters, length, twice the same', async () => {
  const names = ['a/b:c*d?[e]\\f', "'x'", '', 'History', '长'.repeat(40), '长'.repeat(41), '甲', '甲', '\u202e乙']
  const sheets = await read(await xlsxBytes(names.map((name) => ({ ...one('text', name), name }))))
  expect(sheets.map((s) => s.sheet)).toEqual(['a b c d  e  f', 'x', '工作表', '工作表（2）', '长'.repeat(31), `${'长'.repeat(28)}（2）`, '甲', '甲（2）', '乙'])
  expect(sheets.map((s) => s.data[1]?.[0] ?? '')).toEqual(names)
})

it('what only the program needs is grey, and stands last', async () => {
  const parts = await unzip(await xlsxBytes(exportTables(input())))
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="V1" s="9" t="s">.*<c r="W1" s="9" t="s">.*<c r="V2" s="8" t="s">.*<c r="W2" s="8"><v>1<\/v><\/c><\/row>/)
})

it('texts beyond the list of the book stand in their cells, as they were', async () => {
  const words = ['甲', 'constructor', '_x0041_', '<b>"&\'', ' 前后 ', '一\n二', '=1+1', '𠮷', '甲', '0012', '末']
  const table = one('text', ...words)
  const book = new Workbook(3)
  await book.add(book.sheet(table), table.rows)
  const bytes = new Uint8Array(await (await book.finish()).arrayBuffer())
  expect((await read(bytes))[0]?.data.slice(1).map((r) => r[0])).toEqual(words)
  const parts = await unzip(bytes)
  expect(parts.get('xl/sharedStrings.xml')?.match(/<si>/g)).toHaveLength(3)
  expect(parts.get('xl/worksheets/sheet1.xml')?.match(/inlineStr/g)).toHaveLength(words.length - 3)
})
