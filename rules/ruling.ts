import { valueOf } from '../casefile/fact.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { done, eventExhibit, exhibit, notDone, unsure, whole } from './facts.ts'
import type { Evidence } from './types.ts'

/** Has the closing been ruled, and has the case been closed by it? Asked by the rules on papers. */

export interface ClosingRuling {
  /** absent: the material says that there is none, or a whole list lacks it */
  state: 'made' | 'absent' | 'unknown'
  evidence: Evidence[]
}

const ZHONGBEN_RULING = /(?:终结本次执行|终本)[^，。；]{0,8}裁定/
const SOME_RULING = /裁定/

export function closingRuling(file: CaseFile): ClosingRuling {
  if (valueOf(file.rulingOn) !== undefined) return { state: 'made', evidence: exhibit('rulingOn', file.rulingOn) }
  const ruled = done(file, 'zhongben-ruled')[0]
  if (ruled) return { state: 'made', evidence: eventExhibit(file, ruled) }
  const paper = file.documents.findIndex((d) => ZHONGBEN_RULING.test(valueOf(d.kind) ?? ''))
  if (paper >= 0) return { state: 'made', evidence: exhibit(`documents.${paper}.kind`, file.documents[paper]?.kind) }
  const undone = notDone(file, 'zhongben-ruled').find((e) => valueOf(e.status) !== 'planned')
  if (undone) return { state: 'absent', evidence: eventExhibit(file, undone) }
  if (file.rulingOn?.absent) return { state: 'absent', evidence: exhibit('rulingOn', file.rulingOn) }
  /* A ruling in the list that does not say of what may be it; so may a paper whose name was not read. */
  const open = unsure(file, 'zhongben-ruled').length > 0 || file.documents.some((d) => SOME_RULING.test(valueOf(d.kind) ?? '裁定'))
  return { state: !open && whole(file, 'documents', 'events') ? 'absent' : 'unknown', evidence: [] }
}

/** open: not closed yet, as far as the material tells; closed: with its day; said: closed by 终本 without a day. */
export function closingStage(file: CaseFile): 'open' | 'closed' | 'said' {
  if (valueOf(file.closedOn) !== undefined) return 'closed'
  if (file.closedOn?.absent || file.proposedCloseOn !== undefined) return 'open'
  return valueOf(file.closeMode) === 'zhongben' ? 'said' : 'open'
}
