import type { ToldAct } from './engine.ts'
import type { ToldDate } from './dates.ts'
import type { Part } from './layout.ts'
import { datesIn, type Story } from './story.ts'

/** “受送达人签名或盖章　甲　2026年2月6日”: on a receipt all that it names was served on the day beside the name of who took it. */
const TAKEN = /(?:^|\n)(?:受送达人|收件人|签收人|代收人|(?:受送达人)?签收)(?:或代收人)?(?:或者代收人)?(?:\([^()\n]{0,12}\))?(?:签名|签字|签章|盖章|签收|捺印|收件|日期|时间|或|、|\/|\([^()\n]{0,8}\)|:|\s)*[^\n\d二]{0,24}(?=20\d{2}|二[〇○零Oo0])/g

function receiptDay(story: Story, part: Part): ToldDate | undefined {
  if (!part.title || !/回证|送达回执/.test(story.text.slice(part.title.start, part.title.end))) return undefined
  const from = part.title.end
  const days = [...story.text.slice(from, part.span.end).matchAll(TAKEN)].flatMap((m) => datesIn(story, from + m.index + m[0].length, from + m.index + m[0].length + 2).filter((d) => d.precision === 'day'))
  return new Set(days.map((d) => d.on)).size === 1 ? days[0] : undefined
}

/** What a receipt says was served without a day was served on its day, where it is of one day and one debtor; an order to restrict has a day of its own. */
export function onReceipt(story: Story, part: Part, acts: readonly ToldAct[]): void {
  if (story.people.debtors.length > 1) return
  const day = receiptDay(story, part)
  if (day) for (const a of acts) if (!a.date && a.kind.endsWith('-served')) a.date = day
}
