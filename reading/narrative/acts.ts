import { caseTypeOf, findCaseNumbers } from '../../casefile/case-number.ts'
import type { Fact, Where } from '../../casefile/fact.ts'
import type { Asset, CaseEvent } from '../../casefile/schema.ts'
import type { CivilDate } from '../../casefile/dates.ts'
import { findDates } from './dates.ts'
import { EARLIER_CASE, toldUntil } from './guards.ts'
import { findMoney } from './money.ts'
import { toldActs, type ToldAct } from './engine.ts'
import { exhibitOf, type Exhibit } from './exhibit.ts'
import { withoutOpposites } from './opposites.ts'
import { foreignClauses } from './foreign-clauses.ts'
import { flowOf, type Flow } from './flow.ts'
import { lastDay } from './last-day.ts'
import type { Span } from './layout.ts'
import { oneTelling } from './merge.ts'
import { peopleIn, type Person } from './people.ts'
import { readAssets } from './assets.ts'
import { sectionsOf } from './sections.ts'
import { sentencesOf, withoutLaws, type Sentence } from './sentences.ts'
import type { Story } from './story.ts'
import { eventOf } from './told-event.ts'

export interface ActContext {
  /** date of the log row the words stand in; acts without a date of their own get it */
  on?: Fact<string>
  /** names of the parties known so far, for "party" */
  applicants: readonly string[]; debtors: readonly string[]
  /** this case's number, normalised; acts said of another number or court are not acts of this case */
  caseNumber?: string; court?: string
  /** an entry of a platform's log: read for further acts and their particulars */
  log?: boolean
  where: (start: number, end: number) => Where
}
export interface ActsReading { events: CaseEvent[]; assets: Asset[] }

/** Acts told in a short or long narrative text, in order. */
export function readActs(text: string, context: ActContext): ActsReading {
  /* A bar between what a row says parts it as a comma does. */
  const flow = flowOf(text.includes('|') || text.includes('｜') ? text.replace(/[|｜]/g, '，') : text)
  const persons: Person[] = [
    ...context.applicants.map((name) => ({ name, side: 'applicant' as const, aliases: [], spokesmen: [] })),
    ...context.debtors.map((name) => ({ name, side: 'debtor' as const, aliases: [], spokesmen: [] })),
  ]
  const story = storyOf({
    flow, persons, zone: { start: 0, end: flow.text.length }, exhibit: exhibitOf(text, flow, context.where),
    document: context.on?.value ?? undefined, on: context.on, court: context.court, caseNumber: context.caseNumber, talk: false, log: context.log === true,
  })
  return actsOf(story)
}

export interface StoryParts {
  flow: Flow
  zone: Span
  persons: readonly Person[]
  exhibit: Exhibit
  /** day of the document or row, for dates without a year */
  document: string | undefined
  on: Fact<string> | undefined
  court: string | undefined
  caseNumber: string | undefined
  talk: boolean
  withApplicant?: boolean
  asked?: string | undefined
  toApplicant?: boolean
  ruling?: boolean
  panel?: boolean
  log?: boolean
  talkOn?: Fact<string> | undefined
  /** the first day of the year in the case's number, for a paper without a day of its own that tells days without a year */
  opened?: CivilDate | undefined
}

/** The narrative made ready for reading; its texts have the length of the flow text. */
export function storyOf(parts: StoryParts): Story {
  const text = withoutLaws(parts.flow.text)
  const people = peopleIn(text, parts.persons)
  const mentions = people.mentions(0, text.length)
  const masked = withoutGroups(mask(text, mentions))
  const counted = parts.persons.some((p) => /\d$/.test(p.name)) ? withoutNumbersOfNames(text, mentions) : text
  const sentences = sentencesOf(text, parts.zone)
  mark(text, masked, sentences, parts)
  return {
    text, masked, sentences, people, dates: findDates(counted, lastDay(parts.document, parts.log, parts.flow.text), parts.on?.value ?? undefined, parts.opened), money: findMoney(counted, 0, text.length), exhibit: parts.exhibit,
    court: parts.court, entries: [], sections: parts.talk ? [] : sectionsOf(text, parts.zone, people), on: parts.on, talk: parts.talk, withApplicant: parts.withApplicant === true, asked: parts.asked, toApplicant: parts.toApplicant === true, ruling: parts.ruling === true, panel: parts.panel === true, log: parts.log ? parts.flow.text : undefined, talkOn: parts.talkOn,
  }
}

/** “…立案，案号（…）号。该案执行中，双方达成和解”: goes on about the other case. */
const THAT_CASE = /^\n?(?:(?:在)?(?:该案|前案|上述案件|此案)(?!现)|在?[该那]次(?:执行|案件)(?:程序)?(?:过程)?中)/
/** In a resumed case, what is told before the resumption of a closing is told of the first case. */
const CLOSED_BEFORE = /(?:裁定|已|予以)[^,。;]{0,30}终结[^,。;]{0,30}本次执行|裁定终结/

/** “…裁定终结执行。协议签订后，仅给付20,000元。…申请恢复执行”: not paid in the case that is opened later */
const PAID_BETWEEN = /^[^。;]{0,40}(?:给付|支付|履行|偿还|归还)(?:了)?[^。;]{0,12}元/

/** “首次执行中查封的轿车，至今未找到”: a thing of this case. */
const STILL_HOLDS = /(?:首次执行|首执|原执行)[^。;]{0,30}(?:消费令|限高令)[^。;]{0,16}(?:有效|未(?:予)?解除)/ // “首次执行时所发限制消费令仍有效”
const STILL_THERE = /^[^,。;]{0,6}(?:首次执行|原执行|前案)(?:案件|程序)?(?:过程)?中?已?被?(?:查封|冻结|扣押)的|^[^,。;]{0,16}名下[^,。;]{2,30}(?:首次执行|原执行)(?:案件|程序)?(?:过程)?中(?:已|被|由|本院|依法)*(?:查封|冻结|扣押)(?=[,。;])/

