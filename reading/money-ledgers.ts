import { readMoney } from '../casefile/money.ts'
import { squash } from '../casefile/text.ts'
import { columnOf, type Column } from './columns.ts'
import { isBlank } from './exhibit.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import type { DataTable } from './tables.ts'
import { isDay } from './unnamed-log.ts'

/**
 * Ledgers of a case's money: one column of days, one of sums, and either a word in each row that says whether it came in or went out
 * (收 | 付, 到账 | 发放), or a column of sums for each. Their headings are of every kind; what stands below them tells.
 */

const IN = /^(?:案款|执行款|款项|资金)?(?:收|收入|收款|收到|收取|到账|到款|入账|进账|来款|缴款|缴纳|缴入|回款|转入|(?:扣划|划拨|拍卖款?|变卖款?|提取)(?:到账|入账|收入|收款))(?:案款|执行款|登记|记录)?$/
const OUT = /^(?:案款|执行款|款项|资金)?(?:付|支|支出|付款|付出|发放|发还|支付|划付|过付|兑付|出账|领取|领款|转出)(?:案款|执行款|登记|记录)?$/
/** What goes through the same account and is none of the creditor's money. */
const NEITHER = /^(?:退款?|退付|退回|退还|暂存|冲正|调账|红冲|(?:缴纳|支付|扣除|收取)?(?:执行费|评估费|保证金|诉讼费|拍卖费|保管费)(?:收入|支出)?|利息|结息|结转|余额|期初|期末|合计|小计|总计)$/
const IN_SUMS = /^(?:收入|收款|到账|入账|来款|收到|进账|收方|收)(?:金额|款额|数额|款)?$/
const OUT_SUMS = /^(?:支出|付款|发放|支付|付出|出账|发还|过付|付方|支方|付|支)(?:金额|款额|数额|款)?$/
const WHO = /^(?:对方|来源|去向|来源[/／、]?去向|付款[/／、]?收款人?|收付?款?人|收款[/／、]?付款人?|(?:对方)?(?:户名|单位|账户名?称?)|往来(?:方|单位)?|相对方|缴款人|交款人|领款人|收款人|付款人|款项来源)$/
const TOTAL = /^(?:合计|小计|总计|本页小计)[:：]?$/
const SUM = /^[¥￥+＋\-－]?\s?\d[\d,，]*(?:\.\d{1,2})?\s?(?:万?元)?$/
const TITLED = /款|账|收付|资金|到位/
const OTHER = /评估费|保证金|执行费|诉讼费|申请费/

/** 进账日期 | 进账金额 | 出账日期 | 出账金额: a sum with both its days in one row. */
const IN_DAY = /^(?:案款|执行款)?(?:进账|到账|入账|来款|收款|收入|缴款|交款|到款|缴纳|转入)(?:日期|时间|日)$/
const OUT_DAY = /^(?:案款|执行款)?(?:出账|付款|发放|支付|过付|发还|支出|领款|划付|兑付|转出)(?:日期|时间|日)$/
const IN_WHO = /^(?:(?:进账|到账|入账|来款|收款|收入|款项)来源|缴款人|交款人|付款人|来款人|汇款人|来源)$/
const OUT_WHO = /^(?:收款方|收款人|领款人|领取人|收款单位|去向)$/

const IN_COLUMNS: readonly Column[] = ['moneyIn', 'moneyAmount', 'payer', 'paidOn', 'paidAmount', 'payee']

