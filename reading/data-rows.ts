import { readDate } from '../casefile/dates.ts'
import { valueOf, type Fact } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { endedInRemark } from './ended-in-remark.ts'
import { leadOfTalk, toldIn, type RowContext } from './told-in.ts'
import { asVisited } from './log-talks.ts'
import { withTarget } from './log-target.ts'
import { CLAUSES_SINCE } from './narrative/particulars.ts'
import { serviceState } from './narrative/service-states.ts'
import type { Cell } from './grid.ts'
import { withJourney } from './not-gone.ts'
import { OFFICE, offlineKind } from './offline-rows.ts'
import { controlStep, inVain } from './step-names.ts'
import { isNotThere, notDone, stateOf } from './row-states.ts'
import { approverOf, clauseOf, daysOf, monthsOf } from './row-values.ts'
import { cellFact, dateOf, moneyFact, rowEvent, rowsOf, type Row } from './rows.ts'
import { cameBack } from './service-lists.ts'
import type { DataTable } from './tables.ts'

/** Rows of visits, measures and documents → acts of the case. */

export function visitRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) => asVisited(row, row.text('text', 'result') ?? '', visitRow(context, table, row).map((e) => withJourney(row, e))))
}

function visitRow(context: RowContext, table: DataTable, row: Row): CaseEvent[] {
  const stands = stateOf(row)
  if (stands?.state === 'idle') return []
  const cells = [row.cell('visitPlace'), row.cell('text'), row.cell('queryItem', 'matter'), row.cell('result')].filter((c) => c !== undefined)
  if (stands?.state === 'undone') return withTarget(context, table, row, [notDone(row, stands.cell, rowEvent(row, 'onsite-visit', whose(context, row, cells)))])
  const { on } = dateOf(row, 'visitOn', 'date')
  const told = toldIn(context, row, cells, on ?? undefined).events
  if (told.some((e) => e.kind.value === 'onsite-visit')) return withTarget(context, table, row, told)
  /* Another court was asked to look. */
  if (told.some((e) => e.kind.value === 'investigation-delegated')) return withTarget(context, table, row, told)
  const result = row.cell('result', 'text')
  /* Nobody went and nothing came of it yet. */
  if (told.length === 0 && !row.text('result') && row.has('person') && !row.cell('person')) return []
  /* Asked at an office, not looked for on the spot. */
  const office = OFFICE.test(squash(row.text('visitPlace') ?? '')) ? offlineKind(squash(row.text('visitPlace') ?? '')) : undefined
  if (office && office !== 'onsite-visit' && told.length > 0) return withTarget(context, table, row, told)
  return withTarget(context, table, row, [rowEvent(row, office ?? 'onsite-visit', { ...(on ? { on } : {}), ...whose(context, row, cells), ...(result ? { result: cellFact(row, result, result.text.slice(0, 300)) } : {}) }), ...told])
}

/** “查找张三下落”: the one debtor who is named in the row. */
function whose({ file }: RowContext, row: Row, cells: readonly Cell[]): Pick<CaseEvent, 'party'> {
  const named = file.debtors.flatMap((p) => valueOf(p.name) ?? []).flatMap((name) => { const cell = cells.find((c) => c.text.includes(name)); return cell ? [{ name, cell }] : [] })
  const [one, second] = named
  return one && !second ? { party: cellFact(row, one.cell, one.name) } : {}
}


const MEASURES: readonly [RegExp, EventKind][] = [
  [/失信/, 'dishonest-listed'], [/限制(?:高)?消费|限高/, 'consumption-restricted'], [/限制出境/, 'exit-restricted'], [/罚款/, 'fined'], [/拘留/, 'detained'], [/拘传/, 'summoned'],
]

