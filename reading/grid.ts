import type { Block, Snapshot } from '../page/snapshot.ts'
import { textOf } from '../page/snapshot.ts'
import { squash } from '../casefile/text.ts'

/** A table as a grid: cells repeated over their spans, so that every row has a cell for every column. */
export interface Cell {
  block: Block
  /** true in the first row and column that the cell covers */
  origin: boolean
  header: boolean
  text: string
}
export interface Grid {
  table: Block
  rows: Cell[][]
  width: number
}

const MAX_ROWS = 5000
const MAX_COLUMNS = 60
const MAX_CELLS = 100_000

/** The grid of a `table` element; nested tables keep to themselves. Undefined for a table without cells. */
export function gridOf(snap: Snapshot, table: Block): Grid | undefined {
  const rows: Cell[][] = []
  const carried: { cell: Cell; left: number }[] = []
  let cells = 0
  for (const tr of rowsOf(table)) {
    if (rows.length >= MAX_ROWS || cells > MAX_CELLS) break
    const row: Cell[] = []
    const inHead = tr.parent?.tag === 'thead'
    const own = tr.children.filter((c) => c.tag === 'td' || c.tag === 'th')
    let next = 0
    for (let col = 0; col < MAX_COLUMNS; ) {
      const above = carried[col]
      if (above && above.left > 0) {
        row[col] = { ...above.cell, origin: false }
        above.left--
        col++
        continue
      }
      const block = own[next++]
      if (!block) {
        if (!carried.some((c, i) => i > col && c.left > 0)) break
        col++
        continue
      }
      const cell: Cell = { block, origin: true, header: inHead || block.tag === 'th', text: textOf(snap, block).trim() }
      const across = span(snap, block, 'colspan', MAX_COLUMNS)
      const down = span(snap, block, 'rowspan', MAX_ROWS)
      for (let i = 0; i < across && col < MAX_COLUMNS; i++, col++) {
        row[col] = i === 0 ? cell : { ...cell, origin: false }
        carried[col] = { cell, left: down - 1 }
      }
      cells += across
    }
    if (own.length > 0 || row.length > 0) rows.push(filled(row, tr))
  }
  const width = Math.max(0, ...rows.map((r) => r.length))
  return width === 0 ? undefined : { table, rows, width }
}

function rowsOf(table: Block): Block[] {
  const rows: Block[] = []
  for (const c of table.children) {
    if (c.tag === 'tr') rows.push(c)
    else if (c.tag === 'thead' || c.tag === 'tbody' || c.tag === 'tfoot') rows.push(...c.children.filter((r) => r.tag === 'tr'))
  }
  return rows
}

function span(snap: Snapshot, block: Block, name: string, max: number): number {
  const told = snap.attr(block, name)
  if (told === '') return 1
  const n = Number.parseInt(told, 10)
  return Number.isFinite(n) && n > 1 ? Math.min(n, max) : 1
}

/** The row without gaps. */
function filled(row: Cell[], tr: Block): Cell[] {
  for (let i = 0; i < row.length; i++) row[i] ??= emptyCell(tr)
  return row
}

function emptyCell(tr: Block): Cell {
  return { block: { ...tr, end: tr.start, children: [] }, origin: false, header: false, text: '' }
}

/** Text of a heading or label without blanks, colon, asterisks and enumeration, and the unit given with it. */
export interface LabelText {
  label: string
  unit?: '元' | '千元' | '万元'
}

const NUMERALS = new Set([...'一二三四五六七八九十'].map((c) => c.charCodeAt(0)))
const ENDS = new Set([...':：*∗元)）】]'].map((c) => c.charCodeAt(0)))

/** Nothing to take off: it begins with a Chinese character that is no number, and ends with no sign and no unit. */
function isBare(s: string): boolean {
  const first = s.charCodeAt(0)
  return first >= 0x4e00 && first <= 0x9fff && !NUMERALS.has(first) && !ENDS.has(s.charCodeAt(s.length - 1))
}

export function labelText(raw: string): LabelText {
  let s = squash(raw.length > 80 ? raw.slice(0, 80) : raw)
  if (s === '' || isBare(s)) return { label: s }
  s = s.replace(/^[*·•●◆■▪►\-—]+/, '').replace(/^[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．]/, '')
  /* What is taken off its end ends so. */
  if (!ENDS.has(s.charCodeAt(s.length - 1))) return { label: s }
  s = s.replace(/[:：*∗]+$/, '').replace(/[(（]共?\d{1,3}[人名个]?[)）]$/, '')
  const unit = s.includes('元') && /[(（【[]/.test(s) ? /[(（【[]?(?:单位[:：])?([千万]?元)[)）】\]]?$/.exec(s) : null
  if (unit) {
    return { label: s.slice(0, unit.index).replace(/[:：]$/, ''), unit: unit[1] === '万元' || unit[1] === '千元' ? unit[1] : '元' }
  }
  return { label: s }
}
