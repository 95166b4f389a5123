import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import type { Part, Span } from './layout.ts'
import { allMatches } from './scan.ts'
import { datesIn, type Story } from './story.ts'

/**
 * “约谈日期：6月5日” and, on the lines below, “约谈内容：…”, “约谈结果：…”: with whom the talk was and whether it came about stands
 * there, and what was said there was said on that day.
 */

const DAY = /(?:^|\n)(?:终本)?(?:约谈|谈话)(?:日期|时间)[:：]/g
const BELOW = /^(?:约谈|谈话)?(?:内容|情况|结果|意见|对象|人员?|方式|记录|地点)[:：]/
const LINES_MAX = 5
const SAID: ReadonlySet<EventKind | null> = new Set<EventKind>(['applicant-consented', 'applicant-objected', 'zhongben-informed', 'debtor-questioned', 'interview-attempted'])
const MISSED = /无人接听|无人应答|未接|关机|停机|空号|无法接通|联系不上|无法联系|未能联系|未到(?:庭|院|场)|未前来|拒不到/
const HEARD = /称|表示|陈述|承诺|同意|意见是/
const OTHER_SIDE = /(?<!被)申请(?:执行)?[人方]|双方|各方|当事人|代理人|终本|终结本次/

export function formTalks(story: Story, part: Part, events: CaseEvent[]): CaseEvent[] {
  if (part.kind?.body === 'talk' || !events.some((e) => e.kind.value === 'applicant-interviewed')) return events
  let list = events
  for (const m of allMatches(DAY, story.text.slice(part.span.start, part.span.end))) {
    const from = part.span.start + m.index + m[0].length, stop = lineEnd(story.text, from)
    const days = datesIn(story, from, stop).filter((d) => d.precision === 'day'), [day] = days
    const below = linesBelow(story.text, stop, part.span.end)
    if (!day || days.length > 1 || below.end === below.start) continue
    const words = story.text.slice(below.start, below.end)
    const at = (e: CaseEvent, span: Span) => { const w = story.exhibit(0, span.start, span.end).where, start = e.kind.where?.start; return start !== undefined && w?.start !== undefined && w.end !== undefined && start >= w.start && start < w.end }
    const on = story.exhibit(day.on, day.start, day.end)
    for (const e of list) if (!e.on && e.done?.value !== false && SAID.has(e.kind.value) && at(e, below)) e.on = on
    const talk = list.find((e) => e.kind.value === 'applicant-interviewed' && e.done?.value !== false && e.on?.value === day.on)
    if (!talk) continue
    const heard = debtorsHeard(story, below, words)
    if (heard.length === 0 && (!MISSED.test(words) || HEARD.test(words))) continue
    const questioned = list.some((e) => e.kind.value === 'debtor-questioned' && e.done?.value !== false)
    list = list.filter((e) => e !== talk && !(e.kind.value === 'applicant-interviewed' && e.done?.value === false && at(e, below)))
    if (heard.length > 0 && !questioned && !(MISSED.test(words) && !HEARD.test(words))) list.push({ ...talk, kind: { ...talk.kind, value: 'debtor-questioned' }, ...(heard.length === 1 && heard[0] !== undefined && story.people.debtors.length > 1 ? { party: { ...on, value: heard[0] } } : {}) })
  }
  return list
}

/** The debtors who are named as those that came or spoke, where nobody of the other side is spoken of. */
function debtorsHeard(story: Story, below: Span, words: string): string[] {
  const named = story.people.mentions(below.start, below.end)
  if (OTHER_SIDE.test(words) || named.some((p) => p.side === 'applicant')) return []
  const heard = named.filter((p) => {
    const before = story.text.slice(Math.max(below.start, p.start - 4), p.start), behind = story.text.slice(p.end, Math.min(below.end, p.end + 12))
    return (/(?:约谈|与|同|找|联系|通知|询问|讯问|传唤|电话|对象:)(?:了|过)?(?:被执行人)?$/.test(before) && !/^(?:名下|的?财产|的?下落)/.test(behind)) || /^(?:本人)?(?:到院|来院|到庭|到案|称|表示|陈述|承诺|当面|未到)/.test(behind)
  })
  return [...new Set(heard.map((p) => p.name))]
}

function linesBelow(text: string, from: number, to: number): Span {
  let end = from
  for (let n = 0, at = from + 1; n < LINES_MAX && at < to; n++) {
    const stop = Math.min(lineEnd(text, at), to)
    if (!BELOW.test(text.slice(at, Math.min(stop, at + 12)))) break
    end = stop
    at = stop + 1
  }
  return { start: Math.min(from + 1, end), end }
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}
