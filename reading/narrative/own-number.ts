import { caseTypeOf, findCaseNumbers, type CaseNumber } from '../../casefile/case-number.ts'
import type { Span } from './layout.ts'

/** Which of the numbers in a paper is its own. */

/** The number in or right behind the title; else one with a label; else one at the very beginning of the text. */
export function ownNumber(text: string, span: Span, title: Span | undefined): CaseNumber | undefined {
  if (title) {
    const inside = findCaseNumbers(text.slice(title.start, title.end)).find(isEnforcement)
    if (inside) return shift(inside, title.start)
    const near = findCaseNumbers(text.slice(title.end, Math.min(span.end, title.end + 60)))[0]
    if (near && near.start <= 3) return isEnforcement(near) || /司惩|执罚|罚|拘/.test(near.kind) ? shift(near, title.end) : undefined
    /* above the title, on a line of its own */
    const from = Math.max(span.start, text.lastIndexOf('\n', title.start - 2) + 1)
    const above = findCaseNumbers(text.slice(from, title.start)).find(isEnforcement)
    if (above && above.start === 0 && from + above.end >= title.start - 1) return shift(above, from)
  }
  const window = text.slice(span.start, Math.min(span.end, span.start + 1500))
  const all = findCaseNumbers(window).filter(isEnforcement)
  const found = all.find((n) => isLabelled(window, n.start)) ?? all.find((n) => n.start < NEAR || title !== undefined)
  return found ? shift(found, span.start) : undefined
}

/** How far from the beginning a text without a heading may name its own case. */
const NEAR = 200

function isEnforcement(n: CaseNumber): boolean {
  return caseTypeOf(n) !== undefined
}

function isLabelled(text: string, at: number): boolean {
  return /案号[:：]?$/.test(text.slice(Math.max(0, at - 4), at))
}

function shift(n: CaseNumber, by: number): CaseNumber {
  return { ...n, start: n.start + by, end: n.end + by }
}
