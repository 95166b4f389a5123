import { valueOf } from '../casefile/fact.ts'
import { readMoney } from '../casefile/money.ts'
import type { Asset, CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { ownedByHeading, thingsTold } from './asset-rows.ts'
import { exhibitor } from './exhibit.ts'
import { toldIn, type RowContext } from './told-in.ts'
import { withTarget } from './log-target.ts'
import { offlineKind } from './offline-rows.ts'
import type { ActsReading } from './narrative/acts.ts'
import { isAnswer } from './kind-grids.ts'
import { foundNothing, isUnanswered, unansweredAs } from './narrative/no-answer.ts'
import { standing } from './narrative/standing.ts'
import type { Cell } from './grid.ts'
import { disposalIn } from './narrative/disposal-words.ts'
import { reasonIn } from './narrative/remarked-reasons.ts'
import { kindOfOffice } from './narrative/row-assets.ts'
import { cellFact, dateOf, rowEvent, rowsOf, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import { isQuerySheet } from './held-things.ts'
import { assetKindIn, controlKindIn, namesIn, rankIn } from './values.ts'

/** Rows of network queries → acts of querying and what they found. */


/** Headings of lists of what was queried after the closing. */
const AFTER = /终(?:结)?本(?:次执行(?:程序)?)?(?:案件)?(?:之)?后|终本案件(?:定期|五年|后续)|终本(?:定期|后续)/

const AFTER_CLOSING = /^终(?:结)?本(?:次执行(?:程序)?)?(?:之?后|后续)(?:查询|查控)?$/
const BY_HAND = /线下|传统|临柜|人工|现场|实地|函查|走访/
const NETWORK = /(?:网络|总对总|点对点)(?:执行)?(?:查[控询]|司法)|查控(?:系统|平台)|^(?:总对总|点对点)$/
/** Ways of asking that are none of the network's, in a list of one row as well. */
const ON_THE_SPOT = /^(?:现场|实地|上门|入户|线下|窗口|传统)[\u4e00-\u9fa5]{2}|^(?:不动产|房产|公积金|社保|户籍|工商)(?:登记)?(?:中心|部门)?(?:现场|线下|窗口)?(?:调查|调档)$/
const NOT_BEGUN = /^(?:待|未)(?:发起|提交|发送|查询(?![到出得])|审批)|^草稿|撤销|取消|作废/

/** What was asked for is not answered yet. */
const SENT = /^(?:处理|进行|办理|发送)中$/

/** One act per day, person and state; found balances and things become assets unless a property list shows them. */
export function queryRows(context: RowContext, table: DataTable): ActsReading {
  const groups = new Map<string, { row: Row; first: CaseEvent; items: string[]; results: string[]; /** answers of which a thing was read */ things: number; unanswered: boolean; start: number; end: number; /** the row that ends it */ last: number }>()
  const assets: Asset[] = []
  const informed: CaseEvent[] = []
  /* Queries after the closing are another duty than those before it. */
  const kind = AFTER.test(squash(table.title)) || (table.headings ?? []).some((h) => AFTER.test(squash(h))) ? 'post-query' : 'network-query'
  const rows = rowsOf(context.snap, table)
  /* Where one row asks the network, an office in another was gone to. */
  const network = rows.some((r) => NETWORK.test(r.text('queryItem') ?? ''))
  for (const [i, row] of rows.entries()) {
    const { on } = dateOf(row, 'queryOn', 'date', 'visitOn')
    const item = row.text('queryItem', 'matter', 'text') ?? ''
    const state = row.text('feedback') ?? ''
    /* Where no column is called the result, the feedback is. */
    const result = row.text('queryResult', 'result') ?? (row.has('queryResult') || row.has('result') || state === '' ? saidNothing(table, i) : state)
    const asked = row.text('state') ?? ''
    if ([asked, state].some((w) => NOT_BEGUN.test(squash(w))) || [asked, state, result].some((w) => standing(squash(w)) === 'idle' && !SENT.test(squash(w)))) continue
    const unanswered = isUnanswered(state) || isUnanswered(result) || (result === '' && isUnanswered(asked))
    const told = result === '' && unanswered ? asked : result
    const who = row.cell('queried', 'name', 'owner')
    const names = who ? namesIn(who.text).names : []
    const byHand = BY_HAND.test(row.text('mode') ?? '') ? offlineKind(squash(`${item}${row.text('text') ?? ''}`)) ?? 'traditional-investigation' : (network || ON_THE_SPOT.test(item)) && !NETWORK.test(item) ? offlineKind(squash(item)) : undefined
    /* “阶段: 终本后” of one row. */
    const asks = byHand ?? ((table.rows[i] ?? []).some((c) => AFTER_CLOSING.test(squash(c.text))) ? 'post-query' : kind)
    const key = [asks, valueOf(on) ?? '', names.join('、'), String(unanswered)].join('\u0000')
    const group = groups.get(key)
    if (group) {
      group.items.push(item)
      group.results.push(told)
      /* Rows of another group between them are none of its words. */
      if (group.last === i - 1) Object.assign(group, { end: row.end, last: i })
    } else {
      const party = who && names.length > 0 ? { party: cellFact(row, who, names.length === 1 ? (names[0] ?? '') : [...names]) } : {}
      groups.set(key, { row, first: { kind: row.exhibit.fact(asks, row.start, row.end), ...(on ? { on } : {}), ...party }, items: [item], results: [told], things: 0, unanswered, start: row.start, end: row.end, last: i })
    }
    const since = dateOf(row, 'informedOn')
    if (asks === 'post-query' && since.on && !/拟|未|待/.test(row.text('informedOn') ?? '')) informed.push(rowEvent(row, 'post-query-informed', since))
    else if (asks === 'post-query' && (table.headings ?? []).some((h) => /^是否.{0,2}告知|告知情况$/.test(squash(h)))) informed.push(...toldOrNot(row, on))
    if (unanswered) continue
    const things = thingsTold(context.snap, row, row.cell('queryItem', 'matter'), row.cell('queryResult', 'result', 'feedback'), who)
    if (things.length === 0) things.push(...toldOf(context, row, item, names, who))
    const asset = things.length > 0 ? undefined : foundBy(row, item, result, names[0], who)
    assets.push(...things, ...(asset ? [asset] : []))
    const of = groups.get(key)
    if (of && (things.length > 0 || asset)) of.things++
  }
  const events = [...groups.values()].map((g): CaseEvent => {
    const ex = exhibitor(context.snap, g.first.kind.where?.path)
    const found = g.results.filter((r) => r !== '' && !foundNothing(r))
    const rest = found.length > 0 && g.things === found.length && g.results.every((r) => r !== '')
    const summary = g.unanswered ? unansweredAs(g.results) : found.length > 0 ? `${found.join('；')}${rest && found.length < g.results.length ? '；其余未发现财产' : ''}`.slice(0, 500) : g.results.every((r) => foundNothing(r)) ? '未发现可供执行的财产' : undefined
    const span = g.end > g.start && g.end - g.start < 4000 ? { start: g.start, end: g.end } : { start: g.row.start, end: g.row.end }
    const [asked = g.first] = g.first.party ? [] : withTarget(context, table, g.row, [g.first])
    return {
      ...asked, kind: ex.fact<EventKind>(g.first.kind.value ?? kind, span.start, span.end),
      detail: ex.fact([...new Set(g.items)].filter((i) => i !== '').join('、').slice(0, 500), span.start, span.end),
      ...(summary === undefined ? {} : { result: ex.fact(summary, span.start, span.end) }),
    }
  })
  return { events: [...events, ...informed], assets: ownedByHeading(table, context.file, assets) }
}

/** “是否告知申请执行人：未告知”, of the query of that row. */
function toldOrNot(row: Row, on: CaseEvent['on']): CaseEvent[] {
  const cell = row.cell('informedOn')
  const said = squash(cell?.text ?? '')
  if (!cell) return []
  if (/^(?:未|否|没有|尚未)(?:予)?(?:告知|通知)?$/.test(said)) return [{ kind: cellFact<EventKind>(row, cell, 'post-query-informed'), ...(on ? { on } : {}), done: cellFact(row, cell, false), status: cellFact<'not-done'>(row, cell, 'not-done') }]
  return /^(?:是|已|√|✓)(?:告知|通知)?$/.test(said) ? [{ kind: cellFact<EventKind>(row, cell, 'post-query-informed'), done: cellFact(row, cell, true) }] : []
}

/** 无 as an answer, where a blank says nothing. */
function saidNothing(table: DataTable, i: number): string {
  const results = table.columns.findIndex((c) => c === 'queryResult' || c === 'result')
  const at = results < 0 ? table.columns.indexOf('feedback') : results
  const text = squash(table.rows[i]?.[at]?.text ?? '')
  return /^(?:无|没有)$/.test(text) ? text : ''
}

/** An answer about all kinds of things at once: what its words tell of each. */
function toldOf(context: RowContext, row: Row, item: string, names: readonly string[], who: ReturnType<Row['cell']>): Asset[] {
  const cell = row.cell('queryResult', 'result', 'feedback')
  if (!cell || ((assetKindIn(item) ?? kindOfOffice(item)) !== undefined && !/[、，,]/.test(item)) || !/\d|[一二两三]|有|[辆套处号]/.test(cell.text)) return []
  const told = toldIn(context, row, [cell], undefined, false, undefined, '网络查询，').assets
  return told.map((a) => (a.owner || !who || names.length === 0 ? a : { ...a, owner: cellFact(row, who, names.length === 1 ? (names[0] ?? '') : [...names]) }))
}

const FIRST_WORDS = 8
function foundBy(row: Row, item: string, result: string, owner: string | undefined, who: ReturnType<Row['cell']>): Asset | undefined {
  const text = squash(result)
  if (text === '' || foundNothing(text) || GONE.test(text) || /申请(?:执行)?人[^,，;；。]{0,6}(?:称|反映|提供|主张)/.test(text) || !/\d|[一二两三]|有|套|辆|处|号/.test(text)) return undefined
  /* Of several things asked for together it is the one that the answer names. */
  const kind = /[、，,]/.test(item) ? assetKindIn(text.slice(0, FIRST_WORDS)) ?? assetKindIn(result) : assetKindIn(item) ?? kindOfOffice(item) ?? assetKindIn(result)
  if (!kind) return undefined
  const cell = row.cell('queryResult', 'result', 'feedback')
  const amount = /(?:余额|金额|存款|现金价值)[^\d]{0,8}(\d[\d,，.]*\s*(?:万?元)?)(?![\d,，.]*\s*[笔个条户处辆套])/.exec(text)
  const value = amount ? readMoney(amount[1] ?? '') : undefined
  if (value !== undefined && /^0+(?:\.0+)?$/.test(value)) return undefined
  return {
    kind: row.exhibit.fact(kind, row.start, row.end),
    ...(owner !== undefined && who ? { owner: cellFact(row, who, owner) } : {}),
    ...(cell ? { description: cellFact(row, cell, result.trim().slice(0, 200)) } : {}),
    ...(cell && value !== undefined ? { value: cellFact(row, cell, value) } : {}),
    ...(cell ? toldBeside(row, cell) : {}),
  }
}

/** The register says that it is his no longer, or is no more. */
const GONE = /^[^,，;；]{0,20}(?:已|状态[:：]?)(?:过户|转出|注销|报废|灭失|拆除)[^,，;；]{0,6}$/

/** “余额3.2万元，已冻结”, “云A0X12Z，已抵押”: what the answer says of the thing besides. */
function toldBeside(row: Row, cell: Cell): Pick<Asset, 'control' | 'disposal' | 'undisposable'> {
  const words = squash(cell.text)
  const kind = BY_OTHERS.test(words) ? undefined : controlKindIn(words)
  const rank = kind ? rankIn(words) : undefined
  const disposal = disposalIn(words), reason = reasonIn(cell.text)
  return {
    ...(kind ? { control: { kind: cellFact(row, cell, kind), ...(rank ? { rank: cellFact(row, cell, rank) } : {}) } } : {}),
    ...(disposal === 'deducted' ? { disposal: cellFact(row, cell, disposal) } : {}),
    ...(reason === undefined ? {} : { undisposable: cellFact(row, cell, reason) }),
  }
}
/** Held for another case, or not at all: “被外地法院冻结”, “冻结0元”, “无冻结”. */
const BY_OTHERS = /(?:他|其[他它]|外地|另案|[一另]家?|[省市县区])(?:地)?(?:的)?法院|另案|司法冻结[:：]?(?:无|0)|(?:无|未(?:被)?|没有|可)(?:查封|冻结|扣押)|(?:查封|冻结|扣押)(?:状态|金额|情况)?[:：]?(?:否|无|0|正常)/

/** Answers of banks and registries, a list for each kind of things: that they were asked, on the day that each row tells. */
export function answeredQueries(context: RowContext, table: DataTable): CaseEvent[] {
  if (!isQuerySheet(table) && (table.of === undefined || !(table.columns.includes('queryOn') || table.columns.includes('date')) || !isAnswer(context.snap, table))) return []
  const events = rowsOf(context.snap, table).flatMap((row): CaseEvent[] => {
    const day = dateOf(row, 'queryOn', 'date')
    const who = row.cell('queried', 'owner')
    const names = who ? namesIn(who.text).names : []
    return day.on && !day.onPrecision ? [rowEvent(row, 'network-query', { ...day, ...(who && names.length > 0 ? { party: cellFact(row, who, names.length === 1 ? (names[0] ?? '') : [...names]) } : {}) })] : []
  })
  return [...new Map(events.map((e) => [`${e.on?.value} ${JSON.stringify(e.party?.value)}`, e])).values()]
}
