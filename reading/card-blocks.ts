import type { CaseNumber } from '../casefile/case-number.ts'
import type { Block, Snapshot } from '../page/snapshot.ts'
import { innermost } from './innermost.ts'

/** Which element of a page is the record of one case among others. */

/** Longer is no card. */
const CARD_MAX = 3000
const NO_CARDS = new Set(['tr', 'td', 'th', 'tbody', 'thead', 'table', 'body', 'main', 'html', 'iframe', 'frame', 'frameset'])

/** The largest element that holds this number and none of the others; undefined where it is a row of a table or as long as a page. */
export function recordOf(snap: Snapshot, number: CaseNumber, all: readonly CaseNumber[]): Block | undefined {
  let card: Block | undefined
  for (let b: Block | null = innermost(snap, number.start) ?? null; b; b = b.parent) {
    const box = b
    if (box.tag === 'tr' || all.some((o) => o.text !== number.text && o.start >= box.start && o.end <= box.end)) break
    card = box
  }
  return card && !NO_CARDS.has(card.tag) && card.end - card.start <= CARD_MAX && card.end - card.start > number.end - number.start + 4 ? card : undefined
}
