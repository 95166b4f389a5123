import { usualCharacters } from './radicals.ts'

/** The pieces of text that pdf.js finds on a page → lines as they are seen, from the top. Lengths in points. */

/** What of pdf.js's TextItem is used. */
export interface Piece { str: string; transform: readonly number[]; width: number }

export interface Line {
  /** cells parted by a tab in a row of a table */
  text: string
  left: number
  right: number
  /** baseline, from the top of the page */
  base: number
  /** size of the characters */
  height: number
  /** one or several stretches with wide blanks between them */
  cells: { text: string; left: number }[]
  table: boolean
}

export interface PageLines {
  lines: Line[]
  width: number
  height: number
  /** characters */
  length: number
  /** lines that hold several cells or fields */
  rows: number
  /** lines so near to the next that they can only be parts of cells set side by side */
  wrapped: number
}

/** A piece at its place: from the left and, its baseline, from the top. */
export interface Placed { text: string; left: number; right: number; base: number; height: number }

/** Pieces whose baselines differ by less than this share of their size stand in one line. */
const SAME_LINE = 0.45
/** Wider blanks than this many characters part cells. */
const CELL_GAP = 1.6
const SLANT = 0.1
/** Lines of one text are further from each other than this many characters. */
const NEAR = 1.1

/** `view` is the page's viewport transform, which turns the page upright and y downwards. */
export function placedOf(pieces: readonly Piece[], view: readonly number[]): Placed[] {
  return pieces.flatMap((p) => place(p, view))
}

/** Lines as they are seen; `width` and `height` are the page's. */
export function linesOf(pieces: readonly Placed[], width: number, height: number): PageLines {
  const placed = [...pieces].sort((a, b) => a.base - b.base || a.left - b.left)
  const lines: Line[] = []
  let row: Placed[] = []
  const close = () => {
    const line = row.length > 0 ? lineOf(row) : undefined
    if (line) lines.push(line)
    row = []
  }
  for (const p of placed) {
    const last = row[row.length - 1]
    if (last && p.base - last.base > SAME_LINE * Math.min(p.height, last.height)) close()
    row.push(p)
  }
  close()
  markTables(lines)
  return {
    lines, width, height, length: lines.reduce((n, l) => n + l.text.length, 0), rows: lines.filter((l) => l.cells.length > 1).length,
    wrapped: lines.filter((l, i) => { const next = lines[i + 1]; return next !== undefined && next.base - l.base < NEAR * Math.min(l.height, next.height) }).length,
  }
}

/** Slanted text is a watermark. */
function place(p: Piece, view: readonly number[]): Placed[] {
  const text = usualCharacters(p.str)
  if (text.trim() === '') return []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  const [pa = 1, pb = 0, pc = 0, pd = 1, pe = 0, pf = 0] = p.transform
  const along = [a * pa + c * pb, b * pa + d * pb] as const
  const up = [a * pc + c * pd, b * pc + d * pd] as const
  if (Math.abs(along[1]) > SLANT * Math.abs(along[0])) return []
  const left = a * pe + c * pf + e
  const height = Math.hypot(...up) || 1
  return [{ text, left, right: left + p.width, base: b * pe + d * pf + f, height }]
}

function lineOf(row: readonly Placed[]): Line | undefined {
  const sorted = [...row].sort((a, b) => a.left - b.left)
  const height = sorted.reduce((n, p) => Math.max(n, p.height), 0)
  const cells: Line['cells'] = []
  let cell: { text: string; left: number } | undefined
  let last: Placed | undefined
  for (const p of sorted) {
    /* Bold that is made by printing twice. */
    if (last && p.text === last.text && p.left - last.left < 0.3 * p.height) continue
    const gap = last ? (p.left - last.right) / p.height : 0
    const spaced = last !== undefined && [...last.text.trim()].length === 1 && [...p.text.trim()].length === 1
    const label = cell !== undefined && [...cell.text].length === 1 && SPACED_END.test(p.text)
    if (cell && (gap <= CELL_GAP || spaced || label)) cell.text += (gap > 0.6 || (gap > 0.2 && /[\w.]$/.test(cell.text) && /^\w/.test(p.text)) ? ' ' : '') + p.text
    else cells.push((cell = { text: p.text, left: p.left }))
    last = p
  }
  const kept = cells.map((c) => ({ text: cellText(c.text), left: c.left })).filter((c) => c.text !== '')
  const first = sorted[0]
  if (!first || kept.length === 0) return undefined
  return { text: kept.map((c, i) => (i === 0 ? '' : LABEL.test(c.text) ? '   ' : '  ') + c.text).join(''), left: first.left, right: sorted.reduce((n, p) => Math.max(n, p.right), 0), base: first.base, height, cells: kept, table: false }
}

