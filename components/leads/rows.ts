import type { CivilDate } from '../../casefile/dates.ts'
import type { HolidayCalendar } from '../../casefile/periods.ts'
import type { Lead, LeadStage } from '../../notes/lead.ts'
import type { Note } from '../../notes/schema.ts'
import type { Parties } from '../../notes/summary.ts'
import { OPINION_NAMES, STAGE_NAMES } from '../../notes/lead-words.ts'
import { raisedWithin, type Counted, type Range } from '../../notes/lead-totals.ts'
import { leadTerms, pressing, pressure, type LeadTerm } from '../../rules/lead-terms.ts'
import type { Tone } from '../../rules/words.ts'
import type { Facets } from '../desk/filter.ts'
import { caseFields, noteFields, type SearchedField } from '../desk/find/fields.ts'
import type { ShownFinding } from '../review.ts'

/** What the list shows of a lead. Terms are those of the day on which the row was made. */
export interface LeadRow extends Counted {
  id: string
  caseNumber: string
  /** parties, as the list of cases names them */
  caseTitle: string
  /** of the rule; empty where the lead names none */
  ruleTitle: string
  stage: LeadStage
  terms: readonly LeadTerm[]
  /** the term to look at first */
  next: LeadTerm | undefined
  /** the conclusion that it is about, as the case was last judged */
  finding: ShownFinding | undefined
  /** everybody named in its case */
  parties: Parties | undefined
  /** what it is found by */
  fields: readonly SearchedField[]
}

interface CaseOfLead { caseNumber: string; court: string; title: string; parties?: Parties | undefined; review: { findings: readonly ShownFinding[] } }

/** `of`: its case, as far as it is still stored; `notes`: those of its notes that are still there. */
export function leadRow(lead: Lead, of: CaseOfLead | undefined, ruleTitle: string, today: CivilDate, calendar: HolidayCalendar, notes: readonly Note[] = []): LeadRow {
  const terms = leadTerms(lead.steps, today, calendar)
  const next = pressing(terms)
  const caseNumber = of?.caseNumber ?? lead.caseId, court = of?.court ?? ''
  const stage = lead.steps.at(-1)?.stage ?? 'pending'
  return {
    id: lead.id, lead, caseNumber, court, caseTitle: of?.title ?? '', ruleTitle, stage, terms, next, overdue: next?.kind === 'reply' && next.state === 'overdue',
    finding: lead.rule === undefined ? undefined : of?.review.findings.find((f) => f.rule === lead.rule),
    parties: of?.parties, fields: [...leadFields(lead, ruleTitle), ...caseFields({ caseNumber, court, title: of?.title ?? '', parties: of?.parties }), ...notes.flatMap((n) => noteFields(n).map((f) => ({ name: `批注${f.name}`, text: f.text })))],
  }
}

function leadFields(lead: Lead, ruleTitle: string): SearchedField[] {
  const steps = lead.steps.flatMap((s) => [...('number' in s && s.number ? [{ name: '文号', text: s.number }] : []), ...(s.comment === '' ? [] : [{ name: '办理记录', text: s.comment }])])
  return [{ name: '题目', text: lead.title }, { name: '规则', text: ruleTitle }, { name: '说明', text: lead.summary }, ...steps].filter((f) => f.text !== '')
}

/** The most pressing first; among equals the term that ends first, then the lead changed last. */
export function byPressure(a: LeadRow, b: LeadRow): number {
  return pressure(a.next) - pressure(b.next) || order(a.next?.due ?? '9999', b.next?.due ?? '9999') || order(b.lead.updatedAt, a.lead.updatedAt) || order(a.id, b.id)
}

/** What the list of leads may be narrowed to by terms. */
export const DUE_NAMES = { overdue: '已逾期', 'overdue-reply': '逾期未回复', 'overdue-explain': '逾期未说明', check: '待核实', soon: '7 日内届满', running: '期限内', none: '无期限' } as const
export type Due = keyof typeof DUE_NAMES
export const DUE_KEYS: readonly Due[] = ['overdue', 'overdue-reply', 'overdue-explain', 'check', 'soon', 'running', 'none']

export function isDue({ next }: Pick<LeadRow, 'next'>, due: Due): boolean {
  if (due === 'none') return next === undefined
  if (due === 'overdue-reply' || due === 'overdue-explain') return next?.state === 'overdue' && next.kind === due.slice('overdue-'.length)
  return next?.state === due
}

/** Days of 提出 that the list is narrowed to. */
export function rangeOf(f: Pick<Facets, 'from' | 'to'>): Range {
  return { from: f.from, to: f.to }
}

export function filterLeads(rows: readonly LeadRow[], f: Facets): LeadRow[] {
  return rows.filter((r) => (f.court === '' || r.court === f.court) && (f.rule === '' || r.lead.rule === f.rule) && (f.stage === '' || r.stage === f.stage)
    && (f.due === '' || isDue(r, f.due)) && raisedWithin(r.lead, rangeOf(f)))
}

/** Short word of a term for a list, and its tone. */
export function termWords(term: LeadTerm): { words: string; tone: Tone } {
  const what = term.kind === 'reply' ? '回复' : '说明'
  const left = term.left ?? 0
  switch (term.state) {
    case 'overdue': return { words: `逾期未${what} ${-left} 日`, tone: 'block' }
    case 'soon': return { words: left === 0 ? `${what}期今日届满` : `${what}期剩 ${left} 日`, tone: 'warn' }
    case 'running': return { words: `${what}期剩 ${left} 日`, tone: 'note' }
    case 'check': return { words: `${what}期待核实`, tone: 'check' }
    case 'late': return { words: `已${what}，可能逾期`, tone: 'warn' }
    default: return { words: `已${what}`, tone: 'pass' }
  }
}

export const STAGE_TONES: Record<LeadStage, Tone> = { pending: 'check', checking: 'clue', raised: 'warn', replied: 'note', resulted: 'pass', dropped: 'none' }

/** “提出监督意见：检察建议” */
export function stageWords({ lead, stage }: Pick<LeadRow, 'lead' | 'stage'>): string {
  const last = lead.steps.at(-1)
  return last?.stage === 'raised' ? `${STAGE_NAMES[stage]}：${OPINION_NAMES[last.opinion]}` : STAGE_NAMES[stage]
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
