import { caseTypeOf, readCaseNumber } from '../casefile/case-number.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { addEvents, addParty, addReading, newDraft, settle } from './draft.ts'
import { NOT_INTERVIEWED } from './interview-label.ts'
import type { ScalarField } from './labels.ts'
import { cellFact, dateOf, rowsOf, type Row } from './rows.ts'
import { readScalar } from './scalars.ts'
import type { DataTable } from './tables.ts'
import type { Column } from './columns.ts'
import { namesIn } from './values.ts'

/** Rows of a list of cases → a case file each, from the columns visible. Rows without an enforcement number are left out. */
export function readCaseList(snap: Snapshot, table: DataTable): CaseFile[] {
  return rowsOf(snap, table).flatMap((row) => {
    const numberCell = row.cell('caseNumber')
    const number = numberCell ? readCaseNumber(numberCell.text) : undefined
    if (!numberCell || !number || caseTypeOf(number) === undefined) return []
    const draft = newDraft()
    addReading(draft, 'caseNumber', 0, cellFact(row, numberCell, number.text))
    addReading(draft, 'caseType', 0, cellFact(row, numberCell, caseTypeOf(number) ?? 'other'))
    for (const [column, field] of FIELDS) {
      const cell = row.cell(column)
      const value = cell ? readScalar(field, cell.text, row.unit(column)) : undefined
      if (cell && value !== undefined) addReading(draft, field, 0, cellFact(row, cell, value))
    }
    for (const role of ['applicants', 'debtors'] as const) {
      const cell = row.cell(role)
      for (const name of cell ? namesIn(cell.text).names : []) if (cell) addParty(draft, role, cellFact(row, cell, name))
    }
    addEvents(draft, interviewOf(row))
    return [settle(draft)]
  })
}

/** What the columns of a list say of the interview of the applicant: its day, or that there was none. “是” without a day is left open. */
function interviewOf(row: Row): CaseEvent[] {
  const { on } = dateOf(row, 'interviewOn')
  if (on) return [{ kind: { ...on, value: 'applicant-interviewed' }, on }]
  const told = row.cell('text')
  const cell = [row.cell('interviewed'), row.cell('interviewOn'), told && /约谈/.test(told.text) ? told : undefined].find((c) => c && NOT_INTERVIEWED.test(squash(c.text)))
  if (!cell) return []
  return [{ kind: cellFact(row, cell, 'applicant-interviewed' as const), done: cellFact(row, cell, false), status: cellFact(row, cell, 'not-done') }]
}

const FIELDS: readonly [Column, ScalarField][] = [
  ['court', 'court'], ['filedOn', 'filedOn'], ['closedOn', 'closedOn'], ['closeMode', 'closeMode'], ['cause', 'cause'], ['handler', 'handler'],
  ['amountDue', 'amounts.due'], ['amountPaid', 'amounts.paid'], ['amountUnpaid', 'amounts.unpaid'],
]

/** How long the list is, where the page says so. */
export function listSize(snap: Snapshot, cases: readonly CaseFile[]): { listComplete: boolean; listTotal?: number } {
  const total = /共\s{0,2}(\d{1,6})\s{0,2}(?:条|件|项|个)/.exec(snap.text)
  const count = total ? +(total[1] ?? -1) : undefined
  return { listComplete: count === cases.length, ...(count === undefined ? {} : { listTotal: count }) }
}
