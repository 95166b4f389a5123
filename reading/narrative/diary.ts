/** The sign between month and day with which the lines of a diary begin. */
export type DiarySign = '.' | '/' | '-'

const SIGNS: readonly (readonly [DiarySign, RegExp])[] = [
  ['.', /(?:^|\n)\s{0,2}(\d{1,2})\.(\d{1,2})(?=[\s:,]|[\u4e00-\u9fa5A-Z])/g],
  ['/', /(?:^|\n)\s{0,2}(\d{1,2})\/(\d{1,2})(?=[\s:,]|[\u4e00-\u9fa5A-Z])/g],
  ['-', /(?:^|\n)\s{0,2}(\d{1,2})-(\d{1,2})(?=[\s:,]|[\u4e00-\u9fa5A-Z])/g],
]

/** “4.9　回执到院”, “4/9 …”, line after line: days of a diary, and no numbers of its points, where one is greater than any month. */
export function diarySign(text: string): DiarySign | undefined {
  const first = text.slice(0, 20_000)
  return SIGNS.find(([sign, says]) => {
    if (!first.includes(sign)) return false
    const lines = [...first.matchAll(says)].map((m) => [Number(m[1]), Number(m[2])] as const)
    return lines.length >= 4 && lines.every(([m, d]) => m >= 1 && m <= 12 && d >= 1 && d <= 31) && lines.some(([, d]) => d > 12)
  })?.[0]
}
