import { valueOf } from '../casefile/fact.ts'
import { inWords } from '../casefile/dates.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { closingDate, type ClosingDate } from './closing-date.ts'
import { combine } from './combine.ts'
import { done, eventExhibit, eventsOf, positionTo, whole, wordsOf } from './facts.ts'
import { deadline, inTime, notApplicable, pass, unknown } from './judging.ts'
import { placeOf } from './places.ts'
import type { LimitId } from './limits.ts'
import type { Judgement, RuleContext } from './types.ts'

/** Applications of the applicant on which the court has to decide within a period: audit, reward. */
export interface Application {
  /** 审计调查, 悬赏公告 */
  what: string
  applied: 'audit-applied' | 'reward-applied'
  /** the act by which it is granted; not done and refused: it was turned down */
  act: 'audit' | 'reward-notice'
  limit: LimitId
  none: Judgement
}

const COUNTER = ['是否已口头或者书面决定而未归档', '申请人是否撤回申请或者未交费用', '收到申请的日期是否有误']
const DECIDES = /决定|准许|同意|批准|不予|驳回|裁定/

export function judgeDecisions(context: RuleContext, a: Application): Judgement {
  const { file } = context
  if (eventsOf(file, a.applied).length === 0) return a.none
  const closing = closingDate(context)
  const applications = done(file, a.applied).filter((e) => positionTo(e, closing.on) !== 'after')
  if (applications.length === 0) return a.none
  const decisions = eventsOf(file, a.act).filter((e) => valueOf(e.done) !== false || valueOf(e.status) === 'refused')
  return combine(applications.map((e) => ofApplication(context, a, e, decisions, closing)))
}

function ofApplication(context: RuleContext, a: Application, e: CaseEvent, decisions: readonly CaseEvent[], closing: ClosingDate): Judgement {
  const { file } = context
  const on = (valueOf(e.onPrecision) ?? 'day') === 'day' ? valueOf(e.on) : undefined
  const said = `${on === undefined ? '' : inWords(on)}的${a.what}申请`
  const own = decisions.find((d) => on === undefined || valueOf(d.on) === undefined || (valueOf(d.on) ?? '') >= on)
  const evidence = [...eventExhibit(file, e), ...(own ? eventExhibit(file, own) : [])]
  const material = `对${a.what}申请的决定书（载明日期）`
  if (own && positionTo(own, closing.on) !== 'after') {
    const day = (valueOf(own.onPrecision) ?? 'day') === 'day' ? valueOf(own.on) : undefined
    const due = on === undefined ? undefined : deadline(context, a.limit, on)
    if (on !== undefined && due === undefined) return notApplicable(`${said}当时没有决定期限的规定。`, evidence)
    const state = day === undefined || due === undefined ? 'unclear' : inTime(day, due)
    if (state === 'in-time') return pass(`${said}已在${inWords(day ?? closing.on)}决定，没有超过期限。`, evidence)
    /* The day of the audit itself is not that of the decision. */
    if (state === 'unclear' || !DECIDES.test(wordsOf(own))) return { ...pass(`${said}已处理，决定日期未载明或者不能确定，期限不能核对。`, evidence), legality: 'need-check', missing: [{ field: `events.${placeOf(file, own)}.on`, material }] }
    return { approval: 'warn', legality: 'notice', evidence, counterEvidence: COUNTER, wouldPassIf: ['说明迟延决定的原因'], reason: `${said}至${inWords(day ?? closing.on)}才决定，超过期限（${inWords(due?.last ?? due?.plain ?? closing.on)}）。` }
  }
  const wouldPassIf = [`补入${closing.name}以前对该申请的决定`]
  if (!own && !whole(file, 'events')) return unknown(`${said}是否已决定未见。`, { field: `events.${a.act}`, material }, { evidence, wouldPassIf })
  return {
    approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, wouldPassIf,
    reason: `${said}${own ? `在${closing.name}以后才处理` : '没有决定的记载（记录完整）'}；${closing.ruled ? '' : '如按此终本，'}疑似没有决定即终本，建议核实。`,
  }
}
