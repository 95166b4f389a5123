import type { Snapshot } from './snapshot.ts'

/** Points of the window that are looked at, as shares of its width and height. */
const ACROSS = [0.25, 0.5, 0.75], DOWN = [0.1, 0.3, 0.5, 0.7, 0.9]
/** A block with more text than this is around what is seen rather than seen. */
const SEEN = 20_000

/** The stretch of the page's text that is on screen, roughly: what is near it comes first. */
export function shownSpan(document: Document, snap: Snapshot<Node>): { start: number; end: number } | undefined {
  const view = document.defaultView
  if (!view) return undefined
  const hit = new Set<Node>()
  for (const x of ACROSS) for (const y of DOWN) { const e = document.elementFromPoint(x * view.innerWidth, y * view.innerHeight); if (e) hit.add(e) }
  let start = Infinity, end = 0
  for (const b of snap.blocks) {
    if (!hit.has(b.node) || b.end - b.start > SEEN) continue
    start = Math.min(start, b.start)
    end = Math.max(end, b.end)
  }
  return start <= end ? { start, end } : undefined
}
