import { readDate } from '../casefile/dates.ts'
import type { Fact } from '../casefile/fact.ts'
import type { Asset } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import { DAYS } from './entries.ts'
import type { Cell } from './grid.ts'
import { standing } from './narrative/standing.ts'
import { cellFact, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import { controlKindIn, rankIn } from './values.ts'

/** How a thing in a list is held: by what, since when, behind whom; and how that stands, in a column beside it: 轮候, 查封失败, 审批中, 已解封. */

const COLUMNS: ReadonlySet<string> = new Set(['controlKind', 'state', 'result', 'feedback', 'text'])
const NOT_HELD = /^(?:待|拟|未(?:能|予|实际)?|无法)(?:查封|冻结|扣押|控制|办理)|^(?:查封|冻结|扣押|控制|协助)(?:失败|不成|未成功?|中|被拒)$/
/** Set free, or run out: a seal that has run out and was not renewed holds nothing (查扣冻规定第27条, 2021-01-01). */
const RELEASED = /^(?:已)?(?:解封|解冻|解除|解除(?:查封|冻结|扣押|控制|措施)|失效)$|^(?:查封|冻结|扣押|控制|期限)?(?:已)?(?:到期|届满|过期)(?:已?失效|未续(?:行)?(?:查封|冻结|扣押|封|冻)?|自动解除)$|^(?:查封|冻结|扣押|控制|期限)?已(?:到期|过期|届满)$/
/** Does a cell say that the thing is held no longer? */
export const isReleased = (text: string): boolean => RELEASED.test(squash(text))
/** In force: said of the term, not of a duty that has not come due. */
const IN_FORCE = /^(?:未|尚未)(?:到期|届满|解除|解封|失效)$/

/** The control with what those columns say of it; undefined where they say that there is none. */
function withState(row: Row, table: DataTable, i: number, control: Asset['control']): Asset['control'] {
  if (!control) return control
  const cells = (table.rows[i] ?? []).flatMap((cell, col) => { const column = table.columns[col] ?? ''; return COLUMNS.has(column) ? [{ cell, remark: column === 'text' }] : [] })
  let held = control
  for (const { cell, remark } of cells) {
    const words = squash(cell.text)
    if (IN_FORCE.test(words)) continue
    /* A remark “未完成” may be of the sale. */
    const stands = remark ? undefined : standing(words)
    /* “未实际扣押” of a thing that is sealed is no word of the sealing. */
    if (words.includes('扣押') && held.kind?.value !== 'impounded') continue
    if (NOT_HELD.test(words) || stands === 'idle' || stands === 'undone') return undefined
    if (!held.released && RELEASED.test(words)) held = { ...held, released: cellFact<boolean | string>(row, cell, true) }
    const rank = held.rank || words.length > 8 ? undefined : rankIn(words)
    if (rank && /轮候|首封|首查封|顺位/.test(words)) held = { ...held, rank: cellFact(row, cell, rank) }
  }
  return held
}

/** How the thing of a row is held; undefined where the row says nothing of it, or that it is not. */
export function controlOf(row: Row, table: DataTable, i: number): Asset['control'] {
  const kindCell = row.cell('controlKind', 'measure')
  const kind = kindCell ? controlKindIn(kindCell.text) : undefined
  const term = termOf(row, kindCell)
  const on = dated(row, 'controlOn') ?? dated(row, 'measureOn') ?? term[0] ?? dayBeside(row, kind ? kindCell : undefined), until = dated(row, 'controlUntil') ?? term[1]
  const rankCell = row.cell('rank') ?? (kindCell && RANKED.test(kindCell.text) ? kindCell : undefined)
  const rank = rankCell ? (askedWaiting(table) ? yesOrNo(rankCell.text) : rankIn(rankCell.text)) : undefined
  const released = releasedOf(row)
  if (!kind && !on && !until && !rank && !released) return undefined
  const headed = kind ? undefined : byHeading(row, table)
  return withState(row, table, i, {
    ...(kind && kindCell ? { kind: cellFact(row, kindCell, kind) } : headed ?? {}), ...(on ? { on } : {}), ...(until ? { until } : {}),
    ...(rank && rankCell ? { rank: cellFact(row, rankCell, rank) } : {}), ...(released ? { released } : {}),
  })
}

const RANKED = /轮候|首[封先查轮次]|第[一二三四五六七八九十\d]+顺?位/

/** “2023-03-24冻结”, “轮候查封，2024-03-21”: the one day beside the measure, where nothing says that it is that of its end. */
function dayBeside(row: Row, cell: Cell | undefined): Fact<string> | undefined {
  const days = cell ? [...cell.text.matchAll(DAYS)] : []
  const [only] = days
  const day = only && days.length === 1 && !/[至到止]|届满|解除/.test(cell?.text ?? '') ? readDate(only[0]) : undefined
  return cell && day?.precision === 'day' ? cellFact(row, cell, day.on) : undefined
}

/** A day under 冻结日期 was one of freezing. */
function byHeading(row: Row, table: DataTable): { kind: Fact<'sealed' | 'impounded' | 'frozen'> } | undefined {
  const cell = row.cell('controlOn')
  const words = table.headings?.[table.columns.indexOf('controlOn')] ?? ''
  const said = (['查封', '冻结', '扣押'] as const).filter((w) => words.includes(w))
  const kind = said.length === 1 ? controlKindIn(said[0] ?? '') : undefined
  return cell && kind && dated(row, 'controlOn') ? { kind: cellFact(row, cell, kind) } : undefined
}

/** 是否轮候: yes is another answer than to 是否首封. */
const askedWaiting = (table: DataTable): boolean => /^是否(?:为|系|属)?轮候/.test(table.headings?.[table.columns.indexOf('rank')] ?? '')
function yesOrNo(text: string): 'first' | 'waiting' | undefined {
  const said = squash(text)
  return /^(?:是|√|✓|轮候.{0,4})$/.test(said) ? 'waiting' : /^(?:否|×|非轮候|首封|首轮)$/.test(said) ? 'first' : rankIn(said)
}

/** “2023-04-05至2026-04-04” in one cell, of the term or of the measure. */
function termOf(row: Row, kindCell: Cell | undefined): (Fact<string> | undefined)[] {
  const cell = row.cell('controlTerm') ?? kindCell
  const days = cell ? [...cell.text.matchAll(DAYS)].flatMap((m) => readDate(m[0]) ?? []).filter((d) => d.precision === 'day') : []
  const [from, to] = days
  /* “至2026-03-14” under 期限: when it ends, whenever it began */
  if (cell && from && days.length === 1 && cell === row.cell('controlTerm') && /^(?:截?至|截?止|到|到期日?[:：]?)/.test(squash(cell.text))) return [undefined, cellFact(row, cell, from.on)]
  return cell && from && to && days.length === 2 && from.on < to.on ? [cellFact(row, cell, from.on), cellFact(row, cell, to.on)] : []
}

/** A day, or yes or no; whatever else is not understood. */
function releasedOf(row: Row): Fact<boolean | string> | undefined {
  const cell = row.cell('released')
  if (!cell) return undefined
  const d = readDate(cell.text)
  if (d) return d.precision === 'day' ? cellFact<boolean | string>(row, cell, d.on) : undefined
  const told = squash(cell.text)
  return /^(?:是|已解除|已解封)$/.test(told) ? cellFact<boolean | string>(row, cell, true) : /^(?:否|未解除|未解封)$/.test(told) ? cellFact<boolean | string>(row, cell, false) : undefined
}

/** The day in a column; undefined where there is none. */
export function dated(row: Row, column: 'foundOn' | 'controlOn' | 'measureOn' | 'controlUntil' | 'referenceUntil') {
  const cell = row.cell(column)
  const d = cell ? readDate(cell.text.replace(/^[至到]/, '')) : undefined
  return cell && d?.precision === 'day' ? cellFact(row, cell, d.on) : undefined
}
