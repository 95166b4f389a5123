import type { EventKind } from '../../casefile/vocabulary.ts'
import { candidateRows, likelyRows } from './act-index.ts'
import { dayInBracket } from './days-of-others.ts'
import { checksOfReports } from './checks-of-reports.ts'
import { isHeading, underHeading } from './under-heading.ts'
import { filedAt } from './filed-at.ts'
import type { ActRow } from './act-row.ts'
import { onlyReported } from './approval.ts'
import { atRegistries, clauseBefore, eachHisDay, inOrder, lead, leading, pieceOf, pieceOfVerb, queriedBehind, whoseToo } from './around.ts'
import type { ToldDate } from './dates.ts'
import { APPLIES_SAYING, NORM, adjudged, byAnother, courtBehind, merelyAsked, negated, negatedBehind, notYet, recited, soldElsewhere, atRequest } from './guards.ts'
import type { Span } from './layout.ts'
import type { ToldMoney } from './money.ts'
import { noticesUnder } from './notice-chapters.ts'
import { BEFORE_THEN, promised } from './promised.ts'
import { queriesUnder } from './query-chapters.ts'
import { resultOf } from './results.ts'
import { isForeign, type Sentence } from './sentences.ts'
import { allMatches } from './scan.ts'
import { servicesIn } from './service.ts'
import { datesIn, lastAt, type Story } from './story.ts'
import { answered, onSomethingElse } from './talk-answers.ts'
import { eachTalk, oneByOne } from './several-talks.ts'
import { askedOfCourt } from './asked-of-court.ts'
import { afterClosing, answer, answeredServices, fromSemicolon, OPINIONS, TALKS, toldInQuestion, toldOfClosing } from './talked-acts.ts'
import { amountNear, modeIn } from './act-details.ts'
import { asMoneyIsTold } from './penalty.ts'
import { unfulfilled } from './unfulfilled.ts'
import { courtActsTold, reportedThere, toldToReport } from './debtor-tells.ts'
import { datesOf } from './when.ts'
import { allRounds, daysOfSealing, eachItsDay, ofItsRound } from './rounds.ts'
import { applicantsConcerned, debtorsConcerned, type Concerned } from './who.ts'
import { atApplicants, cameThen, concernsApplicant, objector, OF_WHAT_IS_OWED } from './whose-act.ts'

/** One act as told, before several tellings of the same are made one. */
export interface ToldAct {
  kind: EventKind
  clause: Span
  trigger: Span
  sentence: Sentence
  date: ToldDate | undefined
  who: Concerned
  not?: 'not-done' | 'refused' | 'attempted' | undefined
  mode?: Span | string | undefined
  result?: Span | string | undefined
  amount?: ToldMoney | undefined
}

const CONTROLS = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'waiting-sealed'])
const MONEY_KINDS = new Set<EventKind>(['case-money-paid', 'case-money-received', 'settlement-reached'])
/** What a party says was done to property the court has not done. */
const THINGS_DONE = new Set<EventKind>([...CONTROLS, 'sold', 'debt-in-kind', 'deducted', 'auction-failed'])
const SAID = /(?:报告|申报|到庭|到院|来院)[^,。;]{0,16},(?:其)?称(?![^。;]{0,80}(?:本院|我院|经查|查明|查实|核实))[^。;]{0,80}$|(?:被执行人|Ｂ|其|申请执行人|Ａ|本人|邻居|村民|家属|法定代表人)[^,。;]{0,8}(?:陈述|自述|自称|辩称|声称|(?<!证)称)(?![^。;]{0,80}(?:本院|我院|经查|查明|查实|核实))[^。;]{0,80}$/
const IN_FIRST_CASE = /(?:首次|原|前次|上次)执行(?:案件|程序)?(?:过程)?中(?:被|由|已)?(?:本院|我院)?(?:已|依法)?(?:于[\d年月日]{4,12})?(?:被|由)?(?:本院|我院)?(?:依法|予以)?$/
/** What an applicant's own words in a talk can tell. */
const SAID_BY_PARTY = new Set<EventKind>(['applicant-consented', 'applicant-objected', 'clue-provided', 'zhongben-applied', 'debt-in-kind-refused'])

