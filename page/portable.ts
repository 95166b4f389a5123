import { HIDDEN, MAX_BLOCKS } from './limits.ts'
import type { Block, Snapshot } from './snapshot.ts'

/**
 * A snapshot in a form that can be sent: the reading is done in the extension's worker, so that the court's page waits
 * for nothing and holds none of the reader. The message contract checks the parts; `unpack` checks that they fit together.
 */

/** Attributes that readers ask for; those with tags or for elements with a role are of no use on others. */
export const SENT_ATTRIBUTES = ['class', 'id', 'role', 'for', 'colspan', 'rowspan', 'hidden', 'aria-labelledby', 'aria-rowcount', 'aria-selected', HIDDEN] as const
const ANYWHERE = 3
const ON: Readonly<Record<string, readonly number[]>> = { label: [3], td: [4, 5], th: [4, 5], iframe: [6], frame: [6], table: [8] }
const WITH_ROLE: readonly number[] = [7, 8, 9]
const ROLE = 2
/** Whether they are displayed is asked of elements that hold others: panes, lists, tables. */
const NOT_DISPLAYED = 10
export const PANES = new Set(['div', 'section', 'article', 'main', 'table', 'ul', 'ol', 'dl', 'form', 'fieldset', 'iframe', 'frame', 'uni-view', 'tr', 'tbody'])
const ATTRIBUTE_MAX = 300

export interface Portable {
  text: string
  title: string
  url: string
  truncated: boolean
  /** tag names that occur */
  tags: string[]
  /** four numbers a block, in document order: tag, start, length, parent (−1 for the root) */
  shape: number[]
  /** block, attribute (index in SENT_ATTRIBUTES), value */
  attributes: [block: number, attribute: number, value: string][]
}

export function pack<N>(snap: Snapshot<N>): Portable {
  const packing = startPacking(snap)
  while (!packing.step(Infinity));
  return packing.result()
}

/** Ids of the blocks that are not displayed: what changes when a pane is shown in place of another. */
export function notDisplayed(p: Portable): number[] {
  return p.attributes.flatMap(([block, attribute]) => (attribute === NOT_DISPLAYED ? [block] : []))
}

/** The same in slices of so many blocks. */
export function startPacking<N>(snap: Snapshot<N>): { step(most: number): boolean; result(): Portable } {
  const tags = new Map<string, number>()
  const shape: number[] = []
  const attributes: Portable['attributes'] = []
  let next = 0
  const send = (b: Block<N>, i: number): string => {
    const value = attributes.length < MAX_BLOCKS * 3 ? snap.attr(b, SENT_ATTRIBUTES[i] ?? '') : ''
    if (value !== '') attributes.push([b.id, i, value.length > ATTRIBUTE_MAX ? value.slice(0, ATTRIBUTE_MAX) : value])
    return value
  }
  return {
    step(most) {
      for (let n = 0; n < most; n++) {
        const b = snap.blocks[next++]
        if (!b) return true
        let tag = tags.get(b.tag)
        if (tag === undefined) tags.set(b.tag, (tag = tags.size))
        shape.push(tag, b.start, b.end - b.start, b.parent?.id ?? -1)
        let role = ''
        for (let i = 0; i < ANYWHERE; i++) { const value = send(b, i); if (i === ROLE) role = value }
        const more = Object.hasOwn(ON, b.tag) ? ON[b.tag] : undefined
        if (more) for (const i of more) send(b, i)
        if (PANES.has(b.tag)) send(b, NOT_DISPLAYED)
        if (role !== '') for (const i of WITH_ROLE) if (!more?.includes(i)) send(b, i)
      }
      return false
    },
    result: () => ({
      text: snap.text, title: snap.title, url: snap.url, truncated: snap.truncated,
      tags: [...tags.keys()].slice(0, 2000).map((t) => t.slice(0, 100)), shape, attributes,
    }),
  }
}

/**
 * The snapshot again, without nodes. Undefined when the numbers do not make a tree over the text: whole numbers, parents
 * before their children and around them, siblings one after the other, descendants directly behind their ancestor.
 */
export function unpack(p: Portable): Snapshot<null> | undefined {
  if (p.shape.length % 4 !== 0) return undefined
  const blocks: Block<null>[] = [], none: Block<null>[] = []
  /** the block made last */
  let latest: Block<null> | null = null
  for (let i = 0; i < p.shape.length; i += 4) {
    const tag = p.shape[i] ?? 0, start = p.shape[i + 1] ?? 0, length = p.shape[i + 2] ?? 0, parentId = p.shape[i + 3] ?? -1
    if (!Number.isInteger(start) || !Number.isInteger(length) || start < 0 || length < 0 || start + length > p.text.length) return undefined
    const id = blocks.length
    const parent: Block<null> | null | undefined = parentId === -1 ? null : blocks[parentId]
    if (parent === undefined || (parent === null && id > 0)) return undefined
    if (parent) {
      /* What is not around the new block is done, and ends with the one before it. */
      while (latest && latest !== parent) { latest.last = id - 1; latest = latest.parent }
      if (latest !== parent) return undefined
      if (start < (parent.children.at(-1)?.end ?? parent.start) || start + length > parent.end) return undefined
    }
    const block: Block<null> = { id, last: id, tag: p.tags[tag] ?? '', start, end: start + length, parent, children: none, node: null }
    blocks.push(block)
    if (parent) {
      if (parent.children === none) parent.children = [block]
      else parent.children.push(block)
    }
    latest = block
  }
  for (; latest; latest = latest.parent) latest.last = blocks.length - 1
  /* A table for each attribute, by block; readers ask for some ten of each block. */
  const tables = new Map<string, string[]>()
  for (const [id, name, value] of p.attributes) {
    const attribute = SENT_ATTRIBUTES[name]
    if (!blocks[id] || attribute === undefined) return undefined
    let table = tables.get(attribute)
    if (table === undefined) tables.set(attribute, (table = Array.from<string>({ length: blocks.length }).fill('')))
    table[id] = value
  }
  return { text: p.text, blocks, runs: [], title: p.title, url: p.url, truncated: p.truncated, attr: (b, name) => tables.get(name)?.[b.id] ?? '' }
}
