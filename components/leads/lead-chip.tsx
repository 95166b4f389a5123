import type { LeadStage } from '../../notes/lead.ts'
import { STAGE_NAMES } from '../../notes/lead-words.ts'
import type { LeadTerm } from '../../rules/lead-terms.ts'
import { Mark } from '../mark.tsx'
import { STAGE_TONES, termWords } from './rows.ts'

export function StageChip({ stage, words }: { stage: LeadStage; words?: string }) {
  const tone = STAGE_TONES[stage]
  return <span class={`chip t-${tone}`}><Mark tone={tone} size={12} />{words ?? STAGE_NAMES[stage]}</span>
}

export function TermChip({ term }: { term: LeadTerm }) {
  const { words, tone } = termWords(term)
  return <span class={`chip t-${tone}`}><Mark tone={tone} size={12} />{words}</span>
}
