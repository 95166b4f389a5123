import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { caseTypeIn, concerns, dayOf, done, eventExhibit, exhibit, notDone, whole, wordsOf } from './facts.ts'
import type { Act } from './due-act.ts'
import { notApplicable } from './judging.ts'
import { placeOf } from './places.ts'
import { toward } from './acts.ts'
import type { Evidence, Judgement } from './types.ts'

/** 失信名单 and 限制消费: who was put under it, since when, under which item, whether and when it was taken off. Three-valued. */

/** Rules of credit repair run for cases closed as performed or terminated too; of other enforcement cases (执保、执异 …) they say nothing. */
export function notOfEnforcement(file: CaseFile): Judgement | undefined {
  const type = caseTypeIn(file)
  return type === undefined || type === 'first' || type === 'resumed' ? undefined : OTHER_CASE
}
const OTHER_CASE = notApplicable('不是执行实施类案件，不适用。')

export interface Day {
  on: CivilDate | undefined
  evidence: Evidence[]
}

/** Is anything told of performance at all? */
export function everPerformed(file: CaseFile): boolean {
  return valueOf(file.closeMode) === 'performed' || done(file, 'performed').length > 0
}

/** Performed in full: by an act of its own toward these names, or the case closed as performed. Undefined: nothing of the kind is told. */
export function performed(file: CaseFile, names: readonly string[]): Day | undefined {
  const acts = done(file, 'performed').filter((e) => concerns(e, names) && !PARTLY.test(wordsOf(e)))
  const act = acts.find((e) => dayOf(e) !== undefined) ?? acts[0]
  if (act) return { on: dayOf(act), evidence: eventExhibit(file, act) }
  if (valueOf(file.closeMode) !== 'performed') return undefined
  return { on: valueOf(file.closedOn), evidence: [...exhibit('closeMode', file.closeMode), ...exhibit('closedOn', file.closedOn)] }
}
const PARTLY = /部分履行|履行(?:了)?部分|未履行完毕|尚未履行|分期履行中/

export interface Listing {
  e: CaseEvent
  /** 1: without a fixed period; 2—6: with one (失信规定第1、2条); undefined: not told and no period told */
  fixed: 'open-ended' | 'term' | undefined
  evidence: Evidence[]
}

/** Listings of that debtor that were made, in order. */
export function listingsOf(file: CaseFile, names: readonly string[]): Listing[] {
  return toward(done(file, 'dishonest-listed'), names).map((e) => {
    const clause = valueOf(e.clause)
    const term = valueOf(e.term)
    const i = placeOf(file, e)
    /* A clause decides; a term alone shows that the listing has one. */
    const fixed = clause === 1 ? 'open-ended' : clause !== undefined || term !== undefined || valueOf(e.until) !== undefined ? 'term' : undefined
    return { e, fixed, evidence: [...eventExhibit(file, e), ...exhibit(`events.${i}.clause`, e.clause), ...exhibit(`events.${i}.term`, e.term)] }
  })
}

export interface Removal {
  state: 'removed' | 'still' | 'unknown'
  on?: CivilDate | undefined
  evidence: Evidence[]
}

/** Was the restriction or listing taken off after it was set? */
export function removal(file: CaseFile, names: readonly string[], kind: 'dishonest-removed' | 'consumption-lifted' | 'exit-lifted', since: CaseEvent): Removal {
  const from = valueOf(since.on) ?? ''
  const acts = done(file, kind).filter((e) => concerns(e, names) && (valueOf(e.on) === undefined || (valueOf(e.on) ?? '') >= from))
  const act = acts.find((e) => dayOf(e) !== undefined) ?? acts[0]
  if (act) return { state: 'removed', on: dayOf(act), evidence: eventExhibit(file, act) }
  const said = notDone(file, kind).find((e) => concerns(e, names) && valueOf(e.status) !== 'planned')
  if (said) return { state: 'still', evidence: eventExhibit(file, said) }
  if (STILL.test(wordsOf(since))) return { state: 'still', evidence: [] }
  return { state: whole(file, 'events', 'measures') ? 'still' : 'unknown', evidence: [] }
}
const STILL = /仍在(?:名单|列|公布|发布|限制)|(?:未|尚未)(?:删除|移出|屏蔽|撤销|解除)/

/** The same as an act that is due. */
export function actOf(off: Removal): Act {
  return { state: off.state === 'removed' ? 'done' : off.state === 'still' ? 'not' : 'unknown', on: off.on, evidence: off.evidence }
}
