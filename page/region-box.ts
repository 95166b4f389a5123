/**
 * Rectangles on a picture of a page, in percent of the picture's own width and height, and where they stand in the window. A picture may be
 * turned, mirrored or sheared by the page: it is a parallelogram, never taken for an upright box.
 */

export interface Point { x: number; y: number }
/** In percent of the picture, from its upper left corner. */
export interface Box { x: number; y: number; width: number; height: number }
/** Where a picture stands in the window, in CSS pixels: its upper left corner, and the ways along its upper and left edge. */
export interface Frame { o: Point; u: Point; v: Point }
/** Upright rectangle in the window, in CSS pixels. */
export interface Rect { left: number; top: number; right: number; bottom: number }
/** Side or corner of a rectangle by which it is held: its x and y each −1 (left, upper), 0 or 1. */
export interface Handle { x: -1 | 0 | 1; y: -1 | 0 | 1 }

export const HANDLES: readonly Handle[] = [{ x: -1, y: -1 }, { x: 0, y: -1 }, { x: 1, y: -1 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }, { x: -1, y: 1 }, { x: -1, y: 0 }]
/** Smallest side of a rectangle, in percent: about a character of a page of A4. */
export const SMALLEST = 0.6

const clamp = (n: number, most = 100) => Math.max(0, Math.min(most, n))
/** Hundredths of a percent: finer than a pixel of any scan, and the same after a journey through a file. */
const round = (n: number) => Math.round(n * 100) / 100
const tidy = (b: Box): Box => ({ x: round(b.x), y: round(b.y), width: round(b.width), height: round(b.height) })

export function pointAt(f: Frame, x: number, y: number): Point {
  return { x: f.o.x + (f.u.x * x + f.v.x * y) / 100, y: f.o.y + (f.u.y * x + f.v.y * y) / 100 }
}

/** A point of the window in percent of the picture, not limited to it; undefined for a picture without surface. */
export function percentAt(f: Frame, p: Point): Point | undefined {
  const area = f.u.x * f.v.y - f.u.y * f.v.x
  if (Math.abs(area) < 1e-6) return undefined
  const dx = p.x - f.o.x, dy = p.y - f.o.y
  return { x: (100 * (dx * f.v.y - dy * f.v.x)) / area, y: (100 * (f.u.x * dy - f.u.y * dx)) / area }
}

/** Corners of a rectangle in the window: upper left, upper right, lower right, lower left of the picture as it is read. */
export function cornersOf(f: Frame, b: Box): [Point, Point, Point, Point] {
  return [pointAt(f, b.x, b.y), pointAt(f, b.x + b.width, b.y), pointAt(f, b.x + b.width, b.y + b.height), pointAt(f, b.x, b.y + b.height)]
}

export function boundsOf(points: readonly Point[]): Rect {
  const xs = points.map((p) => p.x), ys = points.map((p) => p.y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

export const WHOLE: Box = { x: 0, y: 0, width: 100, height: 100 }

/** The part that two rectangles have in common; undefined where there is none. */
export function common(a: Rect, b: Rect): Rect | undefined {
  const r = { left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) }
  return r.right - r.left > 0.5 && r.bottom - r.top > 0.5 ? r : undefined
}

/** The rectangle between two points, in percent; undefined for one that is too small to be meant. */
export function boxBetween(a: Point, b: Point): Box | undefined {
  const x = clamp(Math.min(a.x, b.x)), y = clamp(Math.min(a.y, b.y))
  const box = { x, y, width: clamp(Math.max(a.x, b.x)) - x, height: clamp(Math.max(a.y, b.y)) - y }
  return box.width < SMALLEST || box.height < SMALLEST ? undefined : tidy(box)
}

/** Moved by so many percent, kept on the picture. */
export function moved(b: Box, dx: number, dy: number): Box {
  return tidy({ ...b, x: clamp(b.x + dx, 100 - b.width), y: clamp(b.y + dy, 100 - b.height) })
}

/** Held at a side or corner and drawn by so many percent. It does not turn inside out, and does not leave the picture. */
export function drawn(b: Box, handle: Handle, dx: number, dy: number): Box {
  const side = (from: number, length: number, at: -1 | 0 | 1, by: number): [number, number] => {
    if (at === 0) return [from, length]
    if (at === 1) return [from, Math.max(SMALLEST, Math.min(100 - from, length + by))]
    const edge = Math.max(0, Math.min(from + length - SMALLEST, from + by))
    return [edge, from + length - edge]
  }
  const [x, width] = side(b.x, b.width, handle.x, dx)
  const [y, height] = side(b.y, b.height, handle.y, dy)
  return tidy({ x, y, width, height })
}

/** Moves along the axes of the window, in percent of the picture as it is read: on a picture that lies on its side, → goes right all the same. */
export function stepIn(f: Frame, dx: number, dy: number, percent: number): Point {
  const at = percentAt({ ...f, o: { x: 0, y: 0 } }, { x: dx, y: dy }) ?? { x: dx, y: dy }
  const along = Math.max(Math.abs(at.x), Math.abs(at.y)) || 1
  return { x: Math.abs(at.x) < along / 1e6 ? 0 : (at.x / along) * percent, y: Math.abs(at.y) < along / 1e6 ? 0 : (at.y / along) * percent }
}

/** The frame of the paper itself, where the picture shows it turned clockwise by so many quarters. */
export function unturned(f: Frame, quarters: number): Frame {
  const { o, u, v } = f
  const neg = (p: Point) => ({ x: 0 - p.x, y: 0 - p.y }), sum = (...ps: Point[]) => ({ x: ps.reduce((n, p) => n + p.x, 0), y: ps.reduce((n, p) => n + p.y, 0) })
  switch (((quarters % 4) + 4) % 4) {
    case 1: return { o: sum(o, u), u: v, v: neg(u) }
    case 2: return { o: sum(o, u, v), u: neg(u), v: neg(v) }
    case 3: return { o: sum(o, v), u: neg(v), v: u }
    default: return f
  }
}
