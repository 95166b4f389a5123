import type { Asset } from '../../casefile/schema.ts'
import type { Disposal, EventKind } from '../../casefile/vocabulary.ts'
import { CONTROL, TAKEN, type Found } from './found-assets.ts'
import type { Span } from './layout.ts'
import type { Story } from './story.ts'
import { monthsBehind, termBehind } from './told-event.ts'

/** Reasons kept for one thing. */
const REASONS_MAX = 6

/** What has been found of one thing, as an asset of the case file. */

export function assetOf(story: Story, f: Found): Asset {
  const { exhibit } = story
  const clause = f.sentence.clauses.find((c) => f.at.start >= c.start && f.at.start < c.end) ?? f.sentence
  const asset: Asset = { kind: exhibit(f.kind, clause.start, clause.end), description: exhibit(description(story, clause), clause.start, clause.end) }
  if (f.owner !== undefined) asset.owner = exhibit(f.owner, (f.ownerAt ?? clause).start, (f.ownerAt ?? clause).end)
  if (f.value) asset.value = exhibit(f.value.yuan, f.value.at.start, f.value.at.end)
  const valued = f.acts.find((a) => a.kind === 'valuation' && a.amount)
  if (valued?.amount && !f.value) asset.value = exhibit(valued.amount.yuan, valued.amount.start, valued.amount.end)
  setControl(story, asset, f)
  setDisposal(story, asset, f, clause)
  const first = f.reasons[0]
  const reasons = [...new Set(f.reasons.map((r) => story.text.slice(r.start, r.end)))].slice(0, REASONS_MAX)
  if (first) asset.undisposable = exhibit(reasons.join('，'), first.start, first.end)
  if (f.away) asset.possessed = exhibit(false, f.away.start, f.away.end)
  return asset
}

function description(story: Story, clause: Span): string {
  return story.text.slice(clause.start, clause.end).trim().replace(/^(?:[一二三四五六七八九十\d]{1,2}[、.]|[(（][一二三四五六七八九十\d][)）])/, '').slice(0, 120)
}

function setControl(story: Story, asset: Asset, f: Found): void {
  const control = f.acts.find((a) => CONTROL.has(a.kind))
  if (!control) return
  const cash = TAKEN.has(f.kind) || f.kind === 'equity' || f.kind === 'securities'
  const word = story.masked.slice(control.trigger.start, control.trigger.end)
  const kind = control.kind === 'impounded' ? 'impounded' : control.kind === 'frozen' || /冻/.test(word) || (cash && control.kind !== 'sealed') ? 'frozen' : 'sealed'
  const at = control.clause
  asset.control = { kind: story.exhibit(kind, at.start, at.end) }
  if (control.date) asset.control.on = story.exhibit(control.date.on, control.date.start, control.date.end)
  /* the day of the entry that tells it */
  else if (story.on && !control.not) asset.control.on = story.on
  const term = f.acts.filter((a) => CONTROL.has(a.kind)).flatMap((a) => termBehind(story, a) ?? []).pop()
  if (term) asset.control.until = story.exhibit(term.until ?? term.on, term.start, term.end)
  const months = term ? undefined : f.acts.filter((a) => CONTROL.has(a.kind)).flatMap((a) => monthsBehind(story, a) ?? []).pop()
  if (months) asset.control.term = story.exhibit(months.months, months.at.start, months.at.end)
  const words = story.masked.slice(control.sentence.start, control.sentence.end)
  if (control.kind === 'waiting-sealed') asset.control.rank = story.exhibit('waiting', at.start, at.end)
  else if (/首(?:先|次|轮)?(?:查?封(?!法院)|冻结|扣押)/.test(words)) asset.control.rank = story.exhibit('first', at.start, at.end)
}

const STEP = new Map<EventKind, Disposal>([['valuation', 'valuing'], ['auction-announced', 'auctioning'], ['auction-held', 'auctioning'], ['auction-failed', 'failed'], ['sold', 'sold'], ['debt-in-kind', 'debt-in-kind'], ['compulsory-management', 'managed'], ['deducted', 'deducted']])

const UNDISPOSED = /(?:未|没有|尚未|暂未|未予|不予|暂不|无法|不能|不宜|不具备|难以)[^,。;]{0,8}(?:处置|处分|处理|扣划|划拨|提取|拍卖|变卖|变现|执行条件|评估)/

/** How far it has been disposed of: the last step told of it. */
function setDisposal(story: Story, asset: Asset, f: Found, clause: Span): void {
  const steps = f.acts.filter((a) => STEP.has(a.kind))
  const sold = steps.find((a) => a.kind === 'sold' || a.kind === 'deducted')
  const last = sold ?? steps[steps.length - 1]
  const value = last ? STEP.get(last.kind) : undefined
  if (f.state && !(sold && sold.trigger.start > f.state.at.end)) asset.disposal = story.exhibit(f.state.disposal, f.state.at.start, f.state.at.end)
  else if (value && last) asset.disposal = story.exhibit(value, last.clause.start, last.clause.end)
  /* Silence about what became of a thing is not “not disposed of”; that needs words, or a reason why it cannot be. */
  else if (f.reasons.length > 0 || UNDISPOSED.test(story.masked.slice(clause.start, f.sentence.end))) asset.disposal = story.exhibit('none', clause.start, clause.end)
}
