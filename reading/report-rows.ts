import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import { orderServed } from './act-lists.ts'
import type { Cell } from './grid.ts'
import { withTarget } from './log-target.ts'
import { cellFact, dateOf, rowEvent, rowsOf, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import type { RowContext } from './told-in.ts'

/** Rows of a list of what the debtors reported of their property, and of what came of checking it → acts of the case. */

/** Refused, late and never made; 未到期 is none of these. */
const NOT_MADE = /^(?:否|无|(?:逾期|拒不|拒绝|尚?未|没有|未按[期时])(?:未|不)?(?:如实)?(?:报告|申报|提交|上报|填报|履行)?|(?:逾期|拒不|拒绝)(?:未)?(?:报告|申报).{0,6}|(?:报告|申报)逾期|拒报|逾期)$/
const MADE = /^(?:是|已(?:如实|按[期时])?(?:报告|申报|提交|上报|填报|收到)|(?:按[期时]|如实)(?:报告|申报)|完成|已完成)$/
const NOT_DUE = /未到期|期限内|待送达|未送达|未届满/
const UNCHECKED = /^(?:否|(?:未|待|尚未|没有)(?:予|经|进行)?(?:核查|核实|核对|查实)?|(?:核查|核实)中)$/

export function reportRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row, i) => {
    const made = dateOf(row, 'reportOn'), state = row.cell('reportState') ?? daylessOf(row), text = row.cell('reportText')
    const said = squash(state?.text ?? ''), words = squash(text?.text ?? '')
    const order = orderServed(table, row, table.rows[i] ?? [])
    if (NOT_DUE.test(said)) return withTarget(context, table, row, order)
    const refused = !made.on && ((state !== undefined && NOT_MADE.test(said)) || NOT_MADE.test(words))
    if (refused) return withTarget(context, table, row, [...order, rowEvent(row, 'property-report-refused', {})])
    const reported = made.on !== undefined || MADE.test(said) || words !== ''
    if (!reported) return withTarget(context, table, row, order)
    const late = state !== undefined && NOT_MADE.test(said) ? state : undefined
    const what = text ?? late
    return withTarget(context, table, row, [
      ...order,
      rowEvent(row, 'property-reported', { ...made, ...(what ? { result: cellFact(row, what, what.text.slice(0, 500)) } : {}), ...(late && text ? { detail: cellFact(row, late, late.text.slice(0, 100)) } : {}) }),
      ...checkOf(row, table, i),
    ])
  })
}

/** 未报告 stands where the day would. */
function daylessOf(row: Row): Cell | undefined {
  const cell = row.cell('reportOn')
  return cell && !/\d/.test(cell.text) ? cell : undefined
}

/** 核查日期, 核查结果 beside the report: that it was checked, or that it was not. */
function checkOf(row: Row, table: DataTable, i: number): CaseEvent[] {
  const on = dateOf(row, 'checkedOn'), result = row.cell('checkResult')
  const at = table.columns.findIndex((c) => c === 'checkResult')
  const raw = result ?? table.rows[i]?.[at]
  if (raw && !on.on && UNCHECKED.test(squash(raw.text))) return [rowEvent(row, 'report-verified', { done: cellFact(row, raw, false), status: cellFact(row, raw, 'not-done' as const) })]
  if (!on.on && !result) return []
  return [rowEvent(row, 'report-verified', { ...on, ...(result ? { result: cellFact(row, result, result.text.slice(0, 300)) } : {}) })]
}
