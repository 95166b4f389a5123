/** Words of a page, how much each says, and when two are the same. */

/** A word says no more than this. */
const LONG = 4

/** Runs of letters and of figures; signs and blanks part them. A date is one word, however it is written. */
export function wordsIn(text: string): string[] {
  const folded = WIDE.test(text) ? text.replace(WIDE_ALL, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)) : text
  return (folded.match(WORD) ?? []).filter((w) => w.charCodeAt(0) > 57 || /\d/.test(w)).map((w) => w.charCodeAt(0) > 57 ? w : w.replace(DATE, (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`))
}
const WIDE = /[\uff01-\uff5e]/, WIDE_ALL = /[\uff01-\uff5e]/g
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
/* oxlint-disable-next-line no-control-regex -- all of ASCII is left out */
const WORD = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|[\d*.\-/]+|[A-Za-z]+|[^ -~\s\u0080-\u00a0\u2000-\u200d\u3001\u3002\u201c\u201d\u2018\u2019\u300a\u300b\u2014\u2026\u00b7]+/g
const IS_DATE = /^\d{4}-\d\d-\d\d$/

/** `count`: how often a word stands on the page. */
export type Weigh = (word: string) => number
export function weighing(count: (word: string) => number): Weigh {
  const known = new Map<string, number>()
  return (word) => {
    let w = known.get(word)
    if (w === undefined) {
      const n = count(word)
      known.set(word, (w = n === 0 && IS_DATE.test(word) ? REWRITTEN : n === 0 ? said(word) * GONE : said(word) / Math.sqrt(n)))
    }
    return w
  }
}
/** Weight of a date that stands nowhere as it was written: it may be written otherwise now. */
const REWRITTEN = 1.5

/** Share of its weight that a word keeps which stands nowhere: its row may be gone, or the whole column. */
export const GONE = 0.7

/** How much a word says that stands once on a page: figures and Latin letters say less each than Chinese ones. */
export function said(word: string): number {
  let n = 0
  for (let i = 0; i < word.length && n < LONG; i++) n += word.charCodeAt(i) < 128 ? 0.4 : 1
  return Math.min(n, LONG)
}

/** Signs that a platform puts in place of the characters of a name or number. */
const MASK = /[某*×xX○〇]/

export function isMasked(word: string): boolean {
  return MASK.test(word)
}

/** The same word, or the same with some characters masked since. */
export function alike(then: string | undefined, now: string | undefined): boolean {
  if (then === now) return true
  if (then === undefined || now?.length !== then.length || !MASK.test(now)) return false
  let same = 0
  for (let i = 0; i < now.length; i++) {
    if (now.charAt(i) === then.charAt(i)) same++
    else if (!MASK.test(now.charAt(i))) return false
  }
  return same > 0
}
