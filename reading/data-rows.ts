import { valueOf, type Fact } from '../casefile/fact.ts'
import { readDate } from '../casefile/dates.ts'
import { readMoney } from '../casefile/money.ts'
import type { Asset, CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { exhibitor, joinPieces } from './exhibit.ts'
import { interviewEvents } from './interviews.ts'
import { readActs, type ActsReading } from './narrative/acts.ts'
import { markState } from './party-rows.ts'
import { cellFact, dateOf, rowEvent, rowsOf, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import { assetKindIn, namesIn } from './values.ts'

/** Rows of the process log, of interviews, queries, visits, measures and documents → acts of the case. */

/** What the readers of rows need to know of the case. */
export interface RowContext {
  snap: Snapshot
  file: CaseFile
  caseNumber?: string
}

/** Acts told in the words of these cells of a row; dates of the row stand in where the words have none. */
function toldIn(context: RowContext, row: Row, cells: readonly { block: { start: number; end: number } }[], on: Fact<string> | undefined): ActsReading {
  const pieces = joinPieces(context.snap, cells.map((c) => c.block))
  return readActs(pieces.text, {
    ...(on ? { on } : {}),
    applicants: context.file.applicants.map((p) => valueOf(p.name) ?? '').filter((n) => n !== ''),
    debtors: context.file.debtors.map((p) => valueOf(p.name) ?? '').filter((n) => n !== ''),
    ...(context.caseNumber ? { caseNumber: context.caseNumber } : {}),
    ...(context.file.court?.value ? { court: context.file.court.value } : {}),
    where: (start, end) => row.exhibit.where(pieces.at(start), Math.max(pieces.at(start), pieces.at(Math.max(start, end - 1)) + 1)),
  })
}

/** The contents of a row tell what was done; its heading names the act where they do not, unless it is only a plan or a reminder. */
export function logRows(context: RowContext, table: DataTable): ActsReading {
  const all: ActsReading = { events: [], assets: [] }
  /* The same headings come again and again; which kinds of acts one tells does not depend on its row. */
  const heads = new Map<string, CaseEvent[]>()
  for (const row of rowsOf(context.snap, table)) {
    const { on } = dateOf(row, 'date', 'visitOn', 'measureOn')
    const matter = row.cell('matter')
    const told = toldIn(context, row, [row.cell('text'), row.cell('result')].filter((c) => c !== undefined), on ?? undefined)
    const words = `${row.text('text') ?? ''}${row.text('result') ?? ''}`
    const head = `${on ? '有日期' : ''} ${matter?.text ?? ''}`
    const adds = !heads.get(head)?.every((h) => told.events.some((e) => alike(h, e)))
    const headed = matter && adds && !NO_ACT.test(squash(matter.text)) && !UNDONE.test(squash(words)) ? toldIn(context, row, [matter], on ?? undefined).events : undefined
    if (headed) heads.set(head, headed)
    all.events.push(...(headed ?? []).filter((h) => !told.events.some((e) => alike(h, e))), ...told.events.map((e) => withReason(row, e)))
    all.assets.push(...told.assets)
    for (const cell of [row.cell('text'), row.cell('result')]) if (cell) markStates(context.file, cell.text, (v) => cellFact(row, cell, v))
  }
  return all
}

/** Why a visit was not made stands in the entry around the words that say so. */
function withReason(row: Row, e: CaseEvent): CaseEvent {
  const cell = row.cell('text', 'result')
  return cell && e.kind.value === 'onsite-visit' && e.done?.value === false && !e.detail ? { ...e, detail: cellFact(row, cell, cell.text.slice(0, 500)) } : e
}

const NO_ACT = /计划|拟|预约|提醒|预警|到期|申请$|审批中|待|情况$|联系/
const UNDONE = /^(?:拟|计划|待|尚未|暂未)|未(?:进行|实施|完成|办理|约谈|走访|查询|发出|作出|采取|启动|搜查)|取消|中止办理|(?:^|[，。；、,;])待(?:审)?批|报(?:请|送)?.{0,6}审批$|审批中/

/** The same act told by heading and contents; a service tells the sending too, a call that failed tells the talk. */
function alike(headed: CaseEvent, told: CaseEvent): boolean {
  const base = (k: string | null) => (k ?? '').replace(/-(?:issued|served)$/, '').replace('interview-attempted', 'applicant-interviewed')
  return base(headed.kind.value) === base(told.kind.value)
}

/** 下落不明、死亡 … said of a debtor by name, or of 被执行人 where there is one. */
function markStates(file: CaseFile, text: string, make: <T>(value: T) => Fact<T>): void {
  for (const clause of text.split(/[，。；,;\n]/)) {
    if (/如|若|是否|未(?:死亡|注销)|线索|财产/.test(clause)) continue
    for (const debtor of file.debtors) {
      const name = valueOf(debtor.name) ?? ''
      if (name !== '' && (clause.includes(name) || (file.debtors.length === 1 && clause.includes('被执行人')))) markState(debtor, clause, make)
    }
  }
}

export function interviewRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) => {
    const { on } = dateOf(row, 'interviewOn', 'date')
    const text = row.cell('text', 'result')
    const whoCell = row.cell('interviewee', 'name'), mode = row.cell('mode'), consent = row.cell('consent')
    return interviewEvents({
      whole: (kind) => row.exhibit.fact(kind ?? 'applicant-interviewed', row.start, row.end),
      ...(on ? { on } : {}),
      ...(whoCell ? { who: cellFact(row, whoCell, whoCell.text.slice(0, 300)) } : {}),
      ...(mode ? { mode: cellFact(row, mode, mode.text.slice(0, 100)) } : {}),
      ...(consent ? { consent: cellFact(row, consent, consent.text.slice(0, 300)) } : {}),
      ...(text ? { text: cellFact(row, text, text.text.slice(0, 2000)) } : {}),
      told: text ? toldIn(context, row, [text], on ?? undefined).events : [],
    }, context.file)
  })
}

