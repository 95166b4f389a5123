import type { Asset } from '../../casefile/schema.ts'
import type { AssetKind, EventKind } from '../../casefile/vocabulary.ts'
import { findAssetNouns } from './asset-nouns.ts'
import type { ToldAct } from './engine.ts'
import type { Found } from './found-assets.ts'
import type { Part } from './layout.ts'
import type { Story } from './story.ts'

/** “拍卖标的：某市某路21号厂房及所占用的工业用地使用权，权利人为被执行人某公司”: what the notice of a sale offers. */
const LABEL = /(?:^|\n)(?:[一二三四五六七八九十\d]{1,2}[、.])?(?:(?:拍卖|变卖)标的物?|标的物?(?:名称)?|(?:拍卖|变卖)财产)(?:名称|情况|概况)?:\s?([^。\n]{4,300})/
/** Behind the thing that is offered, what is told of it. */
const ABOUT = /[,;](?=现状|该|目前|租|起拍|评估|面积|建筑面积|权证|产权证|证号|已)|[(][^()]{0,80}[)]/g

/** The place of what is offered, and the one debtor whose it is. */
function offered(story: Story, part: Part): { start: number; end: number; value: string; owner: string | undefined } | undefined {
  const m = part.kind?.is?.[0] === 'auction-announced' ? LABEL.exec(story.masked.slice(part.span.start, Math.min(part.span.end, part.span.start + 3000))) : null
  const value = m?.[1] ?? ''
  if (!m) return undefined
  const start = part.span.start + m.index + m[0].length - value.length
  const end = start + value.length
  const named = story.people.mentions(start, end).filter((p) => p.side === 'debtor' && !p.spokesman)
  return { start, end, value, owner: new Set(named.map((p) => p.name)).size === 1 ? named[0]?.name : story.people.debtors.length === 1 ? story.people.debtors[0] : undefined }
}

/** What was done to the thing that is offered was done to its owner's. */
export function ownedBySale(story: Story, part: Part, acts: readonly ToldAct[]): void {
  const owner = story.people.debtors.length > 1 ? offered(story, part)?.owner : undefined
  if (owner !== undefined) for (const a of acts) if (OF_THINGS.has(a.kind) && !a.who.names) a.who = { names: [owner] }
}
const OF_THINGS = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'waiting-sealed', 'valuation', 'auction-failed'])

export function thingsForSale(story: Story, part: Part, found: readonly Found[]): Asset[] {
  const sale = offered(story, part)
  if (!sale) return []
  const { start, end, value, owner } = sale
  /* brackets tell of the thing, and hold others that are none: same length */
  const words = story.masked.slice(0, start) + value.replace(ABOUT, (a) => '□'.repeat(a.length))
  const seen = new Set<AssetKind>(found.filter((f) => f.at.start >= start && f.at.start < end).map((f) => f.kind))
  const out: Asset[] = []
  for (const noun of findAssetNouns(words, [{ start, end }])) {
    if (seen.has(noun.kind) || (out.length > 0 && !/[及和、][^,;□]{0,12}$/.test(words.slice(start, noun.start)))) continue
    seen.add(noun.kind)
    const from = Math.max(start, words.slice(start, noun.start).search(/[^,;□]*$/) + start)
    out.push({
      kind: story.exhibit(noun.kind, from, noun.end), description: story.exhibit(story.text.slice(from, noun.end), from, noun.end),
      ...(owner === undefined ? {} : { owner: story.exhibit(owner, from, noun.end) }), disposal: story.exhibit('auctioning' as const, from, noun.end),
    })
  }
  return out
}
