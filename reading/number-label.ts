import { squash } from '../casefile/text.ts'
import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { labelText } from './grid.ts'
import { meaningOf, type LabelMeaning } from './labels.ts'

/** What the label directly before a number says of it, if there is one. */
export function labelBefore(snap: Snapshot, n: { start: number }, block: Block | undefined): LabelMeaning | undefined {
  const before = snap.text.slice(Math.max(0, n.start - 40), n.start)
  const own = block && n.start - block.start <= 14 ? squash(snap.text.slice(block.start, n.start)) : ''
  /* <li><em>案号</em>（2025）…</li> */
  if (own.length > 1 && meaningOf(labelText(own).label)) return meaningOf(labelText(own).label)
  /* “案  号: （2025）…”: a label spread over its column. */
  const spread = /(?:^|[^\u4e00-\u9fa5])([\u4e00-\u9fa5](?:[ \u3000]{1,4}[\u4e00-\u9fa5]){1,3})[ \t]?[:：]\s{0,3}$/.exec(before)?.[1]
  if (spread !== undefined && meaningOf(squash(spread))) return meaningOf(squash(spread))
  /* Marks that turn writing may stand before the number. */
  const begins = block !== undefined && n.start - block.start <= 8 && squash(snap.text.slice(block.start, n.start)) === ''
  /* “案号　（2025）…”: a label and a blank. */
  const last = /(?:^|[\s|｜:：])([\u4e00-\u9fa5]{2,10})[ \u00a0\u3000]+$/.exec(before)?.[1]
  if (!begins && last !== undefined && meaningOf(last)) return meaningOf(last)
  if (!begins && !/[:：\t\n]$/.test(before.slice(0, before.search(/[^:：\t\n]*$/)) + squash(before.slice(before.search(/[^:：\t\n]*$/))))) return undefined
  const beside = begins ? elementBefore(snap, block) : undefined
  if (beside) return beside
  const cells = before.split(/[:：\t\n|｜;；\u3000]| {2,}/).map(squash).filter((w) => w !== '')
  return meaningOf(labelText(cells.at(-1) ?? '').label)
}

/** The element before a value: <span>案号</span><span>（2025）…</span> */
function elementBefore(snap: Snapshot, block: Block): LabelMeaning | undefined {
  for (let b: Block | null = block, up = 0; b?.parent && up < 4; b = b.parent, up++) {
    const before: Block | undefined = b.parent.children.slice(0, placeOf(b)).findLast((c) => c.end > c.start)
    const behind: Block | undefined = up === 0 ? b.parent.children[placeOf(b) + 1] : undefined
    const below = behind && behind.end - behind.start <= 20 ? meaningOf(labelText(textOf(snap, behind)).label) : undefined
    /* A tile: the number, and 案号 below it. */
    if (!before && below?.type === 'scalar' && below.field === 'caseNumber') return below
    if (before) return before.end - before.start <= 20 ? meaningOf(labelText(textOf(snap, before)).label) : undefined
    /* <label>案号 <input></label> */
    const words = b.start - b.parent.start <= 20 ? snap.text.slice(b.parent.start, b.start).trim() : ''
    if (words !== '') return meaningOf(labelText(words).label)
  }
  return undefined
}
