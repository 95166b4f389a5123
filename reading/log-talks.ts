import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Cell } from './grid.ts'
import { heardIn } from './interviews.ts'
import { noVisit, vainJourney } from './narrative/unfulfilled.ts'
import { notDone } from './row-states.ts'
import { cellFact, rowEvent, type Row } from './rows.ts'

/** An entry that is called 约谈 or 上门查找 and no more: with whom it was, and whether it came about, its contents tell. */

const TALK = /^(?:终本)?(?:电话|现场|来院|当面|线上)?(?:约谈|谈话|面谈)(?:情况|记录|笔录|当事人)?$/

export function asTalked(file: CaseFile, row: Row, matter: Cell | undefined, words: string, acts: CaseEvent[]): CaseEvent[] {
  const held = (e: CaseEvent) => e.kind.value === 'applicant-interviewed' && e.done?.value !== false
  const told = matter && TALK.test(squash(matter.text)) ? acts.find(held) : undefined
  if (!matter || !told) return acts
  const { debtors, missed } = heardIn(words, file)
  const rest = acts.filter((e) => !held(e))
  if (debtors.length > 0) {
    if (missed || rest.some((e) => e.kind.value === 'debtor-questioned')) return rest
    const [only] = debtors
    return [...rest, rowEvent(row, 'debtor-questioned', { ...(told.on ? { on: told.on } : {}), ...(only !== undefined && debtors.length === 1 ? { party: cellFact(row, row.cell('text', 'result') ?? matter, only) } : {}) })]
  }
  if (!missed || rest.some((e) => e.kind.value === 'interview-attempted')) return missed ? rest : acts
  return [...rest, rowEvent(row, 'interview-attempted', { ...(told.on ? { on: told.on } : {}), done: cellFact(row, matter, true), status: cellFact(row, matter, 'attempted' as const) })]
}

/** “上门查找 | 电话联系，未上门”, “… | 前往不动产登记中心查询”. */
export function asVisited(row: Row, words: string, acts: CaseEvent[]): CaseEvent[] {
  const none = acts.some((e) => e.kind.value === 'onsite-visit' && e.done?.value !== false) ? noVisit(squash(words)) : undefined
  if (!none) return acts
  const cell = row.cell('text', 'result')
  return acts.flatMap((e) => (e.kind.value !== 'onsite-visit' || e.done?.value === false ? [e] : none === 'undone' && cell ? [notDone(row, cell, e)] : []))
}

const VISIT_DAY = /^(?:上门|现场|实地|入户|走访)[^：:\s]{0,6}(?:日期|时间)/
const VISIT_TOLD = /^(?:上门|现场|实地|入户|走访)[^：:\s]{0,6}(?:情况|结果|内容|经过|说明)$/

/** 上门查找日期, and beside it 上门查找情况: “因暴雨未能前往”: the day is that of no visit. */
export function withoutVainDays(pairs: readonly { label: string; value: string }[], events: CaseEvent[]): CaseEvent[] {
  const told = pairs.filter((p) => VISIT_TOLD.test(p.label))
  if (told.length !== 1 || !told.some((p) => noVisit(squash(p.value)) !== undefined || vainJourney(squash(p.value)))) return events
  return events.filter((e) => !(e.kind.value === 'onsite-visit' && e.done?.value !== false && VISIT_DAY.test(e.kind.quote)))
}
