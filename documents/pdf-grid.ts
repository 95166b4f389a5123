import type { Rule, Rules } from './pdf-rules.ts'

/** Rules drawn on a page → the tables that they make, cell by cell, merged cells as one. */

export interface GridCell { left: number; right: number; top: number; bottom: number; row: number; colspan: number; rowspan: number }
export interface Grid { left: number; right: number; top: number; bottom: number; rows: GridCell[][]; xs: readonly number[] }

/** Rules that end this near to another meet it. */
export const NEAR = 3.5
const MOST_COLUMNS = 60
const MOST_ROWS = 400
/** A page with more rules is a drawing. */
const MOST_RULES = 1500

/** Lines across that no line down meets. */
export function loneAcross({ across, down }: Rules): Rule[] {
  return across.length + down.length > MOST_RULES ? [] : across.filter((a) => !down.some((d) => meets(a, d)))
}

/** Tables with two columns and two rows at least; a frame around a text is none. */
export function gridsOf({ across, down }: Rules): Grid[] {
  if (across.length + down.length > MOST_RULES || across.length < 2 || down.length < 1) return []
  return components(across, down).flatMap((c) => gridOf(c) ?? [])
}

interface Component { across: Rule[]; down: Rule[] }

function components(across: readonly Rule[], down: readonly Rule[]): Component[] {
  const group = new Map<Rule, Component>()
  for (const a of across) group.set(a, { across: [a], down: [] })
  for (const d of down) {
    const own: Component = { across: [], down: [d] }
    group.set(d, own)
    const met = new Set(across.filter((a) => meets(a, d)).flatMap((a) => group.get(a) ?? []))
    for (const c of met) {
      own.across.push(...c.across)
      own.down.push(...c.down)
      for (const r of [...c.across, ...c.down]) group.set(r, own)
    }
  }
  return [...new Set(group.values())]
}

const within = (x: number, r: Rule) => x >= r.from - NEAR && x <= r.to + NEAR
const meets = (a: Rule, d: Rule) => within(d.at, a) && within(a.at, d)

function gridOf({ across, down }: Component): Grid | undefined {
  /* Tables are often open at their sides. */
  const xs = distinct([...down.map((d) => d.at), ...across.flatMap((a) => [a.from, a.to])])
  const ys = distinct([...across.map((a) => a.at), ...down.flatMap((d) => [d.from, d.to])])
  const columns = xs.length - 1, rows = ys.length - 1
  if (columns < 2 || rows < 2 || columns > MOST_COLUMNS || rows > MOST_ROWS) return undefined
  const middle = (list: readonly number[], i: number) => ((list[i] ?? 0) + (list[i + 1] ?? 0)) / 2
  const wall = (list: readonly Rule[], at: number, x: number) => list.some((r) => Math.abs(r.at - at) <= NEAR && x >= r.from && x <= r.to)
  const owner = Array.from({ length: rows * columns }, (_, i) => i)
  const find = (i: number): number => {
    let n = i
    while (owner[n] !== n) n = owner[n] ?? n
    return n
  }
  const join = (a: number, b: number) => { const [x, y] = [find(a), find(b)]; owner[Math.max(x, y)] = Math.min(x, y) }
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) {
    if (c + 1 < columns && !wall(down, xs[c + 1] ?? 0, middle(ys, r))) join(r * columns + c, r * columns + c + 1)
    if (r + 1 < rows && !wall(across, ys[r + 1] ?? 0, middle(xs, c))) join(r * columns + c, (r + 1) * columns + c)
  }
  const cells = regionsOf(rows, columns, (r, c) => find(r * columns + c)).map((g): GridCell => ({
    left: xs[g.left] ?? 0, right: xs[g.right + 1] ?? 0, top: ys[g.top] ?? 0, bottom: ys[g.bottom + 1] ?? 0, row: g.top, colspan: g.right - g.left + 1, rowspan: g.bottom - g.top + 1,
  }))
  const byRow = Array.from({ length: rows }, (_, r) => cells.filter((c) => c.row === r).sort((a, b) => a.left - b.left))
  if (byRow.filter((r) => r.length > 1).length < 1 || byRow.filter((r) => r.length > 0).length < 2) return undefined
  return { left: xs[0] ?? 0, right: xs[columns] ?? 0, top: ys[0] ?? 0, bottom: ys[rows] ?? 0, rows: byRow, xs }
}

interface Region { left: number; right: number; top: number; bottom: number; size: number }

/** What is not parted by walls, as boxes. Where cells are left out of rows it is no box: there each row has its own. */
function regionsOf(rows: number, columns: number, owner: (row: number, column: number) => number): Region[] {
  const whole = new Map<number, Region>(), runs = new Map<number, Region[]>()
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) {
    const id = owner(r, c), known = whole.get(id), own = runs.get(id) ?? [], last = own.at(-1)
    if (!known) whole.set(id, { left: c, right: c, top: r, bottom: r, size: 1 })
    else { known.left = Math.min(known.left, c); known.right = Math.max(known.right, c); known.bottom = r; known.size++ }
    if (last?.top === r && last.right === c - 1) { last.right = c; last.size++ } else own.push({ left: c, right: c, top: r, bottom: r, size: 1 })
    runs.set(id, own)
  }
  return [...whole].flatMap(([id, g]) => (g.size === (g.right - g.left + 1) * (g.bottom - g.top + 1) ? [g] : runs.get(id) ?? []))
}

function distinct(places: readonly number[]): number[] {
  const found: number[] = []
  for (const p of [...places].sort((a, b) => a - b)) if (found.length === 0 || p - (found.at(-1) ?? 0) > 2 * NEAR) found.push(p)
  return found
}
