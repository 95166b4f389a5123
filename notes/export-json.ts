import * as z from 'zod/mini'
import { correctionSchema, fieldOf, type Correction } from '../casefile/corrections.ts'
import { withoutDeleted, type ExportInput, type Lot } from './export-rows.ts'
import type { Tombstone } from './import-compare.ts'
import { leadSchema, type Lead } from './lead.ts'
import { maskText, type Masking } from './mask.ts'
import type { Masker } from './masking.ts'
import { caseRecordSchema } from './case-record.ts'
import { instant, noteSchema, rowId, short, exchanged, type CaseRecord, type Note } from './schema.ts'
import { isSame } from './versions.ts'

/**
 * The re-importable file: a collection of W3C Web Annotations (notes/web-annotation.ts), with all else that an exchange needs under
 * `zb:list`. A row that masking has changed carries `masked: true`, so that its import can tell a shortened text from an edited
 * one. Everything else is as stored. Of what lies in the bin it is said that it is gone, and nothing of its words.
 */

export const FORMAT = 'zhongben-annotations'
/** 2: with corrections. 3: as web annotations, with leads and deletions. All of 2026-11-22; files of the earlier ones are still read. */
export const VERSION = 3
export const VERSIONS_READ = [1, 2, VERSION] as const
/** Bytes of a file; a case takes some 40,000 with its file and review. It is written and read line by line. */
export const FILE_MAX = 4_000_000_000
export const ROWS_MAX = { cases: 200_000, notes: 1_000_000, corrections: 1_000_000, leads: 200_000, gone: 1_000_000 }

export const tombstoneSchema = z.object({ id: rowId, caseId: short, updatedAt: instant, revision: z.number().check(z.minimum(1)), deletedAt: instant, past: exchanged.past })

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

export type JsonInput = Lot & Pick<ExportInput, 'masking' | 'exportedAt'> & { masker?: Masker | undefined }

/** @throws Error, in Chinese for the reader, when a stored row does not keep to its schema; nothing is exported that could not be imported again */
export function annotationFile(input: JsonInput): AnnotationFile {
  const how = input.masker ?? input.masking
  const { cases, notes, leads } = withoutDeleted(input)
  const shown = new Set(cases.map((c) => c.id))
  const stones = (list: readonly Tombstone[] = []) => list.filter((t) => shown.has(t.caseId)).map((t) => ({ ...t, caseId: maskedText(t.caseId, how, t.caseId) }))
  return {
    format: FORMAT, version: VERSION, exportedAt: input.exportedAt, masking: input.masking,
    cases: cases.map((c) => maskCase(c, how)),
    notes: notes.map((n) => maskNote(n, how)),
    corrections: (input.corrections ?? []).filter((c) => c.deletedAt === undefined && shown.has(c.caseId)).map((c) => maskCorrection(c, how)),
    leads: leads.filter((l) => shown.has(l.caseId)).map((l) => maskLead(l, how)),
    gone: { notes: stones(input.gone?.notes), corrections: stones(input.gone?.corrections), leads: stones(input.gone?.leads) },
  }
}

/** A masker masks names too, the same person alike in all rows; a level alone masks numbers. */
type How = Masking | Masker
function maskedText(text: string, how: How, caseId: string): string {
  return typeof how === 'string' ? maskText(text, how) : how.text(text, caseId)
}

/** A note's id is made by this program and names no person; it stays, or the note could not be found again. */
export function maskNote(note: Note, how: How): Note {
  const read = noteSchema.safeParse(marked(note, { ...masking(note, how, note.caseId), id: note.id }))
  if (!read.success) throw new Error(`没有导出：案件 ${maskedText(note.caseId, how, note.caseId)} 的一条批注（${note.id}）不符合存储格式`)
  return read.data
}
/** Values keep to their kind: an amount or a date is no personal number, whatever its digits. */
export function maskCorrection(correction: Correction, how: How): Correction {
  const { action } = correction
  const kept = action.type === 'set' && fieldOf(correction.target)?.input !== 'text' ? { action, seen: correction.seen, ...(correction.seenFirst ? { seenFirst: correction.seenFirst } : {}) } : {}
  const read = correctionSchema.safeParse(marked(correction, { ...masking(correction, how, correction.caseId), ...kept, id: correction.id }))
  if (!read.success) throw new Error(`没有导出：案件 ${maskedText(correction.caseId, how, correction.caseId)} 的一条更正（${correction.id}）不符合存储格式`)
  return read.data
}
export function maskLead(lead: Lead, how: How): Lead {
  const read = leadSchema.safeParse(marked(lead, { ...masking(lead, how, lead.caseId), id: lead.id, noteIds: lead.noteIds }))
  if (!read.success) throw new Error(`没有导出：案件 ${maskedText(lead.caseId, how, lead.caseId)} 的一条线索（${lead.id}）不符合存储格式`)
  return read.data
}
export function maskCase(record: CaseRecord, how: How): CaseRecord {
  const read = caseRecordSchema.safeParse(marked(record, masking(record, how, record.id)))
  if (!read.success) throw new Error(`没有导出：案件 ${maskedText(record.caseNumber, how, record.id)} 不符合存储格式`)
  return read.data
}

function marked(before: object, after: object): object {
  return isSame(before, after) ? after : { ...after, masked: true }
}

function masking(row: object, how: How, caseId: string): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, deep(value, (text) => maskedText(text, how, caseId), key, '')]))
}

/* Facts whose values are amounts: 13800000000 is money there. `value` within `value` is the worth of an asset; `paid` of a lead's result is yuan. */
const MONEY = new Set(['due', 'paid', 'waived', 'unpaid', 'amount', 'value'])
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,4})?$/

/* Instants are no text, and there are many of them. */
const AS_IT_IS = new Set(['past', 'createdAt', 'updatedAt', 'deletedAt', 'chosenAt', 'confirmedAt', 'at', 'revision', 'masked'])

function deep(value: unknown, mask: (text: string) => string, key: string, parent: string): unknown {
  if (AS_IT_IS.has(key)) return value
  if (typeof value === 'string') return (key === 'paid' || (key === 'value' && MONEY.has(parent))) && DECIMAL.test(value) ? value : mask(value)
  if (Array.isArray(value)) return value.map((v) => deep(v, mask, key, parent))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, deep(v, mask, k, key)]))
}
