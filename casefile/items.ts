import type { Item } from './corrections.ts'
import { valueOf } from './fact.ts'
import { ASSET_WORDS, EVENT_WORDS, STATUS_WORDS } from './kind-words.ts'
import { moneyInWords } from './money.ts'
import type { Asset, CaseEvent } from './schema.ts'
import { squash } from './text.ts'

/** Acts and things of a case as a correction names them, and how they are found again in a later reading. */

const names = (f: CaseEvent['party']) => [valueOf(f) ?? []].flat()
const folded = (f: CaseEvent['party']) => names(f).map(squash).sort().join('、')

export function eventItem(e: CaseEvent): Item {
  const key = [e.kind.value ?? '', valueOf(e.on) ?? '', folded(e.party), String(e.done?.value ?? true), valueOf(e.status) ?? ''].join('\n')
  const words = [valueOf(e.on), eventWords(e), names(e.party).join('、')].filter((p) => p !== undefined && p !== '').join(' ')
  return { key: key.slice(0, 5000), quote: e.kind.quote.slice(0, 300), words: words.slice(0, 500) }
}

/** 上门查找, 未约谈申请执行人, 约谈申请执行人（拒绝） */
export function eventWords(e: CaseEvent): string {
  const name = e.kind.value === null ? '事项不明' : EVENT_WORDS[e.kind.value]
  const status = valueOf(e.status)
  if (e.done?.value === false) return status === undefined || status === 'not-done' ? `未${name}` : `${name}（${STATUS_WORDS[status]}）`
  return e.done?.value === null ? `${name}（是否完成不明）` : name
}

/** The value may change, as a balance does, and is no part of the key where a description tells the thing. */
export function assetItem(a: Asset): Item {
  const what = squash(valueOf(a.description) ?? '')
  return { key: [a.kind.value ?? '', folded(a.owner), what === '' ? (valueOf(a.value) ?? '') : what].join('\n').slice(0, 5000), quote: a.kind.quote.slice(0, 300), words: assetWords(a).slice(0, 500) }
}

export function assetWords(a: Asset): string {
  const value = valueOf(a.value), what = valueOf(a.description)
  const owner = names(a.owner).join('、')
  return `${owner === '' ? '' : `${owner}的`}${a.kind.value === null ? '财产' : ASSET_WORDS[a.kind.value]}${what === undefined ? '' : `（${what}）`}${value === undefined ? '' : ` ${moneyInWords(value)}`}`
}

/**
 * Where an item stands among those of a later reading; -1 when it is not there for certain. What consists of the same is the
 * same; among several of these the words on the page decide. Likeness is not enough: another act must never be taken out for it.
 */
export function findItem(items: readonly Item[], wanted: Item): number {
  const same = items.flatMap((item, i) => (item.key === wanted.key ? [i] : []))
  const [only] = same
  if (only !== undefined && same.length === 1) return only
  return same.find((i) => items[i]?.quote === wanted.quote) ?? -1
}
