/** Measured numbers as a reader wants them: the middle, and how far they lie apart. */

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? upper) + upper) / 2
}

export interface Spread {
  median: number
  min: number
  max: number
  runs: number
}

export function spread(numbers: readonly number[]): Spread {
  return { median: median(numbers), min: Math.min(...numbers), max: Math.max(...numbers), runs: numbers.length }
}

/** Three figures are as much as a run on a busy machine can tell. */
export function shown(n: number): string {
  return n >= 100 ? Math.round(n).toLocaleString('en-US') : n >= 10 ? n.toFixed(1) : n.toFixed(2)
}

/** 中位数（最小–最大） */
export function inWords(s: Spread, unit = ''): string {
  return s.runs === 1 ? `${shown(s.median)}${unit}（1 次）` : `${shown(s.median)}${unit}（${shown(s.min)}–${shown(s.max)}）`
}

/** A table that fits a README. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
