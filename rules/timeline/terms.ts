import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import { endOfMonths } from '../../casefile/periods.ts'
import type { Asset, CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { assetName } from '../asset-release.ts'
import { closingDate, earlierClosingDate } from '../closing-date.ts'
import { done, eventExhibit, exhibit, whole } from '../facts.ts'
import { deadline, inTime, monthsOf } from '../judging.ts'
import { limitOn, type LimitId } from '../limits.ts'
import type { Evidence, RuleContext } from '../types.ts'
import type { CaseTerm } from './model.ts'

export function termsOf(context: RuleContext): CaseTerm[] {
  const found = [...waiting(context), ...enforcement(context), ...notice(context), ...clues(context), ...controls(context), ...disposal(context), ...money(context), ...afterwards(context), ...listings(context), ...replies(context)]
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

function notice(context: RuleContext): CaseTerm[] {
  const { file } = context
  const from = valueOf(file.appliedOn)
  if (from === undefined) return []
  return [due(context, { id: 'notice', title: '发出执行通知（十日）', rule: 'notice-10d', limit: 'notice', from, evidence: exhibit('appliedOn', file.appliedOn), start: '收到执行申请', answer: done(file, 'notice-issued'), answered: '发出执行通知', sections: ['events'] })]
}

/** Every act of a kind starts a time limit for another act. */
function pairs(context: RuleContext, kind: EventKind, answers: readonly EventKind[], o: { title: string; rule: string; limit: LimitId; start: string; answered: string }): CaseTerm[] {
  return done(context.file, kind).flatMap((e, i) => {
    const from = valueOf(e.on)
    if (from === undefined || (valueOf(e.onPrecision) ?? 'day') !== 'day') return []
    return [due(context, { ...o, id: `${o.rule}-${i}`, from, evidence: eventExhibit(context.file, e), answer: done(context.file, ...answers), sections: ['events'] })]
  })
}

function clues(context: RuleContext): CaseTerm[] {
  return [
    ...pairs(context, 'clue-provided', ['clue-verified'], { title: '核实财产线索（七日）', rule: 'clue-verified', limit: 'clue-verify', start: '提供线索', answered: '核实' }),
    ...pairs(context, 'audit-applied', ['audit'], { title: '审计申请的决定（十日）', rule: 'audit-decided', limit: 'audit-decision', start: '申请审计', answered: '决定' }),
    ...pairs(context, 'reward-applied', ['reward-notice'], { title: '悬赏申请的决定（十日）', rule: 'reward-decided', limit: 'reward-decision', start: '申请悬赏', answered: '决定' }),
  ]
}

const SEALS: Record<'deposit' | 'movable' | 'other', LimitId> = { deposit: 'seal-deposit', movable: 'seal-movable', other: 'seal-other' }

function sealLimit(a: Asset): LimitId {
  const kind = a.kind.value
  if (kind === 'deposit' || kind === 'online-funds') return SEALS.deposit
  return kind === 'vehicle' || kind === 'vessel' || kind === 'movable' ? SEALS.movable : SEALS.other
}

/** Each seal holds until the day told; where none is told, at most as long as the law allows. */
function controls(context: RuleContext): CaseTerm[] {
  const { file, asOf } = context
  return file.assets.flatMap((a, i): CaseTerm[] => {
    const from = valueOf(a.control?.on), told = valueOf(a.control?.until)
    const limit = from === undefined ? undefined : limitOn(sealLimit(a), from)
    const end = told ?? (from === undefined || limit === undefined ? undefined : endOfMonths(from, limit.value))
    if (end === undefined) return []
    const released = valueOf(a.control?.released) !== undefined && valueOf(a.control?.released) !== false
    const gone = released || ['sold', 'debt-in-kind', 'deducted', 'done'].includes(valueOf(a.disposal) ?? '')
    const field = `assets.${i}`
    return [{
      id: `seal-${i}`, title: `${assetName(a)}的查封、扣押、冻结`, rule: 'seal-expiry', kind: 'holds', from, end, evidence: [...exhibit(field, a.kind), ...exhibit(`${field}.control.on`, a.control?.on), ...exhibit(`${field}.control.until`, a.control?.until)],
      state: gone ? 'over' : end < asOf ? (told === undefined ? 'unknown' : 'broken') : 'running',
      says: `${from === undefined ? '' : `${inWords(from)}起，`}${told === undefined ? `届满日未载明，按最长期限至迟${inWords(end)}失效` : `${inWords(end)}届满`}${gone ? '；已解除或者已处置' : end < asOf ? '，未见续行' : ''}。`,
    }]
  })
}

function disposal(context: RuleContext): CaseTerm[] {
  return pairs(context, 'reference-price-set', ['auction-announced', 'auction-held'], { title: '参考价确定后启动变价（十日）', rule: 'disposal-start', limit: 'disposal-start', start: '参考价确定', answered: '启动变价' })
}

function money(context: RuleContext): CaseTerm[] {
  return pairs(context, 'case-money-noticed', ['case-money-paid'], { title: '案款发放（三十日）', rule: 'payment-30d', limit: 'payment', start: '财务到账通知', answered: '发放' })
}

/** 终本后五年内每六个月一次查询: the windows that are over, and the one that runs. */
function afterwards(context: RuleContext): CaseTerm[] {
  const { file, asOf } = context
  const ruled = valueOf(file.rulingOn)
  if (ruled === undefined || (valueOf(file.closeMode) ?? 'zhongben') !== 'zhongben') return []
  const every = limitOn('post-query-every', ruled), span = limitOn('post-query-span', ruled)
  if (!every || !span) return []
  const stopped = done(file, 'resumed').map((e) => valueOf(e.on)).filter((d) => d !== undefined).sort()[0]
  const queries = done(file, 'post-query')
  const out: CaseTerm[] = []
  const last = endOfMonths(ruled, monthsOf(span))
  for (let k = 1, from = ruled; from < last && from <= asOf && (stopped === undefined || from < stopped); k++) {
    const end = endOfMonths(ruled, every.value * k)
    const query = queries.find((e) => (valueOf(e.on) ?? '') > from && (valueOf(e.on) ?? '9999') <= end)
    const met = valueOf(query?.on)
    out.push({
      id: `post-query-${k}`, title: `终本后第${k}次查询`, rule: 'post-6m-query', kind: 'due', from, end, ...(met === undefined ? {} : { met }), evidence: query ? eventExhibit(file, query) : exhibit('rulingOn', file.rulingOn),
      state: query ? 'kept' : end >= asOf ? 'running' : whole(file, 'events') ? 'broken' : 'unknown',
      says: `${inWords(from)}之后至${inWords(end)}应查询一次；${met === undefined ? (end >= asOf ? '尚未届满' : '未见查询记录') : `${inWords(met)}已查询`}。`,
    })
    from = end
  }
  return out
}

function listings(context: RuleContext): CaseTerm[] {
  const { file, asOf } = context
  return done(file, 'dishonest-listed').flatMap((e, i): CaseTerm[] => {
    const from = valueOf(e.on), months = valueOf(e.term)
    if (from === undefined || months === undefined) return []
    const end = endOfMonths(from, months)
    const removed = done(file, 'dishonest-removed').map((x) => valueOf(x.on)).filter((d) => d !== undefined && d >= from).sort()[0]
    return [{
      id: `dishonest-${i}`, title: '失信名单的期限', rule: 'dishonest-expired', kind: 'holds', from, end, ...(removed === undefined ? {} : { met: removed }), evidence: eventExhibit(file, e),
      state: removed !== undefined ? 'over' : end < asOf ? 'unknown' : 'running', says: `${inWords(from)}纳入，${inWords(end)}期满${removed === undefined ? (end < asOf ? '，未见移出' : '') : `；${inWords(removed)}移出`}。`,
    }]
  })
}

/** What others are waiting for: the court's answer to an objection, to a change of parties, to the procuratorate; the creditors' time to object to a plan. */
function replies(context: RuleContext): CaseTerm[] {
  const { file, asOf } = context
  return [
    ...pairs(context, 'objection-filed', ['objection-decided'], { title: '执行异议的审查（十五日）', rule: 'objection-period', limit: 'objection', start: '提出异议', answered: '作出裁定' }),
    ...pairs(context, 'party-change-applied', ['party-change-decided'], { title: '变更追加申请的审查（六十日）', rule: 'change-add-60d', limit: 'change-party', start: '申请变更追加', answered: '作出裁定' }),
    ...pairs(context, 'procuratorial-suggested', ['procuratorial-replied'], { title: '检察建议的回复（三个月）', rule: 'procuratorial-reply', limit: 'procuratorial', start: '检察建议送达', answered: '回复' }),
    ...done(file, 'distribution-planned').flatMap((e, i): CaseTerm[] => {
      const from = valueOf(e.on)
      const d = from === undefined ? undefined : deadline(context, 'distribution-objection', from)
      if (from === undefined || d === undefined) return []
      const end = d.last ?? d.plain
      return [{ id: `distribution-${i}`, title: '对分配方案提出异议（收到后十五日）', rule: 'distribution', kind: 'due', from, end, state: end < asOf ? 'over' : 'running', says: `方案${inWords(from)}；至迟自各当事人收到之日起算，最早${inWords(end)}届满。`, evidence: eventExhibit(file, e) }]
    }),
  ]
}
