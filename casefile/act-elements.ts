import type { Applied, State } from './apply-corrections.ts'
import type { HandEvent, Target } from './corrections.ts'
import { correctionOf, toldIn } from './element-parts.ts'
import type { Element } from './elements.ts'
import { clip, valueOf } from './fact.ts'
import { eventItem, eventWords } from './items.ts'
import type { CaseEvent, CaseFile } from './schema.ts'
import { moneyInWords } from './money.ts'

/** The acts of a case by date, the undated last: those of the page, those taken out, those added by hand. */
export function actElements(reading: CaseFile, applied: Applied, stateOf: (place: string) => State | undefined, show: (state: State) => void): Element[] {
  const read = reading.events.map((e, i): { on: string; row: Element } => {
    const at = applied.events[i]
    const event = (at === undefined ? undefined : applied.file.events[at]) ?? e
    const target: Target = { type: 'event', item: eventItem(e) }
    return { on: valueOf(event.on) ?? '~', row: { ...actRow(event, at === undefined ? '' : `events.${at}`, e), state: at === undefined ? 'excluded' : 'present', target, ...correctionOf(stateOf(`events.${i}`)) } }
  })
  /* What was added stands behind what was read, in the order of the corrections. */
  let next = reading.events.length - applied.events.filter((at) => at === undefined).length
  const added = applied.states.flatMap((state) => {
    const { target, action } = state.correction
    if (target.type !== 'event' || action.type !== 'event' || state.place !== undefined) return []
    show(state)
    const event = applied.file.events[next]
    return event ? [{ on: valueOf(event.on) ?? '~', row: { ...actRow(event, `events.${next++}`, undefined), target, ...correctionOf(state) } }] : []
  })
  return [...read, ...added].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map((r) => r.row)
}

function actRow(e: CaseEvent, field: string, read: CaseEvent | undefined): Element {
  const hand = handOf(e)
  return {
    section: 'events', group: '', label: clip(eventWords(e), 600), field, state: 'present', value: null, words: clip(told(e), 3000),
    readings: read ? toldIn(read.kind, read.on?.quote === read.kind.quote ? undefined : read.on) : [],
    ...(hand ? { event: hand } : {}),
  }
}

function told(e: CaseEvent): string {
  const amount = valueOf(e.amount)
  return [when(e), parties(e), valueOf(e.mode), amount === undefined ? undefined : moneyInWords(amount), valueOf(e.result), valueOf(e.detail)].filter((w) => w !== undefined && w !== '').join('，')
}

/** 2025-01-08; 2025-01 where only the month is told; 2025-01-08至2025-01-10 */
function when(e: CaseEvent): string | undefined {
  const on = valueOf(e.on), until = valueOf(e.until)
  if (on === undefined) return until === undefined ? '日期未载明' : `${until}以前`
  const precision = valueOf(e.onPrecision)
  return precision === 'month' ? on.slice(0, 7) : precision === 'year' ? on.slice(0, 4) : precision === 'range' && until !== undefined ? `${on}至${until}` : on
}

function parties(e: CaseEvent): string {
  return [valueOf(e.party) ?? []].flat().join('、')
}

function handOf(e: CaseEvent): HandEvent | undefined {
  if (e.kind.value === null) return undefined
  const on = valueOf(e.on), party = parties(e).slice(0, 500), result = valueOf(e.result), detail = valueOf(e.detail)
  return {
    kind: e.kind.value, done: e.done?.value !== false, ...(on === undefined ? {} : { on }), ...(party === '' ? {} : { party }),
    ...(result === undefined ? {} : { result: result.slice(0, 2000) }), ...(detail === undefined ? {} : { detail: detail.slice(0, 2000) }),
  }
}
