import { useState } from 'preact/hooks'
import type { CivilDate } from '../../casefile/dates.ts'
import type { LeadStage, LeadStep } from '../../notes/lead.ts'
import { nextStages } from '../../notes/lead-steps.ts'
import { STAGE_NAMES, STAGES } from '../../notes/lead-words.ts'
import { Dialog } from '../desk/dialog.tsx'
import type { Outcome } from '../draft.ts'
import { blank } from './lead-detail.tsx'
import type { LeadRow } from './rows.ts'
import { StepForm } from './step-form.tsx'

interface Props {
  rows: readonly LeadRow[]
  today: CivilDate
  onSave: (rows: readonly LeadRow[], step: LeadStep, words: string) => Promise<Outcome>
  onDirty: (dirty: boolean) => void
  onClose: () => void
}

/** 类案: several leads go on with one and the same step, for instance one suggestion over many cases. Those for which it cannot come next are left as they are. */
export function TogetherDialog({ rows, today, onSave, onDirty, onClose }: Props) {
  const [stage, setStage] = useState<LeadStage>()
  const can = (s: LeadStage) => rows.filter((r) => nextStages(r.lead.steps, r.overdue).includes(s))
  /* What came in is told of each lead by itself: one amount noted for several would be counted several times. */
  const choices = STAGES.filter((s) => s !== 'resulted').map((s) => ({ stage: s, count: can(s).length })).filter((c) => c.count > 0)
  const chosen = stage === undefined ? [] : can(stage)
  /* What is odd about its day is told by the lead that came furthest. */
  const last = chosen.toSorted((a, b) => ((a.lead.steps.at(-1)?.on ?? '') < (b.lead.steps.at(-1)?.on ?? '') ? 1 : -1))[0]
  const save = async (step: LeadStep) => {
    const outcome = await onSave(chosen, step, `登记“${STAGE_NAMES[step.stage]}”`)
    if (outcome.ok) onClose()
    return outcome
  }
  return (
    <Dialog title={`为 ${rows.length} 条线索登记下一步`} onClose={onClose}>
      {choices.length === 0 && <p>所选线索没有可以一并登记的步骤；结果请逐条登记。</p>}
      <fieldset>
        <legend>登记什么</legend>
        {choices.map((c) => <label key={c.stage}><input type="radio" name="together" checked={stage === c.stage} onChange={() => setStage(c.stage)} />{STAGE_NAMES[c.stage]}<span class="num">{c.count} 条可登记</span></label>)}
      </fieldset>
      {stage !== undefined && chosen.length < rows.length && <p class="soft">另有 {rows.length - chosen.length} 条现在不能登记这一步，不会改动。</p>}
      {stage !== undefined && last
        ? <StepForm key={stage} steps={last.lead.steps} index={last.lead.steps.length} start={blank(stage, today, [])} correcting={false} today={today} onSave={save} onDirty={onDirty} onClose={onClose} />
        : <div class="row foot"><button type="button" class="btn" onClick={onClose}>取消</button></div>}
    </Dialog>
  )
}
