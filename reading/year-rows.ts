import { sameBand } from './bands.ts'
import type { Column } from './columns.ts'
import { daysAlone } from './days-alone.ts'
import { dayInParts, yearsFromFiling } from './entry-days.ts'
import { afterFiling, inOrder, type Filing } from './filing-years.ts'
import type { Cell } from './grid.ts'

const YEAR = /^(20\d{2})\s?年?$/
const DAY_OF_YEAR = /^(\d{1,2})\s?[-/.．月]\s?(\d{1,2})日?$/

/** Rows that say a year and nothing else give it to the days (column `at`) of the rows below; they are taken out. Where there are none, the filing gives it. */
export function giveYears(rows: Cell[][], at: number, filed?: Filing): void {
  let year = ''
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? []
    const told = YEAR.exec(row.find((c) => c.text !== '')?.text ?? '')
    if (told && row.every((c) => c.text === '' || c.text === told[0])) {
      year = told[1] ?? ''
      rows.splice(i--, 1)
      continue
    }
    const cell = row[at]
    const day = year === '' || !cell ? null : DAY_OF_YEAR.exec(cell.text)
    if (cell && day) row[at] = { ...cell, text: `${year}-${(day[1] ?? '').padStart(2, '0')}-${(day[2] ?? '').padStart(2, '0')}` }
  }
  const short = filed === undefined || year !== '' ? [] : rows.map((r) => DAY_OF_YEAR.exec(r[at]?.text ?? ''))
  const days = filed === undefined ? [] : short.map((d) => (d ? afterFiling(filed, Number(d[1]), Number(d[2])) : undefined))
  if (!inOrder(days.filter((d) => d !== undefined))) return
  days.forEach((on, i) => {
    const row = rows[i], cell = row?.[at]
    if (row && cell && on !== undefined) row[at] = { ...cell, text: on }
  })
}

/** “2023-03 | 8”, “2023年 | 3月8日”: a day in two columns side by side is put together in the first. */
export function joinDayParts(rows: Cell[][], columns: (Column | undefined)[]): void {
  if (rows.length === 0) return
  const at = columns.findIndex((_, col) => rows.every((r) => dayInParts([r[col]?.text ?? '', r[col + 1]?.text ?? '']) ?? dayInParts([r[col + 1]?.text ?? '', r[col]?.text ?? ''])))
  if (at < 0) return
  for (const [i, row] of rows.entries()) {
    const one = row[at], two = row[at + 1]
    const text = one && two ? dayInParts([one.text, two.text]) ?? dayInParts([two.text, one.text]) : undefined
    if (one && two && text !== undefined) rows[i] = row.map((c, n) => (n === at ? { ...c, text, block: { ...c.block, end: Math.max(c.block.end, two.block.end) } } : n === at + 1 ? { ...c, text: '' } : c))
  }
  columns[at] = 'date'
  columns[at + 1] = undefined
}

/** Rows of which the first or the last tells the filing, whose day the page tells in full: all are told by month and day from there on. */
export function yearsOfFiledRow(rows: Cell[][], at: number, page: string): void {
  if (!rows.every((r) => DAY_OF_YEAR.test(r[at]?.text ?? ''))) return
  const years = yearsFromFiling(rows.map((r) => `${r[at]?.text ?? ''} ${r.flatMap((c, n) => (n === at ? [] : [c.text])).join(' ')}`), page)
  rows.forEach((row, i) => {
    const cell = row[at], day = DAY_OF_YEAR.exec(cell?.text ?? '')
    if (years && cell && day) row[at] = { ...cell, text: `${years[i]}-${(day[1] ?? '').padStart(2, '0')}-${(day[2] ?? '').padStart(2, '0')}` }
  })
}

/** A row whose cell of the day has several, each a day of the same act: a row for each. */
export function eachDay(rows: Cell[][], columns: readonly (Column | undefined)[]): void {
  const at = columns.findIndex((c) => c === 'date' || c === 'measureOn')
  for (let i = 0; at >= 0 && i < rows.length; i++) {
    const row = rows[i] ?? [], cell = row[at]
    const days = cell && cell.text.length > 16 ? daysAlone(cell.text) : []
    if (!cell || days.length < 2) continue
    rows.splice(i, 1, ...days.map((d) => sameBand(row, row.map((c, n) => (n === at ? { ...cell, text: d.on } : c)))))
    i += days.length - 1
  }
}

/** 同上: what stands in the row above. */
export function asAbove(rows: Cell[][]): void {
  rows.forEach((row, i) => { if (row.some((c) => DITTO.test(c.text))) rows[i] = sameBand(row, row.map((c, n) => (DITTO.test(c.text) ? rows[i - 1]?.[n] ?? c : c))) })
}
const DITTO = /^\s*(?:同上|同前|〃|″|")[。.]?\s*$/
