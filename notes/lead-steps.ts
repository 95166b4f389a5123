import { isCivilDate, type CivilDate } from '../casefile/dates.ts'
import type { Lead, LeadStage, LeadStep } from './lead.ts'
import { STAGE_NAMES } from './lead-words.ts'

/** How a lead may go on, and what is odd about its days; free of zod. */

type Steps = Lead['steps']
type Raised = Extract<LeadStep, { stage: 'raised' }>
type Replied = Extract<LeadStep, { stage: 'replied' }>

/** One opinion, and the court's answer to it as far as there is one. */
export interface Round { raised: Raised; reply: Replied | undefined }

/** The opinions of a lead with their answers, oldest first. An answer belongs to the opinion before it; the last one of several counts. */
export function roundsOf(steps: Steps): Round[] {
  const rounds: Round[] = []
  for (const step of steps) {
    if (step.stage === 'raised') rounds.push({ raised: step, reply: undefined })
    const last = rounds.at(-1)
    if (step.stage === 'replied' && last) last.reply = step
  }
  return rounds
}

/** Stages that can sensibly come next, the usual one first. `overdue`: the time to reply is over, so that the opinion may be raised again (监督规则第124条). */
export function nextStages(steps: Steps, overdue = false): LeadStage[] {
  const answered = roundsOf(steps).at(-1)?.reply
  switch (steps.at(-1)?.stage) {
    case 'checking': return ['raised', 'dropped']
    case 'raised': return overdue ? ['replied', 'raised', 'resulted'] : ['replied', 'resulted']
    case 'replied': return answered?.reply === 'accepted' ? ['resulted'] : ['resulted', 'raised']
    case 'resulted': return roundsOf(steps).length > 0 && answered === undefined ? ['replied', 'resulted'] : ['resulted']
    case 'dropped': return ['checking']
    default: return ['checking', 'raised', 'dropped']
  }
}

/** What keeps a step from being stored, in a sentence; undefined where nothing does. */
export function stepFault(step: LeadStep, today: CivilDate): string | undefined {
  for (const [name, day] of daysOf(step)) {
    if (!isCivilDate(day)) return `请填写${name}。`
    if (day > today) return `${name}不能晚于今天（${today}）。`
  }
  if (step.stage === 'dropped' && step.comment.trim() === '') return '请写明不予监督的理由。'
  if (step.stage !== 'resulted') return undefined
  if (step.paid !== undefined && !/^\d{1,15}(?:\.\d{1,2})?$/.test(step.paid)) return '到位金额请填元，最多两位小数，例如 12500.00。'
  const said = step.resumed === true || step.transferred === true || step.paid !== undefined || step.comment.trim() !== ''
  return said ? undefined : '请至少填一项结果，或者写明情况。'
}

/** Days that stand in an odd order, a sentence each, by the index of the step; papers are not always dated in the order of the work, so nothing is refused for it. */
export function orderWarnings(steps: Steps): { step: number; words: string }[] {
  const odd: { step: number; words: string }[] = []
  let latest: LeadStep | undefined, served: Raised | undefined
  for (const [i, step] of steps.entries()) {
    const say = (words: string) => odd.push({ step: i, words })
    if (latest !== undefined && step.on < latest.on) say(`“${STAGE_NAMES[step.stage]}”的日期早于前面的“${STAGE_NAMES[latest.stage]}”（${latest.on}）`)
    if (step.stage === 'checking') {
      if (before(step.askServedOn, step.askedOn)) say('法院收到通知书早于发出')
      if (before(step.explainedOn, step.askServedOn ?? step.askedOn)) say('法院答复早于通知书')
    }
    if (step.stage === 'raised') {
      if (before(step.servedOn, step.on)) say('送达早于提出')
      served = step
    }
    if (step.stage === 'replied' && before(step.on, served?.servedOn)) say('法院回复早于收到监督意见')
    if (latest === undefined || step.on >= latest.on) latest = step
  }
  return odd
}

function before(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a < b
}

function daysOf(step: LeadStep): [name: string, day: string][] {
  const days: [string, string | undefined][] = [[step.stage === 'pending' ? '发现日期' : `“${STAGE_NAMES[step.stage]}”的日期`, step.on]]
  if (step.stage === 'checking') days.push(['通知书发出日期', step.askedOn], ['法院收到通知书日期', step.askServedOn], ['法院答复日期', step.explainedOn])
  if (step.stage === 'raised') days.push(['送达日期', step.servedOn])
  return days.flatMap(([name, day]) => (day === undefined ? [] : [[name, day]]))
}
