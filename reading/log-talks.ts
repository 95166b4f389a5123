import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Cell } from './grid.ts'
import { heardIn } from './interviews.ts'
import { cellFact, rowEvent, type Row } from './rows.ts'

/** An entry that is called 约谈 and no more: with whom it was, and whether it came about, its contents tell. */

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
