/**
 * A page as text with its structure: one string of what stands on the page, and the elements as ranges of it.
 * Readers work on this alone, so the same reading runs on a live page and on a saved file (see `dom-source.ts` for the
 * one and the command line's parser for the other). Nothing of the page is changed or kept alive by it but references.
 */

/** How a tree of nodes is walked. `N` is a DOM node, or a parser's. */
export interface TreeSource<N> {
  /** first node of the subtree to read */
  root: N
  firstChild(n: N): N | null
  nextSibling(n: N): N | null
  /** lower-case tag of an element, '' for anything else */
  tag(n: N): string
  /** text of a text node, undefined for anything else */
  text(n: N): string | undefined
  attr(n: N, name: string): string | null
  /** what an input, textarea or select shows, undefined for what must not be read (passwords, hidden fields) */
  control(n: N): string | undefined
  /** true for an element whose subtree is not to be read: closed dialogs, our own panel */
  skip(n: N): boolean
  /** first node of an attached shadow tree, where there is one */
  shadow?(n: N): N | null
}

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

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'head', 'iframe', 'frame', 'object', 'embed', 'canvas', 'svg', 'math', 'audio', 'video', 'option', 'optgroup', 'datalist'])
const INLINE = new Set(['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'label', 'mark', 'output', 'q', 's', 'samp', 'slot', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'uni-text', 'button', 'input', 'select', 'textarea'])
const CONTROLS = new Set(['input', 'textarea', 'select'])
const PREFORMATTED = new Set(['pre', 'textarea', 'listing', 'xmp'])

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
  const open: { block: Block<N>; node: N; inShadow: boolean; pre: boolean }[] = []

  while (node !== null) {
    let next: N | null = null
    const text = source.text(node)
    if (text !== undefined) putText(node, text, false)
    else {
      const tag = source.tag(node)
      if (tag === 'br') put('\n')
      else if (tag !== '' && !SKIPPED.has(tag) && !source.skip(node)) {
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
          next = shadow ?? source.firstChild(node)
          if (next === null) close(block)
          else {
            if (pre) preformatted++
            open.push({ block, node, inShadow: shadow !== null, pre })
            parent = block
          }
        }
      }
    }
    /* Not gone deeper: on to the next sibling, or up. */
    while (next === null) {
      next = node === source.root ? null : source.nextSibling(node)
      if (next !== null) break
      const top = open.pop()
      if (!top) break
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

/** White space as a page shows it: runs of it become one space, none at the start of a line. */
export function collapse(raw: string, before: string): string {
  if (!/[\t\n\f\r ]/.test(raw)) return raw
  const s = raw.replace(/[\t\n\f\r ]+/g, ' ')
  return s.charAt(0) === ' ' && /\s/.test(before) ? s.slice(1) : s
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
