import { squash } from '../casefile/text.ts'
import type { AssetKind } from '../casefile/vocabulary.ts'
import type { Column } from './columns.ts'
import { columnOf } from './columns.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import { isDays, NOT_DONE } from './heading-parts.ts'
import { kindOfOffice } from './narrative/row-assets.ts'
import type { DataTable } from './tables.ts'

/**
 * Queries that stand a round in each row and what was asked for in a column of its own: 查询日期 | 存款 | 车辆 | 不动产 | 证券.
 * Each answer is taken as a row of an ordinary list of queries.
 */

/** What is asked for, as headings call it; the four statutory kinds first. */
const STATUTORY: readonly RegExp[] = [
  /^(?:银行|金融)?(?:存款|账户|账号)(?:余额)?$|^银行$/, /^(?:机动)?车辆(?:船舶)?$|^机动车$|^车船$/, /^(?:不动产|房产|房屋|房地产|土地房产|房产土地)$/, /^(?:有价)?证券(?:股票|账户|基金)?$|^股票(?:基金)?$/,
]
const FURTHER = /^(?:互联网(?:银行|账户|资金|金融|支付|余额)?|网络(?:资金|账户|银行|存款|支付)|支付宝|财付通|微信|第三方支付|(?:住房)?公积金(?:账户)?|(?:商业|人身)?保险|工商(?:登记|股权|信息)?|股权|对外投资|企业登记|市场监管|人行|人民银行(?:账户)?|民政|婚姻(?:登记)?|税务|社保|养老金?|理财(?:产品)?|船舶|土地|渔船|航空器|户籍|出入境)$/
const ENDING = /(?:信息|情况|结果|反馈|查询|登记|余额|明细|[(（][^()（）]{1,6}[)）])$/
/** Lists of what a debtor declared, of what is held and of money have such headings too. */
const OTHER_LIST = /申报|报告|控制|查封|冻结|扣押|处置|拍卖|案款|到账|价值|估价/

const kindAt = (heading: string): number => {
  const bare = squash(heading).replace(/[/／、及与和]/g, '').replace(ENDING, '')
  const at = STATUTORY.findIndex((re) => re.test(bare) || re.test(squash(heading)))
  return at >= 0 ? at : FURTHER.test(bare) || FURTHER.test(squash(heading)) ? STATUTORY.length : officeAt(squash(heading))
}
/** Banks and registries by their names: 中国工商银行, 不动产登记中心. */
const BY_OFFICE: readonly AssetKind[] = ['deposit', 'vehicle', 'real-estate', 'securities']
const OFFICE_NAME = /^(?!开户|所属|付款|收款|缴款|发卡|登记机|查询|反馈|被).{2,14}(?:银行|信用社|联社|中心|车管所|[^全]局|总队|支队|公司)(?:[(（].{1,6}[)）])?$|^公安部.{0,4}$|^自然资源部$|^(?:中国)?(?:证券登记)?结算(?:公司)?$/
function officeAt(heading: string): number {
  const kind = OFFICE_NAME.test(heading) ? kindOfOffice(heading) : undefined
  return kind === undefined ? -1 : BY_OFFICE.includes(kind) ? BY_OFFICE.indexOf(kind) : STATUTORY.length
}

/** The heading row of such a list, and which of its columns are kinds of things. */
function headAt(g: Grid): { row: number; things: number[] } | undefined {
  for (let row = 0; row < Math.min(2, g.rows.length - 1); row++) {
    const labels = (g.rows[row] ?? []).map((c) => labelText(c.text).label)
    if (labels.some((l) => OTHER_LIST.test(l) && !/反馈/.test(l))) return undefined
    const kinds = labels.map(kindAt)
    const things = kinds.flatMap((k, col) => (k >= 0 ? [col] : []))
    if (new Set(kinds.filter((k) => k >= 0 && k < STATUTORY.length)).size < 2 || things.length < 2) continue
    /* Label and value by turns is no heading row. */
    if (g.rows.slice(row + 1).every((r) => things.every((col) => kindAt(labelText(r[col]?.text ?? '').label) >= 0))) continue
    return { row, things }
  }
  return undefined
}

