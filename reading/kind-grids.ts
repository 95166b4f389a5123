import type { AssetKind } from '../casefile/vocabulary.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { ofThings } from './column-roles.ts'
import { columnOf, type Column } from './columns.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import type { Headed } from './head-row.ts'
import { headingsAbove } from './headings.ts'
import { isDay } from './unnamed-log.ts'
import { assetKindIn } from './values.ts'

/**
 * Lists of things of one kind, as answers of banks and registries are shown: nothing but their headings says what they are. 车牌号 is a
 * vehicle's, 坐落 a house's, 开户行 an account's.
 */

/** The first of a line tells best which thing it is. */
const HEADS: readonly (readonly [AssetKind, string])[] = [
  ['deposit', '账号 账户号 账户号码 银行账号 银行卡号 卡号 账户 开户银行 开户行 开户机构 开户网点 银行名称 银行 账户余额 可用余额 账户状态'],
  ['vehicle', '车牌号 车牌号码 车牌 号牌号码 号牌 车辆类型 车辆型号 车辆品牌 品牌型号 厂牌型号 车架号 车辆识别代号 车辆识别代码 号牌种类 发动机号'],
  ['real-estate', '坐落 房屋坐落 不动产坐落 房产坐落 坐落位置 房屋地址 权证号 产权证号 产权证书号 不动产权证号 不动产权证书号 不动产单元号 房产证号 房屋用途 规划用途 建筑面积 房屋面积'],
  ['land', '土地坐落 宗地坐落 土地证号 土地使用权证号 宗地号 土地用途 土地面积 使用权面积'],
  ['equity', '被投资企业 被投资公司 投资企业 标的公司 目标公司 持股公司 企业名称 公司名称 持股比例 股权比例 出资比例 出资额 认缴出资额 实缴出资额 认缴出资'],
  ['securities', '证券名称 证券代码 股票名称 股票代码 证券账户 证券账号 持有数量 持仓数量'],
  ['online-funds', '支付账户 支付账号 支付机构 支付平台 平台账户'],
  ['insurance', '保单号 保单号码 险种 险种名称 保险公司 保险产品 现金价值'],
  ['provident-fund', '公积金账号 公积金账户 个人公积金账号 缴存单位 缴存余额 缴存状态'],
  ['wealth-product', '理财产品 理财产品名称 产品名称 产品代码'],
]
const KINDS = new Map(HEADS.flatMap(([kind, words]) => words.split(' ').map((w, rank) => [w, { kind, rank }] as const)))

/** What else such a list says of each thing, by other names than lists of things of all kinds have. */
const COLUMNS = new Map<string, Column>([
  ...'户名 户主 账户名 账户名称 开户人 开户名 车主 机动车所有人 所有权人姓名 股东 股东名称 股东姓名 投保人 持有人 被查询人姓名 被查询人名称 出资人'.split(' ').map((w) => [w, 'owner'] as const),
  ...'账户余额 可用余额 缴存余额 现金价值 市值 持仓市值 冻结余额 余额'.split(' ').map((w) => [w, 'value'] as const),
  ...'冻结状态 查封状态 冻结情况 查封情况 冻结类型 是否冻结 是否查封 控制结果 冻结结果 查封结果'.split(' ').map((w) => [w, 'controlKind'] as const),
  ...'查询日期 查询时间 反馈日期 反馈时间'.split(' ').map((w) => [w, 'queryOn'] as const),
])
/** Of an account or a car that is spoken of otherwise: where it was paid from, when it was bought. */
const NO_LIST = /^(?:案号|收款|发放|领款|缴款|汇款|转账|交易|支付日期|付款|拍卖|起拍|成交|申请金额|文书|送达)/
const ENDS = /(?:截止|到期|届满|终止)(?:日期?|时间)?$|至$/
const TITLE_MAX = 16
const TOP = 3

