import { valueOf } from '../casefile/fact.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Column, TableKind } from './columns.ts'
import { isBlank } from './exhibit.ts'
import { isMode } from './head-fill.ts'
import type { DataTable } from './tables.ts'
import { isSomebody, meantBy, type Meant } from './whom.ts'

/**
 * Which column of a list says whom its rows concern. Headings differ in every platform (关联主体、当事方、找谁), and an act whose
 * persons are not read would count for everybody: the column is told by what it holds, names of parties of this case.
 */

const COLUMN_OF: Partial<Record<TableKind, Column>> = { log: 'target', acts: 'target', measures: 'target', documents: 'target', visits: 'visited', queries: 'queried', assets: 'owner' }
/** Columns that may hold persons; what is known to be something else may not. */
const MAY: ReadonlySet<Column | undefined> = new Set<Column | undefined>([undefined, 'target', 'visited', 'queried', 'interviewee', 'debtors', 'applicants', 'name', 'owner', 'role'])
/** Headings of those who made or kept the entry. */
const STAFF = /经办|处理|承办|主办|办理|办的|办案|登记|录入|填[报写]|记录|操作|审[核批]|签发|法官|书记|助理|执行员|制作|创建|提交|更新|维护|发起|负责|责任|上传|采集|人员$|^[^被对]*员$/
const ROWS_ASKED = 200

/** The list with its column of persons called so; the list itself where there is none. */
export function withPersons(table: DataTable, file: CaseFile): DataTable {
  const called = COLUMN_OF[table.kind]
  if (called === undefined || table.rows.length === 0 || (called === 'owner' && (table.of === undefined || table.columns.includes('owner') || table.columns.includes('queried')))) return table
  const texts = table.columns.map((_, col) => table.rows.slice(0, ROWS_ASKED).map((r) => r[col]?.text ?? '').filter((t) => !isBlank(t)))
  const meant = table.columns.map((c, col) => (MAY.has(c) ? (texts[col] ?? []).map((t) => meantBy(file, t)) : []))
  const told = byNames(table, meant) ?? byForm(table, texts, file)
  const columns = [...table.columns]
  if (told !== undefined) {
    /* A column that names the applicant in each row names the case, not whom the acts concern. */
    const idle = table.kind === 'log' && namesTheCase(meant[told] ?? [], file)
    for (const [col, c] of columns.entries()) if (c === called && col !== told) columns[col] = undefined
    columns[told] = idle ? 'other' : called
  }
  if ((table.kind === 'log' || table.kind === 'visits') && !columns.some((c) => c === 'matter' || c === 'text' || c === 'result' || c === 'visitPlace')) nameRest(table, columns, texts, meant)
  return columns.every((c, i) => c === table.columns[i]) ? table : { ...table, columns }
}

/** The column in which at least half of what stands is parties of this case; names before roles, known headings before others. */
function byNames(table: DataTable, meant: readonly (readonly (Meant | undefined)[])[]): number | undefined {
  const weights = meant.map((cells, col) => {
    const sure = cells.filter((m) => m && m.strangers === 0)
    if (sure.length === 0 || sure.length * 2 < cells.length) return 0
    const names = sure.filter((m) => (m?.names.length ?? 0) > 0).length
    /* A role alone, beside a heading that says that it is one, is told of a side and not of whom. */
    return names * 4 + (sure.length - names) + (table.columns[col] === undefined ? 0 : 1)
  })
  const most = Math.max(0, ...weights)
  return most > 0 ? weights.indexOf(most) : undefined
}

/**
 * A heading that is not known over names of nobody in this case: staff, or parties written otherwise. With several debtors
 * the acts are told of those names, unless the heading or the case's own handler says that they are staff.
 */
function byForm(table: DataTable, texts: readonly (readonly string[])[], file: CaseFile): number | undefined {
  if (file.debtors.length < 2 || table.columns.some((c) => c === 'target' || c === 'visited' || c === 'queried' || c === 'interviewee')) return undefined
  const staff = new Set([file.handler, file.clerk].map((f) => squash(valueOf(f) ?? '')))
  const at = table.columns.findIndex((c, col) => {
    const cells = texts[col] ?? []
    return c === undefined && cells.length > 0 && !STAFF.test(table.headings?.[col] ?? '') && (table.headings?.[col] ?? '') !== ''
      && cells.every((t) => t.split(/[、,，;；]/).every(isSomebody)) && !cells.some((t) => staff.has(squash(t)))
  })
  return at < 0 ? undefined : at
}

function namesTheCase(cells: readonly (Meant | undefined)[], file: CaseFile): boolean {
  const applicants = new Set(file.applicants.map((p) => valueOf(p.name)))
  return cells.length >= 2 && cells.every((m) => m !== undefined && m.names.length > 0 && m.names.every((n) => applicants.has(n)))
}

/** Of a log without known headings: persons that are no parties are staff, and what is left tells the matter, the words and the outcome. */
function nameRest(table: DataTable, columns: (Column | undefined)[], texts: readonly (readonly string[])[], meant: readonly (readonly (Meant | undefined)[])[]): void {
  const left = columns.flatMap((c, col) => (c === undefined || c === 'name' ? [col] : []))
  const people = left.filter((col) => (texts[col] ?? []).length > 0 && (texts[col] ?? []).every((t, i) => meant[col]?.[i] !== undefined || isSomebody(t)))
  for (const col of people) columns[col] = 'person'
  for (const col of left) if (isMode(table.headings?.[col] ?? '', texts[col] ?? [])) columns[col] = 'mode'
  const words = left.filter((col) => !people.includes(col) && columns[col] !== 'mode' && (texts[col] ?? []).length > 0).slice(0, 3)
  const called: Column[] = words.length === 1 ? ['text'] : ['matter', 'text', 'result']
  words.forEach((col, i) => { columns[col] = called[i] })
}
