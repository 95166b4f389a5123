import type { CaseFile } from '../../casefile/schema.ts'
import { isBody } from './names.ts'
import type { ReadParty } from './parties.ts'

/** The parties of a paper beside those that the papers before it name. */

/** “申请执行人孔某在外地务工”: a name that runs on is that of whom an earlier paper names. */
export function cutToKnown(parties: readonly ReadParty[], before: readonly ReadParty[]): void {
  for (const p of parties) {
    const known = p.name.length > NAME_MAX && !isBody(p.name) ? before.find((q) => q.side === p.side && q.name.length > 1 && q.name.length < p.name.length && p.name.startsWith(q.name)) : undefined
    if (known === undefined) continue
    p.name = known.name
    if (p.party.name) p.party.name = { ...p.party.name, value: known.name }
  }
}
/** Longer names of persons are rare. */
const NAME_MAX = 4

/** A talk with a neighbour tells that a debtor has died whom only the papers before it name as one. */
export function oneOfEach(parties: readonly ReadParty[]): ReadParty[] {
  return parties.filter((p, i) => parties.findIndex((q) => q.name === p.name && q.side === p.side) === i)
}

/** Each to his side. */
export function place(file: CaseFile, parties: readonly ReadParty[]): void {
  for (const p of parties) (p.side === 'applicant' ? file.applicants : p.side === 'debtor' ? file.debtors : file.others).push(p.party)
}