/** A header without its rows, as a library draws it apart. */
export function isWideHead(g: Grid): boolean {
  const last = g.rows.at(-1)
  if (!last || g.rows.length > 2 || last.some((c) => c.text.length > 16 || /\d/.test(c.text))) return false
  return new Set(last.map((c) => kindAt(labelText(c.text).label)).filter((k) => k >= 0 && k < STATUTORY.length)).size >= 2
}

/** Is a list under such headings one of queries? Its own headings say so, or what stands above it. */
const ASKED = /查[询控]|总对总|点对点|反馈|协查/

/** The list of queries that a grid with a column for each kind of thing is; undefined for any other. */
export function wideQueries(g: Grid, titled: () => string): Pick<DataTable, 'kind' | 'columns' | 'units' | 'rows' | 'headings' | 'numbers'> | undefined {
  const head = headAt(g)
  if (!head) return undefined
  const cells = g.rows[head.row] ?? []
  const labels = cells.map((c) => labelText(c.text))
  const below = g.rows.slice(head.row + 1)
  const apart = labels.flatMap((_, col) => (head.things.includes(col) ? [] : [col]))
  /* One column of days, and who was asked about; anything beside them tells how it stands. */
  const days = apart.filter((col) => !NOT_DONE.test(labels[col]?.label ?? '') && below.some((r) => isDays(dayText(r[col]?.text ?? ''))))
  const day = days.find((col) => /查|控|发起|提交|申请/.test(labels[col]?.label ?? '')) ?? days[0]
  const title = titled()
  if (day === undefined || OTHER_LIST.test(title) || !(ASKED.test(title) || apart.some((col) => ASKED.test(labels[col]?.label ?? '')))) return undefined
  const columns = apart.map((col): Column | undefined => {
    const { label } = labels[col] ?? { label: '' }
    if (col === day) return 'queryOn'
    const known = columnOf(label)
    if (known === 'feedback' || /^(?:是否)?(?:全部|已)?反馈|^状态$/.test(label)) return 'feedback'
    if (known === 'queried' || known === 'name' || known === 'debtors' || known === 'owner' || known === 'target' || /^(?:被查.{0,3}|查[询控]对象|主体|当事人|姓名|名称)$/.test(label)) return 'queried'
    return known === 'mode' ? 'mode' : 'other'
  })
  const rows: Cell[][] = [], numbers: number[] = []
  for (const [i, row] of below.entries()) {
    if (isFoot(row)) continue
    for (const col of head.things) {
      const heading = cells[col], answer = row[col]
      if (!heading || !answer || NOT_ASKED.test(squash(answer.text))) continue
      rows.push([...apart.map((a) => row[a] ?? answer), heading, { ...answer, text: inWords(labels[col]?.label ?? '', answer.text, labels[col]?.unit) }])
      numbers.push(i + 1)
    }
  }
  return rows.length === 0 ? undefined : { kind: 'queries', columns: [...columns, 'queryItem', 'queryResult'], units: [...apart.map((a) => labels[a]?.unit), undefined, undefined], headings: labels.map((l) => l.label), rows, numbers }
}

/** Nothing stands there; 无 is an answer. */
const NOT_ASKED = /^(?:[-—–/\\]*|暂无数据|未查询|不适用)$/
const dayText = (text: string): string => text.replace(/[T\s]\d{1,2}[:：]\d{2}.*$/, '').trim()
const isFoot = (row: readonly Cell[]): boolean => row.every((c) => c.text === row[0]?.text)

/** A bare number below a kind of thing: how much there is of it, or how many. */
function inWords(heading: string, answer: string, unit: string | undefined): string {
  const text = squash(answer)
  if (/^[×✗✘]$|^(?:无|没有|零)$|^0+(?:\.0+)?(?:元|辆|套|处|项|条|个|笔|户)?$/.test(text)) return '未发现'
  const amount = /^[¥￥]?\d[\d,，]*(?:\.\d+)?(?:万?元)?(?=$|[(（，,；;])/.exec(text)
  if (!amount || kindAt(heading) === 1 || kindAt(heading) === 2) return amount && /^\d{1,3}$/.test(amount[0]) && amount[0] === text ? `有${text}项` : answer
  const sum = /元$/.test(amount[0]) ? amount[0] : `${amount[0]}${unit ?? '元'}`
  return `余额${sum}${text.slice(amount[0].length)}`
}
