import { closingFile } from '../../casefile/closing-ruling.ts'
import { valueOf } from '../../casefile/fact.ts'
import type { Note } from '../schema.ts'
import { collectBases, isQuotable, type Bases } from './bases.ts'
import { conditionOf, partyNames, problemOf, withoutApproval, type CaseNotes, type Finding } from './words-of.ts'
import { decisionsOf } from '../decisions.ts'

/**
 * What a 检察建议书 over many cases rests on, taken in case by case: of a case only a line and the names of its problems are kept, of a problem
 * its counts, its bases and a few examples, so that thousands of cases take little room.
 */

/** Examples told of each problem; the list of cases names them all. */
export const EXAMPLES_MAX = 5
/** Longest reason of an example, in UTF-16 units. */
const REASON_MAX = 600

export interface Example {
  caseId: string
  caseNumber: string
  reason: string
  /** where to look for what would settle it */
  directions: readonly string[]
  accepted: boolean
}
export interface Problem {
  rule: string
  name: string
  suspected: number
  defects: number
  /** confirmed by the reader */
  accepted: number
  examples: Example[]
  bases: Map<string, Finding['basis'][number]>
}
export interface CaseLine {
  caseId: string
  caseNumber: string
  parties: string
  filedOn: string
  rulingOn: string
  /** rules, and whether the reader confirmed it */
  problems: { rule: string; accepted: boolean }[]
}
/** The cases of one court. */
export interface CourtCases {
  court: string
  reviewed: number
  notApplicable: number
  lines: CaseLine[]
  problems: Map<string, Problem>
  /** 疑似 conclusions that the reader did not accept */
  overridden: number
  /** 疑似 conclusions without an article that may be quoted */
  withoutBasis: Map<string, number>
  /** to be looked into before anything can be said, by problem */
  clues: Map<string, number>
  unseen: Map<string, number>
  /** notes marked 检察建议 that belong to no conclusion told here */
  noted: { caseId: string; caseNumber: string; comment: string }[]
  /** earliest and latest day as of which the cases were judged */
  asOf: { from: string; to: string }
  all: Bases
}

export interface SuggestionCases {
  add: (c: CaseNotes) => void
  /** by court, the one with most cases first */
  courts: () => CourtCases[]
}

export function collectCases(): SuggestionCases {
  const courts = new Map<string, CourtCases>()
  return {
    add({ record, notes }) {
      const of = courts.get(record.court) ?? fresh(record.court)
      courts.set(record.court, of)
      takeIn(of, record, notes.filter((n) => n.deletedAt === undefined))
    },
    courts: () => [...courts.values()].sort((a, b) => b.reviewed - a.reviewed || (a.court < b.court ? -1 : 1)),
  }
}

function fresh(court: string): CourtCases {
  return { court, reviewed: 0, notApplicable: 0, lines: [], problems: new Map(), overridden: 0, withoutBasis: new Map(), clues: new Map(), unseen: new Map(), noted: [], asOf: { from: '', to: '' }, all: collectBases() }
}

function takeIn(of: CourtCases, record: CaseNotes['record'], notes: readonly Note[]): void {
  const { review, caseFile: c } = record
  const decisions = decisionsOf(notes)
  of.reviewed++
  if (review.legality.conclusion === 'not-applicable') of.notApplicable++
  if (of.asOf.from === '' || review.asOf < of.asOf.from) of.asOf.from = review.asOf
  if (review.asOf > of.asOf.to) of.asOf.to = review.asOf
  const told: CaseLine['problems'] = []
  const rules = new Set<string>()
  for (const f of review.findings) {
    const decision = decisions.get(f.rule)?.decision
    if (f.legality === 'clue' && decision !== 'override') count(of.clues, problemOf(f))
    if (f.legality === 'need-check' && decision !== 'override') count(of.unseen, conditionOf(f))
    if (f.legality !== 'suspected-violation' && f.legality !== 'procedural-defect') continue
    if (decision === 'override') of.overridden++
    else if (!f.basis.some(isQuotable)) count(of.withoutBasis, problemOf(f))
    else {
      of.all.add(f)
      rules.add(f.rule)
      told.push({ rule: f.rule, accepted: decision === 'accept' })
      tell(of, f, record, decision === 'accept')
    }
  }
  if (told.length > 0) of.lines.push({ caseId: record.id, caseNumber: record.caseNumber, parties: [partyNames(c.applicants), partyNames(c.debtors)].filter((p) => p !== '').join(' / '), filedOn: valueOf(c.filedOn) ?? '', rulingOn: valueOf(closingFile(c).rulingOn) ?? valueOf(c.closedOn) ?? '', problems: told })
  for (const n of notes) if (n.handling === 'suggestion' && n.decision === undefined && (n.rule === undefined || !rules.has(n.rule))) of.noted.push({ caseId: record.id, caseNumber: record.caseNumber, comment: n.comment })
}

function tell(of: CourtCases, f: Finding, { id: caseId, caseNumber }: CaseNotes['record'], accepted: boolean): void {
  const problem = of.problems.get(f.rule) ?? { rule: f.rule, name: problemOf(f), suspected: 0, defects: 0, accepted: 0, examples: [], bases: new Map<string, Finding['basis'][number]>() }
  of.problems.set(f.rule, problem)
  if (f.legality === 'suspected-violation') problem.suspected++
  else problem.defects++
  if (accepted) problem.accepted++
  for (const b of f.basis) if (isQuotable(b)) problem.bases.set(`${b.document}\u0000${b.article}`, b)
  const example: Example = { caseId, caseNumber, reason: clipped(withoutApproval(f.reason)), directions: f.wouldPassIf.slice(0, 3), accepted }
  if (problem.examples.length < EXAMPLES_MAX) problem.examples.push(example)
  else if (accepted) {
    /* What the reader confirmed is the better example. */
    const weaker = problem.examples.findLastIndex((e) => !e.accepted)
    if (weaker >= 0) problem.examples[weaker] = example
  }
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}
function clipped(text: string): string {
  return text.length <= REASON_MAX ? text : `${text.slice(0, REASON_MAX - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
