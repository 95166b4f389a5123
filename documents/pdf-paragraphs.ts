import type { Line, PageLines } from './pdf-lines.ts'

/**
 * Lines of printed pages → paragraphs. A line that reaches the right edge goes on in the next one, unless that is
 * indented, larger or further down; page numbers and what is printed on every page are left out.
 */

export interface Paragraphs {
  paragraphs: string[]
  /** offset in the paragraphs joined by line ends at which each page begins; of a page without text, that of the next */
  starts: number[]
}

const PAGE_NUMBER = /^(?:第\s*\d{1,4}\s*页\s*[,，/／]?\s*(?:共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页\s*[,，/／]?\s*第\s*\d{1,4}\s*页|[-—–－·]{0,2}\s*\d{1,4}\s*[-—–－·]{0,2}|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/i
/** Share of the page's height in which a page number, or a running head, stands. */
const MARGIN = 0.12
/** Headings of documents are repeated in a volume, and are no running heads. */
const TITLE = /(?:书|令|笔录|表|函|单|决定|通知)$/

export function paragraphsOf(pages: readonly (PageLines | undefined)[]): Paragraphs {
  const running = runningHeads(pages)
  const kept = pages.map((p, n) => (p ? { ...p, lines: p.lines.filter((l) => !isMargin(p, l) || !(PAGE_NUMBER.test(l.text.trim()) || repeats(running, l, n))) } : undefined))
  const edges = edgesOf(kept.flatMap((p) => p?.lines ?? []))
  const paragraphs: string[] = []
  const starts: number[] = []
  let length = 0
  let current = ''
  let before: Line | undefined
  let leading: Leading = { step: 0, spaced: false }
  const close = () => {
    if (current === '') return
    length += current.length + 1
    paragraphs.push(current)
    current = ''
  }
  for (const page of kept) {
    /* Of a new page the first line tells by its place in the line only. */
    let fresh = true
    const first = page?.lines[0]
    const spacing = leadingOf(page?.lines ?? [])
    if (spacing.step > 0) leading = spacing
    if (first && !(before && goesOn(before, first, edges, 0, leading))) close()
    starts.push(length + current.length)
    for (const line of page?.lines ?? []) {
      if (before && goesOn(before, line, edges, fresh ? 0 : line.base - before.base, leading)) current += (needsBlank(current, line.text) ? ' ' : '') + line.text
      else {
        close()
        current = line.text
      }
      before = line
      fresh = false
    }
  }
  close()
  return { paragraphs, starts }
}

interface Edges {
  left: number
  right: number
  /** paragraphs begin with two blank characters */
  indents: boolean
}

/** The text's own edges: where most long lines begin, and where the longest end. */
function edgesOf(lines: readonly Line[]): Edges {
  const prose = lines.filter((l) => !l.table)
  const rights = prose.map((l) => l.right).sort((a, b) => a - b)
  const right = rights[Math.floor(rights.length * 0.9)] ?? 0
  const long = prose.filter((l) => l.right > right - 4 * l.height).map((l) => l.left).sort((a, b) => a - b)
  const left = long[Math.floor(long.length * 0.25)] ?? 0
  const indented = prose.filter((l) => l.left - left > 1.4 * l.height && l.left - left < 2.8 * l.height).length
  return { left, right, indents: indented >= 2 }
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

/** Stretches set far from each other. */
const FORM = /\S {2,}\S|\t/
/** A rule drawn with signs is no text. */
const WORDS = /[\p{L}\p{N}]/u
const LABEL = /^(?!.{0,6}如下)[\u4e00-\u9fa5（）()]{2,12}[:：]/

function goesOn(before: Line, line: Line, edges: Edges, step: number, leading: Leading): boolean {
  if (before.table || line.table) return false
  if (!WORDS.test(before.text) || !WORDS.test(line.text)) return false
  if (Math.max(before.height, line.height) > 1.2 * Math.min(before.height, line.height)) return false
  if (leading.step > 0 && step > (leading.spaced && !edges.indents ? WIDER : 1.5) * leading.step) return false
  if (line.left - edges.left > 0.8 * line.height) return false
  if (!edges.indents && (FORM.test(before.text) || FORM.test(line.text) || LABEL.test(line.text))) return false
  if (!edges.indents && !leading.spaced && /[。；：!！?？]$/.test(before.text)) return false
  return before.right + firstWord(line) + 0.8 * before.height > edges.right
}

/** Width of what could not be parted at the beginning of a line, with the stop that may not stand alone: it may have gone down whole and left the line before it short. */
function firstWord(line: Line): number {
  const word = /^[（(《“]?(?:[\w.,%]{1,30}|[^])[，。、；：！？）》”]{0,2}/.exec(line.text)?.[0] ?? ''
  return [...word].reduce((n, c) => n + (c < '\u0100' ? 0.6 : 1), 0) * line.height
}

function needsBlank(before: string, after: string): boolean {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)
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
