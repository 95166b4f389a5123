import { blockAt, placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'

/** What a tab or collapse is called in the strip that opens it. */

const TITLE_MAX = 24
const STRIP = /(?:^|[\s_-])tabs?(?:[\s_-]|$)/i
const PANES = /(?:^|[\s_-])(?:tabs?-?(?:content|panels?|pane|body|box)|panels|content-holder)(?:[\s_-]|$)/i

const IDS = new WeakMap<Snapshot, Map<string, Block>>()
function byId(snap: Snapshot, id: string): Block | undefined {
  let ids = IDS.get(snap)
  if (!ids) {
    IDS.set(snap, (ids = new Map()))
    for (const b of snap.blocks) {
      const own = snap.attr(b, 'id')
      if (own !== '' && !ids.has(own)) ids.set(own, b)
    }
  }
  return ids.get(id)
}

/** The title of this element, if it is a pane: by the label that it names, or by its place among the panes of a strip. */
export function paneTitle(snap: Snapshot, pane: Block): string | undefined {
  if (snap.attr(pane, 'role') === 'tabpanel') {
    const label = byId(snap, snap.attr(pane, 'aria-labelledby').split(' ')[0] ?? '')
    const title = label && textOf(snap, label).trim()
    if (title !== undefined && title !== '' && title.length <= TITLE_MAX) return title
  }
  const box = pane.parent
  if (!box?.parent || !PANES.test(snap.attr(box, 'class'))) return undefined
  const holder = box.parent.children.length === 1 && box.parent.parent && PANES.test(snap.attr(box.parent, 'class')) ? box.parent : box
  const strip = holder.parent?.children[placeOf(holder) - 1]
  if (!strip || !STRIP.test(snap.attr(strip, 'class'))) return undefined
  const items = itemsOf(strip), panes = box.children
  const item = items.length === panes.length ? items[placeOf(pane)] : undefined
  const title = item && textOf(snap, item).trim()
  return title !== undefined && title !== '' && title.length <= TITLE_MAX ? title : undefined
}

/** The items of a strip: the first level on which there are several. */
function itemsOf(strip: Block): readonly Block[] {
  let at = strip
  for (let n = 0; n < 6; n++) {
    const filled: readonly Block[] = at.children.filter((c) => c.end > c.start)
    const [only] = filled
    if (filled.length !== 1 || !only) return filled
    at = only
  }
  return at.children
}

/** The strip of tabs at the head of what stands there, with the panes behind it. */
export function stripIn(snap: Snapshot, box: { start: number; end: number }): Block | undefined {
  let b = blockAt(snap, box.start)
  for (let n = 0; b && b.start < box.end && n < 8; b = snap.blocks[b.id + 1], n++) {
    if ( b.end > b.start && b.end < box.end && STRIP.test(snap.attr(b, 'class').replace(/(?:^|[\s_-])nav(?=[\s_-]|$)/g, ' tabs')) && itemsOf(b).length > 0 && b.end - b.start < 300 && b.parent && PANES.test(snap.attr(b.parent.children[placeOf(b) + 1] ?? b, 'class'))) return b
  }
  return undefined
}
