import { daysAlone } from './days-alone.ts'
import { doneOn } from './done-on.ts'
import type { Cell } from './grid.ts'
import { alike, toldIn, type RowContext } from './told-in.ts'
import type { ActsReading } from './narrative/acts.ts'
import { findDates } from './narrative/dates.ts'
import { offlineKind } from './offline-rows.ts'
import { isLacking, notDone } from './row-states.ts'
import { bareMatter, controlStep, stepOf } from './step-names.ts'
import { cellFact, rowEvent, type Row } from './rows.ts'
import { servedApart } from './served-apart.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { meantBy, toldOf } from './whom.ts'

/** The rows of a check list: a point, and what is said of it. */

const PAPER = /笔录|记录|回证|决定书|通知书/
/** A point of a check list: what it asks for and what is said of it are one sentence, or it gives nothing but days. */
export function checkedPoint(context: RowContext, row: Row, matter: Cell, offline: boolean): ActsReading {
  const asked = WHETHER.test(matter.text) ? answered(context, row, matter) : undefined
  if (asked) return asked
  const text = row.cell('text', 'result')
  if (text && isLacking(text.text)) return { events: [], assets: [] }
  const office = offline && text ? offlineKind(squash(matter.text)) : undefined
  if (office && text && /^已|\d/.test(squash(text.text))) {
    const days = findDates(text.text).filter((d) => d.role === 'day' && d.precision === 'day')
    return { events: (days.length > 0 ? days : [undefined]).map((d) => rowEvent(row, office, { ...(d ? { on: cellFact(row, text, d.on) } : {}), result: cellFact(row, text, text.text.slice(0, 300)) })), assets: [] }
  }
  const then = text && doneOn(row, text)
  if (then && then.rest.text !== '') {
    const about = toldIn(context, row, [matter], then.on, true).events.filter((e) => e.done?.value !== false)
    const more = toldIn(context, row, [then.rest], then.on, true)
    /* “查封、冻结情况 | …冻结存款800元”: of several acts that the point names, those that the words tell. */
    const which = about.length > 1 && about.some((a) => more.events.some((e) => e.kind.value === a.kind.value)) ? [] : about
    const acts = which.length > 0 || about.length > 0 ? which : bareMatter(row, matter, { on: then.on })
    const who = meantBy(context.file, then.rest.text.split(/[\s，,：:]/, 1)[0] ?? '')
    const named = who && who.strangers === 0 ? acts.map((e) => (e.party ? e : toldOf(context.file, e, who, (value) => cellFact(row, then.rest, value)).event)) : acts
    if (acts.length > 0 || about.length > 1) return { events: servedApart(context, row, [...named, ...more.events.filter((e) => !acts.some((a) => alike(a, e)))]), assets: more.assets }
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

/** A question of a check list without a day of its own. */
export const isQuestion = (row: Row, matter: Cell): boolean => WHETHER.test(matter.text) && !row.has('date') && (row.has('result') || row.has('state'))

const WHETHER = /是否|有无|有没有/
const YES = /^(?:是|有|已[^，。]{0,4}|[√✓✔☑]是?)$/
const SAYS_NO = /^(?:否|无|没有|未[^，。]{0,4}|[×✗✘])$/

/** “是否进行网络查控 | 是 | 2024年2月22日、7月16日”: a question, the answer, and the particulars. Undefined where the answer is neither yes nor no. */
function answered(context: RowContext, row: Row, matter: Cell): ActsReading | undefined {
  const answer = [row.cell('state'), row.cell('result')].find((c) => c && (YES.test(squash(c.text)) || SAYS_NO.test(squash(c.text))))
  const text = [row.cell('text'), row.cell('result')].find((c) => c !== undefined && c !== answer)
  const said = squash(answer?.text ?? '')
  const point = squash(matter.text).replace(/^[\d.、]+/, '').replace(/是否|有无|有没有/, '').replace(/(?:情况|措施)$/, '')
  if (!answer || !(YES.test(said) || SAYS_NO.test(said))) return undefined
  /* The question without its 是否, as a statement: it stands nowhere on the page, so only its kinds are taken. */
  const stated = toldIn(context, row, [{ block: { start: matter.block.end, end: matter.block.end } }], undefined, true, undefined, point).events
  const kinds = [...new Set(stated.filter((e) => e.done?.value !== false).flatMap((e) => e.kind.value ?? []))]
  const step = kinds.length > 0 ? undefined : stepOf(point, '') ?? controlStep(point)
  if (step) kinds.push(step)
  if (SAYS_NO.test(said)) {
    return { events: kinds.map((k) => (k === 'property-reported' ? rowEvent(row, 'property-report-refused', {}) : notDone(row, answer, rowEvent(row, k, {})))), assets: [] }
  }
  const days = text ? daysAlone(text.text) : []
  if (text && days.length > 0) return { events: days.flatMap((d) => kinds.map((k) => rowEvent(row, k, { on: cellFact(row, text, d.on) }))), assets: [] }
  const told = text ? toldIn(context, row, [text], undefined, true) : { events: [], assets: [] }
  const left = kinds.filter((k) => !told.events.some((e) => e.kind.value === k || e.kind.value === k.replace('-issued', '-served')))
  const [day, second] = text ? findDates(text.text).filter((d) => d.role === 'day' && d.precision === 'day') : []
  const on = text && day && !second ? { on: cellFact(row, text, day.on) } : {}
  const served = /送达|签收/.test(text?.text ?? '')
  return { events: [...left.map((k) => rowEvent(row, served ? servedKind(k) : k, on)), ...told.events.map((e) => (e.on || !on.on ? e : { ...e, ...on }))], assets: told.assets }
}

const servedKind = (k: EventKind): EventKind => (k === 'notice-issued' ? 'notice-served' : k === 'report-order-issued' ? 'report-order-served' : k)
