import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import { endOfMonths } from '../../casefile/periods.ts'
import type { CaseEvent, CaseFile, Party } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { toward } from '../acts.ts'
import { closingDate, earlierClosingDate } from '../closing-date.ts'
import { checksOf, cluesBy, isUrgent, paired } from '../clues.ts'
import { done, eventExhibit, eventsOf, exhibit, whole, wordsOf } from '../facts.ts'
import { deadline, inTime } from '../judging.ts'
import { limitOn, type LimitId } from '../limits.ts'
import { paymentsFor } from '../payments.ts'
import { controlTerms, listingTerms, queryTerms } from './lasting.ts'
import type { Evidence, RuleContext } from '../types.ts'
import type { CaseTerm } from './model.ts'

export function termsOf(context: RuleContext): CaseTerm[] {
  const found = [...waiting(context), ...enforcement(context), ...notice(context), ...clues(context), ...controlTerms(context), ...disposal(context), ...money(context), ...queryTerms(context), ...listingTerms(context), ...replies(context)]
  return found.sort((a, b) => (a.end ?? '9999').localeCompare(b.end ?? '9999'))
}

function waiting(context: RuleContext): CaseTerm[] {
  const from = valueOf(context.file.filedOn)
  const closing = earlierClosingDate(context)
  const limit = limitOn('zhongben-wait', closing.on)
  if (from === undefined || limit === undefined) return []
  const end = endOfMonths(from, limit.value)
  const days = `立案${inWords(from)}，三个月届满日${inWords(end)}`
  return [{
    id: 'three-months', title: '终本等待期（三个月）', rule: 'four-no-under-three-months', kind: 'wait', from, end, evidence: exhibit('filedOn', context.file.filedOn),
    ...(closing.ruled ? { met: closing.on } : {}),
    state: closing.ruled ? (closing.on > end ? 'kept' : 'broken') : context.asOf > end ? 'over' : 'running',
    says: closing.ruled ? `${days}；${closing.name}${inWords(closing.on)}。` : `${days}，其后方可终本。`,
  }]
}

/** A time limit that runs from an act to the first act of the answering kinds. */
function due(context: RuleContext, o: { id: string; title: string; rule: string; limit: LimitId; from: CivilDate; evidence: Evidence[]; start: string; answer: readonly CaseEvent[]; answered: string; sections: 'events'[] }): CaseTerm {
  const base = { id: o.id, title: o.title, rule: o.rule, kind: 'due' as const, from: o.from }
  const d = deadline(context, o.limit, o.from)
  if (!d) return { ...base, end: undefined, state: 'unknown', evidence: o.evidence, says: `${o.start}${inWords(o.from)}；当时没有这一期限。` }
  const end = d.last ?? d.plain
  const first = o.answer.filter((e) => (valueOf(e.on) ?? '') >= o.from).sort((a, b) => (valueOf(a.on) ?? '').localeCompare(valueOf(b.on) ?? ''))[0]
  const met = valueOf(first?.on)
  const days = `${o.start}${inWords(o.from)}，届满日${inWords(end)}${d.last === undefined ? '（是否遇休假日顺延，节假日表未及）' : ''}`
  if (first && met !== undefined) {
    const when = inTime(met, d)
    return { ...base, end, met, evidence: [...o.evidence, ...eventExhibit(context.file, first)], state: when === 'in-time' ? 'kept' : when === 'late' ? 'broken' : 'unknown', says: `${days}；${o.answered}${inWords(met)}。` }
  }
  const late = inTime(context.asOf, d) === 'late'
  return { ...base, end, evidence: o.evidence, state: !late ? 'running' : whole(context.file, ...o.sections) ? 'broken' : 'unknown', says: `${days}；${late ? '未见' : '尚未'}${o.answered.replace(/于$/, '')}的记载。` }
}

function enforcement(context: RuleContext): CaseTerm[] {
  const { file } = context
  const from = valueOf(file.filedOn)
  if (from === undefined) return []
  const d = deadline(context, 'enforcement', from)
  if (!d) return []
  const closing = closingDate(context)
  const put = done(file, 'period-deducted', 'period-extended')
  const end = d.last ?? d.plain
  return [{
    id: 'six-months', title: '执行期限（六个月）', rule: 'exec-6m', kind: 'due', from, end, evidence: [...exhibit('filedOn', file.filedOn), ...put.flatMap((e) => eventExhibit(file, e))],
    ...(closing.ruled ? { met: closing.on } : {}),
    state: put.length > 0 ? 'unknown' : closing.ruled ? (closing.on <= end ? 'kept' : 'unknown') : context.asOf <= end ? 'running' : 'unknown',
    says: `立案${inWords(from)}，六个月届满日${inWords(end)}${put.length > 0 ? '，另有扣除或者延长，须加算' : ''}；无财产可供执行的，主要看三个月和必要措施。`,
  }]
}

