import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { csvBytes } from '../../notes/export-csv.ts'
import { exportFile } from '../../notes/export-file.ts'
import { exportTables, maskerFor, type Cell, type Column, type ExportInput, type Table } from '../../notes/export-rows.ts'
import { cellText, clockInShanghai, isFormulaLike } from '../../notes/export-text.ts'
import { LONG_SHEET } from '../../notes/export-xlsx.ts'
import type { Masking } from '../../notes/mask.ts'
import { Comparison, convert, drawPages, type Around } from './convert.ts'
import { library } from './library.ts'

/** The lists: each sheet of the .xlsx, and the .csv, as LibreOffice reads them, cell by cell. */

const LEVELS: readonly Masking[] = ['none', 'names', 'all']
/* A comma, quotes round texts only, UTF-8, as shown; the last: every sheet as a file of its own. */
const EACH_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1'
const ONE_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false'
/** As somebody opens it in China, with whatever the program takes for a number or a day. */
const OPENED = 'Text - txt - csv (StarCalc):44,34,76,1,,2052,false,true'

export async function compareLists(around: Around): Promise<void> {
  for (const masking of LEVELS) {
    const wish = { ...library(), masking, ...(masking === 'none' ? { reason: '试验' } : {}) }
    const tables = exportTables(wish, maskerFor(wish))
    await workbook(around, wish, tables, masking)
    sheetOf(around, tables[0], masking)
    facts(around, tables, masking)
  }
  await pages(around)
}

/** How lists come out on paper: of few rows, for of many it takes LibreOffice minutes. */
async function pages(around: Around): Promise<void> {
  const { cases, notes, leads, ...rest } = library()
  const some = [...cases.slice(0, 1), ...cases.slice(-2)]
  const { bytes } = await exportFile({ ...rest, cases: some, notes, leads, masking: 'none', reason: '试验', format: 'xlsx' })
  const file = path.join(around.out, '清单-版面.xlsx'), folder = path.join(around.out, '清单-版面')
  writeFileSync(file, bytes)
  convert(around, [file], 'pdf', folder)
  drawPages(folder, 12)
}

async function workbook(around: Around, wish: ExportInput, tables: readonly Table[], masking: Masking): Promise<void> {
  const made = await exportFile({ ...wish, format: 'xlsx' })
  const file = path.join(around.out, `清单-${masking}.xlsx`), folder = path.join(around.out, `清单-${masking}`)
  writeFileSync(file, made.bytes)
  /* The name it would have on disk is one that a file system takes. */
  writeFileSync(path.join(around.out, made.name), made.bytes)
  convert(around, [file], EACH_SHEET, folder)
  const read = new Map(readdirSync(folder).map((name) => [name.replace(/^.*?-(?:none|names|all)-|\.csv$/g, ''), parseCsv(readFileSync(path.join(folder, name), 'utf8'))]))
  const c = new Comparison(around, `${path.basename(file)}（${tables.length} 张表）`)
  const long = longTexts(read.get(LONG_SHEET) ?? [])
  for (const t of tables) {
    const rows = read.get(t.name)
    c.same(`${t.name}：行数`, String(rows?.length), String(t.rows.length + 1))
    t.columns.forEach((col, i) => c.same(`${t.name} 表头`, text(rows?.[0]?.[i]), col.head))
    t.rows.forEach((row, r) => t.columns.forEach((col, i) => {
      const is = rows?.[r + 1]?.[i], should = inWorkbook(row[i] ?? null, col)
      const place = `${t.name} 第${r + 2}行 ${col.head}`
      const whole = /…（未完，全文见“长文字”表第(\d+)组）$/.exec(text(is))
      c.same(place, whole ? long.get(whole[1] ?? '') ?? '' : text(is), should.text)
      /* Quoted by the converter: it stands there as text, unless it holds the comma of a sum. */
      if (should.text !== '' && (should.isText || !should.text.includes(','))) c.same(`${place}（类型）`, is?.quoted === true ? '文字' : '数', should.isText ? '文字' : '数')
    }))
  }
  c.end()
}

