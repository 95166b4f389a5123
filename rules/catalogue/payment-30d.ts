import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import { moneyInWords } from '../../casefile/money.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { actEvidence, fenOf } from '../sale-acts.ts'
import { combineOpen } from '../combine.ts'
import { dayOf, lawDay, nothingElse } from '../event-days.ts'
import { done, notDone, wordsOf } from '../facts.ts'
import { paymentsFor } from '../payments.ts'
import { limitOn } from '../limits.ts'
import { deadline, inTime, notApplicable, pass, unknown } from '../judging.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 收到财务部门的执行款到账通知之日起三十日内，应当完成核算、通知领取和发放；延缓发放的应当审批：法发〔2017〕6号 [P]（记忆为第10条，条号待核；核对于 2026-11-21）。
 * 起点是收到到账通知之日，不是到账之日；只有到账日的，在到账后三十日内发放的必在期限内，否则待核实。计到核查日，不止于终本之日。
 */

const OLD = notApplicable('案件终结时还没有本条所依据的规定，本条不涉及。')
const NONE = notApplicable('没有读到案款，本条不涉及。')
/** Fines and what is confiscated go to the treasury: nobody is to be paid. */
const TO_TREASURY = /上缴(?:国库|财政)|缴入国库/
const COUNTER = ['是否按到账日误算（起点是收到到账通知之日）', '是否经审批延缓发放', '款项权属、分配是否有争议', '是否无法联系申请执行人或者其未提供账户', '是否已提存']
const NOTICED = { field: 'events.case-money-noticed', material: '财务部门的执行款到账通知（载明通知日期）' }
const PAID = { field: 'events.case-money-paid', material: '案款发放审批表、付款凭证' }

