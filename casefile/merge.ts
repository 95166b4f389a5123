import { valueOf, type Fact } from './fact.ts'
import { emptyCaseFile, type Asset, type CaseEvent, type CaseFile, type Party } from './schema.ts'
import { squash } from './text.ts'
import { SECTIONS } from './vocabulary.ts'

/**
 * What several views of one case show, put together: tabs that replace each other, pages of a list, frames, rulings.
 * A value of the view before the reader's eyes comes first. Nothing that was seen is taken for all there is: a list that
 * was complete in a view of another day is no proof of absence today.
 */

/** One view of a case. */
export interface Part {
  /** the same view seen again takes the place of the former, see `viewOf` */
  id: string
  /** for the reader: which page or file it was */
  label: string
  kind: 'page' | 'document'
  /** seen on this visit; what an older view shows may have changed meanwhile */
  fresh: boolean
  file: CaseFile
}

const ROLES = ['applicants', 'debtors', 'others'] as const
const GROUPS = ['basis', 'originalCase', 'amounts'] as const
const SCALARS = [
  'caseNumber', 'rulingSuffix', 'caseType', 'court', 'handler', 'clerk', 'cause', 'filedOn', 'appliedOn', 'rulingOn', 'closedOn', 'proposedCloseOn', 'closeMode', 'closeReason', 'subject',
] as const

/** Puts views of one case together, the current one first, then the latest. All must be of the same case number; the caller sees to that. */
export function mergeParts(parts: readonly Part[]): CaseFile {
  const [current, ...others] = parts
  if (!current) return emptyCaseFile()
  if (others.length === 0) return current.file
  const away = others.map((p) => ({ ...p, file: unplaced(p.fresh || p.kind === 'document' ? p.file : withoutDenials(p.file), p.label) }))
  const all = [current, ...away]
  const merged: CaseFile = { ...emptyCaseFile(), conflicts: distinctConflicts(all) }
  for (const field of SCALARS) mergeScalar(merged, field, all, (f) => f[field], (fact) => Reflect.set(merged, field, fact))
  for (const group of GROUPS) {
    const leaves = new Set(all.flatMap((p) => Object.keys(p.file[group] ?? {})))
    for (const leaf of leaves) {
      const read = (f: CaseFile): Fact<unknown> | undefined => Reflect.get(f[group] ?? {}, leaf)
      mergeScalar(merged, `${group}.${leaf}`, all, read, (fact) => Reflect.set(merged, group, { ...merged[group], [leaf]: fact }))
    }
  }
  for (const role of ROLES) merged[role] = mergeParties(all.map((p) => ({ parties: p.file[role], listed: p.file.coverage.parties !== undefined && p.kind === 'page' })))
  merged.events = mergeEvents(all.map((p) => p.file.events))
  merged.assets = mergeAssets(all)
  merged.documents = distinctBy(all.flatMap((p) => p.file.documents), (d) => `${squash(valueOf(d.kind) ?? '')}\n${valueOf(d.on) ?? ''}\n${valueOf(d.number) ?? ''}`)
  merged.coverage = mergeCoverage(all)
  return merged
}

/** The first view that has a value gives it; another value of this visit, or of a document, is a conflict. */
function mergeScalar(merged: CaseFile, field: string, parts: readonly Part[], read: (f: CaseFile) => Fact<unknown> | undefined, put: (fact: Fact<unknown>) => void): void {
  const told = parts.map((p) => ({ part: p, fact: read(p.file) })).filter((t) => t.part.fresh || t.part.kind === 'document' || t.fact?.absent !== true)
  const valued = told.filter((t) => t.fact !== undefined && t.fact.value !== null)
  const chosen = (valued[0] ?? told.find((t) => t.fact !== undefined))?.fact
  if (!chosen) return
  put(chosen)
  /* Names of courts and causes are written longer and shorter; a date or an amount is either the same or not. */
  if (!COMPARED.test(field)) return
  const rivals = valued.filter((t) => (t.part.fresh || t.part.kind === 'document') && String(t.fact?.value) !== String(chosen.value)).flatMap((t) => (t.fact ? [t.fact] : []))
  if (rivals.length === 0) return
  const known = merged.conflicts.find((c) => c.field === field)
  const facts = distinctBy([chosen, ...(known?.facts ?? []), ...rivals], (f) => String(f.value))
  if (known) known.facts = facts
  else merged.conflicts.push({ field, facts })
}
const COMPARED = /On$|^amounts\.|^caseType$|^closeMode$/

