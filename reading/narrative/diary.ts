/** “4.9　回执到院”, line after line: days of a diary, and no numbers of its points, where one is greater than any month. */
export function isDiary(text: string): boolean {
  const lines = [...text.slice(0, 20_000).matchAll(/(?:^|\n)\s{0,2}(\d{1,2})\.(\d{1,2})(?=[\s:,]|[\u4e00-\u9fa5A-Z])/g)].map((m) => [Number(m[1]), Number(m[2])] as const)
  return lines.length >= 4 && lines.every(([m, d]) => m >= 1 && m <= 12 && d >= 1 && d <= 31) && lines.some(([, d]) => d > 12)
}
