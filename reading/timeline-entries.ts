import { findCaseNumbers } from '../casefile/case-number.ts'
import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { daysIn } from './entries.ts'
import { isInline } from './pair.ts'

/** Which elements of a list are its entries: its parts, those of the one box around them, or pairs of `dt` and `dd`. */

/** Headings below which a list of dated entries is one, whatever it is called. */
export const HEADED = /日志|记录|过程|流程|轨迹|节点|经过|进展|动态|台账|措施/
const SHORT = 20
export const MAX_ITEMS = 2000

/** The heading of a list that stands within it, as its first part. */
export function headOf(snap: Snapshot, b: Block): Block | undefined {
  const [first, second] = b.children
  if (!first || !second || first.end - first.start > SHORT || (first.tag === second.tag && snap.attr(first, 'class') === snap.attr(second, 'class'))) return undefined
  return HEADED.test(textOf(snap, first)) ? first : undefined
}

/** Records of cases, each with its number: in a log of one case a number stands in an entry or two, as the one that was filed. */
export function areCases(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((t) => { const found = findCaseNumbers(t); return found.length > 0 ? [found] : [] })
  return numbers.length > 0 && (texts.length < 3 || numbers.length * 3 > texts.length || new Set(numbers.flat().map((n) => n.text)).size > 1)
}

/** Parts of one kind. */
export function alike(snap: Snapshot, items: readonly Block[]): boolean {
  const first = items[0]
  return first !== undefined && items.length >= 2 && items.every((c) => c.tag === first.tag && snap.attr(c, 'class') === snap.attr(first, 'class'))
}

/** Days and what was done on them, as `dt` and `dd`. */
export function entriesOf(snap: Snapshot, list: Block): Block[] {
  if (list.tag !== 'dl') {
    const head = headOf(snap, list)
    return list.children.filter((c) => c.end > c.start && c !== head).slice(0, MAX_ITEMS)
  }
  const items: Block[] = []
  for (const c of list.children.slice(0, MAX_ITEMS)) {
    const last = items.at(-1)
    if (c.tag === 'dt') items.push(c)
    else if (c.tag === 'dd' && last) items[items.length - 1] = { ...last, end: Math.max(last.end, c.end) }
  }
  return items.filter((c) => c.end > c.start)
}

/** The entries of a list; undefined where a part of it holds several of them, as a list in groups does. */
export function entriesWithin(snap: Snapshot, list: Block): Block[] | undefined {
  let items = entriesOf(snap, list)
  /* <div class="steps"><div class="steps-items">…: one box around all of them is no entry. */
  for (let n = 0; n < BOXES && items.length === 1; n++) {
    const box = items[0] && boxOf(items[0])
    if (!box || !holdsEntries(snap, box)) break
    items = entriesOf(snap, box)
  }
  return items.some((c) => holdsEntries(snap, boxOf(c))) ? undefined : items
}
const BOXES = 4
/** Several parts alike, each with a day of its own: its parts are the entries. */
function holdsEntries(snap: Snapshot, item: Block): boolean {
  const parts = item.children.filter((c) => c.end > c.start), [first] = parts
  return first !== undefined && parts.length > 1 && !isInline(first) && daysIn(textOf(snap, item)) >= parts.length && alike(snap, parts) && parts.every((c) => c.end - c.start > DAY_ALONE && daysIn(textOf(snap, c)) > 0)
}
/** The innermost of boxes that hold one another and nothing else. */
function boxOf(item: Block): Block {
  let box = item
  for (let n = 0; n < 8; n++) {
    const [only, second] = box.children.filter((c) => c.end > c.start)
    if (!only || second || isInline(only)) break
    box = only
  }
  return box
}
/** A part that is its day and nothing else is no entry. */
const DAY_ALONE = 24