/** Parties of the view that lists them, filled up by name from the others. Names of two views are never added up: one writes 刘某, the other the name. */
function mergeParties(views: readonly { parties: readonly Party[]; listed: boolean }[]): Party[] {
  const base = views.find((v) => v.listed && v.parties.length > 0) ?? views.find((v) => v.parties.length > 0)
  if (!base) return []
  return base.parties.map((party) => {
    const name = squash(valueOf(party.name) ?? '')
    const same = views.flatMap((v) => (v === base || name === '' ? [] : v.parties.filter((p) => squash(valueOf(p.name) ?? '') === name)))
    return same.reduce<Party>((whole, more) => ({ ...more, ...whole }), party)
  })
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
function mergeAssets(parts: readonly Part[]): Asset[] {
  const listing = parts.filter((p) => p.kind === 'page' && p.file.coverage.assets !== undefined)
  const merged = distinctBy((listing.length > 0 ? listing : parts.slice(0, 1)).flatMap((p) => p.file.assets), described)
  for (const part of parts) {
    if (listing.includes(part)) continue
    const listed = [...merged]
    merged.push(...part.file.assets.filter((a) => !merged.includes(a) && !listed.some((o) => o.kind.value === a.kind.value && (ownerOf(o) === ownerOf(a) || ownerOf(o) === '' || ownerOf(a) === ''))))
  }
  return merged
}
const ownerOf = (a: Asset) => [valueOf(a.owner) ?? []].flat().map(squash).sort().join('、')
const described = (a: Asset) => [a.kind.value, ownerOf(a), valueOf(a.value) ?? '', squash(valueOf(a.description) ?? '')].join('\n')

/** The latest view that shows a section says whether it is all; what was complete on another day is in part today. */
function mergeCoverage(parts: readonly Part[]): CaseFile['coverage'] {
  const coverage: CaseFile['coverage'] = {}
  for (const part of parts) {
    for (const section of SECTIONS) {
      const told = part.file.coverage[section]
      if (told === undefined || told === 'absent') continue
      const before = coverage[section]
      if (before === undefined || before === 'unknown') coverage[section] = told === 'complete' && !part.fresh ? 'partial' : told
    }
  }
  return coverage
}

function distinctConflicts(parts: readonly Part[]): CaseFile['conflicts'] {
  return distinctBy(parts.filter((p) => p.fresh || p.kind === 'document').flatMap((p) => p.file.conflicts), (c) => c.field).map((c) => ({ ...c, facts: [...c.facts] }))
}

function distinctBy<T>(list: readonly T[], key: (t: T) => string): T[] {
  const seen = new Map<string, T>()
  for (const t of list) if (!seen.has(key(t))) seen.set(key(t), t)
  return [...seen.values()]
}

/** What a page of another day said had not been done may have been done since. */
function withoutDenials(file: CaseFile): CaseFile {
  return { ...file, events: file.events.filter((e) => e.done?.value !== false) }
}

/** The same file with facts that name the view they were seen in, and no place in the page of today. */
function unplaced(file: CaseFile, label: string): CaseFile {
  const moved: CaseFile = { ...file }
  /* Every key keeps its shape: only the places inside of facts change. */
  for (const key of Object.keys(file)) Reflect.set(moved, key, key === 'coverage' ? file.coverage : walk(Reflect.get(file, key), label))
  return moved
}
function walk(value: unknown, label: string): unknown {
  if (Array.isArray(value)) return value.map((v) => walk(v, label))
  if (value === null || typeof value !== 'object') return value
  if ('quote' in value && 'value' in value) {
    const where: unknown = Reflect.get(value, 'where')
    const path: unknown = where !== null && typeof where === 'object' ? Reflect.get(where, 'path') : undefined
    const page: unknown = where !== null && typeof where === 'object' ? Reflect.get(where, 'page') : undefined
    return { ...value, where: { path: [label, typeof path === 'string' ? path : ''].filter((s) => s !== '').join(' › ').slice(0, 400), ...(typeof page === 'number' ? { page } : {}) } }
  }
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v, label)]))
}

/** What tells one view of a case from another: address without its parameters, fields, sections, and where a list begins that is not whole. A view that is still loading shows fewer fields, and is another. */
export function viewOf(address: string, kind: Part['kind'], file: CaseFile): string {
  const sections = Object.entries(file.coverage).filter(([, c]) => c !== 'absent').map(([s, c]) => (c === 'complete' ? s : `${s}:${beginning(file, s)}`)).sort()
  const fields = SCALARS.filter((s) => file[s] !== undefined && file[s]?.value !== null)
  return `${kind} ${address.replace(/[?].*?(?=#|$)/, '').replace(/(#[^?]*)\?.*$/, '$1').slice(0, 400)} ${sections.join(',')} ${fields.join(',')}`.slice(0, 900)
}
function beginning(file: CaseFile, section: string): string {
  if (section === 'basics' || section === 'parties') return ''
  const first: { kind?: Fact<unknown> | undefined; on?: Fact<string> | undefined } | undefined = section === 'assets' ? file.assets[0] : section === 'documents' ? file.documents[0] : file.events[0]
  return first ? squash(`${valueOf(first.on) ?? ''}${first.kind?.quote ?? ''}`).slice(0, 40) : ''
}
