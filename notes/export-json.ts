import * as z from 'zod/mini'
import { correctionSchema, fieldOf, type Correction } from '../casefile/corrections.ts'
import { withoutDeleted, type ExportInput } from './export-rows.ts'
import type { Tombstone } from './import-compare.ts'
import { leadSchema, type Lead } from './lead.ts'
import { maskText, type Masking } from './mask.ts'
import { caseRecordSchema, instant, noteSchema, rowId, short, exchanged, type CaseRecord, type Note } from './schema.ts'
import { canonical } from './versions.ts'
import { CONTEXT, iriOf, webAnnotation } from './web-annotation.ts'

/**
 * The re-importable file: a collection of W3C Web Annotations (notes/web-annotation.ts), with all else that an exchange needs under
 * `zb:list`. A row that masking has changed carries `masked: true`, so that its import can tell a shortened text from an edited
 * one. Everything else is as stored. Of what lies in the bin it is said that it is gone, and nothing of its words.
 */

export const FORMAT = 'zhongben-annotations'
/** 2: with corrections. 3: as web annotations, with leads and deletions. All of 2026-11-22; files of the earlier ones are still read. */
export const VERSION = 3
export const VERSIONS_READ = [1, 2, VERSION] as const
/** Bytes of a file; a case takes some 40,000 with its file and review. Reading one takes some six times that of memory. */
export const FILE_MAX = 300_000_000
export const ROWS_MAX = { cases: 200_000, notes: 1_000_000, corrections: 1_000_000, leads: 200_000, gone: 1_000_000 }

export const tombstoneSchema = z.object({ id: rowId, caseId: short, updatedAt: instant, revision: z.number().check(z.minimum(1)), deletedAt: instant, past: exchanged.past })

export interface Gone { notes: readonly Tombstone[]; corrections: readonly Tombstone[]; leads: readonly Tombstone[] }
export interface AnnotationFile {
  format: typeof FORMAT
  version: (typeof VERSIONS_READ)[number]
  exportedAt: string
  masking: Masking
  cases: CaseRecord[]
  notes: Note[]
  corrections: Correction[]
  leads: Lead[]
  gone: { notes: Tombstone[]; corrections: Tombstone[]; leads: Tombstone[] }
}

/** `gone`: what lies in the bin of these cases. */
export type JsonInput = Pick<ExportInput, 'cases' | 'notes' | 'corrections' | 'masking' | 'exportedAt'> & { leads?: readonly Lead[] | undefined; gone?: Gone | undefined }

/** @throws Error, in Chinese for the reader, when a stored row does not keep to its schema; nothing is exported that could not be imported again */
export function annotationFile(input: JsonInput): AnnotationFile {
  const { cases, notes } = withoutDeleted(input)
  const shown = new Set(cases.map((c) => c.id))
  const stones = (list: readonly Tombstone[] = []) => list.filter((t) => shown.has(t.caseId)).map((t) => ({ ...t, caseId: maskText(t.caseId, input.masking) }))
  return {
    format: FORMAT, version: VERSION, exportedAt: input.exportedAt, masking: input.masking,
    cases: cases.map((c) => maskCase(c, input.masking)),
    notes: notes.map((n) => maskNote(n, input.masking)),
    corrections: (input.corrections ?? []).filter((c) => c.deletedAt === undefined && shown.has(c.caseId)).map((c) => maskCorrection(c, input.masking)),
    leads: (input.leads ?? []).filter((l) => l.deletedAt === undefined && shown.has(l.caseId)).map((l) => maskLead(l, input.masking)),
    gone: { notes: stones(input.gone?.notes), corrections: stones(input.gone?.corrections), leads: stones(input.gone?.leads) },
  }
}

/** One row a line, so that a broken file tells where. @throws RangeError, in Chinese for the reader, for a file that could not be imported again */
export function jsonBytes(file: AnnotationFile): Uint8Array<ArrayBuffer> {
  const rows = (list: readonly unknown[]): string => (list.length === 0 ? '[]' : `[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`)
  const { cases, notes, corrections, leads, gone, ...head } = file
  const id = iriOf('list', file.exportedAt)
  const open = (o: object): string => JSON.stringify(o).slice(0, -1)
  const text = `${open({ '@context': CONTEXT, id, type: 'AnnotationCollection', label: '批注清单', total: notes.length })},
"zb:list": ${open(head)},
"cases": ${rows(cases)},
"corrections": ${rows(corrections)},
"leads": ${rows(leads)},
"gone": ${JSON.stringify(gone)}},
"first": ${open({ id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 })},
"items": ${rows(notes.map((n) => webAnnotation(n)))}},
"last": ${JSON.stringify(`${id}:1`)}}
`
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > FILE_MAX) throw new RangeError('导出的内容过多，请缩小范围，分批导出')
  return bytes
}

/** A note's id is made by this program and names no person; it stays, or the note could not be found again. */
export function maskNote(note: Note, level: Masking): Note {
  const read = noteSchema.safeParse(marked(note, { ...masking(note, level), id: note.id }))
  if (!read.success) throw new Error(`没有导出：案件 ${maskText(note.caseId, level)} 的一条批注（${note.id}）不符合存储格式`)
  return read.data
}
/** Values keep to their kind: an amount or a date is no personal number, whatever its digits. */
export function maskCorrection(correction: Correction, level: Masking): Correction {
  const { action } = correction
  const kept = action.type === 'set' && fieldOf(correction.target)?.input !== 'text' ? { action, seen: correction.seen } : {}
  const read = correctionSchema.safeParse(marked(correction, { ...masking(correction, level), ...kept, id: correction.id }))
  if (!read.success) throw new Error(`没有导出：案件 ${maskText(correction.caseId, level)} 的一条更正（${correction.id}）不符合存储格式`)
  return read.data
}
export function maskLead(lead: Lead, level: Masking): Lead {
  const read = leadSchema.safeParse(marked(lead, { ...masking(lead, level), id: lead.id, noteIds: lead.noteIds }))
  if (!read.success) throw new Error(`没有导出：案件 ${maskText(lead.caseId, level)} 的一条线索（${lead.id}）不符合存储格式`)
  return read.data
}
export function maskCase(record: CaseRecord, level: Masking): CaseRecord {
  const read = caseRecordSchema.safeParse(marked(record, masking(record, level)))
  if (!read.success) throw new Error(`没有导出：案件 ${maskText(record.caseNumber, level)} 不符合存储格式`)
  return read.data
}

function marked(before: object, after: object): object {
  return canonical(before) === canonical(after) ? after : { ...after, masked: true }
}

function masking(row: object, level: Masking): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, deep(value, level, key, '')]))
}

/* Facts whose values are amounts: 13800000000 is money there. `value` within `value` is the worth of an asset; `paid` of a lead's result is yuan. */
const MONEY = new Set(['due', 'paid', 'waived', 'unpaid', 'amount', 'value'])
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,4})?$/

function deep(value: unknown, level: Masking, key: string, parent: string): unknown {
  if (typeof value === 'string') return (key === 'paid' || (key === 'value' && MONEY.has(parent))) && DECIMAL.test(value) ? value : maskText(value, level)
  if (Array.isArray(value)) return value.map((v) => deep(v, level, key, parent))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, deep(v, level, k, key)]))
}
