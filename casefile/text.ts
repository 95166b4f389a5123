/**
 * Folding of written forms: full-width to half-width, odd blanks and invisible marks away. A folded text keeps a map
 * to the offsets of the original, so that what is found in it can be lit up on the page.
 */

export interface Folded {
  text: string
  /** offset in the original of the character at `i` of the folded text; `at(text.length)` is the original's end */
  at(i: number): number
  /** how many characters of the original are left out */
  dropped: number
}

/** Zero-width and direction marks, soft hyphen, BOM: they never belong to a word. */
// oxlint-disable-next-line no-misleading-character-class -- code points one by one are meant
const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/
// oxlint-disable-next-line no-control-regex -- tab to carriage return are blanks
const BLANK = /[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'g')

/** The text without the marks that nobody sees. */
export function visible(s: string): string {
  return hasInvisible(s) ? s.replace(ALL_INVISIBLE, '') : s
}

/** Do marks stand in the text that are seen by nobody? */
export function hasInvisible(s: string): boolean {
  for (let i = 0; i < s.length; i++) if (!isPlain(s.charCodeAt(i)) && INVISIBLE.test(s.charAt(i))) return true
  return false
}

/** Neither a mark nor an odd blank, and written in the usual form: most of a text, told without a pattern. */
function isPlain(u: number): boolean {
  return u < 0x80 || (u >= 0x3001 && u < 0xfe00) || (u >= 0x2010 && u <= 0x2027)
}

/** Length-keeping fold of one UTF-16 unit: full-width ASCII and Kangxi radicals to the usual form, odd blanks to a space. */
function foldUnit(c: string): string {
  const u = c.charCodeAt(0)
  if (u < 0x80) return c
  if (u >= 0xff01 && u <= 0xff5e) return String.fromCharCode(u - 0xfee0)
  if (u === 0x3000 || u === 0xa0 || BLANK.test(c)) return u === 0x2028 || u === 0x2029 ? '\n' : ' '
  if (u >= 0x2e80 && u <= 0x2fdf) return c.normalize('NFKC').slice(0, 1)
  return c
}

/** Full-width forms are folded one for one; invisible marks are dropped. Punctuation such as ，。： becomes ASCII only where Unicode has it full-width (，：（）), so callers match both. */
export function fold(original: string): Folded {
  const simple = foldedInPlace(original)
  if (simple !== undefined) return { text: simple, at: (i) => i, dropped: 0 }
  // char codes, not strings: for Chinese every charAt makes a new string
  const codes: number[] = [], map: number[] = []
  codes.length = map.length = original.length
  let length = 0
  for (let i = 0; i < original.length; i++) {
    const u = original.charCodeAt(i)
    const plain = isPlain(u)
    if (u >= 0xff01 && u <= 0xff5e) {
      codes[length] = u - 0xfee0
      map[length++] = i
      continue
    }
    if (!plain && INVISIBLE.test(original.charAt(i))) continue
    codes[length] = plain ? u : foldUnit(original.charAt(i)).charCodeAt(0)
    map[length++] = i
  }
  const text = textOf(codes, length)
  const end = original.length
  if (length === original.length) return { text, at: (i) => i, dropped: 0 }
  return { text, at: (i) => (i < length ? (map[i] ?? end) : end), dropped: end - length }
}

/** Full-width ASCII in the usual form, in order from U+FF01. */
const HALF_WIDTH = Array.from({ length: 0xff5e - 0xff01 + 1 }, (_, i) => String.fromCharCode(0x21 + i))

/** The folded text of one that has nothing but plain and full-width characters, as nearly all have; else undefined. */
function foldedInPlace(original: string): string | undefined {
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < original.length; i++) {
    const u = original.charCodeAt(i)
    if (isPlain(u)) continue
    const half = u >= 0xff01 && u <= 0xff5e ? HALF_WIDTH[u - 0xff01] : u === 0x3000 || u === 0xa0 ? ' ' : undefined
    if (half === undefined) return undefined
    parts.push(original.slice(from, i), half)
    from = i + 1
  }
  if (from === 0) return original
  parts.push(original.slice(from))
  return parts.join('')
}

/** Units made into a string at once; more arguments overflow the stack of some engines. */
const CHUNK = 8192

/** The first `length` UTF-16 units as a string. */
export function textOf(codes: readonly number[], length: number): string {
  let text = ''
  for (let i = 0; i < length; i += CHUNK) {
    const piece: string = Reflect.apply(String.fromCharCode, null, codes.slice(i, Math.min(length, i + CHUNK)))
    text += piece
  }
  return text
}

/** For comparing labels, names and numbers: folded, without any white space. */
export function squash(s: string): string {
  let as = true
  for (let i = 0; i < s.length && as; i++) {
    const u = s.charCodeAt(i)
    as = isPlain(u) && u > 0x20
  }
  return as ? s : fold(s).text.replace(/\s+/g, '')
}

/** One line, single spaces, ends trimmed: for showing and quoting. */
export function oneLine(s: string): string {
  return !hasBlank(s) ? s : s.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
}

/** A blank of any kind, or one of the rare marks among which some count as blank. */
function hasBlank(s: string): boolean {
  for (let i = 0; i < s.length; i++) {
    const u = s.charCodeAt(i)
    if (u <= 0x20 || u === 0xa0 || u === 0x1680 || (u >= 0x2000 && u <= 0x206f) || u === 0x3000 || u === 0xfeff) return true
  }
  return false
}
