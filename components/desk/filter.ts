import type { CivilDate } from '../../casefile/dates.ts'
import type { Handling, NoteKind, NoteWeight } from '../../notes/kinds.ts'
import type { LeadStage } from '../../notes/lead.ts'
import { conclusionOf, verdictOf, verdictsInOrder, type Role } from '../../rules/words.ts'
import type { Due } from '../leads/rows.ts'
import type { CaseRow, NoteRow } from './rows.ts'

/** What a list is narrowed to; an empty string narrows nothing. `from` and `to` are days, both inclusive. */
export interface Facets {
  court: string
  rule: string
  /** word of a conclusion */
  conclusion: string
  kind: NoteKind | ''
  weight: NoteWeight | ''
  /** `none`: notes about which nothing is to be done */
  handling: Handling | 'none' | ''
  /** of leads: where they stand, and how their term runs */
  stage: LeadStage | ''
  due: Due | ''
  from: CivilDate | ''
  to: CivilDate | ''
}
export const NO_FACETS: Facets = { court: '', rule: '', conclusion: '', kind: '', weight: '', handling: '', stage: '', due: '', from: '', to: '' }

/** Is nothing narrowed? */
export const isWide = (f: Facets): boolean => Object.values(f).every((value) => value === '')

export const SORTS = { seen: '最近核对', number: '案号', earliest: '最早可批日期', verdict: '结论轻重' } as const
export type Sort = keyof typeof SORTS

/** With a rule chosen, `conclusion` is that rule's; without one it is the conclusion of the case. */
export function filterCases(rows: readonly CaseRow[], f: Facets, role: Role): readonly CaseRow[] {
  if (isWide(f)) return rows
  return rows.filter((row) => {
    if (!common(row, f)) return false
    if (f.rule === '') return f.conclusion === '' || conclusionOf(row, role).word === f.conclusion
    return row.open.some((o) => o.rule === f.rule && (f.conclusion === '' || verdictOf(o, role).word === f.conclusion))
  })
}

export function filterNotes(rows: readonly NoteRow[], f: Facets): readonly NoteRow[] {
  if (isWide(f)) return rows
  return rows.filter((row) => {
    const { note } = row
    const rule = note.target.type === 'conclusion' ? note.target.rule : note.rule
    return common(row, f) && (f.kind === '' || note.kind === f.kind) && (f.rule === '' || rule === f.rule)
      && (f.weight === '' || (note.weight ?? 'ordinary') === f.weight) && (f.handling === '' || (note.handling ?? 'none') === f.handling)
  })
}

/** In a list of its own. */
export function sortCases(given: readonly CaseRow[], sort: Sort, role: Role): CaseRow[] {
  const rows = [...given]
  if (sort === 'number') {
    const order = new Intl.Collator('zh-CN', { numeric: true })
    return rows.sort((a, b) => order.compare(a.caseNumber, b.caseNumber))
  }
  if (sort === 'earliest') return rows.sort((a, b) => compare(a.earliest ?? '9999', b.earliest ?? '9999'))
  if (sort === 'verdict') {
    const weight = new Map(verdictsInOrder(role).map((v, index) => [v.word, index]))
    const of = (row: CaseRow) => weight.get(verdictOf(row, role).word) ?? 0
    return rows.sort((a, b) => of(a) - of(b) || compare(b.lastSeenAt, a.lastSeenAt))
  }
  return rows.sort((a, b) => compare(b.lastSeenAt, a.lastSeenAt))
}

function common(row: { court: string; day: CivilDate }, f: Facets): boolean {
  return (f.court === '' || row.court === f.court) && (f.from === '' || row.day >= f.from) && (f.to === '' || row.day <= f.to)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
