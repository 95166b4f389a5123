import { readDom } from '../../page/dom-source.ts'
import { pack, unpack } from '../../page/portable.ts'
import { readPage, type PageReading } from '../../reading/read-page.ts'

/** Reading as the product does it, in a plain page: put there as a script by `score.ts`. */

declare global {
  var zhongbenRead: () => { reading: PageReading; text: string; ms: number }
  /** closed shadow trees of the page, kept by `score.ts` in place of the extension's way into them */
  var closedRoots: WeakMap<Element, ShadowRoot> | undefined
}

globalThis.zhongbenRead = () => {
  const from = performance.now()
  const packed = pack(readDom(document, { shadowRootOf: (e) => globalThis.closedRoots?.get(e) ?? e.shadowRoot }))
  const ms = performance.now() - from
  const snap = unpack(packed)
  if (!snap) throw new Error('the packed snapshot does not unpack')
  return { reading: readPage(snap), text: snap.text, ms }
}
