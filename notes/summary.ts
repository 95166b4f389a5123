import * as z from 'zod/mini'
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
  lastSeenAt: string
  approval: Approval
  legality: Legality
  earliest: string | undefined
  /** how many conclusions say 通过 */
  passed: number
  /** conclusions that ask for something; `title` only of local rules, the others are known by their id */
  open: { rule: string; approval: Approval; legality: Legality; gate: boolean; title?: string }[]
}

const SETTLED = new Set<string>(['pass', 'none', 'not-applicable'])
const LOCAL = 'local-'

export function summaryOf(c: Pick<CaseRecord, 'id' | 'caseNumber' | 'court' | 'title' | 'lastSeenAt' | 'review'>): string {
  const { approval, legality, findings } = c.review
  const open = findings.filter((f) => !SETTLED.has(f.approval) || !SETTLED.has(f.legality))
    .map((f) => [f.rule, APPROVALS.indexOf(f.approval), LEGALITIES.indexOf(f.legality), f.gate ? 1 : 0, ...(f.rule.startsWith(LOCAL) ? [f.title] : [])])
  return `${c.lastSeenAt}${JSON.stringify([c.id, c.caseNumber, c.court, c.title, APPROVALS.indexOf(approval.conclusion), LEGALITIES.indexOf(legality.conclusion), approval.earliestApprovable ?? null, findings.filter((f) => f.approval === 'pass').length, open])}`
}

const approvalAt = z.number().check(z.minimum(0), z.maximum(APPROVALS.length - 1))
const legalityAt = z.number().check(z.minimum(0), z.maximum(LEGALITIES.length - 1))
const openOf = z.union([z.tuple([short, approvalAt, legalityAt, z.number()]), z.tuple([short, approvalAt, legalityAt, z.number(), short])])
const summarySchema = z.tuple([short, short, short, short, approvalAt, legalityAt, z.nullable(z.string()), z.number(), z.array(openOf)])
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
  const [id, caseNumber, court, title, approval, legality, earliest, passed, open] = read.data
  const of = <T>(list: readonly T[], i: number, other: T): T => list[i] ?? other
  return {
    id, caseNumber, court, title, lastSeenAt: at.data, approval: of(APPROVALS, approval, 'need-check'), legality: of(LEGALITIES, legality, 'need-check'), earliest: earliest ?? undefined, passed,
    open: open.map(([rule, a, l, gate, name]) => ({ rule, approval: of(APPROVALS, a, 'need-check'), legality: of(LEGALITIES, l, 'need-check'), gate: gate === 1, ...(name === undefined ? {} : { title: name }) })),
  }
}
