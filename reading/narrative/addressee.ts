import type { Part, Span } from './layout.ts'
import { isBody, looksLikeName } from './names.ts'

/** To whom a notice or an order is addressed: “党某：”, “甲公司、乙（法定代表人）：”. */
export interface Addressee extends Span { name: string; chief: boolean }

export function addresseesOf(text: string, part: Part): Addressee[] {
  if (part.kind?.page === 'ruling' || part.kind?.body === 'talk') return []
  const head = text.slice(part.head.start, part.head.end)
  const m = /(?:^|\n|^\s?)((?:[^\n:。(]|\([^()\n。]{0,30}\)){2,200}):\s*(?:\n|$)/.exec(head)
  if (!m) return []
  const line = m[1] ?? ''
  const from = part.head.start + m.index + m[0].indexOf(line)
  const found: Addressee[] = []
  let at = 0
  for (const piece of line.split('、')) {
    const remark = /\(([^)]*)\)$/.exec(piece)?.[1] ?? ''
    const keeps = /合伙|独资/.test(remark)
    const name = keeps ? piece : piece.replace(/\([^)]*\)$/, '')
    if (looksLikeName(name) || isBody(name)) found.push({ name, start: from + at, end: from + at + name.length, chief: /法定代表人|负责人/.test(remark) })
    at += piece.length + 1
  }
  return found
}
