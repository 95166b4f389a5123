import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { ACTS, type ActRow } from './act-table.ts'
import type { ToldDate } from './dates.ts'
import { byAnother, merelyAsked, negated, notYet, recited } from './guards.ts'
import type { Span } from './layout.ts'
import type { ToldMoney } from './money.ts'
import { resultOf } from './results.ts'
import type { Sentence } from './sentences.ts'
import { allMatches } from './scan.ts'
import { servicesIn } from './service.ts'
import { datesIn, moneyIn, type Story } from './story.ts'
import { datesOf } from './when.ts'
import { applicantsConcerned, debtorsConcerned, type Concerned } from './who.ts'

/** One act as told, before several tellings of the same are made one. */
export interface ToldAct {
  kind: EventKind
  clause: Span
  trigger: Span
  sentence: Sentence
  date: ToldDate | undefined
  who: Concerned
  not?: 'not-done' | 'refused' | 'attempted'
  mode?: Span | string
  result?: Span | string
  amount?: ToldMoney
}

const CONTROLS = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'waiting-sealed'])
const MONEY_KINDS = new Set<EventKind>(['case-money-paid', 'case-money-received', 'settlement-reached'])
/** What is said in a talk has the day of the talk. */
const TALKS = new Set<EventKind>(['applicant-interviewed', 'zhongben-informed'])
const OPINIONS = new Set<EventKind>(['applicant-consented', 'applicant-objected', 'zhongben-informed'])
/** What an applicant's own words in a talk can tell. */
const SAID_BY_PARTY = new Set<EventKind>(['applicant-consented', 'applicant-objected', 'clue-provided', 'zhongben-applied'])

/** All acts told in the story, in order. */
export function toldActs(story: Story): ToldAct[] {
  const candidates = candidateRows(story)
  const acts: ToldAct[] = []
  let talk: { date: ToldDate; item: number } | undefined
  for (const sentence of story.sentences) {
    if (sentence.asks || sentence.terms) continue
    if (sentence.earlier || sentence.otherCase) continue
    const { words, until } = sentence
    const here: ToldAct[] = sentence.speaker === undefined || sentence.speaker === 'court' ? servicesIn(story, sentence, until) : []
    for (const row of candidates[sentence.index] ?? []) {
      if (sentence.speaker !== undefined && sentence.speaker !== 'court' && !SAID_BY_PARTY.has(row.kind)) continue
      for (const act of actsOfRow(story, sentence, words, row, until)) here.push(act)
    }
    if (sentence.speaker === 'applicant') here.push(...answer(story, sentence))
    here.sort((a, b) => a.trigger.start - b.trigger.start)
    for (const act of here) {
      if (TALKS.has(act.kind) && act.date) talk = { date: act.date, item: sentence.item }
      else if (OPINIONS.has(act.kind) && !act.date && talk?.item === sentence.item) act.date = talk.date
    }
    fromSemicolon(story, sentence, here, acts)
    const checked = here.filter((a) => !(a.kind === 'network-query' && here.some((b) => b.kind === 'post-query' && b.clause.start === a.clause.start)))
    acts.push(...eachTalk(checked, story))
  }
  return acts
}

const ROWS_BY_WORD = new Map<string, ActRow[]>()
for (const row of ACTS) for (const w of row.words) ROWS_BY_WORD.set(w, [...(ROWS_BY_WORD.get(w) ?? []), row])

const WORDS_BY_FIRST = new Map<number, string[]>()
const WORD_FIRSTS = new Uint8Array(65_536)
for (const w of ROWS_BY_WORD.keys()) {
  const first = w.charCodeAt(0)
  WORD_FIRSTS[first] = 1
  WORDS_BY_FIRST.set(first, [...(WORDS_BY_FIRST.get(first) ?? []), w])
}

/** Which rows each sentence has to be tried with: those one of whose words stands in it. One pass over the text. */
function candidateRows(story: Story): ActRow[][] {
  const { sentences, masked } = story
  const first = sentences[0]
  const last = sentences[sentences.length - 1]
  const out: ActRow[][] = sentences.map(() => [])
  if (!first || !last) return out
  let n = 0
  for (let at = first.start; at < last.end; at++) {
    if (WORD_FIRSTS[masked.charCodeAt(at)] === 0) continue
    for (const word of WORDS_BY_FIRST.get(masked.charCodeAt(at)) ?? []) {
      if (!masked.startsWith(word, at)) continue
      while (n < sentences.length && (sentences[n]?.end ?? 0) <= at) n++
      const list = out[n]
      if (list && at >= (sentences[n]?.start ?? at)) for (const row of ROWS_BY_WORD.get(word) ?? []) if (!list.includes(row)) list.push(row)
    }
  }
  return out
}

