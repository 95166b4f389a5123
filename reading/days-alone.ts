import { findDates, type ToldDate } from './narrative/dates.ts'

/**
 * A value that is nothing but days, beside a label or in the last column of a check list: “首次 3月5日，终本前 7月15日”. Each is a day of
 * the act that the label names; where anything else is told the words are read as a sentence.
 */

const FILLER = /首次|末次|最近一次|终本前|结案前|立案后|第[一二三四五六\d]次|再次|复查|发起|查询|查控|分别|各|共计?|先后|累计|[一二两三四五六\d]{1,2}次|均?已(?:完成|送达|签收|办理|查询|发出)?|于|为|时间|日期|上午|下午|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|[，,、；;：:。.()（）\s年和及与]/g
const LONGEST = 160

/** The days of such a value; none where it says anything else, or names a term. */
export function daysAlone(text: string): ToldDate[] {
  if (text.length > LONGEST || !/\d/.test(text)) return []
  const days = findDates(text)
  if (days.length === 0 || days.some((d) => d.precision !== 'day' || d.role !== 'day')) return []
  let rest = '', at = 0
  for (const d of days) {
    rest += text.slice(at, d.start)
    at = d.end
  }
  return (rest + text.slice(at)).replace(FILLER, '') === '' ? days : []
}
