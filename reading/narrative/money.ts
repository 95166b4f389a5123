import { NUMERAL_CHARS } from '../../casefile/numerals.ts'
import { readMoney, yuanOf, type Yuan } from '../../casefile/money.ts'
import type { Span } from './layout.ts'
import { scan, scanner } from './scan.ts'

export interface ToldMoney extends Span { yuan: Yuan }

const MONEY = scanner(`(?<![\\d.])(\\d[\\d,]{0,20}(?:\\.\\d{1,6})?)(?:余)?(百万|千万|万|亿)?元|(?<![\\d万几数多上])[${NUMERAL_CHARS}]{1,24}(?:万|亿)?元(?:[${NUMERAL_CHARS}]角)?(?:零?[${NUMERAL_CHARS}]分)?整?`)

/** Told in tens of thousands without the word for yuan: “欠12万，”, “29万7”. */
const BEFORE_WAN = /(?<![\d.,])(\d{1,4}(?:\.\d{1,4})?)$/
const BEHIND_WAN = /^万(?:(\d)(?![\d.]))?(?=[,。;?!的了)\n]|是|才|$)/
const SAID_MAX = 11

const IN_SUM = new Uint8Array(65_536)
for (const c of `0123456789,.余百千万亿${NUMERAL_CHARS}`) IN_SUM[c.charCodeAt(0)] = 1
const YUAN = '元'.charCodeAt(0)
const SUM_MAX = 40

/** A number opens a sum only with its first digit, and with 元 behind it. */
function opensSum(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (text.charCodeAt(at) < 58 && before < 58 && before > 47) return false
  let end = at + 1
  while (end - at < SUM_MAX && IN_SUM[text.charCodeAt(end)] === 1) end++
  return text.charCodeAt(end) === YUAN
}

/** Sums told in a stretch, in order. “两千余元” and other vague ones are none. */
export function findMoney(text: string, start: number, end: number): ToldMoney[] {
  const found: ToldMoney[] = []
  for (const m of scan(MONEY, text, start, end, opensSum)) {
    if (m[0].includes('余') && /余(?:万|亿)?元$/.test(m[0])) continue
    /* “执行标的（万元）：6.5”: a unit is no sum */
    if (/^[百佰千仟万亿]/.test(m[0])) continue
    const yuan = m[1] !== undefined && !m[0].includes('余') ? yuanOf(m[1], `${m[2] ?? ''}元`) : readMoney(m[0].replace(/^(\d[\d,]*),(?=\d{1,2}(?!\d))/, '$1'))
    if (yuan !== undefined) found.push({ start: m.index, end: m.index + m[0].length, yuan })
  }
  /* “29万7”, “11万2,”: as people say it, where no 元 follows */
  let said = false
  for (let i = text.indexOf('万', start); i >= 0 && i < end; i = text.indexOf('万', i + 1)) {
    const digit = text.charCodeAt(i - 1)
    if (digit < 48 || digit > 57 || text.charCodeAt(i + 1) === YUAN) continue
    const from = Math.max(start, i - SAID_MAX)
    const sum = BEFORE_WAN.exec(text.slice(from, i)), rest = BEHIND_WAN.exec(text.slice(i, i + 4))
    const yuan = sum && rest ? yuanOf(sum[1] ?? '', '万元') : undefined
    if (!sum || !rest || yuan === undefined) continue
    const more = rest[1] === undefined ? 0 : Number(rest[1]) * 1000
    found.push({ start: from + sum.index, end: i + rest[0].length, yuan: more === 0 ? yuan : (Number(yuan) + more).toFixed(2) })
    said = true
  }
  return said ? found.sort((a, b) => a.start - b.start) : found
}
