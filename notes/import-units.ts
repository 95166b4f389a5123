import type { StagedEntry } from './store-staged.ts'

/**
 * Rows that are compared and written together: all of a case, for what is said of a case hangs together, and nothing of one case hangs on
 * another, but where the same id stands in two (`tangled`).
 */

/** Rows of a unit, where single cases do not have more. */
const ROWS = 500

export function unitsOf(all: readonly StagedEntry[], tangled: readonly (readonly [string, string])[] = []): StagedEntry[][] {
  const parents = new Map<string, string>()
  const rootOf = (c: string): string => {
    let at = c
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up
    return at
  }
  for (const [a, b] of tangled) if (rootOf(a) !== rootOf(b)) parents.set(rootOf(a), rootOf(b))
  const groups = new Map<string, StagedEntry[]>()
  for (const e of all) {
    const key = rootOf(e.c)
    const known = groups.get(key)
    if (known) known.push(e)
    else groups.set(key, [e])
  }
  const units: StagedEntry[][] = []
  let unit: StagedEntry[] = []
  for (const group of groups.values()) {
    if (unit.length > 0 && unit.length + group.length > ROWS) {
      units.push(unit)
      unit = []
    }
    for (const e of group) unit.push(e)
  }
  return unit.length === 0 ? units : [...units, unit]
}