export function measureRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) => {
    const words = row.text('measure', 'controlKind', 'matter') ?? ''
    const kind = MEASURES.find(([re]) => re.test(words))?.[1]
    /* 决定日期 beside 执行日期: a detention is one from the day when it was carried out. */
    const { on } = kind === 'detained' && row.cell('date') ? dateOf(row, 'date') : dateOf(row, 'measureOn', 'controlOn', 'date')
    /* Any other act that a list of measures has: notices, talks, services. */
    const cell = row.cell('measure', 'controlKind', 'matter')
    const stands = stateOf(row)?.state
    if (stands === 'idle') return []
    if (stands === 'undone' || NOT_TAKEN.test(squash(row.text('text', 'state', 'result') ?? ''))) return kind && cell ? withTarget(context, table, row, [notDone(row, cell, rowEvent(row, kind, {}))]) : []
    /* A day that is left open, and nothing beside it: it is not told that he was. */
    if (kind && OF_A_DAY.has(kind) && !on && (row.has('measureOn') || row.has('controlOn') || row.has('date')) && !row.text('text', 'state', 'result')) return []
    const control = kind || !cell ? undefined : controlStep(cell.text)
    if (cell && control && on && !inVain(control, squash(row.text('text', 'state', 'result') ?? ''))) return withTarget(context, table, row, [rowEvent(row, control, { on, ...untilFact(row) })])
    if (!kind) return cell ? withTarget(context, table, row, otherActs(context, row, on ?? undefined)) : []
    const taken = rowEvent(row, kind, {
      ...(on ? { on } : {}),
      ...(row.cell('measureEnd') ? untilFact(row) : {}), ...measureDetails(row, kind, on?.value ?? undefined),
    })
    return withTarget(context, table, row, [taken, ...endedInRemark(row, [taken])])
  })
}

const OF_A_DAY: ReadonlySet<EventKind> = new Set<EventKind>(['detained', 'fined', 'summoned', 'exit-restricted'])

function untilFact(row: Row): Pick<CaseEvent, 'until'> {
  const end = row.cell('measureEnd', 'controlUntil')
  const until = end ? readDate(end.text) : undefined
  return end && until?.precision === 'day' ? { until: cellFact(row, end, until.on) } : {}
}

export const NOT_TAKEN = /^因[^，。；]{1,16}未(?:能)?(?:实际)?(?:执行|收[拘押])|^(?:未采取|未执行|未实施|未批准|未通过|未生效|审批中|待审批|已撤销申请|拟采取)|^(?!.*(?:解除|撤销|屏蔽|修复|删除|暂缓|延长)).{0,40}(?:未(?:获|予|经)*(?:院长|局长|领导)?批准|不予批准|未获准)/

function otherActs(context: RowContext, row: Row, on: Fact<string> | undefined): CaseEvent[] {
  const cells = [row.cell('measure', 'controlKind', 'matter'), row.cell('text')].filter((c) => c !== undefined)
  return toldIn(context, row, cells, on, true).events
}

/** Clause and months of a listing, days of a detention, the sum of a fine, who approved. */
export function measureDetails(row: Row, kind: EventKind, on: string | undefined): Omit<CaseEvent, 'kind'> {
  const clauseCell = kind === 'dishonest-listed' && (on ?? CLAUSES_SINCE) >= CLAUSES_SINCE ? row.cell('clause') : undefined
  const clause = clauseCell ? clauseOf(clauseCell.text) : undefined
  const sum = kind === 'fined' ? moneyFact(row, 'fine') ?? moneyFact(row, 'value') : undefined
  const termCell = kind === 'dishonest-listed' ? row.cell('term', 'termMonths') : kind === 'detained' ? row.cell('term', 'termDays') : undefined
  const term = termCell ? (kind === 'detained' ? daysOf(termCell.text, termCell === row.cell('termDays')) : monthsOf(termCell.text, termCell === row.cell('termMonths'))) : undefined
  return {
    ...(clauseCell && clause !== undefined ? { clause: cellFact(row, clauseCell, clause) } : {}), ...(termCell && term !== undefined ? { term: cellFact(row, termCell, term) } : {}),
    ...(sum ? { amount: sum } : {}), ...approverOf(row),
  }
}

/** 发出日期 beside 送达日期: the paper went out on that day. */
function sentOn(table: DataTable, row: Row, i: number): Fact<string> | undefined {
  const cell = table.rows[i]?.[(table.headings ?? []).findIndex((h) => /^(?:文书)?(?:发出|寄出|邮寄|发送|寄送|交邮)(?:日期|时间)$/.test(h))]
  const day = cell ? readDate(cell.text) : undefined
  return cell && day?.precision === 'day' ? cellFact(row, cell, day.on) : undefined
}

