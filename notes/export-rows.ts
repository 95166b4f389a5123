import type { Correction } from '../casefile/corrections.ts'
import { toFen } from '../casefile/money.ts'
import { aboutTable } from './export-about.ts'
import { caseFields, findingFields, findingOf, noteFields, type Field, type FindingItem, type NoteItem } from './export-columns.ts'
import { cellText } from './export-text.ts'
import { CitedLaw, lawFields } from './export-law.ts'
import { leadFields, type LeadItem } from './export-lead-columns.ts'
import type { Gone } from './import-compare.ts'
import type { Lead } from './lead.ts'
import type { Masking } from './mask.ts'
import { createMasker, type Masker, type MaskerOptions } from './masking.ts'
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
  /** of use to this program only */
  grey?: true
  help: string
}
export interface Sheet { name: string; columns: readonly Column[] }
export interface Table extends Sheet { rows: readonly (readonly Cell[])[] }

/** Where a note's words were found again on the page: as they were, by likeness, or not at all. */
export type Placement = 'exact' | 'fuzzy' | 'orphan'

/** Some cases with all of theirs that is exported; what lies in the bin among it is left out. */
export interface Lot {
  cases: readonly CaseRecord[]
  /** of these cases, or of a case that is not stored */
  notes: readonly Note[]
  /** what was set right by hand in these cases; those in the bin do not count */
  corrections?: readonly Correction[] | undefined
  leads?: readonly Lead[] | undefined
  /** what lies in the bin of these cases; only a list that is taken in again tells of it */
  gone?: Gone | undefined
}

/** `explain`, `reply`: last days of the last of these terms. */
export interface LeadTerms { explain?: string | undefined; reply?: string | undefined; words?: string | undefined }

export interface ExportOptions {
  /** Chinese titles by rule id; a finding's own title stands in */
  ruleTitles: ReadonlyMap<string, string>
  /** by note id; the column is left out without it */
  placements?: ReadonlyMap<string, Placement> | undefined
  masking: Masking
  /** case numbers become 案件1, 案件2 … */
  caseNumbers?: boolean | undefined
  /** why nothing is masked, as the reader gave it */
  reason?: string | undefined
  /** who exports */
  by?: string | undefined
  /** what was asked for, in words: 全部案件, a case number */
  scope: string
  /** last days of the court's terms and the most pressing of them in words, of the day of the export; notes do not count terms themselves */
  termsOf?: ((lead: Lead) => LeadTerms) | undefined
  /** ISO instant */
  exportedAt: string
}
export interface ExportInput extends Lot, ExportOptions {}

/** What is exported: neither what lies in the bin, nor notes on a case that does. */
export function withoutDeleted<L extends Lot>(all: L): L & { cases: CaseRecord[]; notes: Note[]; leads: Lead[] } {
  const binned = new Set(all.cases.filter((c) => c.deletedAt !== undefined).map((c) => c.id))
  const kept = <T extends { caseId: string; deletedAt?: string | undefined }>(rows: readonly T[]): T[] => rows.filter((r) => r.deletedAt === undefined && !binned.has(r.caseId))
  return { ...all, cases: all.cases.filter((c) => c.deletedAt === undefined), notes: kept(all.notes), leads: kept(all.leads ?? []) }
}

/** What a masker must know of a lot beside its case files. */
export function maskerTexts({ notes, leads = [], corrections = [] }: Lot): { texts: NonNullable<MaskerOptions['texts']>; officials: string[] } {
  const words = notes.map((n) => ({ caseId: n.caseId, text: `${n.target.type === 'words' || n.target.type === 'field' ? n.target.quote : ''}\n${n.comment}` }))
  const told = leads.map((l) => ({ caseId: l.caseId, text: [l.title, l.summary, ...l.steps.map((s) => s.comment)].join('\n') }))
  const reasons = corrections.map((c) => ({ caseId: c.caseId, text: c.reason }))
  const by = [...notes, ...leads, ...corrections].flatMap((row) => row.by ?? [])
  return { texts: [...words, ...told, ...reasons], officials: [...new Set(by)] }
}

/** The masker of an export that is in memory as a whole. */
export function maskerFor(input: ExportInput): Masker {
  const kept = withoutDeleted(input)
  const { texts, officials } = maskerTexts(kept)
  return createMasker(input.masking, kept.cases, { caseNumbers: input.caseNumbers, texts, officials: input.by === undefined ? officials : [...officials, input.by] })
}

/** 批注清单, 核查结论, 线索, 案件一览, 说明, 法律依据, in this order. Notes stand by case, then by time. Every text is masked as asked. */
export function exportTables(input: ExportInput, masker = maskerFor(input)): Table[] {
  const maker = new TableMaker(input, masker)
  const rows = maker.add(input)
  return [...maker.sheets.map((s, i) => ({ ...s, rows: rows[i] ?? [] })), ...maker.close()]
}

