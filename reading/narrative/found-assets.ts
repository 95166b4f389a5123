import type { AssetKind, Disposal, EventKind } from '../../casefile/vocabulary.ts'
import type { ToldAct } from './engine.ts'
import type { Span } from './layout.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'

/** Property found or controlled. What is searched for, or said not to be there, is none. */
export interface Found {
  story: Story
  kind: AssetKind
  at: Span
  sentence: Sentence
  /** one name, or several of co-owners */
  owner: string | string[] | undefined
  ownerAt: Span | undefined
  value: { yuan: string; at: Span } | undefined
  identity: string | undefined
  definite: boolean
  acts: ToldAct[]
  reasons: Span[]
  away: Span | undefined
  /** a clause that says nothing but how far it has been disposed of */
  state?: { disposal: Disposal; at: Span }
}

export const CONTROL = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'waiting-sealed', 'control-renewed'])
export const DISPOSING = new Set<EventKind>(['valuation', 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'debt-in-kind', 'compulsory-management', 'deducted'])
export const CASH = new Set<AssetKind>(['deposit', 'online-funds'])
/** Kinds that are taken, not sold. */
export const TAKEN = new Set<AssetKind>(['deposit', 'online-funds', 'income', 'receivable', 'provident-fund', 'insurance', 'wealth-product'])

/** What is said of “it” is said of the last thing named, in this point of the text. */
export function recent(found: readonly Found[], sentence: Sentence, acts: readonly ToldAct[]): Found[] {
  const taken = acts.some((a) => a.kind === 'deducted' || a.kind === 'frozen')
  const sold = acts.some((a) => a.kind !== 'deducted' && a.kind !== 'frozen')
  for (let i = found.length - 1; i >= 0; i--) {
    const f = found[i]
    if (!f) break
    if (acts.length === 0 ? f.sentence.item !== sentence.item : sentence.index - f.sentence.index > 8) break
    if (acts.length > 0 && ((taken && !sold && !TAKEN.has(f.kind) && f.kind !== 'equity' && f.kind !== 'intellectual-property') || (sold && !taken && TAKEN.has(f.kind)))) continue
    return [f]
  }
  return []
}

export function fits(f: Found, act: ToldAct, several: number): boolean {
  if (act.kind === 'deducted') return TAKEN.has(f.kind)
  if (act.kind === 'frozen') return TAKEN.has(f.kind) || f.kind === 'equity' || f.kind === 'securities' || f.kind === 'wealth-product' || f.kind === 'intellectual-property'
  if (act.kind === 'impounded') return !CASH.has(f.kind) && f.kind !== 'real-estate'
  if (act.kind === 'sealed') return !TAKEN.has(f.kind)
  if (DISPOSING.has(act.kind)) return several > 0 && !TAKEN.has(f.kind)
  return true
}


export function sameOwner(a: Found['owner'], b: Found['owner']): boolean {
  return a === undefined || b === undefined || String(a) === String(b)
}

/** “银行账户有存款…”: one thing. Lists joined by 、 stay several. */
export function withoutRepeats(story: Story, list: readonly Found[]): Found[] {
  const out: Found[] = []
  for (const f of list) {
    const same = out.find((o) => o.kind === f.kind && String(o.owner) === String(f.owner) && (!/[、和及与]/.test(story.text.slice(o.at.end, f.at.start)) && f.at.start - o.at.end < 12 || o.identity === undefined || f.identity === undefined || o.identity === f.identity))
    if (!same) out.push(f)
    else {
      same.value ??= f.value
      same.identity ??= f.identity
      same.at = { start: Math.min(same.at.start, f.at.start), end: Math.max(same.at.end, f.at.end) }
    }
  }
  return out
}

/** “有存款3126.40元 … 扣划存款3100元”: the sum taken is of the balance found before. */
function partOf(o: Found, f: Found): boolean {
  return CASH.has(f.kind) && o.owner !== undefined && String(o.owner) === String(f.owner) && o.value !== undefined && f.value !== undefined
    && o.sentence !== f.sentence && !o.acts.some((a) => a.kind === 'deducted') && Number(f.value.yuan) <= Number(o.value.yuan) && Number(f.value.yuan) * 2 > Number(o.value.yuan)
}

/** How many things back “该车” may look. */
const BACK = 200

/** The thing in the list that is meant, or the thing put on the list. */
export function settle(found: Found[], f: Found): Found {
  const meant = f.definite ? bySameWord(found, f) : undefined
  if (meant) {
    meant.value ??= f.value
    return meant
  }
  for (let i = found.length - 1; i >= Math.max(0, found.length - BACK); i--) {
    const o = found[i]
    if (!o || o.kind !== f.kind || !(f.definite || sameOwner(o.owner, f.owner))) continue
    if (!(f.definite || f.identity === undefined || o.identity === undefined || o.identity === f.identity || partOf(o, f))) continue
    o.value ??= f.value
    o.owner ??= f.owner
    o.identity ??= f.identity
    return o
  }
  found.push(f)
  return f
}

/** “上述厂房”, where a house was named since: the one told of by that word. Nothing where no other of that kind was. */
function bySameWord(found: readonly Found[], f: Found): Found | undefined {
  const alike = found.slice(-BACK).filter((o) => o.kind === f.kind && o.story === f.story)
  if (alike.length < 2) return undefined
  const word = f.story.text.slice(f.at.start, f.at.end)
  const same = word.length < 2 ? [] : alike.filter((o) => o.story.text.slice(o.at.start, o.at.end).includes(word))
  return same.length === 1 ? same[0] : undefined
}
