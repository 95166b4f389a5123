import { MAX_BLOCKS, MAX_TEXT } from './limits.ts'
import { frameOf, isDocument, isShadowRoot, mayHost, parentOf } from './nodes.ts'
import { firstRunAt } from './ranges.ts'
import type { Block, Snapshot } from './snapshot.ts'
import { CONTROLS } from './tags.ts'
import type { TreeSource } from './tree-source.ts'
import type { Known } from './walk.ts'

/** A state of a page that was read before: of what is as it was since, its blocks are taken instead of reading it again. */
export interface Former {
  root: Node
  snap: Snapshot<Node>
  /** blocks that were not displayed */
  hidden: ReadonlySet<number>
  /** elements that are read or not by how they are shown, and whether they were left out */
  sights: ReadonlyMap<Element, boolean>
  /** choices, and whether they were made: no mutation tells */
  ticks: ReadonlyMap<Node, boolean>
  /** frames and hosts of shadow trees */
  special: ReadonlySet<Node>
}

/** Blocks of the state before that stand in the new one: a subtree, by its first block now and before. */
export interface Copy { id: number; was: Block<Node> }

/** Levels; a page of more is read whole. */
const DEEPEST = 1500
/** So few children are searched faster than listed. */
const FEW = 12

/** What the state before says of the page as it is now; `changed`: nodes that were told of. Undefined: nothing. */
export function follow(former: Former, source: TreeSource<Node>, changed: Iterable<Node>): { known: Known<Node>; copies: Copy[] } | undefined {
  const { snap, root } = former, top = snap.blocks[0]
  if (!top) return undefined
  /* Nodes with something new in them or in what they stand in, that were read before: these are read again, and their children looked at one by one. */
  const paths = new Map<Node, Block<Node>>([[root, top]])
  const lists = new Map<Block<Node>, Map<Node, Block<Node>>>()
  const childOf = (block: Block<Node>, node: Node): Block<Node> | undefined => {
    if (block.children.length <= FEW) return block.children.find((b) => b.node === node)
    let list = lists.get(block)
    if (!list) lists.set(block, (list = new Map(block.children.map((b) => [b.node, b]))))
    return list.get(node)
  }
  const mark = (node: Node): boolean => {
    const chain: Node[] = []
    for (let at: Node | null = node; at !== root; at = aroundOf(at)) {
      /* It has gone, or stands outside of what is read. */
      if (at === null) return true
      if (chain.push(at) > DEEPEST) return false
    }
    let block = top
    for (let n = chain.pop(); n; n = chain.pop()) {
      const child = paths.get(n) ?? childOf(block, n)
      if (child) paths.set(n, (block = child))
    }
    return true
  }
  const stale = [...changed, ...former.special]
  for (const [e, was] of former.sights) {
    /* Of what stands behind a canvas it is asked whether it lies over it. */
    const before = e.previousElementSibling
    if (before) source.tag(before)
    source.tag(e)
    if (source.skip(e) !== was) stale.push(e)
  }
  for (const [input, was] of former.ticks) if (source.ticked?.(input) !== was) stale.push(input)
  if (!stale.every(mark)) return undefined

  /** Marks what has come to be otherwise without a word; true when there is nothing of the kind. */
  const isAsItWas = (b: Block<Node>): boolean => {
    let same = true
    for (let id = b.id; id <= b.last; id++) {
      const { tag, node, start, end } = snap.blocks[id] ?? b
      /* Forms are asked for their tag before anything else. */
      if (tag === 'form') source.tag(node)
      const is = CONTROLS.has(tag) ? (source.control(node) ?? '') === snap.text.slice(start, end) : !mayHost(tag) || (source.shadow?.(node) ?? null) === null
      if (!is) { mark(node); same = false }
    }
    return same
  }
  const copies: Copy[] = [], none: Block<Node>[] = []
  const known: Known<Node> = (node, parent, { blocks, runs, length, last }) => {
    const around = parent && paths.get(parent.node)
    const was = around && !paths.has(node) ? childOf(around, node) : undefined
    if (!was || CONTROLS.has(was.tag) || kindOf(last) !== kindOf(snap.text.charAt(was.start - 1) || '\n')) return undefined
    if (blocks.length + was.last - was.id >= MAX_BLOCKS || length + was.end - was.start >= MAX_TEXT || !isAsItWas(was)) return undefined
    const first = blocks.length, ids = first - was.id, by = length - was.start
    copies.push({ id: first, was })
    for (let id = was.id; id <= was.last; id++) {
      const b = snap.blocks[id] ?? was
      const into = b === was ? parent : blocks[(b.parent?.id ?? 0) + ids] ?? null
      const made: Block<Node> = { id: id + ids, last: b.last + ids, tag: b.tag, start: b.start + by, end: b.end + by, parent: into, children: none, node: b.node }
      blocks.push(made)
      if (into && into.children.length > 0) into.children.push(made)
      else if (into) into.children = [made]
    }
    for (let i = firstRunAt(snap.runs, was.start); i < snap.runs.length; i++) {
      const r = snap.runs[i]
      if (!r || r.end > was.end) break
      runs.push({ node: r.node, start: r.start + by, end: r.end + by, control: r.control })
    }
    return snap.text.slice(was.start, was.end)
  }
  return { known, copies }
}

/** What a node stands in: also across the edge of a shadow tree or frame. */
function aroundOf(n: Node): Node | null {
  return parentOf(n) ?? (isShadowRoot(n) ? n.host : isDocument(n) ? frameOf(n) : null)
}

/** What the last character means for what follows. */
const kindOf = (last: string): string => (last === '\n' || last === '\t' ? last : /\s/.test(last) ? ' ' : '')
