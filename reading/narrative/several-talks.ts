import type { ToldAct } from './engine.ts'
import type { Story } from './story.ts'
import { OPINIONS } from './talked-acts.ts'

/** Talks with several applicants: whose opinion has which day. */

/** With several applicants each has a talk of his own: his opinion has its day, and all of them were told. */
export function eachTalk(acts: readonly ToldAct[], story: Story): ToldAct[] {
  const talks = acts.filter((a) => a.kind === 'applicant-interviewed' && a.date && !a.not)
  if (talks.length < 2 || story.people.applicants.length < 2) return [...acts]
  return acts.flatMap((a) => {
    const own = a.date !== undefined && a.date.start >= a.clause.start
    if (own || !OPINIONS.has(a.kind)) return [a]
    const theirs = talks.filter((t) => t.who.names?.some((n) => a.who.names?.includes(n)))
    if (theirs[0]) return [{ ...a, date: theirs[0].date }]
    const both = a.kind === 'zhongben-informed' || (!a.who.names && /均|都|皆|[二两三四](?:名)?(?:申请执行)?人|双方/.test(story.masked.slice(talks.filter((t) => t.trigger.start < a.trigger.start).pop()?.trigger.end ?? a.clause.start, a.trigger.end)))
    return both ? talks.filter((t) => t.trigger.start < a.trigger.start).map((t) => ({ ...a, date: t.date, who: t.who })) : [a]
  })
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
