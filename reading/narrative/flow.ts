import { fold, type Folded } from '../../casefile/text.ts'
import { boldIn, filledIn, isDrawn, keepsBlank, speakerOf, speaksByMarks } from './blanks.ts'
import { barSigns, CELL_AT, cellSigns, formLines, HAS_CELLS, recordSigns } from './cells.ts'
import { Draft } from './draft.ts'
import { labelSigns } from './label-lines.ts'
import { joins, setsIn, wrapWidth, type Line } from './print.ts'
import { blanksBetweenNames, nameLines } from './name-lines.ts'
import { repaired } from './slips.ts'
import { anyOf, unitsOf } from './units.ts'
import { valuesBelow } from './values-below.ts'

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

const NEWLINE = 10
/** No gap between two cells is wider. */
const GAP_MAX = 200
const COLON = 58
/** A form with labels above their values has more lines. */
const LINES_MIN = 6
const SPACE = 32
const STROKE = 0x3001

/** Linear in the length of the text. */
export function flowOf(original: string): Flow {
  const folded = fold(original)
  const lines = linesOf(folded.text).filter((l) => (l.text.length > FOOTER_MAX || !FOOTER.test(l.text)) && !isDrawn(l.text))
  const wrapped = wrapWidth(lines), set = setsIn(lines, wrapped)
  const dots = usesDots(folded.text)
  const marks = speaksByMarks(lines)
  const forms = folded.text.includes('   ') || folded.text.includes('\t') ? formLines(lines) : NO_FORM
  const below = lines.length > LINES_MIN ? valuesBelow(lines) : NO_FORM
  const draft = new Draft()
  const names = folded.text.includes('\t') ? nameLines(folded.text, lines) : NO_NAMES
  let before: Line | undefined
  for (const line of lines) {
    const speaker = marks ? speakerOf(line.text) : undefined
    if (before && names.has(line)) draft.push(STROKE, folded.at(before.end), 0)
    else if (before && below.has(line)) draft.push(COLON, folded.at(before.end), 0)
    else if (before && (speaker || !joins(before, line, wrapped, set))) draft.push(NEWLINE, folded.at(before.end), 0)
    if (speaker) for (const c of speaker.word) draft.push(c.charCodeAt(0), folded.at(line.start), 0)
    addLine(draft, original, folded, speaker ? { ...line, start: line.start + speaker.mark, text: line.text.slice(speaker.mark).trimStart() } : line, dots, forms.has(line))
    before = line
  }
  return repaired(draft, original)
}

function addLine(draft: Draft, original: string, folded: Folded, line: Line, dots: boolean, inForm: boolean): void {
  const { text } = folded
  if (!isOdd(line.text)) {
    pushRun(draft, folded, line.start, line.end)
    return
  }
  let gap = 0
  const bold = boldIn(line.text)
  const blanks = filledIn(line.text)
  const bars = line.text.includes('|') || line.text.includes('│') ? barSigns(line.text) : undefined
  const cells = !blanks && !bars && HAS_CELLS.test(line.text) && !SIGNS.test(line.text)
  const record = bars ?? (cells ? undefined : recordSigns(line.text) ?? (blanks ? undefined : labelSigns(line.text)))
  const signs = cells ? cellSigns(line.text, inForm) : []
  const names = blanksBetweenNames(line.text)
  let next = 0
  for (let i = line.start; i < line.end; i++) {
    const u = text.charCodeAt(i)
    if (bold?.has(i - line.start)) continue
    if (names?.has(i - line.start)) {
      draft.push(STROKE, folded.at(i), 0)
      while (i + 1 < line.end && text.charCodeAt(i + 1) === SPACE) i++
      continue
    }
    const cell = signs.length > 0 && (u === 9 || u === SPACE || u === 0x7c || u === 0x2502 || u === 0x2503) ? CELL_AT.exec(text.slice(i, Math.min(line.end, i + GAP_MAX))) : null
    if (cell && next < signs.length && i > line.start) {
      draft.push((signs[next] ?? ' ').charCodeAt(0), folded.at(i), 2)
      next++
      i += cell[0].length - 1
      continue
    }
    const sign = record?.get(i - line.start)
    if (sign !== undefined) {
      if (sign !== '') draft.push(sign.charCodeAt(0), folded.at(i), 2)
      while (i + 1 < line.end && (text.charCodeAt(i + 1) === SPACE || text.charCodeAt(i + 1) === 9)) i++
      gap = 0
      continue
    }
    if (u === SPACE || u === 9) {
      gap = u === 9 || original.charCodeAt(folded.at(i)) === 0x3000 ? 2 : gap + 1
      continue
    }
    if (gap === 0 && ODDS[u] === 0) {
      const from = i
      while (i + 1 < line.end && ODDS[text.charCodeAt(i + 1)] === 0) i++
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

/** “书 记 员  杨    帆”: a name of two characters, spread. */
const SIGNS = /^(?:代 *)?(?:书 *记 *员|审 *判 *[长员]|执 *行 *[长员]|人 *民 *陪 *审 *员) +[\u4e00-\u9fff] +[\u4e00-\u9fff]$/
const NO_FORM: ReadonlySet<Line> = new Set()
const NO_NAMES = NO_FORM
/** Lines without any of these are taken as they are. */
const ODD = /[ \t|│┃.*#【】\u2018\u2019\u201c\u201d]/
const ODDS = unitsOf(ODD), isOdd = anyOf(ODD)
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
  let empty = false
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    let a = start
    let b = end
    while (a < b && isEdge(text.charCodeAt(a))) a++
    while (b > a && isEdge(text.charCodeAt(b - 1))) b--
    if (b > a) lines.push({ start: a, end: b, text: text.slice(a, b), indented: a > start, apart: empty })
    empty = b <= a
    start = end + 1
  }
  return lines
}
