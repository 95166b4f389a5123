import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldDate } from './dates.ts'
import type { ToldAct } from './engine.ts'
import { toldToReport } from './debtor-tells.ts'
import { datesIn, type Story } from './story.ts'
import { sealTerm } from './seal-term.ts'
import { OPINIONS, TALKS } from './talked-acts.ts'
import { withParticulars } from './particulars.ts'

const TERMED = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'waiting-sealed', 'control-renewed'])

/** The day on which a measure ends, told behind it: “自…至…”, “至…止”. */
export function termBehind(story: Story, act: ToldAct): ToldDate | undefined {
  const next = story.sentences[act.sentence.index + 1]
  const end = next && next.item === act.sentence.item && /^(?:查封|冻结|扣押)?期限|^自/.test(next.words) ? next.end : act.sentence.end
  return datesIn(story, act.trigger.end, end).find((x) => x.role === 'limit' && (x.until !== undefined || /(?:至|到|截止|到期日[为是:]?)$/.test(story.text.slice(Math.max(0, x.start - 4), x.start)) || /^(?:止|届满|到期)/.test(story.text.slice(x.end, x.end + 2))))
}

/** A term stands so near behind its seal. */
const TERM_MAX = 160

/** For how many months it was ordered, where the last day is not told. */
export function monthsBehind(story: Story, act: ToldAct): ReturnType<typeof sealTerm> {
  const next = story.sentences[act.sentence.index + 1]
  return sealTerm(story.text, act.trigger.start, Math.min(act.sentence.end, act.trigger.start + TERM_MAX)) ?? (next && next.item === act.sentence.item && /^(?:查封|冻结|扣押)?期限/.test(next.words) ? sealTerm(story.text, next.start, Math.min(next.end, next.start + TERM_MAX)) : undefined)
}

/** A told act as an event of the case file. */
export function eventOf(story: Story, act: ToldAct, name: string | undefined): CaseEvent {
  const { exhibit } = story
  const words = { start: Math.min(act.clause.start, act.trigger.start), end: Math.max(act.clause.end, act.trigger.end) }
  const event: CaseEvent = { kind: exhibit(act.kind, words.start, words.end), done: exhibit(act.not === undefined, words.start, words.end) }
  if (act.not) event.status = exhibit(act.not, words.start, words.end)
  const d = act.date
  if (d) {
    const last = (act.kind === 'auction-failed' || act.kind === 'sold') && d.until !== undefined
    event.on = exhibit(last ? d.until ?? d.on : d.on, d.start, d.end)
    event.onPrecision = exhibit(last ? 'day' : d.precision, d.start, d.end)
    if (d.until !== undefined && !last) event.until = exhibit(d.until, d.start, d.end)
  } else if (story.talkOn && OPINIONS.has(act.kind) && afterTalk(story, act)) {
    const day = afterTalk(story, act)
    if (day) {
      event.on = exhibit(day.on, day.start, day.end)
      event.onPrecision = exhibit('day', day.start, day.end)
    }
  } else if (story.talkOn && (TALKS.has(act.kind) || OPINIONS.has(act.kind) || act.kind === 'clue-provided' || (act.kind === 'debt-in-kind-refused' && act.sentence.speaker === 'applicant') || saidThere(act) || doneNow(story, act))) {
    event.on = story.talkOn
    event.onPrecision = { ...story.talkOn, value: 'day' }
  } else if (story.on) {
    event.on = story.on
    event.onPrecision = { ...story.on, value: 'day' }
  }
  if (name !== undefined) {
    const at = act.who.at ?? words
    event.party = exhibit(name, at.start, at.end)
  }
  const term = !d?.until && TERMED.has(act.kind) ? termBehind(story, act) : undefined
  if (term) event.until = exhibit(term.until ?? term.on, term.start, term.end)
  const months = !term && !event.until && TERMED.has(act.kind) ? monthsBehind(story, act) : undefined
  if (months) event.term = exhibit(months.months, months.at.start, months.at.end)
  if (typeof act.mode === 'string') event.mode = exhibit(act.mode, words.start, words.end)
  else if (act.mode) event.mode = exhibit(story.text.slice(act.mode.start, act.mode.end), act.mode.start, act.mode.end)
  if (typeof act.result === 'string') event.result = exhibit(act.result, words.start, words.end)
  else if (act.result) event.result = exhibit(story.text.slice(act.result.start, act.result.end), act.result.start, act.result.end)
  if (act.kind === 'network-query' && !act.not && kindsIn(story.text.slice(words.start, words.end)) < 2) {
    const entry = story.text.slice(act.sentence.start, act.sentence.end)
    if (entry.length <= ENTRY_MAX && kindsIn(entry) >= 2) event.detail = exhibit(entry.trim(), act.sentence.start, act.sentence.end)
  }
  if (act.amount) event.amount = exhibit(act.amount.yuan, act.amount.start, act.amount.end)
  return story.log === undefined ? event : withParticulars(event, story.log.slice(act.sentence.start, act.sentence.end), (value, start, end) => exhibit(value, act.sentence.start + start, act.sentence.start + end), d !== undefined)
}

