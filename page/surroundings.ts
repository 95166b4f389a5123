import { alike, GONE, isMasked, said, wordsIn, type Weigh } from './words.ts'

/**
 * How well a place in a page fits what stood around some words when they were noted: the words around them, in their
 * order, each counting by how rare it is on the page. A row is told from the next one by what the two do not share.
 */

/** Units on each side of a place that are looked at: rows may have come in between. */
const REACH = 200
/** Most words on a side that are looked at. */
const MOST = 80
/** Words of the row on each side that tell it: what is farther off is often one long cell. */
const NEXT = 5

type Words = readonly string[]

export interface Surroundings {
  /** the words of the same row, before and behind */
  own: { before: Words; after: Words }
  /** all words, those of the row included */
  all: { before: Words; after: Words }
  /** words of the whole row, as far as noted, and words around it */
  row: Words
  beyond: Words
}

/**
 * What stood around noted words. A word that was cut off where the context ends is left out. `row`: how much of prefix and
 * suffix is of the same row; where that is not known, the line tells.
 */
export function surroundings(prefix: string, suffix: string, whole: number, row?: { before: number; after: number }): Surroundings {
  const cutBefore = prefix.length >= whole, cutAfter = suffix.length >= whole
  const lineEnd = suffix.indexOf('\n')
  const before = row ? Math.min(row.before, prefix.length) : prefix.length - prefix.lastIndexOf('\n') - 1
  const after = row ? row.after : lineEnd < 0 ? suffix.length : lineEnd
  const own = sides(prefix.slice(prefix.length - before), suffix.slice(0, after), cutBefore && before >= prefix.length, cutAfter && after >= suffix.length)
  const all = sides(prefix, suffix, cutBefore, cutAfter)
  return {
    own: { before: own.before.slice(-NEXT), after: own.after.slice(0, NEXT) },
    all,
    row: [...own.before, ...own.after],
    beyond: [...all.before.slice(0, all.before.length - own.before.length), ...all.after.slice(own.after.length)],
  }
}
function sides(prefix: string, suffix: string, cutBefore: boolean, cutAfter: boolean): { before: Words; after: Words } {
  const before = wordsIn(prefix), after = wordsIn(suffix)
  if (cutBefore && before.length > 1) before.shift()
  if (cutAfter && after.length > 1) after.pop()
  return { before, after }
}

/** What stands around a place; `from`, `to`: where the same words stand before it and behind it; `row`: the words of its row, where that is known. */
export function around(text: string, start: number, end: number, from: number, to: number, row?: { before: Words; after: Words }): { all: { before: Words; after: Words }; near: { before: Words; after: Words }; row: { before: Words; after: Words } | undefined } {
  const left = Math.max(0, start - REACH), right = Math.min(text.length, end + REACH)
  const before = wordsIn(text.slice(left, start)).slice(-MOST), after = wordsIn(text.slice(end, right)).slice(0, MOST)
  return {
    all: { before, after },
    row,
    near: { before: from <= left ? before : wordsIn(text.slice(from, start)).slice(-MOST), after: to >= right ? after : wordsIn(text.slice(end, Math.max(end, to))).slice(0, MOST) },
  }
}

export interface Fit {
  /** weight of the words of the row that stand next to the place in their order */
  own: number
  /** the same, words that stood in the rows around as well counting fully */
  plain: number
  /** weight of all words around that stand there in their order, the place between them */
  here: number
  /** weight of words that stand between the place and its row, and stood beyond it: the place that is meant has been passed */
  passed: number
  /** a date or number of the row does not stand next to the place: another row, however like it is */
  strange: boolean
  /** weight of words of the row that stand there in another order: of the next row, where columns were turned round */
  turned: number
  /** the word right before the words, often their label, stands before the place */
  named: boolean
}

/** In the order that was noted or, where that fits better, with the columns turned round; the row must then agree nearly whole. */
export function fit(then: Surroundings, now: ReturnType<typeof around>, weigh: Weigh, weighOwn: Weigh, there?: Words): Fit {
  const straight = fitOf(then, now, weigh, weighOwn)
  /* In a known row the order of its columns says nothing, but its own words must nearly all be there. */
  if (there && there.length > 1) {
    const mine = others(then.row, then.beyond).filter((w) => !NUMBER.test(w)), told = weightIn(mine, there, weigh), all = weightIn(then.row, there, weigh)
    if (told >= 1 && told >= weightIn(mine, mine, weigh) * TURNED && all >= weightIn(then.row, then.row, weigh) * TURNED) return { ...straight, own: Math.max(straight.own, weightIn([...then.own.before, ...then.own.after], there, weighOwn)), plain: all, turned: 0, passed: 0, strange: then.row.some((w) => isFigure(w) && !there.some((t) => alike(w, t))), named: true }
  }
  const before = then.own.after.toReversed(), after = then.own.before.toReversed()
  /* A running number stays in front. */
  const left = before.at(-1), right = after[0]
  /* A label and its value are never turned round; nor is what one word alone tells. */
  if (before.length + after.length < 2 || (!(left !== undefined && alike(left, now.near.before.at(-1))) && !(right !== undefined && alike(right, now.near.after[0])))) return straight
  const turned = fitOf({ ...then, own: { before, after } }, now, weigh, weighOwn)
  return turned.own > straight.own && turned.own >= weightOf(then.own, weighOwn) * TURNED && turned.plain >= weightOf(then.own, weigh) * TURNED ? turned : straight
}
/** Share of the row's words that must stand there, if they do so in the opposite order. */
const TURNED = 0.7