/** The heading row with its columns and the kind of the things; undefined for any other list. */
export function kindGrid(g: Grid, titleAbove: (row: number) => string): (Headed & { of: AssetKind }) | undefined {
  for (let row = 0; row < Math.min(TOP, g.rows.length - 1); row++) {
    const cells = g.rows[row] ?? []
    const named = cells.map((c) => labelText(c.text))
    if (named.filter((l) => l.label !== '').length < 3 || cells.some((c) => c.text.length > TITLE_MAX) || named.some((l) => NO_LIST.test(l.label))) continue
    const of = kindOf(named.map((l) => l.label), titleAbove(row))
    if (of === undefined) continue
    const rows = g.rows.slice(row + 1)
    /* Pairs of labels and values in one row each are no list. */
    if (rows.some((r) => r.filter((c) => c.origin && (KINDS.has(labelText(c.text).label) || columnOf(labelText(c.text).label) !== undefined)).length > 1)) return undefined
    const columns = named.map(({ label }, col): Column | undefined => columnHere(label, rows.map((r) => r[col]?.text ?? '')))
    const ranks = named.map(({ label }) => (KINDS.get(label)?.kind === of ? (KINDS.get(label)?.rank ?? 99) : 99))
    const name = ranks.indexOf(Math.min(...ranks.filter((_, col) => columns[col] !== 'value' && columns[col] !== 'owner')))
    if (name < 0) return undefined
    columns[name] = 'assetName'
    columns.splice(0, columns.length, ...ofThings(columns, rows, named.map((l) => l.label)))
    return { kind: 'assets', of, row, columns, units: named.map((l) => l.unit) }
  }
  return undefined
}

/** Of which kind the things are: two headings that only such things have, or one below a title that says so. */
function kindOf(labels: readonly string[], title: string): AssetKind | undefined {
  const count = new Map<AssetKind, number>()
  for (const l of labels) { const kind = KINDS.get(l)?.kind; if (kind) count.set(kind, (count.get(kind) ?? 0) + 1) }
  const [best] = [...count].sort((a, b) => b[1] - a[1])
  const titled = title.length <= TITLE_MAX ? assetKindIn(title) : undefined
  if (titled !== undefined && count.has(titled)) return titled
  return best && best[1] > 1 ? best[0] : undefined
}

function columnHere(label: string, texts: readonly string[]): Column | undefined {
  const own = COLUMNS.get(label)
  if (own !== undefined) return own
  const column = columnOf(label)
  const told = texts.filter((t) => t !== '')
  if (column === 'state' || label === '状态' || label === '备注') return told.some((t) => /查封|冻结|扣押/.test(t)) ? 'controlKind' : undefined
  if (ENDS.test(label) && told.length > 0 && told.every(isDay)) return 'controlUntil'
  if (column === 'debtors' || column === 'applicants' || column === 'name' || column === 'target') return 'owner'
  return column !== undefined && OF_THINGS.has(column) ? column : undefined
}
const OF_THINGS: ReadonlySet<Column> = new Set<Column>(['index', 'owner', 'queried', 'controlKind', 'controlOn', 'controlUntil', 'controlTerm', 'rank', 'disposal', 'undisposable', 'value', 'possessed', 'foundOn', 'released', 'queryOn', 'date', 'queryResult', 'feedback'])

/** Does such a list stand among the answers of a query through the network? */
export function isAnswer(snap: Snapshot, table: { title: string; blocks: readonly { id: number }[] }): boolean {
  const [first] = table.blocks
  const block = first ? snap.blocks[first.id] : undefined
  const above = [table.title, ...(block ? headingsAbove(snap, block) : [])]
  return above.some((t) => QUERIED.test(t)) && !above.some((t) => OFFLINE.test(t))
}
const QUERIED = /查控|总对总|点对点|网络查询|查询反馈|反馈/
const OFFLINE = /传统|线下|现场|临柜|申报/

/** A row whose answer is that there is nothing: no balance, or none at all. */
export const holdsNothing = (cells: readonly Cell[], value: Cell | undefined): boolean => value !== undefined && /^[¥￥]?\s*0(?:\.0+)?\s*元?$/.test(value.text.trim()) && !cells.some((c) => /冻结|查封/.test(c.text))
