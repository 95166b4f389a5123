import { valueOf } from '../casefile/fact.ts'
import { inWords, type CivilDate } from '../casefile/dates.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import type { LimitId } from './limits.ts'
import { dayOf } from './event-days.ts'
import { deadline, inTime, notApplicable, pass, unknown } from './judging.ts'
import type { Evidence, Judgement, Legality, Missing, RuleContext } from './types.ts'

/** A duty to do one thing within a period that another began. */
export interface Term {
  limit: LimitId
  /** what began the period, on which day */
  began: { on: CivilDate; words: string; evidence: Evidence[] }
  /** what had to be done, as it is called in a sentence */
  duty: string
  /** the act that fulfils it, dated or not */
  act: CaseEvent | undefined
  actEvidence: Evidence[]
  /** the last day that is looked at, and its name */
  until: { on: CivilDate; name: string }
  /** what is not in the material was not done */
  whole: boolean
  missing: Missing
  /** when it was done late, and when it was never done */
  late: Legality
  never: Legality
  counter: string[]
}

export function judgeTerm(context: RuleContext, t: Term): Judgement {
  const evidence = [...t.began.evidence, ...t.actEvidence]
  const due = deadline(context, t.limit, t.began.on)
  if (!due) return notApplicable(`${t.began.words}${inWords(t.began.on)}，当时没有这一期限。`, evidence)
  const told = `${t.began.words}${inWords(t.began.on)}，应当在${inWords(due.last ?? due.plain)}以前${t.duty}`
  const on = dayOf(t.act)
  if (t.act && on === undefined) return unknown(`${told}；已${t.duty}，日期未见。`, t.missing, { evidence })
  const last = on ?? t.until.on
  const when = inTime(last, due)
  if (when === 'in-time') return pass(on === undefined ? `${told}，至${t.until.name}${inWords(last)}尚未届满。` : `${told}，已于${inWords(on)}办理。`, evidence)
  if (when === 'unclear') return unknown(`${told}；届满日前后的休假日安排不在本工具所知范围内，不能判断是否迟延。`, { field: 'holidays', material: '该年节假日安排' }, { evidence })
  if (on === undefined && !t.whole) return unknown(`${told}；是否已${t.duty}未见。`, t.missing, { evidence })
  return {
    approval: 'warn', legality: on === undefined ? t.never : t.late, evidence, counterEvidence: t.counter, wouldPassIf: [`补入按期${t.duty}的材料`, '说明迟延的理由'],
    reason: on === undefined ? `${told}，至${t.until.name}${inWords(last)}没有记载，可能迟延，建议核实。` : `${told}，所见日期为${inWords(on)}，可能迟延，建议核实。`,
  }
}

/** The first act on that day or later, of those about the same thing where both say what they are about; else one without a day. */
export function following(acts: readonly CaseEvent[], e: CaseEvent): CaseEvent | undefined {
  const from = dayOf(e)
  let first: CaseEvent | undefined
  for (const a of acts) {
    const about = valueOf(a.about)
    if (about !== undefined && about !== (valueOf(e.about) ?? about)) continue
    const on = dayOf(a)
    if (on === undefined) first ??= a
    else if ((from === undefined || on >= from) && (dayOf(first) === undefined || on < (dayOf(first) ?? ''))) first = a
  }
  return first
}
