import type { Block, Paper } from './paper.ts'

/** How long a paper is, before it is laid out: characters, tables and pages. Pages are an estimate, the program that opens the file counts them. */

export interface Length {
  pages: number
  characters: number
  rows: number
}

/** Usable height and width of a page in points. */
const HEIGHT = 638
const WIDTH = 442

export function lengthOf(paper: Paper): Length {
  let height = 0, characters = 0, rows = 0
  for (const b of paper.blocks) {
    if (b.type === 'paragraph') {
      characters += b.text.length
      if (b.newPage) height = Math.ceil(height / HEIGHT) * HEIGHT
      const [size, line] = SIZES[b.style] ?? [16, 29]
      height += linesOf(b.text, WIDTH / size) * line
    } else {
      rows += b.rows.length
      for (const row of b.rows) for (const cell of row) characters += cell.text.length
      height += tableHeight(b)
    }
  }
  return { pages: Math.max(1, Math.ceil(height / HEIGHT)), characters, rows }
}

const SIZES: Partial<Record<Extract<Block, { type: 'paragraph' }>['style'], [size: number, line: number]>> = { title: [22, 41], subtitle: [16, 39], number: [16, 39], sign: [16, 39], caption: [12, 30], item: [12, 19], remark: [9, 16] }

function tableHeight({ columns, rows }: Extract<Block, { type: 'table' }>): number {
  const whole = columns.reduce((sum, c) => sum + c.width, 0)
  let height = columns.some((c) => c.head !== undefined) ? 20 : 0
  for (const row of rows) {
    let at = 0, most = 1
    for (const cell of row) {
      const width = columns.slice(at, at + (cell.span ?? 1)).reduce((sum, c) => sum + c.width, 0)
      at += cell.span ?? 1
      most = Math.max(most, linesOf(cell.text, ((WIDTH * width) / whole - 8) / 10.5), cell.lines ?? 0)
    }
    height += most * 15 + 4
  }
  return height
}

function linesOf(text: string, perLine: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, Math.floor(perLine)))), 0)
}
