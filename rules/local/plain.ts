import type { CaseFile } from '../../casefile/schema.ts'

/** Fields that hold money: numbers for conditions. */
const MONEY = new Set(['due', 'paid', 'waived', 'unpaid', 'amount', 'value', 'referencePrice'])

/**
 * The case file with bare values, as conditions of local rules see it: a fact not read is missing, one said not to exist is
 * null, amounts are numbers, whole numbers are as CEL counts them.
 */
export function plainCase(file: CaseFile): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(file)) {
    if (key === 'coverage' || key === 'conflicts' || value === undefined) continue
    out[key] = plain(value, key)
  }
  return out
}

function plain(x: unknown, key: string): unknown {
  if (Array.isArray(x)) return x.map((item) => plain(item, key))
  if (x === null || typeof x !== 'object') return x
  if ('quote' in x && 'value' in x) return leaf(x.value, key)
  const out: Record<string, unknown> = {}
  for (const [k, v] of Object.entries(x)) if (v !== undefined) out[k] = plain(v, k)
  return out
}

function leaf(value: unknown, key: string): unknown {
  if (typeof value === 'string' && MONEY.has(key)) return Number(value)
  if (typeof value === 'number' && (key === 'round' || key === 'clause')) return BigInt(value)
  return value
}
