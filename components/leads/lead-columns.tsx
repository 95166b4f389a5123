import { momentWords } from '../../rules/words.ts'
import { searchedText } from '../desk/find/fields.ts'
import type { Reader } from '../desk/find/finder.ts'
import { MarkedWords } from '../desk/find/marked-words.tsx'
import type { Column } from '../desk/list-view.tsx'
import { StageChip, TermChip } from './lead-chip.tsx'
import type { LeadRow } from './rows.ts'

/** Columns of the list of leads. `words`: those searched for, which are marked where they stand. */
export function leadColumns(words: readonly string[]): Column<LeadRow>[] {
  return [
    { head: '阶段', cell: (r) => <StageChip stage={r.stage} /> },
    { head: '线索', cell: (r) => <><strong><MarkedWords text={r.lead.title} words={words} /></strong><small><MarkedWords text={r.ruleTitle} words={words} /></small></> },
    { head: '期限', cell: (r) => (r.next ? <TermChip term={r.next} /> : '') },
    { head: '案号', cell: (r) => <><span class="num"><MarkedWords text={r.caseNumber} words={words} /></span><small><MarkedWords text={r.court} words={words} /></small></> },
    { head: '最近改动', cell: (r) => <span class="num">{momentWords(r.lead.updatedAt)}</span> },
  ]
}

/** How leads are searched: each by what it says itself, its case and its notes. */
export const SEARCHED: Reader<LeadRow, never> = {
  outerId: (r) => r.id, outerKey: (r) => r, outerText: (r) => searchedText(r.fields), innerKey: (n) => n, innerText: () => '', outerOf: () => '',
}
