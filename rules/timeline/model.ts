import type { CivilDate } from '../../casefile/dates.ts'
import type { Evidence } from '../types.ts'

/** What the case in time is made of. Views take this file and no more: what computes it stays in the worker. */

export const LANES = ['course', 'inquiry', 'told', 'control', 'disposal', 'sanction', 'after'] as const
export type Lane = (typeof LANES)[number]
export const LANE_WORDS: Record<Lane, string> = { course: '程序', inquiry: '调查', told: '约谈告知', control: '控制', disposal: '处置案款', sanction: '惩戒', after: '终本后' }

export interface TimelineItem {
  /** place in the case file: `filedOn`, `events.3` */
  field: string
  /** undefined: the day is not told; such items come last */
  on?: CivilDate | undefined
  /** last day of a span, or by when it was done */
  until?: CivilDate | undefined
  precision: 'day' | 'month' | 'year' | 'range'
  lane: Lane
  words: string
  /** whom it concerned; empty where nobody is named */
  who: string
  /** false: the material says that it was not done, refused or only planned; null: left open */
  done: boolean | null
  evidence: Evidence[]
}

/**
 * Periods of one case: how long must be waited, by when something is due, until when something holds. Each names the rule
 * that judges by it; the judgement itself is the rule's, with its exceptions.
 */
export interface CaseTerm {
  id: string
  title: string
  /** the rule that judges by it */
  rule: string
  /** wait: not before its end; due: not after its end; holds: lapses at its end */
  kind: 'wait' | 'due' | 'holds'
  /** the day before which it does not run; undefined where the day is not told */
  from?: CivilDate | undefined
  /** last day, put off by days off where it is a time limit; undefined where it cannot be computed */
  end?: CivilDate | undefined
  /** when what it is about was done */
  met?: CivilDate | undefined
  /** kept, broken, running (not over yet), over (nothing more to do), unknown */
  state: 'kept' | 'broken' | 'running' | 'over' | 'unknown'
  /** how it is counted, a sentence with the actual days */
  says: string
  evidence: Evidence[]
}

/** What runs now or is broken and needs an answer first, the nearest end first. */
export function openTerms(terms: readonly CaseTerm[]): CaseTerm[] {
  return terms.filter((t) => t.state === 'running' || t.state === 'broken' || t.state === 'unknown')
}

/** The stages of an enforcement case up to and after its closing, and what is known of each. */
export interface Stage {
  name: string
  /** done; absent: the material says so or a whole list lacks it; unseen: not on what was read */
  state: 'done' | 'absent' | 'unseen'
  on?: CivilDate | undefined
  evidence: Evidence[]
  /** rules of the catalogue that ask for it */
  rules: readonly string[]
  /** in which document it would stand */
  material: string
}

/** The whole case in time: its acts, the periods that run against them, and the stages. */
export interface CaseTime {
  asOf: CivilDate
  items: TimelineItem[]
  /** acts that are not shown because there are too many */
  left: number
  terms: CaseTerm[]
  stages: Stage[]
}
