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
  const m = /^(?:[^:]{1,8}:)?(?:(?:那也?|也)?(?:没|没有)办法,|(?:行|好|嗯|可以|那行|那好)(?:吧|的)?,)?(?:我|我方|我们|我公司)?(?:表示)?(不同意|同意|没有意见|没意见|没有异议|无异议)(?:的|终结|终本|了|吧)?(?=[,。]|\s*$)/.exec(sentence.words) ?? agreed(story, sentence)
  if (!m) return []
  const asked = story.sentences.slice(Math.max(0, sentence.index - 4), sentence.index).some((s) => s.speaker === 'court' && /终结本次执行|终本/.test(s.words))
  if (!asked) return []
  const span = { start: sentence.start, end: sentence.end }
  const no = m[1] === '不同意'
  return [{ kind: no ? 'applicant-objected' : 'applicant-consented', clause: span, trigger: span, sentence, date: undefined, who: speaking(story, sentence), result: no ? '不同意' : '同意' }]
}

/** “你同意吗？” “可以。” */
function agreed(story: Story, sentence: Sentence): RegExpExecArray | null {
  const before = story.sentences[sentence.index - 1]
  return before?.speaker === 'court' && before.asks && /同意/.test(before.words) ? /^(?:[^:]{1,8}:)?(可以|行|没问题)(?:的|吧)?(?=[,。]|\s*$)/.exec(sentence.words) : null
}

/** One of several applicants, speaking for himself under his name. */
function speaking(story: Story, sentence: Sentence): { names?: string[] } {
  const name = /^([^:\n]{2,20}):/.exec(story.text.slice(sentence.start, sentence.start + 24))?.[1]
  return name !== undefined && story.people.applicants.length > 1 && story.people.applicants.includes(name) ? { names: [name] } : {}
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

const CONFIRMS = /清楚|知道|明白|收到|属实|异议|意见|对吗|是吗|对不对|是不是|了解|记得/
const AFFIRMED = /^(?:[^:]{1,8}:)?(?:我)?(?:都|均|已经|已)?(?:收到|知道|清楚|是的|有的|对的|对[,。]|属实|明白|听清|听明白|签收)/

/** A question of the court that is answered “收到了”, “知道”. */
export function affirmed(story: Story, sentence: Sentence): boolean {
  const next = story.sentences[sentence.index + 1]
  return next !== undefined && next.speaker !== 'court' && AFFIRMED.test(next.words) && !/没|未|不/.test(next.words.slice(0, 10))
}

/** “法院已于8月19日对你限制消费，你是否清楚？”: what stands before the question is told. “为什么没有申报？” tells that he did not. */
export function toldInQuestion(story: Story, sentence: Sentence, act: ToldAct, lastClause: number): boolean {
  const last = story.masked.slice(lastClause, sentence.end)
  if (act.kind === 'property-report-refused') return /为(?:什么|何)/.test(story.masked.slice(act.clause.start, act.trigger.end))
  if (act.trigger.end > lastClause) return false
  if (act.kind === 'zhongben-informed') return true
  return !OPINIONS.has(act.kind) && !TALKS.has(act.kind) && CONFIRMS.test(last) && (act.date !== undefined || /已|了/.test(story.masked.slice(act.clause.start, act.trigger.end)))
}

/** “分别约谈申请执行人。甲同意…；乙不同意…”: talked to are those whose opinion is told behind it, in the same point. */
export function oneByOne(acts: readonly ToldAct[], story: Story): ToldAct[] {
  if (story.people.applicants.length < 2) return [...acts]
  return acts.map((a) => {
    if (a.kind !== 'applicant-interviewed' || a.not || a.who.names || !/分别|逐一|逐个|依次/.test(story.masked.slice(a.clause.start, a.trigger.start))) return a
    const names = acts.flatMap((o) => ((o.kind === 'applicant-consented' || o.kind === 'applicant-objected') && o.sentence.item === a.sentence.item && o.sentence.index >= a.sentence.index ? o.who.names ?? [] : []))
    return names.length > 0 && new Set(names).size < story.people.applicants.length ? { ...a, who: { names: [...new Set(names)], at: a.clause } } : a
  })
}