/** What a served or filed document proves: served ones that they were served, records that the act took place. */
const DOCUMENT_ACTS: readonly { name: RegExp; sent?: EventKind; served?: EventKind; made?: EventKind; sure: boolean; dated?: true }[] = [
  { name: /执行通知/, sent: 'notice-issued', served: 'notice-served', sure: true },
  { name: /(?:报告财产|财产报告)令/, sent: 'report-order-issued', served: 'report-order-served', sure: true },
  { name: /^限制(?:高)?消费(?:令|决定书?)$/, made: 'consumption-restricted', sure: true },
  { name: /^(?:纳入|列入)?失信(?:被执行人)?(?:名单)?决定书$/, made: 'dishonest-listed', sure: true, dated: true },
  { name: /^(?:司法)?拘留决定书$/, made: 'detained', sure: true, dated: true },
  { name: /^罚款决定书$/, made: 'fined', sure: true, dated: true },
  { name: /^限制出境决定书$/, made: 'exit-restricted', sure: true, dated: true },
  { name: /终(?:结)?本(?:次)?.{0,6}(?:申请书|申请)$|终结本次执行程序申请/, made: 'zhongben-applied', sure: true },
  { name: /终(?:结)?本.{0,8}告知|告知书.{0,4}终本/, served: 'zhongben-informed', sure: true },
  { name: /终(?:结)?本.{0,8}裁定|执行裁定书.{0,4}终本/, served: 'zhongben-served', sure: true },
  { name: /约谈(?:笔录|记录)/, made: 'applicant-interviewed', sure: true },
  { name: /(?:现场|实地|走访|上门).{0,6}(?:笔录|记录|调查)|搜查笔录/, made: 'onsite-visit', sure: true },
  { name: /^调查笔录/, made: 'onsite-visit', sure: false },
  { name: /合议(?:庭)?(?:评议)?(?:笔录|记录)|评议笔录/, made: 'panel-deliberated', sure: true },
  { name: /询问笔录/, made: 'debtor-questioned', sure: false },
]

/** On its way, or back. */
const notServed = (words: string): boolean => { const state = serviceState(words); return state === 'back' || state === 'under-way' }

export function documentRows(context: RowContext, table: DataTable): { documents: CaseFile['documents']; events: CaseEvent[] } {
  const documents: CaseFile['documents'] = []
  const events: CaseEvent[] = []
  for (const [i, row] of rowsOf(context.snap, table).entries()) {
    const nameCell = row.cell('docName')
    if (!nameCell) continue
    const name = squash(nameCell.text)
    if (isNotThere(table, i)) continue
    const number = row.cell('docNumber')
    const made = dateOf(row, 'docOn', 'date')
    documents.push({ kind: cellFact(row, nameCell, nameCell.text.slice(0, 100)), ...(number ? { number: cellFact(row, number, number.text.slice(0, 100)) } : {}), ...(made.on ? { on: made.on } : {}) })
    /* “申请书（某某签名捺印）” */
    const acts = new Set(name.replace(/[(（][^()（）]{0,14}(?:签名|签字|捺印)[^()（）]{0,6}[)）]$/, '').split(/[、，,]/).flatMap((n) => DOCUMENT_ACTS.find((a) => a.name.test(n)) ?? []))
    const servedCell = row.cell('servedOn')
    const served = servedCell && !cameBack(table, i) && ![servedCell, row.cell('result', 'state')].some((c) => c && notServed(c.text))
    /* What it says stands beside it: “送达回证 | 2022.04.25 | 执行通知书由本人签收”. */
    const text = row.cell('text')
    if (text && made.on && !made.onPrecision) events.push(...withTarget(context, table, row, toldIn(context, row, [text], made.on, true, undefined, /谈话|约谈/.test(name) ? leadOfTalk(text.text, context.file) : '').events.filter((e) => e.on !== undefined && e.done?.value !== false)))
    const sent = sentOn(table, row, i)
    for (const act of acts) {
      if (act.sent && sent) events.push(...withTarget(context, table, row, [rowEvent(row, act.sent, { on: sent })]))
      if (act.served && served) events.push(...withTarget(context, table, row, [rowEvent(row, act.served, dateOf(row, 'servedOn'))]))
      /* An order that is served was made by then. */
      if (act.made === 'consumption-restricted' && !made.on && served) events.push(...withTarget(context, table, row, [rowEvent(row, act.made, dateOf(row, 'servedOn'))]))
      if (act.made && (act.made !== 'consumption-restricted' && !act.dated || made.on)) events.push(...withTarget(context, table, row, [rowEvent(row, act.made, { ...made, ...(act.sure ? {} : { done: { ...cellFact(row, nameCell, true), value: null } }) })]))
    }
  }
  return { documents, events }
}
