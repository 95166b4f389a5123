import { valueOf } from '../casefile/fact.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'

/** Most keys that one case is found by; a case with hundreds of debtors is found by its first. */
const MOST = 60

/** What other cases have in common with a case: its debtors' names and numbers, the document that it enforces. Rules that compare cases look others up by these. */
export function kinKeys(file: CaseFile): string[] {
  const keys = new Set<string>()
  const basis = valueOf(file.basis?.number)
  if (basis !== undefined) keys.add(`b:${squash(basis)}`.slice(0, 100))
  for (const d of file.debtors) {
    for (const [mark, value] of [['n', valueOf(d.name)], ['i', valueOf(d.idNumber)], ['u', valueOf(d.unifiedCode)]] as const) {
      if (value !== undefined && squash(value) !== '') keys.add(`${mark}:${squash(value)}`.slice(0, 100))
    }
    if (keys.size >= MOST) break
  }
  return [...keys].slice(0, MOST)
}
