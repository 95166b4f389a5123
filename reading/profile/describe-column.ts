import type { ProfileColumn, ProfileTableKind } from '../../casefile/profile-fields.ts'
import { PROFILE_TABLES } from '../../casefile/profile-fields.ts'
import type { Block, Snapshot } from '../../page/snapshot.ts'
import { columnOf, tableKind } from '../columns.ts'
import { gridOf, labelText, type Cell, type Grid } from '../grid.ts'
import { headingBefore } from '../headings.ts'
import { headOf, isHeading } from './heading-row.ts'
import { isKnownWord, mayBeName } from './static-words.ts'
import { goesOn } from './tables.ts'

/** The column that a cell stands in, where it stands in a list with a heading row. */
export interface ColumnPlace { header: string; headers: string[]; title?: string; kind?: ProfileTableKind; column?: ProfileColumn }

export function columnAt(snap: Snapshot, block: Block): ColumnPlace | undefined {
  let cell: Block | null = block
  while (cell && cell.tag !== 'td' && cell.tag !== 'th') cell = cell.parent
  let table = cell
  while (table && table.tag !== 'table') table = table.parent
  const g = table ? gridOf(snap, table) : undefined
  if (!cell || !g) return undefined
  const at = g.rows.findIndex((r) => r.some((c) => c.block.id === cell.id))
  const column = g.rows[at]?.findIndex((c) => c.block.id === cell.id) ?? -1
  const head = headOf(g) ?? headBefore(snap, g)
  if (!head || column < 0) return undefined
  const words = head.map((c) => labelText(c.text).label)
  const header = words[column]
  if (header === undefined || header === '') return undefined
  const headers = [...new Set(words.filter((w) => w !== '' && w.length <= 24))].slice(0, 40)
  const known = words.map((w) => columnOf(w))
  const any = tableKind(known)
  const kind = any !== undefined && any in PROFILE_TABLES ? (any as ProfileTableKind) : undefined
  const own = known[column]
  const title = labelText(headingBefore(snap, g.table)).label
  return {
    header, headers,
    ...(/^[\u4e00-\u9fff]{2,16}$/.test(title) && (isKnownWord(title) || !mayBeName(title)) ? { title } : {}),
    ...(kind ? { kind } : {}),
    ...(kind && own !== undefined && own in PROFILE_TABLES[kind].columns ? { column: own as ProfileColumn } : {}),
  }
}

/** The heading row in a table of its own before this one. */
function headBefore(snap: Snapshot, g: Grid): Cell[] | undefined {
  for (let i = g.table.id - 1, n = 0; i >= 0 && n < 400; i--, n++) {
    const b = snap.blocks[i]
    if (b?.tag !== 'table') continue
    const head = gridOf(snap, b)
    const row = head?.rows.at(-1)
    return head && row && head.rows.length <= 2 && goesOn(head, g) && row.every((c) => c.text === '' || isHeading(c.text)) ? row : undefined
  }
  return undefined
}
