import { domSource } from './dom-source.ts'
import { isElement } from './nodes.ts'
import { snapshot, type Snapshot } from './snapshot.ts'

/**
 * Words that a viewer lays over the pages of a document, as PDF.js does (`<div class="page" data-page-number="3">…<div class="textLayer">`). They are
 * no words of the platform, and no facts are read from them: they may be of another case. But they can be noted. A viewer takes the words of pages
 * out of sight out of the document, and pages of one file say the same in many places: a note belongs to the number of its page.
 */

/** Attributes that count from 1 by their name (`data-page-number` is PDF.js's). `data-page`, `data-index` may count from 0: they tell nothing. */
export const COUNTING = ['data-page-number', 'data-pagenumber', 'data-page-no', 'data-pageno', 'data-page-num', 'data-pagenum']

export interface PaperPage { page: number; snap: Snapshot<Node> }

const LAYER = '.textLayer,.text-layer'
/** A viewer keeps about a dozen pages. */
const MOST = 60

/** The page of a document in which this node is a word; undefined where it is none, or the viewer does not say which. */
export function paperAround(node: Node): PaperPage | undefined {
  const layer = (isElement(node) ? node : node.parentElement)?.closest(LAYER)
  return layer ? paperOf(layer) : undefined
}

/** All pages whose words are in these trees now. */
export function paperPages(roots: Iterable<Document | ShadowRoot>): PaperPage[] {
  return [...roots].flatMap((r) => [...r.querySelectorAll(LAYER)]).slice(0, MOST).flatMap((l) => paperOf(l) ?? [])
}

function paperOf(layer: Element): PaperPage | undefined {
  for (let at: Element | null = layer, n = 0; at && n < 6; at = at.parentElement, n++) {
    for (const name of COUNTING) {
      const page = at.getAttribute(name) ?? ''
      if (/^[1-9]\d{0,5}$/.test(page)) return { page: Number(page), snap: wordsOf(layer) }
    }
  }
  return undefined
}

/** As the page itself is read, which leaves such a layer out. */
function wordsOf(layer: Element): Snapshot<Node> {
  const source = domSource(layer)
  return snapshot({ ...source, attr: (n, name) => (n === layer ? null : source.attr(n, name)) }, '', '')
}
