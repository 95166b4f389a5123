import type { Block, Snapshot } from '../page/snapshot.ts'
import type { AssetKind, Coverage, EventKind } from '../casefile/vocabulary.ts'
import { actList } from './act-lists.ts'
import { approvalOf } from './approvals.ts'
import { withoutBands } from './bands.ts'
import { calendarOf } from './calendars.ts'
import type { Column, TableKind } from './columns.ts'
import { detailLines, isDetail } from './detail-rows.ts'
import { filingOf } from './filing-years.ts'
import { formSections } from './form-sections.ts'
import { gridOf, labelText, type Cell, type Grid } from './grid.ts'
import { headOf, type Headed } from './head-row.ts'
import { logByParts } from './heading-parts.ts'
import { headingBefore } from './headings.ts'
import { kindGrid } from './kind-grids.ts'
import { headAt, moneyLedger } from './money-ledgers.ts'
import type { Pair } from './pair.ts'
import { holdsTable } from './layout-tables.ts'
import { headPairs, personColumns } from './person-columns.ts'
import { plainGridOf } from './plain-grids.ts'
import { roleGridOf } from './role-grids.ts'
import { isSaleHead, salesAcross } from './sales-across.ts'
import { joinGroupTables, joinRowTables, splitAt } from './split-tables.ts'
import { stepsOverDays } from './steps-over-days.ts'
import { completenessOf, isEmptyNotice, isFootRow } from './table-coverage.ts'
import { named, ofOneSide } from './table-kind.ts'
import { titleOf } from './table-title.ts'
import { isActWord, unnamedLog } from './unnamed-log.ts'
import { stepOf } from './step-names.ts'
import { verticalPairs } from './vertical-pairs.ts'
import { actsAcross, foldDetails, thingsAcross } from './thing-details.ts'
import { isWideHead, wideQueries } from './wide-queries.ts'
import { asAbove, eachDay, giveYears, joinDayParts, yearsOfFiledRow } from './year-rows.ts'

/** A table with a heading row, of a kind that tells of a case. */
export interface DataTable {
  kind: TableKind
  /** of a list of one act: which */
  act?: EventKind
  /** of a list of things of one kind that none of its headings calls so: which */
  of?: AssetKind
  columns: (Column | undefined)[]
  /** unit given in the heading of a column, by index */
  units: ('元' | '千元' | '万元' | undefined)[]
  /** the headings as they stand, without blanks and units */
  headings?: string[]
  rows: Cell[][]
  /** the rows' own numbers, where a row of the page is several entries: a column for each person */
  numbers?: number[]
  /** element(s) of the page it was read from */
  blocks: Block[]
  /** nearest heading above it */
  title: string
  coverage: Coverage
  /** rows the material says there are, where it says so */
  total?: number
}

export interface Tables {
  tables: DataTable[]
  /** elements whose contents are told by the tables or by the pairs */
  blocks: Set<Block>
  /** values that stand below their labels */
  pairs: Pair[]
}

