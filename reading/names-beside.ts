import { placeOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { meaningOf } from './labels.ts'
import { isInline, trim } from './pair.ts'
import { partyKindOf } from './values.ts'

/** Where the name of a party stands that is not simply behind its label. */

/** A name with its role as a tag behind it, and nothing else: <li>张三<span>被执行人</span></li> */
export function taggedName(snap: Snapshot, tag: Block): { start: number; end: number } | undefined {
  const box = tag.parent
  if (!box || !isInline(tag) || tag.start - box.start > 60 || snap.text.slice(tag.end, box.end).trim() !== '') return undefined
  const name = trim(snap.text, box.start, tag.start)
  const words = snap.text.slice(name.start, name.end)
  return /^[^\s:：，。；]{2,50}$/.test(words) && partyKindOf(words) !== undefined && meaningOf(words) === undefined ? name : undefined
}

/** The cells beside a label that spans several rows, from the second row on. */
export function spanned(snap: Snapshot, label: Block): Block[] {
  const rows = Math.min(Number.parseInt(snap.attr(label, 'rowspan'), 10) || 1, 50), tr = label.parent
  if (rows < 2 || !tr?.parent) return []
  const at = placeOf(label), first = placeOf(tr)
  return tr.parent.children.slice(first + 1, first + rows).flatMap((r) => r.children[at] ?? [])
}
