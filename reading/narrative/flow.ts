import { fold, type Folded } from '../../casefile/text.ts'
import { boldIn, filledIn, isDrawn, keepsBlank, speakerOf, speaksByMarks } from './blanks.ts'
import { CELL_AT, cellSigns, HAS_CELLS, recordSigns } from './cells.ts'
import { Draft } from './draft.ts'
import { repaired } from './slips.ts'

/**
 * The running text of a document: folded, without the blanks that letter-spacing, justification and PDF line breaks
 * put between Chinese characters, without page footers, with the commonest slips of OCR put right. Every character
 * keeps its place in the original, so that whatever is found can be lit up there.
 */
export interface Flow {
  text: string
  /** offset in the original of the character at `i`; the end of the original for `text.length` */
  at(i: number): number
  /** width of the blank that stood before the character at `i`: 0 none, 1 a single one, 2 a wide one */
  gap(i: number): number
}

const FOOTER = /^(?:第\s*\d{1,4}\s*页\s*[,/]?\s*(?:共\s*\d{1,4}\s*页)?|[-—–]\s*\d{1,4}\s*[-—–]|\d{1,4}\s*[/／]\s*\d{1,4}|\d{1,3})$/
/** A footer is shorter than this. */
const FOOTER_MAX = 40
const STOP = /[。;:!?…][”’"')）》]?$/
const OPENS_LINE = /^(?:申请|被执行|被申请|异议|法定代|负责人|委托|审\s*判|执\s*行\s*[员长]|书\s*记|代\s*书|法\s*官|人\s*民\s*陪|二\s*[〇○OＯ零0]|附|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.．]|问[:：]|答[:：])/
/** A line that opens with one of these goes on from the line before it. */
const CARRIED = /^[,，.。、;；:：!！?？)）》”’%‰]/
/** Parts of a line set far from each other: a form, not prose that was broken. */
const FORM_LINE = /\S(?: {2,}|\t)\S/
/** A court's name broken by the print: “…人民法 / 院”. */
const BROKEN_COURT = /人(?:民法?)?$/
const LEANS_ON = /[,，、（(《“]$/

interface Line { start: number; end: number; text: string; /** blanks stand before it */ indented: boolean }

const NEWLINE = 10
const SPACE = 32

/** Linear in the length of the text. */
export function flowOf(original: string): Flow {
  const folded = fold(original)
  const lines = linesOf(folded.text).filter((l) => (l.text.length > FOOTER_MAX || !FOOTER.test(l.text)) && !isDrawn(l.text))
  const wrapped = wrapWidth(lines)
  const dots = usesDots(folded.text)
  const marks = speaksByMarks(lines)
  const draft = new Draft()
  let before: Line | undefined
  for (const line of lines) {
    const speaker = marks ? speakerOf(line.text) : undefined
    if (before && (speaker || !joins(before.text, line.text, wrapped, line.indented))) draft.push(NEWLINE, folded.at(before.end), 0)
    if (speaker) for (const c of speaker.word) draft.push(c.charCodeAt(0), folded.at(line.start), 0)
    addLine(draft, original, folded, speaker ? { ...line, start: line.start + speaker.mark, text: line.text.slice(speaker.mark).trimStart() } : line, dots)
    before = line
  }
  return repaired(draft, original)
}

function addLine(draft: Draft, original: string, folded: Folded, line: Line, dots: boolean): void {
  const { text } = folded
  if (!ODD.test(line.text)) {
    pushRun(draft, folded, line.start, line.end)
    return
  }
  let gap = 0
  const bold = boldIn(line.text)
  const blanks = filledIn(line.text)
  const cells = !blanks && HAS_CELLS.test(line.text)
  const record = cells ? undefined : recordSigns(line.text)
  const signs = cells ? cellSigns(line.text) : []
  let next = 0
  for (let i = line.start; i < line.end; i++) {
    const u = text.charCodeAt(i)
    if (bold?.has(i - line.start)) continue
    const cell = signs.length > 0 && (u === 9 || u === SPACE || u === 0x7c || u === 0x2502 || u === 0x2503) ? CELL_AT.exec(text.slice(i, Math.min(line.end, i + 40))) : null
    if (cell && next < signs.length && i > line.start) {
      draft.push((signs[next] ?? ' ').charCodeAt(0), folded.at(i), 2)
      next++
      i += cell[0].length - 1
      continue
    }
    const sign = record?.get(i - line.start)
    if (sign !== undefined) {
      draft.push(sign.charCodeAt(0), folded.at(i), 2)
      while (i + 1 < line.end && (text.charCodeAt(i + 1) === SPACE || text.charCodeAt(i + 1) === 9)) i++
      gap = 0
      continue
    }
    if (u === SPACE || u === 9) {
      gap = u === 9 || original.charCodeAt(folded.at(i)) === 0x3000 ? 2 : gap + 1
      continue
    }
    if (gap === 0 && PLAIN[u] === 1) {
      const from = i
      while (i + 1 < line.end && PLAIN[text.charCodeAt(i + 1)] === 1) i++
      pushRun(draft, folded, from, i + 1)
      continue
    }
    if (gap > 0 && i > line.start && draft.length > 0 && keepsBlank(text, i, String.fromCharCode(draft.last()), blanks ? 1 : gap)) draft.push(SPACE, folded.at(i - 1), 0)
    const code = u >= 0x2018 && u <= 0x201d && u !== 0x201a && u !== 0x201b ? QUOTE : u === DOT && dots && endsSentence(text, i) ? FULL_STOP : u
    draft.push(code, folded.at(i), Math.min(gap, 2))
    gap = 0
  }
}

/** Characters as they are; those of a text without marks that were dropped are one piece. */
function pushRun(draft: Draft, folded: Folded, start: number, end: number): void {
  if (folded.dropped === 0) draft.pushAll(folded.text.slice(start, end), folded.at(start))
  else {
    for (let from = start, i = start + 1; from < end; i++) {
      if (i < end && folded.at(i) === folded.at(i - 1) + 1) continue
      draft.pushAll(folded.text.slice(from, i), folded.at(from))
      from = i
    }
  }
}

/** Lines without any of these are taken as they are. */
const ODD = /[ \t|│┃.*#\u2018\u2019\u201c\u201d]/
/** 1: a character that is none of them. */
const PLAIN = Uint8Array.from({ length: 65_536 }, (_, u) => (ODD.test(String.fromCharCode(u)) ? 0 : 1))
const QUOTE = 0x22
const DOT = 0x2e
const FULL_STOP = 0x3002

/** Full stops typed as “.”: only where the text has hardly any other. */
function usesDots(text: string): boolean {
  if (!text.includes('.')) return false
  const dots = text.match(/\.(?<=[\u4e00-\u9fa5)》]\.)(?=[\s\u4e00-\u9fa5《(]|$|\d{1,2}[.、月]|(?:19|20)\d{2}年)/g)?.length ?? 0
  return dots >= 3 && (text.match(/。/g)?.length ?? 0) * 2 < dots
}

function endsSentence(text: string, i: number): boolean {
  return /[\u4e00-\u9fa5)》]/.test(text.charAt(i - 1)) && (!/\d/.test(text.charAt(i + 1)) || /^(?:\d{1,2}[.、月]|(?:19|20)\d{2}年)/.test(text.slice(i + 1, i + 6)))
}

/** A blank, or a stroke that draws a table. */
function isEdge(u: number): boolean {
  return u === SPACE || (u >= 9 && u <= 13) || u === 0x3000 || u === 0xa0 || u === 0x7c || u === 0x2502 || u === 0x2503 || (u >= 0x2000 && u <= 0x200a) || u === 0x2028 || u === 0x2029 || u === 0xfeff
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    let a = start
    let b = end
    while (a < b && isEdge(text.charCodeAt(a))) a++
    while (b > a && isEdge(text.charCodeAt(b - 1))) b--
    if (b > a) lines.push({ start: a, end: b, text: text.slice(a, b), indented: a > start })
    start = end + 1
  }
  return lines
}