/** All data tables of a page; what a library draws as several is joined. */
export function findTables(snap: Snapshot): Tables {
  const grids: Grid[] = []
  for (const b of snap.blocks) {
    const g = b.tag === 'table' ? (gridOf(snap, b) ?? { table: b, rows: [], width: 0 }) : (roleGridOf(snap, b) ?? plainGridOf(snap, b))
    if (g && !holdsTable(g)) grids.push(g)
  }
  joinRowTables(grids)
  joinGroupTables(grids)
  const found: Tables = { tables: [], blocks: new Set(), pairs: [] }
  for (let i = 0; i < grids.length; i++) {
    const split = splitAt(grids, i, (h) => isWideHead(h) || isSaleHead(h))
    const joined = split && headedTable(snap, split.split.grid, split.split.blocks)
    if (split && joined) {
      found.tables.push(joined)
      if (joined.numbers && joined.kind === 'log') found.pairs.push(...headPairs(snap, joined))
      found.tables.push(...detailLines(snap, split.split.grid, joined.title))
      joined.blocks.forEach((b) => found.blocks.add(b))
      i = split.next - 1
      continue
    }
    const g = actsAcross(thingsAcross(grids[i]))
    /* A header whose body is told elsewhere is no list of nothing. */
    if (!g || g.width === 0 || (split && split.split.grid.rows.length > 1)) continue
    const steps = stepsOverDays(snap, g)
    const below = steps ? undefined : verticalPairs(snap, g)
    if (below) {
      found.pairs.push(...below)
      found.blocks.add(g.table)
      continue
    }
    const approval = approvalOf(snap, g)
    if (approval) found.pairs.push(...approval.pairs)
    const table = approval ? (approval.table ?? 'approval') : (calendarOf(snap, g) ?? steps ?? headedTable(snap, g, [g.table]))
    if (!table) {
      for (const { grid, blocks } of formSections(g)) {
        const list = headedTable(snap, grid, blocks)
        if (list?.kind !== 'log') continue
        found.tables.push(list)
        blocks.forEach((b) => found.blocks.add(b))
      }
      continue
    }
    found.blocks.add(g.table)
    if (table === 'approval') continue
    found.tables.push(table)
    if (table.numbers && table.kind === 'log') found.pairs.push(...headPairs(snap, table))
    found.tables.push(...detailLines(snap, g, table.title))
  }
  return found
}

/** The table that a grid with its headings is; undefined for any that tells nothing of a case. */
export function headedTable(snap: Snapshot, whole: Grid, blocks: Block[]): DataTable | undefined {
  const g = withoutBands(whole)
  const persons = personColumns(g, filingOf(snap))
  if (persons) return { kind: 'log', ...persons, blocks, title: headingBefore(snap, g.table), ...completenessOf(snap, blocks, g.rows.slice(1)) }
  const wide = wideQueries(g, () => titleOf(snap, g, { row: 0 }))
  if (wide) return { ...wide, blocks, title: titleOf(snap, g, { row: 0 }), ...completenessOf(snap, blocks, g.rows.slice(1)) }
  const across = salesAcross(g) ?? moneyLedger(g, () => titleOf(snap, g, { row: headAt(g) }))
  if (across) return { ...across, blocks, title: titleOf(snap, g, { row: headAt(g) }), ...completenessOf(snap, blocks, g.rows.slice(1)) }
  const told = named(snap, g) ?? ofOneSide(snap, g)
  const things = told === undefined || MAY_BE_ONE_ACT.has(told.kind) ? kindGrid(g, (row) => titleOf(snap, g, { row })) : undefined
  const ofOne = things === undefined && (told === undefined || MAY_BE_ONE_ACT.has(told.kind) || g.rows.length === told.row + 1) ? actList(g, told ?? headOf(g), (row) => titleOf(snap, g, { row })) : undefined
  const known = things ?? ofOne ?? told ?? unnamed(snap, g)
  const head = known ?? logByParts(g)
  if (!head) return undefined
  const rows = g.rows.slice(head.row + 1).filter((r) => !isEmptyNotice(r) && (head.kind === 'assets' || !isDetail(r)) && !isFootRow(r) && !isHeadAgain(r, g.rows[head.row] ?? []) && r.some((c) => c.text !== ''))
  asAbove(rows)
  const title = titleOf(snap, g, head)
  /* “约谈记录” above, and 对象 or 姓名 for whoever was spoken to. */
  const talked = head.kind === 'log' && TALKS.test(title) ? head.columns.findIndex((c) => c === 'target' || c === 'name') : -1
  if (talked >= 0) {
    head.columns[talked] = 'interviewee'
    head.kind = 'interviews'
  }
  /* “罚款拘留: 被执行人 | 种类 | 日期”, and nothing below: no list of things that shows that there are none. */
  if (head.kind === 'assets' && rows.length === 0 && OF_PERSONS.test(title)) return undefined
  if (head.kind === 'assets') foldDetails(snap, head, rows)
  /* 处置, short: how it stands with the thing. */
  const disposed = head.kind === 'assets' && !head.columns.includes('disposal') ? (g.rows[head.row] ?? []).findIndex((c) => /^处[置分]$/.test(labelText(c.text).label)) : -1
  if (disposed >= 0 && rows.every((r) => (r[disposed]?.text ?? '').length <= SHORT_STATE)) head.columns[disposed] = 'disposal'
  if (head.kind === 'log') joinDayParts(rows, head.columns)
  if (head.kind === 'log') withTag(rows, head.columns)
  const dateAt = head.columns.indexOf('date')
  head.columns.forEach((c, col) => { if (c !== undefined && OF_DAYS.has(c)) giveYears(rows, col, filingOf(snap)) })
  if (dateAt >= 0 && head.kind === 'log') yearsOfFiledRow(rows, dateAt, snap.text)
  if (head.kind === 'log') eachDay(rows, head.columns)
  /* Below headings that nobody knows, a row without its day is one of what is still to come. */
  if (!known) rows.splice(0, rows.length, ...rows.filter((r) => /\d/.test(r[dateAt]?.text ?? '')))
  const headings = (g.rows[head.row] ?? []).map((c) => labelText(c.text).label)
  return { kind: head.kind, ...(ofOne ? { act: ofOne.act } : {}), ...(things ? { of: things.of } : {}), columns: head.columns, units: head.units, headings, rows, blocks, title, ...completenessOf(snap, blocks, rows) }
}

