import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { paneTitle } from './panes.ts'

/** Under which heading a part of the page stands. */

export const HEADING_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'legend', 'summary'])

/** How many elements upward a heading is looked for. */
const HEADING_LEVELS = 80

/* Asked for every label below it, so remembered. */
const FIRST_HEADINGS = new WeakMap<Block, Block | null>()
function firstHeading(box: Block): Block | null {
  let first = FIRST_HEADINGS.get(box)
  if (first === undefined) FIRST_HEADINGS.set(box, (first = box.children.find((c) => HEADING_TAGS.has(c.tag)) ?? null))
  return first
}

/** Cells and pieces of lines: what stands before a label in its row is no heading. */
const NO_HEADING = new Set(['td', 'th', 'tr', 'dt', 'dd', 'span', 'i', 'b', 'label', 'input', 'select', 'textarea', 'button', 'option'])

/** “对象：张三” over the one list that stands below it. */
const OF_WHOM = /^(?:被执行人|对象|相关人|当事人|涉及人员?)[:：][^:：。，；\s]{2,20}$/

/** The nearest heading above a block: a heading element, or a short line of its own. */
export function headingBefore(snap: Snapshot, block: Block): string {
  for (let up: Block | null = block, levels = 0; up && levels < HEADING_LEVELS; up = up.parent, levels++) {
    const pane = paneTitle(snap, up)
    if (pane !== undefined) return pane
    const siblings: readonly Block[] = up.parent?.children ?? []
    for (let i = placeOf(up) - 1, n = 0; i >= 0 && n < 6; i--, n++) {
      const s = siblings[i]
      if (!s || s.end === s.start) continue
      const text = textOf(snap, s).trim()
      /* The year or the month of what stands below is no heading of it. */
      if (text.length <= 10 && /^20\d{2}\s?年?(?:\s?\d{1,2}月)?$/.test(text)) continue
      /* Nor is the number of a row, in a part of the grid that stands still. */
      if (text.length <= 4 && /^\d+$/.test(text)) continue
      if (HEADING_TAGS.has(s.tag) || (!NO_HEADING.has(s.tag) && text.length <= 24 && (!/[:：。，；\t\n]|\d{4}/.test(text) || (siblings.length === 2 && OF_WHOM.test(text))))) return text.slice(0, 60)
      break
    }
    const inner = firstHeading(up)
    if (inner && inner.start < block.start) return textOf(snap, inner).trim().slice(0, 60)
  }
  return ''
}

/** The headings above a block from the nearest outward: of each element around it its title as a pane, and before it those of ever higher rank. */
export function headingsAbove(snap: Snapshot, block: Block): readonly string[] {
  const known = ABOVE.get(block)
  if (known) return known
  const found: string[] = []
  for (let up: Block | null = block, n = 0; up && n < HEADING_LEVELS; up = up.parent, n++) {
    const pane = paneTitle(snap, up)
    if (pane !== undefined) found.push(pane)
    const siblings: readonly Block[] = up.parent?.children ?? []
    let rank = 7
    for (let i = placeOf(up) - 1, m = 0; i >= 0 && m < 60 && rank > 1; i--, m++) {
      const s = siblings[i]
      if (!s || s.end === s.start) continue
      const own = HEADING_TAGS.has(s.tag) ? Number(/^h(\d)$/.exec(s.tag)?.[1] ?? 1) : i === 0 && s.end - s.start <= 40 && !NO_HEADING.has(s.tag) ? 1 : 7
      if (own >= rank) continue
      rank = own
      found.push(textOf(snap, s).trim().slice(0, 60))
    }
  }
  ABOVE.set(block, found)
  return found
}
const ABOVE = new WeakMap<Block, readonly string[]>()
