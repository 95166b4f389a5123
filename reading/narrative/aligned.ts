import { fold, squash } from '../../casefile/text.ts'
import { filledIn } from './blanks.ts'

/**
 * Tables that only blanks draw: printed or typed with every cell begun under the one above it. Their gaps are made tabs, so that what
 * reads tables of tabs reads them; a cell left empty is one again where the head of the table tells all columns.
 */

/** `start`: in the text; `column`: of the screen, a Chinese character being two; `gap`: columns of blank before it, `blanks`: so many characters. */
interface Cell { start: number; column: number; gap: number; blanks: number }

/** Blank columns that part cells for certain; fewer may stand inside of one. */
const GAP = 3
/** So many do where a column begins behind them. */
const TIGHT = 2
/** Cells under one another may begin so many columns apart: what is typed by hand is not exact. */
const NEAR = 2
const LINE_MAX = 600
const ROWS_MIN = 2
/** Two cells a row may be a signature; such forms are known by their labels. */
const CELLS_MIN = 3

/** The text in the same length, gaps of such tables beginning with tabs. Linear in its length. */
export function tabbed(text: string): string {
  if (!WIDE.test(text)) return text
  const out: string[] = []
  let from = 0
  const put = (at: number, signs: string) => { out.push(text.slice(from, at), signs); from = at + signs.length }
  let rows: Cell[][] = [], wrapped: number[] = []
  const end = () => {
    const gaps = gapsOf(rows).map(([at, count]): [number, string] => [at, '\t'.repeat(count)])
    if (gaps.length > 0) for (const [at, signs] of [...gaps, ...wrapped.map((at): [number, string] => [at, ' '])].sort((a, b) => a[0] - b[0])) put(at, signs)
    rows = []
    wrapped = []
  }
  let inRuling = false
  for (let at = 0; at < text.length;) {
    const stop = text.indexOf('\n', at)
    const until = stop < 0 ? text.length : stop
    const row = until - at <= LINE_MAX ? rowOf(text, at, until) : undefined
    if (row && !inRuling) rows.push(row)
    else if (rows.length > 0 && goesOn(text, at, until, rows)) wrapped.push(at - 1)
    else end()
    if (!row && until - at <= TITLE_MAX) {
      const title = squash(text.slice(at, until))
      if (title.endsWith('裁定书')) inRuling = true
      else if (SHEET.test(title)) inRuling = false
    }
    at = until + 1
  }
  end()
  out.push(text.slice(from))
  return out.join('')
}

/** Nothing but the rest of the last cell, below its beginning. */
function goesOn(text: string, at: number, end: number, rows: readonly (readonly Cell[])[]): boolean {
  const row = rows.at(-1) ?? [], last = row.at(-1)
  let column = 0, i = at
  while (i < end && isBlank(text.charCodeAt(i))) column += widthOf(text.charCodeAt(i++))
  return last !== undefined && row.length > 1 && i < end && column >= GAP && Math.abs(column - last.column) <= NEAR
}

/** A ruling has no tables; what is set apart in it a typist or a scanner has set apart. */
const TITLE_MAX = 40
const SHEET = /^[^，。；：,;:]{2,24}(?:表|单|笔录|记录|情况|汇总|台账|回证|通知书|告知书|报告|令|函|日志|审批|一览)$/

const WIDE = /[^\s](?: {3}|[ \u00a0]?\u3000)[ \u3000\u00a0]*[^\s]/

const isBlank = (u: number): boolean => u === 0x20 || u === 0x3000 || u === 0xa0
const widthOf = (u: number): number => (u < 0x100 ? 1 : 2)