/** One for each debtor: a notice to one of them is none to the others. */
function notice(context: RuleContext): CaseTerm[] {
  const { file } = context
  const from = valueOf(file.appliedOn)
  if (from === undefined) return []
  const issued = done(file, 'notice-issued')
  const debtors: (Party | undefined)[] = file.debtors.length > 1 ? file.debtors.slice(0, MOST) : [undefined]
  return debtors.map((d, i) => {
    const name = valueOf(d?.name)
    return due(context, {
      id: i === 0 ? 'notice' : `notice-${i}`, title: `发出执行通知（十日）${name === undefined ? '' : `：${name}`}`, rule: 'notice-10d', limit: 'notice', from, evidence: exhibit('appliedOn', file.appliedOn), start: '收到执行申请',
      answer: toward(issued, name === undefined ? [] : [name]), answered: '发出执行通知', sections: ['events'],
    })
  })
}
/** Debtors that are told apart. */
const MOST = 20

interface Pair { title: string; rule: string; limit: LimitId; start: string; answered: string }

/** Each of these acts starts a time limit for its answer. */
function pairs(context: RuleContext, acts: readonly CaseEvent[], answers: (e: CaseEvent) => readonly CaseEvent[], o: Pair | ((e: CaseEvent) => Pair)): CaseTerm[] {
  return acts.flatMap((e, i) => {
    const from = valueOf(e.on)
    if (from === undefined || (valueOf(e.onPrecision) ?? 'day') !== 'day') return []
    const pair = typeof o === 'function' ? o(e) : o
    return [due(context, { ...pair, id: `${pair.rule}-${i}`, from, evidence: eventExhibit(context.file, e), answer: answers(e), sections: ['events'] })]
  })
}

/** A refusal is a decision too. */
function decisions(file: CaseFile, kind: EventKind): CaseEvent[] {
  return eventsOf(file, kind).filter((e) => e.done === undefined || e.done.value === true || valueOf(e.status) === 'refused')
}

function clues(context: RuleContext): CaseTerm[] {
  const { file } = context
  const given = cluesBy(file, closingDate(context).on)
  const checks = paired(given, checksOf(file))
  const days = (e: CaseEvent) => limitOn(isUrgent(e) ? 'clue-verify-urgent' : 'clue-verify', valueOf(e.on) ?? context.asOf)
  return [
    ...pairs(context, given, (e) => { const check = checks.get(e); return check ? [check] : [] }, (e) => ({ title: `核实财产线索（${days(e)?.value ?? ''}日）`, rule: 'clue-verified', limit: isUrgent(e) && days(e) ? 'clue-verify-urgent' : 'clue-verify', start: '提供线索', answered: '核实' })),
    ...pairs(context, done(file, 'audit-applied'), () => decisions(file, 'audit'), { title: '审计申请的决定（十日）', rule: 'audit-decided', limit: 'audit-decision', start: '申请审计', answered: '决定' }),
    ...pairs(context, done(file, 'reward-applied'), () => decisions(file, 'reward-notice'), { title: '悬赏申请的决定（十日）', rule: 'reward-decided', limit: 'reward-decision', start: '申请悬赏', answered: '决定' }),
  ]
}

function disposal(context: RuleContext): CaseTerm[] {
  return pairs(context, done(context.file, 'reference-price-set'), () => done(context.file, 'auction-announced', 'auction-held', 'sold', 'debt-in-kind'), { title: '参考价确定后启动变价（十日）', rule: 'disposal-start', limit: 'disposal-start', start: '参考价确定', answered: '启动变价' })
}

function money(context: RuleContext): CaseTerm[] {
  const noticed = done(context.file, 'case-money-noticed')
  const paid = paymentsFor(noticed, done(context.file, 'case-money-paid'))
  return pairs(context, noticed, (e) => { const payment = paid.get(e); return payment ? [payment] : [] }, { title: '案款发放（三十日）', rule: 'payment-30d', limit: 'payment', start: '财务到账通知', answered: '发放' })
}

/** What others are waiting for: the court's answer to an objection, to a change of parties, to the procuratorate; the creditors' time to object to a plan. */
function replies(context: RuleContext): CaseTerm[] {
  const { file, asOf } = context
  return [
    ...pairs(context, done(file, 'objection-filed').filter((e) => !/复议/.test(wordsOf(e))), () => done(file, 'objection-decided'), { title: '执行异议的审查（十五日）', rule: 'objection-period', limit: 'objection', start: '提出异议', answered: '作出裁定' }),
    ...pairs(context, done(file, 'party-change-applied'), () => done(file, 'party-change-decided'), { title: '变更追加申请的审查（六十日）', rule: 'change-add-60d', limit: 'change-party', start: '申请变更追加', answered: '作出裁定' }),
    ...pairs(context, done(file, 'procuratorial-suggested'), () => done(file, 'procuratorial-replied'), { title: '检察建议的回复（三个月）', rule: 'procuratorial-reply', limit: 'procuratorial', start: '检察建议送达', answered: '回复' }),
    ...done(file, 'distribution-planned').flatMap((e, i): CaseTerm[] => {
      const from = valueOf(e.on)
      const d = from === undefined ? undefined : deadline(context, 'distribution-objection', from)
      if (from === undefined || d === undefined) return []
      const end = d.last ?? d.plain
      return [{ id: `distribution-${i}`, title: '对分配方案提出异议（收到后十五日）', rule: 'distribution', kind: 'due', from, end, state: end < asOf ? 'over' : 'running', says: `方案${inWords(from)}；至迟自各当事人收到之日起算，最早${inWords(end)}届满。`, evidence: eventExhibit(file, e) }]
    }),
  ]
}
