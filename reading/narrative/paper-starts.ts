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
    starts.push({ at: courtBefore(text, start)?.start ?? start, title: { start, end: start + title.length } })
  }
  return withNumberedTitles(text, starts.filter((s, i) => i === 0 || opensDocument(text, s)))
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

/** “送达回证”, “网络查控反馈表” and what else papers are called: below another paper, such a line opens one when its case's number follows with its label. */
const NUMBER_LABEL = /\n案号[:|]?(?=[(〔[]?(?:19|20)\d{2})/g
function withNumberedTitles(text: string, starts: readonly Start[]): readonly Start[] {
  const first = starts[0]?.title.end ?? titleLine(text)?.end
  if (first === undefined) return starts
  const found: Start[] = starts.length > 0 ? [...starts] : [{ at: 0, title: titleLine(text) ?? { start: 0, end: 0 } }]
  for (const m of text.matchAll(NUMBER_LABEL)) {
    const title = titleAbove(text, m.index)
    if (title === undefined || title.start <= first || found.some((f) => f.title.start <= title.start && title.start < f.title.end + 60)) continue
    found.push({ at: courtBefore(text, title.start)?.start ?? title.start, title })
  }
  return found.length === starts.length || found.length < 2 ? starts : found.sort((a, b) => a.at - b.at)
}

/** Up to two lines of a form may stand between its title and its case's number. */
function titleAbove(text: string, line: number): Span | undefined {
  for (let n = 0, end = line; n < 3 && end > 0; n++) {
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