/** All acts told in the story, in order. */
export function toldActs(story: Story): ToldAct[] {
  const candidates = candidateRows(story)
  const acts: ToldAct[] = []
  let talk: { date: ToldDate; item: number } | undefined
  const headed: ToldAct[] = [] // “（五）实地走访。”
  for (const sentence of story.sentences) {
    /* A question tells nothing, but the court's words before it may: “今天向你通报执行情况，听清楚了吗？” */
    const asks = sentence.asks
    if (sentence.terms || sentence.told === true || sentence.earlier || (asks && sentence.speaker !== 'court')) continue
    const { words, until } = sentence
    const here: ToldAct[] = asks ? answeredServices(story, sentence, until) : sentence.speaker === undefined || sentence.speaker === 'court' ? servicesIn(story, sentence, until) : []
    for (const row of likelyRows(candidates[sentence.index] ?? [], words)) {
      if (sentence.speaker !== undefined && sentence.speaker !== 'court' && !SAID_BY_PARTY.has(row.kind)) continue
      const lastClause = sentence.clauses[sentence.clauses.length - 1]?.start ?? sentence.start
      for (const act of actsOfRow(story, sentence, words, row, until)) if (!asks || toldInQuestion(story, sentence, act, lastClause)) here.push(act)
    }
    if (sentence.speaker === 'applicant') {
      here.push(...answer(story, sentence))
      here.push(...answered(story, sentence, here))
    } else if (sentence.speaker === 'debtor') here.push(...courtActsTold(story, sentence))
    else if (sentence.speaker === 'court') here.push(...askedOfCourt(story, sentence, here))
    if (sentence.speaker === 'court' && toldToReport(sentence)) here.splice(0, here.length, ...here.filter((a) => a.kind !== 'property-reported'), ...reportedThere(story, sentence))
    if (sentence.speaker !== 'applicant' && story.talk) here.push(...toldOfClosing(story, sentence, here))
    if (headed.length > 0) acts.push(...underHeading(story, headed.splice(0), sentence, here))
    if (here.length === 0) continue
    if (isHeading(words) && here.every((a) => !a.date && !a.kind.endsWith('-verified'))) { headed.push(...here); continue }
    here.sort((a, b) => a.trigger.start - b.trigger.start)
    for (const act of here) {
      if (TALKS.has(act.kind) && act.date) talk = { date: act.date, item: sentence.item }
      else if (OPINIONS.has(act.kind) && !act.date && talk?.item === sentence.item) act.date = talk.date
    }
    eachItsDay(story, here)
    fromSemicolon(story, sentence, here, acts)
    const checked = here.filter((a) => !onSomethingElse(story, a) && !orderThenWhom(story, a, here) && !(a.kind === 'sealed' && here.some((b) => b.kind === 'waiting-sealed' && b.clause.start > a.clause.start && (!a.date || b.date?.on === a.date.on) && /^(?:且|均|但)?(?:为|系|属|是|办理轮候|轮候(?=[,。]))/.test(story.masked.slice(b.clause.start, b.clause.start + 4))))).filter((a) => !(a.kind === 'network-query' && here.some((b) => b.clause.start === a.clause.start && (b.kind === 'post-query' || (b.kind === 'traditional-investigation' && atRegistries(story, a))))))
    const invited = checked.some((a) => a.kind === 'interview-attempted') ? checked.filter((a) => !cameThen(story, a, checked)) : checked
    acts.push(...afterClosing(eachTalk(invited, story), acts))
  }
  checksOfReports(story, acts)
  queriesUnder(story, acts)
  noticesUnder(story, acts)
  return oneByOne([...acts, ...headed], story)
}

