/** The parts of an .xlsx package around the cells: what ECMA-376 asks for and no more. The order of elements is that of its schemas. */

/** Of each sheet: its name, the cell at the bottom right, and the columns that stand on each of several pages beside each other ($A:$B). */
export interface Listed { name: string; last: string; repeated?: string | undefined }

/** Numbers of the cell formats below. `guarded` keeps text that begins like a formula as text, even after it was edited in Excel. */
export const STYLE = { head: 1, text: 2, guarded: 3, date: 4, datetime: 5, count: 6, money: 7, grey: 8, greyHead: 9 } as const

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** All parts but the sheets and their strings. Sheets lie in xl/worksheets/sheet1.xml and so on, in the order of the list. */
export function packageFiles(sheets: readonly Listed[]): { path: string; text: string }[] {
  return [
    { path: '[Content_Types].xml', text: contentTypes(sheets) },
    { path: '_rels/.rels', text: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { path: 'xl/workbook.xml', text: workbook(sheets) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relationships([...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]), ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]),
    },
    { path: 'xl/styles.xml', text: STYLES },
  ]
}

function contentTypes(sheets: readonly Listed[]): string {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${SML}.${type}+xml"/>`
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    + part('/xl/workbook.xml', 'sheet.main') + sheets.map((_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')
    + part('/xl/styles.xml', 'styles') + part('/xl/sharedStrings.xml', 'sharedStrings') + '</Types>'
}

function relationships(list: readonly [type: string, target: string][]): string {
  return `${XML}<Relationships xmlns="${RELS}">${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`
}

/** Filters need their hidden name beside them; the head is repeated on each printed page. */
function workbook(sheets: readonly Listed[]): string {
  const quoted = (s: Listed): string => escape(`'${s.name.replace(/'/g, "''")}'`)
  const filters = sheets.map((s, i) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted(s)}!$A$1:${absolute(s.last)}</definedName>`)
  const titles = sheets.map((s, i) => `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${s.repeated === undefined ? '' : `${quoted(s)}!${s.repeated},`}${quoted(s)}!$1:$1</definedName>`)
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>`
    + `<sheets>${sheets.map((s, i) => `<sheet name="${escape(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>`
    + `<definedNames>${filters.join('')}${titles.join('')}</definedNames></workbook>`
}

/** A sheet before its rows and after them. No <dimension>: the last row is not known when it begins. */
export function aroundRows(widths: readonly number[], last: string, selected: boolean): { before: string; after: string } {
  const cols = widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('')
  return {
    before: `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
      + `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`
      + `<sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>`,
    /* Lines of the grid are printed, for a cell without text has no border of its own. */
    after: `</sheetData><autoFilter ref="A1:${last}"/><printOptions gridLines="1" gridLinesSet="1"/>`
      + '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"' + ` fitToWidth="${pagesBeside(widths)}" fitToHeight="0"/></worksheet>`,
  }
}

/** Characters of western digits beside each other on an A4 sheet that can still be read. */
const PAGE_WIDTH = 230
/** Pages that a table this wide is printed on, beside each other: on one alone the print would be too small. */
function pagesBeside(widths: readonly number[]): number {
  return Math.max(1, Math.ceil(widths.reduce((sum, w) => sum + w, 0) / PAGE_WIDTH))
}

/** From the first to the case number, which says of what a row on a page beside speaks; undefined where there is no such page. */
export function repeatedColumns(columns: readonly { head: string; width: number }[]): string | undefined {
  const at = columns.findIndex((c) => c.head === '案号')
  return at < 0 || pagesBeside(columns.map((c) => c.width)) === 1 ? undefined : `$A:$${String.fromCharCode(65 + at)}`
}

/** Width in western digits; Chinese characters are two wide. What is longer than a row shows is not counted. */
export function digitsOf(cell: string): number {
  const counted = Math.min(cell.length, 400)
  let width = (cell.length - counted) * 2
  for (let i = 0; i < counted; i++) width += cell.charCodeAt(i) < 0x2e80 ? 1 : 2
  return width
}

export const STRINGS_HEAD = (count: number): string => `${XML}<sst xmlns="${MAIN}" uniqueCount="${count}">`
export const STRINGS_TAIL = '</sst>'
/** What looks like an escape of the format (_x0041_) is escaped itself, or Excel would show an A. */
export function stringItem(s: string): string {
  return `<si>${item(s)}</si>`
}
/** The same in its cell. */
export function inlineItem(s: string): string {
  return `<is>${item(s)}</is>`
}
function item(s: string): string {
  return `<t xml:space="preserve">${escape(s.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))}</t>`
}

/** At most 31 characters, without those that Excel forbids, not empty, and none twice (it does not tell upper and lower case apart). */
export function safeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((t) => t.toLowerCase()))
  const clean = name.replace(/[[\]:*?/\\]|\p{Cc}|\p{Cs}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, ' ').replace(/^['\s]+|['\s]+$/g, '')
  const base = clean === '' || clean.toLowerCase() === 'history' ? '工作表' : clean
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : `（${n}）`
    const made = base.slice(0, 31 - tail.length).replace(/[\ud800-\udbff]$/, '') + tail
    if (!used.has(made.toLowerCase())) return made
  }
}

const TOP = (horizontal: string, wrap: boolean): string => `<alignment${horizontal ? ` horizontal="${horizontal}"` : ''} vertical="top"${wrap ? ' wrapText="1"' : ''}/>`
const xf = (format: number, rest: string, alignment: string): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"${rest}>${alignment}</xf>`
const SIDE = (name: string): string => `<${name} style="thin"><color rgb="FFD0D5DD"/></${name}>`

/** 164 and 165 are formats of our own, written out: the built-in short date looks different on every machine. 4 is #,##0.00. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>`
  + '<fonts count="4"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font>'
  + '<font><sz val="9"/><color rgb="FF8A8F99"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="9"/><color rgb="FF8A8F99"/><name val="宋体"/><charset val="134"/></font></fonts>'
  + '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF5"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F3F5"/><bgColor indexed="64"/></patternFill></fill></fills>'
  + `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(SIDE).join('')}<diagonal/></border></borders>`
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
  + '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
  + xf(0, '', TOP('', true)) + xf(0, ' quotePrefix="1"', TOP('', true)) + xf(164, '', TOP('center', false)) + xf(165, '', TOP('center', false)) + xf(1, '', TOP('right', false)) + xf(4, '', TOP('right', false))
  + `<xf numFmtId="0" fontId="2" fillId="3" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${TOP('', false)}</xf>`
  + '<xf numFmtId="0" fontId="3" fillId="3" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
  + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

function escape(s: string): string {
  return s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
/** N12 → $N$12 */
function absolute(ref: string): string {
  return ref.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
}
