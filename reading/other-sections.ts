import { contains, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { dialogAround } from './behind.ts'
import { HEADING_TAGS } from './headings.ts'

/** Parts of a case's page that tell of other cases: sections headed so (历次执行, 原执行案件, 合并执行案件), and a dialog over the page. */

const OTHERS = /^(?:历次|历史|以往|前次|上次|原|首次|此前|前案|关联|相关|合并|并案|串案|系列案|其他)(?:执行|案件|终本|审理).{0,8}$/
const HEADING_MAX = 20
const LEVELS = 12
/** A field of that name is none. */
const NO_HEADING: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'dt', 'dd', 'span', 'i', 'b', 'label', 'input', 'select', 'textarea', 'button', 'option', 'a', 'li'])

/** The elements of the section around a block, where the nearest heading above it says that it tells of other cases. */
export function otherSection(snap: Snapshot, block: Block): Block[] | undefined {
  for (let up: Block | null = block, level = 0; up?.parent && level < LEVELS; up = up.parent, level++) {
    const siblings: readonly Block[] = up.parent.children, headings = headingsIn(snap, up.parent)
    const own = headings.findLastIndex((h) => h < (up?.id ?? 0))
    const before = snap.blocks[headings[own] ?? -1]
    if (!before || own < 0) continue
    if (!OTHERS.test(textOf(snap, before).replace(/\s/g, ''))) return undefined
    const next = headings.slice(own + 1).find((h) => snap.blocks[h]?.tag === before.tag || HEADING_TAGS.has(snap.blocks[h]?.tag ?? ''))
    /* A legend, a card's head: nothing stands beside the element that they head. */
    return siblings.filter((c) => c.id > before.id && (next === undefined || c.id < next))
  }
  return undefined
}

const HEADINGS = new WeakMap<Block, number[]>()
/** Ids of the headings among an element's children. Asked for every number below it, so remembered. */
function headingsIn(snap: Snapshot, parent: Block): number[] {
  let ids = HEADINGS.get(parent)
  if (!ids) HEADINGS.set(parent, (ids = parent.children.filter((c) => c.end > c.start && isHeading(snap, c)).map((c) => c.id)))
  return ids
}

function isHeading(snap: Snapshot, b: Block): boolean {
  if (HEADING_TAGS.has(b.tag)) return true
  if (NO_HEADING.has(b.tag) || b.end - b.start > HEADING_MAX * 2) return false
  const words = textOf(snap, b).trim()
  return words.length > 1 && words.length <= HEADING_MAX && !/[:：。，；\t\n]|\d{4}/.test(words)
}

/** What is not this case's where one stands in a dialog over another: the dialog, or the page below it. `others`: where numbers of other cases surely stand. */
export function acrossDialog(snap: Snapshot, own: Block | undefined, others: readonly Block[]): Block[] {
  if (!own) return []
  const mine = dialogAround(snap, own)
  const over = others.flatMap((b) => dialogAround(snap, b) ?? []).filter((d) => !contains(d, own))
  if (!mine || !others.some((b) => !contains(mine, b))) return over
  const below: Block[] = []
  for (let b: Block = mine; b.parent; b = b.parent) below.push(...b.parent.children.filter((c) => c !== b))
  return below
}
