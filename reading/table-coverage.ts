import { blockAt, type Block, type Snapshot } from '../page/snapshot.ts'
import type { Coverage } from '../casefile/vocabulary.ts'
import { squash } from '../casefile/text.ts'
import type { Cell } from './grid.ts'

/** Whether a table shows all of its rows: what its own last row and the words around it say. */

const EMPTY_NOTICE = /^(?:暂无(?:数据|记录|内容|信息)?|无(?:数据|记录)|没有(?:数据|记录|找到匹配的记录)|未查询到(?:数据|记录)|无相关(?:数据|记录))[。.!！]?$/
export function isEmptyNotice(row: readonly Cell[]): boolean {
  const filled = row.filter((c) => c.text !== '')
  const first = squash(filled[0]?.text ?? '')
  return EMPTY_NOTICE.test(first) && filled.every((c) => squash(c.text) === first)
}

/** A last row that counts the others. */
export function isFootRow(row: readonly Cell[]): boolean {
  const filled = row.filter((c) => c.text !== '')
  const first = filled[0]?.text ?? ''
  return first.length < 40 && TOTAL.test(first) && filled.every((c) => c.text === first)
}

const TOTAL = /(?:共计?|总共|合计|总计)[\s:：]{0,3}(\d{1,6})\s{0,2}(?:条|项|件|笔|行|份|个|次|人|名|处)/
const MORE = /查看更多|加载更多|展开更多|展开全部|点击加载|更多>>|查看全部|还有\d+[条项]|未加载|加载中/
const PAGE_OF = /第?\s{0,2}(\d{1,4})\s{0,2}[/／]\s{0,2}(\d{1,4})\s{0,2}页|第\s{0,2}(\d{1,4})\s{0,2}页[，,\s]{0,3}共\s{0,2}(\d{1,4})\s{0,2}页/
const ALL_SHOWN = /已显示全部|已全部(?:显示|加载)|没有更多(?:了|数据)?|到底了|全部(?:记录|数据)?已(?:显示|加载)/
/** How far around a table its total and pager are looked for, in characters. */
const NEAR = 160

/** A list is complete only if it says so: a total equal to its rows, “已显示全部”. Without a sign it is partial (decisions 8). */
export function completenessOf(snap: Snapshot, blocks: readonly Block[], rows: readonly Cell[][]): { coverage: Coverage; total?: number } {
  const around = surroundings(snap, blocks)
  const total = TOTAL.exec(around)
  const page = PAGE_OF.exec(around)
  const pages = page ? +(page[2] ?? page[4] ?? 1) : 1
  const count = total ? +(total[1] ?? -1) : undefined
  const withTotal = count === undefined ? {} : { total: count }
  if (MORE.test(around) || pages > 1) return { coverage: 'partial', ...withTotal }
  if (count !== undefined) return { coverage: count === rows.length ? 'complete' : 'partial', total: count }
  return { coverage: ALL_SHOWN.test(around) ? 'complete' : 'partial' }
}

/** The words just above and below a table, up to the next table. */
function surroundings(snap: Snapshot, blocks: readonly Block[]): string {
  const first = blocks[0], last = blocks[blocks.length - 1]
  if (!first || !last) return ''
  let box: Block | null = last.parent
  /* The smallest wrapper that holds something beside the table and its notice of being empty. */
  const from = Math.min(first.start, last.start)
  const beside = (b: Block) => squash(snap.text.slice(Math.max(b.start, from - NEAR), from) + snap.text.slice(last.end, Math.min(b.end, last.end + NEAR)))
  while (box && (beside(box) === '' || EMPTY_NOTICE.test(beside(box)))) box = box.parent
  const limit = box ? box.end : snap.text.length
  const floor = box ? box.start : 0
  let after = snap.text.slice(last.end, Math.min(limit, last.end + NEAR))
  let next = blockAt(snap, last.end)
  while (next && next.tag !== 'table' && next.start < last.end + NEAR) next = snap.blocks[next.id + 1]
  if (next && next.start < last.end + NEAR) after = after.slice(0, next.start - last.end)
  const before = snap.text.slice(Math.max(floor, first.start - 60), first.start)
  /* A total may stand in the table's own last row. */
  const foot = snap.text.slice(Math.max(last.start, last.end - 60), last.end)
  return `${before.slice(before.lastIndexOf('\n', before.length - 2) + 1)}\n${after}\n${foot.slice(foot.trimEnd().lastIndexOf('\n') + 1)}`
}
