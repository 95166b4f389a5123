import { readDate } from '../casefile/dates.ts'
import type { Fact } from '../casefile/fact.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Column } from './columns.ts'
import type { RowContext } from './told-in.ts'
import { findDates } from './narrative/dates.ts'
import { approverOf, monthsOf, roundOf } from './row-values.ts'
import { cellFact, dateOf, moneyFact, rowEvent, rowsOf, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import { namesIn } from './values.ts'

/** Rows of sales, of the money of a case, of periods and of clues → acts of the case. Where a cell is empty nothing is told. */

type Rest = Omit<CaseEvent, 'kind'>

/** A sale that has not come to its day, or was called off. */
const NOT_HELD = /未开始|未开拍|待(?:开)?拍|即将|预告|公告中|进行中|竞价中|尚未|撤回|撤拍|中止|暂缓|取消|停止/
const FAILED = /流拍|未成交|无人(?:报名|出价|竞买|应买)|变卖(?:不成|未成)/
const SOLD = /成交|已售|竞得/

export function auctionRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) => {
    const thing = row.cell('auctionThing', 'assetName')
    const nth = row.cell('round')
    const round = nth ? roundOf(nth.text) : undefined
    const of: Rest = { ...(thing ? { about: cellFact(row, thing, thing.text.slice(0, 200)) } : {}), ...(nth && round !== undefined ? { round: cellFact(row, nth, round) } : {}) }
    const whole: Rest = of.about ? { about: of.about } : {}
    const start = moneyFact(row, 'startPrice'), price = moneyFact(row, 'referencePrice')
    const said = squash(`${row.text('auctionResult') ?? ''}${row.text('result') ?? ''}${row.text('disposal') ?? ''}${row.text('state') ?? ''}`)
    const outcome = NOT_HELD.test(said) ? undefined : FAILED.test(said) ? 'auction-failed' as const : SOLD.test(said) ? 'sold' as const : undefined
    const reference = dateOf(row, 'referenceOn')
    const sum = outcome === 'sold' ? moneyFact(row, 'soldPrice') : undefined
    const begun = dateOf(row, 'auctionOn')
    return [
      ...(price || reference.on ? [rowEvent(row, 'reference-price-set', { ...reference, ...whole, ...(price ? { amount: price } : {}), ...untilOf(row, 'referenceUntil') })] : []),
      ...dated(row, 'valuation', 'valuedOn', whole),
      ...dated(row, 'auction-notified', 'notifiedOn', of),
      ...dated(row, 'auction-announced', 'announcedOn', { ...of, ...(start ? { amount: start } : {}) }),
      ...(outcome && begun.on ? [rowEvent(row, 'auction-held', { ...begun, ...of, ...(start ? { amount: start } : {}) })] : []),
      ...(outcome ? [rowEvent(row, outcome, { ...lastDay(row), ...of, ...(sum ? { amount: sum } : outcome === 'auction-failed' && start ? { amount: start } : {}) })] : []),
      ...dated(row, 'sale-paid', 'paidOffOn', whole), ...dated(row, 'sale-confirmed', 'confirmedOn', whole), ...dated(row, 'sale-delivered', 'deliveredOn', whole),
    ]
  })
}

/** A sale on the network ends on the day after it began or later: only a day that is called the end, or one without an hour, is that of the outcome. */
function lastDay(row: Row): Rest {
  const end = dateOf(row, 'auctionEnd')
  if (end.on) return end
  const cell = row.cell('auctionOn')
  if (!cell) return {}
  const days = findDates(cell.text.normalize('NFKC'))
  const last = days.at(-1)
  const until = last?.until ?? (days.length > 1 ? last?.on : undefined)
  if (until !== undefined) return { on: cellFact(row, cell, until) }
  return /\d[:：时]/.test(cell.text) || row.has('auctionEnd') ? {} : dateOf(row, 'auctionOn')
}

function dated(row: Row, kind: EventKind, column: Column, rest: Rest): CaseEvent[] {
  const day = dateOf(row, column)
  return day.on && !PLANNED.test(row.text(column) ?? '') ? [rowEvent(row, kind, { ...day, ...rest })] : []
}
const PLANNED = /拟|预计|计划|未|待|应/

function untilOf(row: Row, column: Column): { until?: Fact<string> } {
  const cell = row.cell(column)
  const d = cell ? readDate(cell.text.replace(/^[至到]/, '')) : undefined
  return cell && d?.precision === 'day' ? { until: cellFact(row, cell, d.on) } : {}
}

/** Fees and deposits are no money of the creditor. */
const OTHER_MONEY = /评估费|保证金|执行费|诉讼费|受理费|申请费|保管费|拍卖费|押金|退款|退还/
const UNPAID = /未(?:发放|支付|划付|发还)|待(?:发放|支付|划付)|尚未|拟发放|审批中|审核中|暂存|冻结中|退[票汇回]|(?:发放|支付|划付|付款)失败|(?:已)?(?:撤回|取消|驳回)|账[户号]有误/

