import type { Block, Snapshot } from '../page/snapshot.ts'

/** The innermost element that holds this offset. */
export function innermost(snap: Snapshot, offset: number): Block | undefined {
  let at: Block | undefined = snap.blocks[0]
  if (!at || offset < at.start || offset >= at.end) return undefined
  for (;;) {
    const next: Block | undefined = childAt(at, offset)
    if (!next) return at
    at = next
  }
}
function childAt(b: Block, offset: number): Block | undefined {
  let lo = 0, hi = b.children.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((b.children[mid]?.end ?? 0) <= offset) lo = mid + 1
    else hi = mid
  }
  const c = b.children[lo]
  return c && c.start <= offset && offset < c.end ? c : undefined
}
