import { daysAlone } from './days-alone.ts'
import { doneOn } from './done-on.ts'
import type { Cell } from './grid.ts'
import { alike, toldIn, type RowContext } from './told-in.ts'
import type { ActsReading } from './narrative/acts.ts'
import { findDates } from './narrative/dates.ts'
import { offlineKind } from './offline-rows.ts'
import { isLacking, notDone } from './row-states.ts'
import { ofOne } from './row-steps.ts'
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
  const shown = text && WHETHER.test(matter.text) ? shownBy(context, row, matter, text) : undefined
  if (shown) return shown
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
  if (!answer || !(YES.test(said) || SAYS_NO.test(said))) return undefined
  const kinds = kindsAsked(context, row, matter)
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

/** The acts that a question asks for: the question without its 是否, as a statement. It stands nowhere on the page, so only its kinds are taken. */
function kindsAsked(context: RowContext, row: Row, matter: Cell): EventKind[] {
  const point = squash(matter.text).replace(/^[\d.、]+/, '').replace(/是否|有无|有没有/, '').replace(/^(?:依法|按规定|已经?)/, '').replace(/(?:情况|措施)$/, '')
  const stated = toldIn(context, row, [{ block: { start: matter.block.end, end: matter.block.end } }], undefined, true, undefined, point).events
  const kinds = [...new Set(stated.filter((e) => e.done?.value !== false).flatMap((e) => e.kind.value ?? []))]
  const step = kinds.length > 0 ? undefined : stepOf(point, '') ?? stepOf(point.replace(/^(?:进行|开展|采取|发起|召开)/, ''), '') ?? controlStep(point)
  return step ? [step] : kinds
}

/**
 * “是否进行网络查控 | 2021年7月20日查询，11月8日再次查询”: the answer is what was done on which day, and names the act by its question.
 * Undefined where it does not begin with a day, or says that something was not done.
 */
function shownBy(context: RowContext, row: Row, matter: Cell, text: Cell): ActsReading | undefined {
  const then = doneOn(row, text)
  if (!then || NOT_SHOWN.test(squash(then.rest.text).split(/[，。；,;]/, 1)[0] ?? '')) return undefined
  const kinds = kindsAsked(context, row, matter)
  if (kinds.length === 0) return undefined
  const told = toldIn(context, row, [text], undefined, true)
  const [first, ...clauses] = clausesOf(text.text)
  const days = findDates(text.text).filter((d) => d.role === 'day' && d.precision === 'day')
  const again = clauses.flatMap((c) => (AGAIN.test(c.words) ? days.find((d) => d.start >= c.start && d.start < c.end) ?? [] : [])).map((d) => cellFact(row, text, d.on))
  const served = /送达|签收/.test(first?.words ?? '')
  /* “7月19日制作，7月22日送达某某”: the papers that the question asks for. */
  const came = served ? [] : clauses.flatMap((c) => { const d = CAME.test(c.words) && !NOT_SHOWN.test(c.words) ? days.find((x) => x.start >= c.start && x.start < c.end) : undefined; return d ? [{ on: cellFact(row, text, d.on), whom: { ...text, text: c.words } }] : [] })
  const left = kinds.map((k) => (served ? servedKind(k) : k)).filter((k) => !told.events.some((e) => e.kind.value === k && e.on?.value === then.on.value))
  const delivered = came.flatMap(({ on, whom }) => kinds.flatMap((k) => (servedKind(k) === k || told.events.some((e) => e.kind.value === servedKind(k) && e.on?.value === on.value) ? [] : [rowEvent(row, servedKind(k), { on, ...ofOne(context.file, whom, row) })])))
  return { events: [...left.flatMap((k) => [then.on, ...again].map((on) => rowEvent(row, k, { on }))), ...delivered, ...told.events], assets: told.assets }
}
const NOT_SHOWN = /未|无|没|不|拟|应|待|计划|要求|缺/
const CAME = /送达|签收|妥投/
const AGAIN = /再次|再行|又|第[二三]次|复查|重新|补充/

function clausesOf(words: string): { words: string; start: number; end: number }[] {
  const found: { words: string; start: number; end: number }[] = []
  let start = 0
  for (const part of words.split(/[，。；,;]/)) { found.push({ words: part, start, end: start + part.length }); start += part.length + 1 }
  return found
}

const servedKind = (k: EventKind): EventKind => (k === 'notice-issued' ? 'notice-served' : k === 'report-order-issued' ? 'report-order-served' : k)
