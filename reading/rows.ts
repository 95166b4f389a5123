import { bandOf } from './bands.ts'
import { chosen } from './chosen.ts'
import type { Fact } from '../casefile/fact.ts'
import { readDate } from '../casefile/dates.ts'
import { readMoney } from '../casefile/money.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Snapshot } from '../page/snapshot.ts'
import type { Column } from './columns.ts'
import { exhibitor, isBlank, type Exhibitor } from './exhibit.ts'
import type { Cell } from './grid.ts'
import type { DataTable } from './tables.ts'

/** One row of a data table, asked by column. */
export interface Row {
  cell(...columns: Column[]): Cell | undefined
  /** text of the first of these columns that says something */
  text(...columns: Column[]): string | undefined
  has(column: Column): boolean
  unit(column: Column): '元' | '千元' | '万元' | undefined
  /** what the band above it says */
  band: string | undefined
  exhibit: Exhibitor
  start: number
  end: number
}

export function rowsOf(snap: Snapshot, table: DataTable): Row[] {
  /* Every reader of a row asks for many columns, most of which its table has not. */
  const places = new Map<Column, number[]>()
  table.columns.forEach((c, n) => { if (c !== undefined) places.set(c, [...places.get(c) ?? [], n]) })
  return table.rows.map((cells, i) => {
    const path = `${table.title === '' ? '列表' : table.title} › 第${table.numbers?.[i] ?? i + 1}行`
    const own = cells.filter((c) => c.text !== '')
    /* Several readers ask for the same cell. */
    const blank: (boolean | undefined)[] = []
    const says = (n: number) => !(blank[n] ??= isBlank(cells[n]?.text ?? ''))
    const cell = (...columns: Column[]) => {
      for (const wanted of columns) {
        for (const at of places.get(wanted) ?? NOWHERE) if (cells[at] !== undefined && says(at)) return cells[at]
      }
      return undefined
    }
    return {
      cell,
      text: (...columns) => { const c = cell(...columns); return c && chosen(c.text) },
      has: (column) => places.has(column),
      unit: (column) => table.units[table.columns.indexOf(column)],
      band: bandOf(cells),
      exhibit: exhibitor(snap, path),
      start: Math.min(...own.map((c) => c.block.start)),
      end: Math.max(...own.map((c) => c.block.end)),
    }
  })
}

const NOWHERE: readonly number[] = []

/** Fact of a whole cell, with the value read from it. */
export function cellFact<T>(row: Row, cell: Cell, value: T): Fact<T> {
  return row.exhibit.fact(value, cell.block.start, cell.block.end)
}

/** The date of a row: `on` with its precision; nothing when the cell holds none. */
export function dateOf(row: Row, ...columns: Column[]): Pick<CaseEvent, 'on' | 'onPrecision'> {
  const cell = row.cell(...columns)
  const d = cell ? readDate(cell.text) : undefined
  if (!cell || !d) return {}
  return { on: cellFact(row, cell, d.on), ...(d.precision === 'day' ? {} : { onPrecision: cellFact(row, cell, d.precision) }) }
}

/** An act told by a row as a whole. */
export function rowEvent(row: Row, kind: EventKind, rest: Omit<CaseEvent, 'kind'>): CaseEvent {
  return { kind: row.exhibit.fact(kind, row.start, row.end), ...rest }
}

/** A value that the row says is not there: the column stands, its cell is empty or a dash. */
export function emptyCell(row: Row, table: DataTable, cells: readonly Cell[], column: Column): Cell | undefined {
  const at = table.columns.indexOf(column)
  const cell = cells[at]
  return at >= 0 && cell && isBlank(cell.text) && row.has(column) ? cell : undefined
}

export function moneyFact(row: Row, column: Column): Fact<string> | undefined {
  const cell = row.cell(column)
  const value = cell ? readMoney(cell.text, row.unit(column) ?? '元') : undefined
  return cell && value !== undefined ? cellFact(row, cell, value) : undefined
}