/** “12日到甲厂调查；到乙家调查”: behind a semicolon the same act goes on with the same day. */
function fromSemicolon(story: Story, sentence: Sentence, here: readonly ToldAct[], before: readonly ToldAct[]): void {
  const previous = story.sentences[sentence.index - 1]
  if (!previous || story.masked.charAt(previous.end - 1) !== ';' || datesIn(story, sentence.start, sentence.end).length > 0) return
  for (const act of here) {
    if (act.date || CONTROLS.has(act.kind)) continue
    const same = before.filter((b) => b.sentence === previous && b.kind === act.kind && b.date).pop()
    if (same?.date) act.date = same.date
  }
}

/** “你同意终本吗？” “同意。” */
function answer(story: Story, sentence: Sentence): ToldAct[] {
  const m = /^(?:[^:]{1,8}:)?(?:我|我方|我们)?(不同意|同意|没有意见|没意见)(?:的|终结|了)?[,。]?\s*$/.exec(sentence.words)
  if (!m) return []
  const asked = story.sentences.slice(Math.max(0, sentence.index - 4), sentence.index).some((s) => s.speaker === 'court' && /终结本次执行|终本/.test(s.words))
  if (!asked) return []
  const span = { start: sentence.start, end: sentence.end }
  const no = m[1] === '不同意'
  return [{ kind: no ? 'applicant-objected' : 'applicant-consented', clause: span, trigger: span, sentence, date: undefined, who: {}, result: no ? '不同意' : '同意' }]
}

/** With several applicants each has a talk of his own: his opinion has its day, and all of them were told. */
function eachTalk(acts: readonly ToldAct[], story: Story): ToldAct[] {
  const talks = acts.filter((a) => a.kind === 'applicant-interviewed' && a.date && !a.not)
  if (talks.length < 2 || story.people.applicants.length < 2) return [...acts]
  return acts.flatMap((a) => {
    const own = a.date !== undefined && a.date.start >= a.clause.start
    if (own || !OPINIONS.has(a.kind)) return [a]
    const with_ = talks.filter((t) => t.who.names?.some((n) => a.who.names?.includes(n)))
    if (with_[0]) return [{ ...a, date: with_[0].date }]
    return a.kind === 'zhongben-informed' ? talks.filter((t) => t.trigger.start < a.trigger.start).map((t) => ({ ...a, date: t.date, who: t.who })) : [a]
  })
}

function actsOfRow(story: Story, sentence: Sentence, words: string, row: ActRow, until: number): ToldAct[] {
  const out: ToldAct[] = []
  for (const m of allMatches(row.says, words)) {
    const trigger = { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length }
    if (trigger.start >= until) continue
    const clause = clauseAt(sentence, trigger.start)
    const told = story.masked.slice(clause.start, Math.max(clause.end, trigger.end))
    if (row.unless?.test(told)) continue
    if (row.needs && !row.needs.test(words) && !(story.talk && row.of === 'applicant')) continue
    const before = story.masked.slice(clause.start, trigger.start)
    if (!row.evenAsked && (notYet(before) || merelyAsked(before))) continue
    if (row.evenAsked && /(?:应当|可以|有权|拟|建议|是否)[^,。;]{0,10}$/.test(before)) continue
    if (MONEY_KINDS.has(row.kind) && recited(before)) continue
    if (!row.anyCourt && byAnother(before, story.court)) continue
    if (row.of === 'applicant' && !concernsApplicant(story, sentence, row, told)) continue
    const not = row.status ?? (row.negated === 'said' ? undefined : negated(before))
    if (not && !row.status && row.negated !== 'not-done') continue
    if (CONTROLS.has(row.kind) && /审判庭|保全裁定|保全(?:期间|阶段|过程)|诉讼(?:期间|阶段|过程)/.test(story.masked.slice(sentence.start, trigger.start))) continue
    const state = CONTROLS.has(row.kind) && /(?:被|已)[^,。;]{0,6}$/.test(before) && story.masked.charAt(trigger.end) === '的'
    const dates = state ? [] : datesOf(story, sentence, clause, trigger, row.reach ?? 'sentence')
    if (row.dated && dates.length === 0 && !story.on) continue
    const who = row.kind === 'objection-filed' ? objector(story, sentence, clause, trigger) : row.of === 'debtor' ? debtorsConcerned(story, sentence, clause, { ahead: row.ahead === true, carry: row.carry === true }) : row.of === 'applicant' ? applicantsConcerned(story, sentence, clause) : {}
    const mode = modeIn(story, row.kind, clause)
    const amount = row.amount ? amountNear(story, sentence, clause, trigger, row.amount) : undefined
    const result = row.result ?? resultOf(story, row.kind, sentence, trigger)
    const act = { kind: row.kind, clause, trigger, sentence, who, ...(not ? { not } : {}), ...(mode ? { mode } : {}), ...(amount ? { amount } : {}), ...(result !== undefined ? { result } : {}) }
    if (dates.length === 0) out.push({ ...act, date: undefined })
    for (const date of dates) out.push({ ...act, date })
  }
  return out
}

