import * as z from 'zod/mini'

/** Stored rows are parsed when they are read, each by itself: a damaged one is counted, never shown half. */

/** The row, or undefined when it does not parse. */
export function parsed<S extends z.ZodMiniType>(schema: S, row: unknown): z.output<S> | undefined {
  const p = z.safeParse(schema, row)
  return p.success ? p.data : undefined
}

/** The rows that parse, and the number of those that do not. */
export function sift<S extends z.ZodMiniType>(schema: S, rows: readonly unknown[]): { good: z.output<S>[]; damaged: number } {
  const good: z.output<S>[] = []
  for (const row of rows) {
    const p = z.safeParse(schema, row)
    if (p.success) good.push(p.data)
  }
  return { good, damaged: rows.length - good.length }
}
