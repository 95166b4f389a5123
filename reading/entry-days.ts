import { readDate } from '../casefile/dates.ts'

/** How the day of an entry of a log is written, and where in it. */

/** A year that stands alone. */
const YEAR = /^(20\d{2})\s?年?$/

/** A day drawn in two lines: month and day over the year, the year over them, or the day over its month. */
export function dayInParts(lines: readonly string[]): string | undefined {
  const [one, two] = lines
  if (one === undefined || two === undefined || one.length > 8 || two.length > 8) return undefined
  const [year, md] = YEAR.test(one) ? [one, two] : [two, one]
  const inYear = YEAR.exec(year), day = MONTH_DAY.exec(md), month = YEAR_MONTH.exec(two), alone = /^(\d{1,2})日?$/.exec(one)
  const on = inYear && day ? [inYear[1], day[1], day[2]] : month && alone ? [month[1], month[2], alone[1]] : undefined
  const text = on?.map((n) => (n ?? '').padStart(2, '0')).join('-')
  return text !== undefined && readDate(text) ? text : undefined
}
const MONTH_DAY = /^(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?$/
/** A month with its year, and nothing else. */
export const YEAR_MONTH = /^(20\d{2})\s?[-/.年]\s?(\d{1,2})月?$/
/** A year, so near the beginning that a first entry may have it. */
export const OPENS = /[12][09]\d{2}|[二一][〇○零九]/
export const OPENING = 160
/** What an entry may begin with: a day, or a part of one. */
export const BEGINS = /^\s?(?:\D?(?:\d{4}|[二〇○零一三四五六七八九]{4})\s?[-/.．年]|20\d{2}年?\s*\n\s*\d|\d{1,2}(?:\s?[-/.月]\s?\d{1,2})?日?\s*\n\s*20\d{2})/
/** A day, its hour, and a name. */
export const KEPT_BY = /^20\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[\s|｜·]{1,4}[\u4e00-\u9fa5·]{2,8}$/
/** A short title, and on the next line a day. */
export const ENTRY = /^\s*[^\d\n]{2,8}[^\n]{0,16}\n\s*20\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d/
/** A title without figures and the day at the end of its line. */
export const BEHIND_TITLE = /^([^\d，。；,;]{2,20}?)\s{0,8}[[(（]?(\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s{0,3}T?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?)$/
export const TITLE_LINE = 60

/** “应于…前”, “…届满”: a day on which something is due is none on which it was done. */
export function isDue(text: string, day: { start: number; end: number }): boolean {
  return DUE.test(text.slice(Math.max(0, day.start - 24), day.start)) || DUE_AFTER.test(text.slice(day.end, day.end + 8))
}
const DUE = /(?:应于|应当于|拟于|拟定于|定于|计划于?|预计|最迟|截[止至]|届满|到期|建议|通知(?!书)[^，。；书]{0,12}于)[^，。；\d]{0,8}$|(?:有效期|期限)(?:至|到|为)?[:：\s]{0,3}$/
const DUE_AFTER = /^[^，。；\d\n\t]{0,2}(?:之前|以前|前(?![往述期去])|届满|到期|止)/

/** A day without its year at the beginning of an entry. */
export const IN_YEAR = /^(\d{1,2})\s?[-/.．月]\s?(\d{1,2})(?![\d:：])日?(?:\s?[(（]?(?:周|星期)[一二三四五六日天][)）]?)?[\s,，:：、-]*/

/** The day at the beginning of an entry below its year or its month (“2025-03”), and how far it reaches. */
export function dayBelow(text: string, above: string): { on: string; length: number } | undefined {
  const m = above.length === 7 ? /^(\d{1,2})日(?:\s?[(（]?(?:周|星期)[一二三四五六日天][)）]?)?[\s,，:：、-]*/.exec(text) : IN_YEAR.exec(text)
  if (!m) return undefined
  const on = above.length === 7 ? `${above}-${(m[1] ?? '').padStart(2, '0')}` : `${above}-${(m[1] ?? '').padStart(2, '0')}-${(m[2] ?? '').padStart(2, '0')}`
  return readDate(on) ? { on, length: m[0].length } : undefined
}


/**
 * The years of entries that tell month and day alone: only where the first or the last of them is the filing, and the page tells its
 * day with the year. From there on each day before the one told earlier is of the next year. `texts` in the order of the page.
 */
export function yearsFromFiling(texts: readonly string[], page: string): string[] | undefined {
  const days = texts.map((t) => IN_YEAR.exec(t.trimStart()))
  if (texts.length < 2 || days.some((d) => d === null)) return undefined
  const last = texts.length - 1
  const filing = FILED.test(texts[last] ?? '') ? last : FILED.test(texts[0] ?? '') ? 0 : -1
  const on = days[filing]
  if (!on) return undefined
  const told = [...page.matchAll(new RegExp(`(20\\d{2})\\s?[-/.年]\\s?0?${Number(on[1])}\\s?[-/.月]\\s?0?${Number(on[2])}(?!\\d)`, 'g'))].map((m) => Number(m[1]))
  let year = told[0]
  if (year === undefined || new Set(told).size > 1) return undefined
  const years: string[] = []
  let before = 0
  for (let n = 0; n <= last; n++) {
    const i = filing === 0 ? n : last - n
    const day = Number(days[i]?.[1]) * 100 + Number(days[i]?.[2])
    if (day < before) year++
    before = day
    years[i] = String(year)
  }
  return years
}
const FILED = /立案/
