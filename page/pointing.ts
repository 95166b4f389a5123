import { OWN_MARK } from './dom-source.ts'
import { isShown } from './highlight.ts'
import type { Block, Snapshot } from './snapshot.ts'

/** What of the page is under the pointer, and what can be reached one after the other by keyboard. The page is only looked at. */

/** Longest text that is taken for one value. */
const VALUE_MAX = 400
/** Most places that the keyboard goes through. */
const PLACES_MAX = 3000

export interface Picker {
  /** the innermost element with text at a point of the window, below our own */
  at(x: number, y: number): Block<Node> | undefined
  /** places with a value, in page order; found when first asked for */
  places(): readonly Block<Node>[]
  box(block: Block<Node>): DOMRect | undefined
  /** the nearest scrollable element at a point, for the wheel */
  scrollerAt(x: number, y: number): Element | undefined
}

export function createPicker(document: Document, snap: Snapshot<Node>): Picker {
  const blocks = new Map<Node, Block<Node>>()
  for (const b of snap.blocks) blocks.set(b.node, b)
  let places: Block<Node>[] | undefined

  function at(x: number, y: number): Block<Node> | undefined {
    for (let e: Element | null = elementAt(document, x, y); e; e = parentOf(e)) {
      const block = blocks.get(e)
      if (!block) continue
      const length = textLength(snap, block)
      if (length > VALUE_MAX) return undefined
      if (length > 0) return block
    }
    return undefined
  }

  return {
    at,
    places: () => (places ??= placesOf(snap)),
    box: (block) => (block.node instanceof Element && block.node.isConnected ? block.node.getBoundingClientRect() : undefined),
    scrollerAt(x, y) {
      for (let e: Element | null = elementAt(document, x, y); e; e = parentOf(e)) {
        if (e.scrollHeight <= e.clientHeight + 1 && e.scrollWidth <= e.clientWidth + 1) continue
        const { overflowY, overflowX } = getComputedStyle(e)
        if (/auto|scroll/.test(overflowY + overflowX) || e === document.scrollingElement) return e
      }
      return document.scrollingElement ?? undefined
    },
  }
}

function elementAt(document: Document, x: number, y: number): Element | null {
  let found = document.elementsFromPoint(x, y).find((e) => !e.hasAttribute(OWN_MARK)) ?? null
  /* Into open shadow trees. */
  for (let depth = 0; found?.shadowRoot && depth < 20; depth++) {
    const inner: Element | undefined = found.shadowRoot.elementsFromPoint(x, y).find((e) => e !== found)
    if (!inner || inner.getRootNode() !== found.shadowRoot) break
    found = inner
  }
  return found
}

function parentOf(e: Element): Element | null {
  const root = e.getRootNode()
  return e.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

function textLength(snap: Snapshot<Node>, b: Block<Node>): number {
  return snap.text.slice(b.start, Math.min(b.end, b.start + VALUE_MAX + 200)).trim().length
}

const NO_VALUES = new Set(['button', 'a', 'label', 'dt', 'legend', 'option'])

/** Elements that hold text and no element with text; those that end in a colon are labels. */
function placesOf(snap: Snapshot<Node>): Block<Node>[] {
  const found: Block<Node>[] = []
  for (const b of snap.blocks) {
    if (found.length >= PLACES_MAX) break
    if (b.end === b.start || NO_VALUES.has(b.tag) || b.children.some((c) => c.end > c.start)) continue
    const text = snap.text.slice(b.start, Math.min(b.end, b.start + VALUE_MAX + 1)).trim()
    if (text === '' || text.length > VALUE_MAX || /[:：]$/.test(text) || !(b.node instanceof Element) || !isShown(b.node)) continue
    found.push(b)
  }
  return found
}
