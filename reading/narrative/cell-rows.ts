import type { Flow } from './flow.ts'
import type { Span } from './layout.ts'

/** Rows of tables as they stand in the original text, before blanks are dropped from it. Places are those of the original. */
export interface Cell extends Span { text: string }
export interface Row extends Span { cells: readonly Cell[]; /** parted by blanks alone: an empty cell leaves no trace, so a day may stand under another head */ loose: boolean }

/** Signs that part cells; a row without any may be parted by wide blanks. */
const RULE = /[\t|│┃]/
const WIDE = / {2,}|\u3000+/
/** “3  股权 无 持有…”: a numbered row is parted by single blanks too. */
const NUMBERED = /^\s*(?:序号|\d{1,2})[ \u3000]/
/** The number of a page between two rows. */
const PAGE = /^\s*(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页\s*[,，/]?\s*(?:共\s*\d{1,4}\s*页)?)\s*$/
/** A longer line is prose. */
const LINE_MAX = 400

/** Lines of the original that have cells, parted by tabs, rules or, three or more of them, by blanks; a line without any has none. */
export function rowsIn(original: string, from: number, to: number): readonly Row[] {
  if (read?.original === original && read.from === from && read.to === to) return read.rows
  const rows = cut(original, from, to)
  read = { original, from, to, rows }
  return rows
}

/** What was cut last: several readers look at the rows of one paper. */
let read: { original: string; from: number; to: number; rows: readonly Row[] } | undefined

function cut(original: string, from: number, to: number): Row[] {
  const rows: Row[] = []
  for (let start = from; start < to;) {
    const found = original.indexOf('\n', start)
    const end = found < 0 || found > to ? to : found
    const line = original.slice(start, end)
    if (PAGE.test(line)) {
      start = end + 1
      continue
    }
    const parted = RULE.test(line) ? RULE : line.length <= LINE_MAX ? partedBy(line) : undefined
    if (parted) {
      const cells: Cell[] = []
      let at = start
      for (const piece of line.split(parted)) {
        if (parted !== RULE) at = original.indexOf(piece, at)
        const text = piece.trim()
        const begin = at + piece.length - piece.trimStart().length
        if (parted === RULE || text !== '') cells.push({ text, start: begin, end: begin + text.length })
        at += piece.length + (parted === RULE ? 1 : 0)
      }
      // rules at both ends of a line part nothing
      if (/^\s*[|│┃]/.test(line)) cells.shift()
      if (/[|│┃]\s*$/.test(line)) cells.pop()
      // “|---|---|” under a header
      if (!cells.every((c) => /^:?-*:?$/.test(c.text))) rows.push({ start, end, cells, loose: parted !== RULE })
    } else if (line.trim() !== '' && !/^[\u2500-\u257f\s]+$/.test(line)) rows.push({ start, end, cells: [], loose: true })
    start = end + 1
  }
  return rows
}

/** The blanks that part a line into three cells or more. */
function partedBy(line: string): RegExp | undefined {
  const bare = line.trim()
  if (!bare.includes(' ') && !bare.includes('\u3000')) return undefined
  if (/[。;；]/.test(bare) && (bare.includes('。') || !NUMBERED.test(bare) || bare.split(WIDE).length < LONG_ROW)) return undefined
  if (bare.split(WIDE).length >= 3) return WIDE
  return NUMBERED.test(bare) && bare.split(SINGLE).length >= 4 ? SINGLE : undefined
}
const SINGLE = /[ \u3000]+/
/** A numbered row of so many cells may tell two things in one of them. */
const LONG_ROW = 5

/** The stretch of the flow text that stands for a stretch of the original. */
export function inFlow(flow: Flow, span: Span): Span {
  return { start: placeOf(flow, span.start), end: placeOf(flow, span.end) }
}

function placeOf(flow: Flow, at: number): number {
  let low = 0
  let high = flow.text.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (flow.at(mid) < at) low = mid + 1
    else high = mid
  }
  return low
}
