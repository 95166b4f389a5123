import { readDate } from '../casefile/dates.ts'
import type { Asset } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import { chosen } from './chosen.ts'
import type { Column } from './columns.ts'
import { isReleased } from './control-of.ts'
import { disposalIn } from './narrative/disposal-words.ts'
import { isBlank } from './exhibit.ts'
import type { Cell } from './grid.ts'
import { reasonIn } from './narrative/remarked-reasons.ts'
import { cellFact, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import { controlKindIn, possessedIn, rankIn } from './values.ts'

/** What a row says of its thing in another cell than the one for it: “未处置（系唯一住房）”, a remark “车辆未实际扣押”, “冻结至2026-03-05”. */

/** Cells in which a clerk writes what has no column of its own; a heading that is not known is one of them. */
const LOOSE: ReadonlySet<Column | undefined> = new Set<Column | undefined>(['text', 'disposal', 'result', 'state', 'feedback', 'queryResult', 'controlKind', 'auctionResult', undefined])
const REMARKS: ReadonlySet<Column | undefined> = new Set<Column | undefined>(['text', 'state', 'result', undefined])
/** The thing with what its row says of it elsewhere; what has a cell of its own stays as that says. */
export function withRemarks(row: Row, table: DataTable, i: number, asset: Asset): void {
  const cells = (table.rows[i] ?? []).flatMap((cell, col) => {
    const column = table.columns[col]
    return LOOSE.has(column) && !isBlank(cell.text) && !isAsked(table, col) && !cell.header ? [{ column, cell, text: chosen(cell.text) }] : []
  })
  for (const { column, cell, text } of cells) {
    if (asset.disposal === undefined && REMARKS.has(column) && text.length <= 40) {
      const disposal = disposalIn(text)
      if (disposal !== undefined && (OVER.has(disposal) || column === 'state')) asset.disposal = cellFact(row, cell, disposal)
    }
    if ((asset.kind.value === 'vehicle' || asset.kind.value === 'vessel') && asset.possessed === undefined && text.length > 2) {
      const held = possessedIn(text)
      if (held === false && !/^未控制$/.test(squash(text))) asset.possessed = cellFact(row, cell, held)
    }
    if (REMARKS.has(column)) heldBy(row, cell, text, asset)
    if (column === 'disposal' && asset.control?.released === undefined && isReleased(text)) asset.control = { ...asset.control, released: cellFact<boolean | string>(row, cell, true) }
    if (asset.undisposable?.value || column === 'controlKind') continue
    const reason = FINISHED.has(asset.disposal?.value ?? '') ? undefined : reasonIn(text)
    if (reason !== undefined) asset.undisposable = cellFact(row, cell, reason)
  }
}

/** The register says that it is his no longer, or is no more: 车辆状态 注销, 转出. */
export function isGone(row: Row, table: DataTable, i: number): boolean {
  return (table.rows[i] ?? []).some((cell, col) => REMARKS.has(table.columns[col]) && GONE.test(squash(cell.text))) && !row.cell('disposal')
}
const GONE = /^(?:已|强制)?(?:注销|转出|过户|转移登记|灭失|拆除)(?:登记)?$|^已转移$/

/** Said in passing, these are what came of a sale; “拍卖” and “评估” in a remark may be what is meant to be done. */
const OVER = new Set<string>(['failed', 'sold', 'debt-in-kind', 'deducted'])
const FINISHED = new Set<string>(['sold', 'debt-in-kind', 'deducted', 'managed', 'done'])

/** “轮候查封”, “查封期限至2028-03-05” in a remark. */
function heldBy(row: Row, cell: Cell, text: string, asset: Asset): void {
  const words = squash(text)
  const rank = WAITS.test(words) && !/^(?:非|无|未|不)/.test(words) ? rankIn(words) : undefined
  if (rank !== undefined && !asset.control?.rank && asset.control?.released === undefined) {
    const kind = controlKindIn(text)
    asset.control = { ...(kind ? { kind: cellFact(row, cell, kind) } : {}), ...asset.control, rank: cellFact(row, cell, rank) }
  }
  const end = UNTIL.exec(text), day = end ? readDate(end[1] ?? '') : undefined
  if (day?.precision === 'day' && asset.control && !asset.control.until) asset.control = { ...asset.control, until: cellFact(row, cell, day.on) }
}
const WAITS = /轮候|非首封|^首(?:先查)?封$/
const UNTIL = /(?:(?:查封|冻结|扣押|续封|续冻|查控|控制)[^，。；;\d]{0,8}(?:至|到)|(?:到期|届满|截止)日?期?(?:为|[:：])?)\s{0,2}((?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?)/

/** 是否抵押, 是否轮候: their answers are no reasons. */
const isAsked = (table: DataTable, col: number): boolean => /^(?:是否|有无)/.test(table.headings?.[col] ?? '')
