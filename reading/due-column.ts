import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'

/** “事项 | 规定期限 | 备注” over “终本约谈 | 2023-08-01 |”: below such a heading stands the day on which it was due, and none on which it was done. */

const DUE = /^(?:规定|法定|应|最迟|计划|预计|截止)[\u4e00-\u9fa5]{0,8}$|(?:期限|届满日?|截止日?)(?:日期|时间)?$/
const ROWS_MOST = 2000

/** Does this cell stand in a column whose heading, in the first row of its table, says that its days are due? */
export function isDue(snap: Snapshot, cell: Block): boolean {
  if (cell.tag !== 'td' || !cell.parent || cell.parent.tag !== 'tr') return false
  const row = cell.parent, body = row.parent
  if (!body) return false
  const rows = body.tag === 'table' ? body.children : (body.parent?.children.flatMap((c) => (c.tag === 'tr' ? [c] : c.children)) ?? body.children)
  const first = rows.slice(0, ROWS_MOST).find((r) => r.tag === 'tr')
  const head = first && first !== row && first.children.length === row.children.length ? first.children[placeOf(cell)] : undefined
  return head !== undefined && head.end - head.start <= 12 && DUE.test(textOf(snap, head).trim())
}
