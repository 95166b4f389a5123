import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldAct } from './engine.ts'
import type { Sentence } from './sentences.ts'
import { datesIn, type Story } from './story.ts'

/** Acts that get their day, or their meaning, from the sentences around them. */

/** What is said in a talk has the day of the talk. */
export const TALKS = new Set<EventKind>(['applicant-interviewed', 'zhongben-informed'])
export const OPINIONS = new Set<EventKind>(['applicant-consented', 'applicant-objected', 'zhongben-informed'])
/** What was done to property is not told again by a semicolon. */
const THINGS = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'waiting-sealed'])

/** “12日到甲厂调查；到乙家调查”: behind a semicolon the same act goes on with the same day. */
export function fromSemicolon(story: Story, sentence: Sentence, here: readonly ToldAct[], before: readonly ToldAct[]): void {
  const previous = story.sentences[sentence.index - 1]
  if (!previous || story.masked.charAt(previous.end - 1) !== ';' || datesIn(story, sentence.start, sentence.end).length > 0) return
  for (const act of here) {
    if (act.date || THINGS.has(act.kind)) continue
    for (let i = before.length - 1; i >= 0 && before[i]?.sentence === previous; i--) {
      const b = before[i]
      if (b?.kind !== act.kind || !b.date) continue
      act.date = b.date
      break
    }
  }
}

/** “你同意终本吗？” “同意。” */
export function answer(story: Story, sentence: Sentence): ToldAct[] {
  const m = /^(?:[^:]{1,8}:)?(?:我|我方|我们)?(不同意|同意|没有意见|没意见)(?:的|终结|了)?[,。]?\s*$/.exec(sentence.words)
  if (!m) return []
  const asked = story.sentences.slice(Math.max(0, sentence.index - 4), sentence.index).some((s) => s.speaker === 'court' && /终结本次执行|终本/.test(s.words))
  if (!asked) return []
  const span = { start: sentence.start, end: sentence.end }
  const no = m[1] === '不同意'
  return [{ kind: no ? 'applicant-objected' : 'applicant-consented', clause: span, trigger: span, sentence, date: undefined, who: {}, result: no ? '不同意' : '同意' }]
}

/** Behind a query made after the closing, what is told to the applicant is its result. */
export function afterClosing(here: readonly ToldAct[], before: readonly ToldAct[]): ToldAct[] {
  if (!here.some((a) => a.kind === 'zhongben-informed') || ![...before.slice(-20), ...here].some((a) => a.kind === 'post-query')) return [...here]
  return here.map((a) => (a.kind === 'zhongben-informed' ? { ...a, kind: 'post-query-informed' } : a))
}

/** With several applicants each has a talk of his own: his opinion has its day, and all of them were told. */
export function eachTalk(acts: readonly ToldAct[], story: Story): ToldAct[] {
  const talks = acts.filter((a) => a.kind === 'applicant-interviewed' && a.date && !a.not)
  if (talks.length < 2 || story.people.applicants.length < 2) return [...acts]
  return acts.flatMap((a) => {
    const own = a.date !== undefined && a.date.start >= a.clause.start
    if (own || !OPINIONS.has(a.kind)) return [a]
    const theirs = talks.filter((t) => t.who.names?.some((n) => a.who.names?.includes(n)))
    if (theirs[0]) return [{ ...a, date: theirs[0].date }]
    return a.kind === 'zhongben-informed' ? talks.filter((t) => t.trigger.start < a.trigger.start).map((t) => ({ ...a, date: t.date, who: t.who })) : [a]
  })
}
