import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldAct } from './engine.ts'
import { CASH, type Found } from './found-assets.ts'
import type { Part } from './layout.ts'
import { askedMan } from './questioned.ts'
import { ofSameBank } from './same-bank.ts'
import type { Story } from './story.ts'

/** Whose a thing is that an act tells of without him: by its very sum, or by the heading of the paper. */

/** “上述22,417.36元已扣划”, where a table or a sentence before said whose balance of 22,417.36 yuan it is. */
export function ofSameSum(story: Story, acts: readonly ToldAct[], found: readonly Found[]): void {
  if (story.people.debtors.length < 2) return
  ofSameBank(story, acts)
  askedMan(story, acts)
  const owned = found.filter((f) => CASH.has(f.kind) && typeof f.owner === 'string' && f.value !== undefined)
  const ownerOf = (yuan: string): string | undefined => {
    const owners = new Set(owned.filter((f) => f.value?.yuan === yuan).map((f) => f.owner))
    const [only] = owners
    return owners.size === 1 && typeof only === 'string' ? only : undefined
  }
  for (const f of found) if (CASH.has(f.kind) && f.owner === undefined && f.value) f.owner = ownerOf(f.value.yuan)
  for (const a of acts) {
    if ((a.kind !== 'deducted' && a.kind !== 'frozen') || (a.who.names && a.who.at !== undefined) || !a.amount) continue
    const owner = ownerOf(a.amount.yuan)
    if (owner !== undefined) a.who = { names: [owner] }
  }
}


/** “关于被执行人甲名下房屋拍卖情况的报告”: what the report tells of the sale is told of his. */
const TITLE = /(?:名下|所有)(?:的)?[^\n]{0,24}(?:拍卖|变卖|处置|评估|流拍)/
const OF_SALE = new Set<EventKind>(['valuation', 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'debt-in-kind'])

export function ownedByTitle(story: Story, part: Part, acts: readonly ToldAct[]): void {
  if (!part.title || story.people.debtors.length < 2 || !TITLE.test(story.text.slice(part.title.start, part.title.end))) return
  const named = [...new Set(story.people.mentions(part.title.start, part.title.end).filter((m) => m.side === 'debtor').map((m) => m.name))]
  const [only] = named
  if (named.length !== 1 || only === undefined) return
  for (const a of acts) if (OF_SALE.has(a.kind) && !a.who.names && !story.people.mentions(a.sentence.start, a.sentence.end).some((m) => m.side === 'debtor' && m.name !== only)) a.who = { names: [only] }
}
