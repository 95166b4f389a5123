import type { TreeSource } from './tree-source.ts'
import { startWalk } from './walk.ts'

/**
 * A page as text with its structure: one string of what stands on the page, and the elements as ranges of it.
 * Readers work on this alone, so the same reading runs on a live page and on a saved file (see `dom-source.ts` for the
 * one and the command line's parser for the other). Nothing of the page is changed or kept alive by it but references.
 */

/** One element. Descendants have the ids `id + 1 … last`. */
export interface Block<N = unknown> {
  id: number
  last: number
  tag: string
  start: number
  end: number
  parent: Block<N> | null
  children: Block<N>[]
  node: N
}

/** One text node or form control, with the part of the text that it gave. */
export interface Run<N = unknown> {
  node: N
  start: number
  end: number
  control: boolean
}

export interface Snapshot<N = unknown> {
  text: string
  blocks: Block<N>[]
  runs: Run<N>[]
  title: string
  url: string
  /** true when a cap was reached and part of the page was not read */
  truncated: boolean
  attr(block: Block<N>, name: string): string
}


/** Reads a tree from its root, all at once; `walk.ts` does it in slices. Iterative: depth costs no stack. Limits: `limits.ts`. */
export function snapshot<N>(source: TreeSource<N>, title: string, url: string): Snapshot<N> {
  const walk = startWalk(source, title, url)
  while (!walk.step(Infinity));
  return walk.result()
}

/** Is `inner` the block itself or inside of it? */
export function contains(outer: Block, inner: Block): boolean {
  return inner.id >= outer.id && inner.id <= outer.last
}

/** The place of a block among its parent's children, which stand in the order of their ids. */
export function placeOf(block: Block): number {
  const siblings = block.parent?.children ?? []
  let lo = 0, hi = siblings.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((siblings[mid]?.id ?? 0) < block.id) lo = mid + 1
    else hi = mid
  }
  return siblings[lo] === block ? lo : -1
}

/** The first block that begins at or behind an offset. */
export function blockAt(snap: Snapshot, offset: number): Block | undefined {
  let lo = 0, hi = snap.blocks.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((snap.blocks[mid]?.start ?? 0) < offset) lo = mid + 1
    else hi = mid
  }
  return snap.blocks[lo]
}

export function textOf(snap: Snapshot, block: { start: number; end: number }): string {
  return snap.text.slice(block.start, block.end)
}
