import { readDate } from '../casefile/dates.ts'
import { textOf, type Snapshot } from '../page/snapshot.ts'
import type { Cell, Grid } from './grid.ts'
import { headingBefore } from './headings.ts'
import { yearIn } from './list-years.ts'
import type { DataTable } from './tables.ts'
import { tellsAct } from './unnamed-log.ts'

/** A month drawn as weeks of seven days, what was done on each below its number → rows of a log. */

const WEEKDAY = /^(?:周|星期)?[一二三四五六日天]$/
const DAY = /^(\d{1,2})日?(?=\s|$)/

export function calendarOf(snap: Snapshot, g: Grid): DataTable | undefined {
  if (g.width !== 7) return undefined
  const at = g.rows.findIndex((r) => r.every((c) => WEEKDAY.test(c.text)))
  if (at < 0 || at > 2) return undefined
  const caption = g.table.children.find((c) => c.tag === 'caption')
  const month = [caption ? textOf(snap, caption).trim() : '', ...g.rows.slice(0, at).flatMap((r) => r.map((c) => c.text)), headingBefore(snap, g.table)].map(yearIn).find((m) => m?.includes('-'))
  if (month === undefined) return undefined
  const rows = g.rows.slice(at + 1).flatMap((r) => r.filter((c) => c.origin).flatMap((c) => entriesIn(snap, c, month)))
  if (rows.length === 0 || rows.filter((r) => tellsAct(r, 0)).length * 2 < rows.length) return undefined
  return { kind: 'log', columns: ['date', 'matter'], units: [undefined, undefined], rows, blocks: [g.table], title: headingBefore(snap, g.table), coverage: 'partial' }
}

function entriesIn(snap: Snapshot, cell: Cell, month: string): Cell[][] {
  const day = DAY.exec(cell.text)
  const on = day ? `${month}-${(day[1] ?? '').padStart(2, '0')}` : ''
  if (!day || !readDate(on)) return []
  const from = snap.text.indexOf(day[0], cell.block.start)
  const date: Cell = { ...cell, block: { ...cell.block, start: from, end: from + day[0].length, children: [] }, text: on }
  const out: Cell[][] = []
  for (let start = date.block.end; start < cell.block.end;) {
    const stop = snap.text.slice(start, cell.block.end).search(/[\n\t]/)
    const end = stop < 0 ? cell.block.end : start + stop
    const text = snap.text.slice(start, end)
    if (text.trim() !== '') out.push([date, { ...cell, block: { ...cell.block, start: start + text.length - text.trimStart().length, end, children: [] }, text: text.trim() }])
    start = end + 1
  }
  return out
}
