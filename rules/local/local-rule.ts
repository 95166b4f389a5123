import type { Approval, Legality } from '../types.ts'

/** A rule of the institution's own, as data: no code, conditions in CEL over the case file. */
export interface LocalRule {
  /** begins with `local-` */
  id: string
  title: string
  /** one sentence: what it demands */
  help: string
  /** is it used? tried first, then switched on */
  on: boolean
  /** condition: does it apply? 不适用 where false; applies always where left out */
  applies?: string | undefined
  /** condition: is the demand met? */
  holds: string
  /** what it says when the demand is not met; a local rule suggests no illegality beyond a clue, for that rests on law alone */
  otherwise: { approval: Extract<Approval, 'block' | 'warn'>; legality: Extract<Legality, 'clue' | 'notice' | 'none'> }
  /** reason when not met; `${…}` holds an expression */
  reason: string
  /** the material that would settle it where the case does not tell */
  missing: string
  wouldPassIf: string
  counterEvidence: string[]
  basis: { document: string; number: string; article: string }
}

/** The word before its title, wherever it is shown. */
export const LOCAL_WORD = '本地规则'
