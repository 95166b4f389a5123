/**
 * Chinese numerals, both ways of writing: place by place (二〇二四) and with units (二十四、壹拾捌万).
 * Own code because the published converters read 二〇二六 as 226.
 */

const DIGITS = new Map<string, number>()
for (const [value, forms] of [
  [0, '〇○ＯO零Ο0０◯'], [1, '一壹弌1１'], [2, '二贰貳两2２'], [3, '三叁參3３'], [4, '四肆4４'],
  [5, '五伍5５'], [6, '六陆陸6６'], [7, '七柒7７'], [8, '八捌8８'], [9, '九玖9９'],
] as const) for (const c of forms) DIGITS.set(c, value)

const UNITS = new Map<string, number>([['十', 10], ['拾', 10], ['百', 100], ['佰', 100], ['千', 1000], ['仟', 1000]])
const GROUPS = new Map<string, number>([['万', 1e4], ['萬', 1e4], ['亿', 1e8], ['億', 1e8]])

/** Characters a Chinese numeral can be written with, for use inside a character class. */
export const NUMERAL_CHARS = '〇○ＯOΟ◯零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參陸'

/**
 * Reads a non-negative integer written in Chinese numerals or digits (mixed forms such as “1万2千” too).
 * Returns undefined for anything else, and for more than 16 significant digits.
 */
export function parseNumeral(input: string): number | undefined {
  const s = input.replace(/\s+/g, '')
  if (s === '' || s.length > 30) return undefined
  let positional = true
  for (const c of s) {
    if (DIGITS.has(c)) continue
    if (!UNITS.has(c) && !GROUPS.has(c)) return undefined
    positional = false
  }
  if (positional) {
    let n = 0
    for (const c of s) n = n * 10 + (DIGITS.get(c) ?? 0)
    return Number.isSafeInteger(n) ? n : undefined
  }
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const c of s) {
    const d = DIGITS.get(c)
    if (d !== undefined) {
      digit = digit === undefined ? d : digit * 10 + d
      continue
    }
    const unit = UNITS.get(c)
    if (unit !== undefined) {
      section += (digit ?? (section === 0 ? 1 : 0)) * unit
      digit = undefined
      continue
    }
    const group = GROUPS.get(c) ?? 1
    /* 壹亿零壹万: what was counted before a smaller group is not multiplied again. */
    const part = section + (digit ?? 0)
    total = total >= group ? total + part * group : (total + part) * group
    section = 0
    digit = undefined
  }
  const n = total + section + (digit ?? 0)
  return Number.isSafeInteger(n) ? n : undefined
}
