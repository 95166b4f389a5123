import type { ToldAct } from './engine.ts'
import type { Story } from './story.ts'

/** “甲到院，签收…（本人及公司两份），做了询问笔录”: asked was the man who came, not the company for which he signed. */
export function askedMan(story: Story, acts: readonly ToldAct[]): void {
  for (const a of acts) {
    const [only] = a.who.names ?? []
    if (a.kind !== 'debtor-questioned' || a.who.at !== undefined || a.who.names?.length !== 1 || only === undefined || !story.people.bodies.includes(only)) continue
    const men = new Set(story.people.mentions(a.sentence.start, a.trigger.start).filter((m) => m.side === 'debtor' && !story.people.bodies.includes(m.name)).map((m) => m.name))
    if (men.size === 1) a.who = { names: [...men], at: a.clause }
  }
}
