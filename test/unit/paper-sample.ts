import { caseFileSchema, type CaseFile } from '../../casefile/schema.ts'
import { leadSchema, type Lead } from '../../notes/lead.ts'
import type { CaseNotes } from '../../notes/papers/words-of.ts'
import type { Note } from '../../notes/schema.ts'
import { judge } from '../../rules/index.ts'
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
  return { record, notes: notes.map((n, i) => note(i + 1, record.id, { createdAt: `2026-11-20T16:${String(10 + i)}:00.000Z`, ...n })) }
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
