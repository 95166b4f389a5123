import type { Span } from './layout.ts'
import { distinct } from './owners.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'
import { debtorsIn } from './the-rest.ts'
import type { Concerned } from './who.ts'

/** “限制消费：甲、公司”, “纳入失信：乙”: names and nothing else behind the colon. */
export function namedBehind(story: Story, sentence: Sentence, clause: Span): Concerned | undefined {
  if (story.people.debtors.length < 2 || story.text.charAt(clause.end) !== ':') return undefined
  const next = sentence.clauses.find((c) => c.start === clause.end + 1)
  if (!next || !NAMES_ONLY.test(story.masked.slice(next.start, next.end))) return undefined
  const named = distinct(debtorsIn(story.people.mentions(next.start, next.end)).map((m) => m.name))
  const body = story.people.bodies.length === 1 && /公司/.test(story.masked.slice(next.start, next.end)) ? story.people.bodies : []
  const names = distinct([...named, ...body])
  return names.length === 0 ? undefined : names.length === story.people.debtors.length ? {} : { names, at: next }
}
const NAMES_ONLY = /^\s?(?:(?:Ｂ{1,80}|公司)[、和及]?){1,12}(?: (?:已|均|无|有|待)?[^,。;Ｂ]{0,12})?[。;\s]*$/
