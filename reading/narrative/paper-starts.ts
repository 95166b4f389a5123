import { findCaseNumbers } from '../../casefile/case-number.ts'
import { beforeHeading, HEADING, isTitleLine } from './document-kinds.ts'
import { courtBefore } from './heading-court.ts'
import type { Span } from './layout.ts'

/** Where the papers of a text begin. */

export interface Start { at: number; title: Span }

/** In order; none for a text without any heading. */
export function papersIn(text: string): readonly Start[] {
  const starts: Start[] = []
  for (const m of headingsIn(text)) {
    const title = m[1] ?? ''
    const start = m.index + m[0].length - title.length
    starts.push({ at: headOf(text, start), title: { start, end: start + title.length } })
  }
  return withFurtherTitles(text, starts.filter((s, i) => i === 0 || opensDocument(text, s)))
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
function opensDocument(text: string, s: Start): boolean {
  return s.at < s.title.start || findCaseNumbers(text.slice(s.title.end, s.title.end + 60)).length > 0
}

/** Labels with which a form or a record begins: its case's number, or whom and what it is about. */
const FIRST_LABEL = /\n(?:案号[:|]?(?=[(〔[]?(?:19|20)\d{2})|(?:案由|案件名称|受送达人|送达(?:的)?文书|被?查询(?:人|对象|时间|日期)|被询问人|被约谈人|被谈话人|被调查人|被申请人|被执行人|申请(?:执行)?人|(?:询问|约谈|谈话|调查|评议|合议|送达|勘验|搜查|讨论)?(?:时间|地点|日期)|主持人|承办人|报告人|申报人|调查人)[:|])/g
/** What is surely a paper and no chapter of one. */
const PAPER_NAME = /(?:笔录|回证|反馈(?:汇总)?表|审批表|申报表|告知书|通知书|裁定书|决定书|申请书|财产令|消费令)$/
/** “一、当事人基本情况” */
const CHAPTER = /^(?:[一二三四五六七八九十\d]{1,3}[、.]|[(第])/
/** Words that stand at the end of a paper: a day, a signature, a clerk. */
const PAPER_END = /(?:日|\d{4}[-./]\d{1,2}[-./]\d{1,2}|书记员:?[^\n]{2,8}|(?:签名|签字|盖章|捺印|送达人|记录人)[^\n]{0,24})$/

/** Below another paper a line that is called as papers are opens one, when what follows is the beginning of a form or record. */
function withFurtherTitles(text: string, starts: readonly Start[]): readonly Start[] {
  const first = starts[0]?.title ?? titleLine(text)
  if (first === undefined) return starts
  const found: Start[] = []
  let next = 0, last = first.end
  for (const m of text.matchAll(FIRST_LABEL)) {
    const title = titleAbove(text, m.index, m[0].startsWith('\n案号') ? 3 : 1)
    if (title === undefined || title.start <= last) continue
    while (next < starts.length && (starts[next]?.title.end ?? 0) + NEAR < title.start) next++
    if ((starts[next]?.title.start ?? Infinity) <= title.start) continue
    const name = text.slice(title.start, title.end)
    if (CHAPTER.test(name) || (!m[0].startsWith('\n案号') && !PAPER_NAME.test(name) && !PAPER_END.test(lineBefore(text, title.start)))) continue
    last = title.end + NEAR
    found.push({ at: headOf(text, title.start), title })
  }
  if (found.length === 0) return starts
  return [...(starts.length > 0 ? starts : [{ at: 0, title: first }]), ...found].sort((a, b) => a.at - b.at)
}
/** Two titles do not stand so near to each other. */
const NEAR = 24

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
