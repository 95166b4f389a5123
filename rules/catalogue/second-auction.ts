import { inWords } from '../../casefile/dates.ts'
import { salesOf, type Attempt, type Sale } from '../auctions.ts'
import { actEvidence, actsOf, attemptEvidence, nothingElseSold } from '../sale-acts.ts'
import { closingDate } from '../closing-date.ts'
import { combineOpen } from '../combine.ts'
import { dayOf, firstDayOf, lawDay } from '../event-days.ts'
import { wordsOf } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { deadline, inTime, notApplicable, pass, unknown, type Deadline } from '../judging.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 网络司法拍卖流拍后，应当在三十日内在同一平台再次拍卖：网拍规定第26条 [V]（2017-01-01 起施行，核对于 2026-11-21）。
 * “三十日内再次拍卖”按开拍日还是按公告发布日计，口径不一：公告在内、开拍在外的只提示。届满日遇休假日顺延（民诉法85 [V]）。
 */

const OLD = notApplicable('案件终结时还没有本条所依据的规定，本条不涉及。')
const NONE = notApplicable('没有读到第一次拍卖流拍，本条不涉及。')
const COUNTER = ['期间是否有案外人异议、暂缓、停拍等依法不能再次拍卖的情形', '当事人是否合意不再拍卖或者达成和解', '申请执行人是否以流拍价接受抵债', '流拍日是否记载准确']

export const secondAuction: Rule = {
  id: 'second-auction',
  title: '流拍后三十日内再次拍卖',
  help: '网络拍卖第一次流拍后，应当在三十日内再次拍卖。',
  group: 'D', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '自第一次流拍之日起三十日内（届满日遇休假日顺延）再次开拍的，通过。',
    '公告在三十日内、开拍在三十日外的，只作提示；公告也在三十日外的，按程序瑕疵提示。',
    '记录完整而没有再次拍卖、变卖、抵债的，按程序瑕疵提示；记录不完整的，待核实。',
  ],
  exceptions: ['第一次流拍后已经抵债、变卖或者成交的，不再要求再次拍卖。', '三十日在终本之日（未终本的为核查日）还没有届满的，不判迟延。', '网络司法拍卖规定施行（二〇一七年一月一日）以前流拍的，不适用。'],
  debatable: ['“三十日内再次拍卖”按再次开拍日计，还是按再次拍卖公告发布日计，有争议；两种算法不一致的只作提示。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['net-auction-26', 'cpl-period'],
  judge(context) {
    const { file } = context
    const { sales, loose } = salesOf(file)
    if (sales.length === 0 && loose.length === 0) return NONE
    if (!limitOn('second-auction', lawDay(context))) return OLD
    const parts = sales.map((s) => judgeSale(context, s)).filter((p) => p !== undefined)
    const open = loose.filter((e) => e.kind.value === 'auction-failed')
    if (open.length > 0) {
      parts.push(unknown('有多项财产，材料未载明流拍的是哪一项，不能判断是否在三十日内再次拍卖。', { field: 'events.auction-failed', material: '各次拍卖公告和流拍记录，载明所涉财产' }, { evidence: open.flatMap((e) => actEvidence(file, e)) }))
    }
    return parts.length === 0 ? NONE : combineOpen(parts)
  },
}

function judgeSale(context: RuleContext, s: Sale): Judgement | undefined {
  const { file } = context
  const at = s.attempts.findIndex((a) => a.failed !== undefined && (a.round === '1' || a.round === undefined))
  const first = s.attempts[at]
  const second = s.attempts.find((a) => a.round === '2') ?? (first ? s.attempts[at + 1] : undefined)
  if (!first && !second) return undefined
  const evidence = attemptEvidence(file, first, second)
  const failed = dayOf(first?.failed)
  if (first?.failed === undefined || failed === undefined || first.unclear || second?.unclear) {
    if (!second && first?.failed && /两次|二次|均/.test(wordsOf(first.failed))) return unknown(`${s.name}经两次拍卖流拍，各次日期未见，不能判断是否在三十日内再次拍卖。`, MATERIAL, { evidence })
    return unknown(`${s.name}第一次流拍的日期未见或者有不同的记载，不能判断是否在三十日内再次拍卖。`, MATERIAL, { evidence })
  }
  const due = deadline(context, 'second-auction', failed)
  if (!due) return notApplicable(`${s.name}在${inWords(failed)}流拍，早于网络司法拍卖规定施行之日。`, evidence)
  const told = `${s.name}${inWords(failed)}流拍，三十日至${inWords(due.last ?? due.plain)}届满`
  if (second) return byDates(told, due, second, evidence)
  return withoutSecond(context, s, first, due, told, evidence)
}

