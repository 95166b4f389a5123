import type { Drawn, Printed } from './pdf.ts'

/** A table as a word processor prints it: borders, and cells whose words run over several lines. */

export interface DrawnCell { text: string; across?: number; down?: number }
export interface DrawnTable { texts: Printed[]; lines: Drawn[]; bottom: number }

const SIZE = 12
const PADDING = 5
const LEADING = 16

/** `xs`: borders of the columns. A row is as high as its highest cell; a cell of several rows is written into the first. */
export function drawnTable(xs: readonly number[], top: number, rows: readonly (readonly (string | DrawnCell)[])[], open: 'closed' | 'open at its sides' = 'closed'): DrawnTable {
  const texts: Printed[] = [], lines: Drawn[] = []
  const taken: number[] = xs.map(() => 0)
  let y = top
  for (const row of rows) {
    const placed: { left: number; right: number; lines: string[]; down: number; column: number; across: number }[] = []
    let column = 0
    for (const given of row) {
      const cell = typeof given === 'string' ? { text: given } : given
      while ((taken[column] ?? 0) > 0) column++
      const across = cell.across ?? 1, left = xs[column] ?? 0, right = xs[column + across] ?? 0
      placed.push({ left, right, lines: broken(cell.text, right - left - 2 * PADDING), down: cell.down ?? 1, column, across })
      column += across
    }
    const height = Math.max(...placed.filter((c) => c.down === 1).map((c) => c.lines.length), 1) * LEADING + 2 * PADDING
    for (const [i, x] of xs.entries()) {
      /* the border at the top of this column is there unless a cell of a row before reaches over it */
      const next = xs[i + 1]
      if (next !== undefined && (taken[i] ?? 0) === 0) lines.push({ from: [x, y], to: [next, y] })
    }
    for (const c of placed) {
      c.lines.forEach((text, n) => texts.push({ text, x: c.left + PADDING, y: y + PADDING + SIZE + n * LEADING, size: SIZE }))
      for (let i = c.column; i < c.column + c.across; i++) taken[i] = Math.max(taken[i] ?? 0, c.down)
      if (c.column > 0) lines.push({ from: [c.left, y], to: [c.left, y + height] })
    }
    for (const [i, n] of taken.entries()) {
      const x = xs[i] ?? 0
      /* what a cell of several rows covers has its left border here too */
      if (n > 0 && i > 0 && !placed.some((c) => c.column <= i && i < c.column + c.across)) lines.push({ from: [x, y], to: [x, y + height] })
      const end = taken[i - 1] ?? 0
      if (i > 0 && end > 0 && !placed.some((c) => c.column < i && i < c.column + c.across)) lines.push({ from: [x, y], to: [x, y + height] })
      taken[i] = Math.max(0, n - 1)
    }
    y += height
  }
  const left = xs[0] ?? 0, right = xs.at(-1) ?? 0
  lines.push({ from: [left, y], to: [right, y] })
  if (open === 'closed') lines.push({ from: [left, top], to: [left, y] }, { from: [right, top], to: [right, y] })
  return { texts, lines, bottom: y }
}

function broken(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = '', room = width
    for (const word of paragraph.match(/[\w.,:%-]+|[^]/g) ?? []) {
      const wide = [...word].reduce((n, c) => n + (c < '\x80' ? 0.5 : 1), 0) * SIZE
      if (wide > room && line !== '') { lines.push(line); line = ''; room = width }
      if (line === '' && word === ' ') continue
      line += word
      room -= wide
    }
    lines.push(line)
  }
  return lines
}
