import type { Found, Noted } from './anchor.ts'
import { foldUnit } from './folded.ts'

/** How the characters of a place, and those around it, agree with what was noted. */

/** Is the place a part of a longer word, where what was noted was not? A label that stands right before its value makes no longer word of it. */
export function isPart(text: string, p: Found, q: Noted): boolean {
  const label = q.surroundings.own.before.at(-1)
  const grown = joins(text.charAt(p.start - 1), text.charAt(p.start)) && !joins(q.prefix.at(-1) ?? '', q.quote.charAt(0)) && q.prefix !== '' && !(label !== undefined && text.slice(Math.max(0, p.start - 80), p.start).endsWith(label))
  return grown || (joins(text.charAt(p.end - 1), text.charAt(p.end)) && !joins(q.quote.at(-1) ?? '', q.suffix.charAt(0)) && q.suffix !== '')
}
function joins(a: string, b: string): boolean {
  return (FIGURE.test(a) && FIGURE.test(b)) || (HAN.test(a) && HAN.test(b))
}
const FIGURE = /[0-9A-Za-z]/, HAN = /\p{Script=Han}/u

/** Were figures or letters joined that stand apart on the page, or parted that stood together? */
export function isTorn(text: string, start: number, end: number, quote: string): boolean {
  if (end - start === quote.length) return false
  const gaps = (s: string) => (s.match(/[0-9A-Za-z]\s+(?=[0-9A-Za-z])/g) ?? []).length
  return gaps(text.slice(start, end)) !== gaps(quote)
}

const COLON = 58
/** Characters on each side of a stretch of a folded text that agree with what stood around the words, from the words outwards. */
export function agreement(folded: string, start: number, end: number, q: Pick<Noted, 'before' | 'after'>): { before: number; after: number } {
  let before = 0, after = 0
  for (let i = start - 1; i >= 0 && before < q.before.length; i--) {
    const c = folded.charCodeAt(i)
    if (c === COLON) continue
    if (c !== q.before.charCodeAt(q.before.length - 1 - before)) break
    before++
  }
  for (let i = end; i < folded.length && after < q.after.length; i++) {
    const c = folded.charCodeAt(i)
    if (c === COLON) continue
    if (c !== q.after.charCodeAt(after)) break
    after++
  }
  return { before, after }
}

export function letters(s: string): number {
  return (s.match(/\p{L}/gu) ?? []).length
}

/** Without blanks and colons, width folded. */
export function squeeze(s: string): string {
  let out = ''
  for (let i = 0; i < s.length; i++) { const c = foldUnit(s.charCodeAt(i)); if (c !== 0 && c !== COLON) out += String.fromCharCode(c) }
  return out
}
