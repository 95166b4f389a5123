import {
  AlignmentType, BorderStyle, convertMillimetersToTwip, Document, Footer, Header, HeightRule, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun,
  VerticalAlign, WidthType, type IParagraphOptions, type IRunOptions,
} from 'docx'
import type { Block, Cell, Paper, ParagraphStyle, Table as PaperTable } from './paper.ts'

/**
 * Writes a paper as .docx, in the layout of official documents: A4, margins 37/35/28/26 mm, titles of 2号, text of 3号, tables of 5号,
 * the page number as “— 1 —”. The only file that imports docx.
 */

/* Fonts that Windows, WPS and macOS bring along; a program without them puts its own 宋体 in their place. Sizes in half points. */
const SONG = '宋体', HEI = '黑体', FANG = '仿宋', KAI = '楷体', TITLE = '方正小标宋简体'
const PT = { title: 44, third: 32, fourth: 28, item: 24, table: 21, small: 18 }
/** Fixed line heights in twentieths of a point. */
const LINE = { title: 700, text: 580 }
/** Usable width between the margins, in twentieths of a point. */
const WIDTH = convertMillimetersToTwip(210 - 28 - 26)
/** Rows up to this many lines of a column stay on one page; longer ones may break, else half a page stays empty. */
const WHOLE_ROW_LINES = 18

type Look = { run: IRunOptions; paragraph: Omit<IParagraphOptions, 'children'> }

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT })
const indented = { firstLineChars: 200, firstLine: PT.third * 20 }
const LOOKS: Record<ParagraphStyle, Look> = {
  title: { run: font(TITLE, PT.title), paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(LINE.title), after: 120 }, keepNext: true } },
  subtitle: { run: font(KAI, PT.third), paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(LINE.text), after: 200 } } },
  number: { run: font(FANG, PT.third), paragraph: { alignment: AlignmentType.RIGHT, spacing: { ...exactly(LINE.text), after: 200 } } },
  addressee: { run: font(FANG, PT.third), paragraph: { spacing: exactly(LINE.text) } },
  heading: { run: font(HEI, PT.third), paragraph: { indent: indented, spacing: exactly(LINE.text), keepNext: true } },
  subheading: { run: font(KAI, PT.third), paragraph: { indent: indented, spacing: exactly(LINE.text), keepNext: true } },
  body: { run: font(FANG, PT.third), paragraph: { alignment: AlignmentType.BOTH, indent: indented, spacing: exactly(LINE.text) } },
  caption: { run: font(HEI, PT.item), paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
  item: { run: font(SONG, PT.item), paragraph: { spacing: { after: 60 } } },
  remark: { run: font(SONG, PT.small), paragraph: { spacing: { before: 80 } } },
  sign: { run: font(FANG, PT.third), paragraph: { alignment: AlignmentType.RIGHT, spacing: { ...exactly(LINE.text), before: 200 } } },
}

/** The bytes of the .docx. Texts must have been cleaned (finish.ts): what XML forbids would break the file. */
export async function docxBytes(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    title: paper.name, creator: '终本审查助手', lastModifiedBy: '终本审查助手', description: '',
    styles: { default: { document: { run: { ...font(FANG, PT.third), language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: [{
      properties: { page: {
        size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
        margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm', header: '20mm', footer: '25mm' },
      } },
      ...(paper.draft ? { headers: { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ ...font(HEI, PT.fourth), text: '草稿' })] })] }) } } : {}),
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ ...font(SONG, PT.fourth), children: ['— ', PageNumber.CURRENT, ' —'] })] })] }) },
      children: paper.blocks.map((b) => (b.type === 'paragraph' ? paragraphOf(b) : tableOf(b))),
    }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function font(name: string, size: number): IRunOptions {
  /* The hint keeps quotation marks in the Chinese font. */
  return { font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: name, hint: 'eastAsia' }, size, sizeComplexScript: size }
}

function paragraphOf({ style, text, newPage }: Extract<Block, { type: 'paragraph' }>): Paragraph {
  const { run, paragraph } = LOOKS[style]
  return new Paragraph({ ...paragraph, ...(newPage ? { pageBreakBefore: true } : {}), children: runsOf(text, run) })
}

/** Line ends of a text become line ends of the document. */
function runsOf(text: string, run: IRunOptions): TextRun[] {
  return text.split('\n').map((line, i) => new TextRun({ ...run, text: line, ...(i > 0 ? { break: 1 } : {}) }))
}

function tableOf({ columns, rows }: PaperTable): Table {
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
      ...rows.map((cells) => rowOf(cells, widths, columns)),
    ],
  })
}

function rowOf(cells: readonly Cell[], widths: readonly number[], columns: PaperTable['columns']): TableRow {
  let at = 0
  let longest = 0
  const made = cells.map((cell) => {
    const width = widths.slice(at, at + (cell.span ?? 1)).reduce((sum, w) => sum + w, 0)
    const centred = columns[at]?.centred === true
    at += cell.span ?? 1
    longest = Math.max(longest, linesOf(cell.text, width))
    return cellOf(cell, width, centred)
  })
  const hand = Math.max(0, ...cells.map((c) => c.lines ?? 0))
  return new TableRow({ children: made, cantSplit: longest <= WHOLE_ROW_LINES, ...(hand > 0 ? { height: { value: hand * 480, rule: HeightRule.ATLEAST } } : {}) })
}

/** About so many lines a text takes in a column of that width. */
function linesOf(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor((width - 160) / (PT.table * 10)))
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
}

function cellOf({ text, span, label }: Cell, width: number, centred = false): TableCell {
  const run = label ? { ...font(SONG, PT.table), bold: true } : font(SONG, PT.table)
  return new TableCell({
    width: { size: width, type: WidthType.DXA }, verticalAlign: label ? VerticalAlign.CENTER : VerticalAlign.TOP, ...(span === undefined ? {} : { columnSpan: span }),
    children: [new Paragraph({ alignment: label || centred ? AlignmentType.CENTER : AlignmentType.LEFT, spacing: { line: 300, lineRule: LineRuleType.AT_LEAST }, children: runsOf(text, run) })],
  })
}
