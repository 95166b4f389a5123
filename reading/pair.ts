import { chosen } from './chosen.ts'
import type { Block, Snapshot } from '../page/snapshot.ts'
import type { LabelMeaning } from './labels.ts'

/** A known label and what stands beside it. `start`/`end` are the value's place in the page's text; value '' when empty. */
export interface Pair {
  label: string
  unit?: '元' | '千元' | '万元'
  meaning: LabelMeaning
  labelStart: number
  value: string
  start: number
  end: number
  /** innermost element that holds the label */
  block: Block
}

/** Longest value of a pair that is kept; a longer one is prose and read as such by its own range. */
export const VALUE_MAX = 4000
/** Blanks, colons and tree marks around labels. */
export const LABEL_SLACK = 12
/** The pair of a label in `block` and what stands at `place`, cut to a value's length and freed of blanks and colons at its ends. */
export function pairOf(snap: Snapshot, found: { label: string; unit?: '元' | '千元' | '万元' }, meaning: LabelMeaning, block: Block, place: { start: number; end: number } | undefined): Pair {
  const base = { label: found.label, ...(found.unit ? { unit: found.unit } : {}), meaning, labelStart: block.start, block }
  if (!place) return { ...base, value: '', start: block.end, end: block.end }
  const trimmed = trim(snap.text, place.start, Math.min(place.end, place.start + VALUE_MAX))
  return { ...base, value: chosen(snap.text.slice(trimmed.start, trimmed.end)), ...trimmed }
}

/** The range without blanks, colons and tree marks at its ends. */
export function trim(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /[\s:：|]/.test(text.charAt(start))) start++
  while (end > start && /[\s|]/.test(text.charAt(end - 1))) end--
  return { start, end }
}

const INLINE_TAGS = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'em', 'font', 'i', 'ins', 'label', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'uni-text', 'input', 'select', 'textarea', 'button', 'output'])
/** Elements that run within a line. */
export function isInline(b: Block): boolean {
  return INLINE_TAGS.has(b.tag)
}
