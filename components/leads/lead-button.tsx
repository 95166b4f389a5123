import type { Note } from '../../notes/schema.ts'
import { STAGE_NAMES } from '../../notes/lead-words.ts'
import { ruleOf } from '../draft.ts'
import type { ShownFinding } from '../review.ts'
import type { LeadActions, LeadMark, LeadProposal } from './lead-actions.ts'
import { asks, ofFinding, ofNotes } from './proposal.ts'

/** 列为线索 under a conclusion; where it is one already, the way to it. */
export function FindingLead({ finding, caseId, notes, leads }: { finding: ShownFinding; caseId: string; notes: readonly Note[]; leads?: LeadActions | undefined }) {
  if (leads === undefined) return null
  const mark = leads.of(caseId).find((l) => l.rule === finding.rule)
  return <Way mark={mark} leads={leads} label="列为线索" propose={asks(finding) ? () => ofFinding(caseId, finding, notes) : undefined} />
}

/** 转为线索 at a note. A note about a conclusion that is a lead already joins it. */
export function NoteLead({ note, leads }: { note: Note; leads?: LeadActions | undefined }) {
  if (leads === undefined) return null
  const all = leads.of(note.caseId), rule = ruleOf(note)
  const mark = all.find((l) => l.noteIds.includes(note.id))
  const joins = rule !== undefined && all.some((l) => l.rule === rule)
  return <Way mark={mark} leads={leads} label={joins ? '并入线索' : '转为线索'} propose={() => ofNotes(note.caseId, [note], leads.titleOf)} />
}

function Way({ mark, leads, label, propose }: { mark: LeadMark | undefined; leads: LeadActions; label: string; propose: (() => LeadProposal) | undefined }) {
  if (mark !== undefined) return <button type="button" class="btn quiet lead-way" onClick={() => leads.onOpen(mark.id)}>已是线索：{STAGE_NAMES[mark.stage]}<span aria-hidden="true"> ›</span></button>
  return propose === undefined ? null : <button type="button" class="btn quiet" onClick={() => leads.onMake([propose()])}>{label}</button>
}

/** How many leads the case has, and the way to them. */
export function LeadCount({ leads, caseId }: { leads: LeadActions | undefined; caseId: string | undefined }) {
  const [first, ...rest] = caseId === undefined ? [] : leads?.of(caseId) ?? []
  return first && <button type="button" class="btn" onClick={() => leads?.onOpen(first.id)}>线索 <span class="num">{rest.length + 1}</span></button>
}
