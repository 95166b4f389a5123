import type { CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { columnOf } from './columns.ts'
import { afterFiling, type Filing } from './filing-years.ts'
import type { Cell, Grid } from './grid.ts'
import { columnOfParts } from './heading-parts.ts'
import { isBlank } from './exhibit.ts'
import { meaningOf } from './labels.ts'
import { pairOf, type Pair } from './pair.ts'
import type { DataTable } from './tables.ts'
import { isActWord, isDay } from './unnamed-log.ts'
import { meantBy } from './whom.ts'

/**
 * Tables with a row for each measure and a column for each debtor: what stands in a cell was done to the one at its head.
 * Read as a log of one entry a cell.
 */

const ROLE = /^(?:第[一二三四五六七八九十\d]{1,3})?(?:被执行人|被申请人|申请执行人|申请人)(?:[一二三四五六七八九十\d]{1,2}(?=[:：\s]))?[:：\s]{0,3}/
const MOST = 60

/** The entries, with the names at the heads of the columns as they stand; undefined for any other table. */
export function personColumns(g: Grid, filed?: Filing): Pick<DataTable, 'columns' | 'units' | 'rows' | 'headings' | 'numbers'> | undefined {
  const [head, ...rows] = g.rows
  const names = head?.slice(1) ?? []
  if (!head || names.length === 0 || rows.length < 2 || g.width < 2 || g.width > MOST) return undefined
  if (names.some((c) => !c.origin || !mayBeName(c.text)) || new Set(names.map((c) => c.text)).size < names.length) return undefined
  const acts = rows.filter((r) => isActWord(r[0]?.text ?? '')).length
  const said = rows.flatMap((r) => r.slice(1)).filter((c) => !isBlank(c.text))
  if (acts * 2 < rows.length || said.length === 0 || said.filter((c) => /\d/.test(c.text)).length * 2 < said.length || said.some((c) => !c.origin)) return undefined
  const entries = rows.flatMap((r, i) => names.flatMap((name, col): { cells: Cell[]; row: number }[] => {
    const matter = r[0], cell = r[col + 1]
    if (!matter || !cell || isBlank(cell.text)) return []
    return daysOf(cell, filed).map(({ day, text }) => ({ cells: [matter, day, text, name], row: i + 1 }))
  }))
  return { columns: ['matter', 'date', 'text', 'target'], units: [undefined, undefined, undefined, undefined], headings: [], rows: entries.map((e) => e.cells), numbers: entries.map((e) => e.row) }
}

const DAY = /^((?:20\d{2}\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}日?)(?:[、,，和及]\s?(?=\d)|[，,；;、\s]?)/
/** “2024-05-24、2024-09-27，均已反馈”: an entry for each day with what stands behind them; a day without its year is the first after the filing. */
function daysOf(cell: Cell, filed: Filing | undefined): { day: Cell; text: Cell }[] {
  const days: string[] = []
  let rest = cell.text.trim()
  for (let m = DAY.exec(rest); m && days.length < 6; m = DAY.exec(rest)) {
    const short = /^(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?$/.exec(m[1] ?? '')
    const on = short ? filed && afterFiling(filed, Number(short[1]), Number(short[2])) : m[1]
    if (on === undefined) break
    days.push(on)
    rest = rest.slice(m[0].length)
  }
  if (days.length === 0 || (days.length === 1 && isDay(cell.text))) return [{ day: cell, text: isDay(cell.text) ? { ...cell, text: '' } : cell }]
  return days.map((on) => ({ day: { ...cell, text: on }, text: rest === '' ? { ...cell, text: '' } : days.length > 1 ? { ...cell, text: rest } : cell }))
}

/** The parties that the heads of the columns name with their role. */
export function headPairs(snap: Snapshot, table: Pick<DataTable, 'rows'>): Pair[] {
  const heads = new Map(table.rows.flatMap((r) => (r[3] ? [[r[3].block.id, r[3].block] as const] : [])))
  return [...heads.values()].flatMap((block): Pair[] => {
    const label = /^\s*(被执行人|被申请人|申请执行人|申请人)/.exec(snap.text.slice(block.start, block.end))?.[1]
    const meaning = label === undefined ? undefined : meaningOf(label)
    if (label === undefined || !meaning) return []
    const from = block.start + (ROLE.exec(snap.text.slice(block.start, block.end).trimStart())?.[0].length ?? 0)
    return [pairOf(snap, { label }, meaning, block, { start: from, end: block.end })]
  })
}

/** A word that is no heading of ours; whether it is a party is asked when the parties are known. */
function mayBeName(text: string): boolean {
  const name = squash(text.replace(ROLE, ''))
  return /^[\u3400-\u9fff·（）()某×*]{2,40}$/.test(name) && columnOf(name) === undefined && meaningOf(name) === undefined && (name.length > 6 || (columnOfParts(name) ?? 'person') === 'person')
}

/** Are all that head its columns parties of this case? Else nobody knows what the columns are. */
export function headsAreParties(table: DataTable, file: CaseFile): boolean {
  return table.rows.every((r) => { const meant = meantBy(file, r[3]?.text ?? ''); return meant !== undefined && meant.strangers === 0 })
}
