import { inWords } from '../casefile/dates.ts'
import type { Note } from '../notes/schema.ts'
import type { ShownFinding } from './review.ts'
import type { ReadingActions } from './actions.ts'
import { BasisList } from './basis-list.tsx'
import { Decision } from './decision.tsx'
import { FindingLead } from './leads/lead-button.tsx'
import { Mark } from './mark.tsx'
import { NoteItem } from './note-list.tsx'
import { Quotes } from './quotes.tsx'
import { fieldWord, verdictOf } from '../rules/words.ts'
import { Part } from './part.tsx'
import { useId } from './use-id.ts'
import { useKeptOpen } from './use-kept-open.ts'

export interface FindingRowProps extends ReadingActions {
  finding: ShownFinding
  caseId: string
  /** level of its heading in the page */
  level: 3 | 4
  /** one of the four standards: shown large */
  large?: boolean
  decision: Note | undefined
  /** notes about this conclusion, without decisions */
  notes: readonly Note[]
}

/** A conclusion: one line, which unfolds to everything that a reader needs to agree or to object. */
export function FindingRow(props: FindingRowProps) {
  const { finding, role, level, large, decision, notes } = props
  const isLead = props.leads?.of(props.caseId).some((l) => l.rule === finding.rule) === true
  const [open, setOpen] = useKeptOpen(`${props.caseId} ${finding.rule}`, false)
  const id = useId()
  const verdict = verdictOf(finding, role)
  const Heading = `h${level}` as const
  return (
    <li class={`finding t-${verdict.tone}${large ? ' large' : ''}${open ? ' open' : ''}`}>
      <div class="head">
        <Mark tone={verdict.tone} size={large ? 22 : 16} />
        <Heading class="title">
          <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {finding.title}<span class="hide">：</span><span class="verdict">{verdict.word}</span>
          </button>
        </Heading>
        <p class="reason">{finding.reason}</p>
        {(decision || notes.length > 0 || isLead) && (
          <p class="tags">
            {decision && <span class="tag">{decision.decision === 'accept' ? '已采纳' : '不采纳'}</span>}
            {notes.length > 0 && <span class="tag">批注 {notes.length}</span>}
            {isLead && <span class="tag">已列为线索</span>}
          </p>
        )}
      </div>
      <div id={id} class="body" hidden={!open}>{open && <FindingBody {...props} />}</div>
    </li>
  )
}

function FindingBody(props: FindingRowProps) {
  const { finding, role, notes } = props
  const counter = <Texts label={role === 'supervision' ? '先核对反证' : '反证核对'} texts={finding.counterEvidence} check />
  return (
    <dl>
      {role === 'supervision' && counter}
      <Part label="原文"><Quotes {...props} /></Part>
      {finding.missing.length > 0 && (
        <Part label="缺少材料">
          <ul class="dots">
            {finding.missing.map((m) => (
              <li key={m.field + m.material}>{fieldWord(m.field) && <span class="field">{fieldWord(m.field)}</span>}见于：{m.material}</li>
            ))}
          </ul>
        </Part>
      )}
      {finding.earliest && role === 'approval' && (
        <Part label="最早日期"><strong class="num">{inWords(finding.earliest)}</strong> 起本项可通过</Part>
      )}
      {/* A prosecutor judges what was done; what would make it pass is the judge's business. */}
      {role === 'approval' && <Texts label="如何通过" texts={finding.wouldPassIf} />}
      <Part label="依据">
        <BasisList basis={finding.basis} />
        {props.onRule && <button type="button" class="btn quiet" onClick={() => props.onRule?.(finding.rule)}>在规则手册中查看本条</button>}
      </Part>
      <Texts label="有争议" texts={finding.debatable ?? []} />
      {finding.bySetting && <Part label="本地设置"><p>本项按本单位的设置得出；按通用口径为“{verdictOf(finding.bySetting, role).word}”。</p></Part>}
      {role === 'approval' && counter}
      {notes.length > 0 && (
        <Part label="批注">
          <ul class="notes">{notes.map((note) => <NoteItem key={note.id} note={note} {...props} />)}</ul>
        </Part>
      )}
      <Part label="处理"><Decision {...props} /><FindingLead {...props} /></Part>
    </dl>
  )
}

function Texts({ label, texts, check }: { label: string; texts: readonly string[]; check?: boolean }) {
  if (texts.length === 0) return null
  return (
    <Part label={label}>
      <ul class={check ? 'checks' : 'dots'}>{texts.map((text) => <li key={text}>{text}</li>)}</ul>
    </Part>
  )
}
