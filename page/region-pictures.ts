import { OWN_MARK, isVisible } from './dom-source.ts'
import { addressOf as documentAddress, tagOf, titleOf } from './nodes.ts'
import { frameOfPicture, above, naturalSize, styleOf } from './region-frame.ts'
import { unturned, type Frame } from './region-box.ts'
import { hashOf, LOOK_SIDE, lookOf, nameOfData, type PictureFacts } from './region-key.ts'
import { pageOfPicture } from './region-page-of.ts'

/** Pictures of pages in the page: images, canvases, elements with a picture for their ground. They are looked at and never altered. */

export interface Picture extends PictureFacts {
  element: Element
  /** name for the reader; may be empty */
  label: string
  /** where its paper stands in the window now, upright as it is read; undefined where that cannot be told surely */
  frame: () => Frame | undefined
}

/** Pictures of this size in CSS pixels may be scans of a page. */
export const PAGE_LEAST = 200
/** One that was zoomed out is still found. */
const FOUND_LEAST = 40
const MOST = 400

/** In page order. `parts`: the document and what was read beside it. */
export function picturesIn(parts: Iterable<Document | ShadowRoot>, least = FOUND_LEAST): Picture[] {
  const found: { element: Element; address: string }[] = []
  for (const part of parts) {
    for (const e of part.querySelectorAll('img,canvas,image,[style*="background"]')) {
      if (found.length >= MOST) break
      const box = e.getBoundingClientRect()
      if (box.width < least || box.height < least || e.closest(`[${OWN_MARK}]`) || !isVisible(e)) continue
      const address = addressOf(e)
      if (address !== undefined) found.push({ element: e, address })
    }
  }
  const large = new Map<Document, Element[]>()
  for (const { element } of found) {
    const box = element.getBoundingClientRect()
    if (box.width >= PAGE_LEAST && box.height >= PAGE_LEAST) large.set(element.ownerDocument, [...(large.get(element.ownerDocument) ?? []), element])
  }
  return found.map(({ element, address }) => factsOf(element, address, large.get(element.ownerDocument) ?? []))
}

