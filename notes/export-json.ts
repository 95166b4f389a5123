import * as z from 'zod/mini'
import { correctionSchema, fieldOf, type Correction } from '../casefile/corrections.ts'
import { withoutDeleted, type ExportInput } from './export-rows.ts'
import { maskText, MASKINGS, type Masking } from './mask.ts'
import type { Masker } from './masking.ts'
import { caseRecordSchema, noteSchema, type CaseRecord, type Note } from './schema.ts'

/**
 * The re-importable file. A note or case that masking has changed carries `masked: true`, so that its import can tell a
 * shortened text from an edited one. Everything else is as stored.
 */

export const FORMAT = 'zhongben-annotations'
/** 2: with corrections (2026-11-22). Files of version 1 have none and are still read. */
export const VERSION = 2
export const VERSIONS_READ = [1, VERSION] as const
/** Characters of a file; a case takes some 30,000 with its file and review. Texts beyond 500 million cannot be read by browsers at all. */
export const FILE_MAX = 200_000_000
const CASES_MAX = 200_000
const NOTES_MAX = 1_000_000
const CORRECTIONS_MAX = 1_000_000

const masked = { masked: z.optional(z.literal(true)) }
const exportedNoteSchema = z.extend(noteSchema, masked)
const exportedCaseSchema = z.extend(caseRecordSchema, masked)
const exportedCorrectionSchema = z.safeExtend(correctionSchema, masked)
type ExportedCorrection = z.output<typeof exportedCorrectionSchema>
type ExportedNote = z.output<typeof exportedNoteSchema>
type ExportedCase = z.output<typeof exportedCaseSchema>

export const annotationFileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSIONS_READ),
  exportedAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
  masking: z.enum(MASKINGS),
  cases: z.array(exportedCaseSchema).check(z.maxLength(CASES_MAX)),
  notes: z.array(exportedNoteSchema).check(z.maxLength(NOTES_MAX)),
  corrections: z._default(z.array(exportedCorrectionSchema).check(z.maxLength(CORRECTIONS_MAX)), []),
})
export type AnnotationFile = z.output<typeof annotationFileSchema>

/**
 * What lies in the bin is left out.
 * @throws Error, in Chinese for the reader, when a stored row does not keep to its schema; nothing is exported that could not be imported again
 */
export function annotationFile(input: Pick<ExportInput, 'cases' | 'notes' | 'corrections' | 'masking' | 'exportedAt'> & { masker?: Masker | undefined }): AnnotationFile {
  const how = input.masker ?? input.masking
  const { cases, notes } = withoutDeleted(input)
  const shown = new Set(cases.map((c) => c.id))
  return {
    format: FORMAT, version: VERSION, exportedAt: input.exportedAt, masking: input.masking,
    cases: cases.map((c) => maskCase(c, how)),
    notes: notes.map((n) => maskNote(n, how)),
    corrections: (input.corrections ?? []).filter((c) => c.deletedAt === undefined && shown.has(c.caseId)).map((c) => maskCorrection(c, how)),
  }
}

/** @throws RangeError, in Chinese for the reader, for a file that could not be imported again */
export function jsonBytes(file: AnnotationFile): Uint8Array<ArrayBuffer> {
  const rows = (list: readonly unknown[]): string => (list.length === 0 ? '[]' : `[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`)
  const { cases, notes, corrections, ...head } = file
  const text = `{${JSON.stringify(head).slice(1, -1)},\n"cases": ${rows(cases)},\n"notes": ${rows(notes)},\n"corrections": ${rows(corrections)}}\n`
  if (text.length > FILE_MAX) throw new RangeError('导出的内容过多，请缩小范围，分批导出')
  return new TextEncoder().encode(text)
}

/** A masker masks names too, the same person alike in all rows; a level alone masks numbers. */
type How = Masking | Masker
function maskedText(text: string, how: How, caseId: string): string {
  return typeof how === 'string' ? maskText(text, how) : how.text(text, caseId)
}

/** A note's id is made by this program and names no person; it stays, or the note could not be found again. */
export function maskNote(note: Note, how: How): ExportedNote {
  const read = exportedNoteSchema.safeParse(marked(note, { ...masking(note, how, note.caseId), id: note.id }))
  if (!read.success) throw new Error(`没有导出：案件 ${maskedText(note.caseId, how, note.caseId)} 的一条批注（${note.id}）不符合存储格式`)
  return read.data
}
/** Values keep to their kind: an amount or a date is no personal number, whatever its digits. */
export function maskCorrection(correction: Correction, how: How): ExportedCorrection {
  const { action } = correction
  const kept = action.type === 'set' && fieldOf(correction.target)?.input !== 'text' ? { action, seen: correction.seen } : {}
  const read = exportedCorrectionSchema.safeParse(marked(correction, { ...masking(correction, how, correction.caseId), ...kept, id: correction.id }))
  if (!read.success) throw new Error(`没有导出：案件 ${maskedText(correction.caseId, how, correction.caseId)} 的一条更正（${correction.id}）不符合存储格式`)
  return read.data
}
export function maskCase(record: CaseRecord, how: How): ExportedCase {
  const read = exportedCaseSchema.safeParse(marked(record, masking(record, how, record.id)))
  if (!read.success) throw new Error(`没有导出：案件 ${maskedText(record.caseNumber, how, record.id)} 不符合存储格式`)
  return read.data
}

function marked(before: object, after: object): object {
  return canonical(before) === canonical(after) ? after : { ...after, masked: true }
}

function masking(row: object, how: How, caseId: string): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, deep(value, (text) => maskedText(text, how, caseId), key, '')]))
}

/* Facts whose values are amounts: 13800000000 is money there. `value` within `value` is the worth of an asset. */
const MONEY = new Set(['due', 'paid', 'waived', 'unpaid', 'amount', 'value'])
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,4})?$/

function deep(value: unknown, mask: (text: string) => string, key: string, parent: string): unknown {
  if (typeof value === 'string') return key === 'value' && MONEY.has(parent) && DECIMAL.test(value) ? value : mask(value)
  if (Array.isArray(value)) return value.map((v) => deep(v, mask, key, parent))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, deep(v, mask, k, key)]))
}

/** The same text for the same content, whatever the order of keys; keys without value do not count. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) => {
    if (v === null || typeof v !== 'object' || Array.isArray(v)) return v
    return Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  })
}
