import { valueOf } from '../casefile/fact.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { sameName } from './facts.ts'

/** Do two cases enforce the same claim: the same document, or one continues the other? Of numbers not told: no. */
export function sameClaim(a: CaseFile, b: CaseFile): boolean {
  return same(valueOf(a.basis?.number), valueOf(b.basis?.number)) || same(valueOf(a.originalCase?.number), valueOf(b.caseNumber)) || same(valueOf(b.originalCase?.number), valueOf(a.caseNumber))
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== '' && sameName(a, b)
}
