import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldDate } from './dates.ts'
import type { ToldAct } from './engine.ts'
import type { Part } from './layout.ts'
import type { Story } from './story.ts'

/** What a list of sealed things, or a ruling that files call “查封裁定” for short, tells without a day was done on the day of the paper. */

const LIST = /(?:查封|扣押)[^\n]{0,8}清单/
const RULING = /(?:查封|冻结|扣押|扣划|划拨|提取|续封)(?:执行)?裁定$/
const TAKEN: ReadonlySet<EventKind> = new Set<EventKind>(['sealed', 'impounded'])
const RULED: ReadonlySet<EventKind> = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'control-renewed'])

export function datedByPaper(story: Story, part: Part, told: readonly ToldAct[], recorded: ToldDate | undefined, signed: { on: ToldDate['on']; start: number; end: number } | undefined): void {
  if (part.kind?.body !== 'tells' || !part.title) return
  const title = story.text.slice(part.title.start, part.title.end)
  const ruling = RULING.test(title)
  const day = ruling && signed ? { on: signed.on, start: signed.start, end: signed.end, precision: 'day' as const, role: 'day' as const } : recorded
  if (!day || !(ruling || LIST.test(title))) return
  for (const a of told) if (!a.date && !a.not && (ruling ? RULED : TAKEN).has(a.kind)) a.date = day
}
