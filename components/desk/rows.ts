import { civilDateAt, type CivilDate } from '../../casefile/dates.ts'
import type { Note } from '../../notes/schema.ts'
import type { CaseSummary } from '../../notes/summary.ts'
import { targetLine } from '../note-words.ts'
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
  /** folded text that the search looks in */
  text: string
}

export interface NoteRow {
  id: string
  note: Note
  caseNumber: string
  court: string
  day: CivilDate
  text: string
}

/** `titleOf`: names of the rules that are built in. */
export function caseRow(c: CaseSummary, notes: number, titleOf: (rule: string) => string): CaseRow {
  const { id, caseNumber, court, title, lastSeenAt, approval, legality, earliest, open } = c
  const passed = Array.from({ length: c.passed }, () => ({ rule: '', title: '', approval: 'pass' as const, legality: 'none' as const, gate: false }))
  const review = { approval: { conclusion: approval, earliestApprovable: earliest }, legality: { conclusion: legality }, findings: [...open.map((f) => ({ ...f, title: f.title ?? titleOf(f.rule) })), ...passed] }
  return {
    id, caseNumber, court, title, lastSeenAt, notes, approval, legality, earliest, open,
    ground: { approval: verdictParts(review, 'approval').main, supervision: verdictParts(review, 'supervision').main },
    day: civilDateAt(Date.parse(lastSeenAt)),
    text: fold(`${caseNumber} ${court} ${title}`),
  }
}

/** `of`: the case the note belongs to, as far as it is still stored. */
export function noteRow(note: Note, of: { caseNumber: string; court: string } | undefined): NoteRow {
  const said = [targetLine(note.target), note.comment, ...(note.tags ?? []).map((t) => `#${t}`), note.document?.name ?? '', note.by ?? ''].join(' ')
  const caseNumber = of?.caseNumber ?? note.caseId
  const court = of?.court ?? ''
  return { id: note.id, note, caseNumber, court, day: civilDateAt(Date.parse(note.updatedAt)), text: fold(`${caseNumber} ${court} ${said}`) }
}

/** Width, case and round brackets do not matter to a search: (2024)粤 finds （2024）粤. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