const MATERIAL = { field: 'events.auction-failed', material: '各次拍卖公告和流拍记录（载明日期）' }

function byDates(told: string, due: Deadline, second: Attempt, evidence: Judgement['evidence']): Judgement {
  const more = evidence ? { evidence } : {}
  const published = dayOf(second.announced), opened = firstDayOf(second.held)
  const inside = published === undefined ? undefined : inTime(published, due)
  const name = second.round === 'sale' ? '变卖' : '再次拍卖'
  if (opened !== undefined && inTime(opened, due) === 'in-time') return pass(`${told}，${inWords(opened)}${name}。`, evidence)
  if (second.round === 'sale') return pass(`${told}，其后已变卖。`, evidence)
  if (inside === 'late' || (published === undefined && opened !== undefined && inTime(opened, due) === 'late')) {
    const day = published ?? opened
    const sure = inside === 'late'
    return {
      approval: 'warn', legality: sure ? 'procedural-defect' : 'notice', ...more, counterEvidence: COUNTER, wouldPassIf: ['核实有依法不能再次拍卖的期间', '说明迟延的理由'],
      reason: `${told}，再次拍卖${sure ? '公告发布' : '开拍'}于${day === undefined ? '' : inWords(day)}，可能迟于期限，建议核实。`,
    }
  }
  if (inside === 'in-time' && opened !== undefined && inTime(opened, due) === 'late') {
    return {
      approval: 'warn', legality: 'notice', ...more, counterEvidence: COUNTER, wouldPassIf: ['按公告发布日计算，已在三十日内'],
      reason: `${told}，再次拍卖${inWords(published ?? opened)}公告、${inWords(opened)}开拍；按公告日计在期限内，按开拍日计已超过，口径不一。`,
    }
  }
  if (inside === 'unclear' || (opened !== undefined && inTime(opened, due) === 'unclear')) return unknown(`${told}；届满日前后的休假日安排不在本工具所知范围内，不能判断再次拍卖是否迟延。`, { field: 'holidays', material: '该年节假日安排' }, more)
  return unknown(`${told}；再次拍卖的${published === undefined ? '日期' : '开拍日'}未见。`, { field: 'events.auction-held', material: '再次拍卖的公告（载明发布日和开拍日）' }, more)
}

function withoutSecond(context: RuleContext, s: Sale, first: Attempt, due: Deadline, told: string, evidence: Judgement['evidence']): Judgement {
  const { file } = context
  const more = evidence ? { evidence } : {}
  const other = first.sold ?? actsOf(s, 'debt-in-kind', 'sold', 'compulsory-management')[0]
  const disposal = s.asset?.disposal?.value
  if (other || disposal === 'sold' || disposal === 'debt-in-kind' || disposal === 'managed' || disposal === 'done') {
    return pass(`${told}；其后已${other?.kind.value === 'debt-in-kind' || disposal === 'debt-in-kind' ? '抵债' : '变价或者交付管理'}，不再要求再次拍卖。`, [...(evidence ?? []), ...(other ? actEvidence(file, other) : [])])
  }
  if (first.failed && /两次|二次|均/.test(wordsOf(first.failed))) return unknown(`${s.name}经两次拍卖流拍，再次拍卖的日期未见。`, MATERIAL, more)
  const closing = closingDate(context)
  if (inTime(closing.on, due) === 'in-time') return pass(`${told}，至${closing.name}${inWords(closing.on)}尚未届满。`, evidence)
  if (first.round === '1' && inTime(closing.on, due) === 'late' && nothingElseSold(file, 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'debt-in-kind')) {
    return {
      approval: 'warn', legality: 'procedural-defect', ...more, counterEvidence: COUNTER, wouldPassIf: ['再次拍卖', '补入再次拍卖或者抵债的材料'],
      reason: `${told}，至${closing.name}${inWords(closing.on)}记录完整而没有再次拍卖、变卖或者抵债的记载，可能不符合规定，建议核实。`,
    }
  }
  return unknown(`${told}，其后是否再次拍卖未见。`, { field: 'events.auction-held', material: '再次拍卖的公告，或者抵债、变卖的材料' }, more)
}
