import { squash } from '../casefile/text.ts'
import type { Column } from './columns.ts'
import { isBlank } from './exhibit.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import { headAt } from './money-ledgers.ts'
import type { DataTable } from './tables.ts'

/**
 * Sales that stand a thing in each row and its rounds in columns: 标的 | 委托评估日期 | 一拍 | 二拍 | 成交日期 | 成交价. Each round that
 * tells how it came out is taken as a row of an ordinary list of sales.
 */

const THING = /^(?:拍卖|处置|评估)?(?:标的|标的物|财产|拍品|物品)(?:名称)?$|^(?:财产|标的)(?:名称|描述)$/
const ROUND = /^(?:第?[一二三]次?拍(?:卖)?|首拍|首次拍卖|再次拍卖|变卖)(.{0,6})$/
const OWNER = /^(?:财产|标的物?)?(?:所有(?:权)?人|权利人|产权人|权属人?)$|^被执行人$/
const VALUED = /^(?:委托)?(?:评估|询价|议价)(?:委托|启动)?(?:日期|时间)$|^(?:评估委托|委托评估)(?:日期|时间)?$/
const SOLD_ON = /^(?:拍卖|变卖)?成交(?:日期|时间|日)$/
const SOLD_FOR = /^(?:拍卖|变卖)?成交(?:价|价格|金额|价款)$/
const DAY = /20\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/
const OUTCOME = /流拍|成交|未成交|无人/

const COLUMNS: readonly Column[] = ['auctionThing', 'valuedOn', 'round', 'auctionOn', 'auctionEnd', 'auctionResult', 'soldPrice', 'owner']

/** The list of sales that such a grid is; undefined for any other. */
export function salesAcross(g: Grid): Pick<DataTable, 'kind' | 'columns' | 'units' | 'rows' | 'headings' | 'numbers'> | undefined {
  const from = headAt(g), head = g.rows[from], rows = g.rows.slice(from + 1)
  if (!head || rows.length === 0 || g.width < 3 || head.some((c) => c.text.length > 14 || /\d/.test(c.text))) return undefined
  const labels = head.map((c) => labelText(c.text)), at = (re: RegExp) => labels.findIndex((l) => re.test(l.label))
  const thing = at(THING), valued = at(VALUED), soldOn = at(SOLD_ON), price = at(SOLD_FOR), owned = at(OWNER)
  const rounds = labels.flatMap((l, col) => { const m = ROUND.exec(l.label); return m ? [{ col, rest: m[1] ?? '', name: l.label.slice(0, l.label.length - (m[1] ?? '').length) }] : [] })
  const days = rounds.filter((r) => r.rest === '' || /日期|时间|情况|^日$/.test(r.rest))
  if (thing < 0 || days.length === 0 || (rounds.length < 2 && soldOn < 0 && valued < 0)) return undefined
  const out: Cell[][] = [], numbers: number[] = []
  for (const [i, row] of rows.entries()) {
    const named = row[thing]
    if (!named || isBlank(named.text)) continue
    const none: Cell = { ...named, text: '' }
    const valuedOn = row[valued] ?? none
    const add = (...cells: Cell[]) => { out.push([...cells, row[owned] ?? none]); numbers.push(i + 1) }
    if (!isBlank(valuedOn.text)) add(named, valuedOn, none, none, none, none, none)
    const told = days.flatMap((d) => { const cell = row[d.col]; return cell && DAY.test(cell.text) ? [{ d, cell }] : [] })
    for (const [n, { d, cell }] of told.entries()) {
      /* 一拍日期 | 一拍结果 */
      const result = row[rounds.find((r) => r.name === d.name && /结果|情况|状态/.test(r.rest) && r.col !== d.col)?.col ?? -1]
      const round: Cell = { ...cell, text: d.name }
      const said = OUTCOME.test(cell.text) ? cell : result && OUTCOME.test(result.text) ? result : undefined
      const sale = row[soldOn], last = n === told.length - 1
      const end = sale && last && !isBlank(sale.text) ? sale : undefined
      if (said) add(named, none, round, dayOf(cell), end && !/流拍/.test(said.text) ? end : dayOf(cell), said, /流拍|未成交/.test(said.text) ? none : row[price] ?? none)
      else if (end) add(named, none, round, dayOf(cell), end, { ...end, text: '成交' }, row[price] ?? none)
    }
  }
  return out.length === 0 ? undefined : { kind: 'auctions', headings: labels.map((l) => squash(l.label)), rows: out, numbers, columns: [...COLUMNS], units: COLUMNS.map((c) => (c === 'soldPrice' ? labels[price]?.unit : undefined)) }
}

/** A heading that such a list has and others have not. */
export const isSaleHeading = (label: string): boolean => ROUND.test(label) || SOLD_ON.test(label) || SOLD_FOR.test(label) || VALUED.test(label)

/** A header without its rows, as a library draws it apart. */
export function isSaleHead(g: Grid): boolean {
  const labels = (g.rows.at(-1) ?? []).map((c) => labelText(c.text).label)
  return g.rows.length <= 2 && labels.length > 2 && labels.some((l) => THING.test(l)) && labels.filter(isSaleHeading).length > 1
}

/** The day alone of “2022-08-16 流拍”, for the reader of days. */
function dayOf(cell: Cell): Cell {
  const m = DAY.exec(cell.text)
  return m ? { ...cell, text: m[0] } : cell
}
