import type { Part } from './layout.ts'
import type { Story } from './story.ts'
import { answerAt } from './written-opinion.ts'

/** What stands in a paper and is no finding, no claim, or not done yet. */

/** “纳入失信日期” with nothing behind it tells of no listing; what the applicant wrote below a notice is his word, no finding. */
export function asideOf(story: Story, part: Part): void {
  const answered = part.kind?.is?.[0] === 'zhongben-informed' ? answerAt(story, part) : undefined
  for (const s of story.sentences) if (EMPTY_LABEL.test(s.words) || (answered !== undefined && s.start > answered)) s.terms = true
}
const EMPTY_LABEL = /^\s*[\u4e00-\u9fa5、]{2,16}(?:日期|时间)[:：]?\s*$/

/** Papers whose sums are what somebody owns, or what a bidder is to pay. */
export const NO_CLAIM: ReadonlySet<string> = new Set(['property-reported', 'auction-announced'])
/** What the notice of a sale tells bidders of is still to come. */
export const TO_COME: ReadonlySet<string> = new Set(['sold', 'auction-held', 'case-money-received', 'case-money-paid', 'debt-in-kind'])
