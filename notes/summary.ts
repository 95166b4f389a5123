import * as z from 'zod/mini'
import { valueOf } from '../casefile/fact.ts'
import { APPROVALS, LEGALITIES, type Approval, type Legality } from '../rules/types.ts'
import { instant, short, type CaseRecord } from './schema.ts'

/**
 * What a list needs of a case, as a text that is stored beside the case as the key of an index: lists of twenty thousand cases are read
 * from the index alone, and the records, a hundred times as large, stay where they are. The time comes first, so that the index has the order of the list.
 */
export interface CaseSummary {
  id: string
  caseNumber: string
  court: string
  title: string
  /** everybody named in the case file; a case that was stored before they were listed has none */
  parties?: Parties
  lastSeenAt: string
  approval: Approval
  legality: Legality
  earliest: string | undefined
  /** how many conclusions say 通过 */
  passed: number
  /** conclusions that ask for something; `title` only of local rules, the others are known by their id */
  open: { rule: string; approval: Approval; legality: Legality; gate: boolean; title?: string }[]
}

/** Names of a case's parties, in the order of the file. */
export interface Parties { applicants: string[]; debtors: string[]; others: string[] }

/** Longer ones are no names. */
const NAME_MAX = 200

const SETTLED = new Set<string>(['pass', 'none', 'not-applicable'])
const LOCAL = 'local-'

export function summaryOf(c: Pick<CaseRecord, 'id' | 'caseNumber' | 'court' | 'title' | 'lastSeenAt' | 'review' | 'caseFile'>): string {
  const { applicants, debtors, others } = partiesOf(c.caseFile)
  const { approval, legality, findings } = c.review
  const open = findings.filter((f) => !SETTLED.has(f.approval) || !SETTLED.has(f.legality))
    .map((f) => [f.rule, APPROVALS.indexOf(f.approval), LEGALITIES.indexOf(f.legality), f.gate ? 1 : 0, ...(f.rule.startsWith(LOCAL) ? [f.title] : [])])
  return `${c.lastSeenAt}${JSON.stringify([c.id, c.caseNumber, c.court, c.title, APPROVALS.indexOf(approval.conclusion), LEGALITIES.indexOf(legality.conclusion), approval.earliestApprovable ?? null, findings.filter((f) => f.approval === 'pass').length, open, [applicants, debtors, others]])}`
}

export function partiesOf({ applicants, debtors, others }: CaseRecord['caseFile']): Parties {
  const names = (list: CaseRecord['caseFile']['debtors']) => [...new Set(list.map((p) => (valueOf(p.name) ?? '').slice(0, NAME_MAX)))].filter((n) => n !== '')
  return { applicants: names(applicants), debtors: names(debtors), others: names(others) }
}

const approvalAt = z.number().check(z.minimum(0), z.maximum(APPROVALS.length - 1))
const legalityAt = z.number().check(z.minimum(0), z.maximum(LEGALITIES.length - 1))
const openOf = z.union([z.tuple([short, approvalAt, legalityAt, z.number()]), z.tuple([short, approvalAt, legalityAt, z.number(), short])])
const names = z.array(z.string())
const listed = [short, short, short, short, approvalAt, legalityAt, z.nullable(z.string()), z.number(), z.array(openOf)] as const
/* Summaries from before the parties were listed (2026-11-22) are read as well. */
const summarySchema = z.union([z.tuple([...listed, z.tuple([names, names, names])]), z.tuple(listed)])
const INSTANT_LENGTH = '2026-11-22T00:00:00.000Z'.length

/** Undefined for a text that is no summary. */
export function readSummary(text: unknown): CaseSummary | undefined {
  if (typeof text !== 'string') return undefined
  const at = z.safeParse(instant, text.slice(0, INSTANT_LENGTH))
  let data: unknown
  try {
    data = JSON.parse(text.slice(INSTANT_LENGTH))
  } catch {
    return undefined
  }
  const read = summarySchema.safeParse(data)
  if (!at.success || !read.success) return undefined
  const [id, caseNumber, court, title, approval, legality, earliest, passed, open, parties] = read.data
  const of = <T>(list: readonly T[], i: number, other: T): T => list[i] ?? other
  return {
    id, caseNumber, court, title, ...(parties === undefined ? {} : { parties: { applicants: parties[0], debtors: parties[1], others: parties[2] } }), lastSeenAt: at.data, approval: of(APPROVALS, approval, 'need-check'), legality: of(LEGALITIES, legality, 'need-check'), earliest: earliest ?? undefined, passed,
    open: open.map(([rule, a, l, gate, name]) => ({ rule, approval: of(APPROVALS, a, 'need-check'), legality: of(LEGALITIES, l, 'need-check'), gate: gate === 1, ...(name === undefined ? {} : { title: name }) })),
  }
}
