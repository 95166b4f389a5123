import type { Fact } from '../casefile/fact.ts'
import { parseNumeral } from '../casefile/numerals.ts'
import { squash } from '../casefile/text.ts'
import { cellFact, type Row } from './rows.ts'

/** Values of cells that stand by themselves: which attempt, how long, which clause, who approved. */

const WITHIN = (n: number | undefined, most: number): number | undefined => (n !== undefined && Number.isInteger(n) && n >= 1 && n <= most ? n : undefined)

/** 一拍、第二次拍卖、2 → the number; undefined for 变卖 and whatever else. */
export function roundOf(text: string): number | undefined {
  const s = squash(text)
  const m = /^(?:第)?([一二三四\d])(?:次|轮)?(?:拍卖|拍|竞价)?$/.exec(s) ?? /^(?:网络|司法)*第([一二三四\d])次(?:网络|司法)*(?:拍卖|公告)?$/.exec(s)
  if (/^(?:首次|首拍|初次)(?:拍卖)?$/.test(s)) return 1
  return m ? WITHIN(parseNumeral(m[1] ?? ''), 4) : undefined
}

/** Months of “二年”, “6个月”; a bare number only where the heading says that it counts months. */
export function monthsOf(text: string, bare: boolean): number | undefined {
  const m = /^([\d一二两三四五六七八九十]{1,3})(年|个月|月)?$/.exec(squash(text))
  if (!m || (m[2] === undefined && !bare)) return undefined
  const n = parseNumeral(m[1] ?? '')
  return WITHIN(n === undefined ? undefined : m[2] === '年' ? n * 12 : n, 120)
}

export function daysOf(text: string, bare: boolean): number | undefined {
  const m = /^([\d一二两三四五六七八九十]{1,3})(日|天)?$/.exec(squash(text))
  return m && (m[2] !== undefined || bare) ? WITHIN(parseNumeral(m[1] ?? ''), 60) : undefined
}

/** 失信规定第一条 (2017): the six cases, in their words. */
const CLAUSES: readonly RegExp[] = [
  /有履行能力而拒不履行/, /伪造证据|暴力、?威胁/, /虚假诉讼|虚假仲裁|隐匿、转移财产/, /违反财产报告制度/, /违反限制(?:高)?消费令/, /无正当理由拒不履行(?:执行)?和解协议/,
]

/** Which case of that article: by number, or by the words of one of them and no other. */
export function clauseOf(text: string): number | undefined {
  const s = squash(text)
  const numbered = [...s.matchAll(/(?:第[一1]条(?:第[一1]款)?|^)第?\(?([一二三四五六1-6])\)?项/g)].map((m) => parseNumeral(m[1] ?? ''))
  if (numbered.length > 0) return new Set(numbered).size === 1 && !/《(?![^》]*失信)[^》]*》/.test(s) ? numbered[0] : undefined
  /* 其他有履行能力而拒不履行 is a case of the rules before their revision. */
  if (/其他有履行能力/.test(s)) return undefined
  const told = CLAUSES.flatMap((re, i) => (re.test(s) ? [i + 1] : []))
  return told.length === 1 ? told[0] : undefined
}

/** Who approved, by office. A bare name does not say in which, and is left. */
export function approverOf(row: Row): { approvedBy?: Fact<string> } {
  const cell = row.cell('approvedBy')
  const m = cell ? /(?:分管|主管)?副院长|院长|执行局局长|执行局长|副局长|局长|庭长/.exec(cell.text) : null
  return cell && m && !/未|待|拟/.test(cell.text) ? { approvedBy: cellFact(row, cell, m[0]) } : {}
}