/** “大棚四座（首次执行中已评估为28万元，经两次拍卖流拍）” */
const FIRST_CASE_REMARK = /\(在?(?:首次执行|首执|原执行|前次执行|上次执行)[^()]{2,80}\)/

/** “首次执行时已查封房屋，恢复执行后启动评估”: from there on it is this case. */
const BACK_HERE = /^(?:但|而|现)?(?:在)?(?:本案|本次|立案)?恢复(?:强制)?执行(?:后|中|过程中|期间|立案后)|^(?:但|而|现)?(?:在)?本次(?:恢复)?执行(?:程序)?(?:中|后|过程中)/

/** Without one of these no sentence is about an earlier case. */
const TELLS_EARLIER = /首执|前案[中已曾执]|首次执行|原执行|[前上]次执行|一次执行|此前执行|原案[执于曾在]|另案/

function mark(text: string, masked: string, sentences: readonly Sentence[], parts: StoryParts): void {
  const own = parts.caseNumber
  /* A decision on a fine has a number of its own, and tells of the case whose number it names. */
  const others = own === undefined || !own.includes('执') ? [] : findCaseNumbers(text.slice(parts.zone.start, parts.zone.end)).filter((n) => caseTypeOf(n) !== undefined && n.text !== own)
  const once = masked.includes('一旦')
  const before = TELLS_EARLIER.test(masked)
  let next = 0
  const resumedFrom = own?.includes('恢') ? sentences.findIndex((s) => /恢复(?:强制)?执行|申请恢复对[^,。;]{2,40}的执行/.test(masked.slice(s.start, s.end))) : -1
  for (const s of sentences) {
    s.words = masked.slice(s.start, s.end)
    s.until = toldUntil(masked, s, once)
    s.earlier = before && EARLIER_CASE.test(s.words) && !STILL_THERE.test(s.words) && !STILL_HOLDS.test(s.words)
    const back = s.earlier ? s.clauses.find((c) => c.start > s.start && BACK_HERE.test(masked.slice(c.start, c.start + 12))) : undefined
    if (back) {
      s.earlier = false
      s.foreign = { start: s.start, end: back.start }
    }
    while (next < others.length && (others[next]?.start ?? 0) + parts.zone.start < s.start) next++
    const last = sentences[s.index - 1]
    if (last && (last.earlier || last.foreign?.end === last.end) && THAT_CASE.test(s.words)) s.earlier = true
    if (resumedFrom >= 0 && s.index < resumedFrom && (CLOSED_BEFORE.test(s.words) || (last?.earlier === true && PAID_BETWEEN.test(s.words)))) s.earlier = true
    const other = others[next]
    const remark = before && s.words.includes('(') ? FIRST_CASE_REMARK.exec(s.words) : null
    if (remark) s.foreign = { start: s.start + remark.index, end: s.start + remark.index + remark[0].length }
    if (other && other.start + parts.zone.start < s.end) s.foreign = foreignClauses(text, s, other.start + parts.zone.start)
  }
}

export function actsOf(story: Story): ActsReading {
  const all = toldActs(story)
  const assets = readAssets([{ story, acts: all }])
  const events = eventsOf(story, oneTelling(story, all))
  return { events: story.log === undefined ? events : withoutOpposites(events), assets }
}

/** More than the case file holds are not kept; a name each for 300 persons at most. */
const EVENTS_MAX = 2500

export function eventsOf(story: Story, told: readonly ToldAct[]): CaseEvent[] {
  const events: CaseEvent[] = []
  for (const act of told.slice(0, EVENTS_MAX)) for (const name of namesOf(story, act)) if (events.length < 2 * EVENTS_MAX) events.push(eventOf(story, act, name))
  return events
}

/** One event for all, or one for each person concerned. */
function namesOf(story: Story, act: ToldAct): (string | undefined)[] {
  const names = act.who.names
  if (!names || names.length === 0) return [undefined]
  const debtors = story.people.debtors
  if (debtors.length > 1 && names.length === debtors.length && names.every((n) => debtors.includes(n))) return [undefined]
  return names
}

/** “1,120,000元” without its commas, same length: they part no clauses. */
function withoutGroups(masked: string): string {
  return /\d,\d/.test(masked) ? masked.replace(/(?<=\d),(?=\d{3})/g, '.') : masked
}

/** “支付王某139405.60元”, “毕某12018年7月2日”: the figure that tells one from another is no part of the sum or day behind it. Same length. */
function withoutNumbersOfNames(text: string, mentions: readonly { start: number; end: number }[]): string {
  let out = ''
  let at = 0
  for (const m of mentions) {
    const name = text.slice(m.start, m.end)
    if (m.start < at || !/\d$/.test(name)) continue
    out += text.slice(at, m.start) + name.replace(/\d+$/, (d) => '某'.repeat(d.length))
    at = m.end
  }
  return out + text.slice(at)
}

function mask(text: string, mentions: readonly { start: number; end: number; side: 'applicant' | 'debtor' }[]): string {
  if (mentions.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const m of mentions) {
    if (m.start < at) continue
    /* “甲（被执行人）于…到院”: the role behind a name is part of it */
    const role = m.side === 'applicant' ? '(申请执行人)' : '(被执行人)'
    const end = text.startsWith(role, m.end) ? m.end + role.length : m.end
    parts.push(text.slice(at, m.start), (m.side === 'applicant' ? 'Ａ' : 'Ｂ').repeat(end - m.start))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
