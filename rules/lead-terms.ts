import { addDays, daysBetween, inWords, type CivilDate } from '../casefile/dates.ts'
import type { HolidayCalendar } from '../casefile/periods.ts'
import { basisOn } from './basis.ts'
import { deadline, inTime, type Deadline } from './judging.ts'
import type { LimitId } from './limits.ts'
import type { Basis } from './types.ts'

/*
 * The terms that run while a lead is followed. 法院收到检察建议后三个月内书面回复，特殊情况经院长批准可以延长一个月：两高规定第13条 [V]；
 * 《说明案件执行情况通知书》十五日内书面说明：监督规则第105条 [V]；届满日是法定休假日的顺延：民诉法85条 [V]。核对于 2026-11-21。
 * Both run from the day on which the court received the paper, as rules/catalogue/procuratorial-reply.ts has it. For papers of another kind no
 * term was found in these articles: none is counted.
 */

/** As much of a lead's step (notes/lead.ts) as terms are counted from. */
export interface TermStep {
  stage: string
  on: CivilDate
  askedOn?: CivilDate | undefined
  askServedOn?: CivilDate | undefined
  explainedOn?: CivilDate | undefined
  opinion?: string | undefined
  servedOn?: CivilDate | undefined
  extended?: boolean | undefined
}

/** overdue: over and not done; check: whether it is over cannot be told; soon, running: still to come; met, late: done. */
export type TermState = 'overdue' | 'check' | 'soon' | 'running' | 'met' | 'late'
export interface LeadTerm {
  kind: 'reply' | 'explain'
  /** index of the step that it began with */
  step: number
  state: TermState
  /** its last day; without days off where the calendar does not reach; undefined where the day of service is not known */
  due: CivilDate | undefined
  /** days that are left, negative: days since; undefined where `due` is, or where it is done */
  left: number | undefined
  /** somebody is still waiting for it: done, superseded or given up terms are history */
  live: boolean
  /** a sentence with the days */
  words: string
  /** what would settle it */
  missing: string[]
  basis: Basis[]
}

/** So many days before its end a term is due soon. */
const SOON = 7
const WEIGHT: readonly TermState[] = ['overdue', 'check', 'soon', 'running', 'late', 'met']

/** Every term of a lead, in the order of its steps. */
export function leadTerms(steps: readonly TermStep[], today: CivilDate, calendar: HolidayCalendar): LeadTerm[] {
  return steps.flatMap((step, index) => {
    if (step.stage === 'checking' && (step.askedOn !== undefined || step.askServedOn !== undefined)) return [explainTerm(steps, step, index, { today, calendar })]
    if (step.stage === 'raised' && step.opinion === 'suggestion') return [replyTerm(steps, step, index, { today, calendar })]
    return []
  })
}

/** The one to look at first among those that are still waited for; undefined where none is. */
export function pressing(terms: readonly LeadTerm[]): LeadTerm | undefined {
  return terms.filter((t) => t.live).sort((a, b) => WEIGHT.indexOf(a.state) - WEIGHT.indexOf(b.state) || (a.due ?? '9999').localeCompare(b.due ?? '9999'))[0]
}

/** How pressing that is: the smaller, the sooner it is looked at. */
export function pressure(term: LeadTerm | undefined): number {
  return term === undefined ? WEIGHT.length : WEIGHT.indexOf(term.state)
}

interface Day { today: CivilDate; calendar: HolidayCalendar }
interface Counted {
  kind: LeadTerm['kind']
  step: number
  live: boolean
  limit: LimitId
  sources: string[]
  /** what was sent, and what is waited for */
  paper: string
  duty: string
  /** the day of the paper, before which the court cannot have received it */
  sent: CivilDate
  received: CivilDate | undefined
  done: CivilDate | undefined
}

function explainTerm(steps: readonly TermStep[], s: TermStep, step: number, day: Day): LeadTerm {
  return counted({
    kind: 'explain', step, live: s.explainedOn === undefined && step === steps.length - 1, limit: 'procuratorial-explain', sources: ['supervision-105', 'cpl-period'],
    paper: '《说明案件执行情况通知书》', duty: '书面说明', sent: s.askedOn ?? s.on, received: s.askServedOn, done: s.explainedOn,
  }, day)
}

