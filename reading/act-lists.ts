import { readDate } from '../casefile/dates.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { columnOf, type Column } from './columns.ts'
import { measureDetails, NOT_TAKEN } from './data-rows.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import type { Headed } from './head-row.ts'
import { columnOfParts } from './heading-parts.ts'
import { withTarget } from './log-target.ts'
import { cellFact, dateOf, rowEvent, rowsOf, type Row } from './rows.ts'
import { byFirstUnit } from './narrative/scan.ts'
import { standing } from './narrative/standing.ts'
import { isEmptyNotice } from './table-coverage.ts'
import type { DataTable } from './tables.ts'
import type { RowContext } from './told-in.ts'
import { isDay } from './unnamed-log.ts'

/**
 * Lists of one act: 传唤, 搜查, 司法拘留, 悬赏公告. The heading above them or the stem of their headings names the act, and each
 * row is one of it; none of its cells need say so. The data standard of the courts has a list of its own for each act.
 */

/** What the heading above such a list says, without what every heading may end with. */
const TITLES: readonly (readonly [RegExp, EventKind])[] = [
  [/^传唤$/, 'summoned'], [/^拘传$/, 'summoned'], [/^搜查$/, 'search'], [/^(?:执行)?悬赏(?:执行|公告)*$/, 'reward-notice'], [/^(?:司法|专项|执行)?审计$/, 'audit'],
  [/^(?:存款)?(?:划拨|扣划)(?:存款)?$/, 'deducted'], [/^(?:纳入)?失信(?:被执行人)?(?:名单)?(?:惩戒)?$/, 'dishonest-listed'], [/^(?:限制(?:高)?消费|限高)$/, 'consumption-restricted'],
  [/^限制出境$/, 'exit-restricted'], [/^(?:司法)?拘留$/, 'detained'], [/^(?:司法)?罚款$/, 'fined'], [/^(?:委托|司法)?评估(?:委托)?$|^评估[、及]?询价$/, 'valuation'],
  [/^(?:(?:拒执)?犯罪移送|移送(?:公安|侦查)(?:机关)?)$/, 'crime-referred'], [/^(?:执行)?和解(?:协议)?$/, 'settlement-reached'], [/^(?:财产(?:报告|申报)|(?:报告|申报)财产)$/, 'property-reported'],
  [/^(?:案款|执行款)(?:发放|发还|支付)$/, 'case-money-paid'], [/^(?:案款|执行款)(?:缴纳|到账|收取)$/, 'case-money-received'], [/^(?:合议|(?:合议庭)?评议)$/, 'panel-deliberated'],
  [/^(?:司法)?罚款[、，,及和/]?(?:司法)?拘留$|^(?:司法)?拘留[、，,及和/]?(?:司法)?罚款$/, 'fined'],
  [/^查封$/, 'sealed'], [/^扣押$/, 'impounded'], [/^冻结$/, 'frozen'], [/^轮候(?:查封|冻结)$/, 'waiting-sealed'],
]
const ENDS = /(?:被执行人)?(?:信息|情况|记录|列表|一览表?|登记表?|台账|明细表?|清单|办理|措施|决定|管理|程序|事项)+$/
/** Words that stand in several headings of such a list, where no heading above it names the act. */
const STEMS: readonly (readonly [string, EventKind])[] = [['传唤', 'summoned'], ['拘传', 'summoned'], ['搜查', 'search'], ['悬赏', 'reward-notice'], ['审计', 'audit'], ['划拨', 'deducted'], ['扣划', 'deducted'], ['拘留', 'detained'], ['罚款', 'fined'], ['和解', 'settlement-reached']]

/** What else a list says that it is: its headings know better than the title. */
const SAYS: ReadonlySet<Column | undefined> = new Set<Column | undefined>(['matter', 'measure', 'caseNumber', 'interviewOn', 'docName', 'queryOn', 'clueText', 'startPrice', 'round', 'auctionOn', 'disposal', 'filedOn', 'role'])
/** Days on which the act was not done: of its end, its undoing, what it rests on. */
const OTHER_DAY = /届满|到期|截止|结束|解除|解扣|解冻|解封|终止|失效|反馈|应|拟|计划|预计|期限|基准|有效|登记|录入|更新|出生|立案|责令|令.*(?:送达|发出)/

/** A heading without its number and without what every heading may end with. */
export const bareTitle = (heading: string): string => squash(heading).replace(/^[一二三四五六七八九十\d]{1,3}[、.．]/, '').replace(ENDS, '')
/** The act that such a heading names. */
export const actOfTitle = (title: string): EventKind | undefined => (title.length > 14 ? undefined : TITLES_BY_FIRST.get(title.charCodeAt(0))?.find(([re]) => re.test(title))?.[1])
/** By the character with which such a title begins: most headings and short lines of a page are none. */
export const TITLES_BY_FIRST = byFirstUnit(TITLES)

