import type { Asset, CaseEvent } from '../../casefile/schema.ts'
import { inFlow, rowsIn, type Row } from './cell-rows.ts'
import { findDates } from './dates.ts'
import type { Flow } from './flow.ts'
import type { Part } from './layout.ts'
import type { Story } from './story.ts'

/** A list of what is sealed with its period in columns: “措施 | 标的 | 起 | 止”. The acts of its rows were read; here they get their days. */
const FROM = /^(?:控制|查封|冻结|扣押|生效)?(?:起|起始|开始|起算|生效)(?:日|日期|时间)?$|^(?:控制|查封|冻结|扣押|办理)(?:日|日期|时间)$/
const TO = /^(?:控制|查封|冻结|扣押|期限)?(?:止|终止|截止|截至|届满|到期|结束|失效)(?:日|日期|时间)?$/
const SPAN = /^(?:控制|查封|冻结|扣押|查控)?(?:期限|期间|起止(?:日期|时间)?)$/
const CONTROL = new Set(['sealed', 'frozen', 'impounded', 'waiting-sealed'])
const ROWS_MAX = 200

export function controlRows(original: string, flow: Flow, story: Story, part: Part, events: CaseEvent[], assets: Asset[]): void {
  if (part.kind?.page !== 'document' || part.kind.body === 'talk' || !events.some((e) => CONTROL.has(e.kind.value ?? ''))) return
  let from = -1, to = -1, span = -1, width = 0
  for (const row of rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, ROWS_MAX)) {
    const names = row.cells.map((c) => c.text)
    if (names.some((n) => TO.test(n)) || (names.length > 2 && names.some((n) => SPAN.test(n)) && !names.some((n) => /\d{4}/.test(n)))) {
      from = names.findIndex((n) => FROM.test(n))
      to = names.findIndex((n) => TO.test(n))
      span = names.findIndex((n) => SPAN.test(n))
      width = names.length
    } else if (width > 0 && row.cells.length === width) ofRow(original, flow, story, row, { from, to, span }, events, assets)
  }
}

function ofRow(original: string, flow: Flow, story: Story, row: Row, at: { from: number; to: number; span: number }, events: CaseEvent[], assets: Asset[]): void {
  const days = (i: number) => {
    const cell = row.cells[i]
    if (!cell) return []
    const where = inFlow(flow, cell)
    return findDates(story.text.slice(where.start, where.end)).map((d) => ({ on: d.on, until: d.until, fact: (v: string) => story.exhibit(v, where.start + d.start, where.start + d.end) }))
  }
  const first = days(at.from)[0], last = days(at.to)[0], both = days(at.span)
  const on = first?.fact(first.on) ?? (both[0] && (both.length > 1 || both[0].until !== undefined) ? both[0].fact(both[0].on) : undefined)
  const end = last?.fact(last.on) ?? (both[0]?.until !== undefined ? both[0].fact(both[0].until) : both[1]?.fact(both[1].on))
  if (!on && !end) return
  const words = original.slice(row.start, row.end)
  const inside = (f: { quote: string }) => f.quote.trim().length > 1 && words.includes(f.quote.trim())
  const acts = events.filter((e) => CONTROL.has(e.kind.value ?? '') && inside(e.kind))
  for (const e of acts) {
    if (on && !e.on) Object.assign(e, { on, onPrecision: { ...on, value: 'day' } })
    if (end && !e.until) e.until = end
  }
  const kind = acts[0]?.kind.value
  for (const a of assets) {
    if (!inside(a.kind) || (!a.control && kind === undefined)) continue
    a.control = { ...(kind === 'waiting-sealed' || kind === undefined || kind === null ? {} : { kind: { ...(acts[0]?.kind ?? a.kind), value: kind === 'frozen' ? 'frozen' as const : kind === 'impounded' ? 'impounded' as const : 'sealed' as const } }), ...(on ? { on } : {}), ...(end ? { until: end } : {}), ...a.control }
  }
}
