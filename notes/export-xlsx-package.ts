import type { TextFile } from './export-zip.ts'

/** The parts of an .xlsx package around the cells: what ECMA-376 asks for and no more. The order of elements is that of its schemas. */

export interface Sheet {
  name: string
  widths: readonly number[]
  /** reference of the last cell at the bottom right */
  last: string
  /** the <row> elements */
  rows: string
}

/** Numbers of the cell formats below. `guarded` keeps text that begins like a formula as text, even after it was edited in Excel. */
export const STYLE = { head: 1, text: 2, guarded: 3, date: 4, datetime: 5, count: 6, money: 7 } as const

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export function packageFiles(sheets: readonly Sheet[], strings: readonly string[]): TextFile[] {
  return [
    { path: '[Content_Types].xml', text: contentTypes(sheets) },
    { path: '_rels/.rels', text: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { path: 'xl/workbook.xml', text: workbook(sheets) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relationships([...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]), ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]),
    },
    { path: 'xl/styles.xml', text: STYLES },
    { path: 'xl/sharedStrings.xml', text: `${XML}<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${strings.map((s) => `<si><t xml:space="preserve">${xstring(s)}</t></si>`).join('')}</sst>` },
    ...sheets.map((s, i) => ({ path: `xl/worksheets/sheet${i + 1}.xml`, text: worksheet(s, i === 0) })),
  ]
}

function contentTypes(sheets: readonly Sheet[]): string {
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
function workbook(sheets: readonly Sheet[]): string {
  const quoted = (s: Sheet): string => escape(`'${s.name.replace(/'/g, "''")}'`)
  const filters = sheets.map((s, i) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted(s)}!$A$1:${absolute(s.last)}</definedName>`)
  const titles = sheets.map((s, i) => `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted(s)}!$1:$1</definedName>`)
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>`
    + `<sheets>${sheets.map((s, i) => `<sheet name="${escape(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>`
    + `<definedNames>${filters.join('')}${titles.join('')}</definedNames></workbook>`
}

function worksheet(s: Sheet, selected: boolean): string {
  const cols = s.widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('')
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${s.last}"/>`
    + `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`
    + `<sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>${s.rows}</sheetData><autoFilter ref="A1:${s.last}"/>`
    + '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
}

const TOP = (horizontal: string, wrap: boolean): string => `<alignment${horizontal ? ` horizontal="${horizontal}"` : ''} vertical="top"${wrap ? ' wrapText="1"' : ''}/>`
const xf = (format: number, rest: string, alignment: string): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"${rest}>${alignment}</xf>`
const SIDE = (name: string): string => `<${name} style="thin"><color rgb="FFD0D5DD"/></${name}>`

/** 164 and 165 are formats of our own, written out: the built-in short date looks different on every machine. 4 is #,##0.00. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>`
  + '<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>'
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF5"/><bgColor indexed="64"/></patternFill></fill></fills>'
  + `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(SIDE).join('')}<diagonal/></border></borders>`
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
  + '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
  + xf(0, '', TOP('', true)) + xf(0, ' quotePrefix="1"', TOP('', true)) + xf(164, '', TOP('center', false)) + xf(165, '', TOP('center', false)) + xf(1, '', TOP('right', false)) + xf(4, '', TOP('right', false))
  + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

/** Text of a shared string. What looks like an escape of the format (_x0041_) is escaped itself, or Excel would show an A. */
function xstring(s: string): string {
  return escape(s.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}
function escape(s: string): string {
  return s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
/** N12 → $N$12 */
function absolute(ref: string): string {
  return ref.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
}
