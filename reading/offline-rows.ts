import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Column } from './columns.ts'
import type { RowContext } from './told-in.ts'
import { withTarget } from './log-target.ts'
import { withJourney } from './not-gone.ts'
import { cellFact, dateOf, rowEvent, rowsOf, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'

/** Rows of what was asked at offices, not through the network → acts by the office or the thing asked about. */

const AT_OFFICES: readonly [RegExp, EventKind][] = [
  [/公积金/, 'provident-fund-query'], [/税务|纳税/, 'tax-query'], [/社保|社会保险|保险|人社|医保/, 'insurance-query'], [/户籍|户口|婚姻|人口|派出所|出入境/, 'household-query'],
  [/不动产|房产|房屋|土地|国土|自然资源|车辆|车管|交警|工商|市场监|市监|登记中心|登记部门|登记机关|档案|股权|证券|银行|信用社|农商行|存款|船舶|海事|林业|农机|行政审批|民政|住建|知识产权/, 'traditional-investigation'],
]
const ON_THE_SPOT = /住所|住处|居住|住址|经营场所|经营地|户籍地|走访|上门|入户|实地|现场|村委|居委|社区|物业|办公场所|注册地/
/** Titles of such lists. */
const OFFLINE = /传统|线下|临柜|人工/
const NOT_ASKED = /^(?:未(?:查询|调查|反馈|回复|进行|开展|采取|办理)|尚未|暂未|待|拟|无需|不涉及|不适用|\/)|未(?:查询|调查|反馈|回复|进行|开展)$/

export function isOffline(table: DataTable): boolean {
  const has = (c: Column) => table.columns.includes(c)
  /* 调查单位 beside a day of 调查: they went there and asked. */
  return !/网络|总对总/.test(table.title) && (OFFLINE.test(table.title) || (has('queryItem') && has('visitOn') && !has('visitPlace') && !has('queryOn') && !/查控/.test(table.title)))
}

/** Where something is asked, and nobody looked for. */
export const OFFICE = /(?:登记(?:服务)?中心|登记(?:局|处|所)|车管所|车辆管理所|公积金(?:管理)?(?:中心|部)|(?:市场监督管理|市场监管|税务|民政|自然资源|人社|公安|住建)局|派出所|银行|信用社)$/

/** The act that an office or a thing asked about stands for. */
export function offlineKind(words: string): EventKind | undefined {
  if (ON_THE_SPOT.test(words) && !/登记/.test(words)) return 'onsite-visit'
  return AT_OFFICES.find(([re]) => re.test(words))?.[1]
}

export function offlineRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) => {
    const item = row.cell('queryItem', 'matter', 'assetKind', 'text') ?? row.cell('visitPlace')
    const result = row.cell('queryResult', 'result', 'feedback') ?? (row.cell('queryItem') ? row.cell('text') : undefined)
    if (!item || NOT_ASKED.test(squash(result?.text ?? ''))) return []
    /* 网络 and 现场 in one list, each by its own row. */
    const kind = ONLINE.test(squash(item.text)) && !OFFLINE.test(table.title) ? 'network-query' : THERE.test(row.text('mode') ?? '') ? 'onsite-visit' : offlineKind(squash(item.text)) ?? offlineKind(squash(placeOf(row))) ?? (row.has('visitOn') ? offlineKind(squash(row.text('text') ?? '')) : undefined)
    if (!kind) return []
    return withTarget(context, table, row, [rowEvent(row, kind, {
      ...dateOf(row, 'queryOn', 'visitOn', 'date', 'measureOn'), ...(result ? { result: cellFact(row, result, result.text.slice(0, 300)) } : {}),
    })]).map((e) => withJourney(row, e))
  })
}

const ONLINE = /总对总|点对点|网络(?:执行)?查[询控]/
const THERE = /实地|走访|现场|上门|入户/
const placeOf = (row: Row): string => row.text('visitPlace') ?? ''
