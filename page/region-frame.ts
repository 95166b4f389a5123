import { bodyOf, frameOf, isHtml, isShadowRoot, rootOf, tagOf, viewOf } from './nodes.ts'
import { boundsOf, common, cornersOf, WHOLE, type Frame, type Point, type Rect } from './region-box.ts'

/**
 * Where a picture really stands in the window: turned, scaled, fitted and padded as the page says. The browser tells only the upright box
 * around a turned element; with the turning part of the transforms above it the parallelogram follows, for its middle is the middle of that
 * box. The box must come out of it again: where it does not (perspective, a path), nothing is said rather than something wrong.
 */

interface Turn { a: number; b: number; c: number; d: number }

/** A point of an element's border box, from its upper left corner as laid out, in the window of its document. */
type Placing = (p: Point) => Point

/** The picture's own surface (without padding, and only what object-fit leaves of it), in the outermost window that may be read. */
export function frameOfPicture(e: Element): Frame | undefined {
  const place = placingInTop(e)
  const box = place && surfaceOf(e)
  if (!place || !box) return undefined
  const o = place({ x: box.left, y: box.top }), right = place({ x: box.right, y: box.top }), below = place({ x: box.left, y: box.bottom })
  return { o, u: { x: right.x - o.x, y: right.y - o.y }, v: { x: below.x - o.x, y: below.y - o.y } }
}

function placingInTop(e: Element): Placing | undefined {
  let place = placingOf(e)
  for (let f = frameOf(e.ownerDocument), n = 0; f && place && n < 20; f = frameOf(f.ownerDocument), n++) {
    const outer = placingOf(f), inner = place
    if (!outer) return undefined
    const s = styleOf(f), left = f.clientLeft + px(s?.paddingLeft), top = f.clientTop + px(s?.paddingTop)
    place = (p) => { const at = inner(p); return outer({ x: at.x + left, y: at.y + top }) }
  }
  return place
}

function placingOf(e: Element): Placing | undefined {
  const [w, h] = sizeOf(e)
  const turn = turnOf(e)
  const box = e.getBoundingClientRect()
  if (!turn || w < 1 || h < 1 || box.width < 1 || box.height < 1) return undefined
  const wide = Math.abs(turn.a) * w + Math.abs(turn.c) * h, high = Math.abs(turn.b) * w + Math.abs(turn.d) * h
  const sx = box.width / wide, sy = box.height / high
  if (!(Math.abs(sx / sy - 1) < 0.02)) return undefined
  /* `zoom` scales evenly and is not among the transforms. */
  const s = (sx + sy) / 2, { a, b, c, d } = { a: turn.a * s, b: turn.b * s, c: turn.c * s, d: turn.d * s }
  const x0 = box.left + box.width / 2 - (a * w + c * h) / 2, y0 = box.top + box.height / 2 - (b * w + d * h) / 2
  return (p) => ({ x: x0 + a * p.x + c * p.y, y: y0 + b * p.x + d * p.y })
}

/** Size as laid out, before transforms. */
function sizeOf(e: Element): [number, number] {
  if (isHtml(e)) return [e.offsetWidth, e.offsetHeight]
  const box = e.getBoundingClientRect()
  return [box.width, box.height]
}

/** The turning part of all transforms of an element and what it stands in. */
function turnOf(e: Element): Turn | undefined {
  let m: Turn = { a: 1, b: 0, c: 0, d: 1 }
  for (let at: Element | null = e, n = 0; at && n < 200; at = above(at), n++) {
    const s = styleOf(at)
    if (!s) return undefined
    const own = [s.rotate === 'none' || !s.rotate ? '' : `rotate(${s.rotate})`, s.scale === 'none' || !s.scale ? '' : `scale(${s.scale.replace(/ /g, ',')})`, s.transform === 'none' ? '' : s.transform].join('')
    if (own === '') continue
    /* A turn about an axis of its own (“x 45deg”) is no transform function as it stands. */
    const t = matrixOf(own)
    if (!t) return undefined
    m = { a: t.a * m.a + t.c * m.b, b: t.b * m.a + t.d * m.b, c: t.a * m.c + t.c * m.d, d: t.b * m.c + t.d * m.d }
  }
  return m
}

function matrixOf(transform: string): DOMMatrix | undefined {
  try {
    const t = new DOMMatrix(transform)
    return t.is2D || (t.m14 === 0 && t.m24 === 0 && t.m34 === 0) ? t : undefined
  } catch {
    return undefined
  }
}

