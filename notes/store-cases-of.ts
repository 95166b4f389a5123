import type { Table } from 'dexie'

/** Past so many cases a table is read whole and sifted: asking case by case takes longer then. */
const MANY = 2_000

/**
 * Rows of several cases, in the order of the cases' ids. Case by case, for sealed ids have no order that one search could follow.
 * `many`: Infinity for a table that is too large to be read whole.
 */
export async function ofCases<T extends { caseId: string }, I>(table: Table<T, string, I>, ids: readonly string[], many = MANY): Promise<T[]> {
  const asked = [...new Set(ids)].sort()
  if (asked.length > many) {
    const byCase = new Map(asked.map((id) => [id, [] as T[]]))
    for (const row of await table.toArray()) byCase.get(row.caseId)?.push(row)
    return [...byCase.values()].flat()
  }
  return (await Promise.all(asked.map((id) => table.where('caseId').equals(id).toArray()))).flat()
}
