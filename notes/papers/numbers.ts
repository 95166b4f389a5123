const DIGITS = '〇一二三四五六七八九'
/** 1…999 as in headings: 一, 十二, 一百〇三 */
export function chineseNumber(n: number): string {
  const [h, t, u] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  const digit = (d: number) => DIGITS.charAt(d)
  return (h > 0 ? `${digit(h)}百` : '') + (t > 0 ? `${t === 1 && h === 0 ? '' : digit(t)}十` : h > 0 && u > 0 ? '〇' : '') + (u > 0 ? digit(u) : '')
}
