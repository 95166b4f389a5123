import {
  AlignmentType, BorderStyle, convertMillimetersToTwip as twips, Document, Footer, Header, HeightRule, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun,
  VerticalAlign, WidthType, type IParagraphStyleOptions, type IRunStylePropertiesOptions, type ParagraphChild,
} from 'docx'
import type { Block, Cell, Paper, ParagraphStyle, Table as PaperTable } from './paper.ts'

/**
 * Writes a paper as .docx, in the layout of official documents: A4, margins 37/35/28/26 mm, titles of 2号, text of 3号, tables of 5号,
 * the page number as “— 1 —”. Looks are named styles, so that a reader can change them at once and a long table takes half the time.
 * The only file that imports docx.
 */

/* Fonts that Windows, WPS and macOS bring along; a program without them puts its own 宋体 in their place. Sizes in half points. */
const SONG = '宋体', HEI = '黑体', FANG = '仿宋', KAI = '楷体', TITLE = '方正小标宋简体'
const PT = { title: 44, third: 32, fourth: 28, item: 24, table: 21, small: 18 }
/** Fixed line heights in twentieths of a point. */
const LINE = { title: 700, text: 580 }
/** Usable width between the margins, in twentieths of a point. */
const WIDTH = twips(210 - 28 - 26)
/** Rows up to this many lines of a column stay on one page; longer ones may break, else half a page stays empty. */
const WHOLE_ROW_LINES = 18

type StyleName = ParagraphStyle | 'cell' | 'centred' | 'label' | 'page' | 'draft'
type Look = [name: string, font: string, size: number, paragraph: NonNullable<IParagraphStyleOptions['paragraph']>, bold?: true]

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT })
const indent = { firstLineChars: 200, firstLine: PT.third * 20 }
const atLeast = { line: 300, lineRule: LineRuleType.AT_LEAST }
const LOOKS: Record<StyleName, Look> = {
  title: ['文书标题', TITLE, PT.title, { alignment: AlignmentType.CENTER, spacing: { ...exactly(LINE.title), after: 120 }, keepNext: true }],
  subtitle: ['文书副题', KAI, PT.third, { alignment: AlignmentType.CENTER, spacing: { ...exactly(LINE.text), after: 200 } }],
  number: ['文书文号', FANG, PT.third, { alignment: AlignmentType.RIGHT, spacing: { ...exactly(LINE.text), after: 200 } }],
  addressee: ['文书主送', FANG, PT.third, { spacing: exactly(LINE.text) }],
  heading: ['文书一级标题', HEI, PT.third, { indent, spacing: exactly(LINE.text), keepNext: true }],
  subheading: ['文书二级标题', KAI, PT.third, { indent, spacing: exactly(LINE.text), keepNext: true }],
  body: ['文书正文', FANG, PT.third, { alignment: AlignmentType.BOTH, indent, spacing: exactly(LINE.text) }],
  caption: ['文书表题', HEI, PT.item, { spacing: { before: 200, after: 80 }, keepNext: true }],
  item: ['文书表外文字', SONG, PT.item, { spacing: { after: 60 } }],
  remark: ['文书附注', SONG, PT.small, { spacing: { before: 80 } }],
  sign: ['文书落款', FANG, PT.third, { alignment: AlignmentType.RIGHT, spacing: { ...exactly(LINE.text), before: 200 } }],
  cell: ['文书表格', SONG, PT.table, { spacing: atLeast }],
  centred: ['文书表格居中', SONG, PT.table, { alignment: AlignmentType.CENTER, spacing: atLeast }],
  label: ['文书表头', SONG, PT.table, { alignment: AlignmentType.CENTER, spacing: atLeast }, true],
  page: ['文书页码', SONG, PT.fourth, { alignment: AlignmentType.CENTER }],
  draft: ['文书草稿标记', HEI, PT.fourth, { alignment: AlignmentType.RIGHT }],
}

