/**
 * The lines that are drawn on a page of a PDF: borders of tables. Word processors stroke them or fill thin boxes,
 * browsers fill a thin box for each side of each cell; both come out as whole rules. Lengths in points, from the top left.
 */

/** A line across (`at` from the top, from left to right) or down (`at` from the left, from top to bottom). */
export interface Rule { at: number; from: number; to: number }
export interface Rules { across: Rule[]; down: Rule[] }

/** What of pdf.js's operator list is used. */
export interface Operators { fnArray: readonly number[]; argsArray: readonly unknown[] }
/** pdf.js's numbers of the operators. */
export type OperatorCodes = Readonly<Record<Used, number>>
type Used = 'save' | 'restore' | 'transform' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'setFillRGBColor' | 'setStrokeRGBColor' | 'constructPath'
  | 'fill' | 'eoFill' | 'stroke' | 'closeStroke' | 'fillStroke' | 'eoFillStroke' | 'closeFillStroke' | 'closeEOFillStroke'

/** A filled box no thicker than this is a line. */
const THIN = 2.6
/** Shorter lines belong to signs and ticks. */
const SHORT = 4
/** Lines no further apart than this are one: neighbours' borders, double rules. */
const SAME = 2.6
/** A gap that dashes and corners leave. */
const GAP = 3
/** A page with more is a drawing. */
const MOST = 20_000

type Matrix = readonly [number, number, number, number, number, number]
interface State { matrix: Matrix; fill: boolean; stroke: boolean }
type Point = readonly [number, number]

/** `view` is the page's viewport transform, as in `linesOf`. */
export function rulesOf({ fnArray, argsArray }: Operators, codes: OperatorCodes, view: readonly number[]): Rules {
  const found: Rules = { across: [], down: [] }
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  let state: State = { matrix: [a, b, c, d, e, f], fill: true, stroke: true }
  const kept: State[] = []
  const fills = new Set([codes.fill, codes.eoFill, codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke])
  const strokes = new Set([codes.stroke, codes.closeStroke, codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke])
  const turned = (by: unknown) => {
    const m = numbersOf(by)
    if (m?.length === 6) state = { ...state, matrix: times(state.matrix, m) }
  }
  for (const [i, fn] of fnArray.entries()) {
    if (found.across.length + found.down.length > MOST) return { across: [], down: [] }
    const given = argsArray[i], args: readonly unknown[] = Array.isArray(given) ? given : []
    if (fn === codes.save) kept.push(state)
    else if (fn === codes.restore || fn === codes.paintFormXObjectEnd) state = kept.pop() ?? state
    else if (fn === codes.transform) turned(args)
    else if (fn === codes.paintFormXObjectBegin) { kept.push(state); turned(args[0]) }
    else if (fn === codes.setFillRGBColor) state = { ...state, fill: isSeen(args[0]) }
    else if (fn === codes.setStrokeRGBColor) state = { ...state, stroke: isSeen(args[0]) }
    else if (fn === codes.constructPath && typeof args[0] === 'number') {
      const filled = state.fill && fills.has(args[0]), stroked = state.stroke && strokes.has(args[0])
      if (filled || stroked) for (const path of pathsOf(Array.isArray(args[1]) ? args[1][0] : undefined, state.matrix)) addPath(found, path, filled, stroked)
    }
  }
  return { across: merged(found.across), down: merged(found.down) }
}

function numbersOf(x: unknown): readonly number[] | undefined {
  const list: readonly unknown[] = x instanceof Float32Array ? Array.from(x) : Array.isArray(x) ? x : []
  return list.length > 0 && list.every((n): n is number => typeof n === 'number' && Number.isFinite(n)) ? list : undefined
}

/** White on paper is not seen. */
const isSeen = (colour: unknown) => !(typeof colour === 'string' && /^#f[c-f]f[c-f]f[c-f]$/i.test(colour))

function times([a, b, c, d, e, f]: Matrix, [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: readonly number[]): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** pdf.js's path: move 0 x y, line 1 x y, curve 2 (6), curve 3 (4), close 4. A path with a curve is no rule. */
function pathsOf(data: unknown, [a, b, c, d, e, f]: Matrix): Point[][] {
  const n = numbersOf(data)
  if (!n) return []
  const paths: Point[][] = []
  let current: Point[] = [], curved = false
  const close = () => {
    if (current.length > 1 && !curved) paths.push(current)
    current = []
    curved = false
  }
  for (let i = 0; i < n.length;) {
    const op = n[i] ?? 4, x = n[i + 1] ?? 0, y = n[i + 2] ?? 0
    if (op === 0) close()
    if (op === 0 || op === 1) current.push([a * x + c * y + e, b * x + d * y + f])
    if (op === 2 || op === 3) curved = true
    if (op === 4 && current[0]) current.push(current[0])
    i += op === 2 ? 7 : op === 3 ? 5 : op === 4 ? 1 : 3
  }
  close()
  return paths
}

function addPath(found: Rules, path: readonly Point[], filled: boolean, stroked: boolean): void {
  if (filled) {
    const xs = path.map((p) => p[0]), ys = path.map((p) => p[1])
    addLine(found, [Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)])
  }
  if (stroked) path.slice(1).forEach((p, i) => { const before = path[i]; if (before) addLine(found, before, p) })
}

function addLine({ across, down }: Rules, [x1, y1]: Point, [x2, y2]: Point): void {
  const width = Math.abs(x2 - x1), height = Math.abs(y2 - y1)
  if (height <= THIN && width >= SHORT) across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
  else if (width <= THIN && height >= SHORT) down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
}

/** Pieces of one line joined; lines side by side become one, at their middle. */
function merged(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  const groups: Rule[][] = []
  for (const r of sorted) {
    const group = groups.at(-1), first = group?.[0]
    if (group && first && r.at - first.at <= SAME) group.push(r)
    else groups.push([r])
  }
  return groups.flatMap((group) => {
    const at = group.reduce((n, r) => n + r.at, 0) / group.length
    const whole: Rule[] = []
    for (const r of group.sort((a, b) => a.from - b.from)) {
      const last = whole.at(-1)
      if (last && r.from <= last.to + GAP) last.to = Math.max(last.to, r.to)
      else whole.push({ at, from: r.from, to: r.to })
    }
    return whole
  })
}
