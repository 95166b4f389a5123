import { isElement, isText } from './nodes.ts'
import type { Run, Snapshot } from './snapshot.ts'
import { collapse } from './white-space.ts'

/** Offsets in the page's text ↔ places in the page. */

/** A stretch of text to light up, or a form control whose shown value holds it. */
export type Place = { type: 'range'; range: Range } | { type: 'control'; element: Element }

/**
 * The places of a stretch of the snapshot's text, in order: one range for neighbouring text nodes of one tree, and one
 * entry per form control. Empty when the nodes have left the page.
 */
export function placesOf(snap: Snapshot<Node>, start: number, end: number): Place[] {
  const places: Place[] = []
  let current: Range | undefined
  for (let i = firstRunAt(snap.runs, start); i < snap.runs.length; i++) {
    const run = snap.runs[i]
    if (!run || run.start >= end) break
    if (run.end <= start || !run.node.isConnected) continue
    if (run.control) {
      current = undefined
      if (isElement(run.node)) places.push({ type: 'control', element: run.node })
      continue
    }
    if (!isText(run.node)) continue
    const from = start > run.start ? rawOffset(snap, run, start - run.start) : leading(run)
    const to = end < run.end ? rawOffset(snap, run, end - run.start) : run.node.data.length
    if (current && current.endContainer.getRootNode() === run.node.getRootNode()) {
      current.setEnd(run.node, to)
      continue
    }
    const range = run.node.ownerDocument.createRange()
    range.setStart(run.node, Math.min(from, run.node.data.length))
    range.setEnd(run.node, Math.min(to, run.node.data.length))
    current = range
    places.push({ type: 'range', range })
  }
  return places
}

/** Offset in the snapshot's text of a point of the page; undefined for a point outside of what was read. */
export function offsetOf(snap: Snapshot<Node>, node: Node, offset: number): number | undefined {
  if (isText(node)) {
    const run = snap.runs.find((r) => r.node === node)
    return run ? run.start + shownLength(snap, run, offset) : undefined
  }
  /* A point between nodes: the next text that was read. */
  const at = node.childNodes[offset] ?? null
  for (const run of snap.runs) {
    if (at ? at === run.node || at.contains(run.node) || (at.compareDocumentPosition(run.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 : !node.contains(run.node) && (node.compareDocumentPosition(run.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) return run.start
  }
  return snap.text.length
}

export function firstRunAt(runs: readonly Run<Node>[], offset: number): number {
  let lo = 0, hi = runs.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((runs[mid]?.end ?? 0) <= offset) lo = mid + 1
    else hi = mid
  }
  return lo
}

/* White space was collapsed when the text was taken; these walk the node's own characters the same way. */

function shown(snap: Snapshot<Node>, run: Run<Node>, raw: string): string {
  const taken = snap.text.slice(run.start, run.end)
  /* Preformatted text was taken as it stands. */
  return raw.startsWith(taken.slice(0, 200)) ? raw : collapse(raw, snap.text.charAt(run.start - 1) || '\n')
}
function shownLength(snap: Snapshot<Node>, run: Run<Node>, rawOffset: number): number {
  const data = run.node.nodeValue ?? ''
  return Math.min(shown(snap, run, data.slice(0, rawOffset)).length, run.end - run.start)
}
function rawOffset(snap: Snapshot<Node>, run: Run<Node>, length: number): number {
  const data = run.node.nodeValue ?? ''
  if (data.length === run.end - run.start) return length
  let lo = 0, hi = data.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (shown(snap, run, data.slice(0, mid)).length < length) lo = mid + 1
    else hi = mid
  }
  return lo
}
/** The node's own leading blanks stay dark. */
function leading(run: Run<Node>): number {
  const data = run.node.nodeValue ?? ''
  return data.length === run.end - run.start ? 0 : (/^[\t\n\f\r ]*/.exec(data)?.[0].length ?? 0)
}
