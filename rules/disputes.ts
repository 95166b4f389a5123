import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import { squash } from '../casefile/text.ts'
import type { Asset, CaseEvent, CaseFile } from '../casefile/schema.ts'
import { namesFor, namesOf, sameName, wordsOf } from './facts.ts'
import { doneBy } from './judging.ts'
import { kept } from './last-case.ts'

/** Objections and suits that touch the right to a thing: are they ended? */

export interface Dispute {
  filed: CaseEvent
  /** unclear: neither what it is about nor how it ended is told */
  state: 'open' | 'ended' | 'unclear'
  /** the decision that ended it, where it stands as an act of its own */
  decision?: CaseEvent
}

/** What touches the right to a thing, or the sharing out. */
const OF_PROPERTY = /案外人|第三人|异议之诉|确权|权属|所有权|租赁|优先权|排除执行|分配方案|参与分配/
/** What touches an act of enforcement only. */
const OF_ACTS = /执行行为|管辖|失信|限制(?:高)?消费|限高|终结本次|终本|拘留|罚款|送达|变更追加|利息|执行依据/
const ENDED = /驳回|不予受理|撤回|撤诉|已审结|已裁定|审查终结|成立|不成立|已判决/

/** Those filed by that day, in the order of the file; what is said only of acts of enforcement is none. */
export function disputesBy(file: CaseFile, closing: CivilDate): Dispute[] {
  const decisions = doneBy(file, closing, 'objection-decided')
  const taken = new Set<CaseEvent>()
  return doneBy(file, closing, 'objection-filed').flatMap((e) => disputeOf(e, decisions, taken) ?? [])
}

function disputeOf(filed: CaseEvent, decisions: readonly CaseEvent[], taken: Set<CaseEvent>): Dispute | undefined {
  const told = `${wordsOf(filed)}${valueOf(filed.about) ?? ''}`
  const ofProperty = OF_PROPERTY.test(told) || (valueOf(filed.about) !== undefined && !OF_ACTS.test(told))
  if (!ofProperty && OF_ACTS.test(told)) return undefined
  /* Each decision ends one objection, one that was filed before it. */
  const decision = decisions.find((d) => !taken.has(d) && answers(d, filed))
  if (decision) {
    taken.add(decision)
    return { filed, state: 'ended', decision }
  }
  if (ENDED.test(valueOf(filed.result) ?? '')) return { filed, state: 'ended' }
  return { filed, state: ofProperty ? 'open' : 'unclear' }
}

function answers(d: CaseEvent, e: CaseEvent): boolean {
  const asked = valueOf(e.on), decided = valueOf(d.on)
  if (asked !== undefined && decided !== undefined && decided < asked) return false
  const about = valueOf(e.about), of = valueOf(d.about)
  return about === undefined || of === undefined || about === of
}

/**
 * The open objection or suit of an outsider over this thing: while it runs the thing may not be disposed of (民诉法第238条).
 * One that names no thing is taken to be of the only one there is. A debtor’s own objection holds nothing up.
 */
export function claimOver(file: CaseFile, a: Asset, closing: CivilDate): CaseEvent | undefined {
  const claims = claimsBy(file, closing)
  if (claims.length === 0) return undefined
  const what = squash(valueOf(a.description) ?? '')
  return claims.find(({ about, words }) => (about === '' ? file.assets.length === 1 || (what !== '' && words.includes(what)) : what !== '' && (what.includes(about) || about.includes(what))))?.filed
}

interface Claim {
  filed: CaseEvent
  about: string
  words: string
}

/** A case may have thousands of things and of objections: the claims are sorted out once for all things. */
const claimsOf = kept((_: CaseFile) => new Map<CivilDate, Claim[]>())

function claimsBy(file: CaseFile, closing: CivilDate): Claim[] {
  const known = claimsOf(file)
  let claims = known.get(closing)
  if (claims === undefined) {
    const parties = [...file.debtors, ...file.applicants].flatMap(namesFor)
    const open = disputesBy(file, closing).filter(({ filed, state }) => state === 'open' && isOutsiders(filed, parties))
    claims = open.slice(0, 200).map(({ filed }) => ({ filed, about: squash(valueOf(filed.about) ?? ''), words: squash(wordsOf(filed)) }))
    known.set(closing, claims)
  }
  return claims
}

function isOutsiders(e: CaseEvent, parties: readonly string[]): boolean {
  const by = namesOf(e.party)
  return by.length === 0 ? /案外人|第三人|异议之诉|排除执行/.test(wordsOf(e)) : parties.length > 0 && !by.some((b) => parties.some((p) => sameName(b, p)))
}
