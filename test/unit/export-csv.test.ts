import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvBytes } from '../../notes/export-csv.ts'
import { exportTables, type Cell, type ColumnType, type Table } from '../../notes/export-rows.ts'
import { input } from './export-sample.ts'

const table = (type: ColumnType, ...rows: Cell[][]): Table => ({ name: '表', columns: (rows[0] ?? [null]).map((_, i) => ({ head: `列${i}`, type, width: 10, help: '' })), rows })
const text = (t: Table): string => new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(csvBytes(t))
const only = (type: ColumnType, cell: Cell): string | undefined => parse(text(table(type, [cell]))).at(1)?.[0]

/** RFC 4180, strict: CRLF between records, LF only within quotes. */
function parse(csv: string): string[][] {
  const s = csv.replace(/^\ufeff/, '')
  const records: string[][] = []
  let record: string[] = []
  for (let i = 0; i < s.length; ) {
    let field = ''
    if (s[i] === '"') {
      for (i++; ; i++) {
        if (i >= s.length) throw new Error('open quote')
        if (s[i] !== '"') field += s[i]
        else if (s[i + 1] === '"') { field += '"'; i++ } else { i++; break }
      }
    } else {
      while (i < s.length && s[i] !== ',' && s[i] !== '\r') {
        if (s[i] === '"' || s[i] === '\n') throw new Error('bare quote or line end')
        field += s[i++]
      }
    }
    record.push(field)
    if (s[i] === ',') { i++; continue }
    if (s.slice(i, i + 2) !== '\r\n') throw new Error(`expected CRLF at ${i}`)
    i += 2
    records.push(record)
    record = []
  }
  return records
}

it('begins with a byte order mark and ends every record with CRLF', () => {
  const bytes = csvBytes(table('text', ['一'], ['二']))
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(text(table('text', ['一'], ['二']))).toBe('\ufeff列0\r\n一\r\n二\r\n')
})

it.each([
  '=1+1', '=cmd|\' /C calc\'!A0', '=HYPERLINK("http://x","y")', '+1+1', '-1+1', '-2+3+cmd', '@SUM(A1:A2)', '\t=1+1', '\t一', '\r=1', '\n=1', ' =1+1', '　=1+1', '\u00a0=1', '\u200b=1', '\ufeff=1',
  '＝1+1', '＋1', '－1', '＠SUM(A1)', '　＝1', '﹦1', '=', '-', '--', '-张某', '+86 138****0000', '-1e5', '-123456789012',
])('makes %j harmless', (hostile) => {
  const cell = only('text', hostile) ?? ''
  expect(cell.startsWith("'")).toBe(true)
  expect(cell.slice(1)).toBe(hostile.replace(/\r/g, '\n'))
})

it.each(['1=1', '一', '一=二', "'=1", '3', '2025-02-28', '-5', '-1234.50', '（2025）渝0299执1号', '100%', '第1-2页', '510229********9038', '****0000', '—— 无', '−5'])('leaves %j as it is', (plain) => {
  expect(only('text', plain)).toBe(plain)
})

it.each(['123456789012', '123456789012345678', '0012', '00', '12E5', '1e10', '3-4', '1/2', ' 123456789012 ', '￥1,250,000.50', '¥5', '-$12.30', '30 €', '9:30', '12:30:05', '(12)', '（3）', '2026/11/22', '2026年11月22日'])('keeps %j from being read as another value', (changing) => {
  expect(only('text', changing)).toBe(`'${changing}`)
})

it('writes numbers, days and moments bare', () => {
  expect(only('number', -12.3)).toBe('-12.30')
  expect(only('number', 1250000.5)).toBe('1250000.50')
  expect(only('number', 13800000000)).toBe('13800000000')
  expect(only('number', 0)).toBe('0')
  expect(only('number', '123456789012345.67')).toBe("'123456789012345.67")
  expect(only('date', '2025-02-28')).toBe('2025-02-28')
  expect(only('datetime', '2026-11-20T16:30:15.999Z')).toBe('2026-11-21 00:30:15')
  expect(only('date', '=1')).toBe("'=1")
  expect(only('datetime', '=1')).toBe("'=1")
  expect(only('number', '=1')).toBe("'=1")
  expect(text(table('text', [null, '']))).toBe('\ufeff列0,列1\r\n,\r\n')
})

it('quotes what has commas, quotes, line ends or blanks at its ends', () => {
  expect(text(table('text', ['a,b', 'a"b', 'a\r\nb', ' a', '一']))).toBe('\ufeff列0,列1,列2,列3,列4\r\n"a,b","a""b","a\nb"," a",一\r\n')
})

it('heads of the table cannot be formulas', () => {
  for (const t of exportTables(input())) for (const c of t.columns) expect(c.head).not.toMatch(/^[\s=+\-@0-9]/)
})

it('any text comes back, with at most an apostrophe before it', () => {
  const clean = (s: string): string => s.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '')
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', ' ', '\t', '\n', '\r', '"', ',', '1', 'E', '0', '　', "'", '一') }))
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
    const back = parse(text(table('text', ...rows))).slice(1)
    expect(back).toHaveLength(rows.length)
    for (const [i, row] of rows.entries()) for (const [j, before] of row.entries()) {
      const after = back[i]?.[j] ?? ''
      expect([clean(before), `'${clean(before)}`]).toContain(after)
      expect(after).not.toMatch(/^[\s\u200b-\u200f\ufeff]*[=+@＝＋－＠]/)
      expect(after).not.toMatch(/^[\t\r\n]/)
    }
  }), { numRuns: 500 })
})

it('the annotation list: as many records as notes, as many fields as heads', () => {
  const [list] = exportTables(input())
  if (!list) throw new Error('no table')
  const records = parse(text(list))
  expect(records).toHaveLength(2)
  expect(records[0]).toEqual(list.columns.map((c) => c.head))
  expect(records[1]?.[19]).toBe('2026-11-21 00:30:00')
  expect(records[1]?.[9]).toBe('卡号****0000是否已查控')
})
