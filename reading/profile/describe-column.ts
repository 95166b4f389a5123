import type { ProfileColumn, ProfileTableKind } from '../../casefile/profile-fields.ts'
import { PROFILE_TABLES } from '../../casefile/profile-fields.ts'
import { contains, type Block, type Snapshot } from '../../page/snapshot.ts'
import { columnOf, tableKind } from '../columns.ts'
import { gridOf, labelText, type Cell, type Grid } from '../grid.ts'
import { headingBefore } from '../headings.ts'
import { gridsOf, plainGridAt, type Listed } from './grids.ts'
import { headOf, isHeading } from './heading-row.ts'
import { isKnownWord, mayBeName } from './static-words.ts'
import { goesOn } from './tables.ts'

/** The column that a cell stands in, where it stands in a list with a heading row. */
export interface ColumnPlace { header: string; headers: string[]; title?: string; kind?: ProfileTableKind; column?: ProfileColumn }

export function columnAt(snap: Snapshot, block: Block): ColumnPlace | undefined {
  /* Of a table in a table the inner one. */
  const holds = ({ grid }: Listed) => grid.rows.some((r) => r.some((c) => c.block.end > c.block.start && contains(c.block, block)))
  const { grid: g, blocks } = gridsOf(snap).filter(holds).at(-1) ?? (inTable(block) ? undefined : plainGridAt(snap, block)) ?? {}
  if (!g || !blocks) return undefined
  const at = g.rows.findIndex((r) => r.some((c) => contains(c.block, block)))
  const column = g.rows[at]?.findIndex((c) => contains(c.block, block)) ?? -1
  const joined = blocks.length > 1 && g.rows.length > 1
  const head = joined ? g.rows[0] : headOf(g) ?? headBefore(snap, g)
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

function inTable(block: Block): boolean {
  for (let b: Block | null = block; b; b = b.parent) if (b.tag === 'td' || b.tag === 'th') return true
  return false
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