/** The list of money that such a grid is, each row with its day under 到账 or under 发放; undefined for any other grid. */
export function moneyLedger(g: Grid, titled: () => string): Pick<DataTable, 'kind' | 'columns' | 'units' | 'rows' | 'headings'> | undefined {
  const from = headAt(g), head = g.rows[from], all = g.rows.slice(from + 1)
  const rows = all.filter((r) => !r.some((c) => TOTAL.test(squash(c.text))))
  if (!head || rows.length === 0 || g.width < 3 || head.some((c) => c.text.length > 12 || /\d/.test(c.text))) return undefined
  /* Asked of every table: most have no sums. */
  if (!rows.slice(0, 8).some((r) => r.some((c) => SUM.test(c.text) && !isDay(c.text)))) return undefined
  const labels = head.map((c) => labelText(c.text))
  const both = inAndOut(labels, rows)
  if (both) return both
  const texts = (col: number) => rows.map((r) => r[col]?.text ?? '').filter((t) => !isBlank(t))
  const days = labels.flatMap((_, col) => { const all = texts(col); return all.length > 0 && all.every(isDay) ? [col] : [] })
  const [day] = days
  if (day === undefined || days.length > 1) return undefined
  const sums = labels.flatMap((l, col) => { const all = texts(col); return col !== day && !/余额|结余|序号|编号|^$/.test(l.label) && all.length > 0 && all.every((t) => SUM.test(t)) ? [col] : [] })
  const inAt = sums.find((col) => IN_SUMS.test(labels[col]?.label ?? '')), outAt = sums.find((col) => OUT_SUMS.test(labels[col]?.label ?? ''))
  const apart = inAt !== undefined && outAt !== undefined
  const kept = rows.filter((r) => isDay(r[day]?.text ?? ''))
  const way = apart ? undefined : labels.findIndex((_, col) => col !== day && kept.some((r) => isEither(r[col])) && kept.every((r) => isEither(r[col]) || NEITHER.test(squash(r[col]?.text ?? ''))))
  const sumAt = apart ? undefined : sums.length === 1 ? sums[0] : sums.find((col) => /金额|款额|数额/.test(labels[col]?.label ?? ''))
  if (!apart && (way === undefined || way < 0 || sumAt === undefined)) return undefined
  const title = titled()
  if (OTHER.test(title) || !(TITLED.test(title) || labels.some((l) => TITLED.test(l.label) && !/类型|性质/.test(l.label)) || kept.some((r) => /款/.test(r[way ?? -1]?.text ?? '')) || labels.some((l) => /^收[/／、]?[付支]$|^[收付]支$/.test(l.label)))) return undefined
  const who = labels.findIndex((l) => WHO.test(l.label))
  const out: Cell[][] = []
  for (const r of kept) {
    const at = (col: number | undefined): Cell | undefined => (col === undefined || col < 0 ? undefined : r[col])
    const came = apart ? tellsSum(at(inAt)) : IN.test(squash(at(way)?.text ?? ''))
    const went = apart ? tellsSum(at(outAt)) : OUT.test(squash(at(way)?.text ?? ''))
    const on = at(day)
    if (!on || came === went) continue
    const none: Cell = { ...on, text: '' }
    const sum = at(apart ? (came ? inAt : outAt) : sumAt) ?? none, whom = at(who) ?? none
    out.push([...r, ...(came ? [on, sum, whom, none, none, none] : [none, none, none, on, sum, whom])])
  }
  if (out.length === 0) return undefined
  const unit = labels[(apart ? inAt : sumAt) ?? -1]?.unit
  return {
    kind: 'money', headings: labels.map((l) => l.label), rows: out,
    columns: [...labels.map(() => undefined), ...IN_COLUMNS], units: [...labels.map(() => undefined), ...IN_COLUMNS.map((c) => (/Amount$/.test(c) ? unit : undefined))],
  }
}

function inAndOut(labels: readonly { label: string; unit?: '元' | '千元' | '万元' | undefined }[], rows: readonly (readonly Cell[])[]): ReturnType<typeof moneyLedger> {
  const at = (re: RegExp) => labels.findIndex((l) => re.test(l.label))
  const places = [at(IN_DAY), at(IN_SUMS), at(IN_WHO), at(OUT_DAY), at(OUT_SUMS), at(OUT_WHO)] as const
  /* Headings that lists of money are known by. */
  if (columnOf(labels[places[0]]?.label ?? '') === 'moneyIn' && columnOf(labels[places[3]]?.label ?? '') === 'paidOn') return undefined
  if (places[0] < 0 || places[3] < 0 || places[1] < 0 || places[4] < 0) return undefined
  const kept = rows.filter((r) => isDay(r[places[0]]?.text ?? '') || isDay(r[places[3]]?.text ?? ''))
  if (kept.length === 0 || rows.some((r) => [places[1], places[4]].some((col) => !isBlank(r[col]?.text ?? '') && !SUM.test(r[col]?.text ?? '')))) return undefined
  return {
    kind: 'money', headings: labels.map((l) => l.label), units: labels.map((l) => l.unit), rows: kept.map((r) => [...r]),
    columns: labels.map((_, col) => { const n = places.findIndex((p) => p === col); return n < 0 ? undefined : IN_COLUMNS[n] }),
  }
}

/** The first row that is not one cell: the title may stand in one of its own. */
export const headAt = (g: Grid): number => (g.rows.length > 2 && (g.rows[0] ?? []).every((c) => c.block === g.rows[0]?.[0]?.block) ? 1 : 0)

const isEither = (c: Cell | undefined): boolean => { const words = squash(c?.text ?? ''); return IN.test(words) || OUT.test(words) }
function tellsSum(c: Cell | undefined): boolean {
  const sum = c && !isBlank(c.text) ? readMoney(c.text, '元') : undefined
  return sum !== undefined && !/^0+(?:\.0+)?$/.test(sum)
}
