import type { Change } from './change.ts'
import type { Copy, Former } from './former.ts'
import { HIDDEN } from './limits.ts'
import { notDisplayed, PANES, startPacking } from './portable.ts'
import type { Block, Snapshot } from './snapshot.ts'

/** Packs what is new in a page, and names what is as it was. In slices, as a whole page is packed. */

export function startChange(snap: Snapshot<Node>, copies: readonly Copy[], former: Former): { step(most: number): boolean; result(): { page: Change; hidden: number[] } } {
  const fresh: Block<Node>[] = []
  let done = 0
  for (const { id, was } of copies) {
    for (; done < id; done++) push(fresh, snap.blocks[done])
    done += was.last - was.id + 1
  }
  for (; done < snap.blocks.length; done++) push(fresh, snap.blocks[done])
  const packing = startPacking({ ...snap, blocks: fresh })
  const hidden: number[] = [], shown: Change['shown'] = []
  let packed = false, copy = 0, at = 0
  return {
    step(most) {
      packed ||= packing.step(most)
      /* Whether it is displayed may hang on anything. */
      for (let n = packed ? most : 0; n > 0; n--) {
        const c = copies[copy], b = c && snap.blocks[c.id + at]
        if (!b) return true
        if (PANES.has(b.tag)) {
          const is = snap.attr(b, HIDDEN) !== ''
          if (is) hidden.push(b.id)
          if (is !== former.hidden.has(c.was.id + at)) shown.push([b.id, is ? 1 : 0])
        }
        if (c.was.id + at++ === c.was.last) { copy++; at = 0 }
      }
      return false
    },
    result() {
      const { shape, attributes, tags } = packing.result(), kept = joined(snap, copies, former.snap)
      let text = '', from = 0
      for (const [id, , count, , start] of kept) {
        text += snap.text.slice(from, start)
        from = endOf(snap, id, count)
      }
      const page: Change = { text: text + snap.text.slice(from), title: snap.title, url: snap.url, truncated: snap.truncated, tags, shape, attributes, kept, shown }
      return { page, hidden: [...notDisplayed(page), ...hidden].sort((a, b) => a - b) }
    },
  }
}

function push(list: Block<Node>[], block: Block<Node> | undefined): void {
  if (block) list.push(block)
}

/** Neighbours that were neighbours, with the same between them, are one part. */
function joined(snap: Snapshot<Node>, copies: readonly Copy[], before: Snapshot<Node>): Change['kept'] {
  const kept: Change['kept'] = []
  let last: Copy | undefined
  for (const copy of copies) {
    const { id, was } = copy, now = snap.blocks[id], parent = now?.parent?.id ?? -1, start = now?.start ?? 0
    const part = kept.at(-1), lastNow = last && snap.blocks[last.id]
    if (part && last && lastNow && was.parent === last.was.parent && lastNow.parent?.id === parent && was.id === last.was.last + 1 && id === lastNow.last + 1
      && snap.text.slice(lastNow.end, start) === before.text.slice(last.was.end, was.start)) part[2] += was.last - was.id + 1
    else kept.push([id, was.id, was.last - was.id + 1, parent, start])
    last = copy
  }
  return kept
}

/** Where a part ends: with the last of the subtrees that it is made of. */
function endOf(snap: Snapshot<Node>, id: number, count: number): number {
  let block: Block<Node> | null | undefined = snap.blocks[id + count - 1], end = block?.end ?? 0
  const top = snap.blocks[id]?.parent
  for (; block && block !== top; block = block.parent) end = Math.max(end, block.end)
  return end
}