function replyTerm(steps: readonly TermStep[], s: TermStep, step: number, day: Day): LeadTerm {
  const later = steps.slice(step + 1)
  const again = later.findIndex((x) => x.stage === 'raised')
  const reply = (again < 0 ? later : later.slice(0, again)).find((x) => x.stage === 'replied')
  const c: Counted = {
    kind: 'reply', step, live: reply === undefined && again < 0 && steps.at(-1)?.stage !== 'dropped', limit: s.extended === true ? 'procuratorial-extended' : 'procuratorial',
    sources: ['joint-13', 'cpl-period'], paper: '检察建议', duty: '书面回复', sent: s.on, received: s.servedOn, done: reply?.on,
  }
  const own = counted(c, day)
  if (s.extended !== undefined || (own.state !== 'overdue' && own.state !== 'late')) return own
  /* In the month that its president may have added: not known to be late. */
  const longer = counted({ ...c, limit: 'procuratorial-extended' }, day)
  if (longer.state === 'overdue' || longer.state === 'late') return own
  const until = longer.due === undefined ? '' : `，经批准的至${inWords(longer.due)}`
  return { ...own, state: own.live || c.done === undefined ? 'check' : 'met', words: `${own.words}是否经院长批准延长一个月未见${until}，待核实。`, missing: [...own.missing, '院长批准延长的材料，或者确认没有延长'] }
}

function counted(c: Counted, { today, calendar }: Day): LeadTerm {
  const from = c.received ?? c.sent
  const { basis } = basisOn(c.sources, from, today)
  const made = (state: TermState, words: string, due?: CivilDate, missing: string[] = []): LeadTerm => ({
    kind: c.kind, step: c.step, state, due, left: due === undefined || c.done !== undefined ? undefined : daysBetween(today, due), live: c.live, words, missing, basis,
  })
  const term = deadline({ calendar }, c.limit, from)
  if (term === undefined) return { ...made(c.done === undefined ? 'check' : 'met', `${inWords(from)}尚无这一期限的规定，不作计算。`, undefined, ['该日施行的规定']), basis: [] }
  const end = endOf(term)
  if (c.received === undefined) {
    const least = `法院收到${c.paper}的日期未见，期限不能计算；从${inWords(c.sent)}发出之日算，最早${end}届满。`
    return c.done === undefined ? made('check', least, undefined, ['送达回证，或者法院的签收记录']) : made('met', `法院于${inWords(c.done)}${c.duty}；收到${c.paper}的日期未见，是否按期待核实。`, undefined, ['送达回证，或者法院的签收记录'])
  }
  const told = `法院于${inWords(c.received)}收到${c.paper}，应当在${end}以前${c.duty}`
  const due = term.last ?? term.plain
  const when = inTime(c.done ?? today, term)
  if (when === 'unclear') return made(c.done === undefined ? 'check' : 'met', `${told}；届满日前后的休假日安排不在本工具所知范围内，${c.done === undefined ? '' : `${inWords(c.done)}${c.duty}，`}是否逾期待核实。`, due, ['该年节假日安排'])
  if (c.done !== undefined) return when === 'late' ? made('late', `${told}，${inWords(c.done)}才${c.duty}，可能逾期。`, due) : made('met', `${told}，${inWords(c.done)}已${c.duty}。`, due)
  if (when === 'late') return made('overdue', `${told}，至${inWords(today)}未记${c.duty}，可能逾期。`, due)
  return made(addDays(today, SOON) >= due ? 'soon' : 'running', `${told}，还有 ${daysBetween(today, due)} 日。`, due)
}

/** 2026年3月2日, or with a word of caution where the days off of that year are not known. */
function endOf({ plain, last }: Deadline): string {
  return last === undefined ? `${inWords(plain)}（遇休假日顺延，该年安排未知）` : inWords(last)
}
