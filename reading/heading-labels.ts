import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { columnOf } from './columns.ts'
import { isStep, tellsDay } from './gated-labels.ts'
import { labelText } from './grid.ts'
import { HEADING_TAGS } from './headings.ts'

/** Words like labels that stand over labels: their value is told by those. */

const LABEL_MOST = 24

/** 执行情况, 强制措施 as a heading over labels of steps or of a record: what stands below is told by them. */
export function isHeadingOfPairs(snap: Snapshot, label: Block, place: Block | { start: number; end: number } | undefined): boolean {
  if (!place || !('children' in place) || !HEADING_TAGS.has(label.tag)) return false
  let first: Block = place
  for (let c: Block | undefined = place; c; c = c.children.find((x) => x.end > x.start)) first = c
  const line = /^[^\n\t:：]*/.exec(textOf(snap, first))?.[0] ?? ''
  if (line.length > LABEL_MOST || line.length >= place.end - place.start) return false
  const word = labelText(line).label
  /* A record without its day tells nothing that was done. */
  return isStep(word) || (columnOf(word) !== undefined && !tellsDay(textOf(snap, place)))
}

/** A cell that spans rows, each of which has a label and a value of its own: 财产控制 over 查封, 冻结. */
export function isGroup(snap: Snapshot, b: Block): boolean {
  return (b.tag === 'td' || b.tag === 'th') && Number.parseInt(snap.attr(b, 'rowspan'), 10) > 1 && (b.parent?.children.length ?? 0) > 2
}