export function above(e: Element): Element | null {
  const root = e.getRootNode()
  return e.assignedSlot ?? e.parentElement ?? (isShadowRoot(root) ? root.host : null)
}

export function styleOf(e: Element): CSSStyleDeclaration | undefined {
  return viewOf(e.ownerDocument)?.getComputedStyle(e)
}
const px = (words: string | undefined) => Number.parseFloat(words ?? '') || 0

/** What of an element's border box the picture fills. */
function surfaceOf(e: Element): Rect | undefined {
  const s = styleOf(e)
  const [w, h] = sizeOf(e)
  if (!s || !isHtml(e)) return { left: 0, top: 0, right: w, bottom: h }
  const tag = tagOf(e)
  const padded = tag === 'img' || tag === 'canvas'
  const left = e.clientLeft + (padded ? px(s.paddingLeft) : 0), top = e.clientTop + (padded ? px(s.paddingTop) : 0)
  const width = e.clientWidth - (padded ? px(s.paddingLeft) + px(s.paddingRight) : 0), height = e.clientHeight - (padded ? px(s.paddingTop) + px(s.paddingBottom) : 0)
  const [nw, nh] = naturalSize(e)
  if (!padded || s.objectFit === 'fill' || nw === 0 || nh === 0) return { left, top, right: left + width, bottom: top + height }
  const contain = Math.min(width / nw, height / nh)
  const k = s.objectFit === 'contain' ? contain : s.objectFit === 'cover' ? Math.max(width / nw, height / nh) : s.objectFit === 'none' ? 1 : Math.min(1, contain)
  const [across = '', down = ''] = s.objectPosition.split(' ')
  const at = (words: string, free: number) => (words.endsWith('%') ? (free * px(words)) / 100 : words.endsWith('px') ? px(words) : undefined)
  const x = at(across, width - nw * k), y = at(down, height - nh * k)
  return x === undefined || y === undefined ? undefined : { left: left + x, top: top + y, right: left + x + nw * k, bottom: top + y + nh * k }
}

/** Pixels of the picture itself; 0 before it has come. */
export function naturalSize(e: Element): [number, number] {
  if (tagOf(e) === 'img' && 'naturalWidth' in e && 'naturalHeight' in e) return [Number(e.naturalWidth), Number(e.naturalHeight)]
  if (tagOf(e) === 'canvas' && 'width' in e && 'height' in e) return [Number(e.width), Number(e.height)]
  return sizeOf(e)
}

/** The part of the window in which a picture can be seen: what scrolling parts and frames around it leave. */
export function seenPart(e: Element, frame: Frame): Rect | undefined {
  let part: Rect | undefined = boundsOf(cornersOf(frame, WHOLE))
  let at: Element | null = e
  for (let n = 0; at && part && n < 20; n++) {
    const document: Document = at.ownerDocument
    const outer: Element | null = frameOf(document)
    const shift = outer ? placingInTop(outer) : undefined
    const s = outer ? styleOf(outer) : undefined
    const by = { x: (outer?.clientLeft ?? 0) + px(s?.paddingLeft), y: (outer?.clientTop ?? 0) + px(s?.paddingTop) }
    const inTop = (r: { left: number; top: number; right: number; bottom: number }): Rect =>
      shift ? boundsOf([[r.left, r.top], [r.right, r.top], [r.left, r.bottom], [r.right, r.bottom]].map(([x = 0, y = 0]) => shift({ x: x + by.x, y: y + by.y }))) : r
    for (const clip of clipsAbove(at)) part = part && common(part, inTop(clip))
    const view = viewOf(document)
    if (part && view) part = common(part, inTop({ left: 0, top: 0, right: rootOf(document).clientWidth || view.innerWidth, bottom: view.innerHeight }))
    at = outer
  }
  return part
}

function* clipsAbove(e: Element): Generator<Rect> {
  let position = styleOf(e)?.position ?? ''
  for (let at = above(e), n = 0; at && n < 200; at = above(at), n++) {
    const s = styleOf(at)
    if (!s || at === rootOf(at.ownerDocument) || at === bodyOf(at.ownerDocument)) continue
    const holds = s.transform !== 'none'
    /* What is placed by an ancestor further up is not clipped by those between. */
    if ((position === 'absolute' && s.position === 'static' && !holds) || (position === 'fixed' && !holds)) continue
    position = s.position
    if (s.overflowX === 'visible' && s.overflowY === 'visible') continue
    const box = at.getBoundingClientRect()
    yield { left: box.left + at.clientLeft, top: box.top + at.clientTop, right: box.right - at.clientLeft, bottom: box.bottom - at.clientTop }
  }
}
