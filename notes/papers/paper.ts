/**
 * A paper: what a document says, before it has a form. The same blocks are written to .docx (write-docx.ts) and shown and printed
 * by the desk (components/desk/paper-view.tsx), so that what is seen is what is written. Texts may hold line ends.
 */

export const PAPER_KINDS = ['review-form', 'reading-record', 'lead-transfer', 'suggestion', 'note-list'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/**
 * title: 2号; subtitle and number stand under it; addressee without indent; heading 黑体, subheading 楷体, body 仿宋 of 3号;
 * caption heads a table; item is the text of a form; remark is small print; sign stands to the right.
 */
export type ParagraphStyle = 'title' | 'subtitle' | 'number' | 'addressee' | 'heading' | 'subheading' | 'body' | 'caption' | 'item' | 'remark' | 'sign'

export interface Paragraph {
  type: 'paragraph'
  style: ParagraphStyle
  text: string
  /** the case it speaks of, where the paper speaks of several: names are masked case by case */
  caseId?: string
  /** begins a page of its own */
  newPage?: true | undefined
}
export interface Cell {
  text: string
  /** columns it takes, 1 where left out */
  span?: number | undefined
  /** a label or a head: bold and centred */
  label?: true | undefined
  /** at least so many lines high, for what is written by hand */
  lines?: number | undefined
}
export interface Table {
  type: 'table'
  /** widths in parts of the whole; heads repeat on each page, none stand over a form */
  columns: readonly { head?: string | undefined; width: number; centred?: true | undefined }[]
  rows: readonly (readonly Cell[])[]
  /** stands on one page: what is signed is not torn apart */
  whole?: true | undefined
  /** the case that a row speaks of, by row */
  caseIds?: readonly string[]
}
export type Block = Paragraph | Table

export interface Paper {
  kind: PaperKind
  /** name of the paper, as lists and file names have it */
  name: string
  /** says 草稿 on each page */
  draft: boolean
  /** the one case it speaks of */
  caseId?: string
  blocks: readonly Block[]
}

export function paragraph(style: ParagraphStyle, text: string): Paragraph {
  return { type: 'paragraph', style, text }
}

/** Label and text in turns, a row for each item; one that is wide takes the whole row. */
export function formTable(items: readonly { label: string; text: string; wide?: boolean }[]): Table {
  const rows: Cell[][] = []
  let open: Cell[] | undefined
  for (const { label, text, wide } of items) {
    const cells: Cell[] = [{ text: label, label: true }, { text }]
    if (wide) {
      close()
      rows.push([{ text: label, label: true }, { text, span: 3 }])
    } else if (open) {
      rows.push([...open, ...cells])
      open = undefined
    } else open = cells
  }
  close()
  return { type: 'table', columns: [{ width: 17 }, { width: 33 }, { width: 17 }, { width: 33 }], rows }

  function close(): void {
    const [label, text] = open ?? []
    if (label && text) rows.push([label, { ...text, span: 3 }])
    open = undefined
  }
}

/** A table under heads, a row of plain texts each. `caseIds`: the case of each row. */
export function listTable(columns: readonly [head: string, width: number, centred?: true][], rows: readonly (readonly string[])[], caseIds?: readonly string[]): Table {
  return { type: 'table', columns: columns.map(([head, width, centred]) => ({ head, width, ...(centred ? { centred } : {}) })), rows: rows.map((row) => row.map((text) => ({ text }))), ...(caseIds ? { caseIds } : {}) }
}

/** Every text of a paper, put through `change` with the case it speaks of; its name stays. */
export function withTexts(paper: Paper, change: (text: string, caseId: string | undefined) => string): Paper {
  const blocks = paper.blocks.map((b): Block => (b.type === 'paragraph'
    ? { ...b, text: change(b.text, b.caseId ?? paper.caseId) }
    : { ...b, rows: b.rows.map((row, i) => row.map((cell) => ({ ...cell, text: change(cell.text, b.caseIds?.[i] ?? paper.caseId) }))) }))
  return { ...paper, blocks }
}

/** The texts in the order in which they are read, heads of tables included. */
export function* textsOf(paper: Paper): Generator<string> {
  for (const b of paper.blocks) {
    if (b.type === 'paragraph') yield b.text
    else {
      for (const c of b.columns) if (c.head !== undefined) yield c.head
      for (const row of b.rows) for (const cell of row) yield cell.text
    }
  }
}
