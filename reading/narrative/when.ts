import { isDatesOnly } from './dates-only.ts'
import type { ToldDate } from './dates.ts'
import type { Span } from './layout.ts'
import { clauseIndex, type Sentence } from './sentences.ts'
import { countedBehind } from './counted-days.ts'
import { inRemark, isOfFiling, isOfOtherCourt } from './days-of-others.ts'
import { dayOfEntry } from './diary-entries.ts'
import { madeThen } from './rounds.ts'
import { dayOfLeave } from './leave-day.ts'
import { datesIn, type Story } from './story.ts'

/** How far the date of an act may stand from it. */
export type Reach = 'clause' | 'sentence' | 'talk'

const LIST_SIGN = /^(?:\((?:第[一二三]次|[一二三首]拍|首次|再次|变卖)(?:拍卖)?\))?(?:上午|下午)?(?:(?:[各又]?一[次遍轮回])[、,和]?|[、,和及与]|[\s;]?[①②③④⑤⑥⑦⑧⑨]|以及|并于|及于|又于|和于|、于)?(?:[一二三]拍|第[一二三]次(?:拍卖)?)?$/
const LATEST = /最(?:近|后|新)(?:的)?一次(?:是|为|在|于)?|(?:时间|日期)?分别(?:是|为|在|于)|^(?:流拍|成交|拍卖|查询|送达)?(?:时间|日期)?(?:是|为)|^(?:邮政)?回执(?:载明|记载|显示|注明)的?(?:签收)?(?:日期|时间)?(?:是|为)?$/
/** Told as a state rather than as the next step: “已查封”. */
const STATE = /(?:已经|已被|均已|现已|业已|已(?!于))[^,。、的]{0,10}$/

/**
 * The dates of an act whose words stand at `trigger`: those in its clause; else the clause of dates right before it, or
 * a list of dates behind it; else, if it may reach so far, the last ones before it in the sentence. Several dates before one
 * verb are several acts.
 */
export function datesOf(story: Story, sentence: Sentence, clause: Span, trigger: Span, reach: Reach, byApplicant = false): ToldDate[] {
  const told = datesTold(story, sentence, clause, trigger, reach, byApplicant)
  const day = told.length === 0 && story.entries.length > 0 ? dayOfEntry(story, sentence, clause, trigger) : undefined
  if (day) return [day]
  const signed = told.length === 0 ? dayOfLeave(story, clause, trigger) : undefined
  return signed ? [signed] : told
}

