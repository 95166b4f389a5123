/**
 * Words as the search compares them: width, case, kinds of brackets and quotation marks do not matter, blanks and marks that nobody sees are not there.
 * Unit by unit by a table that fills itself, so that a hundred thousand notes are folded in moments, and so that what is found can be shown in the original.
 */

/** What a UTF-16 unit becomes; empty for what is left out. */
const table = new Map<number, string>()

/* What NFKC leaves apart and people write for one another. */
const ALIKE = new Map([
  ['(', '〔[【［〖{'], [')', '〕]】］〗}'], ['"', '“”„‟″〝〞「」『』'], ["'", '‘’‚‛′`'], ['-', '‐‑‒–—―−﹣'], ['·', '・•∙⋅‧'], ['〇', '○◯'],
].flatMap(([to = '', from = '']) => [...from].map((c) => [c, to] as const)))
/* Blanks, control characters, zero-width and direction marks, soft hyphen, variation selectors. */
// oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these very units are meant
const LEFT_OUT = /^[\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]$/
/* Texts of these units alone are in normal form as they stand: Latin and its like, marks of writing, kana, ideographs, wide and narrow forms. */
// oxlint-disable-next-line no-control-regex -- these very units are meant
const NORMAL = /^[\u0000-\u02ff\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u25a0-\u25ff\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3220-\u33ff\u4e00-\u9fff\uff00-\uff9d]*$/
/* What would join with the unit before it: accents that found none to stand on, and the marks that NFKC makes of signs that stand alone. A second folding must find nothing to join. */
const ACCENT = /[\u0300-\u036f\u3099\u309a]/
const MARK = /\p{M}/u
const MARKS = /\p{M}/gu
/* Parts of Korean syllables, which NFKC makes into parts that join. */
const SYLLABLE_PARTS = /[\u3131-\u318e\uffa1-\uffdc]/
const inNormalForm = (text: string) => (NORMAL.test(text) ? text : text.normalize('NFC'))

function fresh(u: number, c: string): string {
  /* Half of a pair stays as it is. */
  if ((u >= 0xd800 && u <= 0xdfff) || SYLLABLE_PARTS.test(c)) return c
  if (ACCENT.test(c) || LEFT_OUT.test(c)) return ''
  const made = Array.from(ALIKE.get(c) ?? c.normalize('NFKC').toLowerCase(), (x) => (LEFT_OUT.test(x) ? '' : ALIKE.get(x) ?? x)).join('')
  return MARK.test(c) ? made : made.replaceAll(MARKS, '')
}

function unit(u: number): string {
  const known = table.get(u)
  if (known !== undefined) return known
  const made = fresh(u, String.fromCharCode(u))
  table.set(u, made)
  return made
}

/** Most of a Chinese text is as it is. */
const plain = (u: number) => (u >= 0x4e00 && u <= 0x9fff) || (u >= 0x30 && u <= 0x39)

/* Folded texts are put together here: strings made piece by piece leave more to be cleared away than they hold. */
let scratch = new Uint16Array(1024)
/** Units made into a string at a time. */
const PIECE = 4096

/** The text as it is searched. */
export function fold(text: string): string {
  const s = inNormalForm(text)
  let n = 0, same = true
  for (let i = 0; i < s.length; i++) {
    const u = s.charCodeAt(i)
    const to = plain(u) ? undefined : unit(u)
    if (n + (to?.length ?? 1) > scratch.length) {
      const wider = new Uint16Array(scratch.length * 2 + 32)
      wider.set(scratch)
      scratch = wider
    }
    if (to === undefined) scratch[n++] = u
    else {
      for (let k = 0; k < to.length; k++) scratch[n++] = to.charCodeAt(k)
      if (same && (to.length !== 1 || to.charCodeAt(0) !== u)) same = false
    }
  }
  if (same) return s
  let out = ''
  for (let i = 0; i < n; i += PIECE) out += Reflect.apply(String.fromCharCode, undefined, scratch.subarray(i, Math.min(n, i + PIECE)))
  return out
}

/** The same, with the place in the original of each unit of the folded text, and of its end. Where accents were joined to their letters first, the places are of that text. */
export function foldPlaced(text: string): { text: string; of: string; at: number[] } {
  const s = inNormalForm(text)
  const at: number[] = []
  let out = ''
  for (let i = 0; i < s.length; i++) {
    const to = unit(s.charCodeAt(i))
    for (let k = 0; k < to.length; k++) at.push(i)
    out += to
  }
  at.push(s.length)
  return { text: out, of: s, at }
}
