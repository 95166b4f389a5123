import { valueOf } from '../casefile/fact.ts'
import { inWords, type CivilDate } from '../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { EventKind, Section } from '../casefile/vocabulary.ts'
import { dayOf, done, eventExhibit, notDone, spanOf, whole } from './facts.ts'
import { deadline, inTime, notApplicable, pass, unknown } from './judging.ts'
import type { LimitId } from './limits.ts'
import type { Evidence, Judgement, Legality, Missing, RuleContext } from './types.ts'

/** “After this, that must be done within so many days”: the form that several rules share. */

/** What was done about it: three-valued. `on` undefined with `done`: its day is not told. */
export interface Act {
  state: 'done' | 'not' | 'unknown'
  on?: CivilDate | undefined
  evidence: Evidence[]
}

/** The first act of these kinds on that day or later; told not to have been done, or lacking from a whole list, counts as not done. */
export function actSince(file: CaseFile, from: CivilDate | undefined, kinds: EventKind[], matches: (e: CaseEvent) => boolean = () => true, sections: Section[] = ['events']): Act {
  const since = from ?? ''
  const acts = done(file, ...kinds).filter((e) => matches(e) && (spanOf(e)?.last ?? '9') >= since)
  const act = acts.filter((e) => dayOf(e) !== undefined).sort((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1))[0] ?? acts[0]
  if (act) return { state: 'done', on: dayOf(act), evidence: eventExhibit(file, act) }
  const said = notDone(file, ...kinds).find((e) => matches(e) && valueOf(e.status) !== 'planned')
  if (said) return { state: 'not', evidence: eventExhibit(file, said) }
  return { state: whole(file, ...sections) ? 'not' : 'unknown', evidence: [] }
}

export interface Due {
  limit: LimitId
  /** what set it off, without full stop: “2024年5月20日裁定送达申请执行人” */
  start: string
  /** its day; undefined where it is not told */
  from: CivilDate | undefined
  evidence: Evidence[]
  /** what must be done, a verb phrase: “录入终本案件信息库” */
  what: string
  act: Act
  /** where the day of the start, and the act, would stand */
  startMissing: Missing
  actMissing: Missing
  /** the word for being late or undone */
  legality: Legality
  counterEvidence: string[]
}

export function judgeDue(context: RuleContext, d: Due): Judgement {
  const { asOf } = context
  const evidence = [...d.evidence, ...d.act.evidence]
  const law = { evidence, lawOn: d.from }
  if (d.from === undefined) return unknown(`${d.start}，日期未载明，不能计算${d.what}的期限。`, d.startMissing, { evidence })
  const limit = deadline(context, d.limit, d.from)
  if (!limit) return TOO_OLD
  if (d.act.state === 'done' && d.act.on === undefined) return unknown(`${d.start}，已${d.what}，日期未载明，是否逾期待核实。`, d.actMissing, law)
  const day = d.act.state === 'done' ? (d.act.on ?? asOf) : asOf
  const time = inTime(day, limit)
  const by = limit.last === undefined ? '' : `，应当在${inWords(limit.last)}以前${d.what}`
  if (time === 'in-time') return d.act.state === 'done' ? { ...pass(`${d.start}${by}，已于${inWords(day)}${d.what}。`, evidence), lawOn: d.from } : notApplicable(`${d.start}${by}，期限尚未届满。`)
  if (time === 'unclear') return unknown(`${d.start}，没有当年的休假安排，不能确定期限届满的日期。`, { field: 'calendar', material: '当年的法定节假日安排' }, law)
  if (d.act.state === 'unknown') return unknown(`${d.start}${by}；是否已${d.what}未见，待核实。`, d.actMissing, law)
  return {
    approval: 'warn', legality: d.legality, ...law, counterEvidence: d.counterEvidence, wouldPassIf: [`补入期限以内${d.what}的记录`],
    reason: `${d.start}${by}；${d.act.state === 'done' ? `${inWords(day)}才${d.what}` : `至${inWords(asOf)}没有${d.what}`}，疑似逾期，建议核实。`,
  }
}
const TOO_OLD = notApplicable('当时尚无此项期限的规定，本条不作判断。')
