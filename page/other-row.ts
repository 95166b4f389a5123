import type { Found, Quote } from './anchor.ts'
import { NUMBER, others, weightIn, type Surroundings } from './surroundings.ts'
import { alike, wordsIn, type Weigh } from './words.ts'

/** Telling the row or the field of a place from the one that was noted. */

type Words = readonly string[]
type Sides = { before: Words; after: Words }
type Noted = Quote & { surroundings: Surroundings }

/** The words of the row of a place; undefined: it is of another row, or under another label, than the noted words. `table`: it is one of several cells, not a label with its value. */
export function rowAt(text: string, place: Found, row: Found | undefined, q: Noted, weigh: Weigh): (Sides & { table: boolean }) | undefined {
  if (isLabelled(q, text.slice(Math.max(0, place.start - LABEL_MOST - 2), place.start))) return undefined
  if (!row) return { before: [], after: [], table: false }
  const left = text.slice(row.start, place.start), right = text.slice(place.end, row.end), cells = cellsBeside(left, right)
  const words = { before: wordsIn(left), after: wordsIn(right) }
  if (isOtherRow(q.surroundings, words, weigh) || isBeside(q, words, weigh) || (cells.length > 1 && isOtherCells(q, cells, weigh))) return undefined
  return { ...words, table: cells.length > 1 }
}

/** The other cells of a row, running numbers left out. */
function cellsBeside(left: string, right: string): string[] {
  return [...left.split(CELL).slice(0, -1), ...right.split(CELL).slice(1)].filter((c) => c.trim() !== '' && !NUMBER.test(c.trim()))
}
const CELL = /[\t\n]/

/** Does it stand right behind a label that stood elsewhere around the words? Their own may be worded otherwise now. */
function isLabelled({ prefix, suffix }: Quote, before: string): boolean {
  const then = LABEL.exec(prefix.slice(-LABEL_MOST - 2))?.[1], now = LABEL.exec(before)?.[1]
  return then !== undefined && now !== undefined && then !== now && [prefix, suffix].some((s) => s.includes(`${now}：`) || s.includes(`${now}:`))
}
const LABEL_MOST = 20
const LABEL = /([^\s：:，。；、]{2,20})[：:]\s?$/

/**
 * Is the row of a place another than the one that was noted? More of it stood around that one than in it. Words that stood
 * in both tell nothing, nor do running numbers, nor the one label that each value has where a table has become cards.
 */
function isOtherRow({ row, beyond, all }: Surroundings, { before, after }: Sides, weigh: Weigh): boolean {
  const now = [...before, ...after].filter((w) => !NUMBER.test(w)), [label] = now
  /* The label of what stood behind it. */
  if (label !== undefined && now.length === 1 && after.length === 0 && !row.includes(label) && all.after.includes(label)) return true
  if (now.length < 2 && after.length === 0 && row.length > 1) return false
  return weightIn(others(beyond, row), now, weigh) > weightIn(others(row, beyond), now, weigh)
}

/** The same of the other cells alone: a long sentence may have been moved into another row as it is. */
function isOtherCells({ prefix, suffix, row, surroundings: { beyond } }: Noted, cells: readonly string[], weigh: Weigh): boolean {
  if (!row) return false
  const then = cellsBeside(prefix.slice(Math.max(0, prefix.length - row.before)), suffix.slice(0, row.after)).flatMap(wordsIn), now = cells.flatMap(wordsIn)
  return then.length > 0 && weightIn(others(beyond, then), now, weigh) > weightIn(others(then, beyond), now, weigh)
}

/** Is it another place where the same words stood when they were noted, told by what stands next to them? Of two applicants one is gone, and the other is not meant. */
function isBeside({ prefix, quote, suffix, surroundings: { own } }: Noted, { before, after }: Sides, weigh: Weigh): boolean {
  const whole = prefix + quote + suffix
  const tells = (then: string | undefined, copy: string | undefined, now: string | undefined) => now !== undefined && copy !== undefined && weigh(now) >= 1 && !NUMBER.test(now) && alike(copy, now) && !alike(then, now)
  for (let i = whole.indexOf(quote); i >= 0; i = whole.indexOf(quote, i + 1)) {
    if (i === prefix.length) continue
    const behind = wordsIn(whole.slice(i + quote.length))
    if (tells(own.before.at(-1), wordsIn(whole.slice(0, i)).at(-1), before.at(-1)) || (behind.length > 1 && tells(own.after[0], behind[0], after[0]))) return true
  }
  return false
}