function fitOf({ own, all }: Surroundings, now: ReturnType<typeof around>, weigh: Weigh, weighOwn: Weigh): Fit {
  /* What stood beyond the row ends it now as well. */
  const beyondLeft = others(all.before.slice(0, all.before.length - own.before.length), own.before), beyondRight = others(all.after.slice(own.after.length), own.after)
  const isBeyond = (words: Words) => (w: string) => weigh(w) >= 1 && words.includes(w)
  const left = now.near.before.slice(-own.before.length * 2 - 4), right = now.near.after.slice(0, own.after.length * 2 + 4)
  const before = left.slice(left.findLastIndex(isBeyond(beyondLeft)) + 1), end = right.findIndex(isBeyond(beyondRight)), after = end < 0 ? right : right.slice(0, end)
  /* What stands in another row than the place is not of its row. */
  const inRow = { before: now.row?.before ?? before, after: now.row?.after ?? after }
  const label = own.before.at(-1)
  const named = label === undefined || isFigure(label) || label.length < 2 || inRow.before.some((w) => alike(label, w)) || relabelled(label, inRow.before.at(-1), weigh) > 0
  return {
    own: common(own.before, inRow.before, weighOwn) + common(own.after, inRow.after, weighOwn) + relabelled(label, inRow.before.at(-1), weigh),
    plain: common(own.before, inRow.before, weigh) + common(own.after, inRow.after, weigh),
    here: common(all.before, now.all.before, weigh) + common(all.after, now.all.after, weigh),
    passed: Math.max(
      glued(all.after.slice(0, PASSED), others(left.slice(lastPlace(left, heaviest(own.before, left, weigh)) + 1), own.before), weigh),
      common(all.before.slice(-PASSED), others(right.slice(0, Math.max(0, right.findIndex((w) => own.after.some((o) => alike(o, w) && weigh(o) * 2 >= weigh(heaviest(own.after, right, weigh) ?? ''))))), own.after), weigh),
    ),
    strange: own.before.some((w) => isFigure(w) && !inRow.before.includes(w)) || own.after.some((w) => isFigure(w) && !inRow.after.includes(w)),
    turned: Math.max(apart(own.before, before, weigh), apart(own.after, after, weigh)),
    named,
  }
}

function apart(then: Words, now: Words, weigh: Weigh): number {
  let n = 0
  for (const w of new Set(then)) if (now.some((o) => alike(w, o))) n += weigh(w)
  return n - common([...new Set(then)], now, weigh)
}

/** As `common`; a label in one word with its value is told by the label. */
function glued(then: Words, now: Words, weigh: Weigh): number {
  return common(then.map((w) => now.find((n) => n.length > 1 && w.length > n.length && w.startsWith(n)) ?? w), now, weigh)
}

export function others(words: Words, row: Words): string[] {
  return words.filter((w) => !row.some((o) => alike(o, w)))
}

/** Half of the weight of a label that begins as it did and stands nowhere as it was: 立案日期, 立案时间. */
function relabelled(then: string | undefined, now: string | undefined, weigh: Weigh): number {
  if (then === undefined || now === undefined || then === now || then.length < 4 || now.length !== then.length || weigh(then) !== said(then) * GONE) return 0
  return now.startsWith(then.slice(0, then.length >> 1)) ? weigh(then) / 2 : 0
}
/** Words beyond the place that are looked for on the other side of it. */
const PASSED = 8

/** Dates, amounts, numbers of cases and people; not the running number of a row. */
const isFigure = (word: string) => (word.match(/\d/g)?.length ?? 0) >= 4

/** The weightiest of some words that stand there, too. */
function heaviest(words: Words, there: Words, weigh: Weigh): string | undefined {
  let best: string | undefined
  for (const w of words) if ((best === undefined || weigh(w) > weigh(best)) && there.some((t) => alike(w, t))) best = w
  return best
}
function lastPlace(words: Words, word: string | undefined): number {
  if (word !== undefined) for (let i = words.length - 1; i >= 0; i--) if (alike(word, words[i])) return i
  return words.length
}

/** Weight of those of some words that stand in a row. */
export function weightIn(words: Words, row: Words, weigh: Weigh): number {
  let n = 0
  for (const w of new Set(words)) if (row.some((r) => alike(w, r))) n += weigh(w)
  return n
}
/** Running numbers. */
export const NUMBER = /^\d{1,3}$/

export function weightOf({ before, after }: { before: Words; after: Words }, weigh: Weigh): number {
  let n = 0
  for (const w of before) n += weigh(w)
  for (const w of after) n += weigh(w)
  return n
}

/** The greatest weight of words that stand in both, in the same order. */
function common(a: Words, b: Words, weigh: Weigh): number {
  if (a.length === 0 || b.length === 0) return 0
  const masked = b.map(isMasked)
  let row = new Float64Array(b.length + 1), next = new Float64Array(b.length + 1)
  for (const word of a) {
    const w = weigh(word)
    for (let j = 0; j < b.length; j++) {
      const up = row[j + 1] ?? 0, left = next[j] ?? 0
      next[j + 1] = b[j] === word || (masked[j] === true && alike(word, b[j])) ? Math.max((row[j] ?? 0) + w, up) : Math.max(up, left)
    }
    const done = row
    row = next
    next = done
  }
  return row[b.length] ?? 0
}