/** “走访 | 某某户籍地 | 查无此人”: where the matter names no act, the tag before it does. */
function withTag(rows: Cell[][], columns: readonly (Column | undefined)[]): void {
  const at = columns.indexOf('matter'), tag = at - 1
  if (tag < 0 || columns[tag] !== undefined) return
  const texts = rows.map((r) => r[tag]?.text ?? '')
  if (texts.some((t) => t.length > TAG_MAX) || texts.filter(isActWord).length * 2 < texts.length) return
  for (const [i, row] of rows.entries()) {
    const one = row[tag], two = row[at]
    if (!one || !two || two.text === '' || !isActWord(one.text) || isActWord(two.text) || stepOf(two.text, '终本') !== undefined) continue
    rows[i] = row.map((c, n) => (n === at ? { ...c, text: `${one.text}${two.text}`, block: { ...c.block, start: Math.min(one.block.start, c.block.start) } } : c))
  }
}
const TAG_MAX = 6

/** What a list of one act may be taken for by its headings. */
const MAY_BE_ONE_ACT: ReadonlySet<TableKind> = new Set<TableKind>(['log', 'measures', 'visits'])
const SHORT_STATE = 12
/** Columns of days on which something was done. */
const OF_DAYS: ReadonlySet<Column> = new Set<Column>(['date', 'queryOn', 'visitOn', 'interviewOn', 'measureOn', 'controlOn', 'docOn', 'servedOn', 'moneyIn', 'paidOn', 'reportOn', 'clueOn', 'checkedOn'])
const OF_PERSONS = /罚款|拘留|拘传|失信|限制|限高|惩戒|强制措施|送达|处罚|制裁/
const TALKS = /约谈|谈话|询问/

/** A log, or a list of visits, that its rows and its title tell. */
function unnamed(snap: Snapshot, g: Grid): Headed | undefined {
  const log = unnamedLog(g, headingBefore(snap, g.table), filingOf(snap) !== undefined)
  return log && { ...log, units: log.columns.map(() => undefined) }
}

/** A heading row that is repeated among the others, for printing. */
function isHeadAgain(row: readonly Cell[], head: readonly Cell[]): boolean {
  return row.length > 1 && row.length === head.length && row.every((c, i) => c.text === head[i]?.text)
}
