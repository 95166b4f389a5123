import { OWN_MARK } from './dom-source.ts'
import { documentIn } from './nodes.ts'
import { above, styleOf } from './region-frame.ts'

/** Scrolls the innermost part of the page at a point that can still go that way, in frames of its own origin, too. Distances in CSS pixels. */
export function scrollPage(document: Document, at: { x: number; y: number }, dx: number, dy: number): void {
  let { x, y } = at
  let page = document
  const chain: Element[] = []
  for (let depth = 0; depth < 10; depth++) {
    const hit = page.elementsFromPoint(x, y).find((e) => !e.hasAttribute(OWN_MARK))
    const inner = hit && documentIn(hit)
    const up: Element[] = []
    for (let e: Element | null = hit ?? null; e; e = above(e)) up.push(e)
    chain.unshift(...up)
    if (!hit || !inner) break
    const box = hit.getBoundingClientRect()
    x -= box.left + hit.clientLeft
    y -= box.top + hit.clientTop
    page = inner
  }
  for (const e of chain) {
    const root = e === e.ownerDocument.scrollingElement
    const s = styleOf(e)
    if (!root && !/auto|scroll/.test(`${s?.overflowX} ${s?.overflowY}`)) continue
    const { scrollLeft, scrollTop } = e
    e.scrollBy({ left: dx, top: dy, behavior: 'instant' })
    if (e.scrollLeft !== scrollLeft || e.scrollTop !== scrollTop) return
  }
}
