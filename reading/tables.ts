import { contains, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import type { Coverage } from '../casefile/vocabulary.ts'
import { squash } from '../casefile/text.ts'
import { columnOf, tableKind, type Column, type TableKind } from './columns.ts'
import { gridOf, labelText, type Cell, type Grid } from './grid.ts'
import { meaningOf } from './labels.ts'

/** A table with a heading row, of a kind that tells of a case. */
export interface DataTable {
  kind: TableKind
  columns: (Column | undefined)[]
  /** unit given in the heading of a column, by index */
  units: ('元' | '万元' | undefined)[]
  rows: Cell[][]
  /** element(s) of the page it was read from */
  blocks: Block[]
  /** nearest heading above it */
  title: string
  coverage: Coverage
  /** rows the material says there are, where it says so */
  total?: number
}

interface Headed { columns: (Column | undefined)[]; units: ('元' | '万元' | undefined)[]; row: number }

/** All data tables of a page, header and body that stand in two tables joined. */
export function findTables(snap: Snapshot): { tables: DataTable[]; blocks: Set<Block> } {
  const grids: Grid[] = []
  for (const b of snap.blocks) {
    if (b.tag !== 'table') continue
    const g = gridOf(snap, b)
    if (g) grids.push(g)
  }
  const tables: DataTable[] = []
  const used = new Set<Block>()
  for (let i = 0; i < grids.length; i++) {
    const g = grids[i]
    if (!g || used.has(g.table) || holdsTable(g)) continue
    const head = headOf(g)
    if (!head) continue
    const kind = tableKind(head.columns)
    const body = g.rows.slice(head.row + 1)
    const next = grids[i + 1]
    const joined = body.length === 0 && next && isBodyOf(g, next) ? next : undefined
    const blocks = joined ? [g.table, joined.table] : [g.table]
    if (!kind) continue
    blocks.forEach((b) => used.add(b))
    const all = joined ? joined.rows : body
    const rows = all.filter((r) => !isEmptyNotice(r) && !isFootRow(r) && r.some((c) => c.text !== ''))
    tables.push({ kind, columns: head.columns, units: head.units, rows, blocks, title: headingBefore(snap, g.table), ...completenessOf(snap, blocks, rows) })
  }
  return { tables, blocks: used }
}

/** A layout table: its cells hold tables. */
function holdsTable(g: Grid): boolean {
  return g.rows.some((r) => r.some((c) => c.origin && c.block.children.some(hasTable)))
}
function hasTable(b: Block): boolean {
  const open = [b]
  for (let n = 0; open.length > 0 && n < 500; n++) {
    const x = open.pop()
    if (!x) break
    if (x.tag === 'table') return true
    open.push(...x.children)
  }
  return false
}

/**
 * The heading row: the first of the top rows in which most cells are known headings and the rows below are values.
 * A table of label–value pairs has labels in every row and is none.
 */
function headOf(g: Grid): Headed | undefined {
  for (let row = 0; row < Math.min(3, g.rows.length); row++) {
    const cells = g.rows[row] ?? []
    const named = cells.map((c) => labelText(c.text))
    const columns = named.map((l) => (l.label === '' ? undefined : columnOf(l.label)))
    const filled = cells.filter((c) => c.text !== '').length
    const known = columns.filter((c) => c !== undefined).length
    /* Plain cells must nearly all be headings: label, value, label, value is no heading row. */
    const allHeaders = cells.every((c) => c.header || c.text === '')
    if (known < 2 || known * 5 < filled * (allHeaders ? 2 : 3)) continue
    const below = g.rows.slice(row + 1, row + 4)
    const labelled = below.filter((r) => {
      const texts = r.filter((c) => c.origin && c.text !== '')
      const labels = texts.filter((c) => isLabel(c.text))
      return texts.length > 0 && labels.length * 3 >= texts.length
    })
    if (below.length > 0 && labelled.length === below.length) continue
    if (below.length === 0 && cells.some((c) => !c.header) && !looksLikeHead(columns, filled)) continue
    /* A second heading row below the first is the finer one. */
    const next = g.rows[row + 1]
    if (next && row < 2 && next.filter((c) => c.text !== '' && columnOf(labelText(c.text).label) !== undefined).length * 5 >= next.filter((c) => c.text !== '').length * 4) continue
    return { columns, units: named.map((l) => l.unit), row }
  }
  return undefined
}

function isLabel(text: string): boolean {
  const { label } = labelText(text)
  return columnOf(label) !== undefined || meaningOf(label) !== undefined
}

/** A lone row of plain cells is a heading only when nearly all of it is known and no value stands between. */
function looksLikeHead(columns: readonly (Column | undefined)[], filled: number): boolean {
  return filled >= 3 && columns.filter((c) => c !== undefined).length === filled
}

/** The body of a table whose header is a table of its own: next in the page, as wide, without headings. */
function isBodyOf(head: Grid, body: Grid): boolean {
  if (Math.abs(body.width - head.width) > 1 || body.rows.some((r) => r.every((c) => c.header))) return false
  let common: Block | null = head.table.parent
  for (let up = 0; common && up < 5; up++, common = common.parent) if (contains(common, body.table)) return true
  return false
}

const EMPTY_NOTICE = /^(?:暂无(?:数据|记录|内容|信息)?|无(?:数据|记录)|没有(?:数据|记录|找到匹配的记录)|未查询到(?:数据|记录)|无相关(?:数据|记录))[。.!！]?$/
function isEmptyNotice(row: readonly Cell[]): boolean {
  const texts = new Set(row.filter((c) => c.text !== '').map((c) => squash(c.text)))
  return texts.size === 1 && EMPTY_NOTICE.test([...texts][0] ?? '')
}

/** A last row that counts the others. */
function isFootRow(row: readonly Cell[]): boolean {
  const texts = new Set(row.filter((c) => c.text !== '').map((c) => c.text))
  return texts.size === 1 && TOTAL.test([...texts][0] ?? '') && ([...texts][0] ?? '').length < 40
}

const TOTAL = /(?:共计?|总共|合计|总计)[\s:：]{0,3}(\d{1,6})\s{0,2}(?:条|项|件|笔|行|份|个|次|人|名|处)/
const MORE = /查看更多|加载更多|展开更多|展开全部|点击加载|更多>>|查看全部|还有\d+[条项]|未加载|加载中/
const PAGE_OF = /第?\s{0,2}(\d{1,4})\s{0,2}[/／]\s{0,2}(\d{1,4})\s{0,2}页|第\s{0,2}(\d{1,4})\s{0,2}页[，,\s]{0,3}共\s{0,2}(\d{1,4})\s{0,2}页/
const ALL_SHOWN = /已显示全部|已全部(?:显示|加载)|没有更多(?:了|数据)?|到底了|全部(?:记录|数据)?已(?:显示|加载)/
/** How far around a table its total and pager are looked for, in characters. */
const NEAR = 160

/** A list is complete only if it says so: a total equal to its rows, “已显示全部”. Without a sign it is partial (decisions 8). */
function completenessOf(snap: Snapshot, blocks: readonly Block[], rows: readonly Cell[][]): { coverage: Coverage; total?: number } {
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
  const beside = (b: Block) => squash(snap.text.slice(b.start, from) + snap.text.slice(last.end, Math.min(b.end, last.end + NEAR)))
  while (box && (beside(box) === '' || EMPTY_NOTICE.test(beside(box)))) box = box.parent
  const limit = box ? box.end : snap.text.length
  const floor = box ? box.start : 0
  let after = snap.text.slice(last.end, Math.min(limit, last.end + NEAR))
  const next = snap.blocks.find((b) => b.tag === 'table' && b.start >= last.end && b.start < last.end + NEAR)
  if (next) after = after.slice(0, next.start - last.end)
  const before = snap.text.slice(Math.max(floor, first.start - 60), first.start)
  /* A total may stand in the table's own last row. */
  const foot = snap.text.slice(Math.max(last.start, last.end - 60), last.end)
  return `${before.slice(before.lastIndexOf('\n', before.length - 2) + 1)}\n${after}\n${foot.slice(foot.trimEnd().lastIndexOf('\n') + 1)}`
}

export const HEADING_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'legend', 'summary'])

/** The nearest heading above a block: a heading element, or a short line of its own. */
export function headingBefore(snap: Snapshot, block: Block): string {
  for (let up: Block | null = block; up; up = up.parent) {
    const siblings: readonly Block[] = up.parent?.children ?? []
    for (let i = siblings.indexOf(up) - 1, n = 0; i >= 0 && n < 6; i--, n++) {
      const s = siblings[i]
      if (!s || s.end === s.start) continue
      const text = textOf(snap, s).trim()
      if (HEADING_TAGS.has(s.tag) || (text.length <= 24 && !/[:：。，；]/.test(text))) return text.slice(0, 60)
      break
    }
    const inner = up.children.find((c) => HEADING_TAGS.has(c.tag) && c.start < block.start)
    if (inner) return textOf(snap, inner).trim().slice(0, 60)
  }
  return ''
}
