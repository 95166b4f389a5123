import type { CaseFile } from '../../casefile/schema.ts'
import { isBody } from './names.ts'
import type { ReadParty } from './parties.ts'

/** The parties of a paper beside those that the papers before it name. */

/** Names as the papers before give them. */
export function asKnown(parties: readonly ReadParty[], before: readonly ReadParty[]): void {
  cutToKnown(parties, before)
  speakForKnown(parties, before)
}

/** “申请执行人孔某在外地务工”: a name that runs on is that of whom an earlier paper names. */
function cutToKnown(parties: readonly ReadParty[], before: readonly ReadParty[]): void {
  for (const p of parties) {
    const known = p.name.length > NAME_MAX && !isBody(p.name) ? before.find((q) => q.side === p.side && q.name.length > 1 && q.name.length < p.name.length && p.name.startsWith(q.name)) : undefined
    if (known === undefined) continue
    p.name = known.name
    if (p.party.name) p.party.name = { ...p.party.name, value: known.name }
  }
}

/** “被约谈人：申请执行人查某”, who runs the firm that an earlier paper names as the applicant: he speaks for it, and is no applicant besides. */
function speakForKnown(parties: readonly ReadParty[], before: readonly ReadParty[]): void {
  for (const p of parties) {
    if (p.side !== 'applicant' || isBody(p.name) || before.some((q) => q.name === p.name && q.side === p.side)) continue
    const firms = before.filter((q) => q.side === 'applicant' && isBody(q.name) && (q.operator === p.name || q.party.legalRepresentative?.value === p.name))
    const [firm] = firms
    if (firm === undefined || firms.some((q) => q.name !== firm.name) || p.party.name === undefined) continue
    p.agents = [...(p.agents ?? []), p.name]
    p.name = firm.name
    p.party = { name: { ...p.party.name, value: firm.name }, ...(p.party.kind ? { kind: { ...p.party.kind, value: 'organization' as const } } : {}) }
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
