import type { ToldDate } from './dates.ts'
import type { Span } from './layout.ts'
import { clauseIndex, type Sentence } from './sentences.ts'
import { datesIn, type Story } from './story.ts'

/** Days told before an act that are those of something else. */

/** The day of an application, a filing or a judgment is not that of what is told behind it. */
const FILING = /立案|受理(?!费)|申请(?:强制|恢复)?执行(?!人)|生效|法律效力|判决(?!确定)|裁决|调解书|达成[^,。;]{0,12}(?:和解|协议)/

/** “6月6日，双方达成和解，约定分期，后付2万元”: the money came later */
const SETTLED = /达成[^,。;]{0,12}(?:和解|协议)/

/** “甲名下轿车（4月2日查封）、乙名下机床（4月9日查封）已委托评估”: the days of brackets that tell of another act. */
export function inRemark(story: Story, d: ToldDate, trigger: Span): boolean {
  const behind = story.text.slice(d.end, Math.min(trigger.start, d.end + 24)), close = behind.indexOf(')')
  if (close < 0 || !/^[^()]{0,20}(?:查封|冻结|扣押|扣划|首封|登记)/.test(behind.slice(0, close))) return false
  const before = story.text.slice(Math.max(0, d.start - 12), d.start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

export function isOfFiling(story: Story, sentence: Sentence, d: ToldDate, told: Span): boolean {
  const c = sentence.clauses.find((x) => d.start >= x.start && d.start < x.end)
  if (c === undefined) return false
  const next = story.text.slice(d.end, c.end) === '' ? sentence.clauses[clauseIndex(sentence, c.start) + 1] : undefined
  return FILING.test(story.text.slice(d.end, c.end)) || (next !== undefined && next.start < told.start && !/当[场即天日]|同时/.test(story.text.slice(told.start, told.end)) && SETTLED.test(story.text.slice(next.start, next.end)))
}

/** “已于2024年9月被某区人民法院查封，我所为你院轮候”: that day is the other court's. */
export function isOfOtherCourt(story: Story, sentence: Sentence, d: ToldDate): boolean {
  const c = sentence.clauses.find((x) => d.start >= x.start && d.start < x.end)
  return c !== undefined && /^被(?!本院|我院)[^,。;]{2,24}法院[^,。;]{0,6}(?:查封|冻结|扣押|扣划)/.test(story.masked.slice(d.end, c.end))
}

/** “除甲名下汽车（本院已于9月11日轮候查封）外”: the bracket gives the day of its own act. */
export function dayInBracket(story: Story, clause: Span, at: number): boolean {
  const open = story.masked.lastIndexOf('(', at)
  return open >= clause.start && at - open < 40 && !story.masked.slice(open, at).includes(')') && datesIn(story, open, at).some((d) => d.precision === 'day' && d.role === 'day')
}
