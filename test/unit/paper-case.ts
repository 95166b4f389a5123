import { readFileSync } from 'node:fs'
import path from 'node:path'
import { caseFileSchema, type CaseFile } from '../../casefile/schema.ts'
import { leadSchema, type Lead } from '../../notes/lead.ts'
import type { CaseNotes } from '../../notes/papers/words-of.ts'
import type { Note } from '../../notes/schema.ts'
import { judge } from '../../rules/index.ts'
import { caseTable } from '../../scripts/case-tables.ts'
import { caseRecord, note } from './export-sample.ts'

/** Single invented cases for the papers, judged by the rules themselves. Cheap to load: a browser test reads no more tables than it names. */

export const AS_OF = '2026-11-22'

/** A judged case; `serial` gives its number. */
export function judged(serial: number, file: Partial<CaseFile>, more: Parameters<typeof caseRecord>[1] = {}): CaseNotes['record'] {
  const base = caseRecord(serial)
  const whole = caseFileSchema.parse({ ...base.caseFile, ...file, caseNumber: { value: base.caseNumber, quote: '' } })
  return caseRecord(serial, { ...more, caseFile: whole, review: judge(whole, { asOf: AS_OF }) })
}

/** The first rows of the case table of one rule in which it is suspected to be broken, as cases; numbers from `from`. */
export function casesOf(rule: string, count: number, from: number): CaseNotes[] {
  const file = `${rule}.cases.yaml`
  const { rows } = caseTable(readFileSync(path.resolve(import.meta.dirname, '../../rules/catalogue', file), 'utf8'), file)
  const cases: CaseNotes[] = []
  for (const row of rows) {
    const record = judged(from + cases.length, caseFileSchema.parse(row.file))
    if (record.review.findings.some((f) => f.rule === rule && f.legality === 'procedural-defect')) cases.push({ record, notes: [] })
    if (cases.length === count) break
  }
  return cases
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
