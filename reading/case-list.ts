import { caseTypeOf, readCaseNumber } from '../casefile/case-number.ts'
import type { CaseFile } from '../casefile/schema.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { addParty, addReading, newDraft, settle } from './draft.ts'
import type { ScalarField } from './labels.ts'
import { rowsOf, cellFact } from './rows.ts'
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
    return [settle(draft)]
  })
}

const FIELDS: readonly [Column, ScalarField][] = [
  ['court', 'court'], ['filedOn', 'filedOn'], ['closedOn', 'closedOn'], ['closeMode', 'closeMode'], ['cause', 'cause'], ['handler', 'handler'],
  ['amountDue', 'amounts.due'], ['amountPaid', 'amounts.paid'], ['amountUnpaid', 'amounts.unpaid'],
]