/** Who objected: the one called so, else the party named before the words. */
function objector(story: Story, sentence: Sentence, clause: Span, trigger: Span): Concerned {
  const known = story.people.mentions(sentence.start, trigger.start).pop()
  const called = /异议人([^,。;:(对因向提不以在于]{2,40})/.exec(story.text.slice(sentence.start, trigger.start))
  const name = called?.[1]
  if (name !== undefined && !(known && story.text.slice(known.start, known.end) === name)) return { names: [name], at: clause }
  return known ? { names: [known.name], at: known } : {}
}

/** A talk, a telling or an opinion is the applicant's only where the words do not give it to somebody else. */
function concernsApplicant(story: Story, sentence: Sentence, row: ActRow, told: string): boolean {
  if (row.kind === 'case-money-paid' || row.kind === 'clue-verified' || row.kind === 'interview-attempted' || row.kind === 'debt-in-kind-refused') return true
  if (/申请执行人|申请人|Ａ|债权人|权利人/.test(told)) return true
  if (story.talk || sentence.speaker === 'applicant') return true
  if (story.panel && row.kind !== 'applicant-interviewed') return /申请执行人|Ａ|代理人/.test(story.masked.slice(sentence.start, sentence.end)) && !/冻结期限/.test(told)
  const all = story.masked.slice(sentence.start, sentence.end)
  if (/申请执行人|申请人|Ａ|债权人/.test(all)) return true
  if (row.kind === 'applicant-interviewed') return !/被执行人|Ｂ/.test(all) && /约谈/.test(told)
  const previous = story.sentences[sentence.index - 1]
  return previous !== undefined && previous.item === sentence.item && /申请执行人|申请人|Ａ/.test(story.masked.slice(previous.start, previous.end))
}

export function clauseAt(sentence: Sentence, at: number): Span {
  for (const c of sentence.clauses) if (at >= c.start && at < c.end) return c
  return { start: sentence.start, end: sentence.end }
}

const SERVICE_MODE = /法院专邮|法院专递|邮政专递|特快专递|EMS|邮寄|直接送达|公告送达|留置送达|电子送达|委托送达|短信/
const TALK_MODE = /电话|微信|视频|短信|书面|当面|线上|到院|谈话/

export function modeIn(story: Story, kind: EventKind, clause: Span): Span | undefined {
  const pattern = /served|issued/.test(kind) ? SERVICE_MODE : /applicant|zhongben-informed|zhongben-applied/.test(kind) ? TALK_MODE : undefined
  const m = pattern?.exec(story.text.slice(clause.start, clause.end))
  return m ? { start: clause.start + m.index, end: clause.start + m.index + m[0].length } : undefined
}

function amountNear(story: Story, sentence: Sentence, clause: Span, trigger: Span, side: 'behind' | 'before' | 'near'): ToldMoney | undefined {
  const sums = moneyIn(story, sentence.start, sentence.end)
  const inside = sums.filter((s) => s.start < trigger.end && s.end > trigger.start)
  const behind = sums.filter((s) => s.start >= trigger.end && s.start < clause.end)
  const before = sums.filter((s) => s.end <= trigger.start && s.start >= clause.start)
  const earlier = sums.filter((s) => s.end <= clause.start)
  const later = sums.filter((s) => s.start >= clause.end)
  if (side === 'behind') return inside[0] ?? behind[0]
  if (side === 'before') return inside[0] ?? before[before.length - 1] ?? earlier[earlier.length - 1]
  return inside[0] ?? behind[0] ?? before[before.length - 1] ?? earlier[earlier.length - 1] ?? later[0]
}

const TERMED = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'waiting-sealed', 'control-renewed'])

/** The day on which a measure ends, told behind it: “自…至…”, “至…止”. */
export function termBehind(story: Story, act: ToldAct): ToldDate | undefined {
  const next = story.sentences[act.sentence.index + 1]
  const end = next && next.item === act.sentence.item && /^(?:查封|冻结|扣押)?期限|^自/.test(next.words) ? next.end : act.sentence.end
  return datesIn(story, act.trigger.end, end).find((x) => x.role === 'limit' && (x.until !== undefined || /(?:至|到|截止)$/.test(story.text.slice(Math.max(0, x.start - 2), x.start)) || /^(?:止|届满|到期)/.test(story.text.slice(x.end, x.end + 2))))
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
  } else if (story.talkOn && (TALKS.has(act.kind) || OPINIONS.has(act.kind) || act.kind === 'clue-provided')) {
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
  if (typeof act.mode === 'string') event.mode = exhibit(act.mode, words.start, words.end)
  else if (act.mode) event.mode = exhibit(story.text.slice(act.mode.start, act.mode.end), act.mode.start, act.mode.end)
  if (typeof act.result === 'string') event.result = exhibit(act.result, words.start, words.end)
  else if (act.result) event.result = exhibit(story.text.slice(act.result.start, act.result.end), act.result.start, act.result.end)
  if (act.amount) event.amount = exhibit(act.amount.yuan, act.amount.start, act.amount.end)
  return event
}
