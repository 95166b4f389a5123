import { caseTypeOf, findCaseNumbers, type CaseNumber } from '../../casefile/case-number.ts'
import type { Span } from './layout.ts'

/** Which of the numbers in a paper is its own. */

/** The number in or right behind the title; else one with a label; else one at the very beginning of the text. */
export function ownNumber(text: string, span: Span, title: Span | undefined): CaseNumber | undefined {
  if (title) {
    const inside = findCaseNumbers(text.slice(title.start, title.end)).find(isEnforcement)
    if (inside) return shift(inside, title.start)
    const old = oldNumber(text, title.end, Math.min(span.end, title.end + 60))
    if (old) return old
    const near = findCaseNumbers(text.slice(title.end, Math.min(span.end, title.end + 60)))[0]
    if (near && near.start <= 3 && !tellsOfAnother(text, span, title.end + near.end)) return isEnforcement(near) || /司惩|执罚|罚|拘/.test(near.kind) ? shift(near, title.end) : undefined
    /* above the title, on a line of its own */
    const from = Math.max(span.start, text.lastIndexOf('\n', title.start - 2) + 1)
    const above = findCaseNumbers(text.slice(from, title.start)).find(isEnforcement)
    if (above && above.start === 0 && from + above.end >= title.start - 1) return shift(above, from)
  }
  const window = text.slice(span.start, Math.min(span.end, span.start + 1500))
  const all = findCaseNumbers(window).filter((n) => isEnforcement(n) && !isExample(window, n))
  const own = all.filter((n) => !isOfFirst(window, n.start))
  const found = own.find((n) => isLabelled(window, n.start)) ?? own.find((n) => n.start < NEAR) ?? all.find((n) => isLabelled(window, n.start)) ?? own.find((n) => n.start < NEAR || title !== undefined) ?? all.find((n) => n.start < NEAR || title !== undefined)
  return found ? shift(found, span.start) : undefined
}

/** “（2020）…执742号案件中，本院已…”, where the number of this case stands behind its label. */
function tellsOfAnother(text: string, span: Span, end: number): boolean {
  return /^(?:一案|案件?)(?:中|于|里|立案|执行|已|,)/.test(text.slice(end, end + 6)) && /案号[:：]/.test(text.slice(end, Math.min(span.end, end + 1500)))
}

/** How far from the beginning a text without a heading may name its own case. */
const NEAR = 200

function isEnforcement(n: CaseNumber): boolean {
  return caseTypeOf(n) !== undefined
}

/** “如（2024）…号案件”, “以（2024）…号案为例”: papers about many cases name one. */
function isExample(text: string, n: CaseNumber): boolean {
  return /(?:^|[。;,:\n(])(?:例如|比如|譬如|如)[:,]?$/.test(text.slice(Math.max(0, n.start - 5), n.start)) || /^(?:一?案件?|号)?为例/.test(text.slice(n.end, n.end + 5))
}

function isLabelled(text: string, at: number): boolean {
  return /案号[:：]?$/.test(text.slice(Math.max(0, at - 4), at))
}

/** “首次执行案号：”, “原执行案号：”, “原案：”: the case before this one. */
function isOfFirst(text: string, at: number): boolean {
  return /(?:首次|首执|初次|原|前)(?:强制)?(?:执行)?(?:案件?)?(?:案?号)?[:：]?$/.test(text.slice(Math.max(0, at - 12), at))
}

function shift(n: CaseNumber, by: number): CaseNumber {
  return { ...n, start: n.start + by, end: n.end + by }
}

/** “商执字（2015）第123号”, “2015商执字第123号”: as some courts wrote before 2016, right behind the heading. */
const OLD = /^\s{0,3}(?:([\u4e00-\u9fa5]{1,6}执[\u4e00-\u9fa5]{0,3}字)第?[(〔[]((?:19|20)\d{2})[)〕\]]|((?:19|20)\d{2})([\u4e00-\u9fa5]{1,6}执[\u4e00-\u9fa5]{0,3}字))第?(\d{1,7}(?:[-之]\d{1,3})?)号((?:之[一二三四五六七八九十]{1,3}|-\d{1,2})?)/

function oldNumber(text: string, from: number, to: number): CaseNumber | undefined {
  const m = OLD.exec(text.slice(from, to))
  if (!m) return undefined
  const n = findCaseNumbers(`（${m[2] ?? m[3] ?? ''}）${m[1] ?? m[4] ?? ''}第${m[5] ?? ''}号${m[6] ?? ''}`)[0]
  const start = from + m[0].length - m[0].trimStart().length
  return n && isEnforcement(n) ? { ...n, start, end: from + m[0].length } : undefined
}