/** Width at which lines were broken by a printer, or 0 when a line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number {
  const widths = lines.map((l) => widthOf(l.text))
  const printed = widths.filter((w) => w <= PRINTED_MAX)
  const longest = printed.reduce((n, w) => Math.max(n, w), 0)
  const others = widths.length - printed.length
  if (longest < 16) return 0
  const full = printed.filter((w) => w >= longest * 0.8).length
  /* a line or two that a website put behind the print, whose notices are not broken */
  if (others > 0) return others <= OTHERS_MAX && full >= Math.max(8, printed.length * 0.4) ? longest : 0
  return full >= Math.max(4, lines.length * 0.25) ? longest : 0
}
/** No printed line is wider, in full-width characters. */
const PRINTED_MAX = 72
const OTHERS_MAX = 2

/** In full-width characters: a line full of digits has more characters than one without. */
function widthOf(line: string): number {
  if (line.length > 200) return line.length
  let width = 0
  for (let i = 0; i < line.length; i++) width += line.charCodeAt(i) < 0x100 ? 0.5 : 1
  return width
}

function joins(before: string, line: string, wrapped: number, indented: boolean): boolean {
  if (CARRIED.test(line)) return !/^[?？]?[:：]/.test(line) || (!/^[?？]/.test(line) && !STOP.test(before))
  if (BROKEN_COURT.test(before) && /^[民法院]{1,3}(?!\S)/.test(line)) return true
  const last = before.charCodeAt(before.length - 1)
  /* a sentence that ends where the line does: the paragraph goes on, unless the next line is set in or opens one by its words */
  if (wrapped > 0 && last === FULL_STOP && widthOf(before) >= wrapped - 1) return !indented && !OPENS_LINE.test(line)
  /* most lines end with a full stop and stand for themselves */
  if (last === FULL_STOP || (wrapped === 0 && last >= 0x4e00 && last <= 0x9fff)) return false
  if (FORM_LINE.test(before)) return false
  if (LEANS_ON.test(before)) return !OPENS_LINE.test(line)
  if (last >= 48 && last <= 57 && /^(?:\d|[年月日元号万])/.test(line) && !/^\d{1,2}[、.．]/.test(line)) return wrapped > 0 || !/^\d/.test(line)
  return wrapped > 0 && widthOf(before) >= wrapped * 0.72 && !STOP.test(before) && !OPENS_LINE.test(line)
}
