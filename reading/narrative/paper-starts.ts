import { caseTypeOf, findCaseNumbers } from '../../casefile/case-number.ts'
import { beforeHeading, HEADING, isTitleLine } from './document-kinds.ts'
import { courtBefore } from './heading-court.ts'
import { CHAPTER, diaryAbove, sheetAbove } from './front-sheet.ts'
import { bareTitles, BARE_WORD, belowRecord } from './bare-titles.ts'
import type { Span } from './layout.ts'

/** Where the papers of a text begin. */

/** `title`: none for the first paper of a text, where nothing is its title. */
export interface Start { at: number; title: Span | undefined; /** parties and filing above the first title */ sheet?: true; /** where the first paper begins, below the name of the file */ head?: number }
interface Titled extends Start { title: Span }

/** In order; none for a text without any heading. `sure`: places where papers begin for certain, as a page has them in elements of their own; `chapters`: also those that no title names. */
export function papersIn(text: string, sure: readonly number[] = [], chapters = false): readonly Start[] {
  const told = papersTold(text)
  const missing = sure.filter((at, i) => !told.some((s) => [s.at, ...(chapters ? [s.title?.start ?? s.at] : [])].some((p) => p >= at && p < Math.min(at + (chapters ? HEAD_OF_CHAPTER : HEAD_OF_PAPER), sure[i + 1] ?? Infinity)))).map((at, _, all): Start => {
    const title = titleLine(text.slice(at, Math.min(at + HEAD_OF_PAPER, (chapters ? sure : all).find((other) => other > at) ?? Infinity)))
    return title ? { at, title: { start: at + title.start, end: at + title.end } } : { at, title, ...(chapters ? { sheet: true } : {}) }
  })
  const all = missing.length === 0 ? told : [...told, ...missing].sort((a, b) => a.at - b.at)
  const [first, ...rest] = all, head = first?.title?.start ?? first?.at ?? 0
  return chapters && first && sure[0] === head && COVER.test(text.slice(0, head)) ? [{ ...first, head }, ...rest] : all
}
/** “终本案件卷内文书”: the name of the whole file on a line of its own. */
const COVER = /^[\u4e00-\u9fa5]{0,12}(?:卷宗|案卷|卷内|材料|文书|卷)[\u4e00-\u9fa5、()]{0,10}\n$/
/** The title stands within so many characters of the paper's beginning, below a button and its court. */
const HEAD_OF_PAPER = 120, HEAD_OF_CHAPTER = 40

function papersTold(text: string): readonly Start[] {
  const starts: Titled[] = []
  for (const m of headingsIn(text)) {
    const title = m[1] ?? ''
    const start = m.index + m[0].length - title.length
    starts.push({ at: headOf(text, start), title: { start, end: start + title.length } })
  }
  return underSheet(text, withFurtherTitles(text, starts.filter((s, i) => i === 0 || opensDocument(text, s))))
}

/** A sheet with the parties and the filing above the first title is a paper without a title. */
function underSheet(text: string, starts: readonly Start[]): readonly Start[] {
  const [first, ...rest] = starts
  return first?.title !== undefined && first.title.start > 0 && sheetAbove(text, first.title) ? [{ at: 0, title: undefined, sheet: true }, { at: headOf(text, first.title.start), title: first.title }, ...rest] : starts
}

/** A paper begins with its court; one that signed the paper before, its day below it, is not meant. */
function headOf(text: string, title: number): number {
  const court = courtBefore(text, title)
  return court === undefined || /日(?:\n|$)/.test(text.slice(court.end, title)) ? title : court.start
}

/** Headings stand at the beginning, on a line of their own, or behind the court's name. */
function headingsIn(text: string): RegExpExecArray[] {
  const out: RegExpExecArray[] = []
  const tryAt = (at: number) => {
    HEADING.lastIndex = at
    const found = HEADING.exec(text)
    if (found) out.push(found)
  }
  tryAt(0)
  for (let at = beforeHeading(text, -1); at >= 0; at = beforeHeading(text, at)) tryAt(at)
  return out
}

/** A second heading opens a document only when a court stands before it or a case number close behind. */
function opensDocument(text: string, s: Titled): boolean {
  return s.at < s.title.start || findCaseNumbers(text.slice(s.title.end, s.title.end + 60)).length > 0 || DAY_IN_TITLE.test(text.slice(s.title.end, s.title.end + 40))
}
/** “合议笔录（2024年9月18日）” on a line of its own */
const DAY_IN_TITLE = /^\((?:19|20)\d{2}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?(?:[上下]午)?\)(?=\n)/

