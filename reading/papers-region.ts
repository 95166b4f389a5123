import { caseTypeOf, findCaseNumbers } from '../casefile/case-number.ts'
import { HIDDEN } from '../page/limits.ts'
import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { squash } from '../casefile/text.ts'
import { isAside } from './asides.ts'
import { isMenu } from './menus.ts'
import { isTitledProse } from './prose-region.ts'

/** A viewer of a case's papers has each in an element of its own, one below the other, or a paper in as many as it has pages. */

/**
 * Part of a page's text. `without`: parts of it that are not displayed, or stand beside. `several`: it holds more than one paper;
 * `starts`: where a paper begins, if there are several; `unseen`: titles of papers that are not displayed and bear no number. `prose`: the first holds running text alone;
 * `unnamed`: its title is none that papers surely have; that of a log, or of a form with tables, stands over a case's page as well.
 */
export interface Region { start: number; end: number; without: readonly Block[]; several: boolean; starts: readonly number[]; unseen: readonly string[]; prose?: boolean; unnamed?: 'paper' | 'log' | 'form' }

/** Its words at their places: what is left out is blank. */
export function wordsOf(snap: Snapshot, region: Region): string {
  let words = '', at = region.start
  for (const b of region.without) {
    const start = Math.max(at, b.start)
    words += snap.text.slice(at, start) + '\n'.repeat(Math.max(0, b.end - start))
    at = Math.max(at, b.end)
  }
  return words + snap.text.slice(at, region.end)
}

const PAPERS_MOST = 2000
const LINE_MOST = 120
/** Labelled lines: a form or a record. */
const LABELLED = /(?:^|[\n\t])[^\n\t：:。，]{2,16}[：:]/g
const LABELLED_ENOUGH = 2
/** A line that tells something. */
const SENTENCE = /[^\n\t]{12,}[。；，：]|[^\n\t]{30,}/

/** An element with a paper or several, one below the other. */
export function papersIn(snap: Snapshot, block: Block, own: string | undefined, heads: readonly number[]): Region {
  const without = hiddenIn(snap, block).filter((b) => isOfAnother(snap, b, own) && headOf(snap, b, heads) !== undefined)
  const starts = startsIn(snap, block, heads).filter((at) => !without.some((b) => at >= b.start && at < b.end))
  const several = starts.length > 1
  /* What stands above the first of several is a head, not its first lines. */
  return { start: several ? Math.min(...starts) : block.start, end: block.end, several, starts: several ? starts : [], without, unseen: without.map((b) => lineAt(snap, headOf(snap, b, heads) ?? b.start)) }
}

/**
 * The region of a document with the papers around it. `first`: the element of the one that was found first; `own`: the number of the page's case;
 * `heads`: places of the titles of the page; `ends`: does a paper end with this element?
 */
export function papersFrom(snap: Snapshot, first: Block, own: string | undefined, heads: readonly number[], ends: (b: Block) => boolean): Region {
  const within = papersIn(snap, first, own, heads)
  const without = [...within.without], unseen = [...within.unseen], starts = within.several ? [...within.starts] : [first.start]
  let { start, end, several } = within
  for (let level = first; level.parent && level.tag !== 'body'; level = level.parent) {
    const all = level.parent.children, place = placeOf(level)
    const row = all.slice(Math.max(0, place - PAPERS_MOST), place + PAPERS_MOST).filter((b) => b.end > b.start)
    const at = row.indexOf(level)
    const left = new Set(row.filter((b) => b !== level && (isAside(snap, b) || isMenu(snap, b) || isOfAnother(snap, b, own))))
    let from = at, to = at
    row.forEach((b, i) => {
      const head = i === at ? undefined : headOf(snap, b, heads)
      if (head === undefined || (left.has(b) && !isHidden(snap, b))) return
      if (left.has(b)) unseen.push(lineAt(snap, head))
      else if (i < at) from = Math.min(from, i)
      else to = i
    })
    if (from === to) continue
    several = true
    /* The last of them goes on over the next pages. */
    for (let last = row[to], next = row[to + 1]; last && next && !ends(last) && isAlike(snap, next, level) && !left.has(next); last = next, next = row[to + 1]) to++
    const taken = row.slice(from, to + 1)
    starts.push(...taken.filter((b) => b !== level && !left.has(b) && headOf(snap, b, heads) !== undefined).flatMap((b) => startsIn(snap, b, heads)))
    without.push(...taken.filter((b) => left.has(b)))
    start = Math.min(start, taken[0]?.start ?? start)
    end = Math.max(end, taken.at(-1)?.end ?? end)
  }
  return { start, end, several, starts: several ? starts.sort((a, b) => a - b) : [], without: without.sort((a, b) => a.start - b.start), unseen }
}

/** A folder of papers, or one: where each begins. */
function startsIn(snap: Snapshot, b: Block, heads: readonly number[]): number[] {
  const below = b.children.filter((c) => c.end > c.start && headOf(snap, c, heads) !== undefined)
  return below.length === 0 ? [b.start] : below.length === 1 && below[0] ? startsIn(snap, below[0], heads) : below.flatMap((c) => startsIn(snap, c, heads))
}

const isHidden = (snap: Snapshot, b: Block) => snap.attr(b, HIDDEN) !== ''

/** The outermost elements in it that are not displayed. */
function hiddenIn(snap: Snapshot, b: Block): Block[] {
  const found: Block[] = []
  for (let i = b.id + 1; i <= b.last; i++) {
    const inner = snap.blocks[i]
    if (!inner || inner.end === inner.start || !isHidden(snap, inner)) continue
    found.push(inner)
    i = inner.last
  }
  return found
}

/** What is not displayed may be of a case that was opened before, unless it bears the number of this one. */
function isOfAnother(snap: Snapshot, b: Block, own: string | undefined): boolean {
  if (!isHidden(snap, b)) return false
  const numbers = findCaseNumbers(textOf(snap, b)).filter((n) => caseTypeOf(n) !== undefined)
  return numbers.length === 0 || numbers.some((n) => n.text !== own)
}

function isAlike(snap: Snapshot, b: Block, other: Block): boolean {
  const name = snap.attr(other, 'class')
  return b.tag === other.tag && name !== '' && snap.attr(b, 'class') === name
}

/** Place of the title of the first paper in an element; its beginning, where the title is of no known name. */
function headOf(snap: Snapshot, b: Block, heads: readonly number[]): number | undefined {
  const head = heads.find((at) => at >= b.start && at < b.end)
  if (head !== undefined && tells(snap.text.slice(head, b.end))) return head
  return isTitledProse(snap, b) ? b.start : undefined
}

function tells(words: string): boolean {
  const below = words.slice(words.indexOf('\n') + 1)
  return words.includes('\n') && (SENTENCE.test(below) || [...below.slice(0, 2000).matchAll(LABELLED)].length >= LABELLED_ENOUGH)
}

function lineAt(snap: Snapshot, at: number): string {
  return squash(snap.text.slice(at, at + LINE_MOST).trimStart().split('\n', 1)[0] ?? '')
}

/** Is it in the region, and not in what was left out? */
export function isIn(region: Region, at: { start: number; end: number }): boolean {
  return at.end > region.start && at.start < region.end && !region.without.some((w) => at.start >= w.start && at.end <= w.end)
}
