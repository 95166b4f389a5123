import { caseFileSchema, type CaseFile } from '../../casefile/schema.ts'
import { leadSchema, type Lead } from '../../notes/lead.ts'
import { maskText, scanForNumbers } from '../../notes/mask.ts'
import type { Masker } from '../../notes/papers/finish.ts'
import { leadTransfer, transferItems } from '../../notes/papers/lead-transfer.ts'
import { textsOf, type Paper } from '../../notes/papers/paper.ts'
import { readingRecord } from '../../notes/papers/reading-record.ts'
import { reviewForm } from '../../notes/papers/review-form.ts'
import { collectCases } from '../../notes/papers/suggestion-cases.ts'
import { suggestion } from '../../notes/papers/suggestion.ts'
import type { CaseNotes } from '../../notes/papers/words-of.ts'
import type { Note } from '../../notes/schema.ts'
import { judge, RULES } from '../../rules/index.ts'
import { sourceOn } from '../../rules/sources.ts'
import { TABLES } from '../rules/all.ts'
import { caseRecord, note } from './export-sample.ts'

/** Invented cases for the papers, judged by the rules themselves: rows of the case tables. */

export const AS_OF = '2026-11-22'

/** A judged case; `serial` gives its number. */
export function judged(serial: number, file: Partial<CaseFile>, more: Parameters<typeof caseRecord>[1] = {}): CaseNotes['record'] {
  const base = caseRecord(serial)
  const whole = caseFileSchema.parse({ ...base.caseFile, ...file, caseNumber: { value: base.caseNumber, quote: '' } })
  return caseRecord(serial, { ...more, caseFile: whole, review: judge(whole, { asOf: AS_OF }) })
}

/** Every `step`-th row of all case tables, as cases with numbers of their own. */
export function tableCases(step: number): CaseNotes[] {
  return TABLES.flatMap((t) => t.rows).filter((_, i) => i % step === 0).map((row, i) => {
    const file = caseFileSchema.parse(row.file)
    return { record: judged(i + 1, file), notes: [] }
  })
}

export function withNotes(record: CaseNotes['record'], ...notes: Partial<Note>[]): CaseNotes {
  return { record, notes: notes.map((n, i) => note(i + 1, record.id, { createdAt: new Date(Date.UTC(2026, 10, 20, 16, i)).toISOString(), ...n })) }
}

export function decided(rule: string, decision: 'accept' | 'override', comment = ''): Partial<Note> {
  return { target: { type: 'conclusion', rule }, rule, decision, kind: 'problem', comment }
}

export function lead(record: CaseNotes['record'], more: Partial<Lead> = {}): Lead {
  return leadSchema.parse({
    id: 'lead-0001', caseId: record.id, noteIds: [], title: '疑似未约谈申请执行人', summary: '卷内未见约谈材料。', steps: [{ stage: 'pending', on: '2026-11-20', comment: '' }],
    createdAt: '2026-11-20T16:30:00.000Z', updatedAt: '2026-11-20T16:30:00.000Z', revision: 1, ...more,
  })
}

export const OPEN: Masker = { text: (t) => t, scan: () => [] }
export const NUMBERS: Masker = { text: (t) => maskText(t), scan: scanForNumbers }
export const NONE = new Map<string, string>()
export const REPLY = sourceOn('joint-13', AS_OF)
export const TITLES = new Map(RULES.map((r) => [r.id, r.title]))
/* Rows of every fourth table or so: all kinds of conclusions are among them. */
export const CASES = tableCases(90)
export const words = (paper: Paper) => [...textsOf(paper)].join('\n')
export const first = <T>(all: readonly T[], wanted: (t: T) => boolean): T => {
  const found = all.find(wanted)
  if (found === undefined) throw new Error('the sample has none')
  return found
}
export const ONE = first(CASES, ({ record }) => record.review.findings.some((f) => f.rule === 'notice-issued' && f.legality === 'procedural-defect') && record.review.findings.some((f) => f.legality === 'none')).record

/** What goes out: neither the small print nor the drafter's note at the end. */
export function bodyOf(paper: Paper): string {
  const end = paper.blocks.findIndex((b) => b.type === 'paragraph' && b.text.startsWith('附注'))
  return words({ ...paper, blocks: paper.blocks.slice(0, end < 0 ? paper.blocks.length : end).filter((b) => b.type !== 'paragraph' || b.style !== 'remark') })
}
export function suggestionOf(cases: readonly CaseNotes[]): Paper {
  const many = collectCases()
  for (const c of cases) many.add(c)
  const [of] = many.courts()
  if (!of) throw new Error('no court')
  return suggestion(of, REPLY, NONE)
}
export const papersOf = (c: CaseNotes): Paper[] => [reviewForm(c, NONE), readingRecord(c, NONE), leadTransfer(c, transferItems({ ...c, leads: [lead(c.record)] }), NONE), suggestionOf([c])]
