import { parseNumeral } from '../../casefile/numerals.ts'
import type { Span } from './layout.ts'

/** For how long a thing is held, where the last day is not told: “查封上述房屋，期限三年”, “冻结一年”. */

const N = '[\\d一二两三四五六七八九十]{1,3}'
const TERM = new RegExp(`(?:(?:查封|冻结|扣押|轮候|控制|续封|续冻)?(?:的)?(?:期限|期间)(?:均|各|都)?(?:为|是|:|共)?|为期|封期|冻期|(?:查封|冻结|扣押|续封|续冻|续行)(?=[一二两三123]年|\\d{1,2}个月))(${N})(年|个月)`)
/** Longer than any seal may be is no term of one (解释第485条: three years). */
const MOST = 36
/** Said of another term: of a lease, a loan, a listing, of what the law allows. */
const NOT_OF_SEAL = /(?:租赁|租期|租|失信|纳入|借款|贷款|合同|履行|公告|延长|不(?:得)?超过|最长|宽限|评估|有效|使用|还款|分期|法定)[^,。;]{0,8}$/

/** In the words behind the act; undefined where no term of months is told there. */
export function sealTerm(text: string, from: number, to: number): { months: number; at: Span } | undefined {
  const words = text.slice(from, to)
  if (!words.includes('年') && !words.includes('月')) return undefined
  const m = TERM.exec(words)
  if (!m || NOT_OF_SEAL.test(words.slice(0, m.index))) return undefined
  const n = parseNumeral(m[1] ?? '')
  const months = n === undefined ? undefined : m[2] === '年' ? n * 12 : n
  return months === undefined || months < 1 || months > MOST ? undefined : { months, at: { start: from + m.index, end: from + m.index + m[0].length } }
}
