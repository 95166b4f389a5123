import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { concerns, namesFor, namesOf } from './facts.ts'

const MASKED = /[*＊×某]/

/** Done by a debtor, as far as the debtors are told: what a stranger did is not held against the debtor. */
export function isDebtors(file: CaseFile, e: CaseEvent): boolean {
  const by = namesOf(e.party)
  if (by.length === 0 || file.coverage.parties === 'partial' || file.debtors.length === 0) return true
  return file.debtors.some((d) => d.name === undefined || MASKED.test(valueOf(d.name) ?? '') || by.some((b) => MASKED.test(b)) || concerns(e, namesFor(d)))
}
