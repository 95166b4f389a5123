import { findCaseNumbers } from '../casefile/case-number.ts'
import { readDate } from '../casefile/dates.ts'
import type { Column } from './columns.ts'
import { labelText, type Cell, type Grid } from './grid.ts'
import { meaningOf } from './labels.ts'

/**
 * A log whose headings are in no list (何时、办了什么、对谁): told by what its rows hold, a day and words of acts. Whose
 * names its columns hold is told later, when the parties of the case are known.
 */

/** Words that acts of an enforcement are told with. */
export const ACT = /送达|签收|执行通知|报告财产|财产报告|查控|查询|查封|冻结|扣押|扣划|划拨|限制消费|限制高消费|失信|约谈|谈话|上门|走访|现场|实地|调查|查找|搜查|拘留|罚款|拘传|拍卖|变卖|评估|续封|解封|悬赏|审计|和解|合议|终本|终结本次执行|案款|限高|限消|纳失|出境|申报财产|财产申报|公积金|抵债|询价/
/** Money of the case that came or went, in lists of it. */
export const MONEY_ACT = /(?:发放|发还|支付|收到|交来|缴纳|转来)[^，。；]{0,24}元|元[^，。；]{0,8}(?:到账|入账|转入|汇入)/
/** What may stand around the figures of a day. */
const BESIDE_FIGURES = /[\d〇○零一二三四五六七八九十年月日时分秒T\s./:：～~—－至()（）-]|上午|下午|星期[一二三四五六日天]|周[一二三四五六日]/g
const HEADING_MAX = 16
const NO_LOG = /标题|栏目|来源|作者|点击|浏览|发布|新闻|公告|资讯|文号|法规|开庭/
const DUE_HEAD = /规定|应当?|期限|届满|截止|到期|计划|预计|最迟/
/** What a title says of every row below it. */
const VISITS = /^[^，。；]{0,8}(?:走访|上门|实地调查|现场调查|实地查找|现场查找)[^，。；]{0,8}$/
const TOP = 3
/** “限制消费到期日”, “立案日期”: a label with its day is none of an act. */
export const isNameOfDay = (text: string): boolean => !isStepToo(text) && (/(?:日期|时间|届满日?|到期日?|截止日?|期限)[:：]?$/.test(text) || (meaningOf(labelText(text).label) !== undefined && !isActWord(text)))
/** Labels of a form that are steps of a log as well. */
export const isStepToo = (text: string): boolean => text.length <= 8 && /^(?:(?:登记|恢复|执行)?立案(?:审查|登记|受理)?|(?:报)?结案|受理|申请执行|收到申请|[分收]案|归档|恢复执行)$/.test(text.trim())

/** Does the text say a day and nothing else? */
export function isDay(text: string): boolean {
  return text !== '' && text.length <= 40 && readDate(text) !== undefined && text.replace(BESIDE_FIGURES, '') === ''
}

/** A day without its year, which the filing gives. */
const MONTH_DAY = /^\d{1,2}\s?[-/.．月]\s?\d{1,2}日?$/

/** `short`: days may be told without their year. The heading row and the column of days; all other columns are left open. Undefined where the rows do not read as a log. */
export function unnamedLog(g: Grid, title: string, short = false): { kind: 'log' | 'visits'; columns: (Column | undefined)[]; row: number } | undefined {
  const isDayOfLog = (text: string) => isDay(text) || (short && MONTH_DAY.test(text))
  const first = g.rows.slice(0, TOP + 1).findIndex((r) => r.some((c) => c.origin && isDayOfLog(c.text)))
  if (first < 0 || g.width < 2) return undefined
  const heads = g.rows.slice(0, first)
  if (heads.some((r) => r.some((c) => c.text.length > HEADING_MAX || /\d/.test(c.text)))) return undefined
  /* Lists of news and of papers have days and such words as well. */
  if (heads.some((r) => r.some((c) => NO_LOG.test(c.text)))) return undefined
  const rows = g.rows.slice(first).filter((r) => r.some((c) => c.text !== ''))
  const days = Array.from({ length: g.width }, (_, col) => rows.filter((r) => isDayOfLog(r[col]?.text ?? '')).length)
  const dated = days.flatMap((n, col) => (n * 5 >= rows.length * 4 ? [col] : []))
  const [date] = dated
  /* Two days a row are of two things, and nobody says which. */
  if (date === undefined || days.filter((n) => n > 0).length > 1) return undefined
  /* A day on which it was due. */
  if (heads.some((r) => DUE_HEAD.test(r[date]?.text ?? ''))) return undefined
  /* Without headings, or in two columns, every row has its day, and no row is a label with its value. */
  if ((first === 0 || g.width < 3) && (rows.length < 2 || dated.length === 0 || days[date] !== rows.length || rows.some((r) => r.some((c, col) => col !== date && isNameOfDay(c.text))))) return undefined
  /* “送达日期 | 2021-09-17”: a form of labels and values. */
  if (rows.some((r) => isNameOfDay(r[date - 1]?.text ?? ''))) return undefined
  const visits = VISITS.test(title)
  const told = rows.filter((r) => tellsAct(r, date))
  if ((!visits && told.length * 2 < rows.length) || rows.some((r) => r.some((c) => findCaseNumbers(c.text.slice(0, 100)).length > 0))) return undefined
  return { kind: visits ? 'visits' : 'log', columns: Array.from({ length: g.width }, (_, col) => (col === date ? 'date' : undefined)), row: first - 1 }
}

/** Do the words beside the day tell of an act? */
export function tellsAct(row: readonly Cell[], date: number): boolean {
  return row.some((c, col) => col !== date && ACT.test(c.text.slice(0, 200)))
}

/** Is it a name or a word of an act? A table with a role and a “name” may be a list of measures. */
export function isActWord(text: string): boolean {
  return text.length <= 20 && ACT.test(text)
}

/** Of two columns of words the one that tells of acts is the matter: 说明 beside 工作内容. */
export function withMatter(columns: (Column | undefined)[], rows: readonly (readonly Cell[])[]): (Column | undefined)[] {
  const texts = columns.flatMap((c, col) => (c === 'text' ? [col] : []))
  if (texts.length < 2 || columns.includes('matter')) return columns
  const told = texts.map((col) => rows.filter((r) => ACT.test(r[col]?.text.slice(0, 200) ?? '')).length)
  const at = texts[told.indexOf(Math.max(...told))]
  return columns.map((c, col) => (col === at ? 'matter' : c))
}
