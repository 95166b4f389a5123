import { valueOf, type Fact } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { addressed, type Pieces } from './addressed.ts'
import { joinPieces } from './exhibit.ts'
import { readActs, type ActsReading } from './narrative/acts.ts'
import type { Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import type { ToldMemo } from './told-memo.ts'

/** What the words of some cells of a row tell, read as one sentence. */

/** What the readers of rows need to know of the case. */
export interface RowContext {
  snap: Snapshot
  file: CaseFile
  caseNumber?: string
  /** day of the closing, where the case was closed for this once */
  closedOn?: string
  /** what was told when the page was last read */
  told?: ToldMemo | undefined
  /** lists with an act of which it is not told which party it concerned: they show of nobody that it was not done */
  unsettled?: Set<DataTable>
}

/** Acts told in the words of these cells of a row; dates of the row stand in where the words have none. `lead` is read before them: what the list itself says of each row. */
export function toldIn(context: RowContext, row: Row, cells: readonly { block: { start: number; end: number } }[], on: Fact<string> | undefined, log = false, glue?: string, lead = ''): ActsReading {
  const pieces = joinPieces(context.snap, cells.map((c) => c.block), glue)
  const spoken = addressed(context.snap, pieces)
  const read = readPieces(context, row, pieces, on, log, lead)
  /* What is told of things is quoted as it stands; the acts are quoted anew. */
  return spoken === pieces ? read : { ...read, events: readPieces(context, row, spoken, on, log, lead).events.map((e) => quotedFrom(row.exhibit, e)) }
}

function readPieces(context: RowContext, row: Row, pieces: Pieces, on: Fact<string> | undefined, log: boolean, lead: string): ActsReading {
  const at = (i: number) => pieces.at(Math.max(0, i - lead.length))
  return (context.told?.read ?? readActs)(lead + pieces.text, {
    ...(on ? { on } : {}), log,
    applicants: context.file.applicants.map((p) => valueOf(p.name) ?? '').filter((n) => n !== ''),
    debtors: context.file.debtors.map((p) => valueOf(p.name) ?? '').filter((n) => n !== ''),
    ...(context.caseNumber ? { caseNumber: context.caseNumber } : {}),
    ...(context.file.court?.value ? { court: context.file.court.value } : {}),
    where: (start, end) => row.exhibit.where(at(start), Math.max(at(start), at(Math.max(start, end - 1)) + 1)),
  })
}

/** The same act told by heading and contents; a service tells the sending too, a call that failed tells the talk, a report refused that there was none. */
export function alike(headed: CaseEvent, told: CaseEvent): boolean {
  const base = (k: string | null) => (k ?? '').replace(/-(?:issued|served)$/, '').replace('interview-attempted', 'applicant-interviewed').replace('property-report-refused', 'property-reported')
  return base(headed.kind.value) === base(told.kind.value)
}

/** The same act, its words as they stand on the page: they were read as one sentence out of two cells. */
export function quotedFrom(exhibit: Row['exhibit'], e: CaseEvent): CaseEvent {
  const again = <T,>(f: Fact<T>): Fact<T> => (f.where?.start !== undefined && f.where.end !== undefined ? { ...f, quote: exhibit.fact(f.value, f.where.start, f.where.end).quote } : f)
  return {
    ...e, kind: again(e.kind), ...(e.done ? { done: again(e.done) } : {}), ...(e.status ? { status: again(e.status) } : {}), ...(e.result ? { result: again(e.result) } : {}),
    ...(e.detail ? { detail: again(e.detail) } : {}), ...(e.on ? { on: again(e.on) } : {}), ...(e.onPrecision ? { onPrecision: again(e.onPrecision) } : {}), ...(e.party ? { party: again(e.party) } : {}), ...(e.amount ? { amount: again(e.amount) } : {}), ...(e.mode ? { mode: again(e.mode) } : {}),
  }
}

/** What a record of a talk with somebody of the applicant's side says before it begins, where its words name no debtor who speaks in it. */
export function leadOfTalk(words: string, file: CaseFile): string {
  const spoken = words.replace(/被执行人(?:名下|的?财产|无|未|暂无|没有|下落)/g, '')
  return spoken.includes('被执行人') || file.debtors.some((d) => spoken.includes(valueOf(d.name) ?? '\0')) ? '' : '约谈申请执行人，'
}
