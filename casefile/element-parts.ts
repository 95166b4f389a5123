import { byOf, type State } from './apply-corrections.ts'
import { actionWords, seenWords } from './correction-words.ts'
import { readingOf } from './corrections.ts'
import type { Element } from './elements.ts'
import { clip } from './fact.ts'
import { valueWords, type FieldWords } from './field-words.ts'
import type { AnyFact } from './schema.ts'

/** Parts that rows of every section have. */

export function shownReadings(facts: readonly AnyFact[], field: FieldWords): Element['readings'] {
  return facts.slice(0, 50).map((f) => ({ ...readingOf(f), words: f.value === null ? '无' : clip(valueWords(field, readingOf(f).value), 2100), ...(f.where ? { where: f.where } : {}) }))
}

/** The exhibits of an act or a thing: its words, whatever its values. */
export function toldIn(...facts: readonly (AnyFact | undefined)[]): Element['readings'] {
  return shownReadings(facts.filter((f) => f !== undefined), { label: '', input: 'text' })
}

export function correctionOf(state: State | undefined): Pick<Element, 'correction' | 'target'> {
  if (!state) return {}
  const { correction, status } = state
  const { first, confirmed } = seenWords(correction)
  return {
    target: correction.target,
    correction: { ...byOf(correction), reason: correction.reason, status, words: clip(actionWords(correction), 5000), ...(first === undefined ? {} : { seen: clip(first, 3000) }), ...(confirmed ? { confirmed: { at: confirmed.at, words: clip(confirmed.words, 3000) } } : {}) },
  }
}
