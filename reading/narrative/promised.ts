import type { EventKind } from '../../casefile/vocabulary.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'

/** 2024年7月2日前, 2024.7.2前 */
export const BEFORE_THEN = /(?:[年月日]|\d[-./]\d{1,2})(?:之)?前[^,。;]{0,4}$/
/** “达成协议：乙于7月1日前支付3万元”: a term, not a payment. */
export function promised(story: Story, sentence: Sentence, kind: EventKind, before: string, at: number): boolean {
  return kind !== 'settlement-reached' && (BEFORE_THEN.test(before) || /协议[^,。;]{0,10}:[^。;]{0,120}$/.test(story.masked.slice(Math.max(sentence.start, at - 140), at)))
}
