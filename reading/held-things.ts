import { valueOf } from '../casefile/fact.ts'
import type { Asset, CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { assetRows } from './asset-rows.ts'
import type { Column } from './columns.ts'
import { exhibitor } from './exhibit.ts'
import { withTarget } from './log-target.ts'
import { rowsOf } from './rows.ts'
import { controlStep } from './step-names.ts'
import type { DataTable } from './tables.ts'
import { toldIn, type RowContext } from './told-in.ts'
import { isActWord } from './unnamed-log.ts'
import { assetKindIn } from './values.ts'
import { meantBy } from './whom.ts'

/** Measures and the things that they took hold of: a list of the one often is one of the other. */

/** A heading that calls the rows measures, not things. */
const MEASURES = /措施|查封|扣押|冻结/

/** The acts of a list of measures whose rows are read as the things held: the thing has the day, and taking hold of it was an act. */
export function controlActs(table: DataTable, assets: readonly Asset[]): CaseEvent[] {
  if (!MEASURES.test(squash(table.title)) && !isQuerySheet(table)) return []
  return assets.flatMap((a): CaseEvent[] => {
    const control = a.control
    const held = control?.kind
    if (!held || !control.on || held.value === null) return []
    const kind: EventKind = control.rank?.value === 'waiting' && held.value !== 'impounded' ? 'waiting-sealed' : held.value
    return [{ kind: { ...held, value: kind }, on: control.on, ...(a.owner ? { party: a.owner } : {}), ...(control.until ? { until: control.until } : {}) }]
  })
}

/** “发起日期 | 查询类别 | 协查单位 | 反馈结果 | 控制情况”: things that were found, each by a query of its day, with what was done then. */
export function isQuerySheet(table: DataTable): boolean {
  const heads = table.headings ?? []
  return table.columns.includes('queryOn') && heads.some((h) => ANSWERED_BY.test(h)) && heads.some((h) => ASKED_ON.test(h))
}
const ANSWERED_BY = /^(?:反馈|查询|查控|协查)(?:结果|情况|内容|单位|机构)$|^协查单位$/
const ASKED_ON = /^(?:网络)?(?:查询|查控|发起|提起|发起查询)(?:日期|时间)$/

/** Which heading of a list of measures says what was taken hold of, and what its other columns are in a list of things. */
const THING = /^(?!.*(?:类[型别]|种类|状态|单位|日期|方式|人$)).{0,4}(?:标的|财产|物品|账[户号])/
const OF_THINGS: Partial<Record<Column, Column>> = { measure: 'controlKind', matter: 'controlKind', measureOn: 'controlOn', date: 'controlOn', measureEnd: 'controlUntil', target: 'owner', debtors: 'owner' }

/** The things of the rows whose measure took hold of one, or that are named by the thing and say how it is held. */
export function heldThings(snap: Snapshot, table: DataTable): Asset[] {
  const taken = takenHold(snap, table)
  return [...taken, ...thingsNamed(snap, table), ...(taken.length > 0 ? [] : thingsNoted(snap, table))]
}

/** “云X6P001轻型货车 | 某某 | 2025.04.10 | 轮候查封”: the matter is a thing. */
function thingsNamed(snap: Snapshot, table: DataTable): Asset[] {
  const at = table.columns.indexOf('matter'), held = table.columns.findIndex((c) => c === 'result' || c === 'text')
  if (table.headings === undefined || table.kind !== 'log' || at < 0 || held < 0 || !table.columns.includes('date')) return []
  const rows = table.rows.filter((r) => { const thing = r[at]?.text ?? ''; return !isActWord(thing) && assetKindIn(thing) !== undefined && HELD.test(r[held]?.text ?? '') })
  const columns = table.columns.map((c, col) => (col === at ? 'assetName' as const : col === held ? 'controlKind' as const : c === undefined ? c : OF_THINGS[c] ?? c))
  return rows.length === 0 ? [] : assetRows(snap, { ...table, kind: 'assets', columns, rows })
}
/** Without those of whose words a thing was told already: it has its owner and its control from them. Firms are called by parts of their name. */
export function newlyHeld(file: CaseFile, things: readonly Asset[]): Asset[] {
  return things.flatMap((a) => {
    const name = [valueOf(a.owner) ?? ''].flat().join('、'), [whole, second] = name === '' ? [] : meantBy(file, name)?.names ?? []
    const thing = a.owner && whole !== undefined && second === undefined && whole !== name ? { ...a, owner: { ...a.owner, value: whole } } : a
    const at = a.description?.where, known = at && file.assets.find((o) => { const w = o.description?.where ?? o.value?.where; return o.kind.value === a.kind.value && w?.start !== undefined && w.end !== undefined && at.start !== undefined && at.end !== undefined && w.start < at.end && at.start < w.end })
    if (!known) return [thing]
    if (known.owner === undefined && thing.owner) known.owner = thing.owner
    known.control ??= a.control
    return []
  })
}

/** “查封房产 | 2021-10-11 | 某某 | 某县北街住房，期限三年”: what was taken hold of stands in the remarks of the step. */
function thingsNoted(snap: Snapshot, table: DataTable): Asset[] {
  const at = table.columns.indexOf('matter'), noted = table.columns.includes('text') ? table.columns.indexOf('text') : table.columns.indexOf('result')
  if (table.headings === undefined || table.kind !== 'log' || at < 0 || noted < 0 || !table.columns.includes('date') || !table.columns.some((c) => c === 'target' || c === 'debtors')) return []
  const rows = table.rows.filter((r) => { const thing = r[noted]?.text ?? ''; return TAKES.has(controlStep(r[at]?.text ?? '') ?? '') && thing.length <= 60 && !NO_THING.test(thing) && assetKindIn(/^[^，。；,;]*/.exec(thing)?.[0] ?? '') !== undefined })
  const columns = table.columns.map((c, col) => (col === noted ? 'assetName' as const : c === undefined ? c : OF_THINGS[c] ?? c))
  return rows.length === 0 ? [] : assetRows(snap, { ...table, kind: 'assets', columns, rows })
}
const TAKES: ReadonlySet<string> = new Set(['sealed', 'frozen', 'impounded', 'waiting-sealed'])
const NO_THING = /未|无|没有|失败|解除|拟|待|不成|不予|查封|冻结|扣押|送达|协助|^\d{4}/

const HELD = /^(?:已|轮候|首封|首次)*(?:查封|冻结|扣押)(?!未|失败)/

function takenHold(snap: Snapshot, table: DataTable): Asset[] {
  const at = Math.max(...(['controlKind', 'measure', 'matter'] as const).map((c) => table.columns.indexOf(c)).filter((i) => i >= 0).slice(0, 1), -1)
  const thing = (table.headings ?? []).findIndex((h, col) => (table.columns[col] === undefined || table.columns[col] === 'assetName' || table.columns[col] === 'text' || table.columns[col] === 'matter') && THING.test(h))
  if (at < 0 || thing < 0 || thing === at) return []
  /* What is taken of somebody's wages month by month is a thing; a sum that was taken is none any more. */
  const rows = table.rows.filter((r) => { const kind = controlStep(r[at]?.text ?? ''); return kind !== undefined && kind !== 'control-released' && (kind !== 'deducted' || assetKindIn(r[thing]?.text ?? '') === 'income') })
  const columns = table.columns.map((c, col) => (col === thing ? 'assetName' as const : c === undefined ? c : OF_THINGS[c] ?? c))
  const things = rows.length === 0 ? [] : assetRows(snap, { ...table, kind: 'assets', columns, rows })
  /* “冻结 | 某账户”, and below it “扣划 | 某账户”. */
  for (const r of table.rows) {
    const cell = r[thing], how = r[at]
    if (!cell || !how || cell.text === '' || controlStep(how.text) !== 'deducted') continue
    for (const a of things) if (!a.disposal && a.description && squash(a.description.value ?? '') === squash(cell.text)) a.disposal = exhibitor(snap, table.title).fact('deducted' as const, how.block.start, how.block.end)
  }
  return things
}

const DISPOSED: ReadonlySet<string | null> = new Set(['deducted', 'valuation', 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'debt-in-kind', 'control-released', 'control-renewed'])
/** “2022-03-30扣划5,200元”, “2023年5月6日一拍流拍” in the cell of what is done with the thing: acts of the days that it tells. */
export function disposalActs(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) => {
    const cell = row.cell('disposal', 'result')
    if (!cell || !/\d/.test(cell.text)) return []
    return withTarget(context, table, row, toldIn(context, row, [cell], undefined, true).events.filter((e) => DISPOSED.has(e.kind.value) && e.on !== undefined && e.done?.value !== false))
  })
}