/** Lines with which a form or a record begins: its case's number, or whom and what it is about. */
const FIRST_LINE = /\n(?:(?:\(?(?:(?:执行)?案号|案件编号|案件)[:|]?)?(?=[(〔[](?:19|20)\d{2}[)〕\]][^\n]{2,30}号)|案号[:|]?(?=(?:19|20)\d{2})|问:|(?:案由|案件名称|受送达人|送达(?:的)?文书|被?查询(?:人|对象|时间|日期)|被询问人|被约谈人|被谈话人|被调查人|被申请人|被执行人|申请(?:执行)?人|委托(?:人|单位)|(?:询问|约谈|谈话|调查|评议|合议|送达|勘验|搜查|讨论)?(?:时间|地点|日期)|主持人|承办人|报告人|申报人|调查人)[:|])/g
/** The number of the case alone on its line, or behind its label. */
const NUMBER_ALONE = /^\n(?:\(?(?:(?:执行)?案号|案件编号|案件)[:|]?)?[(〔[]?(?:19|20)\d{2}[)〕\]]?[^\n。,;]{2,24}号(?:之[一二三四五六七八九十]{1,3}|-\d{1,2})?案?\)?(?=\n|$)/
const NUMBER_LINE = /\n(?=(?:\(?(?:(?:执行)?案号|案件编号|案件)[:|]?)?[(〔[]?(?:19|20)\d{2})/g

/** Numbers of enforcement cases that stand alone on a line or behind their label, from the second line on. */
export function numberLines(text: string): string[] {
  const found = [...text.matchAll(NUMBER_LINE)].flatMap((m) => {
    const line = text.slice(m.index, m.index + 60)
    const number = NUMBER_ALONE.test(line) ? findCaseNumbers(line)[0] : undefined
    return number && caseTypeOf(number) !== undefined ? [number.text] : []
  })
  return [...new Set(found)]
}

/** A court on a line of its own; the day in words or the clerk who signed the paper before; with a line below. */
const ABOVE_TITLE = /\n(?:[\u4e00-\u9fa5]{2,30}人民法院|[二2][〇○零OoΟ0][^\n]{2,4}年[^\n]{1,3}月[^\n]{1,3}日|代?书记员:?[\u4e00-\u9fa5·]{2,8}|\((?:院印|印章?|公章)\))(?=\n)/g
/** “财产查控日志（（2025）豫…执…号）” */
const NUMBER_IN_TITLE = /\n([^\n,。;:]{2,30})\(\((?:19|20)\d{2}\)[^\n()]{2,24}号\)(?=\n)/g
/** What is surely a paper and no chapter of one. */
const PAPER_NAME = /(?:笔录|回证|反馈(?:汇总)?表|审批表|申报表|报告表|告知书|通知书|裁定书|决定书|申请书|委托书|财产令|消费令)$/
/** Words that stand at the end of a paper: a day, a signature, a clerk. */
const PAPER_END = /(?:日|\d{4}[-./]\d{1,2}[-./]\d{1,2}|书记员:?[^\n]{2,8}|(?:签名|签字|盖章|捺印|送达人|记录人)[^\n]{0,24})$/

/** Below another paper a line that is called as papers are opens one, when what stands around it is the beginning of a form or record. */
function withFurtherTitles(text: string, known: readonly Titled[]): readonly Start[] {
  const titles = [...titlesAbove(text), ...titlesBelow(text)].sort((a, b) => a.start - b.start)
  /* The first paper may be called otherwise than those that are known, and one of those may stand far below it. */
  const [above] = titles, [heading] = known
  const opening = above === undefined || above.start < FIRST_LINES ? above : titleLine(text)
  const starts: readonly Start[] = opening && above && heading && above.end + NEAR < heading.at && !listedAbove(text, opening, heading) ? [{ at: 0, title: opening }, ...known.filter((s, i) => i > 0 || opensDocument(text, s))]
    : heading && heading.at > 0 && !isTitleLine(text.slice(0, text.indexOf('\n'))) && diaryAbove(text, heading.at) ? [{ at: 0, title: undefined }, ...known]
    : known
  const first = starts[0]?.title ?? titleLine(text)
  const found: Titled[] = []
  let next = 0, last = first?.end ?? FIRST_LINES
  for (const title of titles) {
    /* the name of a paper over a line that tells of a day stands for itself, however near to another */
    if (DAY_BELOW.test(text.slice(title.end, title.end + 6)) && title.start > 0 && title.start !== first?.start) {
      if (!starts.some((s) => s.title?.start === title.start) && (found.at(-1)?.title.end ?? 0) < title.start) found.push({ at: headOf(text, title.start), title })
      last = Math.max(last, title.end)
      continue
    }
    if (title.start <= last) continue
    while (next < starts.length && (starts[next]?.title?.end ?? 0) + NEAR < title.start) next++
    if ((starts[next]?.title?.start ?? Infinity) < title.end) continue
    if (BARE_WORD.test(text.slice(title.start, title.end)) && !belowRecord(text, [...starts, ...found], title.start)) continue
    last = title.end + NEAR
    found.push({ at: headOf(text, title.start), title })
  }
  if (found.length === 0) return starts
  return [...(starts.length > 0 ? starts : [{ at: 0, title: first }]), ...found].sort((a, b) => a.at - b.at)
}

/** “甲与乙执行裁定书 / 审理法院：… / 案号：… / 裁判日期：…”: what a collection of rulings prints above one is no paper of its own. */
function listedAbove(text: string, opening: Span, heading: Titled): boolean {
  const between = text.slice(opening.end, heading.at)
  return between.length < LISTED_MAX && !/[。;]/.test(between) && text.slice(opening.end - 3, opening.end) === text.slice(heading.title.end - 3, heading.title.end)
}
const LISTED_MAX = 400

/** Titles above the first line of a form. */
function titlesAbove(text: string): Span[] {
  return [...text.matchAll(FIRST_LINE)].flatMap((m) => {
    const numbered = NUMBER_ALONE.test(text.slice(m.index, m.index + 60))
    const title = titleAbove(text, m.index, m[0].startsWith('\n案号') ? 3 : 1)
    if (title === undefined) return []
    const name = text.slice(title.start, title.end)
    if (CHAPTER.test(name)) return []
    return numbered || m[0].startsWith('\n案号') || (m[0].length > 1 && (PAPER_NAME.test(name) || PAPER_END.test(lineBefore(text, title.start)))) ? [title] : []
  })
}

/** Titles below a court's name or the end of the paper before, and those that have the number with them. */
function titlesBelow(text: string): Span[] {
  const below = [...text.matchAll(ABOVE_TITLE)].flatMap((m) => {
    const start = m.index + m[0].length + 1, stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const line = end - start <= 40 ? text.slice(start, end) : ''
    return isTitleLine(line) && !CHAPTER.test(line) ? [{ start, end }] : []
  })
  below.push(...titlesUnderNumbers(text), ...bareTitles(text))
  const numbered = !text.includes('((') ? [] : [...text.matchAll(NUMBER_IN_TITLE)].flatMap((m) => (isTitleLine(m[1] ?? '') && !CHAPTER.test(m[1] ?? '') ? [{ start: m.index + 1, end: m.index + m[0].length }] : []))
  return [...below, ...numbered]
}
/** “…日 / （2024）某0000执1号 / 执行通知书”: behind the end of a paper the number, and the title below it. */
function titlesUnderNumbers(text: string): Span[] {
  return [...text.matchAll(NUMBER_LINE)].flatMap((m) => {
    const stop = text.indexOf('\n', m.index + 1)
    if (stop < 0 || stop - m.index > 60 || !NUMBER_ALONE.test(text.slice(m.index, stop + 1)) || !PAPER_END.test(lineBefore(text, m.index + 1))) return []
    const next = text.indexOf('\n', stop + 1), end = next < 0 ? text.length : next, line = text.slice(stop + 1, end)
    return end - stop <= 24 && isTitleLine(line) && PAPER_NAME.test(line) && !CHAPTER.test(line) ? [{ start: stop + 1, end }] : []
  })
}
/** A text whose first paper has no title: within so many characters stands no second one. */
const FIRST_LINES = 60
/** Two titles do not stand so near to each other, unless a line that tells of a day stands between. */
const NEAR = 24
const DAY_BELOW = /^\n20\d{2}/

function lineBefore(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 2) + 1
  return at - start > 60 ? '' : text.slice(start, at - 1)
}

/** The title of a form, up to so many lines above one of its labels. */
function titleAbove(text: string, label: number, lines: number): Span | undefined {
  for (let n = 0, end = label; n < lines && end > 0; n++) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    if (end - start > 40) return undefined
    if (isTitleLine(text.slice(start, end))) return { start, end }
    end = start - 1
  }
  return undefined
}

/** A title among the first lines of a text that no known heading opens. */
export function titleLine(text: string): Span | undefined {
  let at = 0
  for (let n = 0; n < 5 && at < text.length; n++) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    if (isTitleLine(text.slice(at, end))) return { start: at, end }
    at = end + 1
  }
  return undefined
}
