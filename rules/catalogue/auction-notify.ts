import { valueOf } from '../../casefile/fact.ts'
import { addDays, daysBetween, inWords } from '../../casefile/dates.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import { salesOf, type Attempt, type Sale } from '../auctions.ts'
import { actEvidence, actsOf, attemptName, nothingElseSold } from '../sale-acts.ts'
import { combineOpen } from '../combine.ts'
import { dayOf, firstDayOf, lawDay } from '../event-days.ts'
import { wordsOf } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 应当在拍卖公告发布三日前以书面等方式通知当事人、已知的优先购买权人；无法通知的，在平台公示，公示满五日视为已通知：
 * 网拍规定第16条 [V]（2017-01-01 起施行，核对于 2026-11-21）。“三日前”不因休假日顺延。
 */

const NONE = notApplicable('没有读到拍卖公告，本条不涉及。')
const COUNTER = ['是否以电话、短信等其他方式通知并留痕', '是否无法通知而在平台公示', '公告发布日是否记载准确']
const MATERIAL = { field: 'events.auction-notified', material: '拍卖通知书及送达材料，或者平台公示的截图' }

export const auctionNotify: Rule = {
  id: 'auction-notify',
  title: '公告前三日通知当事人',
  help: '拍卖公告发布三日前，应当通知当事人和已知的优先购买权人。',
  group: 'D', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: ['逐次拍卖看：公告发布三日以前（不晚于公告日减三日）已通知的，通过；晚于的，按程序瑕疵提示。', '没有看到通知的：办案经过完整的按程序瑕疵提示，否则待核实。'],
  exceptions: ['无法通知而在平台公示满五日的，视为已经通知。', '变卖不按本条判断。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['net-auction-16'],
  judge(context) {
    const { sales } = salesOf(context.file)
    if (sales.length === 0 || !limitOn('auction-notify', lawDay(context))) return NONE
    const parts = sales.flatMap((s) => s.attempts.filter((a) => a.announced !== undefined && a.round !== 'sale').map((a) => judgeAttempt(context, s, a)))
    return parts.length === 0 ? NONE : combineOpen(parts)
  },
}

function judgeAttempt(context: RuleContext, s: Sale, a: Attempt): Judgement {
  const { file } = context
  const announced = a.announced
  const name = `${s.name}${attemptName(a)}`
  const published = dayOf(announced)
  const told = announced ? actEvidence(file, announced) : []
  if (published === undefined) return unknown(`${name}的公告日未见，不能判断是否在三日前通知。`, { field: 'events.auction-announced', material: '拍卖公告（载明发布日）' }, { evidence: told })
  const limit = limitOn('auction-notify', published)
  if (!limit) return notApplicable(`${name}早于网络司法拍卖规定施行之日。`, told)
  const notices = noticesOf(s, a)
  const evidence = [...told, ...notices.flatMap((e) => actEvidence(file, e))]
  const last = addDays(published, -limit.value)
  const words = `${name}${inWords(published)}公告`
  const shown = notices.find((e) => /公示/.test(wordsOf(e)) && shownLongEnough(e))
  if (shown) return pass(`${words}，无法通知的已在平台公示满五日。`, evidence)
  const days = notices.map((e) => firstDayOf(e))
  const first = days.filter((d) => d !== undefined).sort()[0]
  if (first !== undefined && first <= last) return pass(`${words}，${inWords(first)}已通知当事人。`, evidence)
  if (days.includes(undefined)) return unknown(`${words}，通知当事人的日期未见。`, MATERIAL, { evidence })
  if (first === undefined && !nothingElseSold(file, 'auction-notified')) return unknown(`${words}，是否在三日前通知当事人未见。`, MATERIAL, { evidence })
  return {
    approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, wouldPassIf: [`补入${inWords(last)}以前通知当事人的材料`],
    reason: `${words}，${first === undefined ? '记录完整而没有公告前通知当事人的记载' : `${inWords(first)}才通知当事人，不足三日`}，可能不符合规定，建议核实。`,
  }
}

/** Notices before this attempt's announcement and after the one before; of a numbered attempt those with its number. */
function noticesOf(s: Sale, a: Attempt): CaseEvent[] {
  const published = dayOf(a.announced) ?? ''
  const before = s.attempts[s.attempts.indexOf(a) - 1]
  const from = dayOf(before?.failed) ?? dayOf(before?.announced) ?? ''
  return actsOf(s, 'auction-notified').filter((e) => {
    const n = valueOf(e.round)
    if (n !== undefined && a.round !== undefined) return String(n) === a.round
    const on = firstDayOf(e)
    return on === undefined || (on >= from && (on <= published || s.attempts.at(-1) === a))
  })
}

function shownLongEnough(e: CaseEvent): boolean {
  const from = firstDayOf(e), to = valueOf(e.until)
  return from !== undefined && to !== undefined && daysBetween(from, to) >= (limitOn('auction-notify-published', from)?.value ?? 0)
}