/** Undefined for what is no picture, or has not come yet; empty for a picture without an address. */
function addressOf(e: Element): string | undefined {
  const tag = tagOf(e)
  if (tag === 'canvas') return ''
  if (tag === 'img') return 'currentSrc' in e && naturalSize(e)[0] > 0 ? named(e, String(e.currentSrc)) : undefined
  const base = e.ownerDocument.baseURI
  const link = tag === 'image' ? e.getAttribute('href') ?? e.getAttribute('xlink:href') : /url\((["']?)([^"')]+)\1\)/.exec(styleOf(e)?.backgroundImage ?? '')?.[2]
  return link && URL.canParse(link, base) ? new URL(link, base).href : undefined
}

/** A picture in its own address may be megabytes long: it is summed up once. */
const names = new WeakMap<Element, { address: string; name: string }>()

function named(e: Element, address: string): string {
  if (!address.startsWith('data:')) return address
  const known = names.get(e)
  if (known?.address === address) return known.name
  const name = nameOfData(address)
  names.set(e, { address, name })
  return name
}

function factsOf(element: Element, address: string, others: readonly Element[]): Picture {
  const quarters = turnedBy(element)
  const [w, h] = naturalSize(element)
  const own = /^blob:/.test(address) ? '' : address
  let pixels: { are: string | undefined } | undefined
  const page = pageOfPicture(element, others, own)
  return {
    element, kind: tagOf(element) === 'canvas' ? 'canvas' : 'image', address: own, page, label: labelOf(element, own),
    document: { address: documentAddress(element.ownerDocument), title: titleOf(element.ownerDocument) },
    ratio: (quarters % 2 === 1 ? h / w : w / h) || 1,
    look: () => lookAt(element, quarters),
    pixels: () => (pixels ??= { are: sumOf(element) }).are,
    frame: () => { const f = frameOfPicture(element); return f && unturned(f, quarters) },
  }
}

/** Quarters clockwise by which a viewer drew the page turned, where it says so (PDF.js: `data-main-rotation` of the layers on a page). */
function turnedBy(e: Element): number {
  const page = tagOf(e) === 'canvas' ? e.closest('[data-page-number]') : null
  const told = page?.getAttribute('data-main-rotation') ?? page?.querySelector('[data-main-rotation]')?.getAttribute('data-main-rotation')
  return told === '90' ? 1 : told === '180' ? 2 : told === '270' ? 3 : 0
}

function labelOf(e: Element, address: string): string {
  for (let at: Element | null = e, n = 0; at && n < 3; at = above(at), n++) {
    for (const name of ['aria-label', 'alt', 'title']) {
      const words = at.getAttribute(name)?.replace(/\s+/g, ' ').trim()
      if (words && !/^(?:page\s?\d+|第\s?\d+\s?页|image|图片|\d+)$/i.test(words)) return words.slice(0, 100)
    }
  }
  const file = URL.canParse(address) ? /([^/]+\.(?:jpe?g|png|gif|bmp|webp|tiff?|svg))$/i.exec(decoded(new URL(address).pathname))?.[1] : undefined
  return (file ?? titleOf(e.ownerDocument).replace(/\s+/g, ' ').trim()).slice(0, 100)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

type Drawable = HTMLCanvasElement | HTMLImageElement
const isDrawable = (e: Element): e is Drawable => tagOf(e) === 'canvas' || tagOf(e) === 'img'

/** Its pixels at a side of so many, drawn in a canvas of our own that nobody sees; undefined where the browser keeps them shut (another origin's image). */
function drawnAt(e: Element, width: number, height: number): Uint8ClampedArray | undefined {
  const [w, h] = naturalSize(e)
  if (!isDrawable(e) || w === 0 || h === 0) return undefined
  try {
    const ground = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    if (!ground) return undefined
    ground.imageSmoothingQuality = 'high'
    ground.fillStyle = '#fff'
    ground.fillRect(0, 0, width, height)
    ground.drawImage(e, 0, 0, width, height)
    return ground.getImageData(0, 0, width, height).data
  } catch {
    return undefined
  }
}

/** Looks of images are kept: their pixels change with their address only. Those of a canvas are true for the moment. */
const looks = new WeakMap<Element, { address: string; look: string | undefined }>()

function lookAt(e: Element, quarters: number): string | undefined {
  if (tagOf(e) !== 'img' || !('currentSrc' in e)) return seen(e, quarters)
  const address = String(e.currentSrc)
  const known = looks.get(e)
  if (known?.address === address) return known.look
  const look = seen(e, quarters)
  looks.set(e, { address, look })
  return look
}

/** Each cell of a look is the mean of so many pixels along each side. */
const GRAIN = 8

function seen(e: Element, quarters: number): string | undefined {
  const side = LOOK_SIDE * GRAIN
  const data = drawnAt(e, side, side)
  if (!data) return undefined
  const cells = Array.from({ length: LOOK_SIDE * LOOK_SIDE }, () => 0)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const i = (y * side + x) * 4
      const [cx, cy] = upright(Math.floor(x / GRAIN), Math.floor(y / GRAIN), quarters)
      const cell = cy * LOOK_SIDE + cx
      cells[cell] = (cells[cell] ?? 0) + ((data[i] ?? 0) * 0.3 + (data[i + 1] ?? 0) * 0.59 + (data[i + 2] ?? 0) * 0.11) / (GRAIN * GRAIN)
    }
  }
  return lookOf(cells)
}

/** Where a cell of a picture that was turned clockwise lies on the upright paper. */
function upright(x: number, y: number, quarters: number): [number, number] {
  const last = LOOK_SIDE - 1
  return quarters === 1 ? [y, last - x] : quarters === 2 ? [last - x, last - y] : quarters === 3 ? [last - y, x] : [x, y]
}

/** Large enough that a changed character changes it. */
const SUM_SIDE = 640

function sumOf(e: Element): string | undefined {
  const data = drawnAt(e, SUM_SIDE, SUM_SIDE)
  if (!data || seen(e, 0) === undefined) return undefined
  const [w, h] = naturalSize(e)
  return `${hashOf(data)}.${w}x${h}`
}

/** What tells without looking closely that a picture may show another page now. */
export function stateOfPicture(e: Element): string {
  const near = e.closest('[data-page-number]')
  const source = tagOf(e) === 'img' && 'currentSrc' in e ? String(e.currentSrc) : e.getAttribute('href') ?? e.getAttribute('style') ?? ''
  return [source.length, source.slice(0, 1000), source.slice(-200), ...naturalSize(e), near?.getAttribute('data-page-number'), e.getAttribute('alt'), e.getAttribute('aria-label'), e.isConnected].join('|')
}
