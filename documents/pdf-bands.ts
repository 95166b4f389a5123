import { NEAR, type Grid, type GridCell } from './pdf-grid.ts'
import type { Placed } from './pdf-lines.ts'
import type { Rule } from './pdf-rules.ts'

/**
 * Tables with lines below their rows alone, as most component libraries draw them: the lines part the rows, and the
 * blank that runs down through all of them parts the columns.
 */

/** A table has three lines at least; two may be anything. */
const FEWEST = 3
/** A blank between columns is wider than this many characters. */
const COLUMN_GAP = 0.8
/** The heading above the first line stands no further from it than this many characters. */
const HEAD = 3

export function bandsOf(across: readonly Rule[], placed: readonly Placed[]): Grid[] {
  const groups: Rule[][] = []
  for (const rule of [...across].sort((a, b) => a.at - b.at)) {
    const group = groups.find((g) => { const [first] = g; return first !== undefined && Math.abs(first.from - rule.from) < NEAR && Math.abs(first.to - rule.to) < NEAR })
    if (group) group.push(rule)
    else groups.push([rule])
  }
  return groups.filter((g) => g.length >= FEWEST).flatMap((g) => gridOf(g, placed) ?? [])
}

function gridOf(rules: readonly Rule[], placed: readonly Placed[]): Grid | undefined {
  const [first] = rules, last = rules.at(-1)
  if (!first || !last) return undefined
  const own = placed.filter((p) => p.left > first.from - NEAR && p.right < first.to + NEAR)
  const top = headTop(own, first.at)
  const ys = [...(top === undefined ? [] : [top]), ...rules.map((r) => r.at)]
  const inside = own.filter((p) => { const y = p.base - 0.35 * p.height; return y > (ys[0] ?? 0) && y < last.at })
  const xs = columnsOf(inside, first.from, first.to)
  if (xs.length < 3) return undefined
  const rows = ys.slice(1).map((bottom, r): GridCell[] => xs.slice(1).map((right, c) => ({ left: xs[c] ?? 0, right, top: ys[r] ?? 0, bottom, row: r, colspan: 1, rowspan: 1 })))
  return { left: first.from, right: first.to, top: ys[0] ?? 0, bottom: last.at, rows, xs }
}

/** Where the heading begins that stands right above the first line: several words side by side. */
function headTop(own: readonly Placed[], at: number): number | undefined {
  const above = own.filter((p) => p.base < at && p.base > at - HEAD * p.height)
  const line = above.filter((p) => above.every((o) => o.base - p.base < 1.6 * p.height))
  return line.length > 1 ? Math.min(...line.map((p) => p.base - 1.2 * p.height)) : undefined
}

function columnsOf(inside: readonly Placed[], from: number, to: number): number[] {
  const sorted = [...inside].sort((a, b) => a.left - b.left)
  const borders = [from]
  let reached = sorted[0]?.right ?? to
  for (const p of sorted) {
    if (p.left - reached > COLUMN_GAP * p.height) borders.push((p.left + reached) / 2)
    reached = Math.max(reached, p.right)
  }
  return [...borders, to]
}
