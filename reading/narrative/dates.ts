import { addDays, civil, daysBetween, daysInMonth, yearOf, type CivilDate } from '../../casefile/dates.ts'
import { parseNumeral } from '../../casefile/numerals.ts'
import { ACT_AFTER, COUNTED_BEFORE, DONE_AFTER, FILED_AFTER, heldUntil, monthAlone } from './day-signs.ts'
import { diarySign, type DiarySign } from './diary.ts'
import { tellsBefore, type NextDay } from './next-day.ts'
import { scan, scanner } from './scan.ts'

/**
 * Dates told in a text, in order, with the elliptical ones resolved from what stands before them:
 * 3月15日, 同月19日, 次日, 当日, 去年11月, 2月5日、18日, 1月22日至1月23日.
 */
export interface ToldDate {
  start: number
  end: number
  on: CivilDate
  precision: 'day' | 'month' | 'year' | 'range'
  /** last day of a range */
  until?: CivilDate
  /** day: something happened then; limit: a term, a deadline, a birth, an as-of day */
  role: 'day' | 'limit'
}

const CN = '〇○Oo0Ο◯零一二三四五六七八九十'
const Y = `(?:\\d{4}|[${CN}]{4})`
const D = `(?:\\d{1,2}|[${CN}]{1,3})`
const FULL = `(?<![\\d])(${Y})年度?(?:(${D})月份?(?:(${D})[日号])?)?`
const PUNCTUATED = '(?<!\\d)((?:19|20)\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)'
const SAME_YEAR = `(同年|当年|本年|今年|去年|上年|前年|次年|翌年)(?:(${D})月(?:(${D})[日号])?)?`
const SAME_MONTH = `(同月|当月|本月|上月|上个月|次月)(${D})[日号]`
const MONTH_DAY = `(?<!\\d)(?<![\\d${CN}每隔后]年)(${D})月(${D})(?:[日号]|(?<=月[十二三][一二三四五六七八九十]{0,2})(?=给|把|就|又|我们|去|送|寄|查|冻))`
const WORDS = '(同日|同一日|同一天|当日|当天|即日(?!起)|次日|翌日|第二天|隔日|今日|今天|本日|昨日|昨天)'
/** “甲24号签收”: by its number alone, between a name and what was done. */
const DONE_THEN = '(?=(?:我们|本院|法院|他|她|本人|上午|下午|又|再|就|已|才)?(?:签收|签的|收到|妥投|送达|退|寄|冻|查|扣|划|到账|发放|来院|到院|上门|限制|限高|交|谈|约谈))'
const BARE_DAY = `(?<=[日号][、及和与至]|[,。;])(${D})[日号](?!内|起|前|后|以|之|止)|(?<=[\\u4e00-\\u9fa5])(?<![第路街弄栋楼幢村组巷道室单元门附院同月年])(\\d{1,2})号${DONE_THEN}`
/** A whole day in any form, for patterns that do without its value. */
export const WHOLE_DAY = `(?:(?:\\d{4}|[${CN}]{4})[年./-](?:\\d{1,2}|[${CN}]{1,3})[月./-](?:\\d{1,2}|[${CN}]{1,3})[日号]?)`
/** “9.2签收” in a text that writes its days “2022.8.30”. */
const SHORT = '(?<![\\d./-])(?<!\\d,)(\\d{1,2})([./-])(\\d{1,2})(?![\\d./-])(?=\\s?(?:[、,;):]|[\\u4e00-\\u9fa5A-Z])|(?<=\\n\\d{1,2}[./-]\\d{1,2})\\s\\d)(?!\\s?(?:元|月|万|亿|折|米|倍|吨|亩|斤|公(?:里|斤|顷|分|尺|升)|平|千|个|人|岁|级|号|楼|%|余|多|套|台|辆|克|两|角|升|寸|厘|毫|立|美|成))'
const DOTTED = /20\d{2}\.\d{1,2}\.\d{1,2}(?!\d)/
const PATTERN = scanner([FULL, PUNCTUATED, SAME_YEAR, SAME_MONTH, MONTH_DAY, WORDS, BARE_DAY, SHORT, monthAlone(D)].join('|'))
const RANGE_SIGN = /^(?:上午|下午)?(?:\d{1,2}[时点:](?:\d{1,2}分?)?(?:许)?)?(?:起)?(?:至|到|—{1,2}|–|~|～|-{1,2})$/
const MONTHS_ON = /^(?:起|(?:至|到|[-—~])(?:同年)?\d{1,2}月(?!\d))/ // “2023年4月起每月”, “2024年5月至8月”: no act has such a day
const REMARK_MAX = 40 // a remark goes no further on
const RANGE_MAX = 20 // longer than any sign of a range
const BIRTH = /^(?:出生|生(?:于|[,。(,])|生$)/
const LIMIT_AFTER = /^(?:(?:春节|元旦|国庆|中秋|端午|五一|年?底|年中)(?:之|以)?前|之前|以前|前(?![往述后款期来台去]|置|次)|止(?!日期)|(?:届满|期满|到期)(?!日期?[:：]|时间[:：]|之?日[:：])|止息|购置|购买|购入|出厂|建成|登记结婚|注册登记)/
const LIMIT_BEFORE = /(?:截至|截止|截止到|截止至|[,、(]生于|出生于|届满日|计算至|计至|算至|付至|不晚于|最迟|生于公历|(?:冻|封|押|期限|期|有效|延长|顺延|履行)(?:至|到)|止于|(?:到期|届满|终止|截止)(?:日期?|时间)?[:：]|到期日(?:为|是)?|届满日(?:为|是)?|(?:期限|期)(?:为)?[一二两三六\d]{1,2}(?:年|个月),?(?:至|到))$/
/** What a date's end is followed by in the first two. */
const AFTER_FIRSTS = scanner(`${BIRTH.source.slice(1)}|${LIMIT_AFTER.source.slice(1)}`).firsts
const CLOCK = /^\d{1,2}[时点:]/
/** Words that make a range a term rather than the days of an act. */
const TERM = /(?:期限|期间|有效期|租期|利息|利率|计算|计息|止)/
const NUMERAL = new Uint8Array(65_536)
for (const c of `${CN}0123456789`) NUMERAL[c.charCodeAt(0)] = 1
const DATE_SIGN = new Set([...'年月日号-./'].map((c) => c.charCodeAt(0)))
/** The numerals that a date may begin with. */
const LONGEST = 5

/** A number opens a date only with its first digit, and with 年, 月, 日 or a stroke behind it. */
function opensDate(text: string, at: number): boolean {
  const u = text.charCodeAt(at)
  if (NUMERAL[u] === 0) return true
  if (u < 58 && NUMERAL[text.charCodeAt(at - 1)] === 1 && text.charCodeAt(at - 1) < 58) return false
  let end = at + 1
  while (end - at < LONGEST && NUMERAL[text.charCodeAt(end)] === 1) end++
  return DATE_SIGN.has(text.charCodeAt(end))
}

interface Context { text: string; /** where the day stands */ at: number; /** the next day that is told with its year */ next?: NextDay; last: CivilDate | undefined; /** the last that is told to the day: 当日 means it, whatever month was named since */ day: CivilDate | undefined; document: CivilDate | undefined; /** on which it was written: of an entry that may be added to its own day */ today: CivilDate | undefined; /** what is told of the day is told as done */ done: boolean; /** an act of the court stands behind it */ told: boolean; /** days are written “9.2”, “9/2” */ short: DiarySign | undefined; /** “10-19直接送达” behind “2023-10-16” */ stroke: boolean; /** the day told as that of the filing */ filed?: CivilDate; /** “立案当日” */ ofFiling: boolean; /** of which year a day is before any year was told */ opened: CivilDate | undefined; /** a whole day behind the document's, in a remark added later */ beyond?: CivilDate }

/**
 * `document` is the day of the document, for dates without a year at its beginning and 去年, 今日.
 * `opened`: the first day of the year in the case's number, for days told before any year where the document has no day.
 * Linear in the length of the text.
 */
export function findDates(text: string, document?: CivilDate, before?: CivilDate, opened?: CivilDate): ToldDate[] {
  const found: ToldDate[] = []
  const context: Context = { text, at: 0, last: before, day: before, document, today: before ?? document, done: false, told: false, ofFiling: false, stroke: false, opened, short: text.includes('.') && DOTTED.test(text) ? '.' : opened === undefined ? undefined : diarySign(text) }
  let beyondTo = 0
  for (const m of scan(PATTERN, text, 0, text.length, opensDate)) {
    const start = m.index
    const end = start + m[0].length
    context.done = document !== undefined && (DONE_AFTER.test(text.slice(end, end + 4)) || m[12] !== undefined && COUNTED_BEFORE.test(text.slice(Math.max(0, start - 6), start)))
    context.told = document !== undefined && m[12] !== undefined && ACT_AFTER.test(text.slice(end, end + 14))
    context.stroke = m[17] !== undefined && m[18] !== '.' && context.last !== undefined && (before !== undefined || STROKES.test(text)) && /[,。;:(\n ]$/.test(text.slice(start - 1, start)) && ACT_NEXT.test(text.slice(end, end + 8))
    context.ofFiling = m[14] !== undefined && text.startsWith('立案', start - 2)
    if (start > beyondTo) delete context.beyond
    context.at = end
    const day = resolve(m, context)
    if (!day) continue
    if (day.precision === 'day' && FILED_AFTER.test(text.slice(end, end + 10))) context.filed ??= day.on
    const previous = found[found.length - 1]
    // no act is of a day behind the document's
    if (document !== undefined && day.precision === 'day' && m[1] !== undefined && day.on > document) { context.beyond = day.on; beyondTo = end + REMARK_MAX }
    const role = (document !== undefined && day.on > document && day.precision === 'day' && !REMARKED.test(text.slice(Math.max(0, start - 12), start))) || (day.precision === 'month' && (MONTHS_ON.test(text.slice(end, end + 8)) || /[至到]/.test(text.charAt(start - 1)))) ? 'limit' : roleOf(text, start, end)
    if (previous && previous.precision !== 'range' && previous.role !== 'limit' && start - previous.end < RANGE_MAX && RANGE_SIGN.test(text.slice(previous.end, start)) && day.on >= previous.on) {
      /* “查封时间2023年7月25日至2026年7月24日”: sealed on the first, for so long */
      if (role === 'limit' && /(?:查封|冻结|扣押)(?:时间|日期)[:为是]?$/.test(text.slice(Math.max(0, previous.start - 6), previous.start))) {
        found.push({ start, end, on: day.on, precision: day.precision, role })
        continue
      }
      previous.end = end
      previous.until = day.precision === 'month' ? endOfMonth(day.on) : day.on
      if (previous.precision === 'year' || (previous.precision === 'month' && day.precision === 'month')) previous.role = 'limit'
      previous.precision = 'range'
      if (role === 'limit' || (TERM.test(text.slice(end, end + 4)) && !CLOCK.test(text.slice(end, end + 4))) || TERM.test(text.slice(Math.max(0, previous.start - 8), previous.start))) previous.role = 'limit'
      else if (document === undefined || day.on <= document) {
        context.last = day.on
        if (day.precision === 'day') context.day = day.on
      }
      continue
    }
    found.push({ start, end, on: day.on, precision: day.precision, role })
    // a year or month before the last day is told in passing: 已于2021年抵偿工资
    if (role === 'day' && !(day.precision !== 'day' && context.last !== undefined && day.on < context.last) && !(document !== undefined && day.on > document)) {
      context.last = day.on
      if (day.precision === 'day') context.day = day.on
    }
  }
  return found
}

/** In a text that writes its days “2023-10-16” or “2023/10/16” two figures and a stroke are a day where an act stands right behind them. */
const STROKES = /20\d{2}[-/]\d{1,2}[-/]\d{1,2}(?!\d)/
const ACT_NEXT = /^ ?(?:[\u4e00-\u9fa5]{0,3}(?:签收|送达|核[实查对]|批准|同意|到账|退回|反馈|评议|合议)|直接|邮寄|公告|院长|约谈|告知|申报|报告|执行|发[出放还]|冻结|查[封询控]|扣[押划]|到|作出|裁定|限制|纳入|通知|经|向|对|由|回|收|申请|审批|前往|上门|走访|网络|书面)/

/** What was added to a record later may be of a day behind it. */
const REMARKED = /(?:备注|补记|附记|追记|另记|后记)[:：][^。;\n]{0,8}$/

function roleOf(text: string, start: number, end: number): 'day' | 'limit' {
  const after = AFTER_FIRSTS[text.charCodeAt(end)] === 0 ? '' : text.slice(end, end + 5)
  if (after !== '' && (BIRTH.test(after) || LIMIT_AFTER.test(after))) return 'limit'
  const before = text.slice(Math.max(0, start - 6), start)
  return LIMIT_BEFORE.test(before) || heldUntil(text, start) ? 'limit' : 'day'
}

function endOfMonth(on: CivilDate): CivilDate {
  return `${on.slice(0, 8)}${String(daysInMonth(+on.slice(0, 4), +on.slice(5, 7))).padStart(2, '0')}`
}

type Resolved = { on: CivilDate; precision: 'day' | 'month' | 'year' } | undefined

function resolve(m: RegExpMatchArray, context: Context): Resolved {
  if (m[1] !== undefined) return whole(number(m[1]), number(m[2]), number(m[3]))
  if (m[4] !== undefined) return whole(number(m[4]), number(m[5]), number(m[6]))
  if (m[7] !== undefined) {
    const near = m[7] === '去年' || m[7] === '前年' || m[7] === '今年' || m[7] === '上年' ? context.today ?? context.last : context.last ?? context.document
    if (!near || m[8] === undefined) return undefined
    return whole(yearOf(near) + (YEARS.get(m[7]) ?? 0), number(m[8]), number(m[9]))
  }
  if (m[10] !== undefined) {
    const near = context.last ?? context.document
    if (!near) return undefined
    const index = yearOf(near) * 12 + +near.slice(5, 7) - 1 + (m[10] === '次月' ? 1 : m[10].startsWith('上') ? -1 : 0)
    return whole(Math.floor(index / 12), (index % 12) + 1, number(m[11]))
  }
  if (m[12] !== undefined) {
    return monthDay(number(m[12]) ?? 0, number(m[13]) ?? 0, context)
  }
  if (m[14] !== undefined) {
    const today = /[今本昨]/.test(m[14]) ? context.today : context.ofFiling ? context.filed ?? context.day ?? context.last : context.day ?? context.last
    if (!today) return undefined
    const shift = /次|翌|第二|隔/.test(m[14]) ? 1 : m[14].startsWith('昨') ? -1 : 0
    return { on: addDays(today, shift), precision: 'day' }
  }
  if (m[17] !== undefined) return context.short === m[18] || context.stroke ? monthDay(number(m[17]) ?? 0, number(m[19]) ?? 0, context) : undefined
  const near = context.last, month = m[20] === undefined ? undefined : monthDay(number(m[20]) ?? 0, 1, context)
  if (m[20] !== undefined) return month && { ...month, precision: 'month' }
  return near === undefined ? undefined : whole(yearOf(near), +near.slice(5, 7), number(m[15] ?? m[16]))
}

const YEARS = new Map([['去年', -1], ['上年', -1], ['前年', -2], ['次年', 1], ['翌年', 1]])

/** A story goes forward: 1月5日 after 2024年12月20日 is of 2025, if the document is not older than that. */
const HALF_YEAR = 182

/** The year of the last date before it, never later than the document. */
function monthDay(month: number, day: number, context: Context): Resolved {
  const near = context.last ?? context.document ?? context.opened
  if (!near) return undefined
  const on = civil(yearOf(near), month, day)
  if (!on) return undefined
  /* “（本方案7月11日送达，7月30日已付款。）” below a paper of July 9 */
  if (context.beyond !== undefined && on >= context.beyond && yearOf(on) === yearOf(context.beyond)) return { on, precision: 'day' }
  if ((context.last === undefined || context.done || (context.told && context.last >= on.slice(0, 4))) && context.document !== undefined && on > context.document) return whole(yearOf(near) - 1, month, day)
  const later = civil(yearOf(near) + 1, month, day)
  if (later && (context.document ? later <= context.document : context.opened !== undefined && context.last !== undefined) && daysBetween(on, near) > HALF_YEAR && !(context.document === undefined && tellsBefore(on, later, context))) return { on: later, precision: 'day' }
  return { on, precision: 'day' }
}

function whole(year: number | undefined, month: number | undefined, day: number | undefined): Resolved {
  if (year === undefined) return undefined
  const on = civil(year, month ?? 1, day ?? 1)
  return on ? { on, precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year' } : undefined
}

function number(s: string | undefined): number | undefined {
  if (s === undefined) return undefined
  return s.charCodeAt(0) < 58 && s.charCodeAt(0) > 47 ? +s : parseNumeral(s.replace(/o/g, '0'))
}
