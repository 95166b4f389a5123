import { columnOf, type Column } from './columns.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import { isDay } from './unnamed-log.ts'

/**
 * Rounds of queries with a column for each kind of things: 银行 | 车辆 | 不动产 | 证券 beside the day on which they were asked. Turned into
 * a list of queries with a row for each kind.
 */

const LEAST = 3
/** When it was asked comes before when it was answered. */
const ASKED = /发起|查询|提交|申请|查控|开始|请求/
const ANSWERED = /反馈|完成|结束|回执/
const KINDS = /^(?:银行|银行存款|存款|账户|车辆|机动车|不动产|房产|房屋|土地|证券|股票|股权|工商|对外投资|网络资金|互联网|支付宝|微信|财付通|保险|理财|公积金|船舶|社保)(?:信息|情况|资金|账户|登记|查询|反馈|结果)*$/

/** The list of queries that it is; the grid with its heading row first. Undefined for any other. */
export function roundsOf(g: Grid | undefined): Grid | undefined {
  if (!g || g.width < LEAST + 1 || g.rows.length < 2) return undefined
  for (let row = 0; row < Math.min(2, g.rows.length - 1); row++) {
    const labels = (g.rows[row] ?? []).map((c) => labelText(c.text).label)
    const kinds = labels.flatMap((l, col) => (KINDS.test(l) ? [col] : []))
    if (kinds.length < LEAST) continue
    const rows = g.rows.slice(row + 1).filter((r) => r.some((c) => c.text !== ''))
    const days = labels.flatMap((l, col) => (!kinds.includes(col) && rows.length > 0 && rows.every((r) => isDay(r[col]?.text ?? '')) ? [{ col, l }] : []))
    const day = days.find((d) => ASKED.test(d.l)) ?? days.find((d) => !ANSWERED.test(d.l)) ?? days[0]
    if (!day) return undefined
    const who = labels.findIndex((l) => WHOM.has(columnOf(l)))
    const head = g.rows[row] ?? []
    const heading = (text: string, at: Cell | undefined): Cell[] => (at ? [{ ...at, text, header: true, origin: true }] : [])
    const [first] = kinds
    const turned = rows.flatMap((r) => kinds.map((col) => [r[day.col], named(r[col], head[col]?.text), r[col], ...(who < 0 ? [] : [r[who]])].flatMap((c) => (c ? [{ ...c, origin: true, header: false }] : []))))
    return { table: g.table, width: who < 0 ? 3 : 4, rows: [[...heading('查询日期', head[day.col]), ...heading('查询项目', head[first ?? 0]), ...heading('查询结果', head[first ?? 0]), ...(who < 0 ? [] : heading('被查询人', head[who]))], ...turned] }
  }
  return undefined
}
/** What was asked stands in the heading; in the page's text the answer's own place stands for it. */
const named = (answer: Cell | undefined, text: string | undefined): Cell | undefined => (answer && text !== undefined ? { ...answer, text } : undefined)
const WHOM: ReadonlySet<Column | undefined> = new Set<Column | undefined>(['queried', 'debtors', 'name', 'target', 'owner'])
