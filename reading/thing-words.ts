import type { Block, Snapshot } from '../page/snapshot.ts'
import type { Piece } from './entries.ts'

/** The words of an element, parted at its children: a tag beside a name is a piece of its own. */
export function wordsOf(snap: Snapshot, b: Block, depth = 0): Piece[] {
  if (b.children.length === 0 || depth > 8) return linesOf(snap, b)
  const out: Piece[] = []
  let at = b.start
  for (const c of b.children) {
    if (c.end <= c.start) continue
    out.push(...linesOf(snap, { start: at, end: c.start }), ...wordsOf(snap, c, depth + 1))
    at = c.end
  }
  out.push(...linesOf(snap, { start: at, end: b.end }))
  return out
}

function linesOf(snap: Snapshot, { start, end }: Piece): Piece[] {
  const out: Piece[] = []
  for (const line of snap.text.slice(start, end).split(/[\n\t]/)) {
    const p = trimmed(snap, { start, end: start + line.length })
    if (p.end > p.start) out.push(p)
    start += line.length + 1
  }
  return out
}

/** Without the marks that part one piece from the next. */
export function trimmed(snap: Snapshot, { start, end }: Piece): Piece {
  while (start < end && /[\s，,。；;：:|]/.test(snap.text.charAt(start))) start++
  while (end > start && /[\s，,。；;|]/.test(snap.text.charAt(end - 1))) end--
  return { start, end }
}
