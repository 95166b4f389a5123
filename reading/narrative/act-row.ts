import type { EventKind } from '../../casefile/vocabulary.ts'
import type { Reach } from './when.ts'

/**
 * The acts of an enforcement case and the words that tell them. One row an act, or one way of telling it; to teach the
 * reader another way of telling, add a line. Service of documents (执行通知书, 报告财产令 …) has a table of its own.
 * The rows see the text with names masked: every character of an applicant's name is Ａ, of a debtor's Ｂ.
 */
export interface ActRow {
  kind: EventKind
  /** one of these words stands in every sentence that tells it */
  words: readonly string[]
  /** what tells it; matched in a sentence whose names of laws are blanked, within one clause */
  says: RegExp
  /** words in the clause that make it something else */
  unless?: RegExp
  /** words that must stand in the same sentence */
  needs?: RegExp
  /** told only where this stands before it, in the sentence or the one before */
  after?: RegExp
  /** … or on one of the lines right before it: entries of a diary */
  across?: true
  /** … or anywhere before it in its line: “申报：…；公司无财产。4月2日核实” */
  along?: true
  /** whom it concerns */
  of: 'debtor' | 'applicant' | 'case'
  /** how far its date may stand from it; default the sentence */
  reach?: Reach
  /** what 未… in front of it means: nothing told (default), an act not done, or part of the words themselves */
  negated?: 'not-done' | 'said'
  /** the money that belongs to it */
  amount?: 'behind' | 'before' | 'near'
  /** its person may be named in the clause behind, or carried over from the sentence before */
  ahead?: true
  carry?: true
  /** acts of other courts told in passing are no matter here */
  anyCourt?: true
  /** told as plan or request too: 申请终本 */
  evenAsked?: true
  /** an attempt is never a done act, nor is what is told as left undone */
  status?: 'attempted' | 'not-done'
  /** told only with its day; otherwise it is talk about it */
  dated?: true
  /** the person's opinion, kept as result */
  result?: string
}

/** The rows with every member in one order, whatever each leaves out: what looks at one after the other is then compiled for one shape, not for thirty. */
export function ofOneShape(rows: readonly ActRow[]): ActRow[] {
  return rows.map((row) => Object.assign({ ...EVERY_MEMBER }, row))
}
const EVERY_MEMBER = {
  kind: undefined, words: undefined, says: undefined, unless: undefined, needs: undefined, after: undefined, across: undefined, along: undefined, of: undefined, reach: undefined, negated: undefined,
  amount: undefined, ahead: undefined, carry: undefined, anyCourt: undefined, evenAsked: undefined, status: undefined, dated: undefined, result: undefined,
} satisfies Record<keyof ActRow, undefined>
