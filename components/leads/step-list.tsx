import { inWords } from '../../casefile/dates.ts'
import type { Lead } from '../../notes/lead.ts'
import { orderWarnings } from '../../notes/lead-steps.ts'
import { STAGE_NAMES, told } from '../../notes/lead-words.ts'
import type { LeadTerm } from '../../rules/lead-terms.ts'
import { Mark } from '../mark.tsx'
import { STAGE_TONES, termWords } from './rows.ts'

interface Props {
  steps: Lead['steps']
  terms: readonly LeadTerm[]
  /** left out where nothing is to be changed now */
  onCorrect?: ((index: number) => void) | undefined
  onTakeBack?: (() => void) | undefined
}

/** The steps of a lead, oldest first, each with its days, papers and the term that it began. */
export function StepList({ steps, terms, onCorrect, onTakeBack }: Props) {
  const odd = orderWarnings(steps)
  return (
    <ol class="steps">
      {steps.map((step, i) => (
        <li key={i} class={`t-${STAGE_TONES[step.stage]}`}>
          <p class="step-head"><Mark tone={STAGE_TONES[step.stage]} size={12} /><strong>{STAGE_NAMES[step.stage]}</strong><span class="num end">{inWords(step.on)}</span></p>
          {told(step).map((line) => <p key={line} class="num">{line}</p>)}
          {step.comment !== '' && <p class="words">{step.stage === 'dropped' ? '理由：' : ''}{step.comment}</p>}
          {terms.filter((t) => t.step === i && !t.live).map((t) => <p key={t.kind} class={`soft t-${termWords(t).tone}`}>{t.words}</p>)}
          {odd.filter((w) => w.step === i).map((w) => <p key={w.words} class="odd">请核对日期：{w.words}。</p>)}
          {onCorrect && (
            <p class="row">
              <button type="button" class="btn quiet" aria-label={`更正“${STAGE_NAMES[step.stage]}”`} onClick={() => onCorrect(i)}>更正</button>
              {onTakeBack && i > 0 && i === steps.length - 1 && <button type="button" class="btn quiet" aria-label={`撤回这一步“${STAGE_NAMES[step.stage]}”`} onClick={onTakeBack}>撤回这一步</button>}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