function sheetOf(around: Around, table: Table | undefined, masking: Masking): void {
  if (!table) throw new Error('no table')
  const file = path.join(around.out, `批注-${masking}.csv`), folder = path.join(around.out, `批注-${masking}`)
  writeFileSync(file, csvBytes(table))
  convert(around, [file], ONE_SHEET, folder, OPENED)
  const rows = parseCsv(readFileSync(path.join(folder, path.basename(file)), 'utf8'))
  const c = new Comparison(around, path.basename(file))
  c.same('行数', String(rows.length), String(table.rows.length + 1))
  table.rows.forEach((row, r) => table.columns.forEach((col, i) => {
    const is = text(rows[r + 1]?.[i]), should = inWorkbook(row[i] ?? null, col).text
    /* An apostrophe stands before what would be taken for a formula or another number. */
    const bare = is.startsWith("'") && !should.startsWith("'") ? is.slice(1) : is
    c.same(`第${r + 2}行 ${col.head}`, sameValue(bare, should) ? should : bare, should)
    if (isFormulaLike(should) && col.type === 'text') c.same(`第${r + 2}行 ${col.head}（防公式）`, is.slice(0, 1), "'")
  }))
  c.end()
}

/** What the tables say of the rows themselves, looked at without the code that made them. */
function facts(around: Around, tables: readonly Table[], masking: Masking): void {
  if (masking !== 'none') return
  const { notes, cases } = library()
  const c = new Comparison(around, '批注清单与库内各行')
  const [list] = tables
  const at = (head: string) => list?.columns.findIndex((col) => col.head === head) ?? -1
  const byId = new Map(list?.rows.map((row) => [row[at('编号（勿改）')], row]))
  c.same('条数', String(list?.rows.length), String(notes.length))
  for (const n of notes) {
    const row = byId.get(n.id)
    c.same(`${n.id} 内容`, cellText(String(row?.[at('批注内容/理由')] ?? '')), cellText(n.comment))
    c.same(`${n.id} 案号`, String(row?.[at('案号')]), n.caseId)
    c.same(`${n.id} 法院`, cellText(String(row?.[at('执行法院')])), cellText(cases.find((r) => r.id === n.caseId)?.court ?? ''))
    c.same(`${n.id} 时间`, clockInShanghai(String(row?.[at('创建时间')])) ?? '', new Date(Date.parse(n.createdAt) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '))
  }
  c.end()
}

/** A cell as a spreadsheet shows it. */
function inWorkbook(cell: Cell, column: Column): { text: string; isText: boolean } {
  if (cell === null || cell === '') return { text: '', isText: true }
  if (typeof cell === 'number') return { text: column.decimals === 2 ? cell.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }) : String(cell), isText: false }
  if (column.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) return { text: cell, isText: false }
  const clock = column.type === 'datetime' ? clockInShanghai(cell) : undefined
  return clock === undefined ? { text: cellText(cell), isText: true } : { text: clock, isText: false }
}

/** A .csv has no types: a bare number, share or day may come out in another form, if it is the same one. */
function sameValue(is: string, should: string): boolean {
  const value = (s: string) => {
    const plain = s.replace(/[,\s]/g, ''), day = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(plain)
    return day ? day.slice(1).map(Number).join('-') : /^-?\d+(?:\.\d+)?%?$/.test(plain) ? `${Number.parseFloat(plain)}${plain.endsWith('%') ? '%' : ''}` : s
  }
  return value(is) === value(should)
}

interface Read { text: string; quoted: boolean }
const text = (cell: Read | undefined) => cell?.text ?? ''

/** Groups of the sheet of long texts, whole. */
function longTexts(rows: readonly (readonly Read[])[]): Map<string, string> {
  const whole = new Map<string, string>()
  for (const [group, , , , , part] of rows.slice(1)) whole.set(text(group), (whole.get(text(group)) ?? '') + text(part))
  return whole
}

/** RFC 4180, and whether a field stood in quotation marks. */
function parseCsv(csv: string): Read[][] {
  const rows: Read[][] = []
  let row: Read[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/gy
  const all = csv.replace(/^\ufeff/, '')
  while (field.lastIndex < all.length) {
    const m = field.exec(all)
    if (!m) throw new Error('unreadable .csv')
    row.push(m[1] === undefined ? { text: (m[2] ?? '').replace(/\r$/, ''), quoted: false } : { text: m[1].replaceAll('""', '"'), quoted: true })
    if (m[3] !== ',') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