function datesTold(story: Story, sentence: Sentence, clause: Span, trigger: Span, reach: Reach, byApplicant: boolean): ToldDate[] {
  const inClause = datesIn(story, clause.start, clause.end).filter((d) => d.role === 'day' && d.precision !== 'year')
  /* “发出日期：3月6日 送达日期：3月9日”: the words are a label, and its value is their day */
  const label = DAY_LABEL.exec(story.text.slice(trigger.end, trigger.end + 5))
  if (label) {
    const at = trigger.end + label[0].length
    const value = inClause.filter((d) => d.start >= at)
    return value[0] && value[0].start - at <= 1 ? firstGroup(story, value) : inClause.length > 0 ? [] : datesIn(story, at, at + 12).filter((d) => d.start - at <= 1 && d.precision !== 'year').slice(0, 1)
  }
  const before = inClause.filter((d) => d.start < trigger.end && !inRemark(story, d, trigger))
  /* “冻结 2023.05.10　扣划 2023.06.06”: each day behind its own word */
  const own = inClause.find((d) => d.start >= trigger.end)
  const left = before[before.length - 1]
  if (own && left && /^\s?$/.test(story.text.slice(trigger.end, own.start)) && VERB_BEFORE.test(story.text.slice(Math.max(clause.start, left.start - 6), left.start)) && /^\s*[,、]?\s*$/.test(story.text.slice(left.end, trigger.start))) return firstGroup(story, [own])
  /* “送达…（9月6日）、网络查控（9月4日、11月28日）、限制消费（10月28日）”: each has the bracket behind it */
  if (own && left && story.text.charAt(left.end) === ')' && /^[^,。;()、]{0,12}\($/.test(story.text.slice(trigger.end, own.start))) {
    const group = firstGroup(story, inClause.filter((d) => d.start >= trigger.end))
    if (story.text.charAt(group[group.length - 1]?.end ?? own.end) === ')') return group
  }
  if (before.length > 0) return lastGroup(story, before, sentence)
  const after = inClause.filter((d) => d.start >= trigger.end)
  const next = after[0]
  if (next) {
    const between = story.text.slice(trigger.end, next.start)
    if (madeThen(between, story.text.slice(next.end, next.end + 6))) return firstGroup(story, after)
    if ((/^[^,。]{0,6}$/.test(between) && !/^(?:并|后|再|又|且|随后)[于在]?$/.test(between)) || (/^(?:[^。;()]{0,40}\((?:于)?|[^。;()]{0,120}\((?:均|都)(?:为|于|系)?)$/.test(between) && story.text.charAt(firstGroup(story, after).pop()?.end ?? next.end).replace(',', ')') === ')') || /^[^。;()]{0,20}\($/.test(between) && PAID_THEN.test(story.text.slice(next.end, next.end + 40)) || (/^[,:]$/.test(between) && inOneBracket(story, clause, trigger, next)) || LATEST.test(between)) return firstGroup(story, after)
  }
  const index = clauseIndex(sentence, clause.start)
  if (inClause.length === 0) {
    const behind = story.masked.slice(trigger.end, Math.min(sentence.end, trigger.end + 90))
    const particulars = behind.includes('(') ? IN_BRACKET_BEHIND.exec(behind) : null
    const day = particulars ? datesIn(story, trigger.end, sentence.end).find((d) => d.precision === 'day' && d.start === trigger.end + particulars[0].length) : undefined
    if (day) return firstGroup(story, [day])
  }
  /* “4月30日还款3000元，6月份以牛抵债”: a month without its year is no day, but not that day either */
  if (inClause.length === 0 && /(?<![\d年])\d{1,2}月份?(?!\d)/.test(story.text.slice(clause.start, trigger.start))) return listBehind(story, sentence, index)
  const lead = leadDates(story, sentence, index)
  if (lead.length > 0) return lead
  const behind = listBehind(story, sentence, index)
  if (behind.length > 0) return behind
  if (reach === 'clause' || /^[^,。;]{0,4}期间/.test(story.text.slice(clause.start, clause.start + 8))) return []
  if (reach === 'sentence' && STATE.test(story.text.slice(clause.start, trigger.start)) && index > 0) return []
  if (datesIn(story, sentence.start, clause.start).length === 0) return []
  /* “2024年5月至8月两次流拍，现以保留价抵偿”: what was told before that is not of its days */
  const months = datesIn(story, sentence.start, trigger.start).pop()
  if (months?.role === 'limit' && /月$/.test(story.text.slice(months.start, months.end))) return []
  const earlier = datesIn(story, since(story, sentence, index), clause.start).filter((d) => d.role === 'day' && d.precision !== 'year' && story.text.charAt(d.start - 1) !== '(' && !isOfFiling(story, sentence, d, clause) && !isOfOtherCourt(story, sentence, d))
  const last = earlier[earlier.length - 1]
  /* “1月拍卖成交，申请执行人参与分配”: a month is that of its own clause */
  if (last?.precision === 'month') return []
  const turn = byApplicant && last ? sentence.clauses.find((c) => c.start > last.end && c.start <= clause.start && APPLICANT_ACTS.test(story.masked.slice(c.start, c.start + 8))) : undefined
  if (last && turn && OTHER_WORK.test(story.masked.slice(last.end, turn.start))) return []
  return lastGroup(story, earlier, sentence)
}

/** “冻结某行账户一个，余额19.03元（6月24日，期限一年）” */
const IN_BRACKET_BEHIND = /^[^,。;()\d]{1,30},(?:余额|现有|金额|价值|面积|尾号|账号)[^,。;()]{1,30}\((?:于)?/

/** “（已冻结，2023年3月13日）” */
function inOneBracket(story: Story, clause: Span, trigger: Span, date: Span): boolean {
  const open = story.text.lastIndexOf('(', trigger.start)
  return open >= clause.start && !story.text.slice(open, date.start).includes(')') && story.text.charAt(date.end) === ')'
}

/** Behind the last clause before this one that says that what follows came later. */
function since(story: Story, sentence: Sentence, index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const c = sentence.clauses[i]
    if (c && LATER.test(story.text.slice(Math.max(c.start, c.end - 4), c.end))) return c.end
  }
  return sentence.start
}
const DAY_LABEL = /^(?:日期|时间)[:：\s]/
const PAID_THEN = /^(?:由[^(),。]{1,30})?(?:转入|汇入|交来|交至|缴纳|打入|存入)[^(),。]{0,8}\)/
const VERB_BEFORE = /(?:冻结|查封|扣划|划拨|扣押|解冻|解封|流拍|送达|签收|发放|到账)\s?$/
const LATER = /(?:期间|之后|此后|随后|后来)$/

const APPLICANT_ACTS = /^(?:而|但|故|后|另)?(?:申请执行人|申请人|Ａ)/
/** Work of the court that has nothing to do with what the applicant says behind it. */
const OTHER_WORK = /流拍|拍卖|变卖|评估|查询|查控|走访|察看|查看|现场|住所|查封|冻结|扣划|搜查|纳入|列入|限制消费/

const REASON = /^(?:因|由于|鉴于)/

/** Clauses of nothing but dates that stand right before this one. */
function leadDates(story: Story, sentence: Sentence, index: number): ToldDate[] {
  const dates: ToldDate[] = []
  for (let i = index - 1; i >= 0; i--) {
    const c = sentence.clauses[i]
    if (!c) break
    const own = datesIn(story, c.start, c.end).filter((d) => d.role === 'day')
    /* “6月10日，因发现其有债权，甲申请恢复执行” */
    if (i === index - 1 && own.length === 0 && REASON.test(story.text.slice(c.start, c.start + 3))) continue
    if (own.length === 0 || !isDatesOnly(story, c, own)) break
    dates.unshift(...own)
  }
  return dates
}

function listBehind(story: Story, sentence: Sentence, index: number): ToldDate[] {
  const own = sentence.clauses[index]
  const next = sentence.clauses[index + 1]
  if (!own || !next) return []
  const dates = datesIn(story, next.start, next.end).filter((d) => d.role === 'day')
  /* “限制消费：甲、乙，4月7日” */
  const third = sentence.clauses[index + 2]
  if (third && story.text.charAt(own.end) === ':' && dates.length === 0 && /^\s?(?:(?:Ｂ{1,80}|公司)[、和及]?){1,12}$/.test(story.masked.slice(next.start, next.end))) {
    const days = datesIn(story, third.start, third.end).filter((d) => d.role === 'day')
    if (isDatesOnly(story, third, days)) return days
  }
  const first = dates[0]
  if (!first) return []
  if (/[二两三四五六七八九十\d多数几][次轮遍回]/.test(story.text.slice(own.start, own.end))) {
    const counted = countedBehind(story, sentence, index)
    if (counted.length > (isDatesOnly(story, next, dates) ? dates.length : 0)) return counted
  }
  const opening = story.text.slice(next.start, first.start)
  /* “限制消费：甲、乙（2月20日）” */
  if (story.text.charAt(own.end) === ':' && /^[^,。;()]{1,60}\($/.test(opening) && story.text.charAt(first.end) === ')') return [first]
  const told = story.text.slice(own.start, own.end)
  if (LATEST.test(opening) && opening.length < 12) return firstGroup(story, dates)
  if (dates.length === 1 && /^(?:(?:函|材料|文书|手续)是)?$/.test(opening) && MADE_THEN.test(story.text.slice(first.end, Math.min(sentence.end, first.end + 12)))) return dates
  /* “实地调查：5月29日赴其自建房”: the label, and what was done */
  if (/^(?:本院)?(?:已)?[于在]?$/.test(opening) && VISITED.test(told) && story.text.charAt(own.end) === ':' && next.start === own.end + 1) return firstGroup(story, dates)
  /* “失信只上了甲，7月2号”, as it is said */
  if (dates.length === 1 && index === sentence.clauses.length - 2 && (story.talk || story.panel) && /(?:上|办|做|下)了/.test(told) && isDatesOnly(story, next, dates)) return dates
  /* a row of a list: “…轮候查封，2024年9月13日” */
  if (dates.length === 1 && index === sentence.clauses.length - 2 && story.text.charAt(next.end - 1) === '\n' && isDatesOnly(story, next, dates)) return dates
  return (/[\d一二两三四五六七八九十多数][次轮遍回]/.test(told) || (story.text.charAt(own.end) === ':' && told.length <= 12)) && isDatesOnly(story, next, dates) ? dates : []
}

const VISITED = /^(?:实地|现场|入户|上门|住所地?|外出|线下)?(?:调查|走访|核查|查看|查找|搜查)(?:情况)?$|^(?:终本)?(?:约谈|谈话)(?:情况)?$/

/** “已经限高了，1月10号的决定” */
const MADE_THEN = /^(?:的(?:决定|裁定|手续)?|(?:下|发|办|做|弄|上|列|进|交|填|寄|罚|拘|查|冻|扣|封|采取|作出|录入|签收|送达|报)的(?:决定|手续|函)?|(?:寄|发)出的|出的(?:评估)?(?:报告|结果))(?=[,。;\n]|$)/

/** The dates joined to the last one: “2月6日、7月30日”. */
function lastGroup(story: Story, dates: readonly ToldDate[], sentence: Sentence): ToldDate[] {
  const group: ToldDate[] = []
  for (let i = dates.length - 1; i >= 0; i--) {
    const d = dates[i]
    if (!d) break
    const after = group[0]
    if (after && !LIST_SIGN.test(story.text.slice(d.end, after.start))) break
    group.unshift(d)
  }
  // a list that is broken by commas between clauses goes on before this clause
  const first = group[0]
  if (first) {
    const earlier = datesIn(story, sentence.start, first.start).filter((d) => d.role === 'day')
    const last = earlier[earlier.length - 1]
    if (last && !group.includes(last) && LIST_SIGN.test(story.text.slice(last.end, first.start))) return [...lastGroup(story, earlier, sentence), ...group]
  }
  return group
}

function firstGroup(story: Story, dates: readonly ToldDate[]): ToldDate[] {
  const group: ToldDate[] = []
  for (const d of dates) {
    const last = group[group.length - 1]
    if (last && !LIST_SIGN.test(story.text.slice(last.end, d.start))) break
    group.push(d)
  }
  return group
}
