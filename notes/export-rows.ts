import type { Correction } from '../casefile/corrections.ts'
import { toFen } from '../casefile/money.ts'
import { aboutTable } from './export-about.ts'
import { caseFields, findingFields, findingOf, noteFields, type Field, type FindingItem, type NoteItem } from './export-columns.ts'
import { maskText, type Masking } from './mask.ts'
import type { CaseRecord, Note } from './schema.ts'

/** The tables that every format writes: heads, types and plain rows. Rows hold what is stored; the writers give it its form. */

/** date: `YYYY-MM-DD`; datetime: an ISO instant; number: yuan or a count, or text where it would lose digits. */
export type ColumnType = 'text' | 'date' | 'number' | 'datetime'
export type Cell = string | number | null
export interface Column {
  head: string
  type: ColumnType
  /** in characters of western digits */
  width: number
  /** decimals of a number: 2 for yuan, 0 for counts */
  decimals?: 0 | 2
  help: string
}
export interface Table { name: string; columns: readonly Column[]; rows: readonly (readonly Cell[])[] }

/** Where a note's words were found again on the page: as they were, by likeness, or not at all. */
export type Placement = 'exact' | 'fuzzy' | 'orphan'

export interface ExportInput {
  cases: readonly CaseRecord[]
  notes: readonly Note[]
  /** what was set right by hand in these cases; those in the bin do not count */
  corrections?: readonly Correction[] | undefined
  /** Chinese titles by rule id; a finding's own title stands in */
  ruleTitles: ReadonlyMap<string, string>
  /** by note id; the column is left out without it */
  placements?: ReadonlyMap<string, Placement> | undefined
  masking: Masking
  /** what was asked for, in words: 全部案件, a case number */
  scope: string
  /** ISO instant */
  exportedAt: string
}

/** What is exported: neither what lies in the bin, nor notes on a case that does. */
export function withoutDeleted(all: { cases: readonly CaseRecord[]; notes: readonly Note[] }): { cases: CaseRecord[]; notes: Note[] } {
  const binned = new Set(all.cases.filter((c) => c.deletedAt !== undefined).map((c) => c.id))
  return {
    cases: all.cases.filter((c) => c.deletedAt === undefined),
    notes: all.notes.filter((n) => n.deletedAt === undefined && !binned.has(n.caseId)),
  }
}

/** 批注清单, 核查结论, 案件一览, 说明, in this order. Notes stand by case, then by time. Every text is masked as asked. */
export function exportTables(input: ExportInput): Table[] {
  const { cases, notes } = withoutDeleted(input)
  const place = new Map(cases.map((c, i) => [c.id, i]))
  const byId = new Map(cases.map((c) => [c.id, c]))
  const rank = (n: Note): number => place.get(n.caseId) ?? cases.length
  const items = [...notes]
    .sort((a, b) => rank(a) - rank(b) || order(a.caseId, b.caseId) || order(a.createdAt, b.createdAt) || order(a.id, b.id))
    .map((note): NoteItem => ({ note, record: byId.get(note.caseId), finding: findingOf(note, byId.get(note.caseId)) }))
  const counts = new Map<string, number>()
  for (const n of notes) counts.set(n.caseId, (counts.get(n.caseId) ?? 0) + 1)
  const tables = [
    table('批注清单', noteFields(input), items),
    table('核查结论', findingFields(input), cases.flatMap((record) => record.review.findings.map((finding): FindingItem => ({ record, finding })))),
    table('案件一览', caseFields(counts, input), cases),
  ]
  const leftOut = { cases: input.cases.length - cases.length, notes: input.notes.length - notes.length }
  const seen = new Map<string, string>()
  return [...tables, aboutTable(input, tables, leftOut)].map((t) => masked(t, input.masking, seen))
}

function table<T>(name: string, fields: readonly Field<T>[], items: readonly T[]): Table {
  const columns = fields.map((f): Column => {
    const { of: _, ...column } = f
    return column
  })
  return { name, columns, rows: items.map((item, i) => fields.map((f) => f.of(item, i))) }
}

/** Dates, instants and numbers pass; whatever is written as text is masked, also text in a column of another type. `seen`: most texts come often. */
function masked(t: Table, level: Masking, seen: Map<string, string>): Table {
  const mask = (text: string): string => {
    const known = seen.get(text)
    if (known !== undefined) return known
    const made = maskText(text, level)
    seen.set(text, made)
    return made
  }
  return { ...t, rows: t.rows.map((row) => row.map((cell, i) => (typeof cell === 'string' && !isTyped(cell, t.columns[i]?.type) ? mask(cell) : cell))) }
}

function isTyped(cell: string, type: ColumnType | undefined): boolean {
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(cell)
  if (type === 'datetime') return /^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/.test(cell)
  return type === 'number' && toFen(cell) !== undefined
}
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