const NOTHING_FOUND = /^(?:无|没有|未查到|未发现|查无|暂无|0|零|余额(?:为)?0|0(?:\.0+)?元?)|无(?:可用)?余额|(?:无|未(?:查到|发现|查询到)).{0,12}(?:信息|记录|登记|财产|账户|开户|存款|车辆|不动产|房产|证券|余额|缴存|投资)|余额[:：为]?0(?:\.0+)?元?(?:$|[^.\d])/
const UNANSWERED = /未反馈|未回|待反馈|处理中|查询中|等待|失败|超时/

/** One act per day, person and state; found balances and things become assets unless a property list shows them. */
export function queryRows(context: RowContext, table: DataTable): ActsReading {
  const groups = new Map<string, { row: Row; first: CaseEvent; items: string[]; results: string[]; unanswered: boolean; start: number; end: number }>()
  const assets: Asset[] = []
  for (const row of rowsOf(context.snap, table)) {
    const { on } = dateOf(row, 'queryOn', 'date')
    const item = row.text('queryItem', 'matter', 'text') ?? ''
    const state = row.text('feedback') ?? ''
    const result = row.text('queryResult', 'result') ?? ''
    const unanswered = UNANSWERED.test(squash(state)) || UNANSWERED.test(squash(result))
    const who = row.cell('queried', 'name', 'owner')
    const names = who ? namesIn(who.text).names : []
    const key = [valueOf(on) ?? '', names.join('、'), String(unanswered)].join('\u0000')
    const group = groups.get(key)
    if (group) {
      group.items.push(item)
      group.results.push(result)
      group.end = row.end
    } else {
      const party = who && names.length > 0 ? { party: cellFact(row, who, names.length === 1 ? (names[0] ?? '') : names) } : {}
      groups.set(key, { row, first: { kind: row.exhibit.fact('network-query', row.start, row.end), ...(on ? { on } : {}), ...party }, items: [item], results: [result], unanswered, start: row.start, end: row.end })
    }
    const asset = unanswered ? undefined : foundBy(row, item, result, names[0], who)
    if (asset) assets.push(asset)
  }
  const events = [...groups.values()].map((g): CaseEvent => {
    const ex = exhibitor(context.snap, g.first.kind.where?.path)
    const found = g.results.filter((r) => r !== '' && !NOTHING_FOUND.test(squash(r)))
    const summary = g.unanswered ? '未反馈' : found.length > 0 ? found.join('；').slice(0, 500) : g.results.every((r) => NOTHING_FOUND.test(squash(r))) ? '未发现可供执行的财产' : undefined
    const span = g.end > g.start && g.end - g.start < 4000 ? { start: g.start, end: g.end } : { start: g.row.start, end: g.row.end }
    return {
      ...g.first, kind: ex.fact('network-query', span.start, span.end),
      detail: ex.fact([...new Set(g.items)].filter((i) => i !== '').join('、').slice(0, 500), span.start, span.end),
      ...(summary === undefined ? {} : { result: ex.fact(summary, span.start, span.end) }),
    }
  })
  return { events, assets }
}

function foundBy(row: Row, item: string, result: string, owner: string | undefined, who: ReturnType<Row['cell']>): Asset | undefined {
  const text = squash(result)
  if (text === '' || NOTHING_FOUND.test(text) || !/\d|[一二两三]|有|套|辆|处|号/.test(text)) return undefined
  const kind = assetKindIn(item) ?? assetKindIn(result)
  if (!kind) return undefined
  const cell = row.cell('queryResult', 'result', 'feedback')
  const amount = /(?:余额|金额|存款|现金价值)[^\d]{0,8}([\d,，.]+\s*(?:万?元)?)/.exec(text)
  const value = amount ? readMoney(amount[1] ?? '') : undefined
  if (value !== undefined && /^0+(?:\.0+)?$/.test(value)) return undefined
  return {
    kind: row.exhibit.fact(kind, row.start, row.end),
    ...(owner !== undefined && who ? { owner: cellFact(row, who, owner) } : {}),
    ...(cell ? { description: cellFact(row, cell, cell.text.slice(0, 200)) } : {}),
    ...(cell && value !== undefined ? { value: cellFact(row, cell, value) } : {}),
  }
}

