import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { columnOf } from './columns.ts'
import { gridOf, labelText } from './grid.ts'

/** Labels and values of a form for one act, in whatever elements a platform draws them. */

/** A label with its place and that of its value. */
export interface Field { label: string; head: { start: number; end: number }; value: { start: number; end: number } }
/** A label has no more characters. */
const LABEL_MOST = 16

/** Labels with their values: cells in pairs, or elements that are built as labels. */
export function fieldsOf(snap: Snapshot, body: Block): Field[] {
  const table = body.tag === 'table' ? body : body.children.length === 1 && body.children[0]?.tag === 'table' ? body.children[0] : undefined
  if (table) {
    const cells = (gridOf(snap, table)?.rows ?? []).flatMap((r) => { const own = r.filter((c, n) => n === 0 || c.block !== r[n - 1]?.block); return own.length % 2 === 0 ? own : [] })
    return cells.flatMap((c, n): Field[] => { const value = cells[n + 1]; return n % 2 === 0 && value ? [{ label: labelText(c.text).label, head: c.block, value: value.block }] : [] })
  }
  const labels: Block[] = []
  for (let i = body.id + 1; i <= body.last; i++) {
    const b = snap.blocks[i]
    if (!b || b.end === b.start || b.end - b.start > LABEL_MOST + 2 || !(b.tag === 'label' || b.tag === 'dt' || b.tag === 'th' || /label/i.test(snap.attr(b, 'class')))) continue
    const last = labels.at(-1)
    if (!last || b.start >= last.end) labels.push(b)
  }
  if (labels.length === 0) {
    const lines = linesOf(snap, body)
    return lines.length > 0 ? lines : linesWithColon(snap, body)
  }
  return labels.map((b, n) => ({ label: labelText(textOf(snap, b)).label, head: b, value: { start: b.end, end: labels[n + 1]?.start ?? body.end } }))
}

/** Lines of two pieces each, the first of which is short: a label without a name of its own. */
function linesOf(snap: Snapshot, body: Block): Field[] {
  const lines = body.children.filter((c) => c.end > c.start).map((c) => ({ c, kids: c.children.filter((k) => k.end > k.start) }))
  if (lines.length < 2 || lines.some(({ kids }) => kids.length === 0 || kids.length > 2 || (kids[0]?.end ?? 0) - (kids[0]?.start ?? 0) > LABEL_MOST)) return []
  return lines.flatMap(({ c, kids: [head, value] }): Field[] => (head ? [{ label: labelText(textOf(snap, head)).label, head, value: value ?? { start: head.end, end: c.end } }] : []))
}

/** “发出日期：2025-02-17”: every line a label, a colon and a value. */
function linesWithColon(snap: Snapshot, body: Block): Field[] {
  const fields: Field[] = []
  let at = body.start
  for (const line of snap.text.slice(body.start, body.end).split('\n')) {
    const start = at, m = COLON_LINE.exec(line)
    at += line.length + 1
    if (line.trim() === '') continue
    if (!m) return []
    const from = start + m[0].length
    fields.push({ label: labelText(m[1] ?? '').label, head: { start, end: from }, value: { start: from, end: start + line.length } })
  }
  return fields
}
const COLON_LINE = /^\s{0,8}([\u4e00-\u9fa5/（()）、]{2,16})[:：]/

/** Behind the heading a row for each label and its value, and no box around them: all up to the next heading. */
export function rowsBelow(snap: Snapshot, title: Block, first: Block, rows: Block[]): Block[] {
  /* What stands behind a row of another build is a section of its own, or the form is not told by its heading alone. */
  if (rows.length < 2 || rows.length > ROWS_MOST || title.parent !== first.parent && title.end - title.start > LABEL_MOST) return []
  return rows.every((r) => r.end - r.start <= ROW_MAX && rowFields(snap, r).length === 1) ? rows : []
}
/** The label of a row and its value, however they are built. */
export function rowFields(snap: Snapshot, row: Block): Field[] {
  const fields = fieldsOf(snap, row), [head, value, more] = row.children.filter((k) => k.end > k.start)
  if (fields.length > 0 || !head || !value || more || head.end - head.start > LABEL_MOST || columnOf(labelText(textOf(snap, head)).label) === undefined) return fields
  return [{ label: labelText(textOf(snap, head)).label, head, value }]
}
const ROWS_MOST = 16
const ROW_MAX = 300
/** These rows as one element. */
export const wrapped = (first: Block, rows: readonly Block[]): Block => ({ ...first, end: rows.at(-1)?.end ?? first.end, last: rows.at(-1)?.last ?? first.last, children: [...rows] })
