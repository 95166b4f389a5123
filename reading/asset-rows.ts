import { controlOf, dated } from './control-of.ts'
import { readMoney } from '../casefile/money.ts'
import type { Asset, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import { textOf, type Snapshot } from '../page/snapshot.ts'
import { isBlank } from './exhibit.ts'
import { disposalIn } from './narrative/disposal-words.ts'
import { foundNothing, isUnanswered, SAYS_NOTHING } from './narrative/no-answer.ts'
import type { Cell } from './grid.ts'
import { holdsNothing } from './kind-grids.ts'
import { cellFact, emptyCell, moneyFact, rowsOf, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import { thingsIn } from './thing-lines.ts'
import { meantByHeading } from './whom.ts'
import { isGone, withRemarks } from './thing-remarks.ts'
import { assetKindIn, namesIn, possessedIn } from './values.ts'

/** Rows of a property list → assets. An empty cell under 不可执行原因 says that no reason is recorded. */
export function assetRows(snap: Snapshot, table: DataTable): Asset[] {
  const rows = rowsOf(snap, table)
  return rows.flatMap((row, i) => {
    const told = table.blocks.length > 0 && !row.has('controlKind') ? thingsTold(snap, row, row.cell('assetKind'), row.cell('queryResult', 'assetName'), row.cell('owner', 'queried')) : []
    if (told.length > 0) return told
    const asset = assetOf(row, table, i)
    return asset ? [asset] : []
  })
}

/** “查见1辆 某牌轿车，已查封（首封）” beside the kind of things that was asked for, and whom it was asked of: the things that were found. */
export function thingsTold(snap: Snapshot, row: Row, kind: Cell | undefined, told: Cell | undefined, who: Cell | undefined): Asset[] {
  if (!kind || !told || !HELD.test(told.text) || told.text.length > 2000) return []
  const things = thingsIn(snap, [kind.block, told.block]) ?? []
  if (things.some((t) => t.length < 3 || !t.some((s) => s.column === 'assetKind') || !t.some((s) => s.column === 'controlKind' || s.column === 'rank'))) return []
  return things.flatMap((said) => {
    const table: DataTable = { kind: 'assets', columns: [...said.map((s) => s.column), ...(who ? ['queried' as const] : [])], units: said.map((s) => s.unit), blocks: [], title: '', coverage: 'partial', rows: [[...said.map((s): Cell => ({ ...told, block: { ...told.block, ...s.at, children: [] }, text: textOf(snap, s.at).trim() })), ...(who ? [who] : [])]] }
    return assetRows(snap, table).map((a) => ({ ...a, kind: row.exhibit.fact(a.kind.value, row.start, row.end) }))
  })
}
const HELD = /查封|冻结|扣押|轮候/

function assetOf(row: Row, table: DataTable, i: number): Asset | undefined {
  const kindCell = row.cell('assetKind', 'assetName')
  const nameCell = row.cell('assetName')
  if (!kindCell) return undefined
  /* What a bank or a registry answered may be that there is nothing. */
  const answer = squash(row.text('queryResult', 'feedback') ?? '')
  if (answer === '' && (row.has('queryResult') || row.has('feedback')) && !row.cell('controlKind', 'controlOn', 'value', 'disposal', 'assetName')) return undefined
  if (answer !== '' && (foundNothing(answer) || isUnanswered(answer))) return undefined
  if (SAYS_NOTHING.test(answer) && !row.cell('controlKind', 'controlOn', 'value', 'disposal', 'assetName', 'count')) return undefined
  if (isGone(row, table, i)) return undefined
  if (NONE.test(squash(row.text('count') ?? '')) || DENIED.test(squash(nameCell?.text ?? ''))) return undefined
  /* A list below “房产” has no column that says so. */
  const headed = row.has('assetKind') || table.title.length > 8 ? undefined : assetKindIn(table.title)
  if (table.of !== undefined && holdsNothing(table.rows[i] ?? [], row.cell('value'))) return undefined
  const kind = table.of ?? assetKindIn(row.text('assetKind') ?? '') ?? headed ?? assetKindIn(row.text('assetName') ?? '') ?? 'other'
  const asset: Asset = { kind: row.exhibit.fact(kind, row.start, row.end) }
  const found = nameCell ? undefined : row.cell('queryResult')
  if (found && found.text.length > SHORT_ANSWER) asset.description = cellFact(row, found, found.text.slice(0, 300))
  if (nameCell && (nameCell !== kindCell || headed !== undefined || nameCell.text.length > SHORT_ANSWER)) asset.description = cellFact(row, nameCell, nameCell.text.slice(0, 300))
  const owner = row.cell('owner', 'queried')
  if (owner) {
    const { names } = namesIn(owner.text.replace(OUTSIDER, '$1'))
    if (names.length > 0) asset.owner = cellFact(row, owner, names.length === 1 ? (names[0] ?? '') : [...names])
  }
  const price = moneyFact(row, 'referencePrice')
  if (price) asset.referencePrice = price
  const priceUntil = dated(row, 'referenceUntil')
  if (priceUntil) asset.referenceUntil = priceUntil
  const preserved = preservedOf(row)
  if (preserved) asset.preserved = preserved
  const value = moneyFact(row, 'value') ?? price ?? worthIn(row, kind === 'deposit' || kind === 'online-funds' ? BALANCE : WORTH)
  if (value) asset.value = value
  const foundOn = dated(row, 'foundOn')
  if (foundOn) asset.foundOn = foundOn
  const control = controlOf(row, table, i)
  if (control) asset.control = control
  const possessed = row.cell('possessed')
  const held = possessed ? possessedIn(possessed.text) : undefined
  if (possessed && held !== undefined) asset.possessed = cellFact(row, possessed, held)
  readDisposal(row, table, i, asset)
  unseized(row, asset)
  withRemarks(row, table, i, asset)
  return asset
}

/** 数量 0, 0套 */
const NONE = /^[0零〇](?:$|\D)/
const DENIED = /^(?:未(?:查|发现|登记|反馈)|查无|名下(?:暂)?无|无(?:登记|反馈|信息|记录|财产)|0[辆套笔户个处份宗艘])/
/** What somebody is in the case stands before his name. */
const OUTSIDER = /(^\s*|[、，,;；]\s?)(?:案外人|第三人|共有人)[:：]?(?=[\u4e00-\u9fa5])/g

/** An answer that says which thing it is, not only that there is one. */
const SHORT_ANSWER = 6
const BALANCE = /(?:余额|存款|金额|零钱|冻结)[^\d]{0,6}(\d[\d,，.]*\s*(?:万元|元))/
const WORTH = /(?:评估价|估值|价值|现值)[为约：:]{0,2}(?:人民币)?([¥￥]?\s{0,2}\d[\d,，.]*\s*(?:万元|元))/

/** A balance told in the name of the account: “某银行账户存款800.00元”; what a thing is worth beside its name. */
function worthIn(row: Row, how: RegExp) {
  const cell = row.cell('assetName', 'queryResult')
  const told = cell ? how.exec(cell.text) : undefined
  const value = told ? readMoney(told[1] ?? '') : undefined
  return cell && value !== undefined ? cellFact(row, cell, value) : undefined
}

/** 是否保全, or a measure that is called one of preservation. */
function preservedOf(row: Row) {
  const cell = row.cell('preserved')
  const told = cell ? squash(cell.text) : ''
  if (cell && /^(?:是|已保全|诉讼保全|诉前保全|诉中保全|仲裁保全|执行前保全)$/.test(told)) return cellFact(row, cell, true)
  if (cell && /^(?:否|未保全|非保全)$/.test(told)) return cellFact(row, cell, false)
  const control = row.cell('controlKind')
  return control && /^(?:诉讼|诉前|诉中|仲裁|财产)?保全(?:查封|冻结|扣押)/.test(squash(control.text)) ? cellFact(row, control, true) : undefined
}

function readDisposal(row: Row, table: DataTable, i: number, asset: Asset): void {
  const cell = row.cell('disposal', 'auctionResult', 'result')
  const disposal = cell ? disposalIn(cell.text) : undefined
  if (cell && disposal) asset.disposal = cellFact(row, cell, disposal)
  const reason = row.cell('undisposable')
  if (reason) {
    asset.undisposable = cellFact(row, reason, reason.text.slice(0, 500))
    if (/生活必需|必需品|唯一住房|豁免|不得执行/.test(reason.text) && !/非唯一|不属于/.test(reason.text)) asset.exempt = cellFact(row, reason, reason.text.slice(0, 300))
    return
  }
  const empty = emptyCell(row, table, table.rows[i] ?? [], 'undisposable')
  if (empty) asset.undisposable = row.exhibit.absent(empty.block.start, empty.block.end)
}

/** Answers to what these columns ask, which is not whether it was taken away: 是否查封, 是否控制. */
const IN_OTHER_WORDS = /^(?:是|否|[已未]控制)$/
/** “未实际扣押” may stand in the state or in the reason instead of a column of its own. */
function unseized(row: Row, asset: Asset): void {
  if (asset.possessed || (asset.kind.value !== 'vehicle' && asset.kind.value !== 'vessel')) return
  for (const column of ['undisposable', 'disposal', 'controlKind', 'assetName'] as const) {
    const cell = row.cell(column)
    if (!cell || isBlank(cell.text)) continue
    const held = IN_OTHER_WORDS.test(squash(cell.text)) ? undefined : possessedIn(cell.text)
    if (held === undefined) continue
    asset.possessed = cellFact(row, cell, held)
    return
  }
}

const onlyOf = (names: readonly string[] | undefined): string | undefined => (names?.length === 1 ? names[0] : undefined)
/** Things in a list without a column of owners, below a heading that is the name of a party. */
export function ownedByHeading(table: DataTable, file: CaseFile, assets: Asset[]): Asset[] {
  const title = squash(table.title).replace(/^(?:被执行人)?[:：]?|(?:名下)?(?:的)?(?:财产)?$/g, '')
  const owner = table.columns.includes('owner') || title === '' ? undefined : file.debtors.map((p) => p.name?.value ?? '').find((n) => squash(n) === title) ?? onlyOf(meantByHeading(file, table.title)?.names)
  if (owner === undefined) return assets
  return assets.map((a) => (a.owner ? a : { ...a, owner: { ...a.kind, value: owner } }))
}
