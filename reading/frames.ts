import { contains, type Block, type Snapshot } from '../page/snapshot.ts'

/**
 * Which frames of a page are not about its case. A window that keeps several cases open keeps each in a frame, and shows
 * one: a frame that is not shown is this case's only if it says so by the number. A shown one is unless it names another;
 * where one does, those that name none could be either's and are nobody's.
 */

const FRAMES = new Set(['iframe', 'frame'])

export interface Named {
  text: string
  start: number
  end: number
  /** how likely this is the number of the page it stands on */
  score: number
}

export function isHiddenFrame(snap: Snapshot, b: Block): boolean {
  return FRAMES.has(b.tag) && snap.attr(b, 'hidden') !== ''
}

export function foreignFrames(snap: Snapshot, own: string | undefined, numbers: readonly Named[], sure: number): Block[] {
  const frames = snap.blocks.filter((b) => FRAMES.has(b.tag) && b.end > b.start)
  const named = frames.map((b) => ({ b, numbers: numbers.filter((n) => n.start >= b.start && n.end <= b.end) }))
  const mine = named.filter((f) => f.numbers.some((n) => n.text === own)).map((f) => f.b)
  const others = named.filter((f) => !mine.includes(f.b) && f.numbers.some((n) => n.score >= sure)).map((f) => f.b)
  const alone = (b: Block) => !mine.some((m) => contains(m, b) || contains(b, m))
  return named.filter(({ b }) => {
    if (mine.includes(b)) return false
    return others.includes(b) || (alone(b) && (others.length > 0 || isHiddenFrame(snap, b)))
  }).map((f) => f.b)
}
