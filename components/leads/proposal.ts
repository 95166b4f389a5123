import type { Note } from '../../notes/schema.ts'
import { NOTE_KIND_NAMES } from '../../notes/kinds.ts'
import type { Legality } from '../../rules/types.ts'
import { fieldWord } from '../../rules/words.ts'
import { ruleOf } from '../draft.ts'
import type { ShownFinding } from '../review.ts'
import type { LeadProposal } from './lead-actions.ts'

/**
 * Titles and summaries proposed for leads. A lead is something to be looked into: its words are 可能, 疑似, 建议核实, and what the reader wrote
 * stands as a note, in the reader's words.
 */

/* As in notes/lead.ts, which brings zod along. */
const TITLE_MAX = 200
const SUMMARY_MAX = 5000
const NOTES_MAX = 100
/** Characters of a note's words in a title. */
const TITLE_WORDS = 40

const SAID: Record<Legality, string> = {
  'suspected-violation': '疑似违反规定，建议核实', 'procedural-defect': '可能存在程序瑕疵，建议核实', notice: '可能存在问题，建议核实', clue: '可能存在问题，建议核实',
  'need-check': '材料未见，建议核实', none: '建议核实', 'not-applicable': '建议核实',
}

/** A lead of a conclusion, with the reader's notes about it. */
export function ofFinding(caseId: string, finding: ShownFinding, notes: readonly Note[] = []): LeadProposal {
  const missing = finding.missing.map((m) => `${fieldWord(m.field)}${fieldWord(m.field) ? '：' : ''}${m.material}`)
  const basis = finding.basis.filter((b) => b.authority === 'law').map((b) => `《${b.document}》${b.number}${b.article}${b.mark === 'M' ? '（依据待核）' : ''}`)
  const parts = [
    finding.reason, missing.length === 0 ? '' : `未见材料：${missing.join('；')}。`, basis.length === 0 ? '' : `涉及规定：${basis.join('；')}。`,
    ...finding.counterEvidence.slice(0, 5).map((c) => `须先核对：${c}`), ...notes.map(noteWords),
  ]
  return { caseId, rule: finding.rule, noteIds: ids(notes), title: `${finding.title}：${SAID[finding.legality]}`.slice(0, TITLE_MAX), summary: parts.filter((p) => p !== '').join('\n').slice(0, SUMMARY_MAX) }
}

/** A lead of notes of one case; `titleOf` gives the title of a rule. */
export function ofNotes(caseId: string, notes: readonly Note[], titleOf: (rule: string) => string | undefined): LeadProposal {
  const rules = [...new Set(notes.map(ruleOf))]
  const [rule] = rules
  const of = rules.length === 1 && rule !== undefined ? { rule } : {}
  return { caseId, ...of, noteIds: ids(notes), title: titleOfNotes(notes, of.rule, titleOf), summary: notes.map(noteWords).join('\n').slice(0, SUMMARY_MAX) }
}

/** A conclusion is worth following where it asks for something. */
export function asks(finding: Pick<ShownFinding, 'approval' | 'legality'>): boolean {
  return ['block', 'warn', 'need-check'].includes(finding.approval) || !['none', 'not-applicable'].includes(finding.legality)
}

function titleOfNotes(notes: readonly Note[], rule: string | undefined, titleOf: (rule: string) => string | undefined): string {
  const named = rule === undefined ? undefined : titleOf(rule)
  if (named !== undefined) return `${named}：建议核实`.slice(0, TITLE_MAX)
  const [first] = notes
  if (first === undefined) return '建议核实'
  const words = (first.comment.trim() || quoteOf(first) || NOTE_KIND_NAMES[first.kind]).replace(/\s+/g, ' ')
  const short = [...words].length > TITLE_WORDS ? `${[...words].slice(0, TITLE_WORDS).join('')}…` : words
  return `批注“${short}”${notes.length > 1 ? `等 ${notes.length} 条` : ''}：建议核实`
}

function noteWords(note: Note): string {
  const quote = quoteOf(note)
  const place = note.document === undefined ? '' : `（${note.document.name}${note.document.page === undefined ? '' : `第${note.document.page}页`}）`
  return `【${NOTE_KIND_NAMES[note.kind]}】${note.comment.trim()}${quote === '' ? '' : ` 原文：“${quote}”`}${place}`
}

export function quoteOf({ target }: Note): string {
  return target.type === 'words' || target.type === 'field' ? target.quote : ''
}

function ids(notes: readonly Note[]): string[] {
  return notes.slice(0, NOTES_MAX).map((n) => n.id)
}
