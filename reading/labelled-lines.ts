import { readDate } from '../casefile/dates.ts'
import { readMoney } from '../casefile/money.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Exhibitor } from './exhibit.ts'
import { standing } from './narrative/standing.ts'
import { controlStep, stepOf } from './step-names.ts'
import { meantBy, ofDebtors } from './whom.ts'

/**
 * What stands beside the name of an act and says no more than when, of whom, and how much: “失信名单 | 2019.6.28，对象：某车队”, “送达裁定 |
 * 2019.10.14送达某某”, “收到 | 2019.6.21收到3000元；2019.7.2收到47000元”. The label has the act.
 */

const CLAUSE = /[^；;。\n]+/g
const DAY = /((?:19|20)\d{2})\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})(?!\d)\s?日?(?:\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/
const LONGEST = 200
/** Words between a day and a name that add nothing to what the label says. */
const FILLER = /(?:适用|采取|措施|限制|执行)?对象[:：]|(?:被执行人|被限制人|人员|当事人|被采取人|相对人)[:：]|^(?:对|向|将|给|已|均|已对|已向|已将|对方|由|决定对|作出|采取|发布|公布|生效|执行)+|(?:采取|作出|生效|已生效|已发布|执行|均已|已)+$|[，,、：:（()）\s]+$|^[，,、：:（()）\s]+/g
/** A day until which, or on which it is meant to be done; what was refused, or did not come about. */
const NOT_THEN = /^(?:之?前|以前|内|届满|到期|止|起|应|拟|计划|预计|前后)|未|拟|待|暂|不(?!动产|限)|无|退|拒|取消|撤|失败|预约|将于|要求|申请(?!执行|人)/

interface Told { on: string; rest: string; start: number; end: number }

/** The acts; none where the words say more, which a sentence is read for. `about`: what stands above the label, or around it. */
export function actsOfLine(place: { start: number; value: string }, label: string, about: string, file: CaseFile, ex: Exhibitor): CaseEvent[] {
  const { value } = place
  if (value.length > LONGEST || !/\d{4}/.test(value)) return []
  const money = MONEY.test(label) || MONEY.test(about) ? moneyIn(place, `${label} ${about}`, ex) : []
  if (money.length > 0) return money
  const kind = kindOf(label, about)
  if (kind === undefined) return []
  const told = clauses(value)
  if (told === undefined) return []
  const read = told.map((t) => whomOf(t, kind, file))
  if (read.some((r) => r === undefined)) return []
  return told.map((t, i) => ({
    kind: ex.fact(kind, place.start + t.start, place.start + t.end), done: ex.fact(true, place.start + t.start, place.start + t.end), on: ex.fact(t.on, place.start + t.start, place.start + t.end),
    ...((read[i] ?? []).length === 0 ? {} : { party: ex.fact((read[i] ?? []).length === 1 ? read[i]?.[0] ?? '' : read[i] ?? [], place.start + t.start, place.start + t.end) }),
  }))
}

/** 失信名单情况, 发送限制消费令: the one act that the label names. */
function kindOf(label: string, about: string): EventKind | undefined {
  const bare = squash(label).replace(/(?:时间|日期|情况|措施)$/, '')
  return controlStep(bare) ?? stepOf(bare, about) ?? MEASURES.find(([re]) => re.test(bare))?.[1]
}
const MEASURES: readonly (readonly [RegExp, EventKind])[] = [[/^(?:采取)?(?:限制(?:高)?消费|限高|限消)令?$/, 'consumption-restricted'], [/^(?:纳入|列入)?失信(?:被执行人)?(?:名单)?$/, 'dishonest-listed'], [/^限制出境$/, 'exit-restricted']]

/** Each clause with its one day and what else it says. */
function clauses(value: string): Told[] | undefined {
  const found: Told[] = []
  for (const m of value.matchAll(CLAUSE)) {
    if (m[0].trim() === '') continue
    const day = DAY.exec(m[0]), on = day && readDate(day[0])
    if (!day || on?.precision !== 'day') return undefined
    const before = m[0].slice(0, day.index), behind = m[0].slice(day.index + day[0].length)
    if (DAY.test(behind) || NOT_THEN.test(behind.trimStart()) || /[拟应待计预将]\S{0,2}$/.test(before)) return undefined
    found.push({ on: on.on, rest: `${before}${behind}`, start: m.index, end: m.index + m[0].length })
  }
  return found.length > 0 && found.length <= 20 ? found : undefined
}

/** Whom a clause names besides its day: nobody, or parties of the case. Undefined where it says anything else. */
function whomOf({ rest }: Told, kind: EventKind, file: CaseFile): string[] | undefined {
  let words = rest.trim()
  for (let n = 0; n < 3; n++) words = words.replace(FILLER, '').trim()
  words = words.replace(SENT_TO, '').trim()
  if (words === '' || standing(squash(words)) === 'done') return []
  const meant = meantBy(file, words)
  if (!meant || meant.strangers > 0 || meant.more !== undefined) return undefined
  return ofDebtors(kind) && meant.side === undefined ? meant.names : []
}
/** “送达张三”, “批准”, “张三签收” */
const SENT_TO = /^(?:已)?(?:电子|邮寄|直接|当面|留置|公告)?(?:送达|送交|发送|寄送|发给|批准|同意|准予)(?:给|至)?|(?:本人|当面|已)*(?:签收|领取)$/

const MONEY = /案款|执行款|款项|收款|付款|到账|收支|发款/
const IN = /收到|收取|到账|到帐|入账|进账|缴来|交来|转来|汇入|划入|缴纳|交纳|收/
const OUT = /发放|发还|支付|付给|付至|划付|付出|领取|支出|退付|转付/
/** Which way money went, and how much, in a place that is about the money of the case: “收到3000元”, “向某某发放6500元”. */
export function moneyTold(words: string, about: string): { kind: 'case-money-received' | 'case-money-paid'; yuan: string | undefined } | undefined {
  const sum = SUM.exec(words)
  if (!sum || NOT_THEN.test(words.trim()) || /尚|剩余|分期|每月|承诺/.test(words)) return undefined
  const rest = words.replace(sum[0], ''), comes = IN.test(rest), goes = OUT.test(rest)
  const kind = comes !== goes ? (comes ? 'case-money-received' as const : 'case-money-paid' as const) : /^[^\s]*(?:收到|到账|收款|入账)/.test(about) ? 'case-money-received' as const : /^[^\s]*(?:发放|支付|付款|发还)/.test(about) ? 'case-money-paid' as const : undefined
  return kind && { kind, yuan: readMoney(sum[0]) }
}
const SUM = /[\d,，.]*\d\s?(?:万)?元/
export const isOfMoney = (title: string): boolean => MONEY.test(title)

/** “2019.6.21收到3000元”: each with its day. */
function moneyIn({ start, value }: { start: number; value: string }, about: string, ex: Exhibitor): CaseEvent[] {
  const found: CaseEvent[] = []
  for (const m of value.matchAll(/[^；;。\n、]+/g)) {
    const day = DAY.exec(m[0]), on = day && readDate(day[0]), told = day && moneyTold(m[0].replace(day[0], ''), about)
    if (!day || !told || on?.precision !== 'day') return []
    const at = { start: start + m.index, end: start + m.index + m[0].length }
    found.push({ kind: ex.fact(told.kind, at.start, at.end), done: ex.fact(true, at.start, at.end), on: ex.fact(on.on, at.start, at.end), ...(told.yuan === undefined ? {} : { amount: ex.fact(told.yuan, at.start, at.end) }) })
  }
  return found
}
