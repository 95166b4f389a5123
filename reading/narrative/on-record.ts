import type { ToldDate } from './dates.ts'
import type { ToldAct } from './engine.ts'
import type { Part } from './layout.ts'
import { meansAll } from './people.ts'
import type { Story } from './story.ts'

/**
 * What the record of a visit tells without a day was done there and then: papers handed over, things sealed on the spot; and, where the
 * place is that of one of several debtors, to him.
 */
const THERE = /当场|现场|执行人员|见证|张贴|粘贴|贴上|封条|就地/
const THERE_DONE = /-served$|-issued$|^debtor-questioned$/
const IF_THERE = /^(?:sealed|impounded|waiting-sealed|detained|fined|consumption-restricted)$/
const PLACE = /(?:^|\n)[^\n:。]{0,6}(?:地点|地址|场所):[^\n]{2,80}/

export function onRecord(story: Story, part: Part, acts: readonly ToldAct[], recorded: ToldDate | undefined): void {
  if (!part.kind?.is?.includes('onsite-visit')) return
  const owner = ownerOfPlace(story, part)?.name
  for (const a of acts) {
    const there = THERE_DONE.test(a.kind) || (IF_THERE.test(a.kind) && THERE.test(a.sentence.words))
    if (!there || (a.date && a.date.on !== recorded?.on)) continue
    if (!a.date && recorded) a.date = recorded
    if (owner !== undefined && !a.who.names && !meansAll(a.sentence.words)) a.who = { names: [owner], at: a.clause }
  }
}

/** “地点：某路8号（被执行人某公司厂区）”: whose place was visited, where there are several debtors. */
export function ownerOfPlace(story: Story, part: Part): { name: string; start: number; end: number } | undefined {
  if (story.people.debtors.length < 2 || !part.title) return undefined
  const from = part.title.end
  const m = PLACE.exec(story.text.slice(from, Math.min(part.span.end, from + 800)))
  if (!m) return undefined
  const named = story.people.mentions(from + m.index, from + m.index + m[0].length).filter((x) => x.side === 'debtor' && !x.spokesman)
  return new Set(named.map((x) => x.name)).size === 1 ? named[0] : undefined
}
