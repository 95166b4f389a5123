import { civilDateAt, type CivilDate } from '../../casefile/dates.ts'
import type { Note } from '../../notes/schema.ts'
import type { CaseSummary, Parties } from '../../notes/summary.ts'
import type { Approval, Legality } from '../../rules/types.ts'
import { verdictParts, type Role } from '../../rules/words.ts'

/** What a list shows of a case. Records are heavy; of twenty thousand only this is held, the record of one is loaded when it is opened. */
export interface CaseRow extends Omit<CaseSummary, 'passed' | 'open'> {
  /** what the verdict rests on, in words, for each reader */
  ground: Record<Role, string>
  /** conclusions that ask for something */
  open: readonly { rule: string; approval: Approval; legality: Legality }[]
  notes: number
  /** day last seen, Asia/Shanghai */
  day: CivilDate
}

export interface NoteRow {
  id: string
  note: Note
  caseNumber: string
  court: string
  /** of its case: what lists call it, and everybody named in it */
  title: string
  parties: Parties | undefined
  day: CivilDate
}

/** `titleOf`: names of the rules that are built in. */
export function caseRow(c: CaseSummary, notes: number, titleOf: (rule: string) => string): CaseRow {
  const { passed: count, open, ...listed } = c
  const { approval, legality, earliest } = c
  const passed = Array.from({ length: count }, () => ({ rule: '', title: '', approval: 'pass' as const, legality: 'none' as const, gate: false }))
  const review = { approval: { conclusion: approval, earliestApprovable: earliest }, legality: { conclusion: legality }, findings: [...open.map((f) => ({ ...f, title: f.title ?? titleOf(f.rule) })), ...passed] }
  return {
    ...listed, notes, open,
    ground: { approval: verdictParts(review, 'approval').main, supervision: verdictParts(review, 'supervision').main },
    day: civilDateAt(Date.parse(c.lastSeenAt)),
  }
}

/** `of`: the case the note belongs to, as far as it is still stored. */
export function noteRow(note: Note, of: Pick<CaseSummary, 'caseNumber' | 'court' | 'title' | 'parties'> | undefined): NoteRow {
  return { id: note.id, note, caseNumber: of?.caseNumber ?? note.caseId, court: of?.court ?? '', title: of?.title ?? '', parties: of?.parties, day: civilDateAt(Date.parse(note.updatedAt)) }
}
