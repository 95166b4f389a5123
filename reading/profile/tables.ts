import { PROFILE_TABLES } from '../../casefile/profile-fields.ts'
import type { ProfilePage, TableRule } from '../../casefile/profile.ts'
import { squash } from '../../casefile/text.ts'
import { contains, type Block, type Snapshot } from '../../page/snapshot.ts'
import { columnOf, type Column } from '../columns.ts'
import { isBlank } from '../exhibit.ts'
import { labelText, type Cell, type Grid } from '../grid.ts'
import { gridsOf, plainGridOf, plainHeads, type Listed } from './grids.ts'
import { completenessOf, isEmptyNotice, isFootRow } from '../table-coverage.ts'
import { headingBefore } from '../headings.ts'
import { type DataTable } from '../tables.ts'

/** Tables that a profile knows by their heading row, and what it says of their columns. */

interface Found { tables: DataTable[]; blocks: Set<Block> }

/** The tables of the general reader, with those of the profile in their place. */
export function profileTables(snap: Snapshot, general: Found, page: ProfilePage): Found {
  if (page.tables.length === 0) return general
  const listed = gridsOf(snap)
  const own = [...listed, ...plainGrids(snap, page, listed)].flatMap((g, i) => {
    const known = page.tables.map((rule) => ({ rule, row: headRow(snap, g.grid, rule) })).find((k) => k.row !== undefined)
    return known?.row === undefined ? [] : [tableOf(snap, g, i < listed.length ? listed[i + 1]?.grid : undefined, known.rule, known.row)]
  })
  const mine = new Set(own.flatMap((t) => t.blocks))
  return { tables: [...general.tables.filter((t) => !t.blocks.some((b) => mine.has(b))), ...own], blocks: new Set([...general.blocks, ...mine]) }
}

/** Rows of plain elements, of rules whose headings stand in no table. */
function plainGrids(snap: Snapshot, page: ProfilePage, listed: readonly Listed[]): Listed[] {
  return page.tables.filter((rule) => !listed.some((l) => headRow(snap, l.grid, rule) !== undefined)).flatMap((rule) => {
    for (const head of plainHeads(snap, rule.headers.map(squash))) {
      const found = plainGridOf(snap, head)
      if (found && headRow(snap, found.grid, rule) !== undefined) return [found]
    }
    return []
  })
}

/** The row, among the first three, in which all of the rule's headings stand. */
export function headRow(snap: Snapshot, g: Grid, rule: TableRule): number | undefined {
  for (let row = 0; row < Math.min(3, g.rows.length); row++) {
    const words = new Set((g.rows[row] ?? []).map((c) => labelText(c.text).label))
    if (!rule.headers.every((h) => words.has(squash(h)))) continue
    if (rule.title !== undefined && squash(headingBefore(snap, g.table)) !== squash(rule.title) && !g.rows.slice(0, row).some((r) => r.some((c) => squash(c.text) === squash(rule.title ?? '')))) continue
    return row
  }
  return undefined
}

function tableOf(snap: Snapshot, { grid: g, blocks: own }: Listed, next: Grid | undefined, rule: TableRule, row: number): DataTable {
  const head = g.rows[row] ?? []
  const named = head.map((c) => labelText(c.text))
  /* Of columns that nobody pointed at, the general reader's knowledge counts, unless the profile has found the like elsewhere. */
  const spoken = new Set<Column>(rule.columns.map((c) => c.column))
  const general = (label: string): Column | undefined => { const c = columnOf(label); return c !== undefined && c in PROFILE_TABLES[rule.kind].columns && !spoken.has(c) ? c : undefined }
  const column = (label: string): Column | undefined => rule.columns.find((c) => squash(c.header) === label)?.column ?? general(label)
  const body = g.rows.slice(row + 1)
  const joined = body.length === 0 && next && goesOn(g, next) ? next : undefined
  const blocks = joined ? [g.table, joined.table] : own
  const columns = named.map((l) => column(l.label))
  /* Filler rows have a running number and nothing else. */
  const tells = (r: readonly Cell[]) => r.some((c, i) => columns[i] !== undefined && columns[i] !== 'other' && !isBlank(c.text))
  const rows = (joined ? joined.rows : body).filter((r) => !isEmptyNotice(r) && !isFootRow(r) && !isSame(r, head) && tells(r))
  const told = completenessOf(snap, blocks, rows)
  return {
    kind: rule.kind, columns, units: named.map((l) => l.unit), rows, blocks, title: headingBefore(snap, g.table),
    ...told, ...(rule.complete && told.total === undefined ? { coverage: 'complete' as const } : {}),
  }
}

/** The body of a table whose heading row is a table of its own: next in the page, as wide, not far. */
export function goesOn(head: Grid, body: Grid): boolean {
  if (Math.abs(body.width - head.width) > 1 || body.rows.some((r) => r.every((c) => c.header))) return false
  let common: Block | null = head.table.parent
  for (let up = 0; common && up < 5; up++, common = common.parent) if (contains(common, body.table)) return true
  return false
}

function isSame(row: readonly Cell[], head: readonly Cell[]): boolean {
  return row.length === head.length && row.every((c, i) => c.text === head[i]?.text)
}
