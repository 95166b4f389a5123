import { isUnsaid, isWordOfChoice, type Unmade } from './choices.ts'
import { CONTROLS, FRAMES, INLINE, PREFORMATTED, SKIPPED } from './tags.ts'
import type { TreeSource } from './tree-source.ts'
import { collapse } from './white-space.ts'

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

/** Not an attribute of the page: a source answers it for the outermost element of what is not displayed. */
export const HIDDEN = 'zb-hidden'

export const MAX_BLOCKS = 120_000
export const MAX_TEXT = 4_000_000
/** Longest text of one node that is read; what is behind is no case data. */
export const MAX_RUN = 20_000


/** Reads a tree from its root. Iterative: depth costs no stack. `pageText` limits apply, see the constants. */
export function snapshot<N>(source: TreeSource<N>, title: string, url: string): Snapshot<N> {
  const parts: string[] = []
  const blocks: Block<N>[] = []
  const runs: Run<N>[] = []
  let length = 0
  let last = '\n'
  let truncated = false
  let preformatted = 0

  const put = (s: string) => {
    if (s === '') return
    parts.push(s)
    length += s.length
    last = s.charAt(s.length - 1)
  }
  /** Starts a new line (or cell) unless one has just begun. */
  const separate = (mark: '\n' | '\t') => {
    if (last !== '\n' && last !== '\t') put(mark)
    else if (mark === '\n' && last === '\t') put(mark)
  }
  const putText = (node: N, raw: string, control: boolean) => {
    const cut = raw.length > MAX_RUN ? raw.slice(0, MAX_RUN) : raw
    if (cut !== raw) truncated = true
    const shown = control || preformatted > 0 ? cut : collapse(cut, last)
    if (shown === '') return
    const start = length
    put(shown)
    runs.push({ node, start, end: length, control })
  }

  let parent: Block<N> | null = null
  let node: N | null = source.root
  /** `only`: the root of another document, which has no siblings */
  const open: { block: Block<N>; node: N; inShadow: boolean; pre: boolean; only: N | null }[] = []
  const unmade: Unmade = new Set()
  /** the choice just before this place, if it is not made */
  let untaken = false

  while (node !== null) {
    let next: N | null = null
    const text = source.text(node)
    if (text !== undefined) {
      if (!untaken || !isWordOfChoice(text)) putText(node, text, false)
    } else {
      const tag = source.tag(node)
      if (tag !== '') untaken = false
      if (tag === 'br') put('\n')
      else if (tag !== '' && !SKIPPED.has(tag) && !source.skip(node) && !isUnsaid(source, node, tag, unmade)) {
        if (blocks.length >= MAX_BLOCKS || length >= MAX_TEXT) { truncated = true; break }
        if (!INLINE.has(tag)) separate(tag === 'td' || tag === 'th' ? '\t' : '\n')
        const block: Block<N> = { id: blocks.length, last: blocks.length, tag, start: length, end: length, parent, children: [], node }
        blocks.push(block)
        parent?.children.push(block)
        const value = CONTROLS.has(tag) ? source.control(node) : undefined
        const pre = PREFORMATTED.has(tag)
        if (value !== undefined) {
          putText(node, value, true)
          close(block)
        } else {
          const shadow: N | null = source.shadow?.(node) ?? null
          const only: N | null = FRAMES.has(tag) ? (source.frame?.(node) ?? null) : null
          next = FRAMES.has(tag) ? only : shadow ?? source.firstChild(node)
          if (next === null) close(block)
          else {
            if (pre) preformatted++
            open.push({ block, node, inShadow: shadow !== null, pre, only })
            parent = block
          }
          if (tag === 'input' && source.ticked?.(node) === false) {
            untaken = true
            const id = source.attr(node, 'id')
            if (id !== null && id !== '') unmade.add(id)
          }
        }
      }
    }
    /* Not gone deeper: on to the next sibling, or up. */
    while (next === null) {
      const top: (typeof open)[number] | undefined = open.at(-1)
      next = node === source.root || node === top?.only ? null : source.nextSibling(node)
      if (next !== null) break
      if (!top) break
      open.pop()
      untaken = false
      if (top.inShadow) {
        /* The shadow tree is done; what is slotted into it stands in the light tree. */
        next = source.firstChild(top.node)
        if (next !== null) { open.push({ ...top, inShadow: false }); break }
      }
      if (top.pre) preformatted--
      close(top.block)
      parent = top.block.parent
      node = top.node
    }
    node = next
  }
  while (open.length > 0) { const top = open.pop(); if (top) close(top.block) }

  function close(block: Block<N>): void {
    block.end = length
    block.last = blocks.length - 1
    if (!INLINE.has(block.tag)) separate(block.tag === 'td' || block.tag === 'th' ? '\t' : '\n')
  }
  return { text: parts.join(''), blocks, runs, title, url, truncated, attr: (b, name) => source.attr(b.node, name) ?? '' }
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
