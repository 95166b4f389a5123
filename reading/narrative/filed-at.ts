import { appliedAt } from './claim.ts'
import type { Story } from './story.ts'

/** Where the filing is told: sums before it, without a day, are the claim. 0 where it is not. */
const FILED_AT = new WeakMap<Story, number>()
/** Sentences at the beginning among which the filing is looked for. */
const FIRST = 8

export function filedAt(story: Story): number {
  let at = FILED_AT.get(story)
  if (at === undefined) {
    at = story.sentences.slice(0, FIRST).reduce((found, s) => (found > 0 || s.earlier ? found : s.start + 1 + (/本院[^,。;]{0,24}(?:立案|受理(?!费))/.exec(s.words)?.index ?? -s.start - 1)), 0)
    if (at === 0) at = appliedAt(story)
    FILED_AT.set(story, at)
  }
  return at
}
