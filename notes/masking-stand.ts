import type { Entry } from './masking-people.ts'

/**
 * Does a name found in a text stand there as a name? In the texts of its own case always: a leak is worse than a word too
 * many. Elsewhere not when it cuts two words apart (王成 in 国王成立), and a word of the language (高峰) only where it stands alone or is introduced.
 */

const AROUND = 6
const BOUND = /^[^\u3400-\u9fffA-Za-z0-9]?$/
const INTRODUCED = /(?:人|告|妻|夫|子|女|父|母|偶|东|者|姓名|户名|代表|叫|名为|当事人)[:：是为系]?\s?$/
const SAID = /^[(（,，\s]{0,2}(?:男|女|身份|公民|，?\d{4}年)/

export function standsAsName(text: string, start: number, end: number, entry: Entry, caseId: string | undefined): boolean {
  if (caseId !== undefined && entry.byCase.has(caseId)) return true
  if (end - start > 2 && !entry.ordinary) return true
  if ([...entry.all][0]?.kind !== 'person') return true
  if (BOUND.test(text.charAt(start - 1)) && BOUND.test(text.charAt(end))) return true
  if (INTRODUCED.test(text.slice(Math.max(0, start - AROUND), start)) || SAID.test(text.slice(end, end + AROUND))) return true
  return !entry.ordinary && !cutsWords(text, start, end)
}

/** Words as the language divides them; undefined where the platform cannot tell. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined

/** Both ends of the name lie within words. */
function cutsWords(text: string, start: number, end: number): boolean {
  if (!segmenter) return false
  const from = Math.max(0, start - AROUND)
  let [cutsStart, cutsEnd] = [false, false]
  for (const { index, segment } of segmenter.segment(text.slice(from, end + AROUND))) {
    const [a, b] = [from + index, from + index + segment.length]
    if (a < start && start < b) cutsStart = true
    if (a < end && end < b) cutsEnd = true
  }
  return cutsStart && cutsEnd
}
