import type { Block, Snapshot } from '../page/snapshot.ts'
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

const TOTAL = /(?:共计?|总共|合计|总计)[\s:：]{0,3}(\d{1,6})\s{0,2}(?:条|项|件|笔|行|份|个|次|人|名|处|记录)/
const MORE = /查看更多|加载更多|展开更多|展开全部|点击加载|更多>>|查看全部|还有\d+[条项]|未加载/
const PAGE_OF = /第?\s{0,2}(\d{1,4})\s{0,2}[/／]\s{0,2}(\d{1,4})\s{0,2}页|第\s{0,2}(\d{1,4})\s{0,2}页[，,\s]{0,3}共\s{0,2}(\d{1,4})\s{0,2}页|共\s{0,2}(\d{1,4})\s{0,2}页/
const ALL_SHOWN = /已显示全部|已全部(?:显示|加载)|没有更多(?:了|数据)?|到底了|全部(?:记录|数据)?已(?:显示|加载)/
/** How far around a table its total and pager are looked for, in characters. */
const NEAR = 160

/** A list is complete only if it says so: a total equal to its rows, “已显示全部”. Without a sign it is partial (decisions 8). */
export function completenessOf(snap: Snapshot, blocks: readonly Block[], rows: readonly Cell[][]): { coverage: Coverage; total?: number } {
  const around = surroundings(snap, blocks)
  /* What has not come yet is neither there nor not there, whatever a pager counts meanwhile. */
  const loading = isLoading(snap, blocks) || LOADING_WORDS.test(around)
  if (loading && rows.length === 0) return { coverage: 'unknown' }
  const shownOf = virtualRows(snap, blocks)
  const total = TOTAL.exec(around)
  const page = PAGE_OF.exec(around)
  const pages = page ? +(page[2] ?? page[4] ?? page[5] ?? 1) : 1
  const count = total ? +(total[1] ?? -1) : undefined
  const withTotal = count === undefined ? {} : { total: count }
  if (loading || MORE.test(around) || pages > 1) return { coverage: 'partial', ...withTotal }
  if (shownOf !== undefined && shownOf > rows.length) return { coverage: 'partial', ...(count !== undefined ? withTotal : Number.isFinite(shownOf) ? { total: shownOf } : {}) }
  if (count !== undefined) return { coverage: count === rows.length ? 'complete' : 'partial', total: count }
  return { coverage: ALL_SHOWN.test(around) && shownOf === undefined ? 'complete' : 'partial' }
}

const LOADING_WORDS = /加载中|正在(?:加载|处理|读取|查询|努力)|请稍[候后待等]|数据读取中|(?:^|\n)Loading/i
/** Elements that libraries lay over a list whose data are still under way. A hidden one is not in the text at all, or says so. */
const LOADING = /(?:^|\s)(?:[\w-]*loading-mask|[\w-]*spin-spinning|is-loading|[\w-]*skeleton|layui-table-(?:init|loading)|datagrid-mask(?:-msg)?)(?:\s|$)/
const AWAY = /(?:^|\s)(?:layui-hide|hidden|hide)(?:\s|$)/
/** How far up a list's own element is looked for. */
const LEVELS = 7
const STOPS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'body', 'form', 'dl'])

/** The elements around a list that hold nothing but the list and its pager. */
function wrappers(snap: Snapshot, blocks: readonly Block[]): Block[] {
  const first = blocks[0], last = blocks[blocks.length - 1]
  const found: Block[] = []
  if (!first || !last) return found
  /* Each box is looked through only as far as the one within it did not reach. */
  let from = first.id, to = last.last
  for (let box: Block | null = first, up = 0; box && up < LEVELS; up++, box = box.parent) {
    for (let i = box.id; i <= box.last; i++) {
      if (i === from) i = to + 1
      const b = snap.blocks[i]
      if (!b || i > box.last) break
      if (STOPS.has(b.tag) || (b.tag === 'table' && b.end > b.start && !blocks.includes(b) && !isPager(snap, b)) || i - box.id > 3000 + to - from) return found
    }
    from = box.id
    to = Math.max(to, box.last)
    found.push(box)
  }
  return found
}

function isLoading(snap: Snapshot, blocks: readonly Block[]): boolean {
  const loads = (b: Block) => { const names = snap.attr(b, 'class'); return names !== '' && LOADING.test(names) && !AWAY.test(names) }
  return wrappers(snap, blocks).some((box) => loads(box) || box.children.some((c) => loads(c) || c.children.some(loads)))
}

/** Rows that a virtual list says it has; Infinity where it is one and does not say; undefined for a list that is none. */
function virtualRows(snap: Snapshot, blocks: readonly Block[]): number | undefined {
  let virtual: number | undefined
  for (const box of wrappers(snap, blocks)) {
    const rows = Number.parseInt(snap.attr(box, 'aria-rowcount'), 10)
    if (rows > 0) return rows - 1
    if (VIRTUAL.test(snap.attr(box, 'class')) || box.children.some((c) => VIRTUAL.test(snap.attr(c, 'class')))) virtual = Infinity
  }
  return virtual
}
const VIRTUAL = /(?:^|[\s_-])(?:virtual(?:ized)?|vl__\w+|y-space|virtual-list|recycle-scroller|table-v2)(?:[\s_-]|$)/

/** A pager is often a table itself. */
function isPager(snap: Snapshot, table: Block): boolean {
  return table.end - table.start < 80 && /页/.test(snap.text.slice(table.start, table.end))
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
  let next = snap.blocks[last.last + 1]
  while (next && (next.tag !== 'table' || isPager(snap, next)) && next.start < last.end + NEAR) next = snap.blocks[next.id + 1]
  if (next && next.start < last.end + NEAR) after = after.slice(0, next.start - last.end)
  const before = snap.text.slice(Math.max(floor, first.start - 60), first.start)
  /* A total may stand in the table's own last row. */
  const foot = snap.text.slice(Math.max(last.start, last.end - 60), last.end)
  return `${before.slice(before.lastIndexOf('\n', before.length - 2) + 1)}\n${after}\n${foot.slice(foot.trimEnd().lastIndexOf('\n') + 1)}`
}
