import { daysAlone } from './days-alone.ts'
import { doneOn } from './done-on.ts'
import type { Cell } from './grid.ts'
import { alike, toldIn, type RowContext } from './told-in.ts'
import type { ActsReading } from './narrative/acts.ts'
import { findDates } from './narrative/dates.ts'
import { offlineKind } from './offline-rows.ts'
import { bareMatter } from './step-names.ts'
import { cellFact, rowEvent, type Row } from './rows.ts'
import { servedApart } from './served-apart.ts'
import { squash } from '../casefile/text.ts'
import { meantBy, toldOf } from './whom.ts'

/** The rows of a check list: a point, and what is said of it. */

const PAPER = /笔录|记录|回证|决定书|通知书/
/** A point of a check list: what it asks for and what is said of it are one sentence, or it gives nothing but days. */
export function checkedPoint(context: RowContext, row: Row, matter: Cell, offline: boolean): ActsReading {
  const text = row.cell('text', 'result')
  const office = offline && text ? offlineKind(squash(matter.text)) : undefined
  if (office && text && /^已|\d/.test(squash(text.text))) {
    const days = findDates(text.text).filter((d) => d.role === 'day' && d.precision === 'day')
    return { events: (days.length > 0 ? days : [undefined]).map((d) => rowEvent(row, office, { ...(d ? { on: cellFact(row, text, d.on) } : {}), result: cellFact(row, text, text.text.slice(0, 300)) })), assets: [] }
  }
  const then = text && doneOn(row, text)
  if (then && then.rest.text !== '') {
    const about = toldIn(context, row, [matter], then.on, true).events.filter((e) => e.done?.value !== false)
    const acts = about.length > 0 ? about : bareMatter(row, matter, { on: then.on })
    const more = toldIn(context, row, [then.rest], then.on, true)
    const who = meantBy(context.file, then.rest.text.split(/[\s，,：:]/, 1)[0] ?? '')
    const named = who && who.strangers === 0 ? acts.map((e) => (e.party ? e : toldOf(context.file, e, who, (value) => cellFact(row, then.rest, value)).event)) : acts
    if (acts.length > 0) return { events: servedApart(context, row, [...named, ...more.events.filter((e) => !acts.some((a) => alike(a, e)))]), assets: more.assets }
  }
  const days = text ? daysAlone(text.text) : []
  const named = days.length > 0 || !text ? toldIn(context, row, [matter], undefined, true).events.filter((e) => e.done?.value !== false) : []
  if (text && days.length > 0) {
    const bare = named.length === 0 ? bareMatter(row, matter, {}) : named
    return { events: days.flatMap((d) => bare.map((e) => ({ ...e, on: cellFact(row, text, d.on) }))), assets: [] }
  }
  if (!text) return { events: [], assets: [] }
  const told = toldIn(context, row, [matter, text], undefined, true)
  /* “卷内有8月26日约谈笔录一份”: the one day is that of the one act. */
  const [day, second] = findDates(text.text)
  const single = day && !second && day.precision === 'day' && day.role === 'day' && told.events.length === 1 && !told.events[0]?.on && told.events[0]?.done?.value !== false && PAPER.test(text.text)
  return single ? { ...told, events: told.events.map((e) => ({ ...e, on: cellFact(row, text, day.on) })) } : told
}
