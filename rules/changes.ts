import type { CivilDate } from '../casefile/dates.ts'
import type { CaseFile } from '../casefile/schema.ts'
import type { Finding, Review } from './types.ts'

/** What another judgement of a case says otherwise than an earlier one, and why. */

/** law: the sources it rests on are others; rule: the rule itself; day: time has passed; facts: something else was read or set right. */
export const CAUSES = ['law', 'rule', 'day', 'facts'] as const
export type Cause = (typeof CAUSES)[number]
export const CAUSE_WORDS: Record<Cause, string> = { law: '依据更新', rule: '规则更新', day: '日期变化', facts: '案情变化' }

/** What is read of a review here; stored and fresh ones both fit. */
export type ComparedFinding = Pick<Finding, 'rule' | 'title' | 'approval' | 'legality' | 'reason'> & { basis: readonly { document: string; article: string; from: CivilDate | null }[] }
export interface Compared {
  file: CaseFile
  review: Pick<Review, 'asOf' | 'ruleset'> & { findings: readonly ComparedFinding[] }
}
export interface Change {
  rule: string
  title: string
  /** undefined: the rule was not there, or is no longer */
  before: ComparedFinding | undefined
  after: ComparedFinding | undefined
  why: Cause[]
}

/** `again` judges a file as today's rules do, on that day. Rules of which nothing changed are left out. */
export function changesSince(before: Compared, now: Compared, again: (file: CaseFile, asOf: CivilDate) => Pick<Review, 'findings'>): Change[] {
  const rules = [...new Set([...now.review.findings, ...before.review.findings].map((f) => f.rule))]
  const pairs = rules.map((rule) => ({ rule, was: find(before.review.findings, rule), is: find(now.review.findings, rule) })).filter(({ was, is }) => differ(was, is))
  if (pairs.length === 0) return []
  const byRules = again(before.file, before.review.asOf).findings
  const byDay = before.review.asOf === now.review.asOf ? byRules : again(before.file, now.review.asOf).findings
  return pairs.map(({ rule, was, is }) => {
    const ruled = find(byRules, rule), passed = find(byDay, rule)
    const why: Cause[] = []
    if (differ(was, ruled)) why.push(otherBasis(was, ruled) ? 'law' : 'rule')
    if (differ(ruled, passed)) why.push('day')
    if (differ(passed, is) || why.length === 0) why.push('facts')
    return { rule, title: is?.title ?? was?.title ?? rule, before: was, after: is, why }
  })
}

function find(list: readonly ComparedFinding[], rule: string): ComparedFinding | undefined {
  return list.find((f) => f.rule === rule)
}
function differ(a: ComparedFinding | undefined, b: ComparedFinding | undefined): boolean {
  return a?.approval !== b?.approval || a?.legality !== b?.legality
}
/** The same rule resting on other articles: the law has changed under it. A rule that is new or gone is no change of law. */
function otherBasis(a: ComparedFinding | undefined, b: ComparedFinding | undefined): boolean {
  const key = (f: ComparedFinding) => f.basis.map((x) => `${x.document} ${x.article} ${x.from ?? ''}`).sort().join('\n')
  return a !== undefined && b !== undefined && key(a) !== key(b)
}
