import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile, Party } from '../casefile/schema.ts'
import { concerns, namesOf } from './facts.ts'

/** Whose bankruptcy the material tells of. */

/** An enterprise by its name: 个体工商户、村委会、机关 are none. */
export function isEnterprise(name: string, kind: string | undefined): boolean {
  return kind !== 'natural' && /公司|厂$|企业|集团/.test(name) && !/分公司$|合伙|个人独资|个体/.test(name)
}

/** Acts that name nobody, in a case of several debtors: whom they were against is not told, so that they accuse none of them by himself. */
export function namesNobody(file: CaseFile, acts: readonly CaseEvent[]): boolean {
  return file.debtors.length > 1 && acts.length > 0 && acts.every((e) => namesOf(e.party).length === 0)
}

export interface Bankruptcy {
  /** acts of this debtor */
  sure: CaseEvent[]
  /** acts that name nobody and may be another debtor's */
  open: CaseEvent[]
}

/** Which of these acts are of that debtor. One that names nobody is of the debtor said to be bankrupt, else of the only one, else of the only enterprise; otherwise it is nobody's for sure. */
export function bankruptcyOf(file: CaseFile, debtor: Party | undefined, acts: readonly CaseEvent[]): Bankruptcy {
  const name = valueOf(debtor?.name)
  const sure = acts.filter((e) => namesOf(e.party).length > 0 && concerns(e, name === undefined ? [] : [name]))
  const nameless = acts.filter((e) => namesOf(e.party).length === 0)
  if (nameless.length === 0) return { sure, open: [] }
  if (file.debtors.length <= 1) return { sure: [...sure, ...nameless], open: [] }
  if (file.debtors.some((d) => valueOf(d.bankrupt) === true)) return { sure: valueOf(debtor?.bankrupt) === true ? [...sure, ...nameless] : sure, open: [] }
  const enterprises = file.debtors.filter((d) => isEnterprise(valueOf(d.name) ?? '', valueOf(d.kind)))
  if (debtor === undefined || !enterprises.includes(debtor)) return { sure, open: [] }
  return enterprises.length === 1 ? { sure: [...sure, ...nameless], open: [] } : { sure, open: nameless }
}