export const payment30d: Rule = {
  id: 'payment-30d',
  title: '案款三十日内发放',
  help: '收到财务部门的到账通知之日起三十日内，应当发放案款；延缓发放的应当经审批并有事由。',
  group: 'D', priority: 'P1', severity: 'major', side: 'both',
  logic: [
    '逐笔看：自收到到账通知之日起三十日内（届满日遇休假日顺延）发放的，通过；迟于期限又没有延缓审批的，按程序瑕疵提示。',
    '只有到账日的，到账后三十日内发放的通过，否则待核实，不按到账日判迟延。',
    '到核查日仍未发放：材料载明未发放或者办案经过完整的，按程序瑕疵提示，否则待核实。',
  ],
  exceptions: ['罚金、没收的款项上缴国库的，不涉及发放。', '经审批延缓发放并载明事由的，不判迟延；未载明事由的只作提示。', '三十日到核查日还没有届满的，不判迟延。', '二〇一七年五月一日以前收到到账通知的，不适用。'],
  debatable: ['起点是收到财务到账通知之日还是款项到账之日，本条按前者；地方有更短的期限，是本地要求。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['money-30d', 'cpl-period'],
  judge(context) {
    const { file } = context
    const noticed = done(file, 'case-money-noticed'), received = done(file, 'case-money-received')
    const paid = done(file, 'case-money-paid')
    if (noticed.length === 0 && received.length === 0 && paid.length === 0) {
      const raised = [...done(file, 'deducted'), ...done(file, 'sold')].filter((e) => !TO_TREASURY.test(wordsOf(e)))
      if (raised.length === 0) return NONE
      if (!limitOn('payment', lawDay(context))) return OLD
      return unknown('已有扣划或者变价的款项，到账通知和发放情况未见。', [NOTICED, PAID], { evidence: raised.flatMap((e) => actEvidence(file, e)) })
    }
    if (!limitOn('payment', lawDay(context))) return OLD
    const of = paymentsFor(noticed.length > 0 ? noticed : received, paid)
    if (noticed.length > 0) return combineOpen(noticed.map((e) => judgeNotice(context, e, paid, of.get(e))))
    if (received.length > 0) return combineOpen(received.map((e) => judgeReceipt(context, e, of.get(e))))
    return unknown('案款已发放，收到到账通知的日期未见，不能计算三十日。', NOTICED, { evidence: paid.flatMap((e) => actEvidence(file, e)) })
  },
}

function sum(e: CaseEvent): string {
  const amount = valueOf(e.amount)
  return amount === undefined ? '案款' : `案款${moneyInWords(amount)}`
}

function judgeNotice(context: RuleContext, e: CaseEvent, paid: readonly CaseEvent[], payment: CaseEvent | undefined): Judgement {
  const { file } = context
  const from = dayOf(e)
  if (from === undefined) return unknown(`${sum(e)}收到到账通知的日期未见，不能计算三十日。`, NOTICED, { evidence: actEvidence(file, e) })
  const due = deadline(context, 'payment', from)
  if (!due) return notApplicable(`${inWords(from)}收到到账通知，当时没有三十日的规定。`, actEvidence(file, e))
  const told = `${sum(e)}于${inWords(from)}收到到账通知，三十日至${inWords(due.last ?? due.plain)}届满`
  const on = dayOf(payment)
  const evidence = [...actEvidence(file, e), ...(payment ? actEvidence(file, payment) : [])]
  if (on === undefined && paid.some((p) => dayOf(p) === undefined)) return unknown(`${told}；已发放，发放日期未见。`, PAID, { evidence: [...evidence, ...paid.flatMap((p) => actEvidence(file, p))] })
  const twin = payment === undefined && e.amount !== undefined && paid.some((p) => fenOf(valueOf(p.amount)) === fenOf(valueOf(e.amount)))
  const last = on ?? context.asOf
  const when = inTime(last, due)
  if (when === 'in-time') return pass(on === undefined ? `${told}，至核查日${inWords(last)}尚未届满。` : `${told}，${inWords(on)}发放。`, evidence)
  if (when === 'unclear') return unknown(`${told}；届满日前后的休假日安排不在本工具所知范围内，不能判断是否迟延。`, { field: 'holidays', material: '该年节假日安排' }, { evidence })
  if (twin) return unknown(`${told}；同额的案款有数笔到账通知，发放的笔数较少，本笔是否发放未见。`, PAID, { evidence: [...evidence, ...paid.flatMap((p) => actEvidence(file, p))] })
  const delay = delayed(file, last, evidence, told)
  if (delay) return delay
  return on === undefined ? unpaid(context, told, evidence) : late(`${told}，${inWords(on)}发放`, evidence)
}

/** A delay approved by the day of payment, with its reason. */
function delayed(file: CaseFile, last: CivilDate, evidence: Evidence[], told: string): Judgement | undefined {
  const e = done(file, 'payment-delay-approved').find((d) => (dayOf(d) ?? last) <= last && (valueOf(d.until) ?? last) >= last)
  if (!e) return undefined
  const all = [...evidence, ...actEvidence(file, e)]
  if (valueOf(e.result) !== undefined || valueOf(e.detail) !== undefined) return pass(`${told}；经审批延缓发放（${[valueOf(e.result), valueOf(e.detail)].filter((w) => w !== undefined).join('；')}）。`, all)
  return { approval: 'warn', legality: 'notice', evidence: all, reason: `${told}；经审批延缓发放，事由未见${/事由|理由|原因/.test(wordsOf(e)) ? '全文' : ''}，请核对。`, counterEvidence: ['事由是否载于审批表'], wouldPassIf: ['审批表载明延缓的事由'] }
}

function late(told: string, evidence: Evidence[]): Judgement {
  return { approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, reason: `${told}，可能迟于期限，未见延缓发放的审批，建议核实。`, wouldPassIf: ['补入延缓发放的审批材料', '核实收到到账通知的日期'] }
}

function unpaid({ file, asOf }: RuleContext, told: string, evidence: Evidence[]): Judgement {
  const not = notDone(file, 'case-money-paid')[0]
  if (not === undefined && !nothingElse(file, 'case-money-paid', 'payment-delay-approved')) return unknown(`${told}，发放情况未见。`, PAID, { evidence })
  return {
    approval: 'warn', legality: 'procedural-defect', evidence: [...evidence, ...(not ? actEvidence(file, not) : [])], counterEvidence: COUNTER, wouldPassIf: ['发放案款', '补入发放凭证或者延缓发放的审批材料'],
    reason: `${told}，至核查日${inWords(asOf)}${not ? '材料载明尚未发放' : '记录完整而没有发放的记载'}，也未见延缓发放的审批，建议核实。`,
  }
}

/** Only the day of receipt is known: what was paid within the period of that day is in time whatever the day of the notice. */
function judgeReceipt(context: RuleContext, e: CaseEvent, payment: CaseEvent | undefined): Judgement {
  const { file } = context
  const from = dayOf(e)
  const on = dayOf(payment)
  const evidence = [...actEvidence(file, e), ...(payment ? actEvidence(file, payment) : [])]
  const due = from === undefined ? undefined : deadline(context, 'payment', from)
  if (from !== undefined && !due) return notApplicable(`${inWords(from)}到账，当时没有三十日的规定。`, evidence)
  if (from !== undefined && on !== undefined && due && inTime(on, due) === 'in-time') return pass(`${sum(e)}${inWords(from)}到账，${inWords(on)}发放；即使按到账日计算也在三十日内。`, evidence)
  const told = `${sum(e)}${from === undefined ? '已到账' : `${inWords(from)}到账`}${on === undefined ? '，发放情况未见' : `，${inWords(on)}发放`}`
  return unknown(`${told}；收到到账通知的日期未见，不按到账日判断是否迟延。`, on === undefined ? [NOTICED, PAID] : NOTICED, { evidence })
}
