import { valueOf } from '../casefile/fact.ts'
import { toFen } from '../casefile/money.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { done, exhibit } from './facts.ts'
import type { Evidence, Judgement } from './types.ts'

/** Money that was found and frozen, where the material tells that of all that is due nothing came in: then it has not been deducted either. */

export function nothingRealised(file: CaseFile): boolean {
  const [due, unpaid, paid] = [file.amounts?.due, file.amounts?.unpaid, file.amounts?.paid].map((f) => toFen(valueOf(f) ?? ''))
  return due !== undefined && due === unpaid && (paid ?? 0n) === 0n && done(file, 'deducted', 'case-money-received', 'case-money-paid', 'sold', 'control-released').length === 0
}

/** A clue only: it may lie in the court's account and not be counted yet. */
export function notRealised(file: CaseFile, name: string, evidence: Evidence[], counter: readonly string[]): Judgement {
  return {
    approval: 'block', legality: 'clue', counterEvidence: [...counter, '是否已扣划到院而未计入执行到位金额'], wouldPassIf: ['扣划该存款，或者载明不能扣划的理由'],
    evidence: [...evidence, ...exhibit('amounts.due', file.amounts?.due), ...exhibit('amounts.unpaid', file.amounts?.unpaid)],
    reason: `${name}没有扣划的记载；材料载明应执行标的全部未执行到位，可能没有处置，建议核实。`,
  }
}