/** The list of one act that a grid is; `head`: its heading row where most of it is known. Undefined for any other list. */
export function actList(g: Grid, head: Omit<Headed, 'kind'> | undefined, titleAbove: (row: number) => string): (Headed & { act: EventKind }) | undefined {
  const row = head?.row ?? titleRows(g)
  const named = (g.rows[row] ?? []).map((c) => labelText(c.text)), headings = named.map((l) => l.label)
  if (g.width < 2 || g.rows.length < row + 1 || headings.some((h) => h.length > 16 || /\d/.test(h))) return undefined
  const columns = head?.columns ?? headings.map((h) => columnOf(h))
  const title = bareTitle(titleAbove(row))
  /* 身份 beside whom a measure was taken against is his, and no list of parties. */
  if (columns.some((c) => SAYS.has(c) && !(c === 'role' && EMPTY_LISTS.has(actOfTitle(title) ?? 'search') && !columns.includes('name')))) return undefined
  const act = actOfTitle(title) ?? STEMS.find(([stem]) => headings.filter((h) => h.includes(stem)).length > 1)?.[1]
  if (!act) return undefined
  const rows = g.rows.slice(row + 1).filter((r) => !isEmptyNotice(r))
  /* Of two acts each row says itself which. */
  if (rows.length > 0 && /罚款.*拘留|拘留.*罚款/.test(title)) return undefined
  /* A list of one act with nothing in it. */
  if (rows.length === 0) return EMPTY_LISTS.has(act) && headings.every((h) => h === '' || columnOf(h) !== undefined || columnOfParts(h) !== undefined || OF_AN_ACT.test(h)) ? { kind: 'acts', act, row, units: head?.units ?? named.map((l) => l.unit), columns } : undefined
  /* A day, or no words: 长期, — */
  const days = headings.flatMap((h, col) => (DAY.test(h) && !OTHER_DAY.test(h) && rows.some((r) => isDay(r[col]?.text ?? '')) && rows.every((r) => isDay(r[col]?.text ?? '') || !/[\u4e00-\u9fa5]{3}/.test(r[col]?.text ?? '')) ? [col] : []))
  const stem = STEMS.find(([, kind]) => kind === act)?.[0] ?? title.slice(-2)
  /* When the paper of it came is not when it was done. */
  const date = days.find((col) => headings[col]?.includes(stem)) ?? days.find((col) => !/送达|签收/.test(headings[col] ?? '')) ?? (act === 'property-reported' ? undefined : days[0])
  /* Pairs of labels and values below such a heading are no list. */
  if (date === undefined || headings.filter((h) => h === '' || columnOf(h) !== undefined || columnOfParts(h) !== undefined || OF_AN_ACT.test(h)).length * 3 < headings.length * 2) return undefined
  return { kind: 'acts', act, row, units: head?.units ?? named.map((l) => l.unit), columns: columns.map((c, col) => (col === date ? 'date' : c === 'date' ? 'other' : c)) }
}
const EMPTY_LISTS: ReadonlySet<EventKind> = new Set<EventKind>(['consumption-restricted', 'dishonest-listed', 'fined', 'detained'])
const DAY = /日期|时间|日$/
/** Rows above the headings that are one cell. */
const titleRows = (g: Grid): number => ((g.rows[0] ?? []).length > 1 && (g.rows[0] ?? []).every((c) => c.block === g.rows[0]?.[0]?.block) ? 1 : 0)
const OF_AN_ACT = /情形|事由|依据|地点|[场处]所|原因|机[构关]|单位|金额|价|标的|天数|账[户号]|文号|编号|[清账]单|地址|所有人/

/** Said of a report that was not made. */
const NOT_REPORTED = /^(?:否|(?:拒不|拒绝|逾期未|逾期拒不|未按期|未|没有)(?:报告|申报))$/
const STATE = /状态|审批|批准|是否|情况$|结果$/
const CALLED_OFF = /^(?:已)?(?:撤销|撤回|取消|作废|驳回|终止)|^(?:拟|待)|审批中|未(?:获|经|予)*批准|不予批准/

/** Each row an act with its day; a row without its day, or that says that it did not come about, tells none. */
export function actRows(context: RowContext, table: DataTable): CaseEvent[] {
  const act = table.act
  if (!act) return []
  return rowsOf(context.snap, table).flatMap((row, i) => {
    const cells = table.rows[i] ?? []
    const state = cells.find((c, col) => STATE.test(table.headings?.[col] ?? '') && says(squash(c.text)))
    const order = act === 'property-reported' ? orderServed(table, row, cells) : []
    const not = act === 'property-reported' ? cells.find((c) => NOT_REPORTED.test(squash(c.text))) : undefined
    if (not) return withTarget(context, table, row, [...order, rowEvent(row, 'property-report-refused', {})])
    const { on } = dateOf(row, 'date')
    if (!on || state) return withTarget(context, table, row, order)
    const waiting = act === 'sealed' || act === 'frozen' ? cells.find((c) => /轮候/.test(c.text)) : undefined
    return withTarget(context, table, row, [...order, rowEvent(row, waiting ? 'waiting-sealed' : act, { on, ...measureDetails(row, act, on.value ?? undefined) })])
  })
}

const ORDERS: readonly (readonly [RegExp, EventKind])[] = [[/令.{0,3}送达|^送达(?:日期|时间)$/, 'report-order-served'], [/令.{0,3}(?:发出|签发|制发)|^责令(?:(?:申报|报告)(?:财产)?)?(?:日期|时间)$/, 'report-order-issued']]
/** 报告财产令送达日期, 责令申报日期 beside the report. */
export function orderServed(table: DataTable, row: Row, cells: readonly Cell[]): CaseEvent[] {
  return ORDERS.flatMap(([heading, kind]) => {
    const cell = cells.find((_, col) => heading.test(table.headings?.[col] ?? ''))
    const day = cell && isDay(cell.text) ? readDate(cell.text) : undefined
    return cell && day?.precision === 'day' ? [rowEvent(row, kind, { on: cellFact(row, cell, day.on) })] : []
  })
}

function says(words: string): boolean {
  return NOT_TAKEN.test(words) || CALLED_OFF.test(words) || standing(words) === 'idle' || standing(words) === 'undone'
}