/** What stands between blanks. Undefined where no gap is wide, or other signs part the cells. */
function rowOf(text: string, at: number, end: number): Cell[] | undefined {
  const cells: Cell[] = []
  let column = 0, gap = 0, blanks = 0, wide = false
  for (let i = at; i < end; i++) {
    const u = text.charCodeAt(i)
    if (u === 9 || u === 0x7c || u === 0xff5c || u === 0x2502 || u === 0x2503) return undefined
    if (isBlank(u)) {
      gap += widthOf(u)
      blanks++
    } else if (u !== 13) {
      if (cells.length === 0 || gap > 0) cells.push({ start: i, column, gap, blanks })
      if (cells.length > 1 && gap >= GAP) wide = true
      gap = blanks = 0
    }
    column += widthOf(u)
  }
  if (!wide) return undefined
  /* “时    间：…”, “案    由    …”: a label that is spread. */
  while (cells.length > 1 && isOne(text, cells[0]?.start) && isOne(text, cells[1]?.start)) cells.splice(1, 1)
  if (!cells.some((c, i) => i > 0 && c.gap >= GAP)) return undefined
  const line = fold(text.slice(at, end)).text.trim()
  return filledIn(line) || SIGNER.test(line) ? undefined : cells
}
/** One character between blanks, or before a colon. */
function isOne(text: string, at: number | undefined): boolean {
  if (at === undefined || text.charCodeAt(at) < 0x3400) return false
  const next = text.charCodeAt(at + 1)
  return isBlank(next) || next === 0x3a || next === 0xff1a
}

/** Who signs stands apart from his office, in a row of no table. */
const SIGNER = /^(?:代 *)?(?:书 *记 *员|审 *判 *[长员]|执 *行 *[长员]|人 *民 *陪 *审 *员|法 *官 *助 *理)/

/** Where tabs are to stand and how many: offset in the text, count. */
function gapsOf(rows: readonly (readonly Cell[])[]): [number, number][] {
  if (rows.length < ROWS_MIN) return []
  const columns = columnsOf(rows)
  const fits = (c: Cell) => columns.findIndex((x) => Math.abs(x - c.column) <= NEAR)
  const wide = rows.map((cells) => cells.filter((c, i) => i === 0 || c.gap >= GAP || (c.gap >= TIGHT && fits(c) >= 0)))
  const inner = wide.flatMap((cells) => cells.slice(1))
  const aligned = inner.filter((c) => fits(c) >= 0).length >= inner.length * MOST
  const table = wide.filter((cells) => cells.length >= CELLS_MIN).length >= ROWS_MIN
  const alike = wide.some((cells, i) => cells.length >= CELLS_MIN && cells.length === wide[i + 1]?.length)
  const form = rows.length >= FORM_MIN
  if (aligned ? !table && !form : !alike) return []
  /* In order, and all of them: else an empty cell would be made of words set a little apart. */
  const whole = wide[0]?.length === columns.length + 1 && wide.every((cells) => cells.every((c, i) => i === 0 || fits(c) > (i === 1 ? -1 : fits(cells[i - 1] ?? c))))
  return wide.flatMap((cells) => {
    let before = 0
    return cells.slice(1).map((c): [number, number] => {
      const at = whole ? fits(c) + 1 : 0
      const tabs = at > before ? at - before : 1
      if (at > 0) before = at
      return [c.start - c.blanks, Math.min(tabs, c.blanks)]
    })
  })
}
const MOST = 0.8
/** So many rows of two cells are a form. */
const FORM_MIN = 4

/** Columns of the screen at which cells of two rows or more begin, in order. */
function columnsOf(rows: readonly (readonly Cell[])[]): number[] {
  const starts = rows.flatMap((cells, row) => cells.slice(1).filter((c) => c.gap >= TIGHT).map((c) => ({ column: c.column, row }))).sort((a, b) => a.column - b.column)
  const found: number[] = []
  for (let i = 0; i < starts.length;) {
    const first = starts[i]
    if (!first) break
    let j = i
    const of = new Set<number>()
    while (j < starts.length && (starts[j]?.column ?? 0) <= first.column + NEAR) { of.add(starts[j]?.row ?? 0); j++ }
    if (of.size >= ROWS_MIN) found.push(first.column)
    i = j
  }
  return found
}
