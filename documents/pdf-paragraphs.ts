import { firstWord, needsBlank, type Line, type PageLines } from './pdf-lines.ts'
import { goesOnWith, joinedRows, type PageTable } from './pdf-tables.ts'
import type { PaperPart, PaperPlace } from './paper-tree.ts'

/**
 * Lines of printed pages → paragraphs. A line that reaches the right edge goes on in the next one, unless that is
 * indented, larger or further down; page numbers and what is printed on every page are left out.
 */

/** A page's lines, and the tables between them. */
export type PageParts = PageLines & { tables: readonly PageTable[] }

export interface Paragraphs {
  parts: PaperPart[]
  /** where each page begins; of a page without text, where the next does */
  starts: PaperPlace[]
}

const PAGE_NUMBER = /^(?:第\s*\d{1,4}\s*页\s*[,，/／]?\s*(?:共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页\s*[,，/／]?\s*第\s*\d{1,4}\s*页|[-—–－·]{0,2}\s*\d{1,4}\s*[-—–－·]{0,2}|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/i
/** Share of the page's height in which a page number, or a running head, stands. */
const MARGIN = 0.12
/** Headings of documents are repeated in a volume, and are no running heads. */
const TITLE = /(?:书|令|笔录|表|函|单|决定|通知)$/

export function paragraphsOf(pages: readonly (PageParts | undefined)[]): Paragraphs {
  const running = runningHeads(pages)
  const kept = pages.map((p, n) => (p ? { ...p, lines: p.lines.filter((l) => !isMargin(p, l) || !(PAGE_NUMBER.test(l.text.trim()) || repeats(running, l, n))) } : undefined))
  const edges = edgesOf(kept.flatMap((p) => p?.lines ?? []), kept.find((p) => p)?.width ?? 0)
  const parts: PaperPart[] = []
  const starts: PaperPlace[] = []
  let before: Line | PageTable | undefined
  let leading: Leading = { step: 0, spaced: false }
  for (const page of kept) {
    /* Of a new page the first line tells by its place in the line only. */
    let fresh = true
    const spacing = leadingOf(page?.lines ?? [])
    if (spacing.step > 0) leading = spacing
    for (const here of inOrder(page)) {
      const last = parts.at(-1)
      let at = 0
      if ('xs' in here) {
        const rows = typeof last === 'object' && before && 'xs' in before && fresh && goesOnWith(before, here) ? joinedRows(last, here.rows) : undefined
        if (rows) { at = Math.min(typeof last === 'object' ? last.length : 0, rows.length - 1); parts[parts.length - 1] = rows }
        else parts.push(here.rows)
      } else if (before && !('xs' in before) && typeof last === 'string' && goesOn(before, here, edges, fresh ? 0 : here.base - before.base, leading)) {
        at = last.length
        parts[parts.length - 1] = last + (needsBlank(last, here.text) ? ' ' : '') + here.text
      } else parts.push(here.text)
      if (fresh) starts.push({ part: parts.length - 1, at })
      before = here
      fresh = false
    }
    if (fresh) starts.push({ part: parts.length, at: 0 })
  }
  return { parts, starts }
}

function inOrder(page: PageParts | undefined): (Line | PageTable)[] {
  if (!page) return []
  if (page.tables.length === 0) return page.lines
  const top = (p: Line | PageTable) => ('xs' in p ? p.top : p.base)
  return [...page.lines, ...page.tables].sort((a, b) => top(a) - top(b))
}

interface Edges {
  left: number
  right: number
  /** paragraphs begin with two blank characters */
  indents: boolean
  /** right ends that several lines share, or that leave the margin of the left side: text was broken there */
  full: ReadonlySet<number>
  /** a list of days: each begins a line */
  log: boolean
}

/** The text's own edges: where most long lines begin, and where the longest end. */
function edgesOf(lines: readonly Line[], width: number): Edges {
  const prose = lines.filter((l) => !l.table)
  const rights = prose.map((l) => l.right).sort((a, b) => a - b)
  const right = rights[Math.floor(rights.length * 0.9)] ?? 0
  const long = prose.filter((l) => l.right > right - 4 * l.height).map((l) => l.left).sort((a, b) => a - b)
  const usual = long[Math.floor(long.length * 0.25)] ?? 0
  /* Where nearly every paragraph is one line, only the few that go on show the edge. */
  const further = prose.flatMap((l, i) => { const before = prose[i - 1]; return before && before.right > right - l.height && before.left - l.left > 1.4 * l.height && before.left - l.left < 2.8 * l.height && Math.abs(before.left - usual) < l.height ? [l.left] : [] })
  const left = Math.min(usual, ...further)
  const indented = prose.filter((l) => l.left - left > 1.4 * l.height && l.left - left < 2.8 * l.height).length
  const near = prose[0]?.height ?? 0
  const full = new Set(rights.filter((r, i) => [rights[i - 1], rights[i + 1], width - left].some((e) => e !== undefined && Math.abs(e - r) < near)))
  return { left, right, indents: indented >= 2, full, log: prose.filter((l) => DAY.test(l.text)).length > 2 }
}

interface Leading {
  /** usual distance of two lines of a paragraph */
  step: number
  /** paragraphs are set apart by more */
  spaced: boolean
}

function leadingOf(lines: readonly Line[]): Leading {
  const steps = lines.slice(1).map((l, i) => l.base - (lines[i]?.base ?? 0)).sort((a, b) => a - b)
  const step = steps[Math.floor(steps.length / 4)] ?? 0
  return { step, spaced: steps.filter((s) => s > WIDER * step && s < 2.2 * step).length >= 2 }
}
/** From this many usual distances on, a line stands apart. */
const WIDER = 1.12

const DAY = /^20\d\d([-./])\d{1,2}\1\d{1,2}(?!\d)/
/** What begins an entry of a list, or a row of a table drawn with signs. */
const ENTRY = /^[√☑☐□■●◆※★▲│|┃]/
/** The rest of a label, or of a day, that was broken. */
const REST = /^(?:(?:请?执?行人|期|间|号|由|院|额|址|话|态|果|式|见|源|位|码|称)[:：]|[年月日]\s?\d|日$)/

/** Stretches set far from each other. */
const FORM = /\S {2,}\S|\t/
/** A rule drawn with signs is no text. */
const WORDS = /[\p{L}\p{N}]/u
/** A day, an amount or a state at the end of a form's line is whole. */
const WHOLE = /(?:[\d日元％%]|[:：]|\s[^\s:：]{0,3})\s*$/
const LABEL = /^(?!.{0,6}如下)[\u4e00-\u9fa5（）()]{2,12}[:：]/

function goesOn(before: Line, line: Line, edges: Edges, step: number, leading: Leading): boolean {
  if (before.table || line.table) return false
  if (!WORDS.test(before.text) || !WORDS.test(line.text)) return false
  if (Math.max(before.height, line.height) > 1.2 * Math.min(before.height, line.height)) return false
  if (leading.step > 0 && step > (leading.spaced && !edges.indents ? WIDER : 1.5) * leading.step) return false
  if (line.left - edges.left > 0.8 * line.height) return false
  if (ENTRY.test(line.text) || (edges.log && DAY.test(line.text) && before.right + 1.8 * before.height < edges.right)) return false
  if (edges.full.has(before.right) && REST.test(line.text) && /[\u4e00-\u9fa5\d]\s?$/.test(before.text)) return true
  const full = edges.full.has(before.right), form = FORM.test(line.text) || LABEL.test(line.text)
  if (form && !full) return false
  /* Paragraphs set apart by more tell by that. */
  const apart = leading.spaced && step > 0
  if (!edges.indents && !apart && (form || (FORM.test(before.text) && (!full || WHOLE.test(before.text))))) return false
  if (!edges.indents && !leading.spaced && /[。；：!！?？]$/.test(before.text)) return false
  return before.right + firstWord(line) + 0.8 * before.height > edges.right
}

function isMargin(page: PageLines, line: Line): boolean {
  return line.base < page.height * MARGIN || line.base > page.height * (1 - MARGIN)
}

/** Text at the edge with its digits taken out, and where. */
function keyOf(line: Line): string {
  return `${line.text.replace(/\d{1,4}/g, '#').replace(/\s/g, '')}|${Math.round(line.base / 6)}`
}

/** What stands at the same place on half of the pages, and on three; on two, when it is printed small. The first time it stays. */
function runningHeads(pages: readonly (PageLines | undefined)[]): Map<string, number> {
  const sizes = pages.flatMap((p) => p?.lines.map((l) => l.height) ?? []).sort((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const seen = new Map<string, { first: number; count: number; small: boolean }>()
  pages.forEach((page, n) => {
    if (!page) return
    for (const line of page.lines) {
      if (!isMargin(page, line) || line.height > usual * 1.05 || TITLE.test(line.text.replace(/\s/g, ''))) continue
      const key = keyOf(line)
      const known = seen.get(key)
      if (known) known.count++
      else seen.set(key, { first: n, count: 1, small: line.height < usual * 0.9 })
    }
  })
  const read = pages.filter((p) => p !== undefined).length
  return new Map([...seen].filter(([, { count, small }]) => count >= (small ? 2 : 3) && count * 2 >= read).map(([key, { first }]) => [key, first]))
}

function repeats(running: ReadonlyMap<string, number>, line: Line, page: number): boolean {
  const first = running.get(keyOf(line))
  return first !== undefined && first < page
}