/** “总对总发起，查询存款、车辆、不动产、证券”: what was asked stands behind the comma. */
const ENTRY_MAX = 160
const kindsIn = (words: string): number => [/存款|银行/, /车辆/, /不动产|房产/, /证券/].filter((k) => k.test(words)).length

/** “现向你送达…”, “今天给你宣读限制消费令”: on the day of the talk. */
function saidThere(act: ToldAct): boolean {
  return ((act.kind === 'case-money-paid' || act.kind === 'case-money-received') && /当场|当庭|现场|当面/.test(act.sentence.words) && !/\d[日号]/.test(act.sentence.words)) || act.sentence.speaker === 'court' && (act.kind === 'property-reported' && toldToReport(act.sentence) || (act.kind.endsWith('-served') || act.kind === 'consumption-restricted') && /^(?:[^:]{1,8}:)?(?:现在?|今天|今日|当庭|当场)(?:依法)?(?:当庭|当场)?(?:向你|给你|对你)/.test(act.sentence.words) || (act.kind === 'fined' || act.kind === 'detained') && /决定(?:对你)?[^。;]{0,24},(?:现|今天|今日|当庭|当场)(?:向你|给你)?(?:宣布|宣读|送达)/.test(act.sentence.words))
}

const NOW_KINDS = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'fined', 'detained', 'consumption-restricted', 'exit-restricted', 'notice-served', 'report-order-served', 'zhongben-served'])
/** Right before what is done, not before what has been done or is only thought of. */
const NOW = /(?<!到|至|[一二两三四五六七八九十\d][日号次]|实|体|发|表|兑)(?:现(?:在|场)?|今天|今日|当庭|当场)(?:就|也|先|再|依法|一并|正式){0,3}(?:决定|将|把|对|向|给|由|予以|依法|宣布|宣读|送达|扣押|查封|冻结|拘留|罚款|采取|限制|张贴)(?![^,。;]{0,30}(?:已经?|过了?)[^,。;]{0,6}(?:扣押|查封|冻结|拘留|罚款|送达|限制))/

/** “现依法扣押你名下…号车”, “限制消费令现在也送达给你”, said by the court in a talk: on its day. */
function doneNow(story: Story, act: ToldAct): boolean {
  /* “现金21,200元当面点清交给某某” */
  if (act.kind === 'case-money-paid' && act.not === undefined && /当面|当场|点清/.test(story.text.slice(act.clause.start, act.clause.end))) return !/[?]/.test(story.text.slice(act.clause.start, act.clause.end + 1))
  if (act.sentence.speaker !== 'court' || !NOW_KINDS.has(act.kind) || act.not !== undefined) return false
  const words = story.text.slice(act.clause.start, act.clause.end)
  return NOW.test(words) && !story.text.slice(act.clause.start, act.clause.end + 1).includes('?') && !/如果|要是|的话/.test(story.text.slice(act.sentence.start, act.clause.end))
}

/** “8月23日提交书面意见：同意”, noted in the record of a talk of an earlier day. */
function afterTalk(story: Story, act: ToldAct): ToldDate | undefined {
  const talk = story.talkOn?.value
  const day = datesIn(story, act.sentence.start, act.trigger.start)[0]
  return day && talk !== undefined && talk !== null && day.precision === 'day' && day.on > talk && day.start - act.sentence.start <= 2 ? day : undefined
}
