import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import type { RowContext } from './told-in.ts'
import { cellFact, type Row } from './rows.ts'

/** “送达执行通知书 | 电子送达甲；乙邮寄，无回执”: whom a paper reached, and whom not, told one by one in what came of it. */

const UNREACHED = /无回执|未(?:见|收到)?回执|退[回件]|拒收|未(?:能)?(?:送达|签收|妥投)|不通|无法|查无此人|无人|在途|停机|关机/
const REACHED = /送达|签收|领取|妥投|收到/
const APART = /[；;。\n]/
const SERVED: ReadonlySet<string | null> = new Set(['notice-served', 'report-order-served'])

/** The services of a row with whom they reached, where its words tell it of each. */
export function servedApart({ file }: RowContext, row: Row, events: CaseEvent[]): CaseEvent[] {
  const served = file.debtors.length > 1 ? events.find((e) => SERVED.has(e.kind.value) && e.done?.value !== false) : undefined
  const cell = served && [row.cell('result'), row.cell('text')].find((c) => c && REACHED.test(c.text) && c.text.length < 600)
  if (!served || !cell) return events
  const names = file.debtors.flatMap((p) => valueOf(p.name) ?? [])
  if (names.length < 2) return events
  const fate = new Map<string, boolean>()
  for (const part of cell.text.split(APART)) {
    const here = names.filter((n) => part.includes(n))
    const reached = UNREACHED.test(part) ? false : REACHED.test(part) ? true : undefined
    if (reached !== undefined) for (const n of here) fate.set(n, reached)
  }
  if (![...fate.values()].includes(false) || ![...fate.values()].includes(true)) return events
  const told = [...fate].map(([name, reached]): CaseEvent => ({
    kind: served.kind, ...(served.on && reached ? { on: served.on } : {}), party: cellFact(row, cell, name), ...(reached ? {} : { done: cellFact(row, cell, false), status: cellFact(row, cell, 'not-done' as const) }),
  }))
  return [...events.filter((e) => e.kind.value !== served.kind.value), ...told]
}
