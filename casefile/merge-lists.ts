import { valueOf } from './fact.ts'
import type { Part } from './merge.ts'
import type { Asset, CaseEvent, Party } from './schema.ts'
import { squash } from './text.ts'

/** Parties, acts and property of several views of one case: nobody and nothing is counted twice. */

/** Parties of the view that lists them, filled up by name from the others. Names of two views are never added up: one writes 刘某, the other the name. */
export function mergeParties(views: readonly { parties: readonly Party[]; listed: boolean }[]): Party[] {
  const base = views.find((v) => v.listed && v.parties.length > 0) ?? views.find((v) => v.parties.length > 0)
  if (!base) return []
  return base.parties.map((party) => {
    const name = squash(valueOf(party.name) ?? '')
    const same = views.flatMap((v) => (v === base || name === '' ? [] : v.parties.filter((p) => squash(valueOf(p.name) ?? '') === name)))
    return same.reduce<Party>((whole, more) => ({ ...more, ...whole, ...agentOfBoth(whole, more) }), party)
  })
}

/** One paper names the agent, another tells his authority. */
function agentOfBoth(one: Party, other: Party): Pick<Party, 'agent'> {
  const [a, b] = [one.agent, other.agent]
  return a?.name && b?.name && squash(valueOf(a.name) ?? '') === squash(valueOf(b.name) ?? '') ? { agent: { ...b, ...a } } : {}
}

/** Acts of all views; one told in two is one, and the fuller telling fills it up. */
export function mergeEvents(views: readonly (readonly CaseEvent[])[]): CaseEvent[] {
  const merged: CaseEvent[] = [...(views[0] ?? [])]
  const known = new Map<string, number[]>()
  const remember = (e: CaseEvent, at: number) => { known.set(keyOf(e), [...(known.get(keyOf(e)) ?? []), at]) }
  merged.forEach(remember)
  for (const view of views.slice(1)) {
    const before = merged.length
    for (const e of view) {
      const alike = (known.get(keyOf(e)) ?? []).filter((i) => i < before && sameParties(merged[i], e) && agree(merged[i], e))
      /* The very same telling first; words that fit several tell of none of them surely. */
      const at = alike.find((i) => agree(e, merged[i], true)) ?? (alike.length === 1 ? alike[0] : undefined)
      const old = at === undefined ? undefined : merged[at]
      if (old && at !== undefined) merged[at] = { ...e, ...old }
      else {
        merged.push(e)
        remember(e, merged.length - 1)
      }
    }
  }
  return merged
}
const keyOf = (e: CaseEvent) => [e.kind.value, valueOf(e.on) ?? '', String(e.done?.value ?? true), valueOf(e.status) ?? ''].join('\n')

/** Nothing that both tell is told otherwise; `whole`: the second tells all that the first does. */
function agree(a: CaseEvent | undefined, b: CaseEvent | undefined, whole = false): boolean {
  if (!a || !b) return false
  return Object.entries(a).every(([key, fact]) => {
    const other: unknown = Reflect.get(b, key)
    if (key === 'party' || fact === undefined) return true
    if (other === undefined) return !whole
    return String(fact.value) === String(other !== null && typeof other === 'object' ? Reflect.get(other, 'value') : other)
  })
}

/** The same persons, or nobody named on one side. */
function sameParties(a: CaseEvent | undefined, b: CaseEvent): boolean {
  const names = (e: CaseEvent | undefined) => [valueOf(e?.party) ?? []].flat().map(squash).sort().join('、')
  const left = names(a), right = names(b)
  return left === right || left === '' || right === ''
}

/**
 * Property of the views that list it; what is told elsewhere joins only where no thing of that kind and owner is listed,
 * for two views describe one thing in different words.
 */
export function mergeAssets(parts: readonly Part[]): Asset[] {
  const listing = parts.filter((p) => p.kind === 'page' && p.file.coverage.assets !== undefined)
  const merged = distinctBy((listing.length > 0 ? listing : parts.slice(0, 1)).flatMap((p) => p.file.assets), described)
  for (const part of parts) {
    if (listing.includes(part)) continue
    const listed = [...merged]
    for (const a of part.file.assets) {
      if (merged.includes(a)) continue
      const alike = listed.filter((o) => o.kind.value === a.kind.value && (ownerOf(o) === ownerOf(a) || ownerOf(o) === '' || ownerOf(a) === ''))
      const [only] = alike
      if (only === undefined || (alike.length === 1 && part.inPlace && apart(only, a))) merged.push(a)
      else if (alike.length === 1 && part.inPlace) merged[merged.indexOf(only)] = withPeriod(only, a)
    }
  }
  return merged
}
/** Both tell which one it is, by numbers of houses, plates or accounts, and have none in common. */
function apart(a: Asset, b: Asset): boolean {
  const [x, y] = [a, b].map((o): readonly string[] => (valueOf(o.description) ?? '').match(WHICH) ?? [])
  return x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some((n) => y.includes(n))
}
const WHICH = /[A-Z][A-Z\d]{4,6}(?![\dA-Z])|\d{1,5}(?=号|幢|栋|室|单元|楼|房)|(?<=尾号[为是]?)\d{3,6}|(?<=\d-)\d{2,4}/g

/** A ruling says that a thing was sealed, the list of the same file until when. */
function withPeriod(told: Asset, more: Asset): Asset {
  const [one, other] = [told.control, more.control]
  /* declared in one paper, sealed and offered for sale in another: what was done with it says more than that it is there */
  if (!one && other && told.disposal?.value !== 'deducted') return { ...told, ...more, ...(more.owner ?? told.owner ? { owner: told.owner ?? more.owner } : {}), ...(more.undisposable ?? told.undisposable ? { undisposable: more.undisposable ?? told.undisposable } : {}) }
  /* “保险未到期，暂不处置” in the minutes, of the one insurance that another paper tells of */
  if (told.disposal === undefined && told.undisposable === undefined && more.disposal && more.owner === undefined && more.value === undefined) return { ...told, disposal: more.disposal, ...(more.undisposable ? { undisposable: more.undisposable } : {}) }
  if (!one || !other || (one.kind?.value ?? other.kind?.value) !== (other.kind?.value ?? one.kind?.value) || (one.on && other.on && one.on.value !== other.on.value)) return told
  const values = [told.value, more.value].map((v) => (v ? Number(valueOf(v)) : undefined))
  return values[0] !== undefined && values[1] !== undefined && values[0] !== values[1] ? told : { ...told, control: { ...other, ...one } }
}
const ownerOf = (a: Asset) => [valueOf(a.owner) ?? []].flat().map(squash).sort().join('、')
const described = (a: Asset) => [a.kind.value, ownerOf(a), valueOf(a.value) ?? '', squash(valueOf(a.description) ?? '')].join('\n')

/** The first of each key. */
export function distinctBy<T>(list: readonly T[], key: (t: T) => string): T[] {
  const seen = new Map<string, T>()
  for (const t of list) if (!seen.has(key(t))) seen.set(key(t), t)
  return [...seen.values()]
}
