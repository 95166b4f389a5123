import type { Part, Span } from './layout.ts'
import { isBody, looksLikeName } from './names.ts'

/** To whom a notice or an order is addressed: “党某：”, “甲公司、乙（法定代表人）：”. */
export interface Addressee extends Span { name: string; chief: boolean }

/** Labels of a form. */
const NO_ADDRESSEE = /(?:事项|情况|内容|措施|结果|意见|说明|如下|经过|过程|信息|义务|[访待查谈问录加证场办制填审核送达收件表持起]人员?|所地)$|^(?:事由|案由|案号|局长|副局长|庭长|院长|副院长|分管院长|反馈|查询|备注|附注|合计|小计)$/

export function addresseesOf(text: string, part: Part): Addressee[] {
  if (part.kind?.page === 'ruling' || part.kind?.body === 'talk') return []
  const head = text.slice(part.head.start, part.head.end)
  const m = /(?:^|\n|^\s?)((?:[^\n:。(]|\([^()\n。]{0,30}\)){2,200}):\s*(?:\n|$)/.exec(head)
  if (!m) return sentTo(head, part.head.start)
  const line = m[1] ?? ''
  const from = part.head.start + m.index + m[0].indexOf(line)
  const found: Addressee[] = []
  let at = 0
  for (const piece of line.split('、')) {
    const remark = /\(([^)]*)\)$/.exec(piece)?.[1] ?? ''
    const keeps = /合伙|独资/.test(remark)
    const name = (keeps ? piece : piece.replace(/\([^)]*\)$/, '')).replace(/^(?:申请执行人|被执行人|申请人)(?=.{2})/, '')
    if (NO_ADDRESSEE.test(name)) continue
    if (looksLikeName(name) || isBody(name)) found.push({ name, start: from + at + piece.indexOf(name), end: from + at + piece.indexOf(name) + name.length, chief: /法定代表人|负责人/.test(remark) })
    at += piece.length + 1
  }
  return found
}

/** “致：申请执行人 某公司” on a line of its own. */
function sentTo(head: string, at: number): Addressee[] {
  const m = /(?:^|\n)致:?\s?(?:申请执行人|申请人|被执行人)?:?\s?([^\n:,。]{2,40})(?=\n|$)/.exec(head)
  const name = m?.[1] ?? ''
  if (!m || !(looksLikeName(name) || isBody(name))) return []
  const start = at + m.index + m[0].length - name.length
  return [{ name, start, end: start + name.length, chief: false }]
}
