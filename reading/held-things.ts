import type { Asset, CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { assetRows } from './asset-rows.ts'
import type { Column } from './columns.ts'
import { controlStep } from './step-names.ts'
import type { DataTable } from './tables.ts'

/** Measures and the things that they took hold of: a list of the one often is one of the other. */

/** A heading that calls the rows measures, not things. */
const MEASURES = /措施|查封|扣押|冻结/

/** The acts of a list of measures whose rows are read as the things held: the thing has the day, and taking hold of it was an act. */
export function controlActs(table: DataTable, assets: readonly Asset[]): CaseEvent[] {
  if (!MEASURES.test(squash(table.title))) return []
  return assets.flatMap((a): CaseEvent[] => {
    const control = a.control
    const held = control?.kind
    if (!held || !control.on || held.value === null) return []
    const kind: EventKind = control.rank?.value === 'waiting' && held.value !== 'impounded' ? 'waiting-sealed' : held.value
    return [{ kind: { ...held, value: kind }, on: control.on, ...(a.owner ? { party: a.owner } : {}), ...(control.until ? { until: control.until } : {}) }]
  })
}

/** Which heading of a list of measures says what was taken hold of, and what its other columns are in a list of things. */
const THING = /^(?!.*(?:类[型别]|种类|状态|单位|日期|方式|人$)).{0,4}(?:标的|财产|物品|账[户号])/
const OF_THINGS: Partial<Record<Column, Column>> = { measure: 'controlKind', matter: 'controlKind', measureOn: 'controlOn', date: 'controlOn', measureEnd: 'controlUntil', target: 'owner', debtors: 'owner' }

/** The things of the rows whose measure took hold of one. */
export function heldThings(snap: Snapshot, table: DataTable): Asset[] {
  const at = Math.max(...(['controlKind', 'measure', 'matter'] as const).map((c) => table.columns.indexOf(c)).filter((i) => i >= 0).slice(0, 1), -1)
  const thing = (table.headings ?? []).findIndex((h, col) => (table.columns[col] === undefined || table.columns[col] === 'assetName' || table.columns[col] === 'text' || table.columns[col] === 'matter') && THING.test(h))
  if (at < 0 || thing < 0 || thing === at) return []
  const rows = table.rows.filter((r) => { const kind = controlStep(r[at]?.text ?? ''); return kind !== undefined && kind !== 'deducted' && kind !== 'control-released' })
  const columns = table.columns.map((c, col) => (col === thing ? 'assetName' as const : c === undefined ? c : OF_THINGS[c] ?? c))
  return rows.length === 0 ? [] : assetRows(snap, { ...table, kind: 'assets', columns, rows })
}
