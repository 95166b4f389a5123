import { readSheet } from 'read-excel-file/universal'
import { UnreadableFile } from './unreadable.ts'
import { storedZip } from './zip-stored.ts'
import { entriesOf, tooMuch, unpacked, type Entry } from './zip.ts'

/**
 * Sheets of an .xlsx workbook as rows of cells. Everything is counted before a library sees it: bytes when unpacked, and rows and
 * columns, of which one cell at a far corner would make billions.
 */

/** Of dates the instant at which their clock would show in UTC. */
export type Cell = string | number | boolean | Date | null
export interface Workbook {
  names: readonly string[]
  /** The rows of a sheet, the first being row 1; undefined where there is none. Throws UnreadableFile. */
  rows(index: number): Promise<Cell[][]>
}

/** Bytes of a file, and of what it holds when unpacked. Ten thousand notes with all their sheets take some 20 MB unpacked. */
export const XLSX_MAX = 60_000_000
const UNPACKED_MAX = 400_000_000
const ROWS_MAX = 1_048_576
const COLUMNS_MAX = 256
/** Rows that are skipped at a time, and cells in all. */
const GAP_MAX = 20_000
const CELLS_MAX = 20_000_000

const damaged = () => new UnreadableFile('文件已损坏，不能打开（表格结构不完整）')

/** `most`: bytes that its parts may have together when unpacked. */
export async function openWorkbook(bytes: Uint8Array, most = UNPACKED_MAX): Promise<Workbook> {
  if (bytes.length > XLSX_MAX) throw new UnreadableFile(`文件过大，超过 ${XLSX_MAX / 1e6} MB，请分批导出后再导入`)
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (head === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') throw new UnreadableFile('文件有密码保护，或者是旧版 .xls 表格，不能读取；请用 Excel 或者 WPS 打开，去掉密码，另存为 .xlsx')
  if (!head.startsWith('PK')) throw new UnreadableFile('不是 .xlsx 表格（文件头不符），可能已损坏或者扩展名有误')
  const entries = entriesOf(bytes)
  const byName = new Map(entries.map((e) => [e.name, e]))
  if (byName.size !== entries.length) throw damaged()
  let left = most
  const part = async (name: string): Promise<Uint8Array> => {
    const entry = byName.get(name)
    if (!entry) throw damaged()
    check(entry, left)
    const whole = await unpacked(bytes, entry, left)
    left -= whole.length
    return whole
  }
  if (!byName.has('xl/workbook.xml')) throw new UnreadableFile(byName.has('word/document.xml') ? '是 Word 文档，不是表格' : '是压缩文件，不是 .xlsx 表格')
  const book = await part('xl/workbook.xml'), links = await part('xl/_rels/workbook.xml.rels')
  const sheets = sheetsIn(new TextDecoder().decode(book), new TextDecoder().decode(links))
  const shared: { name: string; bytes: Uint8Array }[] = [{ name: 'xl/workbook.xml', bytes: book }, { name: 'xl/_rels/workbook.xml.rels', bytes: links }]
  for (const name of byName.keys()) if (/^xl\/(?:sharedStrings|styles)\.xml$/i.test(name)) shared.push({ name, bytes: await part(name) })
  return {
    names: sheets.map((s) => s.name),
    async rows(index) {
      const path = sheets[index]?.path
      if (path === undefined || !byName.has(path)) throw damaged()
      const sheet = await part(path)
      const xml = new TextDecoder().decode(sheet), name = sheets[index]?.name ?? ''
      measure(xml, name)
      refuseFormulas(xml, name)
      try {
        const rows: unknown[][] = await readSheet(storedZip([...shared, { name: path, bytes: sheet }]), index + 1, { trim: false })
        return rows.map((row) => row.map((c) => (typeof c === 'string' || typeof c === 'number' || typeof c === 'boolean' || c instanceof Date ? c : null)))
      } catch {
        throw damaged()
      }
    },
  }
}

function check(e: Entry, left: number): void {
  if (e.encrypted) throw new UnreadableFile('文件有密码保护，不能读取；请去掉密码后再试')
  if (e.size > left) throw tooMuch()
}

/** Names of the sheets and where they lie. Only what is named here is looked up, once; nothing that points elsewhere is followed. */
function sheetsIn(book: string, links: string): { name: string; path: string }[] {
  const targets = new Map<string, string>()
  for (const [tag] of links.matchAll(/<(?:\w{1,20}:)?Relationship\b[^>]{0,2000}>/g)) targets.set(attribute(tag, 'Id'), attribute(tag, 'Target'))
  const sheets: { name: string; path: string }[] = []
  for (const [tag] of book.matchAll(/<(?:\w{1,20}:)?sheet\b[^>]{0,2000}>/g)) {
    const target = targets.get(attribute(tag, '\\w{1,20}:id')) ?? ''
    sheets.push({ name: attribute(tag, 'name'), path: target.startsWith('/') ? target.slice(1) : `xl/${target}` })
  }
  if (sheets.length === 0 || sheets.length > 1000) throw damaged()
  return sheets
}

const ENTITIES = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])
function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return (value?.[1] ?? value?.[2] ?? '').replace(/&(amp|lt|gt|quot|apos);/g, (all, e: string) => ENTITIES.get(e) ?? all)
}

/** How far the cells reach, from the addresses alone: every `r` of the sheet, whatever it stands in, must be one. */
function measure(xml: string, name: string): void {
  let row = 0, reach = 0
  for (const m of xml.matchAll(/\sr\s{0,9}=\s{0,9}["']([^"']{0,40})/g)) {
    const address = m[1] ?? ''
    const read = /^([A-Za-z]{0,3})(\d{1,7})$/.exec(address)
    const column = [...(read?.[1] ?? '').toUpperCase()].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0)
    const at = Number(read?.[2] ?? NaN)
    if (!read || at > ROWS_MAX || at > row + GAP_MAX || column > COLUMNS_MAX) throw new UnreadableFile(`“${name}”表的行列超出正常范围，不是本程序导出的表格`)
    row = Math.max(row, at)
    reach = Math.max(reach, column)
  }
  if (row * reach > CELLS_MAX) throw new UnreadableFile(`“${name}”表过大，请分批导出后再导入`)
  if (/<(?:\w{1,20}:)?mergeCell\s/.test(xml)) throw new UnreadableFile(`“${name}”表中有合并的单元格，分不清内容属于哪一行；请取消合并后再导入`)
}

/** The library gives such a cell as an empty one: what stands there would seem to have been deleted. */
function refuseFormulas(xml: string, name: string): void {
  const refuse = (cell: string): never => { throw new UnreadableFile(`“${name}”表的 ${/\sr="([A-Z]{1,3}\d{1,7})"/.exec(cell)?.[1] ?? ''} 单元格是公式错误，或者没有算出结果的公式；请改成文字后再导入`) }
  const wrong = /<c\s[^>]{0,300}?\st=["']e["'][^>]{0,300}>/.exec(xml)
  if (wrong) refuse(wrong[0])
  for (const m of xml.matchAll(/<f[\s/>]/g)) {
    const from = xml.lastIndexOf('<c ', m.index), to = xml.indexOf('</c>', m.index)
    const cell = xml.slice(Math.max(from, 0), to < 0 ? m.index : to)
    if (!/<v>[^<]/.test(cell)) refuse(cell)
  }
}