export function moneyRows(context: RowContext, table: DataTable): CaseEvent[] {
  if (OTHER_MONEY.test(table.title)) return []
  return rowsOf(context.snap, table).flatMap((row, i) => {
    if (table.rows[i]?.some((c) => OTHER_MONEY.test(c.text))) return []
    const sum = moneyFact(row, 'moneyAmount') ?? (row.has('moneyIn') || row.has('noticedOn') ? moneyFact(row, 'value') : undefined)
    const out = moneyFact(row, 'paidAmount') ?? (row.has('moneyIn') || row.has('noticedOn') ? undefined : moneyFact(row, 'value'))
    const state = row.cell('payState', 'state')
    const unpaid = state !== undefined && UNPAID.test(squash(state.text))
    const paid = dateOf(row, 'paidOn')
    const back = isOf(context, row.text('payee') ?? '', 'debtors')
    const reason = row.cell('delayReason')
    const amount = sum ? { amount: sum } : {}
    return [
      ...dated(row, 'case-money-received', 'moneyIn', { ...amount, ...partyOf(context, row, 'payer', 'debtors') }),
      ...dated(row, 'case-money-noticed', 'noticedOn', amount),
      ...dated(row, 'payment-delay-approved', 'delayedOn', { ...amount, ...(reason ? { detail: cellFact(row, reason, reason.text.slice(0, 300)) } : {}), ...approverOf(row) }),
      ...(unpaid || back ? [] : dated(row, 'case-money-paid', 'paidOn', { ...(out ? { amount: out } : {}), ...partyOf(context, row, 'payee', 'applicants') })),
      /* A sum that came in and is said not to have gone out. */
      ...(unpaid && state && !paid.on && (row.cell('moneyIn') ?? row.cell('noticedOn')) ? [rowEvent(row, 'case-money-paid', { done: cellFact(row, state, false), status: cellFact(row, state, /拟|审批中/.test(state.text) ? 'planned' as const : 'not-done' as const), ...amount })] : []),
    ]
  })
}

/** Whoever stands in the cell, if a party of that side. */
function partyOf(context: RowContext, row: Row, column: Column, side: 'applicants' | 'debtors'): { party?: Fact<string> } {
  const cell = row.cell(column)
  const { names } = cell ? namesIn(cell.text) : { names: [] }
  const [name] = names
  return cell && names.length === 1 && name !== undefined && isOf(context, name, side) ? { party: cellFact(row, cell, name) } : {}
}

function isOf(context: RowContext, name: string, side: 'applicants' | 'debtors'): boolean {
  return name !== '' && context.file[side].some((p) => typeof p.name?.value === 'string' && squash(p.name.value) === squash(name))
}

const REFUSED = /未通过|未批准|不同意|不予|驳回|退回|否决/
const PENDING = /审批中|待|未审|草稿|已提交|报批|流转/
const GRANTED = /同意|通过|批准|准予/

export function periodRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) => {
    const state = squash(row.text('approvedState') ?? '')
    const refused = REFUSED.test(state)
    if (!refused && PENDING.test(state)) return []
    const from = dateOf(row, 'deductFrom'), to = untilOf(row, 'deductTo')
    const why = row.cell('deductReason'), longer = row.cell('extendReason')
    const months = row.cell('extendTerm')
    const term = months ? monthsOf(months.text, true) : undefined
    const until = untilOf(row, 'extendTo')
    const by = approverOf(row), approved = dateOf(row, 'approvedOn')
    const told = [row.cell('approvedState')].flatMap((cell) => (cell && refused ? [{ done: cellFact(row, cell, false), status: cellFact(row, cell, 'refused' as const) }] : []))[0]
    const granted = GRANTED.test(state) || approved.on !== undefined || row.cell('approvedBy') !== undefined
    return [
      ...(from.on && !refused ? [rowEvent(row, 'period-deducted', { ...from, ...to, ...(why ? { detail: cellFact(row, why, why.text.slice(0, 300)) } : {}), ...by })] : []),
      ...((until.until ?? term) !== undefined && (granted || refused) ? [rowEvent(row, 'period-extended', {
        ...approved, ...until, ...(months && term !== undefined ? { term: cellFact(row, months, term) } : {}), ...(longer ? { detail: cellFact(row, longer, longer.text.slice(0, 300)) } : {}), ...by, ...told,
      })] : []),
    ]
  })
}

/** Whoever gave it, by name; 申请执行人 alone names nobody. */
function providerOf(row: Row): { party?: Fact<string> } {
  const cell = row.cell('clueBy')
  const { names } = cell ? namesIn(cell.text) : { names: [] }
  const [name] = names
  return cell && names.length === 1 && name !== undefined && !/^(?:申请执行人|申请人|委托.*代理人|代理人)$/.test(name) ? { party: cellFact(row, cell, name) } : {}
}

const UNCHECKED = /^(?:未|待|尚未|正在|暂未)|核[实查]中|(?:未|待)核[实查]/

export function clueRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) => {
    const text = row.cell('clueText', 'assetName')
    if (!text) return []
    const about = { about: cellFact(row, text, text.text.slice(0, 300)) }
    const result = row.cell('checkResult')
    const checked = dateOf(row, 'checkedOn')
    const done = (checked.on !== undefined || result !== undefined) && !UNCHECKED.test(squash(result?.text ?? ''))
    return [
      rowEvent(row, 'clue-provided', { ...dateOf(row, 'clueOn', 'date'), ...about, ...providerOf(row) }),
      ...(done ? [rowEvent(row, 'clue-verified', { ...checked, ...about, ...(result ? { result: cellFact(row, result, result.text.slice(0, 300)) } : {}) })] : []),
    ]
  })
}
