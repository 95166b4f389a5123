import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { DataTable } from './tables.ts'
import { rowEvent, type Row } from './rows.ts'

/** Rows of a flow in which leave to close is asked for: what the court's own people said there. */

/** What was laid before him came back. */
const NO_LEAVE = /不同意|退回|驳回|不予|未(?:予)?(?:批准|通过)|否决|[发打]回|补[充正]/
/** “院长审批：同意（赵某”, as the words of an entry. */
const GIVEN = /^(?:\d{1,2}[.、])?(?:主管|分管)?(?:副)?院(?:长|领导)(?:审批|审核|签批|审签|批准|签发)?(?:意见)?[:：](?:审批)?(?:同意|批准|准予|核准|通过)/
const OF_CLOSING = /终本|终结本次|结案|报结|审批/

/** The acts of a row, with the president's leave where its words give it and without it where they do not. */
export function withLeave(table: DataTable, row: Row, words: string, on: CaseEvent['on'], acts: CaseEvent[]): CaseEvent[] {
  const said = squash(words)
  const told = acts.some((e) => e.kind.value === 'president-approved')
  if (told) return NO_LEAVE.test(said) ? acts.filter((e) => e.kind.value !== 'president-approved') : acts
  return on && GIVEN.test(said) && !NO_LEAVE.test(said) && OF_CLOSING.test(table.title) && !/失信|限制|拘留|罚款|延长|评估|拍卖|案款/.test(table.title) ? [...acts, rowEvent(row, 'president-approved', { on })] : acts
}
