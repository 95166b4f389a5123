import type { Block, Snapshot } from '../page/snapshot.ts'

/** Numbers that stand alike in elements side by side are records of a list (what a search found, what is to be done today), and none of them is the page's case. */

export interface Weighed { score: number; block: Block | undefined }

/** Cells and lines beside each other are no records: two numbers in a row may be a case's own and the one that it continues. */
const NO_RECORD: ReadonlySet<string> = new Set(['p', 'td', 'th', 'tr', 'tbody', 'span', 'a', 'b', 'dd', 'dt', 'label', 'input'])
/** Records are no deeper than this; the pages that two frames show are no records. */
const DEPTH_MAX = 12

/** `best`: the likeliest of `all`, one for each number. */
export function isOneOfMany(snap: Snapshot, best: Weighed, all: readonly Weighed[]): boolean {
  return all.some((other) => other.block !== best.block && other.score === best.score && areRecords(snap, best.block, other.block))
}

/** Are they in the same place of two elements of one kind with one parent? */
function areRecords(snap: Snapshot, a: Block | undefined, b: Block | undefined): boolean {
  for (let depth = 0; a && b && a.tag === b.tag && depth < DEPTH_MAX; depth++) {
    if (a.parent === b.parent) return !NO_RECORD.has(a.tag) && snap.attr(a, 'class') === snap.attr(b, 'class') && snap.attr(a, 'aria-selected') === snap.attr(b, 'aria-selected')
    a = a.parent ?? undefined
    b = b.parent ?? undefined
  }
  return false
}
