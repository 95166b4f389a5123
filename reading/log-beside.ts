import type { Fact } from '../casefile/fact.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Cell } from './grid.ts'
import { OFFICE, offlineKind } from './offline-rows.ts'
import { LEFT_UNDONE } from './row-steps.ts'
import { rowEvent, type Row } from './rows.ts'
import { papersServed } from './step-names.ts'

/** What an entry of a log tells beside its words: by the paper that came, by the office where it was asked. */

export const SERVED = /^[^未退拒无不拟待]{0,12}(?:送达|签收|妥投)(?![^，。；,;]{0,6}(?:未|失败|退|拒))/

/** “报告财产令 | 已送达，逾期未报告”: that it came, and what came of it, of which the row's day is not. */
export function paperCame(row: Row, paper: Cell, words: string, on: Fact<string>, told: readonly CaseEvent[]): CaseEvent[] {
  if (told.length === 0 || !/[书令]$/.test(squash(paper.text)) || !SERVED.test(squash(words))) return []
  return papersServed(row, `${paper.text}，送达`, { on }).filter((p) => !told.some((t) => t.kind.value === p.kind.value))
}
export function withoutDay(e: CaseEvent, day: Fact<string> | null | undefined): CaseEvent {
  const { on, ...rest } = e
  return on !== undefined && on.value === day?.value ? rest : e
}

/** “某不动产登记中心 | 查询被执行人不动产，无登记信息”: the place says where it was asked. */
export function atOffice(row: Row, words: string, on: Fact<string>): CaseEvent[] {
  const place = squash(row.text('visitPlace') ?? '')
  const kind = OFFICE.test(place) && /查|调取|了解|核实/.test(words) && !LEFT_UNDONE.test(squash(words)) ? offlineKind(place) : undefined
  return kind === undefined ? [] : [rowEvent(row, kind, { on })]
}
