import { findCaseNumbers } from '../casefile/case-number.ts'

/** Numbers of cases in a text, for their masking: also without the brackets or the year, as people write them. */

export interface NumberFound { start: number; end: number; /** as it is known where the case is, else as written */ text: string; suffix: string }

/** 渝0299执1号, 2025渝0299执1号之一: the short name of a province with the number of a court, or of the highest. */
const BARE = /(?:(?:19|20)\d{2}年?\s?)?(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼兵]\d{2,4}|最高法)([\u4e00-\u9fff]{1,4}?)(?:字第)?(\d{1,8})号(之[一二三四五六七八九十]{1,3})?/g

const KIND = /[执民刑行商知破赔督保调仲]/

/** Known numbers by what stands behind their year. */
export function byCore(numbers: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const n of numbers) {
    const core = n.slice(n.indexOf('）') + 1)
    const same = found.get(core)
    if (same) same.push(n)
    else found.set(core, [n])
  }
  return found
}

/** `known`: numbers of the cases of the export, by `byCore`. */
export function caseNumbersIn(text: string, known: ReadonlyMap<string, readonly string[]>): NumberFound[] {
  /* “（2025）某某公司1-12号”, “（2025）护照****7812号1号”: what was masked is no court. */
  const whole = findCaseNumbers(text).filter((n) => !/某|\*{4}\d/.test(text.slice(n.start, n.end))).map((n): NumberFound => ({ start: n.start, end: n.end, text: n.text, suffix: n.suffix ?? '' }))
  if (!text.includes('号')) return whole
  const bare = [...text.matchAll(BARE)].flatMap((m): NumberFound[] => {
    const start = m.index, end = start + m[0].length
    if (!KIND.test(m[1] ?? '') || m[1]?.includes('某') || whole.some((w) => w.start < end && start < w.end)) return []
    const year = /^(?:19|20)\d{2}/.exec(m[0])?.[0]
    const core = m[0].replace(/^(?:19|20)\d{2}年?\s?/, '').replace(/之[一二三四五六七八九十]{1,3}$/, '')
    const same = (known.get(core) ?? []).filter((n) => year === undefined || n.startsWith(`（${year}）`))
    return [{ start, end, text: same.length === 1 ? (same[0] ?? core) : year === undefined ? core : `（${year}）${core}`, suffix: m[3] ?? '' }]
  })
  return [...whole, ...bare].sort((a, b) => a.start - b.start)
}