function actsOfRow(story: Story, sentence: Sentence, words: string, row: ActRow, until: number): ToldAct[] {
  const out: ToldAct[] = []
  for (const m of allMatches(row.says, words)) {
    const trigger = { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length }
    if (trigger.start >= until || (isForeign(sentence, trigger.start) && !(row.kind === 'distribution-joined' && (story.text.slice(0, 200).includes('分配方案') || /(?:申请执行人|Ａ|本案)[^,。;]{0,12}$/.test(story.masked.slice(sentence.start, trigger.start)))))) continue
    const whole = clauseAt(sentence, trigger.start)
    const clause = pieceOf(story, whole, trigger)
    const told = story.masked.slice(clause.start, Math.max(clause.end, trigger.end))
    if (row.unless?.test(MONEY_KINDS.has(row.kind) ? asMoneyIsTold(story, told) : told) || NORM.test(story.masked.slice(trigger.end, trigger.end + 5))) continue
    if (row.needs && !row.needs.test(words) && !(row.of === 'applicant' && (story.talk || story.masked.startsWith('约谈申请执行人') || (story.toApplicant && words.includes('你'))))) continue
    if (row.kind === 'traditional-investigation' && told.startsWith('向') && /网络|总对总|点对点/.test(clauseBefore(story, sentence, clause))) continue
    const before = leading(story.masked.slice(clause.start, trigger.start), row)
    if (row.after && !row.after.test(lead(story, sentence, trigger.start, row.across === true, row.along === true))) continue
    if (!row.evenAsked && (notYet(before) || merelyAsked(before))) continue
    if (row.evenAsked && /(?:应当|可以?(?=$|向)|可以|有权|拟|建议|是否|会|(?<!已)将)[^,。;]{0,10}$/.test(before.replace(/以[^,。;]{2,40}为由/, ''))) continue
    if (MONEY_KINDS.has(row.kind) && (recited(before) || adjudged(story.masked.slice(Math.max(0, trigger.start - 240), trigger.start)) || promised(story, sentence, row.kind, before, trigger.start))) continue
    if (row.kind === 'property-reported' && BEFORE_THEN.test(before) && !/已[^,。;]{0,20}$/.test(before)) continue
    if (soldElsewhere(row.kind, story.masked.slice(Math.max(sentence.start, trigger.start - 90), trigger.start))) continue
    if (THINGS_DONE.has(row.kind) && SAID.test(story.masked.slice(sentence.start, clause.start))) continue
    if (MONEY_KINDS.has(row.kind) && words.includes('称') && APPLIES_SAYING.test(story.masked.slice(Math.max(sentence.start, trigger.start - 120), trigger.start))) continue
    if (!row.anyCourt && byAnother(CONTROLS.has(row.kind) ? atRequest(before) : before, story.court)) continue
    /* “把他拘留了我才同意终本” */
    if (row.kind === 'applicant-consented' && /才(?:会|能|可以)?$/.test(before)) continue
    if (row.of === 'applicant' && !concernsApplicant(story, sentence, row, told)) continue
    if (row.kind === 'onsite-visit' && atApplicants(story, sentence, told)) continue
    const negative = row.status ?? (row.negated === 'said' ? undefined : negated(before) ?? negatedBehind(story.masked.slice(trigger.end, trigger.end + 16)))
    if (negative && !row.status && row.negated !== 'not-done') continue
    const vain = unfulfilled(story, sentence, row.kind, trigger, before)
    if (vain === 'nothing') continue
    const not = negative ?? vain
    if (CONTROLS.has(row.kind) && /审判庭|[民刑行][一二三]?庭|侦查(?:阶段|机关|期间)|保全裁定|保全(?:期间|阶段|过程)|(?:诉讼|审理)(?:期间|阶段|过程)/.test(story.masked.slice(sentence.start, trigger.start))) continue
    if (CONTROLS.has(row.kind) && row.kind !== 'waiting-sealed' && courtBehind(story, trigger.end)) continue
    if (row.kind === 'waiting-sealed' && /^(?:查封|冻结)?[:(](?!本院|我院|首封|首先查封|首次查封)[^,。;)\n]{2,24}人民法院/.test(story.masked.slice(trigger.end, trigger.end + 40))) continue
    /* “已于2019年在首次执行中查封” */
    if (CONTROLS.has(row.kind) && IN_FIRST_CASE.test(before)) continue
    const state = (CONTROLS.has(row.kind) || row.kind === 'deducted') && (/(?:被|已)[^,。;]{0,6}$/.test(before) && story.masked.charAt(trigger.end) === '的' || /除(?:了)?[^,。;]{0,30}$/.test(before) && /^[^。;]{0,60}?外/.test(story.masked.slice(trigger.end, sentence.end)))
    /* “传唤其于4月25日到院”: the day behind is that of the appointment */
    const upTo = row.kind === 'summoned' && /^[^,。;]{0,12}于/.test(story.masked.slice(trigger.end, clause.end)) ? { start: clause.start, end: trigger.end } : clause
    const dates: ToldDate[] = (state && !dayInBracket(story, clause, trigger.start)) || (row.kind === 'deducted' && /^的[\d元]/.test(story.masked.slice(trigger.end, trigger.end + 2))) || (row.kind === 'report-verified' && /查询|查控/.test(before)) || (row.kind === 'property-report-refused' && (m[0].startsWith('违反') || /因(?:其|(?:被执行人)?[Ｂ、和及]{0,160})$/.test(before) || /(?:签收|收到|送达)[^,。;]{0,14}后(?:一直|仍|至今|也|均|都|未)*$/.test(before))) ? [] : datesOf(story, sentence, upTo, trigger, row.kind === 'resumption-applied' && (/^(?:遂|故|于是|因此)/.test(told) || (/^(?:向本院|书面|再次){0,2}申请恢复/.test(told) && /(?:申请执行人|Ａ)[^,。;]{0,4}(?:发现|以|称|提供|认为|得知|了解)/.test(story.masked.slice(sentence.start, clause.start)))) ? 'sentence' : row.reach ?? 'sentence', row.of === 'applicant')
    if (dates.length === 0 && row.kind === 'property-reported' && (/当场|当庭|到院|来院|同时|到庭/.test(clauseBefore(story, sentence, clause) + before + m[0]) || (/^(?:并|且|还)/.test(told) && /到院|来院|到庭|到本院|来本院/.test(story.masked.slice(sentence.start, clause.start))))) dates.push(...lastDay(story, sentence, trigger.start))
    /* several days of queries before “…，均予以冻结” are not its days */
    if ((CONTROLS.has(row.kind) || row.kind === 'deducted') && dates.length > 1 && (dates[dates.length - 1]?.end ?? clause.start) < clause.start && /查询|查控/.test(story.masked.slice(sentence.start, clause.start))) dates.length = 0
    /* “两次流拍，申请执行人同意接受抵债，本院于10月8日作出抵债裁定”: the days of the sale are not those of his consent */
    if (row.kind === 'debt-in-kind' && /同意|(?<!自)愿意/.test(before) && dates.every((d) => d.end <= clause.start)) dates.length = 0
    /* “以双方达成和解协议为由”: the day is not told there */
    if (row.kind === 'settlement-reached' && /以[^,。;]{0,20}$/.test(story.masked.slice(clause.start, trigger.start)) && /^[^,。;]{0,24}为由/.test(story.masked.slice(trigger.end, clause.end))) dates.length = 0
    /* “10月22日查封，评估价3.6万元”: the day is that of another act */
    if (row.kind === 'valuation' && /^(?:鉴定|评估|经评估|经依法评估|经委托评估|经(?:网络|定向)?询价|市场|询价|参考)/.test(m[0]) && dates.some((d) => d.end + 1 < clause.start && !/评估|鉴定|询价|议价|委托|参考价/.test(story.text.slice(d.start, clause.start)))) dates.length = 0
    /* “10月20日报院长审批同意，本案以终本方式结案”: leave was given on that day */
    if (row.kind === 'zhongben-ruled' && !story.ruling && !(story.entries.length > 0 && /(?:制作|[当同]日出|当天出)(?:了)?(?:终本|终结本次执行(?:程序)?)裁定/.test(told)) && dates.some((d) => d.end <= clause.start && /审批|批准|评议|合议/.test(story.text.slice(d.end, clause.start)))) continue
    if (daysOfSealing(story, row.kind, dates, row.kind === 'control-renewed' ? trigger.start : clause.start)) dates.length = 0
    const rounds = allRounds(story, row.kind, trigger, sentence)
    if (rounds.length > dates.length) dates.splice(0, dates.length, ...rounds)
    else if (dates.length > 1) ofItsRound(row.kind, dates, before)
    if (row.kind === 'objection-filed' && OF_WHAT_IS_OWED.test(story.masked.slice(Math.max(sentence.start, trigger.start - 120), trigger.start))) continue
    if (row.dated && dates.length === 0 && !story.on) continue
    /* “行政处罚决定书…内容为：…罚款…元”: told before the filing */
    if (row.kind === 'fined' && dates.length === 0 && trigger.start < filedAt(story)) continue
    if (MONEY_KINDS.has(row.kind) && dates.length === 0 && trigger.start < filedAt(story)) continue
    if (row.kind === 'president-approved' && onlyReported(m[0], before, story.masked.slice(sentence.start, trigger.start), story.ruling)) continue
    /* “先拘留再说”: a judge's proposal */
    if (story.panel && (row.kind === 'fined' || row.kind === 'detained') && dates.length === 0 && !/已|被|曾|了|过/.test(before + story.masked.slice(trigger.end, trigger.end + 2))) continue
    if (story.panel && (row.kind === 'president-approved' || row.kind === 'control-renewed') && dates.length === 0) continue
    const who = row.kind === 'objection-filed' ? objector(story, sentence, clause, trigger) : row.of === 'debtor' && state && before.startsWith('除') && !told.includes('Ｂ') ? { at: clause } : row.of === 'debtor' ? debtorsConcerned(story, sentence, pieceOfVerb(story, clause, trigger), { ahead: row.ahead === true, carry: row.carry === true }) : row.of === 'applicant' ? applicantsConcerned(story, sentence, clause) : {}
    if (row.kind === 'network-query' && who.names) whoseToo(story, who.names, trigger.end, sentence.end)
    if (row.kind === 'network-query' && !who.names && story.people.debtors.length > 1) Object.assign(who, queriedBehind(story, sentence, trigger.end))
    const mode = modeIn(story, row.kind, clause)
    const amount = row.amount ? amountNear(story, sentence, clause, trigger, row.amount) : undefined
    const result = row.result ?? resultOf(story, row.kind, sentence, trigger)
    /* All of one shape, whatever is not told. */
    const act = { kind: row.kind, clause, trigger, sentence, who, not, mode, amount, result }
    const own = row.of === 'debtor' ? eachHisDay(story, clause, trigger.start) : []
    const pairs = own.length > 0 || (row.of !== 'debtor' && row.kind !== 'applicant-interviewed') ? own : inOrder(story, clause, dates, row.of === 'debtor' ? 'debtor' : 'applicant')
    for (const p of pairs) out.push({ ...act, date: p.date, who: { names: [p.name], at: clause } })
    if (pairs.length > 0) continue
    if (dates.length === 0) out.push({ ...act, date: undefined })
    for (const date of dates) out.push({ ...act, date })
  }
  return out
}

/** “作出限制消费令，限制甲高消费”: the clause behind says whom the order is against. */
function orderThenWhom(story: Story, a: ToldAct, here: readonly ToldAct[]): boolean {
  return a.kind === 'consumption-restricted' && !a.who.names && here.some((b) => b.kind === a.kind && b.who.names && b.clause.start === a.clause.end + 1 && /^(?:依法)?(?:限制|禁止|对)/.test(story.masked.slice(b.clause.start, b.clause.start + 4)))
}

/** The last day told before, in the same point: “当场”. */
function lastDay(story: Story, sentence: Sentence, until: number): ToldDate[] {
  const previous = story.sentences[sentence.index - 1]
  return datesIn(story, previous?.item === sentence.item ? previous.start : sentence.start, until).filter((d) => d.role === 'day' && d.precision === 'day').slice(-1)
}

export function clauseAt(sentence: Sentence, at: number): Span {
  const c = lastAt(sentence.clauses, at)
  return c && at < c.end ? c : { start: sentence.start, end: sentence.end }
}