export function visitRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) => {
    const cells = [row.cell('visitPlace'), row.cell('text'), row.cell('result')].filter((c) => c !== undefined)
    const { on } = dateOf(row, 'visitOn', 'date')
    const told = toldIn(context, row, cells, on ?? undefined).events
    if (told.some((e) => e.kind.value === 'onsite-visit')) return told
    const who = row.cell('visited')
    const names = who ? namesIn(who.text).names : []
    const result = row.cell('result', 'text')
    return [rowEvent(row, 'onsite-visit', {
      ...(on ? { on } : {}), ...(who && names.length > 0 ? { party: cellFact(row, who, names.length === 1 ? (names[0] ?? '') : names) } : {}),
      ...(result ? { result: cellFact(row, result, result.text.slice(0, 300)) } : {}),
    }), ...told]
  })
}

const MEASURES: readonly [RegExp, EventKind][] = [
  [/失信/, 'dishonest-listed'], [/限制(?:高)?消费|限高/, 'consumption-restricted'], [/限制出境/, 'exit-restricted'], [/罚款/, 'fined'], [/拘留/, 'detained'], [/拘传/, 'summoned'],
]

export function measureRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) => {
    const words = row.text('measure', 'controlKind', 'matter') ?? ''
    const kind = MEASURES.find(([re]) => re.test(words))?.[1]
    if (!kind) return []
    const who = row.cell('target', 'name')
    const names = who ? namesIn(who.text).names : []
    const { on } = dateOf(row, 'measureOn', 'controlOn', 'date')
    const end = row.cell('measureEnd')
    const until = end ? readDate(end.text) : undefined
    return [rowEvent(row, kind, {
      ...(on ? { on } : {}), ...(who && names.length > 0 ? { party: cellFact(row, who, names.length === 1 ? (names[0] ?? '') : names) } : {}),
      ...(end && until?.precision === 'day' ? { until: cellFact(row, end, until.on) } : {}),
    })]
  })
}

/** What a served or filed document proves: served ones that they were served, records that the act took place. */
const DOCUMENT_ACTS: readonly { name: RegExp; served?: EventKind; made?: EventKind; sure: boolean }[] = [
  { name: /执行通知/, served: 'notice-served', sure: true },
  { name: /(?:报告财产|财产报告)令/, served: 'report-order-served', sure: true },
  { name: /终(?:结)?本(?:次)?.{0,6}(?:申请书|申请)$|终结本次执行程序申请/, made: 'zhongben-applied', sure: true },
  { name: /终(?:结)?本.{0,8}告知|告知书.{0,4}终本/, served: 'zhongben-informed', sure: true },
  { name: /终(?:结)?本.{0,8}裁定|执行裁定书.{0,4}终本/, served: 'zhongben-served', sure: true },
  { name: /约谈(?:笔录|记录)/, made: 'applicant-interviewed', sure: true },
  { name: /(?:现场|实地|走访|上门).{0,6}(?:笔录|记录|调查)|搜查笔录/, made: 'onsite-visit', sure: true },
  { name: /^调查笔录/, made: 'onsite-visit', sure: false },
  { name: /询问笔录/, made: 'debtor-questioned', sure: false },
]

export function documentRows(context: RowContext, table: DataTable): { documents: CaseFile['documents']; events: CaseEvent[] } {
  const documents: CaseFile['documents'] = []
  const events: CaseEvent[] = []
  for (const row of rowsOf(context.snap, table)) {
    const nameCell = row.cell('docName')
    if (!nameCell) continue
    const name = squash(nameCell.text)
    const number = row.cell('docNumber')
    const made = dateOf(row, 'docOn', 'date')
    documents.push({ kind: cellFact(row, nameCell, nameCell.text.slice(0, 100)), ...(number ? { number: cellFact(row, number, number.text.slice(0, 100)) } : {}), ...(made.on ? { on: made.on } : {}) })
    const act = DOCUMENT_ACTS.find((a) => a.name.test(name))
    if (!act) continue
    const servedCell = row.cell('servedOn')
    const served = servedCell && !/未|待|退/.test(servedCell.text)
    if (act.served && served) events.push(rowEvent(row, act.served, dateOf(row, 'servedOn')))
    if (act.made) events.push(rowEvent(row, act.made, { ...made, ...(act.sure ? {} : { done: { ...cellFact(row, nameCell, true), value: null } }) }))
  }
  return { documents, events }
}