/** “时　　间：”: the end of a label that is spaced out. */
const SPACED_END = /^[\u4e00-\u9fa5][:：]/
/** pdf.js gives one blank for several; before a label of a form it parted two fields. */
const FIELD = /(?<=[\u4e00-\u9fa5\d）)]) (?=(?:[\u4e00-\u9fa5]{1,8}[人员行]|[\u4e00-\u9fa5]{0,8}(?:案号|案由|日期|时间|法院|单位|账号|帐号|号码|代码|金额|标的|标的额|电话|地址|状态|结果|类型|方式|意见|事由|来源|大写))(?:[（(][\u4e00-\u9fa5]{1,4}[）)])?[:：])/g
/** A line stretched to the edges has a blank behind nearly every character. */
const STRETCHED = 0.25
const BETWEEN_CHARACTERS = /(?<=[\u2e80-\u9fff\uff00-\uffef，。、；：]) (?=[\u2e80-\u9fff\uff00-\uffef，。、；：])/g

function cellText(text: string): string {
  const whole = text.trim()
  const blanks = whole.match(BETWEEN_CHARACTERS)?.length ?? 0
  return whole.length > 12 && blanks > whole.length * STRETCHED ? whole.replace(BETWEEN_CHARACTERS, '') : whole.replace(FIELD, '   ')
}
/** The next field of a form: set apart as far as in a form that was typed. */
const LABEL = /^[\u4e00-\u9fa5（）()]{2,12}[:：]/

/** Signatures stand in columns too. */
const SIGNS = /^(?:代理)?(?:审\s*判|执\s*行|书\s*记|人\s*民\s*陪|法\s*官|院\s*长|代\s*书)/

/** A row of a table has cells that begin where cells of the row before or behind it begin. Its cells are parted by tabs. */
function markTables(lines: readonly Line[]): void {
  const manifold = (l: Line | undefined): l is Line => l !== undefined && l.cells.length >= 2 && !SIGNS.test(l.text)
  lines.forEach((line, i) => {
    if (manifold(line)) line.table = [lines[i - 1], lines[i + 1], lines[i - 2], lines[i + 2]].some((other) => manifold(other) && aligned(line, other) >= 2 && Math.abs(other.base - line.base) < 6 * line.height)
  })
  for (const l of lines) if (l.table) l.text = l.cells.map((c) => c.text).join('\t')
}

function aligned(a: Line, b: Line): number {
  return a.cells.filter((c) => b.cells.some((d) => Math.abs(c.left - d.left) < 0.6 * a.height)).length
}

/** Width of what could not be parted at the beginning of a line, with the stop that may not stand alone: it may have gone down whole and left the line before it short. */
export function firstWord(line: Line): number {
  const word = /^[（(《“]?(?:\w[\w.,%:/-]{0,29}(?:[（(《“][^]?)?|[^])[，。、；：！？）》”]{0,2}/.exec(line.text)?.[0] ?? ''
  return [...word].reduce((n, c) => n + (c < '\u0100' ? 0.6 : 1), 0) * line.height
}

/** Two lines that were parted at a blank: words of Latin letters, a day and its time. */
export function needsBlank(before: string, after: string): boolean {
  return (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)) || (/\d[日]?$/.test(before) && /^\d{1,2}[:：]\d{2}/.test(after))
}
