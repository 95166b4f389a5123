import { isUnsaid, isWordOfChoice, type Unmade } from './choices.ts'
import { MAX_BLOCKS, MAX_RUN, MAX_TEXT } from './limits.ts'
import type { Block, Run, Snapshot } from './snapshot.ts'
import { CONTROLS, FRAMES, INLINE, PREFORMATTED, SKIPPED } from './tags.ts'
import type { TreeSource } from './tree-source.ts'
import { collapse } from './white-space.ts'

/** A snapshot in the making: the tree may be read in slices, as long as it does not change between them. */
export interface Walk<N> {
  step(most: number): boolean
  /** once `step` has said that all is read */
  result(): Snapshot<N>
  /** choices that are not made, about which something elsewhere on the page may be said */
  unmade: ReadonlySet<string>
}

/** How far a walk has come: what it has made, the length of the text and its last character. */
export interface Reached<N> {
  blocks: Block<N>[]
  runs: Run<N>[]
  length: number
  last: string
}

/**
 * Asked for each element before it is read. Whoever knows it already (page/following.ts) puts its blocks and runs behind
 * those that there are, and gives their text; undefined: it is to be read.
 */
export type Known<N> = (node: N, parent: Block<N> | null, reached: Reached<N>) => string | undefined

export function startWalk<N>(source: TreeSource<N>, title: string, url: string, known?: Known<N>): Walk<N> {
  /* Most elements hold none. */
  const none: Block<N>[] = []
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
  const separateAt = (tag: string) => { if (!INLINE.has(tag)) separate(tag === 'td' || tag === 'th' ? '\t' : '\n') }
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

  /** Reads up to so many nodes; true when all is read. */
  function step(most: number): boolean {
    for (let n = 0; node !== null; n++) {
      if (n >= most) return false
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
          separateAt(tag)
          const of = known?.(node, parent, { blocks, runs, length, last })
          if (of === undefined) next = enter(node, tag)
          else {
            put(of)
            separateAt(tag)
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
    return true
  }

  /** Opens a block. Gives what is to be read next, null when there is nothing in it. */
  function enter(node: N, tag: string): N | null {
    const block: Block<N> = { id: blocks.length, last: blocks.length, tag, start: length, end: length, parent, children: none, node }
    blocks.push(block)
    if (parent) {
      if (parent.children === none) parent.children = [block]
      else parent.children.push(block)
    }
    const control = CONTROLS.has(tag), value = control ? source.control(node) : undefined
    if (value !== undefined) {
      putText(node, value, true)
      close(block)
      return null
    }
    const framed = FRAMES.has(tag), pre = PREFORMATTED.has(tag)
    const shadow = source.shadow?.(node) ?? null
    const only = framed ? (source.frame?.(node) ?? null) : null
    const next = framed ? only : shadow ?? source.firstChild(node)
    if (next === null) close(block)
    else {
      if (pre) preformatted++
      open.push({ block, node, inShadow: shadow !== null, pre, only })
      parent = block
    }
    if (control && tag === 'input' && source.ticked?.(node) === false) {
      untaken = true
      const id = source.attr(node, 'id')
      if (id !== null && id !== '') unmade.add(id)
    }
    return next
  }

  function close(block: Block<N>): void {
    block.end = length
    block.last = blocks.length - 1
    separateAt(block.tag)
  }
  return { step, unmade, result: () => ({ text: parts.join(''), blocks, runs, title, url, truncated, attr: (b, name) => source.attr(b.node, name) ?? '' }) }
}
