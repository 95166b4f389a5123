import type { Cell } from './grid.ts'

const YEAR = /^(20\d{2})\s?年?$/
const DAY_OF_YEAR = /^(\d{1,2})\s?[-/.．月]\s?(\d{1,2})日?$/

/** Rows that say a year and nothing else give it to the days (column `at`) of the rows below; they are taken out. */
export function giveYears(rows: Cell[][], at: number): void {
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
}
