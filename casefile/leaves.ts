import type { AnyFact, CaseFile } from './schema.ts'

/** Facts by their path: `filedOn`, `amounts.due`, `debtors.0.agent.name`. */

/** The fact at a path; undefined where nothing was read, or where the path names no fact. */
export function leafOf(file: CaseFile, path: string): AnyFact | undefined {
  let at: unknown = file
  for (const step of path.split('.')) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, step)) return undefined
    at = Reflect.get(at, step)
  }
  return isFact(at) ? at : undefined
}

/** A copy with the fact at the path set, or taken out; groups of facts on the way are made. */
export function withLeaf(at: unknown, path: readonly string[], fact: AnyFact | undefined): unknown {
  const [head, ...rest] = path
  if (head === undefined) return fact
  if (Array.isArray(at)) return at.map((item: unknown, i) => (String(i) === head ? withLeaf(item, rest, fact) : item))
  const group: object = at !== null && typeof at === 'object' ? at : {}
  const inner: unknown = Object.hasOwn(group, head) ? Reflect.get(group, head) : undefined
  const next = withLeaf(inner, rest, fact)
  if (next !== undefined) return { ...group, [head]: next }
  return Object.fromEntries(Object.entries(group).filter(([key]) => key !== head))
}

function isFact(x: unknown): x is AnyFact {
  return x !== null && typeof x === 'object' && 'quote' in x && typeof x.quote === 'string' && 'value' in x
}