/** Makes the rows of an export lot by lot, so that not all of it need be in memory. */
export class TableMaker {
  readonly sheets: readonly Sheet[]
  /** rows made so far, by sheet */
  readonly counts = [0, 0, 0, 0]
  /** texts of this program, which are not looked through for names */
  readonly own = new Set<string>()
  readonly #law = new CitedLaw()
  readonly #input: ExportOptions
  readonly #masker: Masker
  #leftOut = { cases: 0, notes: 0 }

  constructor(input: ExportOptions, masker: Masker) {
    this.#input = input
    this.#masker = masker
    this.sheets = [
      sheet('批注清单', noteFields(input)), sheet('核查结论', findingFields(input)), sheet('线索', leadFields(input)), sheet('案件一览', caseFields(new Map(), {})),
    ]
    for (const s of this.sheets) for (const c of s.columns) this.own.add(c.head)
  }

  /** The rows of a lot, by sheet. */
  add(all: Lot): Cell[][][] {
    const { cases, notes, leads, corrections } = withoutDeleted(all)
    this.#leftOut.cases += all.cases.length - cases.length
    this.#leftOut.notes += all.notes.length - notes.length
    const place = new Map(cases.map((c, i) => [c.id, i]))
    const byId = new Map(cases.map((c) => [c.id, c]))
    const inOrder = <T extends { id: string; caseId: string; createdAt: string }>(rows: readonly T[]): T[] =>
      [...rows].sort((a, b) => (place.get(a.caseId) ?? cases.length) - (place.get(b.caseId) ?? cases.length) || order(a.caseId, b.caseId) || order(a.createdAt, b.createdAt) || order(a.id, b.id))
    const perCase = new Map<string, number>()
    for (const n of notes) perCase.set(n.caseId, (perCase.get(n.caseId) ?? 0) + 1)
    for (const c of cases) for (const f of c.review.findings) this.#law.add(f)
    return [
      this.#rows(0, noteFields(this.#input), inOrder(notes).map((note): NoteItem => ({ note, record: byId.get(note.caseId), finding: findingOf(note, byId.get(note.caseId)) })), ({ note }) => note.caseId),
      this.#rows(1, findingFields({ ...this.#input, corrections }), cases.flatMap((record) => record.review.findings.map((finding): FindingItem => ({ record, finding }))), ({ record }) => record.id),
      this.#rows(2, leadFields(this.#input), inOrder(leads).map((lead): LeadItem => ({ lead, record: byId.get(lead.caseId) })), ({ lead }) => lead.caseId),
      this.#rows(3, caseFields(perCase, { corrections }), cases, (c) => c.id),
    ]
  }

  /** 说明 and 法律依据, after the last lot. */
  close(): [about: Table, law: Table] {
    const law = sheet('法律依据', lawFields(this.#input))
    const rows = this.#rows(4, lawFields(this.#input), this.#law.items, () => undefined)
    const mask = (s: string): string => this.#masker.text(s)
    const about = aboutTable(this.#input, [...this.sheets.map((s, i) => ({ ...s, count: this.counts[i] ?? 0 })), { ...law, count: rows.length }], this.#leftOut, mask)
    for (const row of about.own) for (const cell of row) if (typeof cell === 'string') this.own.add(cell)
    for (const c of [...law.columns, ...about.table.columns]) this.own.add(c.head)
    return [about.table, { ...law, rows }]
  }

  #rows<T>(at: number, fields: readonly Field<T>[], items: readonly T[], caseOf: (item: T) => string | undefined): Cell[][] {
    const from = this.counts[at] ?? 0
    this.counts[at] = from + items.length
    return items.map((item, i) => {
      const caseId = caseOf(item)
      return fields.map((f) => this.#cell(f.of(item, from + i), f, caseId))
    })
  }

  /** Dates, instants and numbers pass; whatever is written as text is masked, also text in a column of another type. */
  #cell<T>(cell: Cell, field: Field<T>, caseId: string | undefined): Cell {
    if (typeof cell !== 'string' || isTyped(cell, field.type)) return cell
    /* As it will stand in the file: a name or number must not come together when control characters go. */
    if (field.own !== true) return this.#masker.text(cellText(cell), caseId)
    this.own.add(cell)
    return cell
  }
}

function sheet<T>(name: string, fields: readonly Field<T>[]): Sheet {
  return {
    name,
    columns: fields.map((f): Column => {
      const { of: _, own: _own, ...column } = f
      return column
    }),
  }
}

function isTyped(cell: string, type: ColumnType): boolean {
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(cell)
  if (type === 'datetime') return /^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/.test(cell)
  return type === 'number' && toFen(cell) !== undefined
}
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