/** The bytes of the .docx. Texts must have been cleaned (finish.ts): what XML forbids would break the file. */
export async function docxBytes(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    title: paper.name, creator: '终本审查助手', lastModifiedBy: '终本审查助手', description: '',
    styles: {
      default: { document: { run: { ...font(FANG, PT.third), language: { value: 'en-US', eastAsia: 'zh-CN' } } } },
      paragraphStyles: Object.entries(LOOKS).map(([id, [name, face, size, paragraph, bold]]) => ({ id, name, basedOn: 'Normal', quickFormat: true, run: { ...font(face, size), ...(bold ? { bold } : {}) }, paragraph })),
    },
    sections: [{
      properties: { page: {
        size: { width: 11906, height: 16838 },
        margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), header: twips(20), footer: twips(25) },
      } },
      ...(paper.draft ? { headers: { default: new Header({ children: [styled('draft', [new TextRun('草稿')])] }) } } : {}),
      footers: { default: new Footer({ children: [styled('page', [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })])] }) },
      children: paper.blocks.map((b) => (b.type === 'paragraph' ? paragraphOf(b) : tableOf(b))),
    }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function font(name: string, size: number): IRunStylePropertiesOptions {
  /* The hint keeps quotation marks in the Chinese font. */
  return { font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: name, hint: 'eastAsia' }, size, sizeComplexScript: size }
}

function styled(style: StyleName, children: ParagraphChild[], breaks: { pageBreakBefore?: true; keepNext?: true } = {}): Paragraph {
  return new Paragraph({ style, children, ...breaks })
}

function paragraphOf({ style, text, newPage }: Extract<Block, { type: 'paragraph' }>): Paragraph {
  return styled(style, runsOf(text), newPage ? { pageBreakBefore: true } : {})
}

/** Line ends of a text become line ends of the document. */
function runsOf(text: string): TextRun[] {
  return text.split('\n').map((line, i) => new TextRun(i > 0 ? { text: line, break: 1 } : { text: line }))
}

function tableOf({ columns, rows, whole: together }: PaperTable): Table {
  const whole = columns.reduce((sum, c) => sum + c.width, 0)
  const widths = columns.map((c) => Math.round((WIDTH * c.width) / whole))
  const heads = columns.some((c) => c.head !== undefined)
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      ...(heads ? [new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((c, i) => cellOf({ text: c.head ?? '', label: true }, widths[i] ?? 0)) })] : []),
      ...rows.map((cells, i) => rowOf(cells, widths, columns, together === true && i < rows.length - 1)),
    ],
  })
}

function rowOf(cells: readonly Cell[], widths: readonly number[], columns: PaperTable['columns'], keepNext: boolean): TableRow {
  let at = 0
  let longest = 0
  const made = cells.map((cell) => {
    const width = widths.slice(at, at + (cell.span ?? 1)).reduce((sum, w) => sum + w, 0)
    const centred = columns[at]?.centred === true
    at += cell.span ?? 1
    longest = Math.max(longest, linesOf(cell.text, width))
    return cellOf(cell, width, { centred, keepNext })
  })
  const hand = Math.max(0, ...cells.map((c) => c.lines ?? 0))
  return new TableRow({ children: made, cantSplit: longest <= WHOLE_ROW_LINES, ...(hand > 0 ? { height: { value: hand * 480, rule: HeightRule.ATLEAST } } : {}) })
}

/** About so many lines a text takes in a column of that width. */
function linesOf(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor((width - 160) / (PT.table * 10)))
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
}

function cellOf({ text, span, label }: Cell, width: number, { centred = false, keepNext = false } = {}): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA }, ...(label ? { verticalAlign: VerticalAlign.CENTER } : {}), ...(span === undefined ? {} : { columnSpan: span }),
    children: [styled(label ? 'label' : centred ? 'centred' : 'cell', runsOf(text), keepNext ? { keepNext } : {})],
  })
}
