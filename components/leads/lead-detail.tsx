import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { usePlainPrint } from '../desk/plain-print.ts'
import { usePrintingOne } from '../desk/use-printing.ts'
import type { CivilDate } from '../../casefile/dates.ts'
import type { Lead, LeadChange, LeadStage, LeadStep } from '../../notes/lead.ts'
import { nextStages } from '../../notes/lead-steps.ts'
import { OPINION_KEYS, STAGE_NAMES } from '../../notes/lead-words.ts'
import type { Note } from '../../notes/schema.ts'
import { momentWords } from '../../rules/words.ts'
import type { Outcome } from '../draft.ts'
import { StageChip } from './lead-chip.tsx'
import { LeadSources } from './lead-sources.tsx'
import { LeadTermsView } from './lead-terms-view.tsx'
import { LeadText } from './lead-text.tsx'
import { stageWords, type LeadRow } from './rows.ts'
import { StepForm } from './step-form.tsx'
import { StepList } from './step-list.tsx'

export interface LeadDetailProps {
  row: LeadRow
  notes: readonly Note[]
  today: CivilDate
  /** `words`: what was done, for its history */
  onChange: (lead: Lead, change: LeadChange, words: string) => Promise<Outcome>
  onDelete: () => void
  /** 线索移送表 */
  onTransfer: () => void
  onCase: (caseId: string) => void
  onRule: (rule: string) => void
  onDirty: (dirty: boolean) => void
  onClose: () => void
}

/** What is being written: a new step, one set right, or title and summary; `base` is the lead as the writer saw it. */
type Writing = ({ kind: 'step'; index: number; start: LeadStep; correcting: boolean } | { kind: 'text' }) & { base: Lead }

/** One lead beside the list: where it stands, what is due, what can come next, what it came from. */
export function LeadDetail(props: LeadDetailProps) {
  const { row, today, onClose } = props
  const { lead } = row
  const box = useRef<HTMLElement>(null)
  const [writing, setWriting] = useState<Writing>()
  const { forbidden, tell } = usePlainPrint()
  const [printing, print] = usePrintingOne(() => tell('线索', 1))
  useLayoutEffect(() => box.current?.focus(), [])
  const latest = useRef(lead)
  latest.current = lead
  const close = () => { setWriting(undefined); props.onDirty(false); box.current?.focus() }
  const change = async (base: Lead, to: LeadChange, words: string) => {
    const outcome = await props.onChange(base, to, words)
    if (outcome.ok) close()
    /* What another window wrote is on the screen now; saved again, this goes on top of it. */
    else setWriting((w) => w && { ...w, base: latest.current })
    return outcome
  }
  const putStep = (at: Extract<Writing, { kind: 'step' }>, step: LeadStep) => {
    const { base } = at
    const steps = at.correcting && at.index < base.steps.length ? base.steps.with(at.index, step) : [...base.steps, step]
    return change(base, { steps }, `${at.correcting ? '更正' : '登记'}“${STAGE_NAMES[step.stage]}”`)
  }
  const next = nextStages(lead.steps, row.next?.kind === 'reply' && row.next.state === 'overdue')
  return (
    <aside class={`drawer lead-detail${printing ? ' printing' : ''}`} aria-label="线索详情" tabIndex={-1} ref={box} onKeyDown={(event) => { if (event.key === 'Escape' && !event.isComposing) onClose() }}>
      <header class="top">
        <h2>{lead.title}</h2>
        <button type="button" class="btn quiet" onClick={onClose}>关闭</button>
        <p class="soft num">{row.caseNumber}<br />{[row.court, row.caseTitle].filter((s) => s !== '').join('　')}</p>
        <div class="row">
          <StageChip stage={row.stage} words={stageWords(row)} />
          <button type="button" class="btn end" onClick={props.onTransfer}>线索移送表…</button>
          {!forbidden && <button type="button" class="btn" onClick={print}>打印</button>}
          <button type="button" class="btn danger" onClick={props.onDelete}>删除</button>
        </div>
      </header>
      <div class="scroll">
        <LeadTermsView steps={lead.steps} terms={row.terms} unfolded={printing} />
        <section>
          <h2>进展<span class="count num">{lead.steps.length} 步</span></h2>
          <StepList steps={lead.steps} terms={row.terms} onCorrect={writing ? undefined : (index) => { const start = lead.steps[index]; if (start) setWriting({ kind: 'step', index, start, correcting: true, base: lead }) }}
            onTakeBack={() => void change(lead, { steps: lead.steps.slice(0, -1) }, `撤回“${STAGE_NAMES[row.stage]}”`)} />
          {writing?.kind === 'step' ? (
            <StepForm key={`${writing.index}${writing.start.stage}`} {...writing} steps={writing.correcting ? lead.steps.toSpliced(writing.index, 1) : lead.steps} today={today} onSave={(step) => putStep(writing, step)} onDirty={props.onDirty} onClose={close} />
          ) : (
            <div class="row next" role="group" aria-label="下一步">
              <span class="soft">下一步</span>
              {next.map((stage, i) => <button key={stage} type="button" class={i === 0 ? 'btn primary' : 'btn'} disabled={writing !== undefined} onClick={() => setWriting({ kind: 'step', index: lead.steps.length, start: blank(stage, today, props.notes), correcting: false, base: lead })}>{nextWords(stage, row.stage)}</button>)}
            </div>
          )}
        </section>
        <LeadText lead={lead} editing={writing?.kind === 'text'} onEdit={(on) => (on ? setWriting({ kind: 'text', base: lead }) : close())} onDirty={props.onDirty} onSave={(to) => change(writing?.base ?? lead, to, '修改题目或内容')} />
        <LeadSources row={row} notes={props.notes} onCase={props.onCase} onRule={props.onRule} />
        <section>
          <h2>记录</h2>
          <ul class="lead-history">{(lead.history ?? []).toReversed().map((h) => <li key={h.at + h.words}><span class="num soft">{momentWords(h.at)}</span> {h.words}{h.by && <span class="soft">　{h.by}</span>}</li>)}</ul>
        </section>
      </div>
    </aside>
  )
}

export function nextWords(stage: LeadStage, from: LeadStage): string {
  if (stage === 'raised' && (from === 'raised' || from === 'replied')) return '再次提出（跟进监督）'
  if (stage === 'checking' && from === 'dropped') return '重新核实'
  if (stage === 'resulted') return from === 'resulted' ? '再记一次结果' : '登记结果'
  return STAGE_NAMES[stage]
}

/** A step that was not written yet; the kind of the opinion is the handling that the notes propose. */
export function blank(stage: LeadStage, today: CivilDate, notes: readonly Note[]): LeadStep {
  const common = { on: today, comment: '' }
  switch (stage) {
    case 'raised': return { stage, ...common, opinion: OPINION_KEYS.find((o) => notes.some((n) => n.handling === o)) ?? 'suggestion', number: '' }
    case 'replied': return { stage, ...common, reply: 'accepted' }
    case 'pending': case 'checking': case 'resulted': case 'dropped': return { stage, ...common }
  }
}
