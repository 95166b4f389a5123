import { valueOf } from '../casefile/fact.ts'
import { squash } from '../casefile/text.ts'
import type { Asset, CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { AssetKind, EventKind } from '../casefile/vocabulary.ts'
import { shortAssetName } from './asset-names.ts'
import { firstDayOf } from './event-days.ts'
import { done, eventsOf, namesOf, sameName, whole, wordsOf } from './facts.ts'
import { kept } from './last-case.ts'

/** What was put up for sale, thing by thing, and each attempt at selling it. */

/** 1, 2, 3 the auctions; sale 变卖 */
export type Round = '1' | '2' | '3' | 'sale'

export interface Attempt {
  /** undefined where neither the material nor the order of the acts tells */
  round: Round | undefined
  announced?: CaseEvent
  held?: CaseEvent
  failed?: CaseEvent
  sold?: CaseEvent
  /** two acts of one kind on different days for the same attempt */
  unclear?: true
}

export interface Sale {
  /** as it is called in a sentence */
  name: string
  asset: Asset | undefined
  /** some act names no thing, and the list of things is not known to be whole: it may concern another one */
  assumed: boolean
  acts: CaseEvent[]
  attempts: Attempt[]
}

export interface Sales {
  sales: Sale[]
  /** acts of which it is not told which of several things they concern */
  loose: CaseEvent[]
}

const KINDS = [
  'valuation', 'reference-price-set', 'auction-notified', 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'debt-in-kind', 'debt-in-kind-refused',
  'compulsory-management', 'sale-paid', 'sale-confirmed', 'sale-delivered',
] as const satisfies EventKind[]
const SLOTS = { 'auction-announced': 'announced', 'auction-held': 'held', 'auction-failed': 'failed', sold: 'sold' } as const
const SALEABLE = new Set<AssetKind>(['vehicle', 'vessel', 'real-estate', 'land', 'equity', 'securities', 'movable', 'intellectual-property', 'other'])
const NOTHING: Sales = { sales: [], loose: [] }

/** Things with acts of sale, in the order in which they are first told of. */
export const salesOf = kept((file: CaseFile): Sales => (file.events.length === 0 ? NOTHING : grouped(file)))

export function isSaleable(a: Asset): boolean {
  return a.kind.value !== null && SALEABLE.has(a.kind.value)
}

function grouped(file: CaseFile): Sales {
  if (!KINDS.some((k) => eventsOf(file, k).length > 0)) return NOTHING
  const acts = KINDS.flatMap((k) => done(file, k))
  if (acts.length === 0) return NOTHING
  const things = file.assets.filter(isSaleable)
  const named = new Map<string, Asset | undefined>()
  for (const e of acts) {
    const about = valueOf(e.about)
    if (about !== undefined && !named.has(squash(about))) named.set(squash(about), thingCalled(squash(about), things))
  }
  const groups = new Map<Asset | string, Sale>()
  const loose: CaseEvent[] = []
  for (const e of acts) {
    const about = valueOf(e.about)
    const key = about === undefined ? onlyThing(e, things, named) : (named.get(squash(about)) ?? squash(about))
    if (key === undefined) {
      loose.push(e)
      continue
    }
    const asset = typeof key === 'string' ? undefined : key
    const sale: Sale = groups.get(key) ?? { name: asset ? shortAssetName(asset) : (about ?? '所拍卖的财产'), asset, assumed: false, acts: [], attempts: [] }
    sale.acts.push(e)
    if (asset && about === undefined && !whole(file, 'assets')) sale.assumed = true
    groups.set(key, sale)
  }
  const sales = [...groups.values()]
  for (const s of sales) s.attempts = attemptsOf(s.acts)
  return { sales, loose }
}

/** The thing that the material calls so: the same words, else one whose description holds them or is held by them. */
function thingCalled(about: string, things: readonly Asset[]): Asset | undefined {
  const described = things.slice(0, 200).map((a) => ({ a, d: squash(valueOf(a.description) ?? '') })).filter((x) => x.d !== '')
  const same = described.find((x) => x.d === about)
  if (same) return same.a
  const near = described.filter((x) => x.d.includes(about) || about.includes(x.d))
  return near.length === 1 ? near[0]?.a : undefined
}

/** An act that names no thing concerns the only one there is, or the only one of its owner. */
function onlyThing(e: CaseEvent, things: readonly Asset[], named: ReadonlyMap<string, Asset | undefined>): Asset | string | undefined {
  if (things.length <= 1 && named.size <= 1) return things[0] ?? [...named.keys()][0] ?? ''
  const owners = namesOf(e.party)
  if (owners.length === 0 || [...named.values()].includes(undefined)) return undefined
  const own = things.slice(0, 200).filter((a) => namesOf(a.owner).some((o) => owners.some((p) => sameName(o, p))))
  return own.length === 1 ? own[0] : undefined
}

const BOTH = /拍卖、变卖|拍卖变卖|拍卖或者?变卖/

/** Which attempt an act belongs to, by its number or its words. */
function roundOf(e: CaseEvent): Round | undefined {
  const n = valueOf(e.round)
  if (n !== undefined) return n <= 1 ? '1' : n > 1 + 1 ? '3' : '2'
  const words = wordsOf(e)
  if (words === '') return undefined
  if (words.includes('变卖') && !BOTH.test(words) && !words.includes('流拍')) return words.includes('拍卖') ? undefined : 'sale'
  const rounds: Round[] = []
  if (/第一次|首次|一拍|初次/.test(words)) rounds.push('1')
  if (/第二次|二拍|再次/.test(words)) rounds.push('2')
  if (/第三次|三拍/.test(words)) rounds.push('3')
  return rounds.length === 1 ? rounds[0] : undefined
}

/** Attempts in order. Acts without a number fall in by their days: what follows a failure is the next attempt. */
function attemptsOf(acts: readonly CaseEvent[]): Attempt[] {
  const attempts: Attempt[] = []
  const order = (e: CaseEvent) => firstDayOf(e) ?? '9999'
  for (const e of acts.filter((a) => a.kind.value !== null && a.kind.value in SLOTS).sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))) {
    const slot = SLOTS[e.kind.value as keyof typeof SLOTS]
    const round = roundOf(e)
    const at = round === undefined ? openFor(attempts, slot, e) : (attempts.find((a) => a.round === round) ?? unnumbered(attempts, slot, round))
    const before = at[slot]
    if (before === undefined) at[slot] = e
    else if (firstDayOf(before) !== undefined && firstDayOf(e) !== undefined && firstDayOf(before) !== firstDayOf(e)) at.unclear = true
  }
  return attempts
}

/** The attempt whose number was not told yet, or a new one. */
function unnumbered(attempts: Attempt[], slot: keyof Attempt, round: Round): Attempt {
  const latest = attempts.at(-1)
  if (latest && latest.round === undefined && latest[slot] === undefined && latest.failed === undefined) {
    latest.round = round
    return latest
  }
  const fresh: Attempt = { round }
  attempts.push(fresh)
  return fresh
}

function openFor(attempts: Attempt[], slot: 'announced' | 'held' | 'failed' | 'sold', e: CaseEvent): Attempt {
  const latest = attempts.at(-1)
  if (latest) {
    const told = latest[slot]
    if (told && firstDayOf(told) === firstDayOf(e)) return latest
    /* An undated failure beside a dated one may be the same. */
    if (told && firstDayOf(e) === undefined) return latest
    if (told === undefined && !latest.failed && !latest.sold && !(slot === 'announced' && latest.held)) return latest
  }
  const fresh: Attempt = { round: undefined }
  if (latest?.failed && firstDayOf(e) !== undefined) {
    latest.round ??= '1'
    fresh.round = latest.round === '1' ? '2' : latest.round === '2' ? '3' : undefined
  }
  attempts.push(fresh)
  return fresh
}
