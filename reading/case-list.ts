import { caseTypeOf, readCaseNumber } from '../casefile/case-number.ts'
import { readDate } from '../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { addEvents, addParty, addReading, newDraft, settle } from './draft.ts'
import { DAYS } from './entries.ts'
import { isBlank } from './exhibit.ts'
import type { Cell } from './grid.ts'
import { NOT_INTERVIEWED } from './interview-label.ts'
import type { ScalarField } from './labels.ts'
import { standingOf } from './narrative/standing.ts'
import { cellFact, dateOf, rowsOf, type Row } from './rows.ts'
import { readScalar } from './scalars.ts'
import type { DataTable } from './tables.ts'
import type { Column } from './columns.ts'
import { namesIn } from './values.ts'

/** Rows of a list of cases → a case file each, from the columns visible. Rows without an enforcement number are left out. */
export function readCaseList(snap: Snapshot, table: DataTable): CaseFile[] {
  const asked = (table.headings ?? []).map((h) => ACTS.find(([re]) => re.test(h)))
  return rowsOf(snap, table).flatMap((row, i) => {
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
    const interview = interviewOf(row)
    const others = (table.rows[i] ?? []).flatMap((cell, col) => actOf(row, cell, asked[col]) ?? [])
    addEvents(draft, [...interview, ...others.filter((e) => interview.length === 0 || e.kind.value !== 'applicant-interviewed')])
    return [settle(draft)]
  })
}

/** Columns that ask of each case whether an act was done, or when; `denies`: what says no there is said of a standard. */
const ACTS: readonly (readonly [RegExp, EventKind, denies: boolean])[] = [
  [/^(?:是否)?(?:已)?(?:终本前?)?约谈(?:申请(?:执行)?人)?(?:情况|状态|日期|时间|次数)?$/, 'applicant-interviewed', true],
  [/^(?:是否)?(?:已)?(?:上门|现场|实地|入户)(?:查找|调查|走访)(?:被执行人)?(?:情况|状态|日期|时间|次数)?$/, 'onsite-visit', true],
  [/^(?:末次|最近一?次|最后一?次)?(?:网络查控|总对总(?:查控|查询)?|网络查询)(?:日期|时间)?$/, 'network-query', false],
  [/^(?:限高|限制(?:高)?消费)(?:日期|时间)?$/, 'consumption-restricted', false],
]

/** The act of such a column: its day, or that there was none; “是” without a day is left open. */
function actOf(row: Row, cell: Cell, asked: (typeof ACTS)[number] | undefined): CaseEvent | undefined {
  if (!asked || isBlank(cell.text)) return undefined
  const [, kind, denies] = asked
  const stands = standingOf(cell.text) ?? (NONE.test(squash(cell.text)) ? 'undone' : undefined)
  if (stands === 'undone') return denies ? { kind: cellFact(row, cell, kind), done: cellFact(row, cell, false), status: cellFact(row, cell, 'not-done') } : undefined
  const [told] = cell.text.match(DAYS) ?? []
  const day = stands === 'idle' ? undefined : readDate(told ?? cell.text)
  return day?.precision === 'day' ? { kind: cellFact(row, cell, kind), on: cellFact(row, cell, day.on) } : undefined
}
const NONE = /^(?:0次?|未约|未查|未上门)$/

/** What the columns of a list say of the interview of the applicant: its day, or that there was none. “是” without a day is left open. */
function interviewOf(row: Row): CaseEvent[] {
  const { on } = dateOf(row, 'interviewOn')
  if (on && standingOf(row.text('interviewOn') ?? '') === undefined) return [{ kind: { ...on, value: 'applicant-interviewed' }, on }]
  const told = row.cell('text')
  const cell = [row.cell('interviewed'), row.cell('interviewOn'), told && /约谈/.test(told.text) ? told : undefined].find((c) => c && (NOT_INTERVIEWED.test(squash(c.text)) || (c !== told && (standingOf(c.text) === 'undone' || NONE.test(squash(c.text))))))
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
